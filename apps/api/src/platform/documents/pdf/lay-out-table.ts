import type { Column, Row, TableBlock, Text } from './document.js';
import type { Language } from './figures.js';
import type { Fragment, Rule, Run, Strip, StructureNode } from './layout-tree.js';
import { MEASURE, PAGE, TABLE_TYPES, type TableType, type TypeStyle } from './page-design.js';
import { baseline, type Line, moved, naturalWidth, plainText, setLines } from './set-lines.js';

const GAP = 14;
const PADDING = 2.4;
const SPACE_BEFORE_GROUP = 7;
const LEAST_SHARE = 64;
const TALLEST_ROW = PAGE.height - PAGE.topOfFollowing - PAGE.bottom - 80;

interface SetColumn {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
  /** Space right of the axis on which decimal marks stand. */
  readonly afterAxis: number;
}

interface SetTable {
  readonly type: TableType;
  readonly columns: readonly SetColumn[];
  readonly language: Language;
  readonly node: StructureNode;
}

/** The table as strips: a header repeated on each page, and rows held together so that no heading and no total stands alone. */
export function layOutTable(table: TableBlock, language: Language, parent: StructureNode, spaceBefore: number): Strip[] {
  const set = { ...fitColumns(table, language), language, node: { role: 'Table', parent } } satisfies SetTable;
  const header = headerStrip(set, spaceBefore);
  const kept = table.concludes ? table.rows.map((_, i) => i + 1 < table.rows.length) : keptWithNext(table.rows);
  const strips = table.rows.flatMap((row, i) => rowStrips(set, row, kept[i] ?? false, i === table.rows.length - 1));
  const repeated = { ...header, fragments: header.fragments.map((fragment) => ({ ...fragment, node: null })) };
  return [header, ...strips.map((strip) => ({ ...strip, repeated }))];
}

/**
 * Which rows stay on the page of the row after them: a heading with its first line, two rows with a total, two at either end, and from the last
 * subtotal on all that leads to the total.
 */
function keptWithNext(rows: readonly Row[]): boolean[] {
  const lastGroup = rows.findLastIndex(({ kind }) => kind === 'group');
  const lastSubtotal = rows.findLastIndex(({ kind }) => kind === 'subtotal');
  const leadsToTotal = (i: number) => lastSubtotal > lastGroup && i >= lastSubtotal && i < rows.length - 1;
  const sums = (i: number) => rows[i]?.kind === 'subtotal' || rows[i]?.kind === 'total';
  const edge = (i: number) => rows.length > 1 && (i === 0 || i === rows.length - 2);
  return rows.map((row, i) => row.kind === 'group' || edge(i) || sums(i + 1) || (sums(i + 2) && row.kind === 'line') || leadsToTotal(i));
}

function fitColumns(table: TableBlock, language: Language): Pick<SetTable, 'type' | 'columns'> {
  if (table.columns.some(({ width }) => typeof width === 'object' && width.least !== undefined)) {
    for (const type of TABLE_TYPES) {
      const columns = setColumns(table, type, language, /\n/, true);
      if (columns) return { type, columns };
    }
  }
  for (const type of TABLE_TYPES) {
    const columns = setColumns(table, type, language, /\n/) ?? setColumns(table, type, language, /[ \n]/);
    if (columns) return { type, columns };
  }
  throw new Error(
    `A table of ${table.columns.length} columns does not fit the page: ${table.columns.map((column) => column.header).join(', ')}`,
  );
}

/** Null where the columns do not fit. Headers may break at `headerBreak`: on one line each if there is room, else word by word. */
function setColumns(table: TableBlock, type: TableType, language: Language, headerBreak: RegExp, isRoomy = false): SetColumn[] | null {
  const sized = table.columns.map((column, i) => sizeOf(column, i, table.rows, type, language, headerBreak));
  const gaps = GAP * (table.columns.length - 1);
  const taken = sized.reduce((sum, size) => sum + (size.width ?? 0), gaps);
  const shares = sized.reduce((sum, size) => sum + size.share, 0);
  const perShare = shares > 0 ? (MEASURE - taken) / shares : 0;
  const isNarrow = ({ share, least }: (typeof sized)[number]) => share > 0 && share * perShare < (isRoomy ? least : LEAST_SHARE);
  if (taken > MEASURE || sized.some(isNarrow)) return null;
  let x: number = PAGE.left;
  const spread = shares > 0 ? 0 : (MEASURE - taken) / Math.max(1, sized.length - 1);
  return sized.map(({ column, width, share, afterAxis }) => {
    const set = { column, x, width: width ?? share * perShare, afterAxis };
    x += set.width + GAP + spread;
    return set;
  });
}

