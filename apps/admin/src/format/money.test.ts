import { describe, expect, it } from 'vitest';
import { editableAmount, formatMoney, formatRate, formatUnitPrice, formatWhole, parseAmount } from './money';

describe('An amount on screen', () => {
  it('is written in French with narrow spaces, a comma and the euro after a no-break space', () => {
    expect(formatMoney('1668.48', 'fr')).toBe('1\u202f668,48\u00a0€');
  });

  it('is written in English with the euro before', () => {
    expect(formatMoney('1668.48', 'en')).toBe('€1,668.48');
  });

  it('keeps every digit of an amount no float can hold', () => {
    expect(formatMoney('90071992547409931.07', 'en')).toBe('€90,071,992,547,409,931.07');
  });

  it('has a true minus', () => {
    expect(formatMoney('-12.00', 'fr')).toBe('−12,00\u00a0€');
    expect(formatWhole(-3, 'en')).toBe('−3');
  });

  it('shows four decimals of a unit price only when they say something', () => {
    expect(formatUnitPrice('1.9834', 'fr')).toBe('1,9834\u00a0€');
    expect(formatUnitPrice('2.4100', 'fr')).toBe('2,41\u00a0€');
  });

  it('writes a rate as people say it', () => {
    expect(formatRate('5.50', 'fr')).toBe('5,5\u00a0%');
    expect(formatRate('8.00', 'en')).toBe('8%');
  });
});

describe('An amount as it is typed', () => {
  it.each([
    ['12', '12.00'],
    ['12,5', '12.50'],
    ['12.50', '12.50'],
    ['1 668,48', '1668.48'],
    ['1\u202f668,48 €', '1668.48'],
    ['1,668.48', '1668.48'],
    ['007,10', '7.10'],
    ['-3,00', '-3.00'],
  ])('%s is %s', (typed, amount) => {
    expect(parseAmount(typed)).toBe(amount);
  });

  it.each(['', 'douze', '12,345', '1,2a', '--3', ','])('%s is not an amount', (typed) => {
    expect(parseAmount(typed)).toBeNull();
  });

  it('may have four decimals where a unit price may', () => {
    expect(parseAmount('1,9834', 4)).toBe('1.9834');
  });

  it('comes back in the language on screen', () => {
    expect(editableAmount('12.50', 'fr')).toBe('12,50');
    expect(editableAmount('12.50', 'en')).toBe('12.50');
  });
});
