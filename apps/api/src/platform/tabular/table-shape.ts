import { type ColumnGuess, guessColumn, looksLikeDay, looksLikeIsbn } from './column-kind.js';
import { parseDecimal } from './parse-cell.js';
import type { TableRow } from './tabular-file.js';

export interface TableColumn extends ColumnGuess {
  /** Position in the row, from 0. */
  readonly index: number;
  /** The header's text, `Prix (2)` when it comes twice, the spreadsheet's letter when there is none. */
  readonly name: string;
  /** Up to five different cells, as they stand. */
  readonly samples: readonly string[];
}

/**
 * How regularly a separator cuts the rows: the share of rows of the usual width, and more columns rather than fewer. A comma that only
 * stands in prices and sentences cuts rows unevenly, or into two.
 */
export function regularity(rows: readonly TableRow[]): number {
  const widths = rows.map(({ cells }) => cells.length);
  const usual = mostFrequent(widths);
  if (usual < 2) return 0;
  const share = widths.filter((width) => width === usual).length / widths.length;
  return share ** 2 * Math.log2(usual);
}

/**
 * The line that names the columns: the first one about as wide as the table, made of words that differ. Titles and blank lines above
 * are passed over; null when the first full line already holds data.
 */
export function findHeaderLine(rows: readonly TableRow[]): number | null {
  const usual = mostFrequent(rows.map(({ cells }) => filledCells(cells).length));
  const first = rows.find(({ cells }) => filledCells(cells).length >= Math.max(usual * 0.6, Math.min(usual, 2)));
  if (!first) return null;
  const names = filledCells(first.cells);
  const data = names.filter((name) => looksLikeIsbn(name) || looksLikeDay(name) || parseDecimal(name).ok).length;
  const differ = new Set(names).size >= names.length * 0.5;
  const short = names.every((name) => name.length <= 200);
  // A header may name years or price bands; a row of data is mostly text too, but never without one figure, date or ISBN.
  return data <= names.length * 0.2 && differ && short ? first.line : null;
}

export function describeColumns(rows: readonly TableRow[], headerLine: number | null): TableColumn[] {
  const header = rows.find(({ line }) => line === headerLine)?.cells ?? [];
  const body = rows.filter(({ line }) => line > (headerLine ?? 0));
  const width = Math.max(header.length, ...body.map(({ cells }) => cells.length));
  const taken = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const cells = body.map((row) => row.cells[index] ?? '');
    const name = header[index]?.trim().replace(/\s+/g, ' ') || columnLetters(index);
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    const samples = [...new Set(cells.filter((cell) => cell.trim() !== ''))].slice(0, 5);
    return { index, name: times === 1 ? name : `${name} (${times})`, samples, ...guessColumn(name, cells) };
  });
}

/** 0 is A, 26 is AA: the letters a spreadsheet shows above the column. */
function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function filledCells(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** The most frequent of some counts; the larger wins a tie. */
function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best), [0, 0])[0];
}
