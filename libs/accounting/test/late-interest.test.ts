import { addDays } from '@colophon/calendar';
import { eur, percent } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type LateInvoice, type LateRate, lateCharges, postLateCharges, standardAccounts, standardLateRates } from '../src/index.ts';
import { anyCents } from './any-entry.ts';
import { postings } from './postings.ts';
import { refusalOf } from './refusal-of.ts';

const invoice: LateInvoice = {
  number: 'FA-2026-00012',
  amount: eur(1_000_00n),
  dueOn: '2026-05-31',
  payments: [],
  customerIsBusiness: true,
};
const rates: readonly LateRate[] = [
  { from: '2026-01-01', rate: percent('12.15'), confirmed: true },
  { from: '2026-07-01', rate: percent('12.00'), confirmed: true },
];

describe('An invoice of 1,000.00 due on 31 May', () => {
  it('costs interest from the day after, at the rate of each half-year, and 40.00', () => {
    // June: 1,000.00 × 12.15 % × 30 / 365 = 9.9863 → 9.99.   July 1 to 30: 1,000.00 × 12 % × 30 / 365 = 9.8630 → 9.86
    const charges = lateCharges(invoice, '2026-07-30', rates);
    expect(charges.spells).toEqual([
      { from: '2026-06-01', to: '2026-07-01', days: 30, unpaid: eur(1_000_00n), rate: percent('12.15'), interest: eur(9_99n) },
      { from: '2026-07-01', to: '2026-07-31', days: 30, unpaid: eur(1_000_00n), rate: percent('12.00'), interest: eur(9_86n) },
    ]);
    expect([charges.interest, charges.fee, charges.total]).toEqual([eur(19_85n), eur(40_00n), eur(59_85n)]);
  });

  it('costs interest on what is unpaid: 400.00 came on 10 June', () => {
    // 10 days of 1,000.00: 3.3288 → 3.33.   20 days of 600.00: 600.00 × 12.15 % × 20 / 365 = 3.9945 → 3.99
    const charges = lateCharges({ ...invoice, payments: [{ on: '2026-06-10', amount: eur(400_00n) }] }, '2026-06-30', rates);
    expect(charges.spells.map(({ days, unpaid, interest }) => [days, unpaid, interest])).toEqual([
      [10, eur(1_000_00n), eur(3_33n)],
      [20, eur(600_00n), eur(3_99n)],
    ]);
  });

  it('stops costing once it is paid, and the fee remains', () => {
    const paid = { ...invoice, payments: [{ on: '2026-06-10', amount: eur(1_000_00n) }] };
    expect(lateCharges(paid, '2026-12-31', rates)).toEqual(lateCharges(paid, '2026-06-10', rates));
    expect(lateCharges(paid, '2026-12-31', rates).total).toEqual(eur(43_33n));
  });

  it('costs nothing paid on the day, looked at on the day, or owed by a reader', () => {
    const onTheDay = { ...invoice, payments: [{ on: '2026-05-31', amount: eur(1_000_00n) }] };
    expect(lateCharges(onTheDay, '2026-12-31', rates).total).toEqual(eur(0n));
    expect(lateCharges(invoice, '2026-05-31', rates).total).toEqual(eur(0n));
    expect(lateCharges({ ...invoice, customerIsBusiness: false }, '2026-12-31', rates).total).toEqual(eur(0n));
  });

  it('is refused where no rate is known', () => {
    expect(refusalOf(() => lateCharges({ ...invoice, dueOn: '2025-12-30' }, '2026-01-05', rates))).toEqual({
      code: 'late-rate-missing',
      number: 'FA-2026-00012',
      on: '2025-12-31',
    });
  });

  it('is claimed as income without VAT', () => {
    const claim = {
      documentRef: 'PR-2026-003',
      chargedOn: '2026-07-30',
      bookedOn: '2026-07-30',
      customer: 'halles',
      customerName: 'Librairie des Halles',
      dueOn: null,
    };
    expect(postings(postLateCharges({ ...claim, charges: lateCharges(invoice, '2026-07-30', rates) }, standardAccounts))).toEqual([
      'Dr 411 halles 59.85',
      '   Cr 7631 19.85',
      '   Cr 7588 40.00',
    ]);
    const none = { interest: eur(0n), fee: eur(0n), total: eur(0n) };
    expect(refusalOf(() => postLateCharges({ ...claim, charges: none }, standardAccounts))).toMatchObject({ code: 'late-charges-nothing' });
  });
});

test('the rates to start with are marked as not confirmed', () => {
  expect(standardLateRates.every(({ confirmed }) => !confirmed)).toBe(true);
});

test('spells follow one another and their days are the days late', () => {
  fc.assert(
    fc.property(anyCents, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (cents, days, paidAfter) => {
      const payments = [{ on: addDays(invoice.dueOn, paidAfter), amount: eur(cents / 2n) }];
      const { spells } = lateCharges({ ...invoice, amount: eur(cents), payments }, addDays(invoice.dueOn, days), rates);
      expect(spells.reduce((sum, spell) => sum + spell.days, 0)).toBe(days);
      for (const [i, spell] of spells.entries()) if (i > 0) expect(spell.from).toBe(spells[i - 1]?.to);
    }),
  );
});
