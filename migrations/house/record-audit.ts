/** How the rows of a table appear in the histories of records. Expressions are SQL on the row `r`; tables are named `house.price`. */
export interface AuditedTable {
  readonly table: string;
  /** The key, a uuid; `id` unless said otherwise. */
  readonly key?: string;
  /** For a part: the record it belongs to, the first of them that is not null. */
  readonly partOf?: readonly { readonly record: string; readonly id: string }[];
  /** For a part: what names it to a reader, as column and expression. */
  readonly named?: Readonly<Record<string, string>>;
}

/** Statements that replace the audit triggers of a table, if it has any, by those that know the record each entry belongs to. */
export function auditTriggersOfRecord(audited: AuditedTable): string[] {
  const { table, key = 'id' } = audited;
  const { record, recordId, part } = belonging(audited);
  const call = `public.audit_record(${[table, key, record, recordId, part].map(quoted).join(', ')})`;
  return [
    ...['insert', 'update', 'delete'].map((act) => `drop trigger if exists ${table}_audit_${act} on ${table}`),
    `create trigger ${table}_audit_insert after insert on ${table} referencing new table as after_rows
       for each statement execute function ${call}`,
    `create trigger ${table}_audit_update after update on ${table} referencing old table as before_rows new table as after_rows
       for each statement execute function ${call}`,
    `create trigger ${table}_audit_delete after delete on ${table} referencing old table as before_rows
       for each statement execute function ${call}`,
  ];
}

/** Statements that tell the entries written before this one's time which record they belong to: from the row, else from what it was when it went. */
export function belongingOfOldEntries(audited: AuditedTable): string[] {
  const { table, key = 'id', partOf } = audited;
  if (!partOf) return [];
  const { record, recordId, part } = belonging(audited);
  const told = (rows: string) => `
    update audit_entry e set record = ${here(record)}, record_id = ${here(recordId)}, part = ${here(part)}
    from ${rows} r where e.entity = '${table}' and e.record_id is null and e.entity_id = r.${key} and (${here(recordId)}) is not null`;
  const gone = `(select (jsonb_populate_record(null::${table}, g.changes)).* from audit_entry g where g.entity = '${table}' and g.action = 'removed')`;
  return [told(table), told(gone)];
}

function belonging({ table, key = 'id', partOf, named = {} }: AuditedTable): { record: string; recordId: string; part: string } {
  if (!partOf) return { record: `'${table}'`, recordId: `r.${key}`, part: 'null::jsonb' };
  const [last] = partOf.slice(-1);
  const cases = partOf.slice(0, -1).map(({ record, id }) => `when ${id} is not null then '${record}'`);
  const record = cases.length > 0 ? `case ${cases.join(' ')} else '${last?.record}' end` : `'${last?.record}'`;
  const pairs = Object.entries(named).map(([name, expression]) => `'${name}', ${expression}`);
  return {
    record,
    recordId: `coalesce(${partOf.map(({ id }) => id).join(', ')})`,
    part: `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))`,
  };
}

/** In a migration the house is where unqualified names lead. */
function here(expression: string): string {
  return expression.replaceAll('house.', '');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
