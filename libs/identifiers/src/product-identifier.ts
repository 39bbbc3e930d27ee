import { Refusal } from '@colophon/refusal';
import { parse as parseIsbn } from 'isbn3';
import { withoutSeparators } from './bare.ts';
import { eanCheckDigit, isbn10CheckDigit } from './check-digits.ts';
import { hyphenateIsmn } from './ismn.ts';
import { charactersRefused, type IdentifierRefusal } from './refusals.ts';

export type ProductIdentifier = {
  readonly kind: 'isbn' | 'ismn' | 'gtin';
  /** Thirteen digits, as a bar code carries them. */
  readonly value: string;
  /** As it is printed: hyphenated for an ISBN or ISMN, the digits alone for any other GTIN. */
  readonly hyphenated: string;
};

/**
 * The number of a book (ISBN), a score (ISMN) or another product (GTIN-13), with or without hyphens and spaces. An ISBN-10 and an old
 * ISMN (`M-…`) become the thirteen digits they stand for. Refused: other characters, another length, a wrong check digit, which is
 * told, and an ISBN in a range that the International ISBN Agency has not given out.
 */
export function parseProductIdentifier(text: string): ProductIdentifier {
  const bare = withoutSeparators(text);
  if (/^M\d{9}$/.test(bare)) return identified(`9790${bare.slice(1)}`, text);
  if (/^\d{9}[\dX]$/.test(bare)) return identified(fromIsbn10(bare, text), text);
  if (!/^\d*$/.test(bare) || bare === '') throw charactersRefused('product', text);
  if (bare.length !== 13) {
    throw new Refusal<IdentifierRefusal>('identifier-length', {
      identifier: 'product',
      given: text,
      found: bare.length,
      expected: [10, 13],
    });
  }
  return identified(bare, text);
}

/** An ISBN or ISMN as it is printed; any other number unchanged. Never refuses, for it serves to show what is already kept. */
export function hyphenate(value13: string): string {
  if (value13.startsWith('9790') && value13.length === 13) return hyphenateIsmn(value13);
  return parseIsbn(value13)?.isbn13h ?? value13;
}

function identified(value: string, given: string): ProductIdentifier {
  const kind = kindOf(value);
  const expected = eanCheckDigit(value.slice(0, 12));
  const right = value.slice(0, 12) + expected;
  if (right !== value) throw checkDigitWrong(kind, given, expected, hyphenate(right));
  if (kind === 'isbn' && !parseIsbn(value)) throw new Refusal<IdentifierRefusal>('isbn-prefix-unknown', { identifier: kind, given });
  return { kind, value, hyphenated: hyphenate(value) };
}

function kindOf(value: string): ProductIdentifier['kind'] {
  if (value.startsWith('9790')) return 'ismn';
  return value.startsWith('978') || value.startsWith('979') ? 'isbn' : 'gtin';
}

function fromIsbn10(bare: string, given: string): string {
  const expected = isbn10CheckDigit(bare.slice(0, 9));
  const first12 = `978${bare.slice(0, 9)}`;
  const value = first12 + eanCheckDigit(first12);
  if (expected !== bare.slice(9)) throw checkDigitWrong('isbn', given, expected, hyphenate(value));
  return value;
}

function checkDigitWrong(identifier: string, given: string, expected: string, corrected: string): Refusal<IdentifierRefusal> {
  return new Refusal<IdentifierRefusal>('check-digit-wrong', { identifier, given, expected, corrected });
}
