import { addDays } from '@colophon/calendar';
import { eur } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  announcePrice,
  checkPriceHistory,
  type DatedPrice,
  firstAnnouncedPrice,
  nextPrice,
  priceInForce,
  priceOnReception,
} from '../src/index.ts';

const france = { territory: 'FR', currency: 'EUR' };

function price(minor: bigint, validFrom: string, validTo: string | null = null): DatedPrice {
  return { territory: 'FR', amount: eur(minor), validFrom, validTo };
}

function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.facts } : error;
  }
  return undefined;
}

describe('A novel at 15.00 €, announced at 16.00 € from 1 April', () => {
  const history = announcePrice([price(15_00n, '2025-09-04')], price(16_00n, '2026-04-01'), '2026-02-10');

  it('costs 15.00 € until the last day of March and 16.00 € from the first of April', () => {
    expect(priceInForce(history, france, '2026-03-31')?.amount).toEqual(eur(15_00n));
    expect(priceInForce(history, france, '2026-04-01')?.amount).toEqual(eur(16_00n));
    expect(history.map(({ validTo }) => validTo)).toEqual(['2026-04-01', null]);
  });

  it('has no price before its first one, which is the one first announced', () => {
    expect(priceInForce(history, france, '2025-09-03')).toBeUndefined();
    expect(firstAnnouncedPrice(history, france)?.amount).toEqual(eur(15_00n));
    expect(nextPrice(history, france, '2026-02-10')?.amount).toEqual(eur(16_00n));
    expect(nextPrice(history, france, '2026-04-01')).toBeUndefined();
  });

  it('earns its author on the price of the day the run came, or on the first one when it came before', () => {
    expect(priceOnReception(history, france, '2025-08-20')?.amount).toEqual(eur(15_00n));
    expect(priceOnReception(history, france, '2026-03-31')?.amount).toEqual(eur(15_00n));
    expect(priceOnReception(history, france, '2026-04-01')?.amount).toEqual(eur(16_00n));
    expect(priceOnReception([price(15_00n, '2025-01-01', '2025-06-01')], france, '2025-07-01')).toBeUndefined();
  });

  it('keeps its price in other markets', () => {
    const swiss = { territory: 'CH', amount: { minor: 22_00n, currency: 'CHF' }, validFrom: '2025-09-04', validTo: null };
    const both = announcePrice(history, swiss, '2025-09-01');
    expect(priceInForce(both, { territory: 'CH', currency: 'CHF' }, '2026-04-01')?.amount.minor).toBe(22_00n);
    expect(priceInForce(both, france, '2026-04-01')?.amount).toEqual(eur(16_00n));
  });

  it('takes a price in between up to the one already announced', () => {
    const withOffer = announcePrice(history, price(15_50n, '2026-03-01'), '2026-02-10');
    expect(priceInForce(withOffer, france, '2026-02-28')?.amount).toEqual(eur(15_00n));
    expect(priceInForce(withOffer, france, '2026-03-31')?.amount).toEqual(eur(15_50n));
    expect(priceInForce(withOffer, france, '2026-04-01')?.amount).toEqual(eur(16_00n));
  });

  it('may have an announced price corrected before its day', () => {
    const corrected = announcePrice(history, price(16_50n, '2026-04-01'), '2026-03-31');
    expect(priceInForce(corrected, france, '2026-04-01')?.amount).toEqual(eur(16_50n));
    expect(corrected).toHaveLength(2);
  });

  it('refuses a price that would have been in force yesterday', () => {
    expect(refusalOf(() => announcePrice(history, price(14_00n, '2026-02-09'), '2026-02-10'))).toEqual({
      code: 'price-rewrites-the-past',
      territory: 'FR',
      currency: 'EUR',
      validFrom: '2026-02-09',
      today: '2026-02-10',
    });
  });
});

describe('A history that was imported', () => {
  it('is refused with two prices on one day', () => {
    const overlapping = [price(15_00n, '2025-01-01', '2026-01-02'), price(16_00n, '2026-01-01')];
    expect(refusalOf(() => checkPriceHistory(overlapping))).toEqual({
      code: 'prices-overlap',
      territory: 'FR',
      currency: 'EUR',
      first: '15.00',
      firstFrom: '2025-01-01',
      firstLastDay: '2026-01-01',
      second: '16.00',
      secondFrom: '2026-01-01',
    });
    expect(refusalOf(() => checkPriceHistory([price(15_00n, '2025-01-01'), price(16_00n, '2026-01-01')]))).toMatchObject({
      code: 'prices-overlap',
      firstLastDay: null,
    });
    expect(refusalOf(() => checkPriceHistory([price(15_00n, '2025-01-01'), price(15_00n, '2025-01-01')]))).toMatchObject({
      code: 'prices-overlap',
    });
  });

  it('is refused with a price below zero or a period that ends before it begins', () => {
    expect(refusalOf(() => checkPriceHistory([price(-1n, '2025-01-01')]))).toMatchObject({ code: 'price-negative', price: '-0.01' });
    expect(refusalOf(() => checkPriceHistory([price(1n, '2025-01-01', '2025-01-01')]))).toMatchObject({ code: 'price-period-backwards' });
  });

  it('is accepted with prices that follow each other, and with a gap', () => {
    expect(refusalOf(() => checkPriceHistory([price(16_00n, '2026-01-01'), price(15_00n, '2025-01-01', '2026-01-01')]))).toBeUndefined();
    expect(refusalOf(() => checkPriceHistory([price(15_00n, '2025-01-01', '2025-06-01'), price(16_00n, '2026-01-01')]))).toBeUndefined();
  });
});

const anyChange = fc.record({
  minor: fc.bigInt({ min: 0n, max: 100_00n }),
  inDays: fc.integer({ min: 0, max: 90 }),
  after: fc.nat({ max: 30 }),
});

test('announced prices never overlap and never change what a past day cost', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 15 }), (changes) => {
      let history = [price(10_00n, '2024-01-01')];
      let today = '2025-01-01';
      for (const { minor, inDays, after } of changes) {
        const before = history;
        history = announcePrice(history, price(minor, addDays(today, inDays)), today);
        checkPriceHistory(history);
        for (let day = addDays(today, -60); day < today; day = addDays(day, 1)) {
          expect(priceInForce(history, france, day)?.amount).toEqual(priceInForce(before, france, day)?.amount);
        }
        today = addDays(today, after);
      }
    }),
    { numRuns: 40 },
  );
});
