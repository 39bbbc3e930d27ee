import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { allocateCopies, pickingList, releaseYoungest, type WaitingLine, weightOf } from '../src/index.ts';

function waiting(line: string, orderedOn: string, copies: number, sequence = 1): WaitingLine {
  return { line, orderedOn, sequence, copies };
}

describe('A run of 30 copies arrives while three shops wait', () => {
  const lines = [waiting('Lyon', '2026-03-10', 20), waiting('Halles', '2026-03-01', 15), waiting('Nantes', '2026-03-10', 5, 0)];

  it('serves the oldest orders first, the last as far as it goes', () => {
    // 30 − 15 − 5 = 10 of the 20
    expect(allocateCopies(30, lines)).toEqual([
      { line: 'Halles', copies: 15 },
      { line: 'Nantes', copies: 5 },
      { line: 'Lyon', copies: 10 },
    ]);
  });

  it('leaves out who gets nothing', () => {
    expect(allocateCopies(10, lines)).toEqual([{ line: 'Halles', copies: 10 }]);
    expect(allocateCopies(0, lines)).toEqual([]);
    expect(allocateCopies(-3, lines)).toEqual([]);
  });

  it('gives up the youngest reservations when copies are lost', () => {
    expect(releaseYoungest(22, lines)).toEqual([
      { line: 'Lyon', copies: 20 },
      { line: 'Nantes', copies: 2 },
    ]);
  });
});

const anyWaiting = fc
  .array(fc.record({ day: fc.integer({ min: 1, max: 28 }), copies: fc.integer({ min: 1, max: 50 }) }), { maxLength: 10 })
  .map((drawn) => drawn.map(({ day, copies }, i) => waiting(String(i), `2026-03-${String(day).padStart(2, '0')}`, copies, i)));

test('no copy is promised twice, none is left while somebody waits, and nobody overtakes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), anyWaiting, (free, lines) => {
      const given = allocateCopies(free, lines);
      const total = given.reduce((sum, { copies }) => sum + copies, 0);
      const asked = lines.reduce((sum, { copies }) => sum + copies, 0);
      expect(total).toBe(Math.min(free, asked));
      const inFull = given.filter(({ line, copies }) => lines.find((other) => other.line === line)?.copies === copies);
      expect(given.length - inFull.length <= 1).toBe(true);
      expect(allocateCopies(free, [...lines].reverse())).toEqual(given);
    }),
  );
});

describe('A picking list', () => {
  const pick = (despatch: string, product: string, title: string, copies: number) => ({
    despatch,
    product,
    title,
    isbn: null,
    copies,
    weightGrams: title === 'Zoé' ? null : 250,
  });
  const lines = [
    pick('D2', 'p3', 'Zoé', 1),
    pick('D1', 'p2', 'Le Vent', 2),
    pick('D1', 'p1', 'L’Écume', 3),
    pick('D2', 'p2', 'Le Vent', 4),
    pick('D1', 'p4', 'Tome 10', 1),
    pick('D1', 'p5', 'Tome 9', 1),
  ];

  it('names each title once, in the order of the alphabet without the article, with the parcels it goes to', () => {
    const list = pickingList(lines);
    expect(list.map(({ title }) => title)).toEqual(['L’Écume', 'Tome 9', 'Tome 10', 'Le Vent', 'Zoé']);
    expect(list[3]).toMatchObject({
      copies: 6,
      parcels: [
        { despatch: 'D1', copies: 2 },
        { despatch: 'D2', copies: 4 },
      ],
    });
  });

  it('weighs what is known and names what is not', () => {
    // 11 copies of 250 g, and Zoé
    expect(weightOf(lines)).toEqual({ grams: 2_750, unknown: ['Zoé'] });
  });
});
