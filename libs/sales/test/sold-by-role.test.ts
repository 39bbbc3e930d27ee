import { eur, unitPrice } from '@colophon/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawUpInvoice, type SalesRole, soldByRole } from '../src/index.ts';
import { anyInvoice } from './any-invoice.ts';
import { bookVat, invoiceOf, unitLine } from './cast.ts';

const roles: readonly SalesRole[] = ['sales-book', 'sales-music', 'sales-ebook'];

test('an allowance lowers the sales of its rate, and carriage stands alone', () => {
  // 9.00 off 60.00 of books and 30.00 of scores: 6.00 and 3.00
  const lines = [unitLine(6, unitPrice('10.00'), bookVat, { line: 'book' }), unitLine(3, unitPrice('10.00'), bookVat, { line: 'score' })];
  const invoice = drawUpInvoice(invoiceOf(lines, { carriage: eur(5_00n), allowances: [{ reason: 'discount', amount: eur(9_00n) }] }));
  expect(soldByRole(invoice, (line) => (line === 'book' ? 'sales-book' : 'sales-music'))).toEqual([
    { role: 'sales-book', category: 'S', rate: 550n, net: eur(54_00n) },
    { role: 'sales-music', category: 'S', rate: 550n, net: eur(27_00n) },
    { role: 'carriage', category: 'S', rate: 550n, net: eur(5_00n) },
  ]);
});

test('what is posted adds up to the invoice, rate by rate', () => {
  fc.assert(
    fc.property(anyInvoice(), (input) => {
      const invoice = drawUpInvoice(input);
      const sold = soldByRole(invoice, (line) => roles[Number(line) % 3] ?? 'sales-book');
      for (const { vat, taxableAmount } of invoice.breakdown) {
        const nets = sold.filter(({ rate }) => rate === vat.rate).map(({ net }) => net.minor);
        expect(nets.reduce((total, net) => total + net, 0n)).toBe(taxableAmount.minor);
        expect(nets.every((net) => net > 0n)).toBe(true);
      }
    }),
  );
});
