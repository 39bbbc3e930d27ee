import { addMonths, compareDays, contains, type Day, formatDay, lastDayOf, type Period, period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import type { Language } from './label.ts';

/**
 * A month of the books, or the part of one that falls in the year. Closed for good: what is found later is booked in the first open
 * period, with the day of its document kept.
 */
export interface AccountingPeriod extends Period {
  readonly closed: boolean;
}

/** A fiscal year of any length, from `from` to the day before `to` (domain.md M7), and its periods in order. */
export interface FiscalYear extends Period {
  readonly closed: boolean;
  readonly periods: readonly AccountingPeriod[];
}

export type FiscalYearRefusal =
  | 'fiscal-year-overlaps'
  | 'fiscal-year-leaves-gap'
  | 'fiscal-year-missing'
  | 'fiscal-year-closed'
  | 'earlier-year-open'
  | 'year-has-open-period'
  | 'accounting-period-closed'
  | 'accounting-period-missing'
  | 'period-already-closed'
  | 'earlier-period-open'
  | 'period-not-over';

/** A new fiscal year with its months. It follows the others without a gap or an overlap, before the first or after the last. */
export function openFiscalYear(from: Day, to: Day, years: readonly Period[]): FiscalYear {
  const year = period(from, to);
  const ordered = [...years].sort((a, b) => compareDays(a.from, b.from));
  const overlapped = ordered.find((other) => other.from < to && from < other.to);
  if (overlapped)
    throw new Refusal<FiscalYearRefusal>('fiscal-year-overlaps', { from, to, otherFrom: overlapped.from, otherTo: overlapped.to });
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first && last && from !== last.to && to !== first.from) {
    throw new Refusal<FiscalYearRefusal>('fiscal-year-leaves-gap', { from, to, expectedFrom: last.to });
  }
  return { ...year, closed: false, periods: monthsOf(year).map((month) => ({ ...month, closed: false })) };
}

/** The calendar months of a year; the first and the last may be parts of one. */
export function monthsOf(year: Period): Period[] {
  const months: Period[] = [];
  for (let from = year.from; from < year.to; ) {
    const next = addMonths(`${from.slice(0, 8)}01`, 1);
    const to = next < year.to ? next : year.to;
    months.push({ from, to });
    from = to;
  }
  return months;
}

/** « 2026 » for a calendar year, « 2025-2026 » for one that spans two: what a list calls it. */
export function yearName(year: Period): string {
  const [first, last] = [year.from.slice(0, 4), lastDayOf(year).slice(0, 4)];
  return first === last ? first : `${first}-${last}`;
}

/** A period in words, with both its days. */
export function periodInWords(range: Period, language: Language): string {
  const [from, to] = [formatDay(range.from, language, 'long'), formatDay(lastDayOf(range), language, 'long')];
  return language === 'fr' ? `du ${from} au ${to}` : `${from} to ${to}`;
}

/** Refuses to book on a day outside the fiscal years, in a closed year or in a closed period, and says the first day that is open. */
export function checkBookable(bookedOn: Day, years: readonly FiscalYear[]): void {
  const firstOpenDay = firstOpen(years)?.from ?? null;
  const year = years.find((candidate) => contains(candidate, bookedOn));
  if (!year) throw new Refusal<FiscalYearRefusal>('fiscal-year-missing', { bookedOn, firstOpenDay });
  if (year.closed) throw new Refusal<FiscalYearRefusal>('fiscal-year-closed', { bookedOn, year: yearName(year), firstOpenDay });
  const month = year.periods.find((candidate) => contains(candidate, bookedOn));
  if (!month || month.closed) throw new Refusal<FiscalYearRefusal>('accounting-period-closed', { bookedOn, firstOpenDay });
}

/**
 * The day to book a document on: its own, or, when its period is closed, the first open day after it. A document of a day no year
 * covers is refused, because opening a year is a decision.
 */
export function bookableDay(documentOn: Day, years: readonly FiscalYear[]): Day {
  const next = openPeriods(years).find((open) => documentOn < open.to);
  const covered = years.some((year) => contains(year, documentOn));
  if (!next || (!covered && documentOn > next.from)) {
    throw new Refusal<FiscalYearRefusal>('fiscal-year-missing', { bookedOn: documentOn, firstOpenDay: firstOpen(years)?.from ?? null });
  }
  return documentOn < next.from ? next.from : documentOn;
}

/**
 * The year with one more period closed. Periods are closed in order, each once, and after they are over unless the person confirms.
 * `periodFrom` is the first day of the period, `today` the day it is.
 */
export function closePeriod(periodFrom: Day, years: readonly FiscalYear[], today: Day, confirmed = false): FiscalYear {
  const year = years.find((candidate) => contains(candidate, periodFrom));
  const closing = year?.periods.find((candidate) => candidate.from === periodFrom);
  if (!year || !closing) throw new Refusal<FiscalYearRefusal>('accounting-period-missing', { periodFrom });
  if (closing.closed) throw new Refusal<FiscalYearRefusal>('period-already-closed', { periodFrom });
  const earlier = firstOpen(years);
  if (earlier && earlier.from < periodFrom) {
    throw new Refusal<FiscalYearRefusal>('earlier-period-open', { periodFrom, earlierFrom: earlier.from, earlierTo: lastDayOf(earlier) });
  }
  const endsOn = lastDayOf(closing);
  if (today <= endsOn && !confirmed)
    throw new Refusal<FiscalYearRefusal>('period-not-over', { periodFrom, endsOn, today }, { confirmable: true });
  return { ...year, periods: year.periods.map((each) => (each === closing ? { ...each, closed: true } : each)) };
}

/** The year closed: after the years before it, and once each of its periods is closed. */
export function closeYear(yearFrom: Day, years: readonly FiscalYear[]): FiscalYear {
  const year = years.find((candidate) => candidate.from === yearFrom);
  if (!year)
    throw new Refusal<FiscalYearRefusal>('fiscal-year-missing', { bookedOn: yearFrom, firstOpenDay: firstOpen(years)?.from ?? null });
  if (year.closed)
    throw new Refusal<FiscalYearRefusal>('fiscal-year-closed', { bookedOn: yearFrom, year: yearName(year), firstOpenDay: null });
  const earlier = years.find((other) => other.from < year.from && !other.closed);
  if (earlier) throw new Refusal<FiscalYearRefusal>('earlier-year-open', { year: yearName(year), earlier: yearName(earlier) });
  const open = year.periods.find((each) => !each.closed);
  if (open)
    throw new Refusal<FiscalYearRefusal>('year-has-open-period', { year: yearName(year), openFrom: open.from, openTo: lastDayOf(open) });
  return { ...year, closed: true };
}

/** The year that follows a year: twelve months from the day after it. */
export function followingYear(year: Period): Period {
  return period(year.to, addMonths(year.to, 12));
}

function firstOpen(years: readonly FiscalYear[]): Period | undefined {
  return openPeriods(years)[0];
}

function openPeriods(years: readonly FiscalYear[]): Period[] {
  const open = years.filter((year) => !year.closed).flatMap((year) => year.periods.filter((each) => !each.closed));
  return open.sort((a, b) => compareDays(a.from, b.from));
}
