import { eur, percent, rounded, unitPrice } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { accrue, accrueAlong, stepSlices } from '../src/index.ts';
import { steps } from './cast.ts';

describe('A novel at 8 % up to 5,000 copies, then 10 %', () => {
  const novel = steps([0, '8'], [5_000, '10']);

  it('earns at both rates in the year it crosses 5,000 copies', () => {
    // 600 × 18.96 × 8 % + 400 × 18.96 × 10 % = 910.08 + 758.40 = 1,668.48
    expect(rounded(accrue(unitPrice('18.96'), novel, 4_400, 5_400))).toEqual(eur(1668_48n));
  });

  it('takes returned copies back at the step where the last ones were counted', () => {
    // 5,300 − 500: −(300 × 20 × 10 %) − (200 × 20 × 8 %) = −600.00 − 320.00 = −920.00, not −800.00
    expect(rounded(accrue(unitPrice('20.00'), novel, 5_300, 4_800))).toEqual(eur(-920_00n));
  });

  it('gives each lot its own price and each copy its own rate', () => {
    // 5,000 × 10 × 8 % + 1,000 × 12 × 10 % = 4,000.00 + 1,200.00
    const lots = [
      { copies: 5_000, price: unitPrice('10.00') },
      { copies: 1_000, price: unitPrice('12.00') },
    ];
    expect(rounded(accrueAlong(novel, 0, lots))).toEqual(eur(5200_00n));
  });

  it('spells out how many copies fall in which step', () => {
    expect(stepSlices(novel, 4_400, 5_400)).toEqual([
      { step: 0, rate: percent('8'), copies: 600, countedBefore: 4_400, countedAfter: 5_000 },
      { step: 1, rate: percent('10'), copies: 400, countedBefore: 5_000, countedAfter: 5_400 },
    ]);
  });
});

test('the sale-based comparison of a printed-quantity agreement follows two prices', () => {
  // 3,000 × 10 × 8 % + 1,800 × 12 × 8 % = 2,400.00 + 1,728.00 = 4,128.00
  const lots = [
    { copies: 3_000, price: unitPrice('10.00') },
    { copies: 1_800, price: unitPrice('12.00') },
  ];
  expect(rounded(accrueAlong(steps([0, '8']), 0, lots))).toEqual(eur(4128_00n));
});

const anySteps = fc
  .uniqueArray(fc.integer({ min: 1, max: 20_000 }), { maxLength: 4 })
  .chain((thresholds) =>
    fc.tuple(
      fc.constant([0, ...thresholds.sort((a, b) => a - b)]),
      fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 5, maxLength: 5 }),
    ),
  )
  .map(([above, rates]) => above.map((threshold, i) => ({ above: threshold, rate: rates[i] ?? 0n })));
const anyCount = fc.integer({ min: 0, max: 30_000 });

test('going up and coming back down earns nothing', () => {
  fc.assert(
    fc.property(anySteps, anyCount, anyCount, (rates, a, b) => {
      expect(accrue(unitPrice('9.99'), rates, a, b) + accrue(unitPrice('9.99'), rates, b, a)).toBe(0n);
    }),
  );
});

test('the slices of a lot add up to what it earns, and to its copies', () => {
  fc.assert(
    fc.property(anySteps, anyCount, anyCount, (rates, before, copies) => {
      const slices = stepSlices(rates, before, before + copies);
      const earned = slices.reduce((total, slice) => total + BigInt(slice.copies) * slice.rate * 99_900n, 0n);
      expect(earned).toBe(accrue(99_900n, rates, before, before + copies));
      expect(slices.reduce((total, slice) => total + slice.copies, 0)).toBe(copies);
    }),
  );
});
