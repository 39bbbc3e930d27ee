import { Refusal } from '@colophon/refusal';
import { withoutSeparators } from './bare.ts';
import { parseIdentifier } from './identifier.ts';
import type { IdentifierRefusal } from './refusals.ts';

/** What follows the two letters in each member state and in Northern Ireland, as VIES describes it; Greece writes EL. */
const afterTheLetters: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/**
 * The VAT number of a business in the Union, bare. A French one is proved by its key and its SIREN; of the others only the shape is known
 * here, and VIES says whether they exist. Refused: letters of no member state, a shape its state does not give.
 */
export function parseVatNumber(text: string): string {
  const bare = withoutSeparators(text).toUpperCase();
  const country = bare.slice(0, 2);
  if (country === 'FR') return parseIdentifier('fr-vat', text);
  const shape = afterTheLetters[country];
  if (!shape) throw new Refusal<IdentifierRefusal>('identifier-prefix', { identifier: 'eu-vat', given: text });
  if (!shape.test(bare.slice(2))) throw new Refusal<IdentifierRefusal>('identifier-characters', { identifier: 'eu-vat', given: text });
  return bare;
}
