import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@colophon/refusal';
import type { UploadedFile } from '../../platform/files/uploaded-file.js';
import { readTable } from '../../platform/tabular/read-table.js';
import { recognise } from '../../platform/tabular/recognise.js';
import type { CatalogueModuleRefusal } from './catalogue.problems.js';
import type { SubjectCode } from './subject-codes.js';

const headings = {
  code: /^(code( ?(clil|thema|value))?|codevalue|id|identifiant)$/,
  french: /^(libell[eé]( fran[cç]ais| fr)?|label ?fr|fran[cç]ais|fr|intitul[eé]|th[eè]me|codedescription|description|libell[eé] .*)$/,
  english: /^(label ?en|english( heading| label)?|anglais|en|libell[eé] anglais|heading)$/,
};

/** Reads an official table of subjects: EDItEUR's JSON of Thema, or a workbook or text with a column of codes and one of labels. */
export async function readSubjectTable(file: UploadedFile): Promise<SubjectCode[]> {
  const codes = /^\s*[[{]/.test(
    file.bytes
      .subarray(0, 64)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
    ? fromJson(file)
    : await fromTable(file);
  if (codes.length === 0) throw unreadable(file);
  return codes;
}

function fromJson(file: UploadedFile): SubjectCode[] {
  let content: unknown;
  try {
    content = JSON.parse(file.bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw unreadable(file);
  }
  // The official Thema file names its language once, for every label.
  const english = /"Language(?:Code)?"\s*:\s*"en/i.test(file.bytes.subarray(0, 4096).toString('utf8'));
  return recordsWithCodes(content).flatMap((record) => {
    const code = text(record['CodeValue'] ?? record['code'] ?? record['Code']);
    const label = text(record['CodeDescription'] ?? record['label'] ?? record['labelFr'] ?? record['Label']);
    const labelEn = text(record['labelEn']);
    if (code === '' || (label === '' && labelEn === '')) return [];
    return [{ code, labelFr: english ? '' : label, labelEn: english ? label : labelEn }];
  });
}

/** The longest list of objects that have a code, wherever the file keeps it. */
function recordsWithCodes(content: unknown): Record<string, unknown>[] {
  if (Array.isArray(content)) {
    const records = content.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
    const coded = records.filter((one) => 'CodeValue' in one || 'code' in one || 'Code' in one);
    return coded.length > 0 && coded.length === records.length ? coded : longest(records.map(recordsWithCodes));
  }
  return typeof content === 'object' && content !== null ? longest(Object.values(content).map(recordsWithCodes)) : [];
}

function longest(lists: Record<string, unknown>[][]): Record<string, unknown>[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}

async function fromTable(file: UploadedFile): Promise<SubjectCode[]> {
  const path = join(tmpdir(), `colophon-subjects-${randomUUID()}`);
  await writeFile(path, file.bytes);
  try {
    const table = { path, name: file.name };
    const recognised = await recognise(table);
    if (recognised.format === 'xml' || recognised.layout.headerLine === null) throw unreadable(file);
    const names = recognised.columns.map((column) => column.name.trim().toLowerCase());
    const columns = { code: columnOf(names, headings.code), fr: columnOf(names, headings.french), en: columnOf(names, headings.english) };
    if (columns.code < 0 || (columns.fr < 0 && columns.en < 0)) throw unreadable(file);
    const codes: SubjectCode[] = [];
    for await (const { cells } of readTable(table, recognised.layout)) {
      const [code, labelFr, labelEn] = [columns.code, columns.fr, columns.en].map((i) => (cells[i] ?? '').trim());
      if (code && (labelFr || labelEn)) codes.push({ code, labelFr: labelFr ?? '', labelEn: labelEn ?? '' });
    }
    return codes;
  } finally {
    await rm(path, { force: true });
  }
}

function columnOf(names: readonly string[], heading: RegExp): number {
  return names.findIndex((name) => heading.test(name));
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function unreadable(file: UploadedFile): Refusal<CatalogueModuleRefusal> {
  return new Refusal<CatalogueModuleRefusal>('subject-table-unreadable', { file: file.name });
}
