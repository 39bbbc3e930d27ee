import type { Day } from '@colophon/calendar';
import type { ProductIdentifier } from '@colophon/identifiers';
import type { OtherIdentifier } from './product.schemas.js';

/** Who made a work or a product; the first is first on the title page. The party exists already. */
export interface ContributorDraft {
  readonly partyId: string;
  /** ONIX list 17. */
  readonly role: string;
  readonly creditedAs?: string;
}

/** A text by its type (ONIX list 153) and language (list 74). */
export interface TextDraft {
  readonly textType: string;
  readonly language: string;
  readonly content: string;
}

/** A code of a scheme of ONIX list 27, or a keyword as heading. */
export interface SubjectDraft {
  readonly scheme: string;
  readonly code: string;
  readonly heading: string;
  readonly main: boolean;
}

/** One dated price, tax included. Half-open days; null: from ever, until further notice. */
export interface PriceDraft {
  /** ONIX list 58: 04 fixed, 02 recommended. */
  readonly priceType: '02' | '04';
  readonly amount: string;
  readonly currency: string;
  /** null only for a set whose parts bear several rates. */
  readonly vatRate: string | null;
  readonly territory: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface ProductDraft {
  /** Given when other drafts name this product, such as the set it is part of. */
  readonly id?: string;
  readonly isbn: ProductIdentifier | null;
  readonly form: string;
  readonly formDetails?: readonly string[];
  readonly composition?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly recordReference?: string | null;
  readonly otherIdentifiers?: readonly OtherIdentifier[];
  readonly imprintId?: string | null;
  readonly collectionId?: string | null;
  readonly collectionNumber?: string;
  readonly editionNumber?: number | null;
  readonly editionStatement?: string;
  readonly language?: string;
  readonly pages?: number | null;
  readonly durationMinutes?: number | null;
  /** Decimal strings or numbers, in millimetres and grams. */
  readonly heightMm?: string | number | null;
  readonly widthMm?: string | number | null;
  readonly thicknessMm?: string | number | null;
  readonly weightGrams?: string | number | null;
  readonly publishedOn?: Day | null;
  readonly onSaleOn?: Day | null;
  /** ONIX list 64. */
  readonly publishingStatus?: string;
  /** ONIX list 65. */
  readonly availability?: string;
  readonly prices: readonly PriceDraft[];
  /** Those who contributed to this product alone, such as the reader of the audiobook. */
  readonly contributors?: readonly ContributorDraft[];
  readonly parts?: readonly { readonly productId: string; readonly copies: number }[];
}

export interface WorkDraft {
  readonly id?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly originalTitle?: string;
  readonly language?: string;
  readonly originalLanguage?: string | null;
  readonly audienceCode?: string | null;
  readonly ageFrom?: number | null;
  readonly ageTo?: number | null;
  readonly noContributor?: boolean;
  readonly notes?: string;
  readonly contributors: readonly ContributorDraft[];
  readonly texts: readonly TextDraft[];
  readonly subjects: readonly SubjectDraft[];
  readonly products: readonly ProductDraft[];
}

/** What an import has read and checked of a catalogue, in the house's own terms. */
export type CatalogueDraft = readonly WorkDraft[];

export interface Written {
  readonly workIds: readonly string[];
  /** In the order of the draft. */
  readonly productIds: readonly string[];
}
