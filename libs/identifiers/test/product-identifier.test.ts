import { readFileSync } from 'node:fs';
import { Refusal } from '@colophon/refusal';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bareIdentifier, hyphenate, isValidIdentifier, parseProductIdentifier } from '../src/index.ts';

function cases(file: string): { given: string; outcome: string; shows: string }[] {
  const text = readFileSync(new URL(`../../../fixtures/isbn/${file}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, given = '', outcome = '', shows = ''] = /^(.*?) => (.*?) {2}# (.*)$/.exec(line) ?? [];
      return { given, outcome, shows };
    });
}

function refusalOf(text: string): string {
  try {
    return JSON.stringify(parseProductIdentifier(text));
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.facts.expected ?? ''].join(' ').trim();
    throw error;
  }
}

describe('A product number that is right', () => {
  it.each(cases('valid.txt'))('$given: $shows', ({ given, outcome }) => {
    const { kind, value, hyphenated } = parseProductIdentifier(given);
    expect(`${kind} ${hyphenated}`).toBe(outcome);
    expect(value).toBe(hyphenated.replaceAll('-', ''));
  });
});

describe('A product number that is wrong', () => {
  it.each(cases('invalid.txt'))('$given: $shows', ({ given, outcome }) => {
    expect(refusalOf(given)).toBe(outcome);
  });

  it('is refused with the right digit and the number it gives', () => {
    expect(() => parseProductIdentifier('978-2-07-036002-5')).toThrow(
      new Refusal('check-digit-wrong', {
        identifier: 'isbn',
        given: '978-2-07-036002-5',
        expected: '4',
        corrected: '978-2-07-036002-4',
      }),
    );
  });
});

describe('A search', () => {
  it('compares digits, however they were written', () => {
    expect(bareIdentifier('ISBN-13 : 978-2-07')).toBe('978207');
    expect(bareIdentifier('0-8044-2957-x')).toBe('080442957X');
    expect(bareIdentifier('978 2 07')).toBe('978207');
  });
});

describe('Hyphens', () => {
  it('are left out of a number that has none', () => {
    expect(hyphenate('3770000000009')).toBe('3770000000009');
    expect(hyphenate('not a number')).toBe('not a number');
  });

  test('never change the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('9782', '9790'), (item, prefix) => {
        const first12 = prefix + String(item).padStart(8, '0');
        const value =
          Array.from({ length: 10 }, (_, digit) => first12 + digit).find((number) => isValidIdentifier('gtin-13', number)) ?? '';
        const { hyphenated } = parseProductIdentifier(value);
        expect(hyphenated.replaceAll('-', '')).toBe(value);
        expect(hyphenated.split('-')).toHaveLength(5);
        expect(parseProductIdentifier(hyphenated).value).toBe(value);
      }),
    );
  });

  test('no single mistyped digit goes unseen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'9782070360024'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(isValidIdentifier('gtin-13', digits.join(''))).toBe(false);
      }),
    );
  });
});
