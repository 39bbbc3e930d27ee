import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it, test } from 'vitest';
import { crossIndustryInvoice } from './cross-industry-invoice.js';
import type { IssuedInvoice, IssuedLine } from './issued-invoice.js';
import { sampleInvoices } from './sample-invoices.js';

/** The texts of an XML by the last two names above them, in the order they come. */
function textsOf(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => path.push(name.replace(/^\w+:/, '')));
  parser.on('closetag', () => path.pop());
  parser.on('text', (text) => {
    if (text.trim() === '') return;
    const key = path.slice(-2).join('/');
    texts.set(key, [...(texts.get(key) ?? []), text]);
  });
  parser.write(xml).close();
  return texts;
}

function sample(name: string): IssuedInvoice {
  const make = sampleInvoices[name];
  if (!make) throw new Error(`There is no sample called ${name}.`);
  return make();
}

const digits = (most: number) => fc.stringMatching(new RegExp(`^(?:0|[1-9][0-9]{0,${most - 1}})$`));
const anyAmount = fc.tuple(digits(17), fc.stringMatching(/^[0-9]{2}$/)).map(([whole, cents]) => `${whole}.${cents}`);
const anyPrice = fc.tuple(digits(13), fc.stringMatching(/^[0-9]{4,6}$/)).map(([whole, parts]) => `${whole}.${parts}`);

/** An invoice with whatever figures, even ones that could not be drawn up: the writer copies, it does not reckon. */
const anyFigures = fc
  .record({
    lines: fc.array(
      fc.record({
        copies: fc.integer({ min: 1 }),
        grossPrice: anyPrice,
        priceDiscount: anyPrice,
        netPrice: anyPrice,
        netAmount: anyAmount,
      }),
      { minLength: 1, maxLength: 5 },
    ),
    totals: fc.record({
      lines: anyAmount,
      allowances: anyAmount,
      charges: anyAmount,
      withoutVat: anyAmount,
      vat: anyAmount,
      withVat: anyAmount,
      paid: anyAmount,
      due: anyAmount,
    }),
    taxableAmount: anyAmount,
    taxAmount: anyAmount,
    allowance: anyAmount,
    charge: anyAmount,
  })
  .map(({ lines, totals, taxableAmount, taxAmount, allowance, charge }): IssuedInvoice => {
    const like = sample('two allowances over two rates');
    const [line, part, taken, charged] = [like.lines[0], like.breakdown[0], like.allowances[0], like.charges[0]];
    if (!line || !part || !taken || !charged) throw new Error('The sample has no lines, allowances or charges to stand for.');
    return {
      ...like,
      totals,
      lines: lines.map((figures): IssuedLine => ({ ...line, ...figures })),
      breakdown: [{ ...part, taxableAmount, taxAmount }],
      allowances: [{ ...taken, amount: allowance }],
      charges: [{ ...charged, amount: charge }],
    };
  });

test('every amount in the XML is the stored decimal, to the character', () => {
  fc.assert(
    fc.property(anyFigures, (invoice) => {
      const texts = textsOf(crossIndustryInvoice(invoice));
      const at = (name: string) => texts.get(name) ?? [];
      const { lines, totals, allowances, charges, breakdown } = invoice;
      const discounts = lines.map((line) => line.priceDiscount).filter((discount) => /[1-9]/.test(discount));
      expect(at('BilledQuantity')).toEqual([]);
      expect(at('SpecifiedLineTradeDelivery/BilledQuantity')).toEqual(lines.map((line) => String(line.copies)));
      expect(at('GrossPriceProductTradePrice/ChargeAmount')).toEqual(lines.map((line) => line.grossPrice));
      expect(at('AppliedTradeAllowanceCharge/ActualAmount')).toEqual(discounts);
      expect(at('NetPriceProductTradePrice/ChargeAmount')).toEqual(lines.map((line) => line.netPrice));
      expect(at('SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount')).toEqual(lines.map((line) => line.netAmount));
      expect(at('SpecifiedTradeAllowanceCharge/ActualAmount')).toEqual([...allowances, ...charges].map(({ amount }) => amount));
      expect(at('ApplicableTradeTax/BasisAmount')).toEqual(breakdown.map((part) => part.taxableAmount));
      expect(at('ApplicableTradeTax/CalculatedAmount')).toEqual(breakdown.map((part) => part.taxAmount));
      const summation = [...texts].filter(([name]) => name.startsWith('SpecifiedTradeSettlementHeaderMonetarySummation/'));
      expect(summation.map(([name, [text]]) => [name.split('/')[1], text])).toEqual([
        ['LineTotalAmount', totals.lines],
        ['ChargeTotalAmount', totals.charges],
        ['AllowanceTotalAmount', totals.allowances],
        ['TaxBasisTotalAmount', totals.withoutVat],
        ['TaxTotalAmount', totals.vat],
        ['GrandTotalAmount', totals.withVat],
        ['TotalPrepaidAmount', totals.paid],
        ['DuePayableAmount', totals.due],
      ]);
    }),
  );
});

describe('The XML of an invoice', () => {
  const texts = (name: string) => textsOf(crossIndustryInvoice(sample(name)));

  it('gives each note its subject, and says of what does not apply that it does not', () => {
    expect(texts('one book to a shop').get('IncludedNote/SubjectCode')).toEqual(['PMD', 'PMT', 'AAB', 'REG', 'BAR']);
    const credit = texts('a credit note quoting its invoice');
    expect(credit.get('IncludedNote/SubjectCode')).toEqual(['REG', 'PMD', 'PMT', 'AAB', 'BAR']);
    expect(credit.get('IncludedNote/Content')?.[2]).toBe('Indemnité forfaitaire pour frais de recouvrement\u00a0: sans objet.');
  });

  it('of a credit note quotes the invoice with its day', () => {
    const credit = texts('a credit note quoting its invoice');
    expect(credit.get('InvoiceReferencedDocument/IssuerAssignedID')).toEqual(['FA-2026-00001']);
    expect(credit.get('FormattedIssueDateTime/DateTimeString')).toEqual(['20260302']);
  });

  it('says where goods went within the Union even when it is to the buyer', () => {
    expect(texts('a supply within the Union').get('ShipToTradeParty/Name')).toEqual(['Librairie du Sablon']);
    expect(texts('an export').get('ShipToTradeParty/Name')).toBeUndefined();
  });

  it('outside the scope of VAT names no rate and no VAT number', () => {
    const outside = texts('downloads outside the scope of French VAT');
    expect(outside.get('ApplicableTradeTax/RateApplicablePercent')).toBeUndefined();
    expect(outside.get('SpecifiedTaxRegistration/ID')).toBeUndefined();
  });

  it('names the delivery note, or on each line its own where there are several', () => {
    expect(texts('one book to a shop').get('DespatchAdviceReferencedDocument/IssuerAssignedID')).toEqual(['BL-2026-00290']);
    const several = texts('delivered elsewhere, several delivery notes');
    expect(several.get('DespatchAdviceReferencedDocument/IssuerAssignedID')).toBeUndefined();
    expect(several.get('IncludedNote/Content')).toContain('Bon de livraison BL-2026-00301');
  });
});
