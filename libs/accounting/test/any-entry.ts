import { addDays } from '@colophon/calendar';
import { eur } from '@colophon/money';
import fc from 'fast-check';
import { credit, debit, entryOf, type JournalEntry } from '../src/index.ts';

const facts = { journal: 'general', documentRef: 'OD-1', documentOn: '2026-03-31', label: 'Opération diverse' } as const;

export const anyDay = fc.integer({ min: 0, max: 729 }).map((days) => addDays('2026-01-01', days));
export const anyCents = fc.bigInt({ min: 1n, max: 10_000_000n });
const anyAccount = fc.constantFrom('401', '411', '44571', '512', '6516', '7011', '7085');
const anyParty = fc.constantFrom(null, 'halles', 'duval');

/** Entries that balance: any lines, and one on the bank account that makes up the difference. */
export const anyEntry: fc.Arbitrary<JournalEntry> = fc
  .record({
    bookedOn: anyDay,
    lines: fc.array(fc.record({ account: anyAccount, party: anyParty, cents: anyCents, onDebit: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    }),
  })
  .filter(({ lines }) => balance(lines) !== 0n)
  .map(({ bookedOn, lines }) =>
    entryOf({ ...facts, bookedOn }, [
      ...lines.map(({ account, party, cents, onDebit }) => (onDebit ? debit : credit)(account, eur(cents), { party })),
      credit('512', eur(balance(lines))),
    ]),
  );

function balance(lines: readonly { cents: bigint; onDebit: boolean }[]): bigint {
  return lines.reduce((total, line) => total + (line.onDebit ? line.cents : -line.cents), 0n);
}
