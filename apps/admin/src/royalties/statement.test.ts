import { describe, expect, it } from 'vitest';
import { fiscalYears, isLongerThanAYear, lastDay, periodBetween } from './statement';

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

  it('are none while their days are out of order or half typed', () => {
    expect(periodBetween('2026-01-01', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-01-02' });
    expect(periodBetween('2026-02-01', '2026-01-31')).toBeNull();
    expect(periodBetween('0202-01-01', '2026-01-31')).toBeNull();
    expect(periodBetween('2026-01-01', '')).toBeNull();
  });

  it('are longer than a year from the day after its anniversary', () => {
    expect(isLongerThanAYear({ from: '2024-03-01', to: '2025-03-01' })).toBe(false);
    expect(isLongerThanAYear({ from: '2024-03-01', to: '2025-03-02' })).toBe(true);
  });
});
