import { describe, expect, it } from 'vitest';
import { codeList, codeListNumbers } from '../src/index.ts';

describe('A code list', () => {
  it('names its codes in French and in English', () => {
    expect(codeList(64).label('04', 'fr')).toBe('Disponible');
    expect(codeList(64).label('04', 'en')).toBe('Active');
    expect(codeList(74).label('bre', 'fr')).toBe('Breton');
    expect(codeList(91).label('FR', 'en')).toBe('France');
  });

  it('falls back on English for a code that no screen offers', () => {
    expect(codeList(150).label('VL', 'fr')).toBe('Video CD');
    expect(codeList(150).offered()).not.toContain('VL');
  });

  it('knows what is not in it', () => {
    expect(codeList(65).has('21')).toBe(true);
    expect(codeList(65).has('2')).toBe(false);
    expect(codeList(65).label('2', 'fr')).toBeNull();
  });

  it('has a French label for every status, availability and price type', () => {
    for (const number of [58, 64, 65, 68]) expect(codeList(number).offered()).toEqual(codeList(number).codes());
  });

  it('has an English label for every code of every list', () => {
    for (const number of codeListNumbers) {
      const list = codeList(number);
      expect(list.codes().filter((code) => !list.label(code, 'en'))).toEqual([]);
    }
  });

  it('is a fault of the program when its number is not held', () => {
    expect(() => codeList(999)).toThrow('ONIX code list 999 is not held');
  });
});
