/** Statements that make every change of `table` leave a row in the audit trail, under the record's name. */
export function auditTriggers(table: string, entity = table): string[] {
  return [
    `create trigger ${table}_audit_insert after insert on ${table} referencing new table as after_rows
       for each statement execute function public.audit_changes('${entity}')`,
    `create trigger ${table}_audit_update after update on ${table} referencing old table as before_rows new table as after_rows
       for each statement execute function public.audit_changes('${entity}')`,
    `create trigger ${table}_audit_delete after delete on ${table} referencing old table as before_rows
       for each statement execute function public.audit_changes('${entity}')`,
  ];
}

/** Statements that give every change of `table` a place in the shops' change feed, as object `kind` with the id in `idColumn`. */
export function feedTriggers(table: string, kind: string, idColumn = 'id'): string[] {
  return [
    `create trigger ${table}_feed_insert after insert on ${table} referencing new table as after_rows
       for each statement execute function public.note_feed_change('${kind}', '${idColumn}')`,
    `create trigger ${table}_feed_update after update on ${table} referencing old table as before_rows new table as after_rows
       for each statement execute function public.note_feed_change('${kind}', '${idColumn}')`,
    `create trigger ${table}_feed_delete after delete on ${table} referencing old table as before_rows
       for each statement execute function public.note_feed_change('${kind}', '${idColumn}')`,
  ];
}

/** Statement that makes `table` a book: rows are added, never changed or removed. */
export function appendOnly(table: string): string {
  return `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function public.refuse_change('${table}');
    create trigger ${table}_never_emptied before truncate on ${table}
      for each statement execute function public.refuse_change('${table}')`;
}
