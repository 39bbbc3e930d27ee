import { Migration } from '@mikro-orm/migrations';
import { auditTriggers, feedTriggers } from './triggers.ts';

/** Works, the products they are sold as, and everything that describes and prices them. Codes are those of ONIX. */
export class Catalogue extends Migration {
  override up(): void {
    this.addSql(`
      create table imprint (
        id uuid not null,
        name text not null,
        version integer not null default 1,
        constraint imprint_pkey primary key (id),
        constraint imprint_name_key unique (name),
        constraint imprint_name_check check (name <> '')
      )`);
    this.addSql(`
      create table collection (
        id uuid not null,
        name text not null,
        issn text,
        imprint_id uuid,
        version integer not null default 1,
        constraint collection_pkey primary key (id),
        constraint collection_name_key unique (name),
        constraint collection_name_check check (name <> ''),
        constraint collection_imprint_id_fkey foreign key (imprint_id) references imprint (id)
      )`);
    this.addSql(`
      create table work (
        id uuid not null,
        title text not null,
        subtitle text not null default '',
        original_title text not null default '',
        language text not null default 'fre',
        original_language text,
        audience_code text,
        age_from smallint,
        age_to smallint,
        no_contributor boolean not null default false,
        notes text not null default '',
        search_text text not null generated always as (public.search_text(title || ' ' || subtitle || ' ' || original_title)) stored,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint work_pkey primary key (id),
        constraint work_title_check check (title <> ''),
        constraint work_age_check check (age_to is null or age_from is null or age_from <= age_to)
      )`);
    this.addSql(`create index work_title_idx on work (public.search_text(title), id)`);
    this.addSql(`create index work_search_idx on work using gin (search_text public.gin_trgm_ops)`);
    this.addSql(`
      create table product (
        id uuid not null,
        work_id uuid not null,
        gtin text,
        isbn text,
        identifier_kind text not null default 'isbn',
        record_reference text,
        other_identifiers jsonb not null default '[]',
        form text not null,
        form_details text[] not null default '{}',
        composition text not null default '00',
        title text not null,
        subtitle text not null default '',
        imprint_id uuid,
        collection_id uuid,
        collection_number text not null default '',
        edition_number smallint,
        edition_statement text not null default '',
        language text not null default 'fre',
        pages integer,
        duration_minutes integer,
        height_mm numeric(7, 2),
        width_mm numeric(7, 2),
        thickness_mm numeric(7, 2),
        weight_grams numeric(9, 2),
        published_on date,
        on_sale_on date,
        publishing_status text not null default '02',
        availability text not null default '10',
        search_text text not null generated always as (
          public.search_text(coalesce(gtin, '') || ' ' || title || ' ' || subtitle || ' ' || coalesce(record_reference, ''))) stored,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint product_pkey primary key (id),
        constraint product_gtin_key unique (gtin),
        constraint product_gtin_check check (gtin ~ '^[0-9]{13}$' and (gtin is null) = (isbn is null)),
        constraint product_title_check check (title <> ''),
        constraint product_identifier_kind_check check (identifier_kind in ('isbn', 'ismn', 'gtin')),
        constraint product_pages_check check (pages > 0),
        constraint product_measures_check check (height_mm > 0 and width_mm > 0 and thickness_mm > 0 and weight_grams > 0),
        constraint product_work_id_fkey foreign key (work_id) references work (id),
        constraint product_imprint_id_fkey foreign key (imprint_id) references imprint (id),
        constraint product_collection_id_fkey foreign key (collection_id) references collection (id)
      )`);
    this.addSql(`create index product_work_id_idx on product (work_id)`);
    this.addSql(`create index product_collection_id_idx on product (collection_id)`);
    this.addSql(`create index product_published_on_idx on product (published_on desc nulls last, id)`);
    this.addSql(`create index product_title_idx on product (public.search_text(title), id)`);
    this.addSql(`create index product_search_idx on product using gin (search_text public.gin_trgm_ops)`);
    this.addSql(`create unique index product_record_reference_key on product (record_reference) where record_reference is not null`);
    this.addSql(`
      create table set_part (
        id uuid not null,
        set_id uuid not null,
        part_id uuid not null,
        copies smallint not null default 1,
        constraint set_part_pkey primary key (id),
        constraint set_part_key unique (set_id, part_id),
        constraint set_part_copies_check check (copies > 0),
        constraint set_part_itself_check check (set_id <> part_id),
        constraint set_part_set_id_fkey foreign key (set_id) references product (id) on delete cascade,
        constraint set_part_part_id_fkey foreign key (part_id) references product (id)
      )`);
    this.addSql(`create index set_part_part_id_idx on set_part (part_id)`);
    this.addSql(`
      create table contributor (
        id uuid not null,
        work_id uuid not null,
        product_id uuid,
        party_id uuid not null,
        role text not null,
        sequence smallint not null,
        credited_as text not null default '',
        constraint contributor_pkey primary key (id),
        constraint contributor_sequence_check check (sequence > 0),
        constraint contributor_work_id_fkey foreign key (work_id) references work (id) on delete cascade,
        constraint contributor_product_id_fkey foreign key (product_id) references product (id) on delete cascade,
        constraint contributor_party_id_fkey foreign key (party_id) references party (id)
      )`);
    this.addSql(`create unique index contributor_key on contributor (work_id, product_id, party_id, role) nulls not distinct`);
    this.addSql(`create index contributor_party_id_idx on contributor (party_id)`);
    this.addSql(`create index contributor_credited_as_idx on contributor using gin (public.search_text(credited_as) public.gin_trgm_ops)
      where credited_as <> ''`);
    // A set whose parts bear several rates has none of its own: its price without tax is split over the parts when it is asked for.
    this.addSql(`
      create table price (
        id uuid not null,
        product_id uuid not null,
        price_type text not null,
        amount numeric(12, 2) not null,
        currency text not null default 'EUR',
        vat_rate numeric(5, 2),
        amount_excluding_tax numeric(12, 2) generated always as (round(amount / (1 + vat_rate / 100), 2)) stored,
        territory text not null default 'FR',
        valid_from date,
        valid_to date,
        created_at timestamptz not null default now(),
        constraint price_pkey primary key (id),
        constraint price_amount_check check (amount >= 0),
        constraint price_vat_rate_check check (vat_rate between 0 and 100),
        constraint price_period_check check (valid_from is null or valid_to is null or valid_from < valid_to),
        constraint price_product_id_fkey foreign key (product_id) references product (id) on delete cascade,
        constraint price_overlap_excl exclude using gist (
          product_id with =, territory with =, currency with =, daterange(valid_from, valid_to) with &&)
      )`);
    this.addSql(`create index price_product_id_idx on price (product_id, valid_from)`);
    // A price that was announced stays what it was: it may be ended, and another may follow it.
    this.addSql(`
      create function price_keeps_past() returns trigger language plpgsql as $$
      begin
        if (new.product_id, new.price_type, new.amount, new.currency, new.vat_rate, new.territory, new.valid_from)
           is distinct from (old.product_id, old.price_type, old.amount, old.currency, old.vat_rate, old.territory, old.valid_from) then
          raise exception 'a price is ended and followed by another, never rewritten'
            using errcode = 'restrict_violation', constraint = 'price_keeps_past';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger price_keeps_past before update on price for each row execute function price_keeps_past()`);
    this.addSql(`
      create table text_content (
        id uuid not null,
        work_id uuid not null,
        product_id uuid,
        text_type text not null,
        language text not null default 'fre',
        content text not null,
        constraint text_content_pkey primary key (id),
        constraint text_content_work_id_fkey foreign key (work_id) references work (id) on delete cascade,
        constraint text_content_product_id_fkey foreign key (product_id) references product (id) on delete cascade
      )`);
    this.addSql(`create unique index text_content_key on text_content (work_id, product_id, text_type, language) nulls not distinct`);
    this.addSql(`
      create table subject (
        id uuid not null,
        work_id uuid not null,
        scheme text not null,
        code text not null default '',
        heading text not null default '',
        main boolean not null default false,
        constraint subject_pkey primary key (id),
        constraint subject_key unique (work_id, scheme, code, heading),
        constraint subject_named_check check (code <> '' or heading <> ''),
        constraint subject_work_id_fkey foreign key (work_id) references work (id) on delete cascade
      )`);
    this.addSql(`
      create table subject_code (
        scheme text not null,
        code text not null,
        label_fr text not null,
        label_en text not null default '',
        official boolean not null default true,
        constraint subject_code_pkey primary key (scheme, code)
      )`);
    this.addSql(`
      create table cover (
        product_id uuid not null,
        original_id uuid not null,
        medium_id uuid not null,
        small_id uuid not null,
        width integer not null,
        height integer not null,
        sha256 text not null,
        constraint cover_pkey primary key (product_id),
        constraint cover_product_id_fkey foreign key (product_id) references product (id) on delete cascade,
        constraint cover_original_id_fkey foreign key (original_id) references stored_file (id),
        constraint cover_medium_id_fkey foreign key (medium_id) references stored_file (id),
        constraint cover_small_id_fkey foreign key (small_id) references stored_file (id)
      )`);
    this.addSql(`
      create table product_file (
        id uuid not null,
        product_id uuid not null,
        file_id uuid not null,
        label text not null default '',
        constraint product_file_pkey primary key (id),
        constraint product_file_product_id_fkey foreign key (product_id) references product (id) on delete cascade,
        constraint product_file_file_id_fkey foreign key (file_id) references stored_file (id)
      )`);
    this.addSql(`create index product_file_product_id_idx on product_file (product_id)`);
    for (const table of ['imprint', 'collection', 'work', 'product', 'contributor', 'price', 'text_content', 'subject']) {
      for (const statement of auditTriggers(table)) this.addSql(statement);
    }
    const feeds: [table: string, kind: string, idColumn: string][] = [
      ['work', 'work', 'id'],
      ['contributor', 'work', 'work_id'],
      ['text_content', 'work', 'work_id'],
      ['subject', 'work', 'work_id'],
      ['product', 'product', 'id'],
      ['cover', 'product', 'product_id'],
      ['set_part', 'product', 'set_id'],
      ['price', 'price', 'product_id'],
    ];
    for (const [table, kind, idColumn] of feeds) {
      for (const statement of feedTriggers(table, kind, idColumn)) this.addSql(statement);
    }
  }
}
