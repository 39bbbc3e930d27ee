import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ImportSettings, UndoReport, UnmappedName } from './import.schemas.js';
import type { Recognition } from './recognition.js';

export type ImportKind = 'catalogue' | 'stock-movements';
export type ImportState = 'recognised' | 'previewing' | 'previewed' | 'confirming' | 'confirmed' | 'undoing' | 'undone';

export const Import = defineEntity({
  name: 'Import',
  tableName: 'import',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ImportKind>(),
    fileName: p.text(),
    byteSize: p.bigint('number'),
    sha256: p.text(),
    format: p.text().$type<'onix' | 'delimited' | 'workbook'>(),
    recognised: p.json<Recognition>(),
    settings: p.json<ImportSettings>(),
    state: p.text().$type<ImportState>().default('recognised'),
    unmapped: p.json<UnmappedName[]>(),
    leaveWrong: p.boolean().default(false),
    taskId: p.uuid().nullable(),
    undoReport: p.json<UndoReport>().nullable(),
    createdBy: p.text().nullable(),
    createdAt: p.datetime(),
    confirmedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

export type Import = InferEntity<typeof Import>;
