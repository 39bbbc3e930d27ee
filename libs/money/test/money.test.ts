import { Refusal } from '@colophon/refusal';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  add,
  allocate,
  compare,
  divideRounded,
  eur,
  exact,
  exactFromMoney,
  exactToDecimal,
  isZero,
  moneyFromDecimal,
  negate,
  percent,
  percentToDecimal,
  priceExcludingTax,
  rounded,
  subtract,
  sum,
  toDecimal,
  unitPrice,
  unitPriceToDecimal,
  vatIncluded,
  vatOn,
} from '../src/index.ts';

const anyMinor = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const anyAmount = anyMinor.map(eur);
const anyExact = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const anyVat = fc.constantFrom(0n, 210n, 550n, 850n, 1000n, 2000n);
const anyWeights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0n));

function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.facts } : error;
  }
  return undefined;
}

describe('An amount written as a decimal', () => {
  it('is read and written to the cent', () => {
    expect(moneyFromDecimal('1668.48', 'EUR')).toEqual(eur(1668_48n));
    expect(moneyFromDecimal('-0.05', 'EUR')).toEqual(eur(-5n));
    expect(moneyFromDecimal('7', 'EUR')).toEqual(eur(7_00n));
    expect(toDecimal(eur(7_00n))).toBe('7.00');
    expect(toDecimal(eur(-5n))).toBe('-0.05');
  });

  it('may have zeros beyond the cent, as a database prints them, but no third decimal', () => {
    expect(moneyFromDecimal('18.9600', 'EUR')).toEqual(eur(18_96n));
    expect(refusalOf(() => moneyFromDecimal('18.965', 'EUR'))).toEqual({ code: 'decimal-too-precise', given: '18.965', decimals: 2 });
  });

  it.each(['', '12,50', '1e3', ' 1', '.5', '1.', '+1', '--1', 'NaN'])('refuses %j', (given) => {
    expect(refusalOf(() => moneyFromDecimal(given, 'EUR'))).toEqual({ code: 'decimal-malformed', given });
  });

  test('comes back unchanged, whatever the amount', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(moneyFromDecimal(toDecimal(amount), 'EUR')).toEqual(amount);
      }),
    );
    fc.assert(
      fc.property(anyExact, (value) => {
        expect(exact(exactToDecimal(value))).toBe(value);
      }),
    );
    fc.assert(
      fc.property(anyMinor, (price) => {
        expect(unitPrice(unitPriceToDecimal(price, 4))).toBe(price);
      }),
    );
    fc.assert(
      fc.property(anyMinor, (rate) => {
        expect(percent(percentToDecimal(rate))).toBe(rate);
      }),
    );
  });
});

describe('Amounts put together', () => {
  it('add, subtract, reverse and compare', () => {
    expect(add(eur(1_00n), eur(2_50n))).toEqual(eur(3_50n));
    expect(subtract(eur(1_00n), eur(2_50n))).toEqual(eur(-1_50n));
    expect(sum([eur(1n), eur(2n), eur(3n)])).toEqual(eur(6n));
    expect(isZero(add(eur(5n), negate(eur(5n))))).toBe(true);
    expect([eur(3n), eur(-1n), eur(3n)].sort(compare)).toEqual([eur(-1n), eur(3n), eur(3n)]);
  });

  it('are zero of the wanted currency when there are none', () => {
    expect(sum([], 'CHF')).toEqual({ minor: 0n, currency: 'CHF' });
  });

  it('are never of two currencies', () => {
    const francs = { minor: 1n, currency: 'CHF' };
    expect(() => add(eur(1n), francs)).toThrow('Amounts of EUR and CHF cannot be put together.');
    expect(() => compare(eur(1n), francs)).toThrow();
    expect(() => sum([eur(1n), francs])).toThrow();
  });
});

