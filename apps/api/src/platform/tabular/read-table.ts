import { readDelimited } from './read-delimited.js';
import { readWorksheet } from './read-worksheet.js';
import { type TableLayout, type TableRow, type TabularFile, type TabularLimits, tabularLimits } from './tabular-file.js';

/**
 * The data rows of a table as `recognise` laid it out or the person corrected it: filled rows below the header, in order, read as they
 * are asked for. What is wrong further down the file is refused when it is reached.
 */
export async function* readTable(file: TabularFile, layout: TableLayout, limits: TabularLimits = tabularLimits): AsyncGenerator<TableRow> {
  for await (const row of readRows(file, layout, limits)) {
    if (layout.headerLine === null || row.line > layout.headerLine) yield row;
  }
}

/** Every filled row, those above the header included. */
export function readRows(file: TabularFile, layout: TableLayout, limits: TabularLimits): AsyncGenerator<TableRow> {
  return layout.format === 'delimited' ? readDelimited(file, layout, limits) : readWorksheet(file, layout.sheet, limits);
}
