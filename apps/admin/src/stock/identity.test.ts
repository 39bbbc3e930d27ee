import { describe, expect, it } from 'vitest';
import { signOf } from './identity';

describe('A term of the stock identity', () => {
  it('is added or taken off by its nature', () => {
    expect(signOf({ term: 'printed', copies: 2900 })).toBe('+');
    expect(signOf({ term: 'sold', copies: 40 })).toBe('−');
    expect(signOf({ term: 'counted', copies: 0 })).toBe('+');
  });

  it('turns round when it is below zero', () => {
    expect(signOf({ term: 'counted', copies: -3 })).toBe('−');
    expect(signOf({ term: 'sold', copies: -3 })).toBe('+');
  });
});
