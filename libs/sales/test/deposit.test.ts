import { eur, percent, unitPrice } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ageInDays, countDeposit, type DepositMovement, depositOn, depositValue } from '../src/index.ts';
import { refusalOf } from './cast.ts';

function moved(on: string, way: 'in' | 'out', copies: number, product = 'le-vent'): DepositMovement {
  return { product, on, way, copies };
}

describe('A deposit filled twice and sold from in between', () => {
  const movements = [
    moved('2026-01-10', 'in', 10),
    moved('2026-04-01', 'in', 5),
    moved('2026-03-01', 'out', 4),
    moved('2026-05-01', 'out', 8),
  ];

  it('says at any day what lies there since when, the oldest gone first', () => {
    expect(depositOn(movements, '2026-02-01')).toEqual([{ product: 'le-vent', since: '2026-01-10', copies: 10 }]);
    expect(depositOn(movements, '2026-04-01')).toEqual([
      { product: 'le-vent', since: '2026-01-10', copies: 6 },
      { product: 'le-vent', since: '2026-04-01', copies: 5 },
    ]);
    // 6 + 5 − 8 = 3, all of April
    const [lot] = depositOn(movements, '2026-05-31');
    expect(lot).toEqual({ product: 'le-vent', since: '2026-04-01', copies: 3 });
    expect(lot && ageInDays(lot, '2026-05-31')).toBe(60);
  });

  it('is worth what it would be invoiced at', () => {
    // 6 × 14.2180 × 65 % = 55.4502 → 55.45; 5 × 14.2180 × 65 % = 46.2085 → 46.21
    const price = { excludingTax: unitPrice('14.218'), discount: percent('35.00') };
    expect(depositValue(depositOn(movements, '2026-04-01'), () => price)).toEqual(eur(101_66n));
  });

  it('is counted: what is no longer there was sold', () => {
    const lots = depositOn(movements, '2026-04-01');
    expect(countDeposit(lots, [{ product: 'le-vent', present: 7, sold: null }])).toEqual([
      { product: 'le-vent', lying: 11, present: 7, sold: 4, missing: 0 },
    ]);
  });

  it('shows as missing what is neither there nor sold', () => {
    const lots = depositOn(movements, '2026-04-01');
    expect(countDeposit(lots, [{ product: 'le-vent', present: 7, sold: 3 }])).toEqual([
      { product: 'le-vent', lying: 11, present: 7, sold: 3, missing: 1 },
    ]);
  });

  it('is never counted above what lies there', () => {
    const counted = (present: number, sold: number | null, product = 'le-vent') =>
      refusalOf(() => countDeposit(depositOn(movements, '2026-04-01'), [{ product, present, sold }]));
    expect(counted(12, null)).toEqual({ code: 'count-above-deposit', product: 'le-vent', lying: 11, present: 12, sold: null });
    expect(counted(9, 3)).toMatchObject({ code: 'count-above-deposit' });
    expect(counted(1, null, 'la-pluie')).toMatchObject({ code: 'count-above-deposit', lying: 0 });
    expect(counted(-1, null)).toMatchObject({ code: 'counted-copies-invalid' });
    const twice = { product: 'le-vent', present: 1, sold: null };
    expect(refusalOf(() => countDeposit(depositOn(movements, '2026-04-01'), [twice, twice]))).toMatchObject({
      code: 'title-counted-twice',
    });
  });
});

test('more copies cannot leave a deposit than came', () => {
  expect(refusalOf(() => depositOn([moved('2026-01-10', 'in', 2), moved('2026-01-11', 'out', 3)], '2026-02-01'))).toEqual({
    code: 'more-gone-than-deposited',
    product: 'le-vent',
    on: '2026-01-11',
    copies: 3,
    missing: 1,
  });
});

test('what lies in deposit is what came less what went, whatever the order of the book', () => {
  const anyMovements = fc.array(fc.record({ placed: fc.integer({ min: 1, max: 30 }), gone: fc.integer({ min: 0, max: 30 }) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(anyMovements, (steps) => {
      let lying = 0;
      const movements = steps.flatMap(({ placed, gone }, i) => {
        const out = Math.min(gone, lying + placed);
        lying += placed - out;
        const on = `2026-0${i + 1}-15`;
        return [moved(on, 'in', placed), ...(out > 0 ? [moved(on, 'out', out)] : [])];
      });
      const lots = depositOn(movements, '2026-12-31');
      expect(lots.reduce((total, { copies }) => total + copies, 0)).toBe(lying);
      expect(depositOn([...movements].reverse(), '2026-12-31')).toEqual(lots);
    }),
  );
});
