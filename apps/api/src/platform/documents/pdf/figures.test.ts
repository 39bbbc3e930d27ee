import { describe, expect, it } from 'vitest';
import { formatAmount, formatCopies, formatPrice, formatRate } from './figures.js';

describe('Figures on a document', () => {
  it('groups thousands and marks decimals as the language does', () => {
    expect(formatAmount('1668.48', 'fr')).toBe('1\u202f668,48');
    expect(formatAmount('1668.48', 'en')).toBe('1,668.48');
    expect(formatAmount('12345678901234567890.10', 'fr')).toBe('12\u202f345\u202f678\u202f901\u202f234\u202f567\u202f890,10');
  });

  it('places the currency and the true minus sign', () => {
    expect(formatAmount('-1500.00', 'fr', 'EUR')).toBe('−1\u202f500,00\u00a0€');
    expect(formatAmount('-1500.00', 'en', 'EUR')).toBe('−€1,500.00');
    expect(formatAmount('20.00', 'en', 'CHF')).toBe('CHF\u00a020.00');
    expect(formatAmount('-0.00', 'fr')).toBe('0,00');
  });

  it('shows copies whole, rates without idle zeros and prices with two decimals at least', () => {
    expect(formatCopies(2_900, 'fr')).toBe('2\u202f900');
    expect(formatRate('8.00', 'fr')).toBe('8\u00a0%');
    expect(formatRate('7.50', 'en')).toBe('7.5%');
    expect(formatPrice('18.9600', 'fr')).toBe('18,96');
    expect(formatPrice('18.9573', 'en')).toBe('18.9573');
  });

  it('refuses what is not a decimal', () => {
    expect(() => formatAmount('1,50', 'fr')).toThrow('Not a decimal');
  });
});
