import { describe, expect, it } from 'vitest';
import { readIsbn } from './read-isbn';

describe('A number typed in the ISBN field', () => {
  it('is hyphenated as it is printed', () => {
    expect(readIsbn('9782070360024')).toEqual({ state: 'right', digits: '9782070360024', hyphenated: '978-2-07-036002-4' });
  });

  it('says which check digit is the right one', () => {
    // 9+7×3+8+2×3+0+7×3+0+3×3+6+0×3+0+2×3 = 86, and 90 − 86 = 4
    expect(readIsbn('978-2-07-036002-5')).toEqual({ state: 'check-digit', expected: '4', corrected: '978-2-07-036002-4' });
  });

  it('is left alone while it is being typed', () => {
    expect(readIsbn('978-2-07')).toEqual({ state: 'unfinished' });
  });

  it('is wrong with letters in it', () => {
    expect(readIsbn('978-2-07-0360O2-4')).toEqual({ state: 'wrong', code: 'identifier-characters' });
  });
});
