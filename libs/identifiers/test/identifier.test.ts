import { Refusal } from '@colophon/refusal';
import { describe, expect, it } from 'vitest';
import { formatIdentifier, type IdentifierScheme, isValidIdentifier, parseIdentifier } from '../src/index.ts';

function refusalOf(scheme: IdentifierScheme, text: string): unknown {
  try {
    return parseIdentifier(scheme, text);
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.facts } : error;
  }
}

describe('A number that is right is kept without spaces or hyphens', () => {
  it.each<[IdentifierScheme, string, string, string]>([
    ['isbn-13', '978-2-07-036002-4', '9782070360024', '9782070360024'],
    ['isbn-10', '2-7654-1005-4', '2765410054', '2765410054'],
    ['ismn', '979-0-2600-0043-8', '9790260000438', '9790260000438'],
    ['gtin-13', '3770000000009', '3770000000009', '3770000000009'],
    ['gln', '7609999000089', '7609999000089', '7609999000089'],
    ['issn', '2049-3630', '20493630', '2049-3630'],
    ['issn', '0000-006X', '0000006X', '0000-006X'],
    ['isni', '0000 0002 1825 0097', '0000000218250097', '0000 0002 1825 0097'],
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000000218250097', '0000-0002-1825-0097'],
    ['siren', '732 829 320', '732829320', '732 829 320'],
    ['siret', '732 829 320 00074', '73282932000074', '732 829 320 00074'],
    ['siret', '356 000 000 49837', '35600000049837', '356 000 000 49837'],
    ['fr-vat', 'fr 44 732829320', 'FR44732829320', 'FR 44 732 829 320'],
    ['nir', '2 55 08 14 168 025 38', '255081416802538', '2 55 08 14 168 025 38'],
    ['iban', 'FR76 3000 6000 0112 3456 7890 189', 'FR7630006000011234567890189', 'FR76 3000 6000 0112 3456 7890 189'],
    ['iban', 'BE68 5390 0754 7034', 'BE68539007547034', 'BE68 5390 0754 7034'],
  ])('%s %s', (scheme, given, kept, written) => {
    expect(parseIdentifier(scheme, given)).toBe(kept);
    expect(formatIdentifier(scheme, kept).replaceAll('\u00A0', ' ')).toBe(written);
    expect(isValidIdentifier(scheme, given)).toBe(true);
  });
});

describe('A number that is wrong', () => {
  it('is refused with the right check digit', () => {
    expect(refusalOf('siren', '732 829 321')).toEqual({
      code: 'check-digit-wrong',
      identifier: 'siren',
      given: '732 829 321',
      expected: '0',
      corrected: '732829320',
    });
    expect(refusalOf('isni', '0000 0002 1825 0096')).toMatchObject({ code: 'check-digit-wrong', expected: '7' });
  });

  it('is refused for its SIREN before its VAT key', () => {
    expect(refusalOf('fr-vat', 'FR44732829321')).toMatchObject({ identifier: 'siren', expected: '0' });
    // 732829320 mod 97 = 43; (12 + 3 × 43) mod 97 = 44
    expect(refusalOf('fr-vat', 'FR45732829320')).toMatchObject({ identifier: 'fr-vat', expected: '44', corrected: 'FR44732829320' });
  });

  it('is refused for its length, its characters and its prefix', () => {
    expect(refusalOf('siret', '732829320')).toMatchObject({ code: 'identifier-length', found: 9, expected: [14] });
    expect(refusalOf('issn', '2049-36E0')).toMatchObject({ code: 'identifier-characters' });
    expect(refusalOf('isbn-13', '9790260000438')).toMatchObject({ code: 'identifier-prefix' });
    expect(refusalOf('iban', 'FR76 3000')).toMatchObject({ code: 'identifier-length', expected: [27] });
    expect(isValidIdentifier('gln', '7609999000088')).toBe(false);
  });

  it('stays out of the log when it is kept encrypted', () => {
    // 2550814168025 mod 97 = 59; 97 − 59 = 38
    expect(refusalOf('nir', '2 55 08 14 168 025 39')).toEqual({
      code: 'check-digit-wrong',
      identifier: 'nir',
      given: '39',
      expected: '38',
    });
    expect(refusalOf('iban', 'FR7730006000011234567890189')).toEqual({
      code: 'check-digit-wrong',
      identifier: 'iban',
      given: '77',
      expected: '76',
    });
    expect(refusalOf('nir', '2 55 08 14')).toMatchObject({ code: 'identifier-length', given: '' });
  });

  it('of someone born in Corsica counts 2A as 19', () => {
    // 1780619006084 mod 97 = 91; 97 − 91 = 06
    expect(parseIdentifier('nir', '1 78 06 2A 006 084 06')).toBe('178062A00608406');
  });
});
