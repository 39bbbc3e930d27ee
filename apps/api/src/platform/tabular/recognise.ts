import { open, stat } from 'node:fs/promises';
import { Refusal } from '@colophon/refusal';
import { notATable, oleRefusal, requireWorkbook } from './container-kind.js';
import { promisedFormat, signatureOf } from './looks-like.js';
import { readRows } from './read-table.js';
import { listSheets } from './read-worksheet.js';
import { describeColumns, findHeaderLine, regularity, type TableColumn } from './table-shape.js';
import type { TabularRefusal } from './tabular.problems.js';
import {
  type DelimitedLayout,
  type TableLayout,
  type TableRow,
  type TabularFile,
  type TabularLimits,
  tabularLimits,
  type WorkbookLayout,
} from './tabular-file.js';
import { knownEncoding } from './text-decoding.js';
import { detectEncoding, detectFileEncoding, type EncodingGuess } from './text-encoding.js';

/** What the person corrected on the import screen; what is absent is recognised. */
export interface LayoutCorrection {
  readonly encoding?: string;
  readonly separator?: string;
  readonly sheet?: string;
  /** null: the table has no header. */
  readonly headerLine?: number | null;
}

interface Named {
  /** The content is not what the extension promises; it was read by its content. */
  readonly contradictsName: boolean;
}

export interface RecognisedXml extends Named {
  readonly format: 'xml';
  readonly encoding: EncodingGuess;
}

export interface RecognisedDelimited extends Named {
  readonly format: 'delimited';
  readonly layout: DelimitedLayout;
  readonly encoding: EncodingGuess;
  readonly columns: readonly TableColumn[];
}

export interface RecognisedWorkbook extends Named {
  readonly format: 'workbook';
  readonly layout: WorkbookLayout;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly columns: readonly TableColumn[];
}

export type Recognised = RecognisedXml | RecognisedDelimited | RecognisedWorkbook;

const headBytes = 64 * 1024;
const sampleRows = 100;
/** In order of preference on a tie: French spreadsheets write semicolons. */
const separators = [';', '\t', ',', '|'] as const;

/**
 * Says what a dropped file is by its content, whatever its name, and how its table lies in it: encoding, separator or sheet, header,
 * columns. Refuses, in one sentence, what cannot be read. The layout it returns is what `readTable` takes.
 */
export async function recognise(
  file: TabularFile,
  correction: LayoutCorrection = {},
  limits: TabularLimits = tabularLimits,
): Promise<Recognised> {
  const head = await readHead(file);
  const signature = signatureOf(head);
  if (typeof signature === 'object') throw notATable(file, signature.named);
  if (signature === 'empty') throw new Refusal<TabularRefusal>('file-empty', { file: file.name });
  if (signature === 'unknown') throw new Refusal<TabularRefusal>('format-unknown', { file: file.name });
  if (signature === 'xml') return { format: 'xml', encoding: xmlEncoding(head), contradictsName: contradicts(file, 'xml') };
  if (signature === 'ole2') throw await oleRefusal(file);
  await checkSize(file, limits);
  return signature === 'zip' ? recogniseWorkbook(file, correction, limits) : recogniseDelimited(file, correction, limits);
}

async function recogniseDelimited(file: TabularFile, correction: LayoutCorrection, limits: TabularLimits): Promise<RecognisedDelimited> {
  const encoding =
    correction.encoding === undefined
      ? await detectFileEncoding(file.path)
      : { encoding: knownEncoding(correction.encoding), confidence: 1, bom: false };
  const candidates = correction.separator === undefined ? separators : [correction.separator];
  let best: { separator: string; sample: Sample } | null = null;
  for (const separator of candidates) {
    const layout: DelimitedLayout = { format: 'delimited', encoding: encoding.encoding, separator, headerLine: null };
    const sample = await readSample(file, layout, limits);
    if (best === null || regularity(sample.rows) > regularity(best.sample.rows)) best = { separator, sample };
    if (namesItsSeparator(sample)) {
      best = { separator, sample };
      break;
    }
  }
  if (best === null) throw new Refusal<TabularRefusal>('file-empty', { file: file.name });
  const { separator, sample } = best;
  if (sample.refusal) throw sample.refusal;
  if (sample.rows.length === 0) throw new Refusal<TabularRefusal>('file-empty', { file: file.name });
  const headerLine = headerLineOf(sample.rows, correction);
  return {
    format: 'delimited',
    layout: { format: 'delimited', encoding: encoding.encoding, separator, headerLine },
    encoding,
    columns: describeColumns(sample.rows, headerLine),
    contradictsName: contradicts(file, 'delimited'),
  };
}

