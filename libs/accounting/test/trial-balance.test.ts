import { period } from '@colophon/calendar';
import { eur } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  credit,
  debit,
  entryOf,
  type JournalEntry,
  ledger,
  openingEntry,
  type PostedLine,
  standardAccounts,
  trialBalance,
} from '../src/index.ts';
import { anyEntry } from './any-entry.ts';
import { postings } from './postings.ts';

const year = period('2026-01-01', '2027-01-01');

function posted(entries: readonly JournalEntry[]): PostedLine[] {
  return entries.flatMap((entry) =>
    entry.lines.map((line) => ({ ...line, bookedOn: entry.bookedOn, opening: entry.journal === 'opening' })),
  );
}

const facts = { journal: 'general', documentRef: 'OD-1', documentOn: '2026-01-01', label: 'Opération' } as const;
const books = posted([
  entryOf({ ...facts, journal: 'opening', bookedOn: '2026-01-01' }, [debit('512', eur(500_00n)), credit('101', eur(500_00n))]),
  entryOf({ ...facts, bookedOn: '2026-01-20' }, [
    debit('411', eur(105_50n), { party: 'halles' }),
    credit('7011', eur(100_00n)),
    credit('44571', eur(5_50n)),
  ]),
  entryOf({ ...facts, bookedOn: '2026-02-10' }, [debit('512', eur(105_50n)), credit('411', eur(105_50n), { party: 'halles' })]),
  entryOf({ ...facts, bookedOn: '2026-02-20' }, [debit('6516', eur(30_00n)), credit('467', eur(30_00n), { party: 'duval' })]),
]);

describe('A house in February', () => {
  const february = trialBalance(books, period('2026-02-01', '2026-03-01'));

  it('stands at what January left, plus what was posted', () => {
    const cells = february.rows.map(({ account, opening, posted, closing }) =>
      [account, ...[opening, posted, closing].flatMap((sides) => [sides.debit.minor, sides.credit.minor])].join(' '),
    );
    expect(cells).toEqual([
      '101 0 50000 0 0 0 50000',
      '411 10550 0 0 10550 0 0',
      '44571 0 550 0 0 0 550',
      '467 0 0 0 3000 0 3000',
      '512 50000 0 10550 0 60550 0',
      '6516 0 0 3000 0 3000 0',
      '7011 0 10000 0 0 0 10000',
    ]);
    // 605.50 + 30.00 = 500.00 + 5.50 + 30.00 + 100.00 = 635.50
    expect(february.totals.closing).toEqual({ debit: eur(635_50n), credit: eur(635_50n) });
  });

  it('counts the opening entry as what it stood at, in January too', () => {
    const january = trialBalance(books, period('2026-01-01', '2026-02-01'));
    expect(january.rows.find(({ account }) => account === '512')).toMatchObject({
      opening: { debit: eur(500_00n) },
      posted: { debit: eur(0n) },
    });
  });

  it('has a customer’s account with its running balance', () => {
    const ofHalles = books.filter(({ party }) => party === 'halles');
    const account = ledger(ofHalles, period('2026-01-15', '2026-03-01'));
    expect(account.lines.map(({ side, amount, balance }) => [side, amount.minor, balance.minor])).toEqual([
      ['debit', 105_50n, 105_50n],
      ['credit', 105_50n, 0n],
    ]);
    expect([account.opening, account.closing]).toEqual([eur(0n), eur(0n)]);
  });
});

describe('The year after', () => {
  it('opens with the balance sheet and the profit', () => {
    // 100.00 sold − 30.00 of royalties = 70.00; 605.50 = 500.00 + 70.00 + 5.50 + 30.00
    const entry = openingEntry(books, year, standardAccounts);
    expect(entry && postings(entry)).toEqual([
      '   Cr 101 500.00',
      '   Cr 44571 5.50',
      '   Cr 467 duval 30.00',
      'Dr 512 605.50',
      '   Cr 120 70.00',
    ]);
    expect(entry).toMatchObject({ journal: 'opening', bookedOn: '2027-01-01' });
  });

  it('opens with nothing when nothing was posted', () => {
    expect(openingEntry([], year, standardAccounts)).toBeNull();
  });
});

const anyBooks = fc.array(anyEntry, { maxLength: 12 }).map(posted);

describe('Whatever is posted', () => {
  test('debits equal credits in every column, and closing is opening plus posted', () => {
    fc.assert(
      fc.property(anyBooks, (lines) => {
        const { rows, totals } = trialBalance(lines, period('2026-06-01', '2027-03-01'));
        for (const sides of Object.values(totals)) expect(sides.debit).toEqual(sides.credit);
        for (const { opening, posted, closing } of rows) {
          const moved = opening.debit.minor - opening.credit.minor + posted.debit.minor - posted.credit.minor;
          expect(closing.debit.minor - closing.credit.minor).toBe(moved);
        }
      }),
    );
  });

  test('the opening entry balances and carries each account of the balance sheet', () => {
    fc.assert(
      fc.property(anyBooks, (lines) => {
        const entry = openingEntry(lines, year, standardAccounts);
        const before = trialBalance(lines, year).rows.filter(({ account }) => account < '6');
        const after = entry ? trialBalance(posted([entry]), period('2027-01-01', '2027-02-01')).rows : [];
        for (const { account, closing } of before) {
          const carried = after.find((row) => row.account === account)?.opening;
          expect((carried?.debit.minor ?? 0n) - (carried?.credit.minor ?? 0n)).toBe(closing.debit.minor - closing.credit.minor);
        }
      }),
    );
  });
});
