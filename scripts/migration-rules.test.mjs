import { describe, expect, it } from 'vitest';
import { brokenRules } from './migration-rules.mjs';

const kept = [
  "create table work (id uuid not null, title text not null default 'x primary key', constraint work_pkey primary key (id), constraint work_title_check check (title <> ''))",
  'create table line (id bigint generated always as identity constraint line_pkey primary key, work uuid not null constraint line_work_fkey references work (id))',
  'alter table work add column isbn text constraint work_isbn_key unique',
  'alter table work add constraint work_dates_excl exclude using gist (id with =)',
  'create table part (id uuid, work uuid, constraint part_pkey primary key (id), constraint part_fkey foreign key (work) references work (id))',
  'alter table part add constraint part_other_fkey foreign key (work) references work (id) on delete cascade',
  'create index work_title_idx on work using gin (title public.gin_trgm_ops)',
  'create function public.note() returns trigger language plpgsql as $$ begin update feed set n = n + 1, at = now(); return null; end $$',
  'insert into a (id, at) values (1, now()) on conflict (id) do update set at = excluded.at',
];

const broken = [
  ['create table work (id uuid not null)', 'every table has a primary key'],
  ['create table work (id uuid primary key)', 'every constraint is named'],
  ['create table work (id uuid, constraint work_pkey primary key (id), unique (id))', 'every constraint is named'],
  ['alter table work add column isbn text unique', 'every constraint is named'],
  ['alter table work add check (id is not null)', 'every constraint is named'],
  ['alter table work add column n bigint generated always as identity', 'identity and serial columns'],
  ['alter table work add n bigserial', 'identity and serial columns'],
  ['alter table work set schema other', 'a table stays in its schema'],
  ['create materialized view totals as select 1', 'no materialized view'],
  ['create table copy as select * from work', 'no table made from a query'],
  ['create table special (constraint special_pkey primary key (id)) inherits (work)', 'no inheritance'],
  ["create function f() returns trigger language plpgsql as $$ begin perform nextval('s'); end $$", 'a trigger draws no sequence'],
  [
    "create function f() returns trigger language plpgsql as $body$ begin perform pg_notify('a', 'b'); end $body$",
    'a trigger notifies nobody',
  ],
  ['create function f() returns trigger language plpgsql as $$ begin raise tg_table_name; end $$', 'a trigger takes the table’s name'],
  ['insert into a values (1) on conflict (id) do update set at = now()', 'ON CONFLICT DO UPDATE'],
  [
    'create table a (id uuid, house uuid, constraint a_pkey primary key (id), constraint a_fkey foreign key (house) references platform.house (id))',
    'a foreign key stays',
  ],
  ['select * from platform.house', 'a house names nothing of platform'],
  ['create index i on work using gin (title gin_trgm_ops)', 'operators and functions of extensions'],
  ['select * from work order by xmin', 'nothing depends on a transaction id'],
];

describe('A migration of a house', () => {
  it.each(kept)('may say: %s', (sql) => {
    expect(brokenRules(sql, 'house')).toEqual([]);
  });

  it.each(broken)('may not say: %s', (sql, rule) => {
    expect(brokenRules(sql, 'house').join('; ')).toContain(rule);
  });
});
