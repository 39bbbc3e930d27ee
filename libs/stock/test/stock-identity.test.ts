import { addDays, contains, period } from '@colophon/calendar';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  isPlace,
  type LocationKind,
  type Movement,
  type MovementReason,
  movementReasons,
  type StockIdentity,
  stockIdentity,
} from '../src/index.ts';

const year2026 = period('2026-01-01', '2027-01-01');

function moved(movedOn: string, reason: MovementReason, fromKind: LocationKind, toKind: LocationKind, copies: number): Movement {
  return { product: 'tales', reason, fromKind, toKind, copies, movedOn };
}

function equation(line: StockIdentity): number {
  return line.opening + line.printed - line.sold + line.restocked - line.free - line.destroyed + line.counted;
}

describe('A book in its second year, reprinted, sold, returned, given and counted', () => {
  const movements = [
    moved('2025-09-01', 'print-receipt', 'printer', 'warehouse', 3_000),
    moved('2025-10-01', 'sale', 'warehouse', 'customer', 2_200),
    moved('2026-02-10', 'print-receipt', 'printer', 'fulfilment', 2_000),
    moved('2026-03-01', 'consignment-out', 'warehouse', 'consignment', 50),
    moved('2026-06-30', 'consignment-sale', 'consignment', 'customer', 20),
    moved('2026-07-01', 'consignment-return', 'consignment', 'warehouse', 30),
    moved('2026-05-01', 'sale', 'fulfilment', 'customer', 900),
    moved('2026-08-01', 'return-restocked', 'customer', 'returns-quarantine', 120),
    moved('2026-08-02', 'pulping', 'returns-quarantine', 'pulp', 40),
    moved('2026-08-02', 'transfer', 'returns-quarantine', 'warehouse', 80),
    moved('2026-02-12', 'legal-deposit', 'warehouse', 'legal-deposit', 1),
    moved('2026-02-12', 'review-copies', 'warehouse', 'press', 60),
    moved('2026-12-31', 'count-loss', 'warehouse', 'count-difference', 4),
    moved('2027-01-01', 'sale', 'warehouse', 'customer', 10),
  ];

  it('ends the year with what it began with, plus what came, less what went', () => {
    // opening 3,000 − 2,200 = 800; 800 + 2,000 − (900 + 20) + 120 − (1 + 60) − 40 − 4 = 1,895
    expect(stockIdentity(movements, year2026)).toEqual([
      {
        product: 'tales',
        opening: 800,
        printed: 2_000,
        sold: 920,
        restocked: 120,
        free: 61,
        destroyed: 40,
        counted: -4,
        closing: 1_895,
        byReason: {
          'print-receipt': 2_000,
          'consignment-out': 50,
          'consignment-sale': 20,
          'consignment-return': 30,
          sale: 900,
          'return-restocked': 120,
          pulping: 40,
          transfer: 80,
          'legal-deposit': 1,
          'review-copies': 60,
          'count-loss': 4,
        },
      },
    ]);
  });

  it('takes a reversal off the term it belongs to, in the period in which it was noticed', () => {
    const reversal: Movement = { ...moved('2026-09-01', 'sale', 'customer', 'fulfilment', 100), reversal: true };
    const [line] = stockIdentity([...movements, reversal], year2026);
    expect(line).toMatchObject({ sold: 820, restocked: 120, closing: 1_995, byReason: { sale: 800 } });
  });
});

it('A product that has not moved in the period keeps its stock', () => {
  const [line] = stockIdentity([moved('2025-09-01', 'print-receipt', 'printer', 'warehouse', 500)], year2026);
  expect(line).toMatchObject({ opening: 500, printed: 0, closing: 500, byReason: {} });
});

const anyMovement: fc.Arbitrary<Movement> = fc
  .record({
    product: fc.constantFrom('tales', 'score', 'game'),
    reason: fc.constantFrom(...(Object.keys(movementReasons) as MovementReason[])),
    from: fc.nat(),
    to: fc.nat(),
    copies: fc.integer({ min: 1, max: 10_000 }),
    movedOn: fc.integer({ min: -500, max: 500 }).map((days) => addDays('2026-07-01', days)),
    reversal: fc.boolean(),
  })
  .map(({ product, reason, from, to, copies, movedOn, reversal }) => {
    const rule = movementReasons[reason];
    const one = rule.from[from % rule.from.length] ?? 'warehouse';
    const other = rule.to[to % rule.to.length] ?? 'warehouse';
    const [fromKind, toKind] = reversal ? [other, one] : [one, other];
    return { product, reason, fromKind, toKind, copies, movedOn, reversal };
  });

const anyMovements = fc.array(anyMovement, { maxLength: 60 });

describe('Whatever is moved', () => {
  test('opening, printed, sold, restocked, free, destroyed and counted make the closing stock', () => {
    fc.assert(
      fc.property(anyMovements, (movements) => {
        for (const line of stockIdentity(movements, year2026)) expect(equation(line)).toBe(line.closing);
      }),
    );
  });

  test('the closing stock of a period is the opening stock of the next', () => {
    fc.assert(
      fc.property(anyMovements, fc.integer({ min: 1, max: 364 }), (movements, days) => {
        const middle = addDays('2026-01-01', days);
        const first = stockIdentity(movements, period('2026-01-01', middle));
        const second = stockIdentity(movements, period(middle, '2027-01-01'));
        const whole = stockIdentity(movements, year2026);
        expect(first.map((line) => line.closing)).toEqual(second.map((line) => line.opening));
        expect(whole.map((line) => line.sold)).toEqual(first.map((line, i) => line.sold + (second[i]?.sold ?? 0)));
      }),
    );
  });

  test('the closing stock is what lies in the places', () => {
    fc.assert(
      fc.property(anyMovements, (movements) => {
        const until = movements.filter((movement) => contains(period('2020-01-01', year2026.to), movement.movedOn));
        const onHand = (product: string) =>
          until
            .filter((movement) => movement.product === product)
            .flatMap(({ fromKind, toKind, copies }) => [isPlace(toKind) ? copies : 0, isPlace(fromKind) ? -copies : 0])
            .reduce((a, b) => a + b, 0);
        for (const line of stockIdentity(movements, year2026)) expect(line.closing).toBe(onHand(line.product));
      }),
    );
  });
});
