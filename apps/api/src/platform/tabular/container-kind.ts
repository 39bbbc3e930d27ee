import { open } from 'node:fs/promises';
import { Refusal } from '@colophon/refusal';
import type { TabularRefusal } from './tabular.problems.js';
import type { TabularFile, TabularLimits } from './tabular-file.js';
import { WorkbookArchive } from './workbook-archive.js';

/** Refuses a ZIP file that is no XLSX workbook, in the words of what it is. */
export async function requireWorkbook(file: TabularFile, limits: TabularLimits): Promise<void> {
  using archive = await WorkbookArchive.open(file, limits);
  if (archive.has('xl/workbook.bin')) throw legacy(file, 'XLSB');
  if (archive.has('mimetype')) throw openDocumentRefusal(file, await archive.beginning('mimetype', 80));
  if (archive.has('[Content_Types].xml')) {
    if (archive.has('word/document.xml')) throw notATable(file, 'Word');
    if (archive.has('ppt/presentation.xml')) throw notATable(file, 'PowerPoint');
    return;
  }
  if (archive.partsUnder('Index/').some((part) => part.endsWith('.iwa'))) throw legacy(file, 'Numbers');
  throw notATable(file, 'ZIP');
}

/** An OLE2 container is an old Excel or Word file, or a modern workbook locked by a password. */
export async function oleRefusal(file: TabularFile): Promise<Refusal<TabularRefusal>> {
  const names = await oleDirectory(file);
  if (names.includes('EncryptedPackage')) return new Refusal('workbook-password-protected', { file: file.name });
  if (names.includes('Workbook') || names.includes('Book')) return legacy(file, 'XLS');
  return names.includes('WordDocument') ? notATable(file, 'Word') : new Refusal('format-unknown', { file: file.name });
}

export function notATable(file: TabularFile, looksLike: string): Refusal<TabularRefusal> {
  return new Refusal('not-a-table', { file: file.name, looksLike });
}

function legacy(file: TabularFile, looksLike: string): Refusal<TabularRefusal> {
  return new Refusal('legacy-workbook', { file: file.name, looksLike });
}

function openDocumentRefusal(file: TabularFile, mimetype: string): Refusal<TabularRefusal> {
  if (mimetype.includes('opendocument.spreadsheet')) return new Refusal('opendocument-spreadsheet', { file: file.name });
  if (mimetype.includes('opendocument')) return notATable(file, 'OpenDocument');
  return notATable(file, mimetype.includes('epub') ? 'EPUB' : 'ZIP');
}

/** The beginning of the directory ([MS-CFB] 2.2 and 2.6): its first sector stands at byte 48 of the header, its names are in UTF-16. */
async function oleDirectory(file: TabularFile): Promise<string> {
  await using handle = await open(file.path);
  const header = Buffer.alloc(512);
  await handle.read(header, 0, 512, 0);
  const sectorBytes = 2 ** Math.min(header.readUInt16LE(30), 12);
  const directory = Buffer.alloc(4_096);
  await handle.read(directory, 0, directory.length, (header.readUInt32LE(48) + 1) * sectorBytes);
  return directory.toString('utf16le');
}
