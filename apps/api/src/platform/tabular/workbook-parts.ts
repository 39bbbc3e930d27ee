import { posix } from 'node:path';
import { Refusal } from '@colophon/refusal';
import { type CellStyle, plainStyle, styleOfFormat } from './cell-style.js';
import type { TabularRefusal } from './tabular.problems.js';
import type { WorkbookArchive } from './workbook-archive.js';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Workbook {
  /** In the order of the tabs; chart sheets are left out. */
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
}

/** The tabs of a workbook and where its parts lie (ECMA-376 part 1, 18.2 and part 2, 9.3). */
export async function readWorkbook(archive: WorkbookArchive): Promise<Workbook> {
  const roots = archive.has('_rels/.rels') ? await readRelationships(archive, '_rels/.rels') : [];
  const part = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relationships = await readRelationships(archive, posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`));
  const sheets: Sheet[] = [];
  let from1904 = false;
  await archive.readWhole(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const target = relationships.find((relationship) => relationship.id === id && relationship.type === 'worksheet')?.target;
      const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      if (target !== undefined && archive.has(target)) sheets.push({ name: attributes['name'] ?? '', hidden, part: target });
    },
    close: () => undefined,
  });
  if (sheets.length === 0) throw new Refusal<TabularRefusal>('workbook-without-sheet', { file: archive.file.name });
  const existing = (type: string): string | null =>
    relationships.find((relationship) => relationship.type === type && archive.has(relationship.target))?.target ?? null;
  return { sheets, from1904, stylesPart: existing('styles'), sharedStringsPart: existing('sharedStrings') };
}

/** The texts that cells refer to by number. They are the one part held in memory, within the limit on their characters. */
export async function readSharedStrings(archive: WorkbookArchive, workbook: Workbook): Promise<readonly string[]> {
  const strings: string[] = [];
  if (workbook.sharedStringsPart === null) return strings;
  let item = '';
  let characters = 0;
  let inText = false;
  let inPhonetic = false;
  await archive.readWhole(workbook.sharedStringsPart, {
    open(name) {
      if (name === 'si') item = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text(text) {
      if (!inText) return;
      characters += text.length;
      if (characters > archive.limits.sharedCharacters) throw archive.expandsTooMuch();
      item += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(unescapeCharacters(item));
    },
  });
  return strings;
}

/** How the numbers of each cell format are to be read, by the index cells carry (ECMA-376 part 1, 18.8.10 and 18.8.30). */
export async function readCellStyles(archive: WorkbookArchive, workbook: Workbook): Promise<readonly CellStyle[]> {
  if (workbook.stylesPart === null) return [plainStyle];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await archive.readWhole(workbook.stylesPart, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats.map((format) => styleOfFormat(format, codes.get(format)));
}

/** `_x000D_` is how a workbook writes a character XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in the transitional and the strict namespace. */
  readonly type: string;
  readonly target: string;
}

async function readRelationships(archive: WorkbookArchive, part: string): Promise<Relationship[]> {
  if (!archive.has(part)) throw archive.damaged(part);
  const relationships: Relationship[] = [];
  const base = posix.dirname(posix.dirname(part));
  await archive.readWhole(part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      relationships.push({
        id: attributes['Id'] ?? '',
        type: posix.basename(attributes['Type'] ?? ''),
        target: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(base, target)),
      });
    },
    close: () => undefined,
  });
  return relationships;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
