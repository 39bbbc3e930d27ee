import { Migration } from '@mikro-orm/migrations';

/** Files a house brings in: what they say, row by row, before and after it is written. */
export class Imports extends Migration {
  override up(): void {
    this.addSql(`
      create table import (
        id uuid not null,
        kind text not null,
        file_name text not null,
        byte_size bigint not null,
        sha256 text not null,
        format text not null,
        recognised jsonb not null,
        settings jsonb not null default '{}',
        state text not null default 'recognised',
        unmapped jsonb not null default '[]',
        leave_wrong boolean not null default false,
        task_id uuid,
        undo_report jsonb,
        created_by text,
        created_at timestamptz not null,
        confirmed_at timestamptz,
        undone_at timestamptz,
        version integer not null default 1,
        constraint import_pkey primary key (id),
        constraint import_kind_check check (kind in ('catalogue', 'stock-movements')),
        constraint import_format_check check (format in ('onix', 'delimited', 'workbook')),
        constraint import_state_check check (state in (
          'recognised', 'previewing', 'previewed', 'confirming', 'confirmed', 'undoing', 'undone'))
      )`);
    this.addSql(`create index import_created_at_idx on import (created_at desc, id)`);
    // What the file said is kept in said once the person mends it in corrections; draft is what is written.
    this.addSql(`
      create table import_row (
        id uuid not null,
        import_id uuid not null,
        position integer not null,
        line integer not null,
        state text not null,
        key text,
        title text not null default '',
        work_key text,
        work_id uuid,
        product_id uuid,
        draft jsonb not null default '{}',
        said jsonb,
        corrections jsonb not null default '{}',
        changes jsonb not null default '{}',
        faults jsonb not null default '[]',
        written_at timestamptz,
        undone_at timestamptz,
        constraint import_row_pkey primary key (id),
        constraint import_row_position_key unique (import_id, position),
        constraint import_row_state_check check (state in ('new', 'changed', 'unchanged', 'wrong')),
        constraint import_row_import_id_fkey foreign key (import_id) references import (id) on delete cascade
      )`);
    this.addSql(`create index import_row_state_idx on import_row (import_id, state, position)`);
    this.addSql(`create index import_row_key_idx on import_row (import_id, key)`);
    this.addSql(`create index import_row_work_id_idx on import_row (import_id, work_id)`);
    // What an import made beside the products of its rows, so that undoing finds it.
    this.addSql(`
      create table import_made (
        import_id uuid not null,
        entity text not null,
        entity_id uuid not null,
        constraint import_made_pkey primary key (import_id, entity, entity_id),
        constraint import_made_entity_check check (entity in ('work', 'party', 'imprint', 'collection')),
        constraint import_made_import_id_fkey foreign key (import_id) references import (id) on delete cascade
      )`);
    this.addSql(`create index party_public_name_idx on party (public.search_text(public_name))`);
  }
}
