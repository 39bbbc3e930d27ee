/** A file at rest, and the name the person gave it: an upload lies under a name of ours, and sentences quote theirs. */
export interface TabularFile {
  readonly path: string;
  readonly name: string;
}

/** How much a file may ask of the machine before it is refused. */
export interface TabularLimits {
  /** Bytes of the file as dropped. ONIX is not held to it: its reader keeps its own limit. */
  readonly bytes: number;
  /** Bytes of all parts of a workbook together, once inflated. */
  readonly expandedBytes: number;
  /** Inflated to deflated size of one part; sheets of repeated values reach about 100 to 1, bombs about 1,000 to 1. */
  readonly expansionRatio: number;
  readonly workbookParts: number;
  /** Characters of the shared strings of a workbook, the only part held in memory as a whole. */
  readonly sharedCharacters: number;
  readonly cellCharacters: number;
  readonly columns: number;
}

export const tabularLimits: TabularLimits = {
  bytes: 300_000_000,
  expandedBytes: 1_000_000_000,
  expansionRatio: 250,
  workbookParts: 5_000,
  sharedCharacters: 150_000_000,
  cellCharacters: 1_000_000,
  columns: 2_000,
};

export interface DelimitedLayout {
  readonly format: 'delimited';
  /** A name iconv-lite knows, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
  readonly separator: string;
  /** The row that names the columns; null when the first row is already data. */
  readonly headerLine: number | null;
}

export interface WorkbookLayout {
  readonly format: 'workbook';
  readonly sheet: string;
  readonly headerLine: number | null;
}

/** How a table lies in its file. Plain data: it is kept with the import, shown, corrected, and given back to `readTable`. */
export type TableLayout = DelimitedLayout | WorkbookLayout;

export interface TableRow {
  /**
   * The row number a spreadsheet shows beside it, blank rows counted. In a CSV whose cells hold line breaks this is the row, not the
   * line of a text editor, because the person looks for it in a spreadsheet.
   */
  readonly line: number;
  readonly cells: readonly string[];
}
