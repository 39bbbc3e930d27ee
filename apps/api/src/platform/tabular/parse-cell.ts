import type { Day } from '@colophon/calendar';
import type { Facts } from '@colophon/refusal';
import type { CellFaultCode } from './tabular.problems.js';

/** Why a cell cannot be taken, said beside the cell; nothing is thrown, so that one row tells all its faults at once. */
export interface CellFault {
  readonly code: CellFaultCode;
  readonly facts: Facts;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CellFault };

export interface DecimalReading {
  /** The decimal sign of the column, when known; then the other sign only groups thousands. */
  readonly decimal?: ',' | '.';
  /** ISO 4217 code the column is in. An amount that names another currency is a fault. EUR when absent. */
  readonly currency?: string;
}

const currencySigns: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', Fr: 'CHF' };

/**
 * `1 234,50 €` as the exact text `1234.50`: no float is made, decimals stay as many as written. A lone sign is the decimal one
 * (`1.234` is one and a bit), a repeated one groups thousands, and of two different ones the last is the decimal one.
 */
export function parseDecimal(cell: string, reading: DecimalReading = {}): Parsed<string> {
  const expected = reading.currency ?? 'EUR';
  const { amount, currency } = withoutCurrency(cell.trim());
  if (currency !== null && currency !== expected) return fault('other-currency', cell, { currency, expected });
  const { digits, negative } = withoutSign(amount.replace(/\s*%$/, ''));
  const plain = withoutGroups(digits, reading.decimal);
  if (plain === null) return fault('not-a-number', cell);
  if (plain === 'ambiguous') return fault('number-ambiguous', cell);
  const [whole = '', decimals] = plain.split('.');
  const value = `${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals ? `.${decimals}` : ''}`;
  return accept(negative && /[1-9]/.test(value) ? `-${value}` : value);
}

/** A count of copies, pages or grams. `12,00` is twelve; `12,5` is a fault. */
export function parseInteger(cell: string): Parsed<number> {
  const decimal = parseDecimal(cell);
  if (!decimal.ok || /[^\d\s'’.,+\u2212–()-]/.test(cell)) return fault('not-a-number', cell);
  if (!/^-?\d+(?:\.0+)?$/.test(decimal.value)) return fault('not-a-whole-number', cell);
  const value = Number(decimal.value);
  return Number.isSafeInteger(value) ? accept(value) : fault('number-too-large', cell);
}

const yes = new Set(['oui', 'o', 'vrai', 'yes', 'y', 'true', '1', 'x']);
const no = new Set(['non', 'n', 'faux', 'no', 'false', '0']);

export function parseBoolean(cell: string): Parsed<boolean> {
  const word = cell.trim().toLowerCase();
  if (yes.has(word)) return accept(true);
  return no.has(word) ? accept(false) : fault('not-yes-or-no', cell);
}

export interface DayReading {
  /** `dmy`, the French order, when absent. A day that starts with its year is read year first whatever this says. */
  readonly order?: 'dmy' | 'mdy';
}

/** `31/03/2026`, `2026-03-31`, `20260331`, `31 mars 2026`, `1er avril 2026`, `March 31, 2026` or Excel's day number `46112`. */
export function parseDay(cell: string, reading: DayReading = {}): Parsed<Day> {
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/[T ]00:00(?::00(?:\.0+)?)?z?$/i, '');
  const parts = numberedDay(text, reading.order ?? 'dmy') ?? worded(text);
  if (parts) return calendarDay(cell, parts);
  if (isExcelDayNumber(text)) return accept(dayOfExcelNumber(Number(text)));
  return fault(/^(?:\d{1,2}[/.-])?\d{4}$|^\d{4}-\d{2}$|^[a-zéû.]+ \d{4}$/.test(text) ? 'day-incomplete' : 'not-a-day', cell);
}

/**
 * Excel counts days from 1900-01-01 as 1 and believes in 29 February 1900, hence the origin of 30 December 1899 for every day since
 * March 1900. Workbooks of old Macs count from 1904.
 */
export function dayOfExcelNumber(serial: number, from1904 = false): Day {
  return new Date((from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

/** Day numbers from 1927 to 2119; below and above, five digits are more likely a postcode or a quantity. */
function isExcelDayNumber(text: string): boolean {
  return /^\d{5}$/.test(text) && Number(text) >= 10_000 && Number(text) <= 80_000;
}

type YearMonthDay = readonly [year: number, month: number, day: number];

function numberedDay(text: string, order: 'dmy' | 'mdy'): YearMonthDay | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const written = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!written) return null;
  const [first, second] = [Number(written[1]), Number(written[3])];
  const year = fullYear(written[4] ?? '');
  return order === 'dmy' ? [year, second, first] : [year, first, second];
}

const months: readonly RegExp[] = [
  /^jan(?:v|vier|uary)?$/,
  /^f[ée][bv](?:r|rier|ruary)?$/,
  /^mar(?:s|ch)?$/,
  /^a(?:vr|pr)(?:il)?$/,
  /^ma[iy]$/,
  /^ju(?:n|in|ne)$/,
  /^ju(?:l|il|illet|ly)$/,
  /^ao[uû]t$|^aug(?:ust)?$/,
  /^sept?(?:embre|ember)?$/,
  /^oct(?:obre|ober)?$/,
  /^nov(?:embre|ember)?$/,
  /^d[ée]c(?:embre|ember)?$/,
];

function worded(text: string): YearMonthDay | null {
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)?[\s\u00a0-]+([a-zéû]+)\.?[\s\u00a0-]+(\d{4}|\d{2})$/.exec(text);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const [day, name, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = name === undefined ? 0 : months.findIndex((pattern) => pattern.test(name)) + 1;
  return month === 0 ? null : [fullYear(year ?? ''), month, Number(day)];
}

/** Two-digit years are of 1950 to 2049: the books of a house, past and announced. */
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2_000 : 1_900);
}

