import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { ExcelJsWorkbookWriter } from './exceljs-workbook-writer.js';
import type { Workbook, WorkbookSheet } from './workbook.js';

const lines: WorkbookSheet = {
  name: 'Lignes : droits/2025',
  totalLabel: 'Total',
  columns: [
    { header: 'Bénéficiaire', kind: 'text' },
    { header: 'ISBN', kind: 'text', width: 16 },
    { header: 'Reçu le', kind: 'day' },
    { header: 'Exemplaires', kind: 'integer', totalled: true },
    { header: 'Taux', kind: 'percent' },
    { header: 'Droits', kind: 'decimal', totalled: true },
  ],
  rows: [
    ['Marie Duval', '9782374250014', '2025-01-03', 2_900, '8.00', '2320.00'],
    ['=HYPERLINK("http://x")', '9782374250021', '2025-12-31', 2_000, '5.50', '0.10'],
    ['@home', null, null, 1, null, '0.20'],
  ],
};

async function written(sheets: readonly WorkbookSheet[]): Promise<ExcelJs.Workbook> {
  const workbook: Workbook = { title: 'Droits 2025', author: 'Éditions Petit Vent', createdAt: new Date('2026-03-31T09:00:00Z'), sheets };
  const destination = new PassThrough();
  const [file] = await Promise.all([buffer(destination), new ExcelJsWorkbookWriter().write(workbook, destination)]);
  const read = new ExcelJs.Workbook();
  await read.xlsx.load(new Uint8Array(file).buffer);
  return read;
}

async function firstSheet(): Promise<ExcelJs.Worksheet> {
  const [sheet] = (await written([lines])).worksheets;
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

describe('The accountant’s workbook, read back', () => {
  it('holds numbers as numbers, days as dates and rates as fractions shown as percent', async () => {
    const row = (await firstSheet()).getRow(2);
    expect(row.getCell(3).value).toEqual(new Date('2025-01-03T00:00:00Z'));
    expect(row.getCell(3).numFmt).toBe('dd/mm/yyyy');
    expect(row.getCell(4).value).toBe(2_900);
    expect(row.getCell(5).value).toBe(0.08);
    expect(row.getCell(5).numFmt).toBe('0.00%');
    expect(row.getCell(6).value).toBe(2_320);
    expect(row.getCell(6).numFmt).toBe('#,##0.00');
  });

  it('keeps an ISBN and a text that looks like a formula as texts', async () => {
    const sheet = await firstSheet();
    expect(sheet.getCell('B2').value).toBe('9782374250014');
    expect(sheet.getCell('A3').value).toBe('=HYPERLINK("http://x")');
    expect(sheet.getCell('A3').type).toBe(ExcelJs.ValueType.String);
    expect(sheet.getCell('A4').type).toBe(ExcelJs.ValueType.String);
  });

  it('totals by formulas whose stored results are the exact sums', async () => {
    const sheet = await firstSheet();
    expect(sheet.getCell('A5').value).toBe('Total');
    // 2 900 + 2 000 + 1 = 4 901
    expect(sheet.getCell('D5').value).toEqual({ formula: 'SUM(D2:D4)', result: 4_901 });
    // 2 320.00 + 0.10 + 0.20 = 2 320.30, where adding doubles gives 2320.2999999999997
    expect(sheet.getCell('F5').value).toEqual({ formula: 'SUM(F2:F4)', result: 2_320.3 });
  });

  it('freezes its header and filters the lines without the total', async () => {
    const sheet = await firstSheet();
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:F4');
  });

  it('carries the given instant and names its sheets as the format allows, each one differently', async () => {
    const read = await written([lines, lines, { ...lines, rows: [] }]);
    expect(read.created).toEqual(new Date('2026-03-31T09:00:00Z'));
    expect(read.worksheets.map((sheet) => sheet.name)).toEqual([
      'Lignes - droits-2025',
      'Lignes - droits-2025 (2)',
      'Lignes - droits-2025 (3)',
    ]);
    expect(read.worksheets[2]?.getCell('F2').value).toBe(0);
  });

  it('refuses a figure it would round and a day that does not exist', async () => {
    const sheet = (cell: string, kind: 'decimal' | 'day'): WorkbookSheet => ({
      name: 'x',
      columns: [{ header: 'Y', kind }],
      rows: [[cell]],
    });
    await expect(written([sheet('12345678901234.56', 'decimal')])).rejects.toThrow('more digits');
    await expect(written([sheet('2025-02-30', 'day')])).rejects.toThrow('not a day');
  });
});
