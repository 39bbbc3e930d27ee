import { Refusal } from '@colophon/refusal';
import { Temporal } from 'temporal-polyfill';

export type CalendarRefusal = 'day-invalid' | 'period-backwards';

/** A day of the calendar, `2026-03-31`, without hour or time zone: what contracts, prices and statements are dated with. */
export type Day = string;
/** A moment, in UTC and ISO 8601: `2026-03-31T22:00:00Z`. */
export type Instant = string;

/** The day itself when it exists; `2026-02-29` and `31/03/2026` are refused. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Refusal<CalendarRefusal>('day-invalid', { given: text });
  return text;
}

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, dayOfMonth] = match.slice(1).map(Number) as [number, number, number];
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

export function addDays(from: Day, days: number): Day {
  return plain(from).add({ days }).toString();
}

/** The same day of a later or earlier month, or its last day when the month is too short: one month after 31 January is 28 February. */
export function addMonths(from: Day, months: number): Day {
  return plain(from).add({ months }).toString();
}

/** The same day of another year; a year after 29 February is 28 February. */
export function addYears(from: Day, years: number): Day {
  return plain(from).add({ years }).toString();
}

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to), { largestUnit: 'days' }).days;
}

/** Negative when `a` comes first, positive when it comes after, 0 on the same day. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function plain(value: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day(value));
}

/** Zero for a month that does not exist. Counted here because every movement of a statement is checked, and Temporal takes eight times as long. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
