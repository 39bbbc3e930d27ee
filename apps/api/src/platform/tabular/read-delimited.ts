import { createReadStream } from 'node:fs';
import { Refusal } from '@colophon/refusal';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { TabularRefusal } from './tabular.problems.js';
import type { TableRow, TabularFile, TabularLimits } from './tabular-file.js';
import { textDecoding } from './text-decoding.js';

interface DelimitedText {
  readonly encoding: string;
  readonly separator: string;
}

/**
 * The filled rows of a CSV or TSV file; blank ones are left out but counted. Quotes are doubled inside quoted cells (RFC 4180); a quote
 * inside an unquoted cell is taken as it stands, because exports write `Le "grand" Meaulnes` bare.
 */
export async function* readDelimited(file: TabularFile, text: DelimitedText, limits: TabularLimits): AsyncGenerator<TableRow> {
  const decoding = textDecoding(text.encoding);
  let line = 0;
  let rows: TableRow[] = [];
  const parser = parse({
    delimiter: text.separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // A quote never closed swallows the rest of the file: the record is cut off before memory is.
    max_record_size: limits.cellCharacters * 4,
    // Rows are taken here, as they are parsed: those before a fault are kept, and nothing queues in the parser.
    on_record: (cells: string[]) => {
      line++;
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      return null;
    },
  });
  parser.on('error', () => undefined).resume();

  function* takeRows(fault: Error | null): Generator<TableRow> {
    const taken = rows;
    rows = [];
    for (const row of taken) {
      checkCells(file, row, limits);
      yield row;
    }
    if (fault) throw delimitedRefusal(fault, file, line + 1, limits);
  }

  for await (const bytes of createReadStream(file.path) as AsyncIterable<Buffer>) {
    yield* takeRows(await write(parser, decoding.write(bytes)));
  }
  yield* takeRows((await write(parser, decoding.end())) ?? (await end(parser)));
}

function write(parser: Parser, text: string): Promise<Error | null> {
  return text === '' ? Promise.resolve(null) : new Promise((resolve) => parser.write(text, (error) => resolve(error ?? null)));
}

function end(parser: Parser): Promise<Error | null> {
  return new Promise((resolve) => {
    parser.once('error', resolve).once('finish', () => resolve(null));
    parser.end();
  });
}

function checkCells(file: TabularFile, { line, cells }: TableRow, limits: TabularLimits): void {
  if (cells.length > limits.columns) {
    throw new Refusal<TabularRefusal>('too-many-columns', { file: file.name, line, columns: cells.length, limit: limits.columns });
  }
  for (const cell of cells) {
    if (cell.length > limits.cellCharacters) {
      throw new Refusal<TabularRefusal>('cell-too-long', { file: file.name, line, limit: limits.cellCharacters });
    }
    if (cell.includes('\0')) throw new Refusal<TabularRefusal>('nul-character', { file: file.name, line });
  }
}

function delimitedRefusal(fault: Error, file: TabularFile, line: number, limits: TabularLimits): Error {
  if (!(fault instanceof CsvError)) return fault;
  if (fault.code === 'CSV_QUOTE_NOT_CLOSED') return new Refusal<TabularRefusal>('unterminated-quote', { file: file.name, line });
  if (fault.code !== 'CSV_MAX_RECORD_SIZE') return fault;
  return new Refusal<TabularRefusal>('cell-too-long', { file: file.name, line, limit: limits.cellCharacters });
}