function calendarDay(cell: string, [year, month, day]: YearMonthDay): Parsed<Day> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1_000;
  return exists ? accept(date.toISOString().slice(0, 10)) : fault('no-such-day', cell);
}

function withoutCurrency(text: string): { amount: string; currency: string | null } {
  const found = /^(€|\$|£|[A-Z]{3}\b)?\s*(.*?)\s*(€|\$|£|Fr\.?|[A-Z]{3})?$/s.exec(text);
  const sign = (found?.[1] ?? found?.[3])?.replace('.', '');
  return { amount: found?.[2] ?? text, currency: sign === undefined ? null : (currencySigns[sign] ?? sign) };
}

/** `-12`, `−12`, `12-` and the accountant's `(12)` are all twelve below zero. */
function withoutSign(text: string): { digits: string; negative: boolean } {
  const negative = /^[-\u2212–]\s*(.+)$|^(.+)[-\u2212]$|^\((.+)\)$/.exec(text);
  if (negative) return { digits: negative[1] ?? negative[2] ?? negative[3] ?? '', negative: true };
  return { digits: text.replace(/^\+\s*/, ''), negative: false };
}

/** Digits with a dot before the decimals, `ambiguous` when the column's sign gives a lone group of three two readings, null when it is no number. */
function withoutGroups(text: string, decimal: ',' | '.' | undefined): string | 'ambiguous' | null {
  const bare = text.replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
  if (!/^(?:\d[\d.,]*|[.,]\d+)$/.test(bare)) return null;
  if (decimal && /^\d{1,3}[.,]\d{3}$/.test(bare) && !bare.includes(decimal)) return 'ambiguous';
  const sign = decimal !== undefined && bare.includes(decimal) ? decimal : decimalSignOf(bare);
  const group = sign === ',' ? '.' : ',';
  const [whole = '', decimals, ...more] = sign === null ? [bare.replaceAll(',', '.')] : bare.split(sign);
  if (more.length > 0 || decimals?.includes(group)) return null;
  const separator = sign === null ? '.' : group;
  if (whole.includes(separator) && !isGrouped(whole, separator)) return null;
  const digits = whole.replaceAll(separator, '') || '0';
  return decimals ? `${digits}.${decimals}` : digits;
}

/** The last sign, unless it comes several times and therefore only groups thousands. */
function decimalSignOf(bare: string): ',' | '.' | null {
  const last = bare.lastIndexOf(',') > bare.lastIndexOf('.') ? ',' : '.';
  return bare.split(last).length > 2 ? null : last;
}

function isGrouped(whole: string, group: string): boolean {
  const [first = '', ...rest] = whole.split(group);
  return /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
}

function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

function fault(code: CellFaultCode, cell: string, facts: Facts = {}): { ok: false; fault: CellFault } {
  return { ok: false, fault: { code, facts: { cell, ...facts } } };
}
