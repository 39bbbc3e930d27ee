import { eur } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type AgedItem, ageBandLabel, agedBalance, daysLate, standardAgeBands } from '../src/index.ts';
import { anyCents, anyDay } from './any-entry.ts';

function item(cents: bigint, dueOn: string | null, more: Partial<AgedItem> = {}): AgedItem {
  return { party: 'halles', side: 'debit', open: eur(cents), dueOn, ...more };
}

describe('A customer on 31 August', () => {
  it('owes by how late each invoice is, less what is not matched', () => {
    const items = [
      item(10_00n, '2026-09-15'),
      item(20_00n, '2026-08-31'),
      // 1, 30, 31 and 92 days late
      item(1_00n, '2026-08-30'),
      item(2_00n, '2026-08-01'),
      item(4_00n, '2026-07-31'),
      item(8_00n, '2026-05-31'),
      item(5_00n, null, { side: 'credit' }),
    ];
    // 30.00 + 3.00 + 4.00 + 0 + 8.00 − 5.00 = 40.00
    expect(agedBalance(items, '2026-08-31', 'debit')).toEqual([
      {
        party: 'halles',
        notDue: eur(30_00n),
        late: [eur(3_00n), eur(4_00n), eur(0n), eur(8_00n)],
        unmatched: eur(5_00n),
        balance: eur(40_00n),
      },
    ]);
  });

  it('is one line; suppliers are read from the other side', () => {
    const owed = [item(7_00n, '2026-08-01', { party: 'imprimerie', side: 'credit' }), item(1_00n, null)];
    expect(agedBalance(owed, '2026-08-31', 'credit').map(({ party, balance }) => [party, balance])).toEqual([
      ['imprimerie', eur(7_00n)],
      ['halles', eur(-1_00n)],
    ]);
  });

  it('sees bands in words', () => {
    expect(standardAgeBands.map(ageBandLabel).map(({ fr }) => fr)).toEqual([
      '1 à 30 jours',
      '31 à 60 jours',
      '61 à 90 jours',
      'plus de 90 jours',
    ]);
    expect(standardAgeBands.map(ageBandLabel).map(({ en }) => en)).toEqual([
      '1 to 30 days',
      '31 to 60 days',
      '61 to 90 days',
      'more than 90 days',
    ]);
    expect(daysLate(null, '2026-08-31')).toBe(0);
  });
});

test('the columns add up to what is open, party by party', () => {
  const anyItem = fc
    .record({
      party: fc.constantFrom('halles', 'mouettes'),
      side: fc.constantFrom('debit', 'credit'),
      cents: anyCents,
      dueOn: fc.option(anyDay),
    })
    .map(({ cents, ...rest }) => ({ ...rest, open: eur(cents) }));
  fc.assert(
    fc.property(fc.array(anyItem), anyDay, (items, on) => {
      for (const row of agedBalance(items, on, 'debit')) {
        const columns = row.late.reduce((sum, { minor }) => sum + minor, row.notDue.minor - row.unmatched.minor);
        const open = items
          .filter(({ party }) => party === row.party)
          .reduce((sum, { side, open }) => sum + (side === 'debit' ? open.minor : -open.minor), 0n);
        expect([columns, row.balance.minor]).toEqual([open, open]);
      }
    }),
  );
});
