import { codeList } from '@colophon/onix';
import { type Parsed, parseDay, parseDecimal, parseInteger } from '../../../platform/tabular/parse-cell.js';
import { plainText } from '../catalogue/plain-text.js';
import { type CellReading, CellRefused } from './column-field.js';

function accepted<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new CellRefused(parsed.fault.code, parsed.fault.facts);
}

export function dayIn(cell: string, { dayOrder }: CellReading): string {
  return accepted(parseDay(cell, dayOrder === undefined ? {} : { order: dayOrder }));
}

export function wholeIn(cell: string, { decimal }: CellReading): number {
  const value = decimal === undefined ? accepted(parseInteger(cell)) : Number(accepted(parseDecimal(cell, { decimal })));
  if (!Number.isInteger(value)) throw new CellRefused('not-a-whole-number', { cell });
  if (value < 1) throw new CellRefused('not-above-zero', { cell });
  return value;
}

/** An amount of money: at most two decimals, never below zero. */
export function moneyIn(cell: string, reading: CellReading, currency = reading.currency): string {
  const value = decimalIn(cell, reading, currency);
  if (value.startsWith('-')) throw new CellRefused('price-below-zero', { cell });
  const [whole = '0', fraction = ''] = value.split('.');
  if (fraction.replace(/0+$/, '').length > 2) throw new CellRefused('price-decimals', { cell });
  return `${whole}.${fraction.slice(0, 2).padEnd(2, '0')}`;
}

export function percentIn(cell: string, reading: CellReading): string {
  const value = decimalIn(cell, reading);
  // Spreadsheets keep 5.5 % as 0.055; no VAT rate of a country lies under one percent.
  const percent = Number(value) > 0 && Number(value) < 1 ? Number(value) * 100 : Number(value);
  if (percent < 0 || percent > 100) throw new CellRefused('rate-out-of-range', { cell });
  return percent.toFixed(2);
}

export function measureIn(cell: string, reading: CellReading, factor = 1): number {
  const bare = cell.replace(/\s*(mm|cm|kg|g|gr|grammes?|pages?|p\.?)$/i, '');
  const value = Number((Number(decimalIn(bare, reading)) * factor).toFixed(2));
  if (!(value > 0)) throw new CellRefused('not-above-zero', { cell });
  return value;
}

function decimalIn(cell: string, { decimal }: CellReading, currency?: string): string {
  return accepted(parseDecimal(cell, { ...(decimal !== undefined && { decimal }), ...(currency !== undefined && { currency }) }));
}

const known = new Map<number, Map<string, string>>();

/** A code of an ONIX list, given as the code or in the words of its French or English label, or in one of the trade's words for it. */
export function codeIn(cell: string, list: number, words: Readonly<Record<string, string>> = {}): string {
  const bare = cell.trim();
  if (codeList(list).has(bare)) return bare;
  if (codeList(list).has(bare.toUpperCase())) return bare.toUpperCase();
  if (codeList(list).has(bare.toLowerCase())) return bare.toLowerCase();
  const word = plainText(cell);
  const code = words[word] ?? labels(list).get(word);
  if (code === undefined) throw new CellRefused('code-of-no-list', { cell, list });
  return code;
}

function labels(number: number): Map<string, string> {
  const before = known.get(number);
  if (before) return before;
  const list = codeList(number);
  const map = new Map<string, string>();
  for (const language of ['en', 'fr'] as const) {
    for (const code of [...list.codes()].reverse()) {
      const label = list.label(code, language);
      if (label !== null) map.set(plainText(label), code);
    }
  }
  known.set(number, map);
  return map;
}

/** Parts of a cell that lists several things: separated by semicolons, bars or line ends; what stands in quotes is one thing. */
export function listed(cell: string, separator = /[;|\n]/): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const character of cell) {
    if (character === '"') quoted = !quoted;
    if (!quoted && separator.test(character)) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}

/** One thing of a list as it is written: in quotes, doubled within, when it holds what separates the list. */
export function listItem(text: string): string {
  return /[;|\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function unquoted(item: string): string {
  const inner = /^"(.*)"$/s.exec(item)?.[1];
  return inner === undefined ? item : inner.replaceAll('""', '"');
}
