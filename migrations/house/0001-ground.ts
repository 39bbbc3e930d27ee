import { Migration } from '@mikro-orm/migrations';

/** What every module of a house stands on. Unqualified names: the migrator's search_path is the house's schema. */
export class HouseGround extends Migration {
  override up(): void {
    this.addSql(`
      create table house_profile (
        id smallint not null default 1,
        name text not null,
        legal_name text not null default '',
        street text not null default '',
        postal_code text not null default '',
        city text not null default '',
        country text not null default 'FR',
        siren text,
        vat_number text,
        gln text,
        email text not null default '',
        phone text not null default '',
        website text not null default '',
        language text not null default 'fr',
        currency text not null default 'EUR',
        time_zone text not null default 'Europe/Paris',
        fiscal_year_end_month smallint not null default 12,
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint house_profile_pkey primary key (id),
        constraint house_profile_single_check check (id = 1),
        constraint house_profile_language_check check (language in ('fr', 'en')),
        constraint house_profile_fiscal_year_check check (fiscal_year_end_month between 1 and 12)
      )`);
    this.addSql(`
      create table audit_entry (
        id uuid not null,
        entity text not null,
        entity_id uuid not null,
        action text not null,
        actor text,
        occurred_at timestamptz not null,
        changes jsonb not null,
        constraint audit_entry_pkey primary key (id),
        constraint audit_entry_action_check check (action in ('created', 'changed', 'removed'))
      )`);
    this.addSql(`create index audit_entry_record_idx on audit_entry (entity_id, occurred_at)`);
    this.addSql(`create trigger audit_entry_append_only before update or delete on audit_entry
      for each row execute function public.refuse_change('audit_entry')`);
    this.addSql(`
      create table outbox_event (
        id uuid not null,
        name text not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        run_at timestamptz,
        relayed_at timestamptz,
        constraint outbox_event_pkey primary key (id)
      )`);
    this.addSql(`create index outbox_event_waiting_idx on outbox_event (created_at) where relayed_at is null`);
    this.addSql(`
      create table handled_event (
        event_id uuid not null,
        consumer text not null,
        handled_at timestamptz not null default now(),
        constraint handled_event_pkey primary key (event_id, consumer)
      )`);
    this.addSql(`
      create table idempotency_key (
        key text not null,
        route text not null,
        body_hash text not null,
        status smallint,
        answer json,
        created_at timestamptz not null default now(),
        constraint idempotency_key_pkey primary key (key, route)
      )`);
    this.addSql(`
      create table number_series (
        series text not null,
        last_number integer not null,
        constraint number_series_pkey primary key (series),
        constraint number_series_positive_check check (last_number > 0)
      )`);
    this.addSql(`
      create table feed_counter (
        id smallint not null default 1,
        position bigint not null default 0,
        constraint feed_counter_pkey primary key (id),
        constraint feed_counter_single_check check (id = 1)
      )`);
    this.addSql(`insert into feed_counter (id, position) values (1, 0)`);
    this.addSql(`
      create table feed_pending (
        id uuid not null,
        kind text not null,
        object_ids uuid[] not null,
        constraint feed_pending_pkey primary key (id)
      )`);
    this.addSql(`create constraint trigger feed_pending_number after insert on feed_pending
      deferrable initially deferred for each row execute function public.number_feed_changes()`);
    this.addSql(`
      create table feed_entry (
        kind text not null,
        object_id uuid not null,
        position bigint not null,
        constraint feed_entry_pkey primary key (kind, object_id),
        constraint feed_entry_position_key unique (position)
      )`);
    this.addSql(`
      create table stored_file (
        id uuid not null,
        name text not null,
        media_type text not null,
        byte_size bigint not null,
        sha256 text not null,
        created_at timestamptz not null default now(),
        constraint stored_file_pkey primary key (id),
        constraint stored_file_size_check check (byte_size >= 0)
      )`);
    this.addSql(`
      create table mail_message (
        id uuid not null,
        recipient text not null,
        subject text not null,
        text_body text not null,
        html_body text,
        attachments jsonb not null default '[]',
        state text not null default 'queued',
        problem text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        constraint mail_message_pkey primary key (id),
        constraint mail_message_state_check check (state in ('queued', 'sent', 'kept', 'failed'))
      )`);
    this.addSql(`
      create table task (
        id uuid not null,
        kind text not null,
        label text not null default '',
        state text not null default 'waiting',
        done integer not null default 0,
        total integer,
        input jsonb not null default '{}',
        result jsonb,
        problem jsonb,
        requested_by text,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz,
        constraint task_pkey primary key (id),
        constraint task_state_check check (state in ('waiting', 'running', 'done', 'failed'))
      )`);
    this.addSql(`create index task_created_at_idx on task (created_at)`);
    this.addSql(`
      create table api_key (
        id uuid not null,
        label text not null,
        prefix text not null,
        scopes text[] not null,
        created_by text,
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        revoked_at timestamptz,
        constraint api_key_pkey primary key (id)
      )`);
  }
}
