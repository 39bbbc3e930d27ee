import { Migration } from '@mikro-orm/migrations';

/** The trail of a record with its parts: each entry knows the record whose history it belongs to. */
export class RecordAudit extends Migration {
  override up(): void {
    // One audit row per changed row: only the fields that differ, from what to what; a part is told whole when it comes and when it goes.
    // Arguments, made by migrations/house/record-audit.ts: the entity, its key column, and three expressions on the row r: the kind and the
    // id of the record it belongs to, and what names the part to a reader (null of a record itself).
    this.addSql(`
      create function public.audit_record() returns trigger language plpgsql as $$
      declare
        actor text := nullif(current_setting('colophon.actor', true), '');
        house text := quote_ident(tg_table_schema) || '.';
        opening text := format('insert into %1$saudit_entry (id, entity, entity_id, action, actor, occurred_at, record, record_id, part, changes)
          select gen_random_uuid(), $1, r.%2$I, $2, $3, now(), %3$s, coalesce(%4$s, r.%2$I), %5$s, ', house, tg_argv[1], tg_argv[2],
          replace(tg_argv[3], 'house.', house), replace(tg_argv[4], 'house.', house));
      begin
        if tg_op = 'INSERT' then
          execute opening || case tg_argv[4] when 'null::jsonb' then '''{}''::jsonb from after_rows r'
            else 'jsonb_strip_nulls(to_jsonb(r) - ''{id,version,created_at,updated_at,recorded_at,recorded_by}''::text[]) from after_rows r' end
            using tg_argv[0], 'created', actor;
        elsif tg_op = 'DELETE' then
          execute opening || 'to_jsonb(r) from before_rows r' using tg_argv[0], 'removed', actor;
        else
          execute opening || format('d.changes
            from after_rows r
            join before_rows b on b.%1$I = r.%1$I
            cross join lateral (
              select jsonb_object_agg(n.key, jsonb_build_array(o.value, n.value)) as changes
              from jsonb_each(to_jsonb(r)) n
              join jsonb_each(to_jsonb(b)) o on o.key = n.key
              where n.value is distinct from o.value and n.key not in (''version'', ''updated_at'', ''search_text'')
            ) d
            where d.changes is not null', tg_argv[1]) using tg_argv[0], 'changed', actor;
        end if;
        return null;
      end $$`);
  }
}
