import { dayOfExcelNumber } from './parse-cell.js';

/** What a number format makes of a number, as far as it changes what the person reads. */
export type CellStyle =
  | { readonly shows: 'number' }
  | { readonly shows: 'percent' }
  | { readonly shows: 'date' }
  | { readonly shows: 'time' }
  /** `00000`: a postcode or an old code, padded with zeros to `digits`. */
  | { readonly shows: 'padded'; readonly digits: number };

export const plainStyle: CellStyle = { shows: 'number' };

/** Reads a built-in format number or a custom code (ECMA-376 part 1, 18.8.30 and 18.8.31). */
export function styleOfFormat(format: number, code: string | undefined): CellStyle {
  if (code !== undefined) return styleOfCode(code);
  if (format === 9 || format === 10) return { shows: 'percent' };
  if ((format >= 18 && format <= 21) || (format >= 45 && format <= 47)) return { shows: 'time' };
  if ((format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58)) return { shows: 'date' };
  return plainStyle;
}

function styleOfCode(code: string): CellStyle {
  const positive = code.split(';')[0] ?? '';
  // Literals, and conditions, colours and locales in brackets, say nothing of the kind; [h] does: it is a duration.
  const signs = positive.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  if (/^0{2,}$/.test(signs)) return { shows: 'padded', digits: signs.length };
  if (signs.includes('%')) return { shows: 'percent' };
  if (/General|Standard/i.test(signs)) return plainStyle;
  if (/[dyj]|a{4}|mmm/i.test(signs)) return { shows: 'date' };
  return /[hs]/i.test(signs) ? { shows: 'time' } : plainStyle;
}

/**
 * A stored number as the person reads it: exact decimal text with a dot, without the noise of binary fractions (12.3 is stored as
 * 12.300000000000001; a spreadsheet shows 15 digits and so do we), a percentage as `5.5 %`, a date as `2026-03-31`.
 */
export function shownNumber(stored: string, style: CellStyle, from1904: boolean): string {
  const decimal = plainDecimal(stored);
  if (decimal === null) return stored;
  if (style.shows === 'percent') return `${plainDecimal(`${decimal}e2`) ?? decimal} %`;
  if (style.shows === 'padded') return /^\d+$/.test(decimal) ? decimal.padStart(style.digits, '0') : decimal;
  if (style.shows === 'date' || style.shows === 'time') return shownInstant(Number(decimal), from1904) ?? decimal;
  return decimal;
}

/** Day number 2,958,465 is 31 December 9999, the last day a spreadsheet shows; the first sixty are off by one and are nobody's. */
function shownInstant(serial: number, from1904: boolean): string | null {
  if (serial < 0 || serial >= 2_958_466 || (serial >= 1 && serial < 61 && !from1904)) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) [day, seconds] = [day + 1, 0];
  if (day === 0) return clockTime(seconds);
  return seconds === 0 ? dayOfExcelNumber(day, from1904) : `${dayOfExcelNumber(day, from1904)}T${clockTime(seconds)}`;
}

function clockTime(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().slice(11, 19);
}

/** A stored number without exponent; null when it is no number. Whole numbers are kept to the last digit: an EAN is not rounded. */
export function plainDecimal(stored: string): string | null {
  const found = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(stored.trim());
  if (!found || (found[2] === '' && !found[3])) return null;
  const sign = found[1] ?? '';
  const whole = found[2] ?? '';
  const decimals = found[3] ?? '';
  let digits = whole + decimals;
  let point = whole.length + Number(found[4] ?? 0);
  if (decimals !== '' && digits.replace(/^0+/, '').length > 15) [digits, point] = toFifteenDigits(digits, point);
  if (point <= 0) [digits, point] = ['0'.repeat(1 - point) + digits, 1];
  if (digits.length < point) digits = digits.padEnd(point, '0');
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  const value = right === '' ? left : `${left}.${right}`;
  return value === '0' ? '0' : sign + value;
}

/** Half up on the sixteenth digit, in whole numbers. */
function toFifteenDigits(digits: string, point: number): [digits: string, point: number] {
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  const kept = digits.slice(0, zeros + 15);
  const up = Number(digits.charAt(zeros + 15)) >= 5;
  const rounded = (BigInt(kept) + (up ? 1n : 0n)).toString().padStart(kept.length, '0');
  return [rounded, point + (rounded.length - kept.length)];
}
