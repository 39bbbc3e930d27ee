import { eur, percent } from '@colophon/money';
import { describe, expect, it } from 'vitest';
import { type BillToPost, postBill, postLendingRight, standardAccounts } from '../src/index.ts';
import { postings } from './postings.ts';
import { refusalOf } from './refusal-of.ts';

const rate = percent('5.50');
const printing = { account: '604', operation: 'purchase', category: 'S', rate, net: eur(3_000_00n), vat: eur(165_00n) } as const;

/** 3,000.00 of printing and 200.00 of carriage at 5.5 %: 3,165.00 + 211.00 = 3,376.00 */
const bill: BillToPost = {
  type: '380',
  number: 'F20260388',
  issuedOn: '2026-03-20',
  bookedOn: '2026-03-20',
  supplier: 'imprimerie',
  supplierName: 'Imprimerie du Canal',
  dueOn: '2026-04-30',
  bought: [printing, { ...printing, account: '6241', net: eur(200_00n), vat: eur(11_00n) }],
  totalWithVat: eur(3_376_00n),
};

describe('A printer’s bill', () => {
  it('is an expense by kind, deducts its VAT in one line for a rate, and is owed', () => {
    expect(postings(postBill(bill, standardAccounts))).toEqual([
      'Dr 604 3000.00',
      'Dr 6241 200.00',
      'Dr 44566 176.00',
      '   Cr 401 imprimerie 3376.00',
    ]);
  });

  it('is taken back by a credit note on the same accounts', () => {
    expect(postings(postBill({ ...bill, type: '381' }, standardAccounts))[3]).toBe('Dr 401 imprimerie 3376.00');
  });

  it('has the VAT of an asset apart', () => {
    const computer = { ...printing, account: '218', operation: 'asset-purchase' } as const;
    const entry = postBill({ ...bill, bought: [computer], totalWithVat: eur(3_165_00n) }, standardAccounts);
    expect(postings(entry)).toEqual(['Dr 218 3000.00', 'Dr 44562 165.00', '   Cr 401 imprimerie 3165.00']);
  });

  it('is refused when it does not add up', () => {
    expect(refusalOf(() => postBill({ ...bill, totalWithVat: eur(3_376_01n) }, standardAccounts))).toMatchObject({
      code: 'bill-totals-differ',
    });
  });
});

describe('The lending right', () => {
  it('is owed to Sofia from the sale on', () => {
    // 40 copies at 18.00 × 6 % = 43.20
    const share = { documentRef: 'FA-2026-00031', soldOn: '2026-03-20', bookedOn: '2026-03-20', amount: eur(43_20n) };
    expect(postings(postLendingRight(share, standardAccounts))).toEqual(['Dr 6518 43.20', '   Cr 4686 43.20']);
    expect(postings(postLendingRight({ ...share, amount: eur(-43_20n) }, standardAccounts))).toEqual(['   Cr 6518 43.20', 'Dr 4686 43.20']);
  });
});
