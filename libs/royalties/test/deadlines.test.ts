import { describe, expect, it, test } from 'vitest';
import { statementDeadlines, terminationAfterNotice } from '../src/index.ts';
import { year } from './cast.ts';

describe('Accounts closed on 31 December 2025', () => {
  it('make statement and payment due by 30 June 2026 when the agreement is silent', () => {
    expect(statementDeadlines(year(2025), null)).toEqual({
      dueOn: '2026-06-30',
      source: 'law',
      paymentDueOn: '2026-06-30',
      noticeUntil: '2026-12-30',
    });
  });

  it('make the statement due on the day the agreement fixes, the first after the closing', () => {
    expect(statementDeadlines(year(2025), { month: 3, day: 31 })).toMatchObject({ dueOn: '2026-03-31', source: 'agreement' });
    expect(statementDeadlines(year(2025), { month: 2, day: 30 })).toMatchObject({ dueOn: '2026-02-28' });
  });
});

test('a financial year that ends in June has its contract day in the same calendar year', () => {
  expect(statementDeadlines({ from: '2025-07-01', to: '2026-07-01' }, { month: 9, day: 30 }).dueOn).toBe('2026-09-30');
});

test('formal notice leaves three months', () => {
  expect(terminationAfterNotice('2026-10-15')).toBe('2027-01-15');
});
