export { startOfDay, today } from './clock.ts';
export { addDays, addMonths, addYears, type CalendarRefusal, compareDays, type Day, day, daysBetween, type Instant, isDay } from './day.ts';
export { formatDay } from './format.ts';
export { contains, lastDayOf, overlaps, type Period, period } from './period.ts';