function sizeOf(column: Column, i: number, rows: readonly Row[], type: TableType, language: Language, headerBreak: RegExp) {
  const width = column.width ?? (column.align === 'decimal' || column.align === 'end' ? 'fit' : { share: 1 });
  const axis = column.align === 'decimal' ? axisOf(i, rows, type, language) : { before: 0, after: 0 };
  if (typeof width === 'object')
    return { column, width: null, share: width.share, least: width.least ?? LEAST_SHARE, afterAxis: axis.after };
  if (typeof width === 'number') return { column, width, share: 0, least: 0, afterAxis: axis.after };
  const header = Math.max(...column.header.split(headerBreak).map((word) => naturalWidth(word, type.header, language)));
  const content = column.align === 'decimal' ? axis.before + axis.after : widestCell(i, rows, type, language);
  // A hair more than measured: the sum of rounded widths must not push a cell that just fits onto a second line.
  return { column, width: Math.max(header, content) + 0.01, share: 0, least: 0, afterAxis: axis.after };
}

function axisOf(i: number, rows: readonly Row[], type: TableType, language: Language): { before: number; after: number } {
  let before = 0;
  let after = 0;
  for (const row of rows) {
    const cell = row.kind === 'group' ? '' : plainText(row.cells[i] ?? '');
    if (cell === '') continue;
    const style = styleOf(row, type);
    const whole = naturalWidth(cell, style, language);
    const right = naturalWidth(cell.slice(decimalMark(cell, language)), style, language);
    before = Math.max(before, whole - right);
    after = Math.max(after, right);
  }
  return { before, after };
}

/** Where the decimal mark stands or, in a whole number, would stand; the end where there is no figure. */
function decimalMark(cell: string, language: Language): number {
  const mark = cell.search(language === 'fr' ? /,\d+\D*$/ : /\.\d+\D*$/);
  if (mark >= 0) return mark;
  const unit = /\d(\D*)$/.exec(cell);
  return unit ? cell.length - (unit[1]?.length ?? 0) : cell.length;
}

function widestCell(i: number, rows: readonly Row[], type: TableType, language: Language): number {
  return rows.reduce(
    (widest, row) => (row.kind === 'line' ? Math.max(widest, naturalWidth(row.cells[i] ?? '', styleOf(row, type), language)) : widest),
    0,
  );
}

function styleOf(row: Row, type: TableType): TypeStyle {
  if (row.kind === 'group') return type.group;
  return row.kind === 'total' ? type.total : type.line;
}

function headerStrip(set: SetTable, spaceBefore: number): Strip {
  const node: StructureNode = { role: 'TR', parent: set.node };
  const style = set.type.header;
  const lines = set.columns.map(({ column, width }) => setLines(column.header, style, width, set.language));
  const deepest = Math.max(...lines.map((cell) => cell.length));
  const fragments = set.columns.map((column, i) => {
    const cell = lines[i] ?? [];
    const top = (deepest - cell.length) * style.leading;
    const runs = cell.flatMap((line, n) => moved(line.runs, headerStart(line, column), top + baseline(style, n)));
    return { node: { role: 'TH', parent: node, scope: 'Column' }, runs } satisfies Fragment;
  });
  const height = deepest * style.leading + 8;
  return {
    height,
    before: spaceBefore,
    keepWithNext: true,
    fragments,
    rules: [acrossTable(height - 3.5, 0.5)],
  };
}

function rowStrips(set: SetTable, row: Row, keepWithNext: boolean, last: boolean): Strip[] {
  return row.kind === 'group' ? [groupStrip(set, row.text)] : cellStrips(set, row, keepWithNext, last);
}

