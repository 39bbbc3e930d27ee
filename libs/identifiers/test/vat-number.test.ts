import { Refusal } from '@colophon/refusal';
import { describe, expect, it } from 'vitest';
import { parseVatNumber } from '../src/vat-number.ts';

describe('The VAT number of a customer', () => {
  it.each(['FR44732829320', 'BE 0477.472.701', 'DE 123 456 789', 'EL123456789', 'ATU12345678'])('%s is kept bare', (text) => {
    expect(parseVatNumber(text)).toBe(text.replaceAll(/[\s.]/g, ''));
  });

  it('in France is proved by its key, and the right one is told', () => {
    // 12 + 3 × (732829320 mod 97) = 12 + 3 × 43 = 141; 141 mod 97 = 44
    expect(() => parseVatNumber('FR45732829320')).toThrow(
      expect.objectContaining({ code: 'check-digit-wrong', facts: expect.objectContaining({ expected: '44' }) }),
    );
  });

  it.each([
    ['GB123456789', 'identifier-prefix'],
    ['123456789', 'identifier-prefix'],
    ['BE123', 'identifier-characters'],
  ])('%s is refused: %s', (text, code) => {
    try {
      parseVatNumber(text);
      expect.unreachable();
    } catch (error) {
      expect((error as Refusal).code).toBe(code);
    }
  });
});
