import {
  eanCheckDigit,
  frenchVatKey,
  ibanKey,
  isbn10CheckDigit,
  issnCheckDigit,
  luhnCheckDigit,
  mod112CheckDigit,
  nirKey,
  siretCheckDigit,
} from './check-digits.ts';
import { ibanLengths } from './iban-lengths.ts';

export type IdentifierScheme =
  | 'isbn-13'
  | 'isbn-10'
  | 'ismn'
  | 'gtin-13'
  | 'gln'
  | 'issn'
  | 'isni'
  | 'orcid'
  | 'siren'
  | 'siret'
  | 'fr-vat'
  | 'nir'
  | 'iban';

/** What a number of one kind looks like, bare, and which of its characters prove the others. */
export type Scheme = {
  readonly characters: RegExp;
  readonly lengths: (bare: string) => readonly number[];
  readonly prefix?: RegExp;
  /** Where the check characters stand: `[from, to)`. */
  readonly check: readonly [from: number, to: number];
  readonly expected: (bare: string) => string;
  /** Sizes of the groups in which it is written, and what stands between them. */
  readonly groups?: readonly [sizes: readonly number[], between: string];
  /** Kept encrypted, so a refusal, which is logged, names its check characters only. */
  readonly secret?: boolean;
};

const digits = /^\d+$/;
const exactly = (length: number) => () => [length];
const NO_BREAK_SPACE = '\u00A0';

function ean(prefix?: RegExp): Scheme {
  const common: Scheme = {
    characters: digits,
    lengths: exactly(13),
    check: [12, 13],
    expected: (bare) => eanCheckDigit(bare.slice(0, 12)),
  };
  return prefix ? { ...common, prefix } : common;
}

/** Domain.md 5.1 to 5.3 and 2.5. */
export const schemes: Record<IdentifierScheme, Scheme> = {
  'isbn-13': ean(/^(?:978|979(?!0))/),
  'isbn-10': { characters: /^\d+X?$/, lengths: exactly(10), check: [9, 10], expected: (bare) => isbn10CheckDigit(bare.slice(0, 9)) },
  ismn: ean(/^9790/),
  'gtin-13': ean(),
  gln: ean(),
  issn: {
    characters: /^\d+X?$/,
    lengths: exactly(8),
    check: [7, 8],
    expected: (bare) => issnCheckDigit(bare.slice(0, 7)),
    groups: [[4, 4], '-'],
  },
  isni: {
    characters: /^\d+X?$/,
    lengths: exactly(16),
    check: [15, 16],
    expected: (bare) => mod112CheckDigit(bare.slice(0, 15)),
    groups: [[4, 4, 4, 4], NO_BREAK_SPACE],
  },
  orcid: {
    characters: /^\d+X?$/,
    lengths: exactly(16),
    check: [15, 16],
    expected: (bare) => mod112CheckDigit(bare.slice(0, 15)),
    groups: [[4, 4, 4, 4], '-'],
  },
  siren: {
    characters: digits,
    lengths: exactly(9),
    check: [8, 9],
    expected: (bare) => luhnCheckDigit(bare.slice(0, 8)),
    groups: [[3, 3, 3], NO_BREAK_SPACE],
  },
  siret: {
    characters: digits,
    lengths: exactly(14),
    check: [13, 14],
    expected: siretCheckDigit,
    groups: [[3, 3, 3, 5], NO_BREAK_SPACE],
  },
  'fr-vat': {
    characters: /^FR\d*$/,
    lengths: exactly(13),
    check: [2, 4],
    expected: (bare) => frenchVatKey(bare.slice(4)),
    groups: [[2, 2, 3, 3, 3], NO_BREAK_SPACE],
  },
  nir: {
    characters: /^\d{5,6}[0-9AB]?\d*$/,
    prefix: /^[1-8]\d{4}(?:\d\d|2[AB])/,
    lengths: exactly(15),
    check: [13, 15],
    expected: (bare) => nirKey(bare.slice(0, 13)),
    groups: [[1, 2, 2, 2, 3, 3, 2], NO_BREAK_SPACE],
    secret: true,
  },
  iban: {
    characters: /^[A-Z]{2}\d{2}[A-Z0-9]+$/,
    lengths: (bare) => ibanLengths(bare.slice(0, 2)),
    check: [2, 4],
    expected: (bare) => ibanKey(bare.slice(0, 2), bare.slice(4)),
    groups: [[4], NO_BREAK_SPACE],
    secret: true,
  },
};
