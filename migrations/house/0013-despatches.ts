import { Migration } from '@mikro-orm/migrations';
import { auditTriggersOfRecord } from './record-audit.ts';

/** Parcels: what is picked for a customer, sent by the house or by its workshop, and what was in each. */
export class Despatches extends Migration {
  override up(): void {
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
    this.addSql(`
      create table despatch_parcel (
        id uuid not null,
        despatch_id uuid not null,
        carrier text not null default '',
        tracking_number text not null default '',
        tracking_link text not null default '',
        weight_grams integer,
        constraint despatch_parcel_pkey primary key (id),
        constraint despatch_parcel_number_key unique (despatch_id, tracking_number),
        constraint despatch_parcel_weight_check check (weight_grams > 0),
        constraint despatch_parcel_despatch_id_fkey foreign key (despatch_id) references despatch (id) on delete cascade
      )`);
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
    for (const statement of auditTriggersOfRecord({ table: 'despatch' })) this.addSql(statement);
  }
}
