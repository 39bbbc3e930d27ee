import { describe, expect, it } from 'vitest';
import { dayAfter, movementsLink } from './movements-link';

describe('The movements behind a figure', () => {
  it('are found by a link that carries only what narrows the list', () => {
    expect(movementsLink({ productId: 'p' })).toBe(`/stock-movements?filter=${encodeURIComponent('{"productId":"p"}')}`);
  });

  it('end with the last day of the period, whatever the month', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  });
});
