import { describe, expect, it } from 'vitest';
import { fiscalYears, lastDay } from './statement';

describe('The periods of statements', () => {
  it('are calendar years for a house that closes in December', () => {
    expect(fiscalYears('2026-05-04', 12, 2)).toEqual([
      { from: '2026-01-01', to: '2027-01-01' },
      { from: '2025-01-01', to: '2026-01-01' },
    ]);
  });

  it('follow the closing month otherwise, on its last and its first day', () => {
    expect(fiscalYears('2026-06-30', 6, 1)).toEqual([{ from: '2025-07-01', to: '2026-07-01' }]);
    expect(fiscalYears('2026-07-01', 6, 1)).toEqual([{ from: '2026-07-01', to: '2027-07-01' }]);
  });

  it('are written with their last day, the one before the bound', () => {
    expect(lastDay('2026-03-01')).toBe('2026-02-28');
  });
});
