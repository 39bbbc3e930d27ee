import { Migration } from '@mikro-orm/migrations';
import { type AuditedTable, auditTriggersOfRecord } from './record-audit.ts';

const ofDespatch = [{ record: 'despatch', id: 'r.despatch_id' }];
const audits: readonly AuditedTable[] = [
  { table: 'despatch' },
  {
    table: 'despatch_line',
    partOf: ofDespatch,
    named: { product_id: '(select l.product_id from house.sales_order_line l where l.id = r.order_line_id)', copies: 'r.copies' },
  },
  { table: 'despatch_parcel', partOf: ofDespatch, named: { carrier: 'r.carrier', number: 'r.tracking_number' } },
];

/** Parcels: what is picked for a customer, sent by the house or by its workshop, and the files exchanged with the workshop. */
export class Despatches extends Migration {
  override up(): void {
    this.despatches();
    this.parcels();
    this.workshopFiles();
    for (const audited of audits) for (const statement of auditTriggersOfRecord(audited)) this.addSql(statement);
  }

  private despatches(): void {
    this.addSql(`
      create table despatch (
        id uuid not null,
        number text,
        customer_id uuid not null,
        location_id uuid not null,
        state text not null default 'preparing',
        purpose text not null default 'sale',
        despatched_on date,
        delivery_name text not null default '',
        delivery_street text not null default '',
        delivery_postal_code text not null default '',
        delivery_city text not null default '',
        delivery_country text not null default 'FR',
        collected boolean not null default false,
        service_level text not null default '',
        gift_text text not null default '',
        enclosures text not null default '',
        workshop_sent_at timestamptz,
        notes text not null default '',
        despatched_by text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint despatch_pkey primary key (id),
        constraint despatch_number_key unique (number),
        constraint despatch_state_check check (state in ('preparing', 'despatched', 'cancelled')),
        constraint despatch_purpose_check check (purpose in ('sale', 'deposit', 'free')),
        constraint despatch_despatched_check check ((state = 'despatched') = (despatched_on is not null)
          and (state <> 'despatched' or number is not null)),
        constraint despatch_customer_id_fkey foreign key (customer_id) references customer (id),
        constraint despatch_location_id_fkey foreign key (location_id) references location (id)
      )`);
    this.addSql(`create index despatch_customer_id_idx on despatch (customer_id, despatched_on desc)`);
    this.addSql(`create index despatch_preparing_idx on despatch (created_at) where state = 'preparing'`);
    this.addSql(`create index despatch_despatched_on_idx on despatch (despatched_on desc, id desc) where state = 'despatched'`);
    this.addSql(`
      create table despatch_line (
        id uuid not null,
        despatch_id uuid not null,
        order_line_id uuid not null,
        position smallint not null,
        copies integer not null,
        constraint despatch_line_pkey primary key (id),
        constraint despatch_line_key unique (despatch_id, order_line_id),
        constraint despatch_line_copies_check check (copies > 0),
        constraint despatch_line_despatch_id_fkey foreign key (despatch_id) references despatch (id) on delete cascade,
        constraint despatch_line_order_line_id_fkey foreign key (order_line_id) references sales_order_line (id)
      )`);
    this.addSql(`create index despatch_line_order_line_id_idx on despatch_line (order_line_id)`);
    // What has left is corrected by a return, never by another parcel list.
    this.addSql(`
      create function keep_despatched() returns trigger language plpgsql as $$
      declare
        sent boolean;
      begin
        if tg_argv[0] = 'despatch' then
          if tg_op = 'DELETE' and old.state <> 'despatched' then return old; end if;
          if tg_op = 'UPDATE' and (old.state <> 'despatched' or
              (new.number, new.customer_id, new.location_id, new.state, new.purpose, new.despatched_on)
              is not distinct from (old.number, old.customer_id, old.location_id, old.state, old.purpose, old.despatched_on)) then
            return new;
          end if;
          raise exception 'constraint "despatch_kept": what was despatched stays as it left' using errcode = 'restrict_violation';
        end if;
        execute format('select exists (select 1 from %I.despatch where id = $1 and state = ''despatched'')', tg_table_schema) into sent
          using case tg_op when 'INSERT' then new.despatch_id else old.despatch_id end;
        if sent then
          raise exception 'constraint "despatch_kept": what was despatched stays as it left' using errcode = 'restrict_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(
      `create trigger despatch_kept before update or delete on despatch for each row execute function keep_despatched('despatch')`,
    );
    this.addSql(`create trigger despatch_line_kept before insert or update or delete on despatch_line
      for each row execute function keep_despatched('line')`);
  }

  /** A carrier is a code of ours or a name. The link is kept as it was when the parcel left: a carrier changes its address, not the parcels of then. */
  private parcels(): void {
    this.addSql(`
      create table despatch_parcel (
        id uuid not null,
        despatch_id uuid not null,
        position smallint not null,
        carrier text not null,
        tracking_number text not null default '',
        tracking_link text not null default '',
        weight_grams integer,
        constraint despatch_parcel_pkey primary key (id),
        constraint despatch_parcel_position_key unique (despatch_id, position),
        constraint despatch_parcel_carrier_check check (carrier <> ''),
        constraint despatch_parcel_weight_check check (weight_grams > 0),
        constraint despatch_parcel_despatch_id_fkey foreign key (despatch_id) references despatch (id) on delete cascade
      )`);
    this.addSql(`create unique index despatch_parcel_number_key on despatch_parcel (despatch_id, tracking_number)
      where tracking_number <> ''`);
    this.addSql(`create index despatch_parcel_tracking_number_idx on despatch_parcel (tracking_number) where tracking_number <> ''`);
  }

  /** The raw file stays as it came, with what was read in it: `content` (domain.md 7.4). */
  private workshopFiles(): void {
    this.addSql(`
      create table workshop_file (
        id uuid not null,
        kind text not null,
        state text not null default 'to-confirm',
        location_id uuid not null,
        file_id uuid not null,
        sha256 text not null,
        content jsonb not null,
        created_at timestamptz not null default now(),
        created_by text,
        confirmed_at timestamptz,
        confirmed_by text,
        constraint workshop_file_pkey primary key (id),
        constraint workshop_file_kind_check check (kind in ('shipments', 'stock')),
        constraint workshop_file_state_check check (state in ('to-confirm', 'confirmed', 'set-aside')),
        constraint workshop_file_confirmed_check check ((state = 'confirmed') = (confirmed_at is not null)),
        constraint workshop_file_location_id_fkey foreign key (location_id) references location (id),
        constraint workshop_file_file_id_fkey foreign key (file_id) references stored_file (id)
      )`);
    // The same file of parcels is one record, however often it is dropped.
    this.addSql(`create unique index workshop_file_shipments_key on workshop_file (sha256) where kind = 'shipments'`);
    this.addSql(`create index workshop_file_created_at_idx on workshop_file (created_at desc, id desc)`);
  }
}
