import { Migration } from '@mikro-orm/migrations';

/**
 * Functions every house's triggers call. They live in public, touch only the schema of the table that fired them
 * (TG_TABLE_SCHEMA), and take the table's name as an argument: a distributed table has another one (scale.md, rule 9).
 */
export class SharedFunctions extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists pg_trgm with schema public`);
    this.addSql(`create extension if not exists unaccent with schema public`);
    this.addSql(`create extension if not exists btree_gist with schema public`);

    // What people type and what is stored meet here: no accents, no case, ligatures opened, punctuation as a space.
    this.addSql(`
      create function public.search_text(value text) returns text language sql immutable parallel safe strict as $$
        select trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, value)), '[^[:alnum:]]+', ' ', 'g'))
      $$`);

    this.addSql(`
      create function public.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% rows are never changed or removed: add a correcting one', tg_argv[0]
          using errcode = 'restrict_violation', constraint = tg_argv[0] || '_append_only';
      end $$`);

    // One audit row per changed record: only the fields that differ, from what to what.
    this.addSql(`
      create function public.audit_changes() returns trigger language plpgsql as $$
      declare
        actor text := nullif(current_setting('colophon.actor', true), '');
      begin
        if tg_op = 'INSERT' then
          execute format('insert into %I.audit_entry (id, entity, entity_id, action, actor, occurred_at, changes)
            select gen_random_uuid(), $1, id, ''created'', $2, now(), ''{}''::jsonb from after_rows', tg_table_schema)
            using tg_argv[0], actor;
        elsif tg_op = 'DELETE' then
          execute format('insert into %I.audit_entry (id, entity, entity_id, action, actor, occurred_at, changes)
            select gen_random_uuid(), $1, id, ''removed'', $2, now(), to_jsonb(b) from before_rows b', tg_table_schema)
            using tg_argv[0], actor;
        else
          execute format('insert into %I.audit_entry (id, entity, entity_id, action, actor, occurred_at, changes)
            select gen_random_uuid(), $1, a.id, ''changed'', $2, now(), d.changes
            from after_rows a
            join before_rows b on b.id = a.id
            cross join lateral (
              select jsonb_object_agg(n.key, jsonb_build_array(o.value, n.value)) as changes
              from jsonb_each(to_jsonb(a)) n
              join jsonb_each(to_jsonb(b)) o on o.key = n.key
              where n.value is distinct from o.value and n.key not in (''version'', ''updated_at'', ''search_text'')
            ) d
            where d.changes is not null', tg_table_schema)
            using tg_argv[0], actor;
        end if;
        return null;
      end $$`);

    // The change feed (docs/decisions): what changed is noted while the transaction works, and numbered as its last act. One row per
    // statement, whatever it changed: each row is a deferred call at commit, and an import changes thousands of objects.
    this.addSql(`
      create function public.note_feed_change() returns trigger language plpgsql as $$
      begin
        if tg_op in ('INSERT', 'UPDATE') then
          execute format('insert into %I.feed_pending (id, kind, object_ids)
            select gen_random_uuid(), $1, array_agg(distinct %I) from after_rows where %I is not null having count(*) > 0',
            tg_table_schema, tg_argv[1], tg_argv[1]) using tg_argv[0];
        end if;
        if tg_op in ('DELETE', 'UPDATE') then
          execute format('insert into %I.feed_pending (id, kind, object_ids)
            select gen_random_uuid(), $1, array_agg(distinct %I) from before_rows where %I is not null having count(*) > 0',
            tg_table_schema, tg_argv[1], tg_argv[1]) using tg_argv[0];
        end if;
        return null;
      end $$`);

    // Deferred to commit. The first row to arrive numbers all that are pending; the others find nothing left.
    this.addSql(`
      create function public.number_feed_changes() returns trigger language plpgsql as $$
      declare
        pending bigint;
        last_position bigint;
      begin
        execute format('select count(*) from (select distinct kind, unnest(object_ids) from %I.feed_pending) p', tg_table_schema) into pending;
        if pending = 0 then
          return null;
        end if;
        execute format('update %I.feed_counter set position = position + $1 where id = 1 returning position', tg_table_schema)
          into last_position using pending;
        execute format('insert into %I.feed_entry (kind, object_id, position)
          select kind, object_id, $1 - $2 + row_number() over (order by kind, object_id)
          from (select distinct kind, unnest(object_ids) as object_id from %I.feed_pending) p
          on conflict (kind, object_id) do update set position = excluded.position', tg_table_schema, tg_table_schema)
          using last_position, pending;
        execute format('delete from %I.feed_pending', tg_table_schema);
        return null;
      end $$`);
  }
}
