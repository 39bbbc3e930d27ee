import { eur } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import { distanceSalesTaxedAt, type VatBuyer, type VatSale, vatRegimes, vatTerritoryOf, vatTreatment } from '../src/index.ts';
import { refusalOf } from './cast.ts';

const france = { country: 'FR', postcode: '75011' };
const reader: VatBuyer = { business: false, country: 'BE', vatNumber: null, viesCheck: null };
const belgianShop: VatBuyer = {
  business: true,
  country: 'BE',
  vatNumber: 'BE0123456749',
  viesCheck: { valid: true, checkedOn: '2026-11-01' },
};
const novel: VatSale = {
  seller: { place: { country: 'FR', postcode: '44000' }, liable: true },
  buyer: { business: true, country: 'FR', vatNumber: null, viesCheck: null },
  deliveredTo: france,
  productClass: 'book',
  online: false,
  on: '2026-11-21',
  distanceSales: 'origin',
};
const toBelgium = { ...novel, deliveredTo: { country: 'BE', postcode: '1000' } };

describe('The territory of a place', () => {
  it.each([
    ['FR', '75011', 'france', 'FR'],
    ['FR', '20000', 'france', 'FR-20R'],
    ['MC', '98000', 'france', 'FR'],
    ['FR', '97110', 'overseas', 'GP'],
    ['FR', '97133', 'overseas', 'BL'],
    ['FR', '974 00', 'overseas', 'RE'],
    ['RE', null, 'overseas', 'RE'],
    ['FR', '98713', 'overseas', 'PF'],
    ['BE', '1000', 'eu', 'BE'],
    ['ES', '28001', 'eu', 'ES'],
    ['ES', '38001', 'third', 'ES'],
    ['DE', '78266', 'third', 'DE'],
    ['GB', 'BT1 1AA', 'eu', 'XI'],
    ['GB', 'SW1A 1AA', 'third', 'GB'],
    ['CH', '1200', 'third', 'CH'],
  ])('%s %s is %s %s', (country, postcode, zone, code) => {
    expect(vatTerritoryOf({ country, postcode })).toEqual({ zone, code });
  });
});

