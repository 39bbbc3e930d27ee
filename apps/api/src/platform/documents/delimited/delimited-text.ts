import type { Language } from '../pdf/figures.js';

export type DelimitedCell = string | number | bigint | null;

const BYTE_ORDER_MARK = '\ufeff';
const SEPARATORS = { fr: ';', en: ',' } as const;

/**
 * Rows as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets recognise it; the separator is the one that the spreadsheets
 * of the language expect. Cells are written as given, so that the file imports again without a difference.
 */
export function* delimitedText(rows: Iterable<readonly DelimitedCell[]>, language: Language): Generator<string> {
  const separator = SEPARATORS[language];
  yield BYTE_ORDER_MARK;
  for (const row of rows) yield `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`;
}

function quoted(cell: DelimitedCell, separator: string): string {
  const text = cell === null ? '' : String(cell);
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
