import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvoicingHouse } from '../../../../test/invoicing-house.js';
import { AccountingFacade } from '../../accounting/accounting.facade.js';
import { InvoiceProof } from './invoice-proof.js';

describe('A credit note', () => {
  let house: InvoicingHouse;

  beforeAll(async () => {
    house = await InvoicingHouse.open();
  });
  afterAll(() => house.house.close());

  it('takes copies back at the price of their invoice, quotes it, and posts the entry the other way round', async () => {
    const invoice = await house.invoiced();
    const { status, body } = await house.credit(invoice.id, { lines: [{ line: '1', copies: 4 }] });
    expect(status).toBe(201);
    // 99.53 × 4 / 10 = 39.812 → 39.81; VAT 39.81 × 5.5 % = 2.18955 → 2.19
    expect(body).toMatchObject({ number: 'AV-2026-00001', kind: 'credit-note', net: '39.81', vat: '2.19', gross: '42.00' });
    const credit = await house.read(body.id);
    expect(credit).toMatchObject({ state: 'credit', corrects: { id: invoice.id, number: invoice.number }, open: '0.00' });
    expect(credit.content.precedingInvoices).toEqual([{ number: invoice.number, issuedOn: '2026-11-21' }]);
    expect(credit.entries.flatMap(({ postings }) => postings)).toMatchObject([
      { accountCode: '411', credit: '42.00' },
      { accountCode: '7011', debit: '39.81' },
      { accountCode: '44571', debit: '2.19' },
    ]);
    // 105.00 − 42.00
    expect(await house.read(invoice.id)).toMatchObject({
      open: '63.00',
      lines: [{ copies: 10, credited: 4 }],
      creditNotes: [{ number: body.number }],
    });
  });

  it('by credit note adds up to the invoice to the cent, and never goes above it', async () => {
    const invoice = await house.invoiced();
    const first = await house.credit(invoice.id, { lines: [{ line: '1', copies: 3 }] });
    const second = await house.credit(invoice.id, { lines: [{ line: '1', copies: 3 }] });
    const above = await house.credit(invoice.id, { lines: [{ line: '1', copies: 5 }] });
    expect(above).toMatchObject({
      status: 422,
      body: {
        type: '/problems/invoices/credit-above-invoice',
        detail: 'Line 1 invoices 10 copies, of which 6 were credited: 4 are left, not 5. Lower the credit.',
      },
    });
    const rest = await house.credit(invoice.id);
    // 29.86 + 29.86 + 39.81 = 99.53
    expect([first, second, rest].map(({ body }) => body.net)).toEqual(['29.86', '29.86', '39.81']);
    expect(await house.read(invoice.id)).toMatchObject({ state: 'paid', open: '0.00' });
    expect((await house.credit(invoice.id)).body.type).toBe('/problems/invoices/nothing-to-credit');
    expect((await house.credit(rest.body.id)).body.type).toBe('/problems/invoices/credit-of-credit-note');
  });

  it('is of no more copies than are left, though two are made at once', async () => {
    const invoice = await house.invoiced();
    const answers = await Promise.all([1, 2, 3].map(() => house.credit(invoice.id, { lines: [{ line: '1', copies: 4 }] })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422]);
    expect((await house.read(invoice.id)).lines[0]?.credited).toBe(8);
  });

  it('takes the carriage back with the lines, alone, or not at all, and once', async () => {
    const { wind, halles } = house;
    const invoice = await house.invoiced(halles, [{ productId: wind.productId, copies: 2 }], { carriage: '6.00' });
    // 2 × 14.2180 × 70 % = 19.9052 → 19.91; + 6.00 = 25.91; × 5.5 % = 1.42505 → 1.43
    expect(invoice).toMatchObject({ net: '25.91', vat: '1.43', carriageCredited: false });
    const { body: alone, status } = await house.credit(invoice.id, { lines: [], carriage: true });
    expect(status).toBe(201);
    // 6.00 × 5.5 % = 0.33
    expect(alone).toMatchObject({ net: '6.00', vat: '0.33' });
    const credit = await house.read(alone.id);
    expect(credit.content.lines).toMatchObject([{ description: 'Frais de port', netAmount: '6.00' }]);
    expect(credit.entries[0]?.postings.map(({ accountCode }) => accountCode)).toEqual(['411', '7085', '44571']);
    expect((await house.credit(invoice.id, { lines: [{ line: '1', copies: 1 }], carriage: true })).body.type).toBe(
      '/problems/invoices/carriage-already-credited',
    );
    const { body: rest } = await house.credit(invoice.id);
    // 25.91 − 6.00 and 1.43 − 0.33
    expect(rest).toMatchObject({ net: '19.91', vat: '1.10' });
    expect(await house.read(invoice.id)).toMatchObject({ state: 'paid', carriageCredited: true });
  });

  it('of a reader gives back what was paid, VAT included', async () => {
    const reader = await house.shop('Marie Duval', { kind: 'reader' });
    const { body } = await house.issue({ customerId: reader.id, lines: [{ productId: house.wind.productId, copies: 3 }] });
    const { body: credit } = await house.credit(body.id, { lines: [{ line: '1', copies: 1 }] });
    expect([body.gross, credit.gross]).toEqual(['45.00', '15.00']);
  });

  it('is not older than its invoice', async () => {
    house.house.clock.set('2026-11-25T09:00:00Z');
    const invoice = await house.invoiced();
    expect((await house.credit(invoice.id, { issuedOn: '2026-11-24' })).body.type).toBe('/problems/invoices/credit-before-invoice');
  });

  it('leaves every book whole', async () => {
    const { app, enter } = house.house;
    expect(await enter(() => app.get(InvoiceProof).faults())).toEqual([]);
    expect(await enter(() => app.get(AccountingFacade).proveBooks())).toEqual([]);
  });
});
