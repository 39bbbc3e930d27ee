import { parseBoolean, parseDay, parseDecimal, parseInteger } from './parse-cell.js';

export type ColumnKind = 'empty' | 'isbn' | 'integer' | 'money' | 'decimal' | 'date' | 'boolean' | 'text';

export interface ColumnGuess {
  readonly kind: ColumnKind;
  /** The sign that announces decimals, where the cells show one. */
  readonly decimal?: ',' | '.';
  /** Whether 03/04/2026 is 3 April (`dmy`) or 4 March (`mdy`), where some cell settles it; `dmy` otherwise. */
  readonly dayOrder?: 'dmy' | 'mdy';
}

/** A kind is given to a column when nine filled cells in ten have it: real columns hold a “N/A” or a “voir note”. */
const enough = 0.9;

/** Guesses what a column holds from the cells of its first rows. A guess only fills in the mapping screen; it refuses nothing. */
export function guessColumn(name: string, cells: readonly string[]): ColumnGuess {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return { kind: 'empty' };
  const mostly = (holds: (cell: string) => boolean): boolean => filled.filter(holds).length >= filled.length * enough;
  if (mostly(looksLikeIsbn)) return { kind: 'isbn' };
  if (isYesOrNo(name, filled)) return { kind: 'boolean' };
  if (mostly(isPlainInteger)) return { kind: 'integer' };
  if (mostly(looksLikeDay)) return { kind: 'date', dayOrder: guessDayOrder(filled) };
  if (mostly((cell) => parseDecimal(cell).ok && !/^[+-]?0\d/.test(cell))) return numeric(filled);
  return { kind: 'text' };
}

/** Ten or thirteen digits with or without hyphens; the check digit is judged by the catalogue, which can show the right one. */
export function looksLikeIsbn(cell: string): boolean {
  const bare = cell.replace(/[\s\u00a0-]/g, '');
  return /^97[89]\d{10}$/.test(bare) || (/^\d{9}[\dX]$/i.test(bare) && /[\dX]-|-[\dX]/i.test(cell)) || /^\d{9}X$/i.test(bare);
}

export function looksLikeDay(cell: string): boolean {
  return /\D/.test(cell) && (parseDay(cell).ok || parseDay(cell, { order: 'mdy' }).ok);
}

/** A column of 0 and 1 is a number of copies unless its name says “0 = Non, 1 = Oui”, as shops' exports do. */
function isYesOrNo(name: string, filled: readonly string[]): boolean {
  if (!filled.every((cell) => parseBoolean(cell).ok)) return false;
  return filled.some((cell) => /\D/.test(cell)) || /\b0\b.*\b1\b|\b1\b.*\b0\b/.test(name);
}

function isPlainInteger(cell: string): boolean {
  return parseInteger(cell).ok && !/^[+-]?0\d|[,.]\d{1,2}$|%|[€]/.test(cell);
}

function numeric(filled: readonly string[]): ColumnGuess {
  const places = filled.map((cell) => /[.,](\d+)\D*$/.exec(cell)?.[1]?.length ?? 0);
  const decimal = guessDecimalSign(filled);
  const isMoney =
    filled.some((cell) => /€|EUR/i.test(cell)) || (places.every((count) => count <= 2) && !filled.some((cell) => cell.includes('%')));
  return { kind: isMoney ? 'money' : 'decimal', ...(decimal ? { decimal } : {}) };
}

function guessDecimalSign(filled: readonly string[]): ',' | '.' | undefined {
  const commas = filled.filter((cell) => /,\d+\D*$/.test(cell)).length;
  const dots = filled.filter((cell) => /\.\d+\D*$/.test(cell)).length;
  if (commas === 0 && dots === 0) return undefined;
  return commas >= dots ? ',' : '.';
}

function guessDayOrder(filled: readonly string[]): 'dmy' | 'mdy' {
  const monthFirst = filled.filter((cell) => !parseDay(cell).ok && parseDay(cell, { order: 'mdy' }).ok).length;
  const dayFirst = filled.filter((cell) => parseDay(cell).ok && !parseDay(cell, { order: 'mdy' }).ok).length;
  return monthFirst > dayFirst ? 'mdy' : 'dmy';
}
