import { percent } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type BoughtLine, judgeReturn, type ReturnRight } from '../src/index.ts';
import { refusalOf } from './cast.ts';

const right: ReturnRight = { notBeforeMonths: 2, withinMonths: 12, rate: null, credits: 'most-recent-first' };
const on = '2026-11-21';

function bought(invoice: string, deliveredOn: string, copies: number, changes: Partial<BoughtLine> = {}): BoughtLine {
  return { invoice, line: '1', product: 'le-vent', deliveredOn, copies, returned: 0, returnable: true, ...changes };
}

describe('A shop that bought a title three times sends eight copies back', () => {
  const lines = [bought('FA-1', '2026-02-01', 10), bought('FA-2', '2026-06-01', 5), bought('FA-3', '2026-10-15', 5)];

  it('is credited on the most recent invoices whose copies were on show for two months', () => {
    expect(judgeReturn([{ product: 'le-vent', copies: 8 }], lines, right, on)).toEqual([
      {
        product: 'le-vent',
        asked: 8,
        accepted: 8,
        credits: [
          { invoice: 'FA-2', line: '1', copies: 5 },
          { invoice: 'FA-1', line: '1', copies: 3 },
        ],
        refused: [],
      },
    ]);
  });

  it('is credited on the oldest first where that is agreed', () => {
    const [result] = judgeReturn([{ product: 'le-vent', copies: 8 }], lines, { ...right, credits: 'oldest-first' }, on);
    expect(result?.credits).toEqual([{ invoice: 'FA-1', line: '1', copies: 8 }]);
  });

  it('is told of every copy refused why', () => {
    // 20 asked of 10 + 5 open; 5 of October are too early
    const [result] = judgeReturn([{ product: 'le-vent', copies: 21 }], lines, right, on);
    expect(result).toMatchObject({
      accepted: 15,
      refused: [
        { reason: 'too-early', copies: 5 },
        { reason: 'never-bought', copies: 1 },
      ],
    });
  });
});

test.each([
  ['sold firm', bought('FA-1', '2026-02-01', 3, { returnable: false }), 'firm-sale'],
  ['bought over a year ago', bought('FA-1', '2025-11-20', 3), 'too-late'],
  ['already returned', bought('FA-1', '2026-02-01', 3, { returned: 3 }), 'already-returned'],
  ['of another title', bought('FA-1', '2026-02-01', 3, { product: 'la-pluie' }), 'never-bought'],
])('copies %s are refused', (_, line, reason) => {
  expect(judgeReturn([{ product: 'le-vent', copies: 3 }], [line], right, on)[0]?.refused).toEqual([{ reason, copies: 3 }]);
});

test('the last day of the window counts', () => {
  expect(judgeReturn([{ product: 'le-vent', copies: 3 }], [bought('FA-1', '2025-11-21', 3)], right, on)[0]?.accepted).toBe(3);
});

test('a rate of 20 % counts all titles together and what came back before', () => {
  // 20 % of 25 = 5, of which 2 are back: 3 more; 2 of the first title, 1 of the second
  const lines = [bought('FA-1', '2026-02-01', 20, { returned: 2 }), bought('FA-1', '2026-02-01', 5, { line: '2', product: 'la-pluie' })];
  const request = [
    { product: 'le-vent', copies: 2 },
    { product: 'la-pluie', copies: 2 },
  ];
  const results = judgeReturn(request, lines, { ...right, rate: percent('20.00') }, on);
  expect(results.map(({ accepted }) => accepted)).toEqual([2, 1]);
  expect(results[1]?.refused).toEqual([{ reason: 'above-rate', copies: 1 }]);
});

test('a title asked twice and a return of no copies are refused outright', () => {
  const line = { product: 'le-vent', copies: 1 };
  expect(refusalOf(() => judgeReturn([line, line], [], right, on))).toEqual({ code: 'title-returned-twice', product: 'le-vent' });
  expect(refusalOf(() => judgeReturn([{ ...line, copies: 0 }], [], right, on))).toMatchObject({ code: 'returned-copies-invalid' });
});

test('accepted and refused make what was asked, and no invoice line takes back more than it sold', () => {
  const anyLine = fc
    .record({
      month: fc.integer({ min: 1, max: 11 }),
      copies: fc.integer({ min: 1, max: 20 }),
      share: fc.integer({ min: 0, max: 100 }),
      returnable: fc.boolean(),
      product: fc.constantFrom('le-vent', 'la-pluie'),
    })
    .map(({ month, copies, share, returnable, product }) =>
      bought(`FA-${month}`, `2026-${String(month).padStart(2, '0')}-01`, copies, {
        returnable,
        product,
        returned: Math.floor((copies * share) / 100),
      }),
    );
  const anyRight = fc.option(fc.bigInt({ min: 0n, max: 10_000n })).map((rate): ReturnRight => ({ ...right, rate }));
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), anyRight, fc.integer({ min: 1, max: 60 }), (drawn, agreed, copies) => {
      const lines = drawn.map((line, i) => ({ ...line, line: String(i) }));
      for (const result of judgeReturn(
        [
          { product: 'le-vent', copies },
          { product: 'la-pluie', copies },
        ],
        lines,
        agreed,
        on,
      )) {
        expect(result.accepted + result.refused.reduce((total, { copies }) => total + copies, 0)).toBe(result.asked);
        expect(result.credits.reduce((total, { copies }) => total + copies, 0)).toBe(result.accepted);
        for (const credit of result.credits) {
          const line = lines.find((line) => line.line === credit.line);
          expect(line && credit.copies <= line.copies - line.returned && line.returnable && line.product === result.product).toBe(true);
        }
      }
    }),
  );
});
