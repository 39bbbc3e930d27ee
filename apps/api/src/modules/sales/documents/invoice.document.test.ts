import { describe, expect, it, test } from 'vitest';
import { layOutDocument } from '../../../platform/documents/pdf/lay-out-document.js';
import { linesOf } from '../../../platform/documents/pdf/page-text.js';
import { renderInvoice } from './factur-x.js';
import { invoiceDocument } from './invoice.document.js';
import { bookLines, sampleInvoice, sampleInvoices } from './sample-invoices.js';

const issuedAt = new Date('2026-11-21T10:00:00Z');

function pagesOf(invoice: Parameters<typeof invoiceDocument>[0]): string[][] {
  return layOutDocument(invoiceDocument(invoice, { issuedAt })).pages.map(linesOf);
}

function linesOfSample(name: string): string[] {
  const make = sampleInvoices[name];
  if (!make) throw new Error(`There is no sample called ${name}.`);
  return pagesOf(make()).flat();
}

describe('The pages of an invoice', () => {
  it('say all that the law wants, in the order it is read', () => {
    expect(linesOfSample('one book to a shop')).toMatchInlineSnapshot(`
      [
        "Éditions du Petit Vent",
        "12, rue des Glycines",
        "49000 Angers",
        "+33 2 41 00 00 00, commandes@petitvent.example",
        "Librairie des Halles",
        "3, rue des Halles",
        "75001 Paris",
        "Facture FA-2026-00123",
        "Date | 21 novembre 2026 | Échéance | 31 janvier 2027",
        "Client | C-0042 | Nature | Livraison de biens",
        "SIREN du client | 404 833 048 | TVA du client | FR83404833048",
        "Votre commande | HALLES-2026-881 | Notre commande | CO-2026-00311",
        "Bon de livraison | BL-2026-00290 | Livré le | 19 novembre 2026",
        "Prix public | Prix unit. | Montant HT",
        "EAN ou réf. | Désignation | Ex. | TTC | HT | Remise | TVA | en €",
        "9782374250014 | Les Marées intérieures | 1 | 9,00 | 8,5308 | 35 % | 5,5 % | 5,55",
        "Total HT | 5,55",
        "TVA | Base HT en € | TVA en € | TTC en €",
        "5,5 % | 5,55 | 0,31 | 5,86",
        "Total TTC | 5,55 | 0,31 | 5,86",
        "Net à payer | 5,86 €",
        "À régler au plus tard le 31 janvier 2027 (60 jours fin de mois).",
        "Règlement | par virement, en rappelant FA-2026-00123",
        "IBAN | FR76 3000 6000 0112 3456 7890 189, BIC AGRIFRPP",
        "Pénalités de retard : 12,15 % par an sur le montant TTC impayé, sans qu’un rappel soit nécessaire. Indemnité forfaitaire pour frais de",
        "recouvrement en cas de retard : 40,00 €. Pas d’escompte pour paiement anticipé.",
        "Éditions du Petit Vent, SARL, capital de 8 000 €, RCS Angers, SIREN 732 829 320, TVA FR44732829320 | page 1/1",
      ]
    `);
  });

  it('in English say the same with English marks', () => {
    expect(linesOfSample('the same in English')).toMatchInlineSnapshot(`
      [
        "Éditions du Petit Vent",
        "12, rue des Glycines",
        "49000 Angers",
        "+33 2 41 00 00 00, commandes@petitvent.example",
        "Librairie des Halles",
        "3, rue des Halles",
        "75001 Paris",
        "Invoice FA-2026-00123",
        "Date | 21 November 2026 | Due | 31 January 2027",
        "Customer | C-0042 | Nature | Supply of goods",
        "Customer’s SIREN | 404 833 048 | Customer’s VAT | FR83404833048",
        "Your order | HALLES-2026-881 | Our order | CO-2026-00311",
        "Delivery note | BL-2026-00290 | Delivered on | 19 November 2026",
        "Retail price | Unit price | Amount excl.",
        "EAN or ref. | Description | Copies | incl. VAT | excl. VAT | Discount | VAT | VAT in €",
        "9782374250014 | Les Marées intérieures | 1 | 9.00 | 8.5308 | 35% | 5.5% | 5.55",
        "Total excluding VAT | 5.55",
        "VAT | Net in € | VAT in € | Gross in €",
        "5.5% | 5.55 | 0.31 | 5.86",
        "Total including VAT | 5.55 | 0.31 | 5.86",
        "Amount due | €5.86",
        "To be paid by 31 January 2027 (60 days, then end of month).",
        "Payment | by bank transfer, quoting FA-2026-00123",
        "IBAN | FR76 3000 6000 0112 3456 7890 189, BIC AGRIFRPP",
        "Late payment: 12.15% a year on the unpaid amount with VAT, without reminder. Fixed compensation for recovery costs in case of late",
        "payment: €40.00. No discount for early payment.",
        "Éditions du Petit Vent, SARL, capital of €8,000, RCS Angers, SIREN 732 829 320, VAT FR44732829320 | page 1/1",
      ]
    `);
  });

  it('to a reader show what is paid, with the VAT in it', () => {
    const lines = linesOfSample('a receipt of seven euros, paid by card');
    expect(lines).toContain('9782374250014 | Les Marées intérieures | 1 | 7,00 | 5,5\u00a0% | 7,00');
    // M4b: 7.00 / 1.055 = 6.64, VAT 0.36.
    expect(lines).toContain('5,5\u00a0% | 6,64 | 0,36 | 7,00');
    expect(lines).toContain('Acquitté par carte.');
  });

  it('within the Union name both VAT numbers and the article', () => {
    const lines = linesOfSample('a supply within the Union').join('\n');
    expect(lines).toContain('Exonération de TVA, article 262 ter I du CGI | 107,58 | 0,00 | 107,58');
    expect(lines).toContain('BE0403019261');
    expect(lines).toContain('TVA FR44732829320');
    expect(lines).toContain('BELGIQUE');
  });

  it('of an export name the article, and no tax', () => {
    expect(linesOfSample('an export')).toContain('Exonération de TVA, article 262 I du CGI | 107,58 | 0,00 | 107,58');
  });

  it('of a house under the small business exemption say so', () => {
    expect(linesOfSample('a house under the small business exemption').join('\n')).toContain('TVA non applicable, article 293 B du CGI');
  });

  it('of a credit note quote its invoice and ask for no payment', () => {
    const lines = linesOfSample('a credit note quoting its invoice').join('\n');
    expect(lines).toContain('Avoir sur facture FA-2026-00001 du 2\u00a0mars\u00a02026');
    expect(lines).toContain('Net en votre faveur | 24,77\u00a0€');
    expect(lines).not.toContain('IBAN');
  });

  it('put the lines under the parcels they came in, and the address they went to', () => {
    const lines = linesOfSample('delivered elsewhere, several delivery notes');
    expect(lines).toContain('Bon de livraison BL-2026-00301 du 19\u00a0novembre\u00a02026');
    expect(lines.join('\n')).toContain('Librairie des Halles, réserve');
  });
});

