import { addDays, contains } from '@colophon/calendar';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  bookableDay,
  checkBookable,
  closePeriod,
  closeYear,
  type FiscalYear,
  followingYear,
  monthsOf,
  openFiscalYear,
  periodInWords,
  yearName,
} from '../src/index.ts';
import { anyDay } from './any-entry.ts';
import { refusalOf } from './refusal-of.ts';

const year2026 = openFiscalYear('2026-01-01', '2027-01-01', []);

/** The year with its first months closed. */
function closedUpTo(year: FiscalYear, months: number): FiscalYear {
  return { ...year, periods: year.periods.map((each, i) => ({ ...each, closed: i < months })) };
}

describe('A fiscal year', () => {
  it('has its months as periods', () => {
    expect(year2026.periods).toHaveLength(12);
    expect(year2026.periods[1]).toEqual({ from: '2026-02-01', to: '2026-03-01', closed: false });
  });

  it('may be longer than a year and start within a month: a house founded on 15 October', () => {
    const first = openFiscalYear('2025-10-15', '2027-01-01', []);
    expect(first.periods).toHaveLength(15);
    expect(first.periods[0]).toMatchObject({ from: '2025-10-15', to: '2025-11-01' });
    expect(yearName(first)).toBe('2025-2026');
  });

  it('follows the last without a gap', () => {
    expect(refusalOf(() => openFiscalYear('2027-02-01', '2028-02-01', [year2026]))).toEqual({
      code: 'fiscal-year-leaves-gap',
      from: '2027-02-01',
      to: '2028-02-01',
      expectedFrom: '2027-01-01',
    });
    expect(refusalOf(() => openFiscalYear('2026-12-31', '2027-12-31', [year2026]))).toMatchObject({ code: 'fiscal-year-overlaps' });
    expect(openFiscalYear('2025-07-01', '2026-01-01', [year2026])).toMatchObject({ from: '2025-07-01' });
  });

  it('that ends before it starts is refused', () => {
    expect(refusalOf(() => openFiscalYear('2026-01-01', '2026-01-01', []))).toMatchObject({ code: 'period-backwards' });
  });

  it('is followed by twelve months, and says its days in words', () => {
    expect(followingYear(year2026)).toEqual({ from: '2027-01-01', to: '2028-01-01' });
    expect(periodInWords(year2026, 'en')).toBe('1\u00a0January\u00a02026 to 31\u00a0December\u00a02026');
    expect(periodInWords(year2026, 'fr')).toBe('du 1er\u00a0janvier\u00a02026 au 31\u00a0décembre\u00a02026');
  });
});

describe('Booking', () => {
  const years = [closedUpTo(year2026, 2)];

  it('is refused in a closed month, with the first day that is open', () => {
    expect(refusalOf(() => checkBookable('2026-02-28', years))).toEqual({
      code: 'accounting-period-closed',
      bookedOn: '2026-02-28',
      firstOpenDay: '2026-03-01',
    });
    expect(refusalOf(() => checkBookable('2026-03-01', years))).toBeUndefined();
  });

  it('is refused outside the years, and in a closed one', () => {
    expect(refusalOf(() => checkBookable('2027-01-01', years))).toMatchObject({ code: 'fiscal-year-missing' });
    expect(refusalOf(() => checkBookable('2026-03-01', [{ ...closedUpTo(year2026, 12), closed: true }]))).toEqual({
      code: 'fiscal-year-closed',
      bookedOn: '2026-03-01',
      year: '2026',
      firstOpenDay: null,
    });
  });

  it('of a document of a closed month is on the first open day', () => {
    expect(bookableDay('2026-01-20', years)).toBe('2026-03-01');
    expect(bookableDay('2026-04-20', years)).toBe('2026-04-20');
    expect(bookableDay('2025-04-20', years)).toBe('2026-03-01');
  });

  it('of a document after the last year waits for the year to be opened', () => {
    expect(refusalOf(() => bookableDay('2027-01-02', years))).toMatchObject({ code: 'fiscal-year-missing', bookedOn: '2027-01-02' });
  });
});

describe('Closing', () => {
  it('closes months in order, each once', () => {
    const years = [closedUpTo(year2026, 2)];
    expect(closePeriod('2026-03-01', years, '2026-04-10').periods[2]).toMatchObject({ closed: true });
    expect(refusalOf(() => closePeriod('2026-02-01', years, '2026-04-10'))).toEqual({
      code: 'period-already-closed',
      periodFrom: '2026-02-01',
    });
    expect(refusalOf(() => closePeriod('2026-04-01', years, '2026-05-10'))).toEqual({
      code: 'earlier-period-open',
      periodFrom: '2026-04-01',
      earlierFrom: '2026-03-01',
      earlierTo: '2026-03-31',
    });
    expect(refusalOf(() => closePeriod('2026-03-15', years, '2026-05-10'))).toMatchObject({ code: 'accounting-period-missing' });
  });

  it('of a month that is not over asks to be confirmed', () => {
    const years = [closedUpTo(year2026, 2)];
    expect(refusalOf(() => closePeriod('2026-03-01', years, '2026-03-31'))).toMatchObject({
      code: 'period-not-over',
      endsOn: '2026-03-31',
    });
    expect(closePeriod('2026-03-01', years, '2026-03-31', true).periods[2]).toMatchObject({ closed: true });
  });

  it('of a year comes after its months and after the year before', () => {
    const year2027 = openFiscalYear('2027-01-01', '2028-01-01', [year2026]);
    expect(refusalOf(() => closeYear('2026-01-01', [closedUpTo(year2026, 11), year2027]))).toMatchObject({
      code: 'year-has-open-period',
      openFrom: '2026-12-01',
    });
    expect(closeYear('2026-01-01', [closedUpTo(year2026, 12), year2027]).closed).toBe(true);
    expect(refusalOf(() => closeYear('2027-01-01', [closedUpTo(year2026, 12), closedUpTo(year2027, 12)]))).toMatchObject({
      code: 'earlier-year-open',
      earlier: '2026',
    });
  });
});

test('every day of a year is in exactly one of its months', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 800 }), fc.nat(), (from, length, at) => {
      const months = monthsOf({ from, to: addDays(from, length) });
      const any = addDays(from, at % length);
      expect(months.filter((month) => contains(month, any))).toHaveLength(1);
    }),
  );
});
