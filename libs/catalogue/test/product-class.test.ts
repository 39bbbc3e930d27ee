import { percentToDecimal } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import { isDeliveredOnline, priceTypeOf, productClassOf, vatParameters, vatRateFor } from '../src/index.ts';

describe('By its form a product usually is', () => {
  // Form (ONIX list 150), class, price type (list 58), VAT in metropolitan France on 21 November 2026.
  it.each([
    ['BC', 'book', '04', '5.50'],
    ['BB', 'book', '04', '5.50'],
    ['ED', 'e-book', '04', '5.50'],
    ['EA', 'e-book', '04', '5.50'],
    ['AJ', 'audiobook', '02', '5.50'],
    ['AC', 'audiobook', '02', '5.50'],
    ['PI', 'score', '02', '5.50'],
    ['CB', 'map', '04', '5.50'],
    ['PD', 'game', '02', '20.00'],
    ['ZE', 'game', '02', '20.00'],
    ['ZJ', 'game', '02', '20.00'],
    ['PR', 'stationery', '02', '20.00'],
    ['PK', 'stationery', '02', '20.00'],
    ['ZF', 'goods', '02', '20.00'],
    ['SC', 'set', '04', undefined],
  ])('%s: %s, price type %s, VAT %s', (form, productClass, priceType, vat) => {
    const found = productClassOf(form);
    const rate = vatRateFor(found, 'FR', '2026-11-21')?.rate;
    expect([found, priceTypeOf(found), rate === undefined ? undefined : percentToDecimal(rate)]).toEqual([productClass, priceType, vat]);
  });

  it('a score when it has an ISMN, even bound as a book', () => {
    expect(productClassOf('BC', 'ismn')).toBe('score');
    expect(productClassOf('BC', 'isbn')).toBe('book');
  });
});

test('only what has no carrier is delivered online: a card with a licence key, a CD and a USB stick lie on a shelf', () => {
  const forms = ['BC', 'AC', 'DN', 'LB', 'SC', 'ED', 'EA', 'LC', 'AJ', 'AN', 'AO', 'SG'];
  expect(forms.filter(isDeliveredOnline)).toEqual(['ED', 'EA', 'LC', 'AJ', 'AN', 'AO', 'SG']);
});

describe('The VAT rate', () => {
  it('of a book is 2.1 % in Corsica and overseas', () => {
    for (const territory of ['FR-20R', 'GP', 'MQ', 'RE']) expect(vatRateFor('book', territory, '2026-11-21')?.rate).toBe(210n);
  });

  it('is asked of the person when the table does not say', () => {
    expect(vatRateFor('book', 'BE', '2026-11-21')).toBeUndefined();
    expect(vatRateFor('audiobook', 'FR', '2019-12-31')).toBeUndefined();
    expect(vatRateFor('set', 'FR', '2026-11-21')).toBeUndefined();
  });

  it('changes on the day the house’s own table says', () => {
    const [book] = vatParameters;
    if (!book) throw new Error('The table is empty.');
    const amended = [
      { ...book, validTo: '2027-01-01' },
      { ...book, rate: 700n, validFrom: '2027-01-01' },
    ];
    expect(vatRateFor('book', 'FR', '2026-12-31', amended)?.rate).toBe(550n);
    expect(vatRateFor('book', 'FR', '2027-01-01', amended)?.rate).toBe(700n);
  });

  it('always says where it comes from', () => {
    for (const { source } of vatParameters) expect(source).not.toBe('');
  });
});
