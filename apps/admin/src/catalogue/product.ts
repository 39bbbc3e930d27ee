export interface PriceInForce {
  amount: string;
  amountExcludingTax: string | null;
  currency: string;
  vatRate: string | null;
  from: string | null;
}

export interface Price {
  id: string;
  amount: string;
  amountExcludingTax: string | null;
  vatRate: string | null;
  currency: string;
  territory: string;
  validFrom: string | null;
  validTo: string | null;
  state: 'past' | 'in-force' | 'future';
}

/** A product as a list shows it. */
export interface ProductListItem {
  id: string;
  workId: string;
  isbn: string | null;
  gtin: string | null;
  title: string;
  subtitle: string;
  form: string; // ONIX list 150
  contributorNames: string;
  imprintName: string | null;
  collectionName: string | null;
  collectionNumber: string;
  publishedOn: string | null;
  publishingStatus: string; // ONIX list 64
  availability: string; // ONIX list 65
  price: PriceInForce | null;
  nextPrice: PriceInForce | null;
  coverUrl: string | null;
  onHand: number;
}

export interface SetPart {
  productId: string;
  title: string;
  isbn: string | null;
  form: string;
  copies: number;
}

export interface Product extends ProductListItem {
  version: number;
  workTitle: string;
  composition: string; // ONIX list 2
  prices: Price[];
  parts: SetPart[];
  partOf: Omit<SetPart, 'form'>[];
}

/** ONIX list 2: several items sold or sent as one. */
export const isSet = (composition: string | undefined): boolean => ['10', '11', '30', '31'].includes(composition ?? '');

interface ProductForm {
  parts?: readonly { productId?: string; copies?: number | null }[];
  price?: { amount?: string | null; vatRate?: string | null };
}

/** The form as the API takes it: a part without a product is no part, no amount is no price yet, and no rate takes that of the form. */
export function productChange({ parts, price, ...product }: ProductForm): object {
  return {
    ...product,
    ...(parts && { parts: parts.flatMap(({ productId, copies }) => (productId ? [{ productId, copies: copies ?? 1 }] : [])) }),
    ...(price?.amount && { price: { amount: price.amount, ...(price.vatRate && { vatRate: price.vatRate }) } }),
  };
}
