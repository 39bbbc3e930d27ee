import { type Facts, Refusal } from '@colophon/refusal';
import { withoutSeparators } from './bare.ts';
import { charactersRefused, type IdentifierRefusal } from './refusals.ts';
import { type IdentifierScheme, type Scheme, schemes } from './scheme.ts';

/**
 * The number as it is kept, without spaces or hyphens. Refused: characters or a length that this kind of number does not have, a prefix
 * of another kind, a wrong check digit, which is told. That it is well formed does not prove that it was given out to anyone.
 */
export function parseIdentifier(scheme: IdentifierScheme, text: string): string {
  const rule = schemes[scheme];
  const bare = withoutSeparators(scheme === 'orcid' ? text.replace(/^https?:\/\/orcid\.org\//, '') : text);
  const given = rule.secret ? '' : text;
  if (!rule.characters.test(bare)) throw charactersRefused(scheme, given);
  const lengths = rule.lengths(bare);
  if (!lengths.includes(bare.length)) {
    throw new Refusal<IdentifierRefusal>('identifier-length', { identifier: scheme, given, found: bare.length, expected: lengths });
  }
  if (rule.prefix && !rule.prefix.test(bare)) throw new Refusal<IdentifierRefusal>('identifier-prefix', { identifier: scheme, given });
  refuseWrongCheck(scheme, rule, bare, text);
  return bare;
}

export function isValidIdentifier(scheme: IdentifierScheme, text: string): boolean {
  try {
    parseIdentifier(scheme, text);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** In the groups people write it in: `0000 0002 1825 0097`, `FR 44 732 829 320`, `2049-3630`. */
export function formatIdentifier(scheme: IdentifierScheme, bare: string): string {
  const [sizes, between] = schemes[scheme].groups ?? [[], ''];
  const parts: string[] = [];
  let at = 0;
  for (let i = 0; at < bare.length; i += 1) {
    const size = sizes[i] ?? sizes.at(-1) ?? bare.length;
    parts.push(bare.slice(at, at + size));
    at += size;
  }
  return parts.join(between);
}

function refuseWrongCheck(scheme: IdentifierScheme, rule: Scheme, bare: string, text: string): void {
  const [from, to] = rule.check;
  const found = bare.slice(from, to);
  // The key of a French VAT number proves a SIREN that must be right by itself.
  if (scheme === 'fr-vat') refuseWrongCheck('siren', schemes.siren, bare.slice(4), text);
  const expected = rule.expected(bare);
  if (found === expected) return;
  const facts: Facts = rule.secret
    ? { identifier: scheme, given: found, expected }
    : { identifier: scheme, given: text, expected, corrected: bare.slice(0, from) + expected + bare.slice(to) };
  throw new Refusal<IdentifierRefusal>('check-digit-wrong', facts);
}
