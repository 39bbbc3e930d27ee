import { eur, percent } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import { type AgreedDiscount, carriageFor, checkDiscounts, discountFor } from '../src/index.ts';
import { refusalOf } from './cast.ts';

function agreed(scope: AgreedDiscount['scope'], of: string | null, rate: string, changes: Partial<AgreedDiscount> = {}): AgreedDiscount {
  return { scope, of, rate: percent(rate), validFrom: '2026-01-01', validTo: null, reason: 'conditions 2026', ...changes };
}

const novel = { product: 'le-vent', collections: ['Grand large'], imprint: 'Petit Vent', form: 'BC' };

describe('The discount of Librairie des Halles', () => {
  const terms = [
    agreed('all', null, '35.00'),
    agreed('imprint', 'Petit Vent', '36.00'),
    agreed('collection', 'Grand large', '30.00'),
    agreed('product', 'la-pluie', '40.00'),
  ];

  it('is the narrowest agreed for the title, not the highest', () => {
    expect(discountFor(novel, terms, '2026-05-01')?.rate).toBe(3000n);
    expect(discountFor({ ...novel, collections: [] }, terms, '2026-05-01')?.rate).toBe(3600n);
    expect(discountFor({ ...novel, product: 'la-pluie' }, terms, '2026-05-01')?.rate).toBe(4000n);
    expect(discountFor({ product: 'x', collections: [], imprint: null, form: null }, terms, '2026-05-01')?.rate).toBe(3500n);
  });

  it('holds from its first day up to the last but one', () => {
    const spring = agreed('product', 'le-vent', '42.00', { validFrom: '2026-03-01', validTo: '2026-06-01', reason: 'opération printemps' });
    const rateOn = (on: string) => discountFor(novel, [...terms, spring], on)?.rate;
    expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map(rateOn)).toEqual([3000n, 4200n, 4200n, 3000n]);
    expect(discountFor(novel, terms, '2025-12-31')).toBeNull();
  });

  it('is the later agreed of two of the same width', () => {
    const later = agreed('all', null, '33.00', { validFrom: '2026-04-01' });
    const score = { ...novel, collections: [], imprint: 'Autre' };
    expect(discountFor(score, [later, ...terms], '2026-05-01')?.rate).toBe(3300n);
    expect(discountFor(score, [...terms, later], '2026-03-31')?.rate).toBe(3500n);
  });
});

test('a discount above 100 %, one that ends before it begins and two for the same thing are refused', () => {
  expect(refusalOf(() => checkDiscounts([agreed('all', null, '100.01')]))).toMatchObject({
    code: 'agreed-rate-out-of-range',
    rate: '100.01',
  });
  expect(refusalOf(() => checkDiscounts([agreed('all', null, '30', { validTo: '2026-01-01' })]))).toMatchObject({
    code: 'agreed-discount-backwards',
  });
  expect(refusalOf(() => checkDiscounts([agreed('all', null, '30'), agreed('all', null, '35')]))).toMatchObject({
    code: 'agreed-discount-twice',
  });
  expect(refusalOf(() => checkDiscounts([agreed('all', null, '30'), agreed('form', 'BC', '35')]))).toBeUndefined();
});

test.each([
  [99_99n, 9, false, 6_50n, 'charged'],
  [100_00n, 1, false, 0n, 'free-by-amount'],
  [50_00n, 10, false, 0n, 'free-by-copies'],
  [10_00n, 1, true, 0n, 'collected'],
])('an order of %d cents and %d copies, collected %s, pays %d of carriage: %s', (amount, copies, isCollected, fee, reason) => {
  const rule = { fee: eur(6_50n), freeFromAmount: eur(100_00n), freeFromCopies: 10 };
  expect(carriageFor({ amount: eur(amount), copies, isCollected }, rule)).toEqual({ fee: eur(fee), reason });
});
