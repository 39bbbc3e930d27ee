import { Refusal } from '@colophon/refusal';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  contains,
  day,
  daysBetween,
  formatDay,
  isDay,
  lastDayOf,
  overlaps,
  period,
  startOfDay,
  today,
} from '../src/index.ts';

const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays('2000-01-01', days));
const anyPeriod = fc.tuple(anyDay, fc.integer({ min: 1, max: 800 })).map(([from, length]) => period(from, addDays(from, length)));

describe('A day', () => {
  it('is accepted when the calendar has it', () => {
    expect(day('2026-03-31')).toBe('2026-03-31');
    expect(day('2028-02-29')).toBe('2028-02-29');
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '31/03/2026',
    '2026-3-1',
    '2026-03-31T00:00',
    '20260331',
    '',
  ])('refuses %j', (given) => {
    expect(isDay(given)).toBe(false);
    expect(() => day(given)).toThrow(new Refusal('day-invalid', { given }));
  });

  test('exists exactly when the calendar counts it', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, dayOfMonth) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-');
        const date = new Date(`${text}T00:00:00Z`);
        expect(isDay(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
      }),
      { numRuns: 500 },
    );
    expect(['1900-02-29', '2000-02-29', '2024-02-29', '2100-02-29'].map(isDay)).toEqual([false, true, true, false]);
  });

  it('moves by days, months and years, and stops at the end of a short month', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
  });

  it('is counted from another across a leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  test('reached by adding days is that many days away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9_000, max: 9_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(Math.sign(compareDays(to, from))).toBe(Math.sign(days));
      }),
    );
  });
});

describe('A period', () => {
  const year = period('2026-01-01', '2027-01-01');

  it('holds its first day and not the day it ends on', () => {
    expect(contains(year, '2026-01-01')).toBe(true);
    expect(contains(year, '2026-12-31')).toBe(true);
    expect(contains(year, '2027-01-01')).toBe(false);
    expect(lastDayOf(year)).toBe('2026-12-31');
  });

  it('does not overlap the one that follows it', () => {
    expect(overlaps(year, period('2027-01-01', '2028-01-01'))).toBe(false);
    expect(overlaps(year, period('2026-12-31', '2028-01-01'))).toBe(true);
  });

  it('has at least one day', () => {
    expect(() => period('2026-01-01', '2026-01-01')).toThrow(new Refusal('period-backwards', { from: '2026-01-01', to: '2026-01-01' }));
    expect(() => period('2026-02-01', '2026-01-01')).toThrow(Refusal);
  });

  test('overlaps another exactly when some day is in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const later = compareDays(a.from, b.from) > 0 ? a.from : b.from;
        expect(overlaps(a, b)).toBe(contains(a, later) && contains(b, later));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });
});

describe('The day it is', () => {
  it('is the day of the house, not of the server', () => {
    // 22:30 UTC on 31 March is 00:30 on 1 April in Paris, which is two hours ahead in summer.
    const now = new Date('2026-03-31T22:30:00Z');
    expect(today(now, 'Europe/Paris')).toBe('2026-04-01');
    expect(today(now, 'America/Martinique')).toBe('2026-03-31');
  });

  it('begins at another hour in winter and in summer', () => {
    expect(startOfDay('2026-01-15', 'Europe/Paris')).toBe('2026-01-14T23:00:00Z');
    expect(startOfDay('2026-07-15', 'Europe/Paris')).toBe('2026-07-14T22:00:00Z');
  });

  test('is the same all day long', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(today(new Date(startOfDay(date, 'Europe/Paris')), 'Europe/Paris')).toBe(date);
      }),
    );
  });
});

describe('A day on a document', () => {
  it('is written as its reader writes it', () => {
    expect(formatDay('2026-03-01', 'fr', 'long')).toBe('1er\u00A0mars\u00A02026');
    expect(formatDay('2026-08-31', 'fr', 'long')).toBe('31\u00A0août\u00A02026');
    expect(formatDay('2026-03-01', 'fr', 'short')).toBe('01/03/2026');
    expect(formatDay('2026-03-01', 'en', 'long')).toBe('1\u00A0March\u00A02026');
    expect(formatDay('2026-03-01', 'en', 'short')).toBe('1\u00A0Mar\u00A02026');
  });
});
