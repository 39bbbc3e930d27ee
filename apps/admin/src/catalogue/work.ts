import type { ProductListItem } from './product';

export interface Contributor {
  partyId: string;
  /** The name as it stands on the book: a pen name, never the legal name behind it. */
  name: string;
  role: string; // ONIX list 17
  creditedAs: string;
}

/** A work as a list shows it. */
export interface WorkListItem {
  id: string;
  title: string;
  subtitle: string;
  contributorNames: string;
  productCount: number;
  coverUrl: string | null;
  publishedOn: string | null;
  publishingStatus: string | null; // ONIX list 64
}

export interface Subject {
  scheme: string; // ONIX list 27
  code: string;
  heading: string;
  label: string;
  main: boolean;
}

export interface Work extends Omit<WorkListItem, 'productCount' | 'publishedOn' | 'publishingStatus'> {
  version: number;
  language: string; // ONIX list 74
  originalTitle: string;
  originalLanguage: string | null;
  audienceCode: string | null; // ONIX list 28
  ageFrom: number | null;
  ageTo: number | null;
  noContributor: boolean;
  contributors: Contributor[];
  subjects: Subject[];
  shortDescription: string;
  description: string;
  backCover: string;
  otherTexts: { textType: string; language: string; content: string }[]; // ONIX lists 153 and 74
  notes: string;
  products: ProductListItem[];
}

type WorkForm = Partial<Pick<Work, 'contributors' | 'subjects'>>;

/** What the form changed, as the API takes it: the names and labels of a work's view are the API's own and are not sent back. */
export function workChange<Form extends WorkForm>(form: Form, previous?: WorkForm): object {
  const untouched = (field: keyof WorkForm) => previous !== undefined && JSON.stringify(form[field]) === JSON.stringify(previous[field]);
  return {
    ...form,
    ...(form.contributors &&
      !untouched('contributors') && {
        contributors: form.contributors.map(({ partyId, role, creditedAs }) => ({ partyId, role, creditedAs: creditedAs ?? '' })),
      }),
    ...(form.subjects && !untouched('subjects') && { subjects: form.subjects.map(({ label: _, ...subject }) => subject) }),
  };
}
