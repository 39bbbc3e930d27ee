import type { Day } from '@colophon/calendar';

/**
 * What a file says of one product, whatever its format, and what the catalogue says of it when both are compared. A property that is
 * absent was not said and is left as it is; `null` and empty lists say that there is nothing.
 */
export interface DraftedProduct {
  /** Thirteen digits: ISBN, ISMN or other GTIN. */
  readonly gtin?: string | null;
  readonly recordReference?: string | null;
  readonly otherIdentifiers?: readonly DraftIdentifier[];
  readonly title?: string;
  readonly subtitle?: string | null;
  readonly originalTitle?: string | null;
  /** ONIX list 150. */
  readonly form?: string;
  /** ONIX list 175. */
  readonly formDetails?: readonly string[];
  /** ONIX list 2. */
  readonly composition?: string;
  readonly imprint?: string | null;
  readonly collection?: string | null;
  readonly collectionIssn?: string | null;
  readonly collectionNumber?: string | null;
  readonly editionNumber?: number | null;
  readonly editionStatement?: string | null;
  /** ONIX list 74. */
  readonly language?: string;
  readonly originalLanguage?: string | null;
  readonly pages?: number | null;
  readonly durationMinutes?: number | null;
  readonly heightMm?: number | null;
  readonly widthMm?: number | null;
  readonly thicknessMm?: number | null;
  readonly weightGrams?: number | null;
  readonly publishedOn?: Day | null;
  readonly onSaleOn?: Day | null;
  /** ONIX list 64. */
  readonly publishingStatus?: string;
  /** ONIX list 65. */
  readonly availability?: string;
  /** ONIX list 28. */
  readonly audienceCode?: string | null;
  readonly ageFrom?: number | null;
  readonly ageTo?: number | null;
  readonly noContributor?: boolean;
  readonly contributors?: readonly DraftContributor[];
  readonly subjects?: readonly DraftSubject[];
  readonly texts?: readonly DraftText[];
  readonly prices?: readonly DraftPrice[];
  readonly parts?: readonly DraftPart[];
  /** What the file groups products into works by; never kept. */
  readonly workReference?: string;
  /** The product and the work of this catalogue, when the file is one that Colophon wrote. */
  readonly productId?: string;
  readonly workId?: string;
}

export interface DraftIdentifier {
  /** ONIX list 5. */
  readonly type: string;
  readonly typeName: string;
  readonly value: string;
}

export interface DraftContributor {
  /** ONIX list 17. */
  readonly role: string;
  /** As it is printed: "Marie Duval". */
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly givenNames: string;
  readonly familyName: string;
  readonly penName: boolean;
  readonly isni: string | null;
  readonly biography: string;
}

export interface DraftSubject {
  /** ONIX list 27. */
  readonly scheme: string;
  readonly code: string;
  readonly heading: string;
  readonly main: boolean;
}

export interface DraftText {
  /** ONIX list 153. */
  readonly type: string;
  readonly language: string;
  readonly content: string;
}

/** A price tax included. Without `from` it is the price as of today; `to` is the first day it no longer holds. */
export interface DraftPrice {
  readonly amount: string;
  readonly currency: string;
  readonly territory: string;
  readonly vatRate: string | null;
  /** ONIX list 58; by default that of the product form. */
  readonly priceType: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface DraftPart {
  readonly gtin: string;
  readonly copies: number;
}

export type DraftField = keyof DraftedProduct;

/** Something wrong in one value of a row; the codes have their sentences in `row-faults.ts`. */
export interface RowFault {
  /** The field it can be mended in, or the place in the file. */
  readonly field: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** True when the row cannot be written before it is mended; otherwise the value is left out and the rest is written. */
  readonly blocking: boolean;
}
