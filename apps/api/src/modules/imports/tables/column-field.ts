import type { Bilingual } from '../../../platform/problems/problem-type.js';
import type { DraftContributor, DraftedProduct, DraftPrice, DraftSubject, DraftText } from '../catalogue/drafted-product.js';

/** How the cells of a file are to be read. */
export interface CellReading {
  readonly decimal?: ',' | '.' | undefined;
  readonly dayOrder?: 'dmy' | 'mdy' | undefined;
  readonly currency: string;
  readonly country: string;
  readonly textLanguage: string;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A draft while the cells of its row are read; what several columns say together is put together at the end. */
export interface DraftUnderWay extends Mutable<DraftedProduct> {
  price?: { amount?: string; vatRate?: string; from?: string; currency?: string };
  credits?: DraftContributor[];
  about?: DraftSubject[];
  written?: DraftText[];
}

export type FieldKind = 'text' | 'number' | 'money' | 'percent' | 'day' | 'list';

/** One column a catalogue file may have: what it is called, how its cell is read, and how it is written on export. */
export interface ColumnField {
  readonly label: Bilingual;
  readonly kind: FieldKind;
  /** Other headings it comes under, compared without accents, case and punctuation. */
  readonly names: readonly string[];
  /** Throws the refusal of a rule, or `CellRefused` for a cell that cannot be read. */
  readonly read: (cell: string, draft: DraftUnderWay, reading: CellReading) => void;
  /** What an empty cell means where the person says that empty means empty. */
  readonly clear?: (draft: DraftUnderWay) => void;
  /** Absent for columns that are only read: another one says the same on export. */
  readonly write?: (draft: WrittenDraft) => string | number | null;
}

/** A product on its way out: its price in force apart from its other prices. */
export interface WrittenDraft extends DraftedProduct {
  readonly workTitle?: string;
  readonly priceInForce?: DraftPrice | undefined;
  readonly otherPrices?: readonly DraftPrice[];
  readonly textLanguage?: string;
}

/** A cell that cannot be read as its column asks. */
export class CellRefused extends Error {
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>>,
  ) {
    super(code);
  }
}
