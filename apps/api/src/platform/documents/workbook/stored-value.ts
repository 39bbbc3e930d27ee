import type { WorkbookCell, WorkbookColumn } from './workbook.js';

// A spreadsheet keeps numbers as IEEE doubles, of which 15 significant digits are exact.
const EXACT_DIGITS = 15;

/**
 * The value a cell holds. A text stays a text cell whatever it begins with (= + - @), which a spreadsheet never evaluates;
 * a figure that a spreadsheet would silently round is refused.
 */
export function storedValue(column: WorkbookColumn, cell: WorkbookCell): string | number | Date | null {
  if (cell === null || cell === '') return null;
  switch (column.kind) {
    case 'text':
      return printable(String(cell));
    case 'day':
      return dayValue(column, String(cell));
    case 'percent':
      return Number(`${decimal(column, cell)}e-2`);
    case 'integer':
    case 'decimal':
      return Number(decimal(column, cell));
  }
}

function decimal(column: WorkbookColumn, cell: string | number | bigint): string {
  const text = String(cell);
  if (!/^-?\d+(?:\.\d+)?$/.test(text) || (column.kind === 'integer' && text.includes('.')))
    throw new Error(`“${text}” in the column “${column.header}” is not of its kind, ${column.kind}.`);
  if (text.replace(/^-?[0.]*|\./g, '').length > EXACT_DIGITS)
    throw new Error(`“${text}” has more digits than a spreadsheet keeps exactly.`);
  return text;
}

function dayValue(column: WorkbookColumn, cell: string): Date {
  const date = new Date(`${cell}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== cell)
    throw new Error(`“${cell}” in the column “${column.header}” is not a day.`);
  return date;
}

/** XML 1.0 has no way to write control characters. */
function printable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
}
