import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../data/request';
import { useChosenLocale } from '../i18n/use-text';
import type { Bilingual } from '../stock/stock';

export type ImportKind = 'catalogue' | 'stock-movements';
export type ImportState = 'recognised' | 'failed' | 'previewing' | 'previewed' | 'confirming' | 'confirmed' | 'undoing' | 'undone';
export type RowState = 'new' | 'changed' | 'unchanged' | 'wrong';
export type RowCounts = Record<RowState, number>;

export interface ImportListItem {
  id: string;
  kind: ImportKind;
  fileName: string;
  byteSize: number;
  format: 'onix' | 'delimited' | 'workbook';
  state: ImportState;
  counts: RowCounts;
  createdBy: string | null;
  createdAt: string;
  confirmedAt: string | null;
}

export interface ImportColumn {
  index: number;
  name: string;
  samples: string[];
  /** The field it is read into; null: left out. */
  field: string | null;
}

/** What the person corrected of what was recognised; what is absent stays as it was recognised. */
export interface ImportSettings {
  encoding?: string;
  separator?: string;
  sheet?: string;
  headerLine?: number | null;
  mapping?: Record<string, string>;
  decimal?: ',' | '.';
  dayOrder?: 'dmy' | 'mdy';
  emptyMeansEmpty?: string[];
  defaults?: { form?: string; vatRate?: string; imprint?: string };
}

export interface ImportedFile extends ImportListItem {
  contradictsName: boolean;
  encoding: string;
  encodingConfidence: number;
  separator: string | null;
  sheet: string | null;
  sheets: string[];
  headerLine: number | null;
  columns: ImportColumn[];
  settings: ImportSettings;
  unmapped: { name: string; times: number; sample: string }[];
  taskId: string | null;
  undoReport: { removed: number; restored: number; kept: { title: string; productId: string; detail?: string }[] } | null;
  undoneAt: string | null;
  version: number;
}

export interface ImportRow {
  id: string;
  line: number;
  state: RowState;
  key: string | null;
  title: string;
  work: { id: string; title: string; isNew: boolean; rows: number } | null;
  productId: string | null;
  changes: Record<string, [old: unknown, now: unknown]>;
  faults: { field: string; code: string; blocking: boolean; detail: string }[];
  cells: Record<string, string> | null;
  corrections: Record<string, string>;
  /** What is written, field by field. */
  values: Record<string, unknown>;
  written: boolean;
}

export interface ImportField {
  field: string;
  label: Bilingual;
}

const importKey = (id: string) => ['imports', 'getOne', id];

export function useImport(id: string) {
  return useQuery({ queryKey: importKey(id), queryFn: async () => (await request<ImportedFile>(`/imports/${id}`)).body });
}

/** Every field a column may be read into, by its name in the language on screen. */
export function useImportFields(kind: ImportKind): ReadonlyMap<string, string> {
  const locale = useChosenLocale();
  const { data = [] } = useQuery({
    queryKey: ['imports', 'fields', kind],
    queryFn: async () => (await request<ImportField[]>(`/imports/fields?kind=${kind}`)).body,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return new Map(data.map(({ field, label }) => [field, label[locale]]));
}

/** Corrects what was recognised; the preview is then to be made again. */
export function useChangeSettings(file: ImportedFile): (settings: ImportSettings) => Promise<void> {
  const queries = useQueryClient();
  return async (settings) => {
    const headers = { 'if-match': `"${file.version}"` };
    const { body } = await request<ImportedFile>(`/imports/${file.id}`, { method: 'PATCH', body: settings, headers });
    queries.setQueryData(importKey(file.id), body);
    await queries.invalidateQueries({ queryKey: ['imports', file.id, 'rows'] });
  };
}

/** The mapping with one column read into another field, or left out; a field is read from one column only. */
export function mappingWith(columns: readonly ImportColumn[], index: number, field: string | null): Record<string, string> {
  const others = columns.filter((column) => column.index !== index && column.field !== null && column.field !== field);
  const kept = others.map((column) => [String(column.index), column.field ?? ''] as const);
  return Object.fromEntries(field === null ? kept : [...kept, [String(index), field]]);
}