test.each([1, 14, 15, 16, 17, 18, 19, 20, 21, 30, 31, 32, 33, 34, 300])('totals stand with two lines of an invoice of %i', (count) => {
  const pages = pagesOf(sampleInvoice({ lines: bookLines(count), figures: { carriage: { minor: 10_00n, currency: 'EUR' } } }));
  const last = pages.find((page) => page.some((line) => line.startsWith('Net à payer'))) ?? [];
  expect(last.filter((line) => line.startsWith('978')).length).toBeGreaterThanOrEqual(Math.min(count, 2));
  expect(last.some((line) => line.startsWith('Total TTC'))).toBe(true);
});

test('every page after the first repeats the number, the header of the table, and counts the pages', () => {
  const pages = pagesOf(sampleInvoice({ lines: bookLines(300) }));
  for (const [i, page] of pages.entries()) {
    expect(page.at(-1)).toMatch(new RegExp(`page\u00a0${i + 1}/${pages.length}$`));
    if (i > 0) expect(page[0]).toBe('Éditions du Petit Vent | Facture FA-2026-00123, Librairie des Halles');
  }
});

test('the same content gives the same file', async () => {
  const invoice = sampleInvoice({ lines: bookLines(3) });
  expect(await renderInvoice(invoice, { issuedAt })).toEqual(await renderInvoice(structuredClone(invoice), { issuedAt }));
});
