export interface Contributor {
  partyId: string;
  /** The name as it stands on the book: a pen name, never the legal name behind it. */
  name: string;
  role: string; // ONIX list 17
}

export interface Work {
  id: string;
  version: number;
  title: string;
  subtitle: string | null;
  contributors: Contributor[];
  coverUrl: string | null;
  productCount: number;
  publishedOn: string | null;
  onHand: number | null;
  shortDescription?: string | null;
  description?: string | null;
}

export interface Price {
  amount: string;
  currency: string;
  vatRate: string;
  from: string | null;
}

export interface Product {
  id: string;
  version: number;
  workId: string;
  workTitle?: string;
  isbn: string | null;
  title: string;
  form: string; // ONIX list 150
  formLabel?: string;
  publishedOn: string | null;
  publishingStatus: string | null; // ONIX list 64
  price: Price | null;
  nextPrice?: Price | null;
  onHand: number | null;
  coverUrl: string | null;
}

export function namesOf(contributors: readonly Contributor[]): string {
  return [...new Set(contributors.map(({ name }) => name))].join(', ');
}
