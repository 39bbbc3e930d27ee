import { z } from 'zod';

/** A record and one or two that describe it too: a product is also what its work says. */
const recordsAtOnce = 5;

export const auditQuery = z
  .object({
    id: z
      .string()
      .transform((ids) => ids.split(','))
      .pipe(z.array(z.uuid()).min(1).max(recordsAtOnce))
      .describe('The record; several are separated by commas'),
    entity: z.string().max(60).optional().describe('Only changes of this kind, such as price'),
  })
  .strict();

export const auditView = z
  .object({
    id: z.string(),
    entity: z.string().describe('What was changed: the record itself, or a part of it'),
    entityId: z.string(),
    record: z.string(),
    recordId: z.string().describe('The record whose history the entry belongs to'),
    action: z.enum(['created', 'changed', 'removed']),
    actor: z.string().nullable(),
    at: z.string(),
    part: z.record(z.string(), z.unknown()).nullable().describe('What names the part at that moment; null of the record itself'),
    changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
  })
  .meta({ id: 'AuditEntry' });

export type AuditView = z.infer<typeof auditView>;

type Stored = Readonly<Record<string, unknown>>;

export interface AuditRow extends Pick<AuditView, 'id' | 'entity' | 'entityId' | 'record' | 'recordId' | 'action' | 'actor'> {
  readonly at: Date;
  readonly part: Stored | null;
  readonly changes: Stored;
}

/** What a part was when it came is told from nothing, what it was when it went to nothing; a record itself only comes and goes. */
export function toAuditView({ at, part, changes, ...row }: AuditRow): AuditView {
  return {
    ...row,
    at: new Date(at).toISOString(),
    part: part && Object.fromEntries(Object.entries(part).map(([column, value]) => [camelCase(column), value])),
    changes: row.action === 'changed' ? changed(changes) : part ? told(row, part, changes) : [],
  };
}

function changed(changes: Stored): AuditView['changes'] {
  return Object.entries(changes).flatMap(([column, pair]) =>
    Array.isArray(pair) ? [{ field: camelCase(column), from: pair[0] as unknown, to: pair[1] as unknown }] : [],
  );
}

/** What the part's name says already, where it belongs and how it is stored is left out. */
function told({ action, entityId, recordId }: Omit<AuditRow, 'at' | 'part' | 'changes'>, part: Stored, row: Stored): AuditView['changes'] {
  return Object.entries(row)
    .filter(([column, value]) => !(column in part) && !stored.has(column) && value !== entityId && value !== recordId && !isEmpty(value))
    .map(([column, value]) => {
      const field = camelCase(column);
      return action === 'created' ? { field, from: null, to: value } : { field, from: value, to: null };
    });
}

const stored = new Set(['id', 'version', 'created_at', 'updated_at', 'recorded_at', 'recorded_by', 'search_text']);

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

function camelCase(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
