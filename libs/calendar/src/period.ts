import { Refusal } from '@colophon/refusal';
import { addDays, type CalendarRefusal, compareDays, type Day, day } from './day.ts';

/** A period is half-open: `from` belongs to it, `to` does not. The year 2026 is 2026-01-01 to 2027-01-01. */
export type Period = { readonly from: Day; readonly to: Day };

/** A period of at least one day; one that ends where it starts, or before, is refused. */
export function period(from: Day, to: Day): Period {
  if (compareDays(day(from), day(to)) >= 0) throw new Refusal<CalendarRefusal>('period-backwards', { from, to });
  return { from, to };
}

/** Whether two periods share a day. A period that starts on the day the other ends does not overlap it. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from < b.to && b.from < a.to;
}

export function contains(whole: Period, date: Day): boolean {
  return whole.from <= date && date < whole.to;
}

/** The day a document prints as the end: 31 December for the year 2026. */
export function lastDayOf(whole: Period): Day {
  return addDays(whole.to, -1);
}
