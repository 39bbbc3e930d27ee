import { Migration } from '@mikro-orm/migrations';
import { type AuditedTable, auditTriggersOfRecord } from './record-audit.ts';

const ofParty = [{ record: 'party', id: 'r.party_id' }];
const audits: readonly AuditedTable[] = [
  { table: 'party_address', partOf: ofParty, named: { kind: 'r.kind', name: 'r.name', city: 'r.city' } },
  { table: 'party_contact', partOf: ofParty, named: { name: 'r.name' } },
  { table: 'sales_settings' },
  { table: 'customer' },
  {
    table: 'customer_discount',
    partOf: [{ record: 'customer', id: 'r.customer_id' }],
    named: { family: 'r.family', discount: 'r.discount' },
  },
];

/** Whom the house sells to, and on what terms; where parcels and invoices go, and whom to ring. */
export class Customers extends Migration {
  override up(): void {
    this.reachingThem();
    this.sellerIdentity();
    this.settings();
    this.customers();
    for (const audited of audits) for (const statement of auditTriggersOfRecord(audited)) this.addSql(statement);
  }

  /** The party's own address stays the usual one; these come beside it. */
  private reachingThem(): void {
    this.addSql(`
      create table party_address (
        id uuid not null,
        party_id uuid not null,
        kind text not null,
        name text not null default '',
        street text not null default '',
        postal_code text not null default '',
        city text not null default '',
        country text not null default 'FR',
        gln text,
        usual boolean not null default false,
        version integer not null default 1,
        constraint party_address_pkey primary key (id),
        constraint party_address_kind_check check (kind in ('billing', 'delivery')),
        constraint party_address_city_check check (city <> ''),
        constraint party_address_party_id_fkey foreign key (party_id) references party (id) on delete cascade
      )`);
    this.addSql(`create index party_address_party_id_idx on party_address (party_id)`);
    this.addSql(`create unique index party_address_usual_key on party_address (party_id, kind) where usual`);
    this.addSql(`
      create table party_contact (
        id uuid not null,
        party_id uuid not null,
        name text not null,
        duty text not null default '',
        email text not null default '',
        phone text not null default '',
        version integer not null default 1,
        constraint party_contact_pkey primary key (id),
        constraint party_contact_name_check check (name <> ''),
        constraint party_contact_party_id_fkey foreign key (party_id) references party (id) on delete cascade
      )`);
    this.addSql(`create index party_contact_party_id_idx on party_contact (party_id)`);
  }

  /** What the law wants of the seller on an invoice (domain.md 3.1), and where customers pay. */
  private sellerIdentity(): void {
    this.addSql(`
      alter table house_profile
        add column siret text,
        add column legal_form text not null default '',
        add column share_capital numeric(14, 2),
        add column registration_city text not null default '',
        add column iban text,
        add column bic text,
        add column vat_regime text not null default 'monthly',
        add column vat_on_debits boolean not null default false,
        add column logo_file_id uuid,
        add constraint house_profile_vat_regime_check check (vat_regime in ('monthly', 'quarterly', 'simplified', 'franchise')),
        add constraint house_profile_logo_file_id_fkey foreign key (logo_file_id) references stored_file (id)`);
  }

  /** The terms of a customer who has none of their own. */
  private settings(): void {
    this.addSql(`
      create table sales_settings (
        id uuid not null default gen_random_uuid(),
        single boolean not null default true,
        default_discount numeric(5, 2) not null default 30,
        institution_discount numeric(5, 2) not null default 9,
        payment_days smallint not null default 60,
        payment_end_of_month text not null default 'none',
        payment_day_of_month smallint,
        carriage_fee numeric(12, 2) not null default 0,
        carriage_free_from numeric(12, 2),
        carriage_free_copies integer,
        returns_allowed boolean not null default true,
        return_after_days smallint not null default 60,
        return_within_days smallint not null default 365,
        return_rate_limit numeric(5, 2),
        late_interest_rate numeric(5, 2),
        early_payment_discount text not null default '',
        invoice_note text not null default '',
        despatch_location_id uuid,
        price_law_exceptions boolean not null default false,
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint sales_settings_pkey primary key (id),
        constraint sales_settings_single_key unique (single),
        constraint sales_settings_single_check check (single),
        constraint sales_settings_discount_check check (default_discount between 0 and 100 and institution_discount between 0 and 100),
        constraint sales_settings_end_of_month_check check (payment_end_of_month in ('none', 'days-first', 'month-first')),
        constraint sales_settings_payment_days_check check (payment_days between 0 and 365 and payment_day_of_month between 1 and 31),
        constraint sales_settings_carriage_check check (carriage_fee >= 0 and carriage_free_from >= 0 and carriage_free_copies > 0),
        constraint sales_settings_returns_check check (return_after_days >= 0 and return_within_days > return_after_days
          and return_rate_limit between 0 and 100),
        constraint sales_settings_despatch_location_id_fkey foreign key (despatch_location_id) references location (id)
      )`);
    this.addSql(`insert into sales_settings default values`);
  }

