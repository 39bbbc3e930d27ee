import type { Writable } from 'node:stream';

/** What a column holds decides how a cell is stored, shown and aligned. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'day';

export interface WorkbookColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters of the default font. */
  readonly width?: number;
  /** A sum below the column, for integers and decimals. */
  readonly totalled?: boolean;
}

/** Integers as numbers or bigints, decimals and percents as decimal strings ("1668.48", "5.50"), days as "2026-03-31". */
export type WorkbookCell = string | number | bigint | null;

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: Iterable<readonly WorkbookCell[]> | AsyncIterable<readonly WorkbookCell[]>;
  /** Heads the row of totals; without it there is none. */
  readonly totalLabel?: string;
}

export interface Workbook {
  readonly title: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookWriter {
  /** Writes the sheets one after the other, holding no more than a few rows, and ends the destination. */
  write(workbook: Workbook, destination: Writable): Promise<void>;
}
