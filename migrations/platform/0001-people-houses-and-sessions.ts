import { Migration } from '@mikro-orm/migrations';

export class Sessions extends Migration {
  override up(): void {
    this.addSql(`
      create table platform.house (
        id uuid not null,
        slug text not null,
        name text not null,
        schema_name text not null,
        state text not null default 'creating',
        demo boolean not null default false,
        created_at timestamptz not null default now(),
        constraint house_pkey primary key (id),
        constraint house_slug_key unique (slug),
        constraint house_schema_name_key unique (schema_name),
        constraint house_slug_check check (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
        constraint house_state_check check (state in ('creating', 'ready', 'closed'))
      )`);
    this.addSql(`
      create table platform.app_user (
        id uuid not null,
        email text not null,
        name text not null,
        language text not null default 'fr',
        password_hash text not null,
        created_at timestamptz not null default now(),
        constraint app_user_pkey primary key (id),
        constraint app_user_email_key unique (email),
        constraint app_user_email_check check (email = lower(email)),
        constraint app_user_language_check check (language in ('fr', 'en'))
      )`);
    this.addSql(`
      create table platform.membership (
        user_id uuid not null,
        house_id uuid not null,
        role text not null,
        created_at timestamptz not null default now(),
        constraint membership_pkey primary key (user_id, house_id),
        constraint membership_user_id_fkey foreign key (user_id) references platform.app_user (id) on delete cascade,
        constraint membership_house_id_fkey foreign key (house_id) references platform.house (id) on delete cascade,
        constraint membership_role_check check (role in ('owner', 'editor', 'sales', 'accountant', 'viewer'))
      )`);
    this.addSql(`
      create table platform.session (
        token_hash bytea not null,
        user_id uuid not null,
        house_id uuid,
        user_agent text not null default '',
        address text not null default '',
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint session_pkey primary key (token_hash),
        constraint session_user_id_fkey foreign key (user_id) references platform.app_user (id) on delete cascade,
        constraint session_house_id_fkey foreign key (house_id) references platform.house (id) on delete cascade
      )`);
    this.addSql(`create index session_user_id_idx on platform.session (user_id)`);
    this.addSql(`
      create table platform.sign_in_attempt (
        id uuid not null,
        subject text not null,
        attempted_at timestamptz not null default now(),
        constraint sign_in_attempt_pkey primary key (id)
      )`);
    this.addSql(`create index sign_in_attempt_subject_idx on platform.sign_in_attempt (subject, attempted_at)`);
    this.addSql(`
      create table platform.api_key (
        token_hash bytea not null,
        house_id uuid not null,
        key_id uuid not null,
        constraint api_key_pkey primary key (token_hash),
        constraint api_key_house_id_fkey foreign key (house_id) references platform.house (id) on delete cascade
      )`);
    this.addSql(`
      create table platform.worker_process (
        id text not null,
        seen_at timestamptz not null default now(),
        constraint worker_process_pkey primary key (id)
      )`);
  }
}
