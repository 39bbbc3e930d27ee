import type { HouseDatabase } from './house-database.js';

/** Chunks are powers of two, so that few different statements are ever made and each is prepared and cached by its text. */
const largestChunk = 512;
/** The protocol counts parameters in sixteen bits. */
const parameterLimit = 65_535;

/**
 * Inserts many rows with few multi-row VALUES: as fast as COPY within a small factor, and a broken constraint keeps its name
 * (scale.md, rule 12). `table` is named without its schema and may carry an alias; `ending` is the conflict clause.
 */
export async function insertRows(
  house: HouseDatabase,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  ending = '',
): Promise<void> {
  let from = 0;
  while (from < rows.length) {
    const size = chunkSize(rows.length - from, columns.length);
    await house.rows(
      `insert into house.${table} (${columns.join(', ')}) values ${placeholders(size, columns.length)} ${ending}`,
      rows.slice(from, from + size).flat(),
    );
    from += size;
  }
}

function chunkSize(left: number, columns: number): number {
  let size = largestChunk;
  while (size > left || size * columns > parameterLimit) size /= 2;
  return size;
}

const known = new Map<string, string>();

function placeholders(rows: number, columns: number): string {
  const key = `${rows} ${columns}`;
  let text = known.get(key);
  if (text === undefined) {
    const row = (i: number) => `(${Array.from({ length: columns }, (_, j) => `$${i * columns + j + 1}`).join(', ')})`;
    text = Array.from({ length: rows }, (_, i) => row(i)).join(', ');
    known.set(key, text);
  }
  return text;
}
