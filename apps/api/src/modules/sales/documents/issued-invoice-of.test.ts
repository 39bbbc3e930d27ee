import { describe, expect, it, test } from 'vitest';
import { electronicAddressOf } from './electronic-address.js';
import { issuedInvoice } from './issued-invoice.js';
import { sampleInvoices } from './sample-invoices.js';

test.each(Object.entries(sampleInvoices))('%s is content that can be kept and read again', (_, make) => {
  const content = make();
  expect(issuedInvoice.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
});

const content = (name: string) => {
  const make = sampleInvoices[name];
  if (!make) throw new Error(`There is no sample called ${name}.`);
  return make();
};

describe('The content of an issued invoice', () => {
  it('holds figures as they are printed, prices with four to six decimals', () => {
    // 999,983 × 14.2180 × 66.67 % = 9,479,019.53 (of 9,479,019.5348…); 14.2180 × 66.67 % = 9.4791406 → 9.479141
    expect(content('six-decimal prices and large amounts').lines[1]).toMatchObject({
      copies: 999_983,
      grossPrice: '14.2180',
      discount: '33.33',
      priceDiscount: '4.738859',
      netPrice: '9.479141',
    });
  });

  it('of an invoice already paid says so, and when', () => {
    expect(content('paid in full')).toMatchObject({ billingMode: 'B2', dueOn: '2026-11-21', totals: { paid: '10.55', due: '0.00' } });
    expect(content('nothing to pay at all')).toMatchObject({ billingMode: 'B1', dueOn: null });
  });

  it('says for each rate that bears no VAT the code and the article', () => {
    expect(content('a shop in Réunion').breakdown).toEqual([
      {
        vat: { category: 'G', rate: '0.00' },
        taxableAmount: expect.any(String) as string,
        taxAmount: '0.00',
        exemption: {
          code: 'VATEX-EU-G',
          reason: { fr: 'Exonération de TVA, article 294 du CGI', en: 'VAT exempt, article 294 of the French tax code (CGI)' },
        },
      },
    ]);
  });
});

test('an invoice goes to the address that was chosen, else by SIREN, GLN or mail, else nowhere', () => {
  const chosen = { scheme: '0225', identifier: '404833048_COMPTA' };
  const all = { chosen, siren: '404833048', gln: '3025590000014', email: 'a@b.example' };
  expect(electronicAddressOf(all)).toBe(chosen);
  expect(electronicAddressOf({ ...all, chosen: null })).toEqual({ scheme: '0225', identifier: '404833048' });
  expect(electronicAddressOf({ ...all, chosen: null, siren: null })).toEqual({ scheme: '0088', identifier: '3025590000014' });
  expect(electronicAddressOf({ ...all, chosen: null, siren: null, gln: null })).toEqual({ scheme: 'EM', identifier: 'a@b.example' });
  expect(electronicAddressOf({ chosen: null, siren: null, gln: null, email: null })).toBeNull();
});
