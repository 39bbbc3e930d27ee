import { eur, type Money, percent, unitPrice } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import { checkPriceLaw, checkShippingFloor, type PriceLawSale, rightOfLoan, shippingFloors } from '../src/index.ts';
import { refusalOf } from './cast.ts';

const sale: PriceLawSale = {
  product: 'Le Vent',
  productClass: 'book',
  isSchoolbook: false,
  buyer: 'reader',
  publicPrice: eur(20_00n),
  granted: { kind: 'price', price: eur(20_00n) },
  isShipped: false,
  on: '2026-11-21',
};
const at = (price: Money) => ({ kind: 'price', price }) as const;
const off = (rate: string) => ({ kind: 'discount', discount: percent(rate) }) as const;
const priced = (changes: Partial<PriceLawSale>) => refusalOf(() => checkPriceLaw({ ...sale, ...changes }));

describe('A book at 20.00', () => {
  it('costs a reader 19.00 at least', () => {
    expect(priced({ granted: at(eur(19_00n)) })).toBeUndefined();
    expect(priced({ granted: at(eur(18_99n)) })).toEqual({
      code: 'reader-discount-above-law',
      product: 'Le Vent',
      publicPrice: '20.00',
      price: '18.99',
      lowest: '19.00',
      highestDiscount: '5.00',
      article: 'loi n° 81-766 du 10 août 1981, article 1er',
    });
  });

  it('costs 20.00 when it is shipped', () => {
    expect(priced({ granted: at(eur(19_99n)), isShipped: true })).toMatchObject({ code: 'shipped-book-discounted', lowest: '20.00' });
  });

  it('costs nobody more than its price', () => {
    expect(priced({ granted: at(eur(20_01n)) })).toMatchObject({ code: 'price-above-public-price', publicPrice: '20.00' });
  });

  it('costs a library 18.20 at least, shipped or not', () => {
    // 20.00 × 91 %
    expect(priced({ buyer: 'institution', granted: at(eur(18_20n)), isShipped: true })).toBeUndefined();
    expect(priced({ buyer: 'institution', granted: at(eur(18_19n)) })).toMatchObject({
      code: 'institution-discount-above-law',
      lowest: '18.20',
    });
  });

  it('is bound for schools, too, until the house has the exception confirmed', () => {
    expect(priced({ buyer: 'institution', granted: at(eur(15_00n)), isSchoolbook: true })).toMatchObject({ lowest: '18.20' });
  });

  it('costs a shop what was agreed', () => {
    expect(priced({ buyer: 'reseller', granted: at(eur(8_00n)) })).toBeUndefined();
  });
});

test('the bound is exact: 95 % of 7.99 is 7.5905, so 7.59 is too low', () => {
  expect(priced({ publicPrice: eur(7_99n), granted: at(eur(7_59n)) })).toMatchObject({ lowest: '7.60' });
  expect(priced({ publicPrice: eur(7_99n), granted: at(eur(7_60n)) })).toBeUndefined();
});

test('a discount is judged by its rate: 5 % of 7.99 is lawful though the line comes to 7.59', () => {
  expect(priced({ publicPrice: eur(7_99n), granted: off('5.00') })).toBeUndefined();
  expect(priced({ granted: off('5.01') })).toMatchObject({ code: 'reader-discount-above-law', discount: '5.01', highestDiscount: '5.00' });
  expect(priced({ buyer: 'institution', granted: off('9.00') })).toBeUndefined();
  expect(priced({ buyer: 'institution', granted: off('9.01') })).toMatchObject({ highestDiscount: '9.00', lowest: '18.20' });
  expect(priced({ granted: off('0.01'), isShipped: true })).toMatchObject({ code: 'shipped-book-discounted', highestDiscount: '0.00' });
  expect(priced({ granted: off('-1.00') })).toMatchObject({ code: 'price-above-public-price' });
});

test('an e-book costs what the publisher says; scores, audiobooks and games are free', () => {
  expect(priced({ productClass: 'e-book', granted: at(eur(19_50n)) })).toMatchObject({ code: 'e-book-discounted', lowest: '20.00' });
  for (const productClass of ['score', 'audiobook', 'game', 'goods'] as const) {
    expect(priced({ productClass, granted: at(eur(1_00n)), isShipped: true })).toBeUndefined();
  }
});

describe('Sending books to a reader', () => {
  const shipped = (books: bigint, shipping: bigint, on = '2026-11-21') =>
    refusalOf(() => checkShippingFloor(eur(books), eur(shipping), on));

  it('costs 3.00 below 35.00', () => {
    expect(shipped(34_99n, 3_00n)).toBeUndefined();
    expect(shipped(34_99n, 2_99n)).toEqual({
      code: 'shipping-below-floor',
      books: '34.99',
      shipping: '2.99',
      floor: '3.00',
      article: 'arrêté du 4 avril 2023',
    });
  });

  it('is never free from there on', () => {
    expect(shipped(35_00n, 0n)).toMatchObject({ floor: '0.01' });
    expect(shipped(35_00n, 1n)).toBeUndefined();
  });

  it('was free before the floor, is without books, and will be when the floor falls', () => {
    expect(shipped(10_00n, 0n, '2023-10-06')).toBeUndefined();
    expect(shipped(0n, 0n)).toBeUndefined();
    const fallen = shippingFloors.map((floor) => ({ ...floor, validTo: '2026-12-01' }));
    expect(refusalOf(() => checkShippingFloor(eur(10_00n), eur(0n), '2026-12-01', fallen))).toBeUndefined();
  });
});

test('an invoice to a lending library owes 6 % of the public price without tax, schoolbooks left out', () => {
  // 3 × 18.9573 × 6 % = 3.412314 → 3.41; 1 × 14.2180 × 6 % = 0.85308 → 0.85
  const lines = [
    { product: 'Le Vent', copies: 3, excludingTax: unitPrice('18.9573'), isSchoolbook: false },
    { product: 'La Pluie', copies: 1, excludingTax: unitPrice('14.218'), isSchoolbook: false },
    { product: 'Manuel', copies: 30, excludingTax: unitPrice('20'), isSchoolbook: true },
  ];
  expect(rightOfLoan(lines, '2026-11-21')).toEqual({
    lines: [
      { product: 'Le Vent', amount: eur(3_41n) },
      { product: 'La Pluie', amount: eur(85n) },
    ],
    total: eur(4_26n),
  });
});
