import { percent, percentToDecimal } from '@colophon/money';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';
import { movementFields } from './movements/movement-fields.js';
import { fieldNames } from './tables/catalogue-fields.js';

export const importKind = z.enum(['catalogue', 'stock-movements']);
export const importState = z
  .enum(['recognised', 'failed', 'previewing', 'previewed', 'confirming', 'confirmed', 'undoing', 'undone'])
  .describe('failed: the file could not be read to its end, `problem` says why; correct what was recognised, or ask for the preview again');
export const rowState = z.enum(['new', 'changed', 'unchanged', 'wrong']);

const fieldName = z.enum([...fieldNames, ...movementFields]);

/** What the person corrected of what was recognised; what is absent stays as it was recognised. */
export const importSettings = z
  .object({
    encoding: z.string().max(40),
    separator: z.string().length(1),
    sheet: z.string().max(100),
    headerLine: z.int().min(1).nullable().describe('null: the table has no header'),
    mapping: z.record(z.string().regex(/^\d{1,4}$/), fieldName).describe('Which field each column holds, by its position from 0'),
    decimal: z.enum([',', '.']),
    dayOrder: z.enum(['dmy', 'mdy']),
    emptyMeansEmpty: z.array(fieldName).describe('Columns in which an empty cell empties the field; in the others it leaves it as it is'),
    defaults: z
      .object({
        form: z.string().max(2).describe('ONIX list 150'),
        vatRate: checked((text) => percentToDecimal(percent(text))),
        imprint: z.string().trim().max(200),
      })
      .partial()
      .strict()
      .describe('For new products whose row does not say'),
  })
  .partial()
  .strict()
  .meta({ id: 'ImportSettings' });

const column = z.object({
  index: z.int(),
  name: z.string(),
  kind: z.string().describe('What its cells look like'),
  samples: z.array(z.string()),
  field: z.string().nullable().describe('The field it is read into; null: left out'),
});

const counts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), wrong: z.int() });
const unmappedName = z.object({ name: z.string(), times: z.int(), sample: z.string() });

export const undoReport = z.object({
  removed: z.int(),
  restored: z.int(),
  kept: z.array(z.object({ title: z.string(), productId: z.uuid(), reason: z.string(), detail: z.string().optional() })),
});

export const importView = z
  .object({
    id: z.uuid(),
    kind: importKind,
    fileName: z.string(),
    byteSize: z.int(),
    format: z.enum(['onix', 'delimited', 'workbook']),
    contradictsName: z.boolean().describe('The content is not what the name of the file promises; it is read by its content'),
    encoding: z.string(),
    encodingConfidence: z.number(),
    separator: z.string().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    headerLine: z.int().nullable(),
    columns: z.array(column),
    settings: importSettings,
    state: importState,
    problem: z.object({ code: z.string(), detail: z.string() }).nullable().describe('What stopped the last work on this file'),
    counts,
    unmapped: z.array(unmappedName).describe('What could not be mapped, by name, and how often it occurs'),
    taskId: z.uuid().nullable().describe('The work under way: /tasks/{id}'),
    undoReport: undoReport.nullable(),
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    confirmedAt: z.string().nullable(),
    undoneAt: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Import' });

export const importListItem = importView
  .pick({
    id: true,
    kind: true,
    fileName: true,
    byteSize: true,
    format: true,
    state: true,
    problem: true,
    counts: true,
    createdBy: true,
    createdAt: true,
    confirmedAt: true,
  })
  .meta({ id: 'ImportListItem' });

export const importQuery = listQuery(['createdAt', 'fileName'], { kind: importKind.optional(), state: importState.optional() });

export const uploadQuery = z.object({ kind: importKind.default('catalogue') }).strict();

export const rowQuery = listQuery(['line', 'title'], { state: rowState.optional(), workId: z.uuid().optional() });

export const rowView = z
  .object({
    id: z.uuid(),
    line: z.int(),
    state: rowState,
    key: z.string().nullable(),
    title: z.string(),
    work: z
      .object({ id: z.uuid(), title: z.string(), isNew: z.boolean(), rows: z.int().describe('Rows of this file that are products of it') })
      .nullable(),
    productId: z.uuid().nullable(),
    changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).describe('Field by field, old and new'),
    faults: z.array(
      z.object({
        field: z.string(),
        code: z.string(),
        blocking: z.boolean().describe('false: the value is left out and the rest of the row is written'),
        facts: z.record(z.string(), z.unknown()),
        detail: z.string(),
      }),
    ),
    cells: z.record(z.string(), z.string()).nullable().describe('What the file says, by field; null for ONIX'),
    corrections: z.record(z.string(), z.string()).describe('What a person put in its place'),
    values: z.record(z.string(), z.unknown()).describe('What is written'),
    written: z.boolean(),
  })
  .meta({ id: 'ImportRow' });

export const rowCorrection = z
  .partialRecord(fieldName, z.string().max(50_000))
  .meta({ id: 'ImportRowCorrection', description: 'Field by field, the text that stands in place of the cell' });

export const confirmationInput = z
  .object({ leaveWrong: z.boolean().default(false).describe('Write the other rows and leave the wrong ones out') })
  .strict()
  .meta({ id: 'ImportConfirmation' });

export const fieldView = z
  .object({ field: z.string(), label: z.object({ fr: z.string(), en: z.string() }), kind: z.string() })
  .meta({ id: 'ImportField' });

export const fieldQuery = z.object({ kind: importKind.default('catalogue') }).strict();

export type ImportSettings = z.output<typeof importSettings>;
export type ImportQuery = z.output<typeof importQuery>;
export type ImportView = z.output<typeof importView>;
export type ImportListItem = z.output<typeof importListItem>;
export type UnmappedName = z.output<typeof unmappedName>;
export type UndoReport = z.output<typeof undoReport>;
export type RowQuery = z.output<typeof rowQuery>;
export type RowView = z.output<typeof rowView>;
export type RowCorrection = z.output<typeof rowCorrection>;
export type RowCounts = z.output<typeof counts>;
export type RowState = z.output<typeof rowState>;