describe('A book sold from the mainland', () => {
  it('bears 5.5 % on the mainland and 2.1 % in Corsica', () => {
    expect(vatTreatment(novel)).toEqual({ regime: 'domestic', vat: { category: 'S', rate: 550n, exemption: null }, role: 'sales-book' });
    expect(vatTreatment({ ...novel, deliveredTo: { country: 'FR', postcode: '20200' } }).vat.rate).toBe(210n);
  });

  it('is exempt for a shop in the Union whose VAT number is proved', () => {
    const treatment = vatTreatment({ ...toBelgium, buyer: belgianShop });
    expect(treatment).toEqual({
      regime: 'intra-eu-supply',
      vat: { category: 'K', rate: 0n, exemption: 'VATEX-EU-IC' },
      role: 'sales-eu',
    });
    expect(vatRegimes[treatment.regime].mention?.fr).toBe('Exonération de TVA, article 262 ter I du CGI');
  });

  it('bears French VAT for a shop without number, or with one VIES does not know', () => {
    expect(vatTreatment({ ...toBelgium, buyer: { ...belgianShop, vatNumber: null } }).regime).toBe('domestic');
    const unknown = { ...belgianShop, viesCheck: { valid: false, checkedOn: '2026-11-01' } };
    expect(vatTreatment({ ...toBelgium, buyer: unknown }).vat.rate).toBe(550n);
  });

  it('is refused the exemption while the number is of another country, unchecked, or checked too long ago', () => {
    const refused = (changes: Partial<VatBuyer>) => refusalOf(() => vatTreatment({ ...toBelgium, buyer: { ...belgianShop, ...changes } }));
    expect(refused({ vatNumber: 'DE123456789' })).toEqual({
      code: 'vat-number-of-another-country',
      vatNumber: 'DE123456789',
      country: 'BE',
      expected: 'BE',
    });
    expect(refused({ viesCheck: null })).toEqual({
      code: 'vat-number-unchecked',
      vatNumber: 'BE0123456749',
      checkedOn: null,
      days: 90,
    });
    expect(refused({ viesCheck: { valid: true, checkedOn: '2026-08-01' } })).toMatchObject({ checkedOn: '2026-08-01' });
    expect(refused({ viesCheck: { valid: true, checkedOn: '2026-11-22' } })).toMatchObject({ code: 'vat-number-unchecked' });
  });

  it('takes EL for Greece', () => {
    const buyer = { ...belgianShop, country: 'GR', vatNumber: 'EL123456789' };
    expect(vatTreatment({ ...toBelgium, deliveredTo: { country: 'GR', postcode: '10431' }, buyer }).regime).toBe('intra-eu-supply');
  });

  it('bears the VAT of arrival for a reader once the threshold is passed, at the rate the house gives', () => {
    const sale = { ...toBelgium, buyer: reader, distanceSales: 'destination' as const };
    expect(refusalOf(() => vatTreatment(sale))).toMatchObject({ code: 'vat-rate-unknown', territory: 'BE' });
    const rates = [{ productClass: 'book', territory: 'BE', rate: 600n, validFrom: '2020-01-01', validTo: null, source: 'house' }] as const;
    expect(vatTreatment(sale, rates)).toMatchObject({ regime: 'distance-sale', vat: { category: 'S', rate: 600n }, role: 'sales-eu' });
    expect(vatTreatment({ ...sale, distanceSales: 'origin' })).toMatchObject({ regime: 'domestic', vat: { rate: 550n } });
  });

  it('is exported without VAT, to Switzerland, Great Britain and the departments overseas', () => {
    const role = 'sales-export';
    const vat = { category: 'G', rate: 0n, exemption: 'VATEX-EU-G' };
    expect(vatTreatment({ ...novel, deliveredTo: { country: 'CH', postcode: '1200' } })).toEqual({ regime: 'export', vat, role });
    expect(vatTreatment({ ...novel, deliveredTo: { country: 'FR', postcode: '97110' } })).toEqual({ regime: 'overseas-supply', vat, role });
  });

  it('bears no VAT from a house under the small business exemption, wherever it goes', () => {
    const seller = { ...novel.seller, liable: false };
    expect(vatTreatment({ ...novel, seller }).vat).toEqual({ category: 'E', rate: 0n, exemption: 'VATEX-FR-FRANCHISE' });
  });
});

describe('A download', () => {
  const ebook = { ...toBelgium, productClass: 'e-book' as const, online: true };

  it('is a service: a business in the Union accounts for the VAT itself', () => {
    expect(vatTreatment({ ...ebook, buyer: belgianShop })).toMatchObject({ regime: 'eu-reverse-charge', vat: { category: 'AE' } });
    expect(vatRegimes['eu-reverse-charge'].mention?.fr).toBe('Autoliquidation');
  });

  it('is outside French VAT beyond the Union, and in Northern Ireland', () => {
    for (const country of ['CH', 'XI']) {
      expect(vatTreatment({ ...ebook, deliveredTo: { country, postcode: null } }).vat.category).toBe('O');
    }
  });

  it('bears the rate of the department overseas', () => {
    expect(vatTreatment({ ...ebook, deliveredTo: { country: 'FR', postcode: '97110' } }).vat.rate).toBe(210n);
  });
});

test('a house on Réunion sells at its own rate there', () => {
  const seller = { place: { country: 'FR', postcode: '97400' }, liable: true };
  expect(vatTreatment({ ...novel, seller, deliveredTo: { country: 'FR', postcode: '97410' } }).vat.rate).toBe(210n);
});

test.each([
  [0n, 0n, 100_00n, 'origin'],
  // 9,950.00 + 50.00 = 10,000.00 is not above.
  [0n, 9_950_00n, 50_00n, 'origin'],
  [0n, 9_950_00n, 50_01n, 'destination'],
  [10_000_01n, 0n, 1_00n, 'destination'],
])('after %d last year and %d this year, a sale of %d is taxed at %s', (lastYear, soFar, sale, place) => {
  expect(distanceSalesTaxedAt(eur(lastYear), eur(soFar), eur(sale), '2026-11-21')).toBe(place);
});
