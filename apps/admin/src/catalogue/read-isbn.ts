import { type IdentifierRefusal, parseProductIdentifier } from '@colophon/identifiers';
import { Refusal } from '@colophon/refusal';

/** What a number typed so far is: thirteen right digits, a wrong check digit with the right number, wrong otherwise, or not finished. */
export type IsbnReading =
  | { state: 'right'; digits: string; hyphenated: string }
  | { state: 'check-digit'; expected: string; corrected: string }
  | { state: 'wrong'; code: Exclude<IdentifierRefusal, 'check-digit-wrong' | 'identifier-length'> }
  | { state: 'unfinished' };

export function readIsbn(typed: string): IsbnReading {
  try {
    const { value, hyphenated } = parseProductIdentifier(typed);
    return { state: 'right', digits: value, hyphenated };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refusal = error as Refusal<IdentifierRefusal>;
    if (refusal.code === 'check-digit-wrong') {
      return { state: 'check-digit', expected: String(refusal.facts['expected']), corrected: String(refusal.facts['corrected']) };
    }
    return refusal.code === 'identifier-length' ? { state: 'unfinished' } : { state: 'wrong', code: refusal.code };
  }
}
