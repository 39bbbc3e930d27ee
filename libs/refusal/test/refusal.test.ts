import { expect, it } from 'vitest';
import { Refusal } from '../src/index.ts';

it('carries its code and the facts of the case, and names both in its message for the log', () => {
  const refusal = new Refusal('statement-already-approved', { statement: 'R-2026-014', approvedOn: '2026-06-30' });
  expect(refusal.code).toBe('statement-already-approved');
  expect(refusal.facts).toEqual({ statement: 'R-2026-014', approvedOn: '2026-06-30' });
  expect(refusal.message).toBe('statement-already-approved {"statement":"R-2026-014","approvedOn":"2026-06-30"}');
});

it('is told apart from a fault of the program', () => {
  expect(new Refusal('period-overlaps')).toBeInstanceOf(Refusal);
  expect(new Refusal('period-overlaps')).toBeInstanceOf(Error);
  expect(new Error('period-overlaps')).not.toBeInstanceOf(Refusal);
});

it('cannot be confirmed unless it says so', () => {
  expect(new Refusal('stock-below-zero').confirmable).toBe(false);
  expect(new Refusal('invoice-dated-in-the-future', {}, { confirmable: true }).confirmable).toBe(true);
});
