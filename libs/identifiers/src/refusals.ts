import { Refusal } from '@colophon/refusal';

/**
 * `check-digit-wrong` and its kin carry `{ identifier, given }`; a wrong check digit also `expected`, the right one, and `corrected`,
 * the whole number with it; a wrong length `expected`, the lengths that exist, and `found`.
 */
export type IdentifierRefusal =
  | 'identifier-characters'
  | 'identifier-length'
  | 'identifier-prefix'
  | 'check-digit-wrong'
  | 'isbn-prefix-unknown';

export function charactersRefused(identifier: string, given: string): Refusal<IdentifierRefusal> {
  return new Refusal<IdentifierRefusal>('identifier-characters', { identifier, given });
}