describe('Rounding', () => {
  it('is half up to the cent, and away from zero for a reversal', () => {
    expect(rounded(exact('0.005'))).toEqual(eur(1n));
    expect(rounded(exact('0.00499999'))).toEqual(eur(0n));
    expect(rounded(exact('-0.005'))).toEqual(eur(-1n));
  });

  it('keeps the 1,668.48 € of a year that crosses 5,000 copies', () => {
    // 600 × 18.96 × 8 % + 400 × 18.96 × 10 % = 910.08 + 758.40 = 1,668.48
    const earned = 600n * unitPrice('18.96') * percent('8.00') + 400n * unitPrice('18.96') * percent('10.00');
    expect(exactToDecimal(earned)).toBe('1668.48000000');
    expect(rounded(earned)).toEqual(eur(1668_48n));
  });

  test('reverses with the amount', () => {
    fc.assert(
      fc.property(anyExact, (value) => {
        expect(rounded(-value)).toEqual(negate(rounded(value)));
      }),
    );
  });

  test('is never more than half a cent away', () => {
    fc.assert(
      fc.property(anyExact, (value) => {
        const gap = exactFromMoney(rounded(value)) - value;
        expect(gap <= 500_000n && gap >= -500_000n).toBe(true);
      }),
    );
  });

  it('refuses to divide by zero', () => {
    expect(() => divideRounded(1n, 0n)).toThrow('Division by zero.');
  });
});

describe('An amount shared out', () => {
  it('gives the cent left over to the largest remainder', () => {
    // 10.00 over 2:1 = 6.666… and 3.333…; the cent goes to the first, whose remainder is 0.006.
    expect(allocate(eur(10_00n), [2n, 1n])).toEqual([eur(6_67n), eur(3_33n)]);
  });

  it('gives it to the earlier line on a tie', () => {
    expect(allocate(eur(1_00n), [1n, 1n, 1n])).toEqual([eur(34n), eur(33n), eur(33n)]);
    expect(allocate(eur(-1_00n), [1n, 1n, 1n])).toEqual([eur(-34n), eur(-33n), eur(-33n)]);
  });

  it('cannot be shared by weights that say nothing', () => {
    expect(() => allocate(eur(1n), [0n, 0n])).toThrow();
    expect(() => allocate(eur(1n), [])).toThrow();
    expect(() => allocate(eur(1n), [2n, -1n])).toThrow();
  });

  test('always adds back up to the total', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (total, weights) => {
        expect(sum(allocate(total, weights))).toEqual(total);
      }),
    );
  });

  test('reverses share by share', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (total, weights) => {
        expect(allocate(negate(total), weights)).toEqual(allocate(total, weights).map(negate));
      }),
    );
  });

  test('never gives anything to a weight of zero', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (total, weights) => {
        allocate(total, weights).forEach((share, line) => {
          if (weights[line] === 0n) expect(share.minor).toBe(0n);
        });
      }),
    );
  });
});

describe('VAT', () => {
  it('leaves a price of four decimals that gives the printed cover price again', () => {
    // 15.00 / 1.055 = 14.21800948
    expect(unitPriceToDecimal(priceExcludingTax(eur(15_00n), 550n, 4), 4)).toBe('14.2180');
    expect(unitPriceToDecimal(priceExcludingTax(eur(15_00n), 550n, 2), 4)).toBe('14.2200');
    // 7 × 14.2180 × 0.67 = 66.68242 → 66.68; VAT 66.68 × 5.5 % = 3.6674 → 3.67; 70.35 = 7 × 15 × 0.67
    const net = rounded(7n * priceExcludingTax(eur(15_00n), 550n, 4) * percent('67.00'));
    expect(net).toEqual(eur(66_68n));
    expect(add(net, vatOn(net, 550n))).toEqual(eur(70_35n));
  });

  it('is worked out per rate on the sum of the lines', () => {
    // 3 × 3.33 = 9.99; 9.99 × 5.5 % = 0.54945 → 0.55, where three times 0.18 would give 0.54
    expect(vatOn(eur(9_99n), 550n)).toEqual(eur(55n));
  });

  it('keeps a price that is fixed with tax', () => {
    // 7.00 / 1.055 = 6.6350… → 6.64; 7.00 − 6.64 = 0.36, where 6.64 × 1.055 would give 7.01
    expect(vatIncluded(eur(7_00n), 550n)).toEqual({ net: eur(6_64n), vat: eur(36n) });
  });

  test('and the net amount always add up to the price paid', () => {
    fc.assert(
      fc.property(anyAmount, anyVat, (ttc, rate) => {
        const { net, vat } = vatIncluded(ttc, rate);
        expect(add(net, vat)).toEqual(ttc);
      }),
    );
  });

  test('is the same at both precisions, to half a cent', () => {
    fc.assert(
      fc.property(anyAmount, anyVat, (ttc, rate) => {
        const gap = priceExcludingTax(ttc, rate, 2) - priceExcludingTax(ttc, rate, 4);
        expect(gap <= 50n && gap >= -50n).toBe(true);
      }),
    );
  });
});
