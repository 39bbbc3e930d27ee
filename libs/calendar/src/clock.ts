import { Temporal } from 'temporal-polyfill';
import { type Day, day, type Instant } from './day.ts';

/** The day it is for people living in `timeZone`, an IANA name such as `Europe/Paris`. The caller says what time it is. */
export function today(now: Date, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The moment at which a day begins in `timeZone`: when a price dated that day takes effect. */
export function startOfDay(date: Day, timeZone: string): Instant {
  return Temporal.PlainDate.from(day(date)).toZonedDateTime(timeZone).toInstant().toString();
}
