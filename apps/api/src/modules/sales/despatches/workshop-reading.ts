import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseProductIdentifier } from '@colophon/identifiers';
import { Refusal } from '@colophon/refusal';
import type { UploadedFile } from '../../../platform/files/uploaded-file.js';
import { parseDay, parseInteger } from '../../../platform/tabular/parse-cell.js';
import { readTable } from '../../../platform/tabular/read-table.js';
import { recognise } from '../../../platform/tabular/recognise.js';
import type { TabularFile } from '../../../platform/tabular/tabular-file.js';
import type { WorkshopRefusal } from './workshop.problems.js';
import { findColumns, stockColumns, workshopColumns } from './workshop-columns.js';

/** A row of the returned file. What cannot be read is null, and told beside the row. */
export interface ShippedRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly despatch: string;
  readonly line: string;
  readonly ean: string;
  readonly copies: number | null;
  readonly carrier: string;
  readonly parcels: readonly string[];
  readonly shippedOn: string | null;
}

export interface CountedRow {
  readonly row: number;
  readonly ean: string;
  readonly copies: number | null;
}

/** Lines that left, with the parcels they left in. */
export function readShipments(file: UploadedFile): Promise<ShippedRow[]> {
  return readRows(file, workshopColumns, ['line', 'shipped'], (cell, row) => ({
    row,
    despatch: cell('despatch').toLowerCase(),
    line: cell('line').toLowerCase(),
    ean: gtinOf(cell('ean')),
    copies: countOf(cell('shipped')),
    carrier: cell('carrier'),
    parcels: cell('parcel')
      .split(/[\s,;|]+/)
      .filter((number) => number !== ''),
    shippedOn: dayOf(cell('shippedOn')),
  }));
}

/** How many copies of each title the workshop counts. */
export function readStock(file: UploadedFile): Promise<CountedRow[]> {
  return readRows(file, stockColumns, ['ean', 'copies'], (cell, row) => ({
    row,
    ean: gtinOf(cell('ean')),
    copies: countOf(cell('copies')),
  }));
}

async function readRows<Key extends string, Row>(
  { name, bytes }: UploadedFile,
  columns: Parameters<typeof findColumns<Key>>[0],
  needed: readonly NoInfer<Key>[],
  read: (cell: (key: Key) => string, row: number) => Row,
): Promise<Row[]> {
  return atRest(name, bytes, async (file) => {
    const found = await recognise(file);
    if (found.format === 'xml') throw missing(name, columns, needed);
    const header = found.columns.map((column) => column.name);
    const at = findColumns(columns, header);
    const absent = needed.filter((key) => !at.has(key));
    if (absent.length > 0) throw missing(name, columns, absent);
    const rows: Row[] = [];
    for await (const { line, cells } of readTable(file, found.layout)) {
      if (line === found.layout.headerLine) continue;
      rows.push(read((key) => (cells[at.get(key) ?? -1] ?? '').trim(), line));
    }
    return rows;
  });
}

/** The readers of tables read files, so that large ones are never held whole. */
async function atRest<Result>(name: string, bytes: Uint8Array, work: (file: TabularFile) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'colophon-workshop-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await work({ path, name });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function missing<Key extends string>(
  file: string,
  columns: Parameters<typeof findColumns<Key>>[0],
  absent: readonly Key[],
): Refusal<WorkshopRefusal> {
  return new Refusal<WorkshopRefusal>('workshop-file-columns', {
    file,
    columns: absent.map((key) => `${columns[key].label.fr} / ${columns[key].label.en}`),
  });
}

/** The number without hyphens, ten figures made thirteen; what is none stays as it was written, for the person to see. */
function gtinOf(text: string): string {
  try {
    return parseProductIdentifier(text).value;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return text;
  }
}

/** An empty cell is a line nobody filled in, which is not the same as none. */
function countOf(cell: string): number | null {
  const read = parseInteger(cell);
  return read.ok && read.value >= 0 ? read.value : null;
}

function dayOf(cell: string): string | null {
  const read = parseDay(cell);
  return read.ok ? read.value : null;
}
