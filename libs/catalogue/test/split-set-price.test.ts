import { add, eur, percent, sum } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type SetPart, splitSetPrice } from '../src/index.ts';

const bookRate = percent('5.50');
const fullRate = percent('20.00');

describe('A book at 15.00 € and a game at 10.00 €, sold together for 22.00 €', () => {
  const parts: SetPart[] = [
    { product: 'book', copies: 1, publicPrice: eur(15_00n), vatRate: bookRate },
    { product: 'game', copies: 1, publicPrice: eur(10_00n), vatRate: fullRate },
  ];

  it('bears 5.5 % on 13.20 € and 20 % on 8.80 €', () => {
    // 22.00 × 15/25 = 13.20; 13.20 / 1.055 = 12.5118 → 12.51, VAT 0.69
    // 22.00 × 10/25 =  8.80;  8.80 / 1.2   =  7.3333 →  7.33, VAT 1.47
    expect(splitSetPrice(eur(22_00n), parts)).toEqual({
      parts: [
        { product: 'book', vatRate: bookRate, total: eur(13_20n), net: eur(12_51n), vat: eur(69n) },
        { product: 'game', vatRate: fullRate, total: eur(8_80n), net: eur(7_33n), vat: eur(1_47n) },
      ],
      byRate: [
        { vatRate: bookRate, total: eur(13_20n), net: eur(12_51n), vat: eur(69n) },
        { vatRate: fullRate, total: eur(8_80n), net: eur(7_33n), vat: eur(1_47n) },
      ],
    });
  });
});

it('Three volumes of one price give the cent that is left to the first', () => {
  const volumes = ['one', 'two', 'three'].map((product) => ({ product, copies: 1, publicPrice: eur(9_00n), vatRate: bookRate }));
  // 25.00 / 3 = 8.333…; 25.00 / 1.055 = 23.6966… → 23.70, shared 7.90 each
  const { parts, byRate } = splitSetPrice(eur(25_00n), volumes);
  expect(parts.map((part) => part.total)).toEqual([eur(8_34n), eur(8_33n), eur(8_33n)]);
  expect(byRate).toEqual([{ vatRate: bookRate, total: eur(25_00n), net: eur(23_70n), vat: eur(1_30n) }]);
});

describe('A set that cannot be split', () => {
  it('has no part, or a part without a price of its own', () => {
    expect(() => splitSetPrice(eur(22_00n), [])).toThrow(new Refusal('set-without-parts'));
    const part = { product: 'poster', copies: 1, publicPrice: eur(0n), vatRate: fullRate };
    expect(() => splitSetPrice(eur(22_00n), [part])).toThrow(new Refusal('set-part-without-price', { product: 'poster' }));
  });
});

const anyParts = fc.array(
  fc.record({
    product: fc.string({ minLength: 1 }),
    copies: fc.integer({ min: 1, max: 5 }),
    publicPrice: fc.bigInt({ min: 1n, max: 500_00n }).map(eur),
    vatRate: fc.constantFrom(0n, 210n, bookRate, fullRate),
  }),
  { minLength: 1, maxLength: 8 },
);

test('Parts and rates always add up to the price of the set, and no VAT is negative', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1_000_00n }).map(eur), anyParts, (price, anyPart) => {
      const { parts, byRate } = splitSetPrice(price, anyPart);
      expect(parts.map((part) => part.product)).toEqual(anyPart.map((part) => part.product));
      for (const lines of [parts, byRate]) {
        expect(sum(lines.map((line) => line.total))).toEqual(price);
        expect(sum(lines.map((line) => add(line.net, line.vat)))).toEqual(price);
        for (const line of lines) expect(line.vat.minor >= 0n).toBe(true);
      }
      expect(sum(parts.map((part) => part.net))).toEqual(sum(byRate.map((rate) => rate.net)));
    }),
  );
});
