import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Parsed, parseBoolean, parseDay, parseDecimal, parseInteger } from './parse-cell.js';

function read<T>(parsed: Parsed<T>): T | string {
  return parsed.ok ? parsed.value : parsed.fault.code;
}

describe('An amount in a cell', () => {
  test.each([
    ['1 234,50 €', '1234.50'],
    ['1\u202f234,50\u00a0€', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1.234.567', '1234567'],
    ['1’234.50', '1234.50'],
    ['€18.50', '18.50'],
    ['18,5 EUR', '18.5'],
    ['5,50 %', '5.50'],
    ['-12,00', '-12.00'],
    ['−12', '-12'],
    ['(12,50)', '-12.50'],
    ['0012', '12'],
    [',5', '0.5'],
    ['-0,00', '0.00'],
    ['12,', '12'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['', 'not-a-number'],
    ['douze', 'not-a-number'],
    ['1 23', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
    ['12.34.5', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['18 $', 'other-currency'],
    ['18 CHF', 'other-currency'],
  ])('%j reads %s', (cell, expected) => {
    expect(read(parseDecimal(cell))).toBe(expected);
  });

  it('in a column with decimal commas, does not guess what 1.234 means', () => {
    expect(read(parseDecimal('1.234', { decimal: ',' }))).toBe('number-ambiguous');
    expect(read(parseDecimal('1.234,5', { decimal: ',' }))).toBe('1234.5');
    expect(read(parseDecimal('12.50', { decimal: ',' }))).toBe('12.50');
    expect(read(parseDecimal('1,234,567', { decimal: '.' }))).toBe('1234567');
  });

  it('names both currencies when they differ', () => {
    expect(parseDecimal('18 £', { currency: 'CHF' })).toEqual({
      ok: false,
      fault: { code: 'other-currency', facts: { cell: '18 £', currency: 'GBP', expected: 'CHF' } },
    });
  });

  test('every amount written the French way is read back exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const decimals = String(cents).padStart(2, '0');
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '\u202f');
        expect(read(parseDecimal(`${grouped},${decimals} €`))).toBe(`${whole}.${decimals}`);
      }),
    );
  });
});

describe('A whole number in a cell', () => {
  test.each<[string, number | string]>([
    ['1 234', 1234],
    ['12,00', 12],
    ['-3', -3],
    ['12,5', 'not-a-whole-number'],
    ['12 €', 'not-a-number'],
    ['5 %', 'not-a-number'],
    ['99999999999999999999', 'number-too-large'],
    ['', 'not-a-number'],
  ])('%j reads %s', (cell, expected) => {
    expect(read(parseInteger(cell))).toBe(expected);
  });
});

describe('A day in a cell', () => {
  test.each([
    ['31/03/2026', '2026-03-31'],
    ['31-3-26', '2026-03-31'],
    ['31.03.1998', '1998-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T00:00:00', '2026-03-31'],
    ['2026-03-31 00:00:00', '2026-03-31'],
    ['20260331', '2026-03-31'],
    ['31 mars 2026', '2026-03-31'],
    ['1er août 2026', '2026-08-01'],
    ['12 févr. 2026', '2026-02-12'],
    ['5 déc. 2025', '2025-12-05'],
    ['14 juil. 2026', '2026-07-14'],
    ['30 juin 2026', '2026-06-30'],
    ['March 31, 2026', '2026-03-31'],
    // 46,112 days after 30 December 1899: 2026-01-01 is 46,023, and 31 March is 89 days later.
    ['46112', '2026-03-31'],
    ['31/02/2026', 'no-such-day'],
    ['03/31/2026', 'no-such-day'],
    ['29/02/2024', '2024-02-29'],
    ['mars 2026', 'day-incomplete'],
    ['03/2026', 'day-incomplete'],
    ['2026', 'day-incomplete'],
    ['bientôt', 'not-a-day'],
    ['75011 Paris', 'not-a-day'],
    ['', 'not-a-day'],
  ])('%j reads %s', (cell, expected) => {
    expect(read(parseDay(cell))).toBe(expected);
  });

  it('follows the order of the column where the cell does not say', () => {
    expect(read(parseDay('03/04/2026'))).toBe('2026-04-03');
    expect(read(parseDay('03/04/2026', { order: 'mdy' }))).toBe('2026-03-04');
  });
});

test('Yes and no are understood in both languages', () => {
  expect(['Oui', 'VRAI', 'yes', 'true', '1', 'x'].map((cell) => read(parseBoolean(cell)))).toEqual(Array(6).fill(true));
  expect(['non', 'FAUX', 'no', 'false', '0'].map((cell) => read(parseBoolean(cell)))).toEqual(Array(5).fill(false));
  expect(read(parseBoolean('peut-être'))).toBe('not-yes-or-no');
});
