import { describe, expect, it } from 'vitest';
import { royalties as english } from '../i18n/en/royalties';
import { royalties as french } from '../i18n/fr/royalties';
import { amountsToApprove, fiscalYears, isLongerThanAYear, lastDay, periodBetween } from './statement';

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

describe('The question before a statement is approved', () => {
  it('names what is due, what reception made due already and what is left, in both languages', () => {
    const totals = {
      earned: '2284.79',
      recouped: '0.00',
      carried: '0.00',
      due: '2284.79',
      dueAtReception: '2284.79',
      dueBeforeContributions: '0.00',
    };
    const amounts = amountsToApprove(totals, (amount) => amount);
    expect(amounts).toEqual({ due: '2284.79', atReception: '2284.79', remaining: '0.00' });
    for (const { statement } of [english, french]) {
      for (const name of Object.keys(amounts)) expect(statement.approveSentence).toContain(`%{${name}}`);
    }
  });
});
