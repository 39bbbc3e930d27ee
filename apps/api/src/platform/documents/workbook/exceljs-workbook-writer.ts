import type { Writable } from 'node:stream';
import type ExcelJs from 'exceljs';
import { ColumnTotal } from './column-total.js';
import { storedValue } from './stored-value.js';
import type { ColumnKind, Workbook, WorkbookCell, WorkbookColumn, WorkbookSheet, WorkbookWriter } from './workbook.js';

// Text format keeps an ISBN or a reference with leading zeros as it is when someone edits the cell.
const FORMATS: Record<ColumnKind, string> = { text: '@', integer: '#,##0', decimal: '#,##0.00', percent: '0.00%', day: 'dd/mm/yyyy' };
const WIDTHS: Record<ColumnKind, number> = { text: 28, integer: 12, decimal: 14, percent: 10, day: 12 };
const SHEET_NAME_LIMIT = 31;
const ROW_LIMIT = 1_048_576;
const RULE = { style: 'thin', color: { argb: 'FF8C857B' } } as const;

/** XLSX (ISO/IEC 29500) by exceljs 4.4.0, row by row. */
export class ExcelJsWorkbookWriter implements WorkbookWriter {
  async write(workbook: Workbook, destination: Writable): Promise<void> {
    // Loaded with the first workbook: a server that writes none does without it.
    const { default: exceljs } = await import('exceljs');
    const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream: destination, useStyles: true, useSharedStrings: false });
    Object.assign(writer, {
      title: workbook.title,
      creator: workbook.author,
      lastModifiedBy: workbook.author,
      created: workbook.createdAt,
      modified: workbook.createdAt,
    });
    const names = sheetNames(workbook.sheets);
    for (const [i, sheet] of workbook.sheets.entries()) await writeSheet(writer, names[i] ?? sheet.name, sheet);
    await writer.commit();
  }
}

async function writeSheet(writer: ExcelJs.stream.xlsx.WorkbookWriter, name: string, sheet: WorkbookSheet): Promise<void> {
  const target = writer.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  });
  target.columns = sheet.columns.map((column) => ({
    header: column.header,
    width: column.width ?? Math.max(WIDTHS[column.kind], column.header.length + 4),
    style: { numFmt: FORMATS[column.kind] },
  }));
  const header = target.getRow(1);
  header.font = { bold: true };
  header.border = { bottom: RULE };
  header.commit();

  const totals = sheet.columns.map((column) => (column.totalled ? new ColumnTotal(column.kind) : null));
  let count = 0;
  for await (const cells of sheet.rows) {
    count += 1;
    if (count + 2 > ROW_LIMIT) throw new Error(`The sheet “${name}” has more rows than a spreadsheet can hold.`);
    target.addRow(sheet.columns.map((column, i) => cellValue(column, cells[i] ?? null, totals[i] ?? null))).commit();
  }
  if (count > 0) target.autoFilter = { from: { row: 1, column: 1 }, to: { row: count + 1, column: sheet.columns.length } };
  if (sheet.totalLabel !== undefined) writeTotals(target, sheet.totalLabel, totals, count);
  target.commit();
}

function cellValue(column: WorkbookColumn, cell: WorkbookCell, total: ColumnTotal | null): string | number | Date | null {
  total?.add(cell);
  return storedValue(column, cell);
}

/** Below the filtered rows, so that a filter never hides it; the formula carries its result for readers that do not calculate. */
function writeTotals(target: ExcelJs.Worksheet, label: string, totals: readonly (ColumnTotal | null)[], count: number): void {
  const row = target.addRow([]);
  totals.forEach((total, i) => {
    const cell = row.getCell(i + 1);
    cell.border = { top: RULE };
    cell.font = { bold: true };
    if (!total) {
      if (i === 0) cell.value = label;
      return;
    }
    const letters = target.getColumn(i + 1).letter;
    cell.value = count > 0 ? { formula: `SUM(${letters}2:${letters}${count + 1})`, result: total.result() } : 0;
  });
  row.commit();
}

/** What the format forbids in a name becomes a dash; names are cut to 31 characters and made distinct. */
function sheetNames(sheets: readonly WorkbookSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const allowed = name.replace(/[[\]:*?/\\]/g, '-').replace(/^'|'$/g, '’');
    let candidate = allowed.slice(0, SHEET_NAME_LIMIT);
    for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${allowed.slice(0, SHEET_NAME_LIMIT - 5)} (${n})`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
