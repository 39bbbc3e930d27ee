import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './triggers.ts';

/** One record per person or organisation, whatever they are to the house. */
export class Parties extends Migration {
  override up(): void {
    this.addSql(`
      create table party (
        id uuid not null,
        kind text not null,
        given_names text not null default '',
        family_name text not null default '',
        pen_name text not null default '',
        organisation_name text not null default '',
        public_name text not null generated always as (
          case when kind = 'organisation' then organisation_name
               when pen_name <> '' then pen_name
               else trim(given_names || ' ' || family_name) end) stored,
        sort_name text not null generated always as (
          public.search_text(case when kind = 'organisation' then organisation_name
               when pen_name <> '' then pen_name
               else trim(family_name || ' ' || given_names) end)) stored,
        search_text text not null generated always as (
          public.search_text(organisation_name || ' ' || pen_name || ' ' || given_names || ' ' || family_name || ' ' || email)) stored,
        roles text[] not null default '{}',
        language text not null default 'fr',
        email text not null default '',
        phone text not null default '',
        street text not null default '',
        postal_code text not null default '',
        city text not null default '',
        country text not null default 'FR',
        isni text,
        siren text,
        siret text,
        vat_number text,
        gln text,
        biography text not null default '',
        notes text not null default '',
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint party_pkey primary key (id),
        constraint party_kind_check check (kind in ('person', 'organisation')),
        constraint party_name_check check (
          (kind = 'person' and (family_name <> '' or pen_name <> '')) or (kind = 'organisation' and organisation_name <> '')),
        constraint party_roles_check check (roles <@ array[
          'contributor', 'printer', 'bookseller', 'supplier', 'workshop', 'distributor', 'library', 'agent', 'heir', 'press', 'reader']),
        constraint party_language_check check (language in ('fr', 'en'))
      )`);
    this.addSql(`create unique index party_isni_key on party (isni) where isni is not null`);
    this.addSql(`create unique index party_siret_key on party (siret) where siret is not null`);
    this.addSql(`create index party_search_idx on party using gin (search_text public.gin_trgm_ops)`);
    this.addSql(`create index party_sort_name_idx on party (sort_name, id)`);
    this.addSql(`create index party_sort_name_search_idx on party using gin (sort_name public.gin_trgm_ops)`);
    this.addSql(`create index party_roles_idx on party using gin (roles)`);
    for (const statement of auditTriggers('party')) this.addSql(statement);
  }
}
