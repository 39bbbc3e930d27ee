import { eur } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type PaymentMeans,
  type PaymentToPost,
  paymentMeans,
  postDifference,
  postPayment,
  postRemittance,
  standardAccounts,
  totals,
} from '../src/index.ts';
import { anyCents } from './any-entry.ts';
import { postings } from './postings.ts';
import { refusalOf } from './refusal-of.ts';

const transfer: PaymentToPost = {
  direction: 'received',
  means: 'transfer',
  role: 'customers',
  party: 'halles',
  partyName: 'Librairie des Halles',
  documentRef: 'BQ-2026-0031',
  paidOn: '2026-05-29',
  bookedOn: '2026-05-29',
  amount: eur(162_53n),
  fees: eur(0n),
};

describe('A payment received', () => {
  it('by transfer is in the bank and off the customer’s account', () => {
    const entry = postPayment(transfer, standardAccounts);
    expect(postings(entry)).toEqual(['Dr 512 162.53', '   Cr 411 halles 162.53']);
    expect(entry).toMatchObject({ journal: 'bank', label: 'Virement de Librairie des Halles' });
  });

  it('by cheque waits to be cashed', () => {
    expect(postings(postPayment({ ...transfer, means: 'cheque' }, standardAccounts))).toEqual([
      'Dr 5112 162.53',
      '   Cr 411 halles 162.53',
    ]);
  });

  it('in cash is in the till', () => {
    expect(postPayment({ ...transfer, means: 'cash' }, standardAccounts)).toMatchObject({
      journal: 'cash',
      lines: [{ account: '530' }, {}],
    });
  });

  it('from which the bank kept its fees settles the whole amount', () => {
    // 162.53 − 2.50 = 160.03
    expect(postings(postPayment({ ...transfer, fees: eur(2_50n) }, standardAccounts))).toEqual([
      'Dr 512 160.03',
      'Dr 627 2.50',
      '   Cr 411 halles 162.53',
    ]);
  });

  it('ahead of its invoice waits with the customer’s advances', () => {
    expect(postings(postPayment({ ...transfer, role: 'customer-advances' }, standardAccounts))[1]).toBe('   Cr 4191 halles 162.53');
  });
});

describe('A payment made', () => {
  it('to an author leaves the bank', () => {
    const paid = { ...transfer, direction: 'paid', role: 'authors', party: 'duval', partyName: 'Marie Duval' } as const;
    const entry = postPayment(paid, standardAccounts);
    expect(postings(entry)).toEqual(['   Cr 512 162.53', 'Dr 467 duval 162.53']);
    expect(entry.label).toBe('Virement à Marie Duval');
    expect(postings(postPayment({ ...paid, means: 'cheque' }, standardAccounts))[0]).toBe('   Cr 512 162.53');
  });
});

describe('A payment is refused', () => {
  it.each([
    ['payment-amount-invalid', { amount: eur(0n) }],
    ['payment-amount-invalid', { amount: eur(-1n) }],
    ['payment-fees-invalid', { fees: eur(-1n) }],
    ['payment-fees-invalid', { fees: eur(162_53n) }],
    ['payment-fees-invalid', { direction: 'paid', fees: eur(1n) }],
  ] as const)('with %s', (code, change) => {
    expect(refusalOf(() => postPayment({ ...transfer, ...change }, standardAccounts))).toMatchObject({ code });
  });
});

describe('A remittance', () => {
  it('brings the card payments of a fair to the bank, less its commission', () => {
    // 480.00 − 3.36 (0.7 %) = 476.64
    const remittance = { means: 'card', documentRef: 'CB-0612', creditedOn: '2026-06-15', bookedOn: '2026-06-15' } as const;
    expect(postings(postRemittance({ ...remittance, amount: eur(480_00n), fees: eur(3_36n) }, standardAccounts))).toEqual([
      'Dr 512 476.64',
      'Dr 627 3.36',
      '   Cr 5115 480.00',
    ]);
  });
});

describe('A difference', () => {
  const difference = {
    documentRef: 'OD-7',
    on: '2026-06-15',
    bookedOn: '2026-06-15',
    amount: eur(2n),
    reason: 'Écart de règlement',
  } as const;

  it('of two cents a customer left unpaid is lost', () => {
    expect(postings(postDifference({ ...difference, role: 'customers', party: 'halles', side: 'debit' }, standardAccounts))).toEqual([
      'Dr 658 0.02',
      '   Cr 411 halles 0.02',
    ]);
  });

  it('found in the till is gained', () => {
    const entry = postDifference({ ...difference, role: 'cash', party: null, side: 'credit' }, standardAccounts);
    expect(postings(entry)).toEqual(['   Cr 758 0.02', 'Dr 530 0.02']);
    expect(entry.journal).toBe('cash');
  });
});

test('every payment balances', () => {
  const anyMeans = fc.constantFrom(...(Object.keys(paymentMeans) as PaymentMeans[]));
  fc.assert(
    fc.property(anyMeans, anyCents, anyCents, fc.constantFrom('received', 'paid'), (means, amount, other, direction) => {
      const fees = eur(direction === 'received' ? other % amount : 0n);
      const [debits, credits] = totals(postPayment({ ...transfer, means, direction, amount: eur(amount), fees }, standardAccounts).lines);
      expect(debits).toEqual(credits);
    }),
  );
});