function groupStrip(set: SetTable, text: Text): Strip {
  const style = set.type.group;
  const node: StructureNode = { role: 'TH', parent: { role: 'TR', parent: set.node }, scope: 'Row' };
  const lines = setLines(text, style, MEASURE, set.language);
  const runs = lines.flatMap((line, n) => moved(line.runs, PAGE.left, PADDING + baseline(style, n)));
  return {
    height: lines.length * style.leading + 2 * PADDING,
    before: SPACE_BEFORE_GROUP,
    keepWithNext: true,
    fragments: [{ node, runs }],
    rules: [],
  };
}

type CellRow = Extract<Row, { cells: readonly Text[] }>;

function cellStrips(set: SetTable, row: CellRow, keepWithNext: boolean, last: boolean): Strip[] {
  const style = styleOf(row, set.type);
  const cells = set.columns.map((column, i) => ({ column, lines: linesOf(set, row, i, style) }));
  const depth = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const node: StructureNode = { role: 'TR', parent: set.node };
  const nodes = cells.map(
    (_, i): StructureNode => (i === 0 && row.kind !== 'line' ? { role: 'TH', parent: node, scope: 'Row' } : { role: 'TD', parent: node }),
  );
  const perStrip = Math.max(1, Math.floor(TALLEST_ROW / style.leading));
  const above = row.kind === 'line' ? PADDING : PADDING + 1.6;
  const strips: Strip[] = [];
  for (let start = 0; start < depth; start += perStrip) {
    const end = Math.min(depth, start + perStrip);
    const top = start === 0 ? above : 0;
    const height = top + (end - start) * style.leading + (end === depth ? PADDING : 0) + (last && end === depth ? 1.5 : 0);
    const fragments = cells.map(({ column, lines }, i) => ({
      node: nodes[i] ?? node,
      runs: lines.slice(start, end).flatMap((line, n) => placed(line, column, top + baseline(style, n), set.language)),
    }));
    const rules = [...(start === 0 ? rulesAbove(set, row) : []), ...(last && end === depth ? [acrossTable(height, 0.5)] : [])];
    strips.push({ height, before: 0, keepWithNext: end < depth ? false : keepWithNext, fragments, rules });
  }
  return strips;
}

function linesOf(set: SetTable, row: CellRow, i: number, style: TypeStyle): readonly Line[] {
  const cell = row.cells[i] ?? '';
  return cell === '' ? [] : setLines(cell, style, widthFor(set, row, i), set.language);
}

/** In a subtotal or total, the label runs over the empty cells after it. */
function widthFor(set: SetTable, row: CellRow, i: number): number {
  const own = set.columns[i];
  if (!own) return MEASURE;
  if (row.kind === 'line' || own.column.align === 'decimal' || own.column.align === 'end') return own.width;
  let end = i;
  while (end + 1 < set.columns.length && plainText(row.cells[end + 1] ?? '') === '') end += 1;
  const lastCovered = set.columns[end] ?? own;
  return lastCovered.x + lastCovered.width - own.x;
}

function rulesAbove(set: SetTable, row: CellRow): Rule[] {
  if (row.kind === 'line') return [];
  if (row.kind === 'total') return [acrossTable(0, 0.5)];
  return set.columns
    .filter(({ column }, i) => column.align === 'decimal' && plainText(row.cells[i] ?? '') !== '')
    .map(({ x, width }) => ({ from: x, to: x + width, y: 0.6, thickness: 0.35 }));
}

function acrossTable(y: number, thickness: number): Rule {
  return { from: PAGE.left, to: PAGE.left + MEASURE, y, thickness };
}

function headerStart(line: Line, { column, x, width }: SetColumn): number {
  return column.align === 'end' || column.align === 'decimal' ? x + width - line.width : x;
}

function placed(line: Line, set: SetColumn, y: number, language: Language): Run[] {
  return moved(line.runs, set.x + indent(line, set, language), y);
}

function indent(line: Line, { column, width, afterAxis }: SetColumn, language: Language): number {
  if (column.align !== 'end' && column.align !== 'decimal') return 0;
  const run = line.runs[0];
  if (column.align === 'end' || !run || line.runs.length > 1) return width - line.width;
  const fraction = run.text.slice(decimalMark(run.text, language));
  const isFigure = /\d/.test(run.text);
  return isFigure ? width - afterAxis - (run.width - (run.face.widthOf(fraction) * run.size) / 1000) : width - line.width;
}