  /** An empty term is the house's. A party is a customer once. */
  private customers(): void {
    this.addSql(`
      create table customer (
        id uuid not null,
        party_id uuid not null,
        number text not null,
        kind text not null,
        default_discount numeric(5, 2),
        payment_days smallint,
        payment_end_of_month text,
        payment_day_of_month smallint,
        carriage_fee numeric(12, 2),
        carriage_free_from numeric(12, 2),
        carriage_free_copies integer,
        returns_allowed boolean,
        return_after_days smallint,
        return_within_days smallint,
        return_rate_limit numeric(5, 2),
        credit_limit numeric(12, 2),
        document_channel text not null default 'mail',
        einvoice_scheme text,
        einvoice_address text,
        has_no_siren boolean not null default false,
        vat_checked_on date,
        vat_check_valid boolean,
        vat_check_reference text not null default '',
        blocked boolean not null default false,
        blocked_reason text not null default '',
        last_contact_on date,
        notes text not null default '',
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint customer_pkey primary key (id),
        constraint customer_party_id_key unique (party_id),
        constraint customer_number_key unique (number),
        constraint customer_number_check check (number <> ''),
        constraint customer_kind_check check (kind in ('bookseller', 'wholesaler', 'library', 'school', 'public-body', 'company', 'reader')),
        constraint customer_discount_check check (default_discount between 0 and 100),
        constraint customer_payment_check check (payment_end_of_month in ('none', 'days-first', 'month-first')
          and (payment_end_of_month is null) = (payment_days is null) and payment_days between 0 and 365 and payment_day_of_month between 1 and 31),
        constraint customer_carriage_check check (carriage_fee >= 0 and carriage_free_from >= 0 and carriage_free_copies > 0),
        constraint customer_returns_check check (return_after_days >= 0 and return_within_days > coalesce(return_after_days, 0)
          and return_rate_limit between 0 and 100),
        constraint customer_credit_limit_check check (credit_limit >= 0),
        constraint customer_vat_check_check check ((vat_checked_on is null) = (vat_check_valid is null)),
        constraint customer_document_channel_check check (document_channel in ('mail', 'platform', 'post')),
        constraint customer_einvoice_check check ((einvoice_scheme is null) = (einvoice_address is null)),
        constraint customer_party_id_fkey foreign key (party_id) references party (id)
      )`);
    this.addSql(`
      create table customer_discount (
        id uuid not null,
        customer_id uuid not null,
        family text not null,
        imprint_id uuid,
        collection_id uuid,
        product_id uuid,
        form text,
        discount numeric(5, 2) not null,
        valid_from date,
        valid_to date,
        reason text not null default '',
        constraint customer_discount_pkey primary key (id),
        constraint customer_discount_rate_check check (discount between 0 and 100),
        constraint customer_discount_period_check check (valid_from < valid_to),
        constraint customer_discount_family_check check (
          case family when 'imprint' then imprint_id is not null and num_nonnulls(collection_id, product_id, form) = 0
                      when 'collection' then collection_id is not null and num_nonnulls(imprint_id, product_id, form) = 0
                      when 'product' then product_id is not null and num_nonnulls(imprint_id, collection_id, form) = 0
                      when 'form' then form is not null and num_nonnulls(imprint_id, collection_id, product_id) = 0
                      when 'all' then num_nonnulls(imprint_id, collection_id, product_id, form) = 0
                      else false end),
        constraint customer_discount_customer_id_fkey foreign key (customer_id) references customer (id) on delete cascade,
        constraint customer_discount_imprint_id_fkey foreign key (imprint_id) references imprint (id),
        constraint customer_discount_collection_id_fkey foreign key (collection_id) references collection (id),
        constraint customer_discount_product_id_fkey foreign key (product_id) references product (id),
        constraint customer_discount_overlap_excl exclude using gist (
          customer_id with =, family with =, (coalesce(imprint_id, collection_id, product_id, customer_id)) with =,
          (coalesce(form, '')) with =, daterange(valid_from, valid_to) with &&)
      )`);
  }
}
