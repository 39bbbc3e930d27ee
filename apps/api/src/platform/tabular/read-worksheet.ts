import { Refusal } from '@colophon/refusal';
import { type CellStyle, plainStyle, shownNumber } from './cell-style.js';
import type { TabularRefusal } from './tabular.problems.js';
import type { TableRow, TabularFile, TabularLimits } from './tabular-file.js';
import { type PartReader, WorkbookArchive } from './workbook-archive.js';
import { readCellStyles, readSharedStrings, readWorkbook, type Sheet, unescapeCharacters, type Workbook } from './workbook-parts.js';

/** The filled rows of one sheet, every cell as the text the person reads: formulas by their last computed value. */
export async function* readWorksheet(file: TabularFile, sheetName: string, limits: TabularLimits): AsyncGenerator<TableRow> {
  using archive = await WorkbookArchive.open(file, limits);
  const workbook = await readWorkbook(archive);
  const sheet = findSheet(file, workbook.sheets, sheetName);
  const reader = new WorksheetReader(archive, sheet, workbook, {
    strings: await readSharedStrings(archive, workbook),
    styles: await readCellStyles(archive, workbook),
  });
  for await (const _ of archive.read(sheet.part, reader)) yield* reader.takeRows();
  yield* reader.takeRows();
}

/** The tabs of a workbook, in order. */
export async function listSheets(file: TabularFile, limits: TabularLimits): Promise<readonly Sheet[]> {
  using archive = await WorkbookArchive.open(file, limits);
  return (await readWorkbook(archive)).sheets;
}

function findSheet(file: TabularFile, sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet) return sheet;
  throw new Refusal<TabularRefusal>('sheet-not-found', { file: file.name, sheet: name, sheets: sheets.map((candidate) => candidate.name) });
}

interface CellSources {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
}

/** Turns the elements of a worksheet (ECMA-376 part 1, 18.3.1) into rows. */
class WorksheetReader implements PartReader {
  private rows: TableRow[] = [];
  private line = 0;
  private column = 0;
  private cells: string[] = [];
  private type = 'n';
  private style: CellStyle = plainStyle;
  private value = '';
  private inValue = false;
  private inPhonetic = false;

  constructor(
    private readonly archive: WorkbookArchive,
    private readonly sheet: Sheet,
    private readonly workbook: Workbook,
    private readonly sources: CellSources,
  ) {}

  takeRows(): TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        return this.openRow(attributes['r']);
      case 'c':
        return this.openCell(attributes);
      case 'rPh':
        this.inPhonetic = true;
        return;
      case 'v':
      case 't':
        this.inValue = !this.inPhonetic;
    }
  }

  text(text: string): void {
    if (!this.inValue) return;
    this.value += text;
    if (this.value.length > this.archive.limits.cellCharacters) this.refuse('cell-too-long', { limit: this.archive.limits.cellCharacters });
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.inValue = false;
        return;
      case 'rPh':
        this.inPhonetic = false;
        return;
      case 'c':
        return this.closeCell();
      case 'row':
        if (this.cells.some((cell) => cell.trim() !== '')) this.rows.push({ line: this.line, cells: this.cells });
    }
  }

  private openRow(reference: string | undefined): void {
    const line = reference === undefined ? this.line + 1 : Number(reference);
    if (!Number.isInteger(line) || line <= this.line) throw this.archive.damaged(this.sheet.part);
    this.line = line;
    this.column = 0;
    this.cells = [];
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.type = attributes['t'] ?? 'n';
    this.style = this.sources.styles[Number(attributes['s'] ?? 0)] ?? plainStyle;
    this.value = '';
  }

  private closeCell(): void {
    const text = this.value === '' ? '' : this.shown();
    if (text === '') return;
    // Only filled cells count: a border drawn to the last column of the sheet makes no column.
    if (this.column < 1 || this.column > this.archive.limits.columns) {
      this.refuse('too-many-columns', { columns: this.column, limit: this.archive.limits.columns });
    }
    if (text.length > this.archive.limits.cellCharacters) this.refuse('cell-too-long', { limit: this.archive.limits.cellCharacters });
    if (text.includes('\0')) this.refuse('nul-character', {});
    while (this.cells.length < this.column - 1) this.cells.push('');
    this.cells[this.column - 1] = text;
  }

  private shown(): string {
    switch (this.type) {
      case 's':
        return this.sharedString();
      case 'b':
        return this.value.trim() === '1' ? 'true' : 'false';
      case 'd':
        return this.value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      case 'n':
        return shownNumber(this.value, this.style, this.workbook.from1904);
      default:
        // Text in place, the text of a formula, or an error such as #N/A, which the person sees and can mend.
        return unescapeCharacters(this.value);
    }
  }

  private sharedString(): string {
    const text = this.sources.strings[Number(this.value)];
    if (text === undefined) throw this.archive.damaged(this.sheet.part);
    return text;
  }

  private refuse(code: TabularRefusal, facts: Readonly<Record<string, number>>): never {
    throw new Refusal<TabularRefusal>(code, { file: this.archive.file.name, line: this.line, ...facts });
  }
}

/** `AB12` is column 28. Sheets end at XFD, so three letters are enough; anything else is 0, which no sheet has. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/.exec(reference)?.[1] ?? '';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
