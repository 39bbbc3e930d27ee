import { type IdentifierRefusal, parseProductIdentifier } from '@colophon/identifiers';
import { Refusal } from '@colophon/refusal';
import type { SalesModuleRefusal } from './sales.problems.js';

/** A line somebody wrote: a number and how many copies, or why it cannot be taken. */
export interface ReadLine {
  readonly line: number;
  readonly text: string;
  readonly gtin: string | null;
  readonly isbn: string | null;
  readonly copies: number | null;
  readonly refusal: Refusal | null;
}

/** Ten digits or more, hyphens and spaces between them: a product number, right or wrong. A count of copies is never that long. */
const number = /(?:^|[^\dA-Z])((?:M[\s-]?)?\d(?:[\s\u00a0\u2010-\u2015-]?\d){8,16}(?:[\s-]?X)?)(?![\dX])/i;
const mostCopies = 1_000_000;

/**
 * The orders of a mail, one line each: `9782070360024;3`, `3 × 978-2-07-036002-4`, or columns copied from a sheet. Lines without a product
 * number, such as greetings, are passed over. A line is never guessed: without a number of copies it is told as wrong.
 */
export function readOrderText(text: string): { lines: ReadLine[]; ignored: number } {
  const rows = text.split(/\r\n|\r|\n/).map((row, index) => ({ text: row.trim(), line: index + 1 }));
  const filled = rows.filter((row) => row.text !== '');
  const lines = filled.flatMap(({ text: row, line }) => {
    const found = numberIn(row);
    if (!found) return [];
    return [readLine(line, row, found.number, copiesIn(found.rest))];
  });
  return { lines, ignored: filled.length - lines.length };
}

/** A line whose two cells are known. */
export function readLine(line: number, text: string, given: string, copies: string | null): ReadLine {
  const common = { line, text: text.slice(0, 300) };
  try {
    const { value, hyphenated } = parseProductIdentifier(given);
    const count = copiesOf(copies, given);
    return { ...common, gtin: value, isbn: hyphenated, copies: count, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...common, gtin: null, isbn: given.trim(), copies: null, refusal: error as Refusal<IdentifierRefusal> };
  }
}

/** Separated columns are looked at one by one, so that a count never runs into the number beside it. */
function numberIn(row: string): { number: string; rest: string[] } | null {
  const cells = row.split(/[;\t|]/).map((cell) => cell.trim());
  if (cells.length > 1) {
    const at = cells.findIndex((cell) => number.test(cell));
    const found = at < 0 ? null : number.exec(cells[at] ?? '')?.[1];
    return found ? { number: found, rest: cells.filter((_, index) => index !== at) } : null;
  }
  const whole = /97[89](?:[\s\u00a0\u2010-\u2015-]?\d){10}(?!\d)/.exec(row) ?? number.exec(row);
  const found = whole?.[1] ?? whole?.[0];
  if (!whole || !found) return null;
  return { number: found, rest: [row.replace(found, ' ')] };
}

/** The only whole number beside the product number, `× 3` and `3 ex.` included; a price has decimals and is not one. */
function copiesIn(rest: readonly string[]): string | null {
  const counts = rest.flatMap((part) =>
    [...part.matchAll(/(?<![\d.,])(\d{1,7})(?![\d.,]*\d|\s*(?:€|EUR|%))/g)].map(([, count]) => count ?? ''),
  );
  return counts.length === 1 ? (counts[0] ?? null) : null;
}

function copiesOf(text: string | null, given: string): number {
  if (text === null || text.trim() === '') throw new Refusal<SalesModuleRefusal>('order-copies-missing', { given: given.trim() });
  const copies = Number(text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/[.,]0+$/, ''));
  if (!Number.isSafeInteger(copies) || copies < 1 || copies > mostCopies) {
    throw new Refusal<SalesModuleRefusal>('order-copies-invalid', { given: given.trim(), copies: text.trim() });
  }
  return copies;
}
