import { addMonths, type Day, lastDayOf, type Period } from '@colophon/calendar';

/** A day of the year the agreement fixes, such as 31 March. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

export interface StatementDeadlines {
  readonly dueOn: Day;
  /** Whether the agreement fixes the day, or the law in its silence. */
  readonly source: 'agreement' | 'law';
  /** Payment: six months after the accounts are closed (CPI L132-17-3-1). */
  readonly paymentDueOn: Day;
  /** Last day for the author to give formal notice when no statement came (CPI L132-17-3 II). */
  readonly noticeUntil: Day;
}

/**
 * When the statement of a period is due: the day the agreement fixes, else six months after the accounts are closed on the last day
 * of the period (CPI L132-17-3; domain.md 1.11). Accounts closed on 2025-12-31: due by 2026-06-30.
 */
export function statementDeadlines(period: Period, fixedOn: DayOfYear | null): StatementDeadlines {
  const closedOn = lastDayOf(period);
  const byLaw = addMonths(closedOn, 6);
  const dueOn = fixedOn === null ? byLaw : firstAfter(closedOn, fixedOn);
  return { dueOn, source: fixedOn === null ? 'law' : 'agreement', paymentDueOn: byLaw, noticeUntil: addMonths(dueOn, 6) };
}

/** What remains to the publisher once formal notice is given; after that day the agreement ends by itself (CPI L132-17-3 II). */
export function terminationAfterNotice(noticeOn: Day): Day {
  return addMonths(noticeOn, 3);
}

/** The first such day after the closing; a 29, 30 or 31 that the month does not have is its last day. */
function firstAfter(closedOn: Day, { month, day }: DayOfYear): Day {
  const year = Number(closedOn.slice(0, 4));
  const sameYear = inYear(year, month, day);
  return sameYear > closedOn ? sameYear : inYear(year + 1, month, day);
}

function inYear(year: number, month: number, day: number): Day {
  const firstOfYear = `${String(year).padStart(4, '0')}-01-31`;
  const lastOfMonth = addMonths(firstOfYear, month - 1);
  const last = Number(lastOfMonth.slice(8));
  return `${lastOfMonth.slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`;
}
