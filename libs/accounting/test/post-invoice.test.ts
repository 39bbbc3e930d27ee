import { eur, percent } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type InvoiceToPost, postInvoice, reversal, standardAccounts, totals } from '../src/index.ts';
import { anyCents } from './any-entry.ts';
import { postings } from './postings.ts';
import { refusalOf } from './refusal-of.ts';

const books = percent('5.50');
const full = percent('20.00');

/**
 * 10 tales at 18.00 with 5.5 % VAT less 35 %, 2 games at 25.00 without tax less 35 %, carriage 6.00 shared 4.66 and 1.34.
 * Books  110.90 + 4.66 = 115.56 × 5.5 % = 6.3558, so 6.36.   Games 32.50 + 1.34 = 33.84 × 20 % = 6.768, so 6.77.
 * 115.56 + 6.36 + 33.84 + 6.77 = 162.53
 */
const invoice: InvoiceToPost = {
  type: '380',
  number: 'FA-2026-00012',
  issuedOn: '2026-03-16',
  bookedOn: '2026-03-16',
  customer: 'halles',
  customerName: 'Librairie des Halles',
  dueOn: '2026-05-31',
  sold: [
    { role: 'sales-book', category: 'S', rate: books, net: eur(110_90n) },
    { role: 'sales-goods', category: 'S', rate: full, net: eur(32_50n) },
    { role: 'carriage', category: 'S', rate: books, net: eur(4_66n) },
    { role: 'carriage', category: 'S', rate: full, net: eur(1_34n) },
  ],
  vat: [
    { category: 'S', rate: books, amount: eur(6_36n) },
    { category: 'S', rate: full, amount: eur(6_77n) },
  ],
  totalWithVat: eur(162_53n),
};

describe('An invoice with two rates and carriage', () => {
  it('is owed by the customer, sold by kind and rate, with its VAT', () => {
    const entry = postInvoice(invoice, standardAccounts);
    expect(postings(entry)).toEqual([
      'Dr 411 halles 162.53',
      '   Cr 7011 110.90',
      '   Cr 707 32.50',
      '   Cr 7085 4.66',
      '   Cr 7085 1.34',
      '   Cr 44571 6.36',
      '   Cr 44571 6.77',
    ]);
    expect(entry).toMatchObject({ journal: 'sales', documentRef: 'FA-2026-00012', label: 'Facture FA-2026-00012 Librairie des Halles' });
    expect(entry.lines[0]?.dueOn).toBe('2026-05-31');
    expect(entry.lines[6]?.vat).toEqual({ operation: 'sale', part: 'tax', category: 'S', rate: full });
  });

  it('goes to the accounts the house has chosen', () => {
    const settings = { accounts: { customers: '411000' }, vatCollected: [{ rate: full, account: '4457120' }] };
    const accounts = postInvoice(invoice, settings).lines.map((line) => line.account);
    expect(accounts).toEqual(['411000', '7011', '707', '7085', '7085', '44571', '4457120']);
  });

  it('is taken back by its credit note, side by side', () => {
    const credited = postInvoice({ ...invoice, type: '381', number: 'AV-2026-00001', dueOn: '2026-05-31' }, standardAccounts);
    const taken = reversal(postInvoice(invoice, standardAccounts), '2026-03-16');
    expect(credited.label).toBe('Avoir AV-2026-00001 Librairie des Halles');
    expect(postings(credited)).toEqual(postings(taken));
  });

  it('is refused when it does not add up', () => {
    expect(refusalOf(() => postInvoice({ ...invoice, totalWithVat: eur(162_54n) }, standardAccounts))).toEqual({
      code: 'invoice-totals-differ',
      number: 'FA-2026-00012',
      added: '162.53',
      total: '162.54',
    });
  });
});

describe('An invoice', () => {
  it('without VAT, to a shop in Belgium, has no VAT line but says its category', () => {
    const sold = [{ role: 'sales-eu', category: 'K', rate: 0n, net: eur(80_00n) }] as const;
    const vat = [{ category: 'K', rate: 0n, amount: eur(0n) }] as const;
    const entry = postInvoice({ ...invoice, sold, vat, totalWithVat: eur(80_00n) }, standardAccounts);
    expect(postings(entry)).toEqual(['Dr 411 halles 80.00', '   Cr 7015 80.00']);
    expect(entry.lines[1]?.vat).toMatchObject({ category: 'K', part: 'base' });
  });

  it('has an allowance on the debit side', () => {
    // 100.00 − 10.00 = 90.00; 90.00 × 5.5 % = 4.95
    const sold = [
      { role: 'sales-book', category: 'S', rate: books, net: eur(100_00n) },
      { role: 'discounts', category: 'S', rate: books, net: eur(-10_00n) },
    ] as const;
    const vat = [{ category: 'S', rate: books, amount: eur(4_95n) }] as const;
    expect(postings(postInvoice({ ...invoice, sold, vat, totalWithVat: eur(94_95n) }, standardAccounts))).toEqual([
      'Dr 411 halles 94.95',
      '   Cr 7011 100.00',
      'Dr 709 10.00',
      '   Cr 44571 4.95',
    ]);
  });

  it('of nothing is refused', () => {
    const nothing = { ...invoice, sold: [], vat: [], totalWithVat: eur(0n) };
    expect(refusalOf(() => postInvoice(nothing, standardAccounts))).toEqual({ code: 'invoice-nothing-to-post', number: 'FA-2026-00012' });
  });

  test('always balances, whatever it sells', () => {
    const anySold = fc.record({
      role: fc.constantFrom('sales-book', 'sales-goods', 'carriage', 'discounts'),
      category: fc.constant('S'),
      rate: fc.constantFrom(books, full),
      net: anyCents.map(eur),
    });
    fc.assert(
      fc.property(fc.array(anySold, { minLength: 1 }), anyCents, fc.constantFrom('380', '381'), (sold, tax, type) => {
        const vat = [{ category: 'S', rate: books, amount: eur(tax) }] as const;
        const total = eur(sold.reduce((all, part) => all + part.net.minor, tax));
        const [debits, credits] = totals(postInvoice({ ...invoice, type, sold, vat, totalWithVat: total }, standardAccounts).lines);
        expect(debits).toEqual(credits);
        expect(debits).toEqual(total);
      }),
    );
  });
});