async function recogniseWorkbook(file: TabularFile, correction: LayoutCorrection, limits: TabularLimits): Promise<RecognisedWorkbook> {
  await requireWorkbook(file, limits);
  const sheets = await listSheets(file, limits);
  const { sheet, rows } = await chooseSheet(file, sheets, correction.sheet, limits);
  const headerLine = headerLineOf(rows, correction);
  return {
    format: 'workbook',
    layout: { format: 'workbook', sheet, headerLine },
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    columns: describeColumns(rows, headerLine),
    contradictsName: contradicts(file, 'workbook'),
  };
}

/** The first visible sheet that holds something: workbooks open on a cover page or an empty “Feuil1” more often than one thinks. */
async function chooseSheet(
  file: TabularFile,
  sheets: RecognisedWorkbook['sheets'],
  wanted: string | undefined,
  limits: TabularLimits,
): Promise<{ sheet: string; rows: readonly TableRow[] }> {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const candidates = wanted === undefined ? (visible.length > 0 ? visible : sheets).map(({ name }) => name) : [wanted];
  for (const sheet of candidates) {
    const sample = await readSample(file, { format: 'workbook', sheet, headerLine: null }, limits);
    if (sample.refusal) throw sample.refusal;
    if (sample.rows.length > 0) return { sheet, rows: sample.rows };
  }
  throw new Refusal<TabularRefusal>('sheet-empty', {
    file: file.name,
    sheet: candidates[0] ?? '',
    sheets: sheets.map(({ name }) => name),
  });
}

interface Sample {
  readonly rows: readonly TableRow[];
  /** What stopped the reading: a wrong separator may trip on a quote that the right one understands. */
  readonly refusal: Refusal | null;
}

async function readSample(file: TabularFile, layout: TableLayout, limits: TabularLimits): Promise<Sample> {
  const rows: TableRow[] = [];
  try {
    for await (const row of readRows(file, layout, limits)) {
      if (rows.push(row) === sampleRows) break;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rows, refusal: error };
  }
  return { rows, refusal: null };
}

/** Excel’s own way to name the separator: a first line `sep=;`, which the right separator cuts in two. */
function namesItsSeparator({ rows }: Sample): boolean {
  const cells = rows[0]?.cells;
  return cells?.length === 2 && cells[0] === 'sep=' && cells[1] === '';
}

function headerLineOf(rows: readonly TableRow[], correction: LayoutCorrection): number | null {
  return correction.headerLine === undefined ? findHeaderLine(rows) : correction.headerLine;
}

/** A byte order mark or the NULs of UTF-16 outweigh the declaration, which a transcoding on the way leaves behind (XML 1.0, appendix F). */
function xmlEncoding(head: Buffer): EncodingGuess {
  const seen = detectEncoding(head);
  if (seen.bom || seen.encoding.startsWith('utf-16')) return seen;
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head.toString('latin1', 0, 256))?.[1];
  return { encoding: declared?.toLowerCase() ?? 'utf-8', confidence: 1, bom: false };
}

async function checkSize(file: TabularFile, limits: TabularLimits): Promise<void> {
  const { size } = await stat(file.path);
  if (size <= limits.bytes) return;
  // The size is rounded up and the limit down, so that the sentence never says “300 MB, and the limit is 300 MB”.
  throw new Refusal<TabularRefusal>('import-file-too-large', {
    file: file.name,
    sizeMb: Math.ceil(size / 1_000_000),
    limitMb: Math.floor(limits.bytes / 1_000_000),
  });
}

async function readHead(file: TabularFile): Promise<Buffer> {
  await using handle = await open(file.path);
  const head = Buffer.alloc(headBytes);
  const { bytesRead } = await handle.read(head, 0, headBytes, 0);
  return head.subarray(0, bytesRead);
}

function contradicts(file: TabularFile, format: Recognised['format']): boolean {
  const promised = promisedFormat(file.name);
  return promised !== null && promised !== format;
}
