import { Migration } from '@mikro-orm/migrations';
import { appendOnly, auditTriggers } from './triggers.ts';

/** Print runs: what was ordered from the printer, and what came back, delivery by delivery. */
export class PrintRuns extends Migration {
  override up(): void {
    this.addSql(`
      create table print_run (
        id uuid not null,
        product_id uuid not null,
        number smallint not null,
        printer_id uuid,
        state text not null default 'ordered',
        ordered_on date not null,
        expected_on date,
        quantity_ordered integer not null,
        specification text not null default '',
        price numeric(12, 2),
        total_cost numeric(12, 2),
        currency text not null default 'EUR',
        printed_on date,
        printed_in text not null default '',
        legal_deposit_on date,
        legal_deposit_receipt text not null default '',
        notes text not null default '',
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint print_run_pkey primary key (id),
        constraint print_run_number_check check (number > 0),
        constraint print_run_state_check check (state in ('ordered', 'partly-received', 'received', 'cancelled')),
        constraint print_run_quantity_check check (quantity_ordered > 0),
        constraint print_run_cost_check check (price >= 0 and total_cost >= 0),
        constraint print_run_product_id_fkey foreign key (product_id) references product (id),
        constraint print_run_printer_id_fkey foreign key (printer_id) references party (id)
      )`);
    // A cancelled order was never printed: its number goes to the next one.
    this.addSql(`create unique index print_run_number_key on print_run (product_id, number) where state <> 'cancelled'`);
    this.addSql(`create index print_run_product_id_idx on print_run (product_id)`);
    this.addSql(`create index print_run_open_idx on print_run (expected_on) where state in ('ordered', 'partly-received')`);
    this.addSql(`
      create table print_run_place (
        id uuid not null,
        print_run_id uuid not null,
        location_id uuid not null,
        copies integer not null,
        constraint print_run_place_pkey primary key (id),
        constraint print_run_place_key unique (print_run_id, location_id),
        constraint print_run_place_copies_check check (copies > 0),
        constraint print_run_place_run_id_fkey foreign key (print_run_id) references print_run (id) on delete cascade,
        constraint print_run_place_location_id_fkey foreign key (location_id) references location (id)
      )`);
    this.addSql(`
      create table print_run_delivery (
        id uuid not null,
        print_run_id uuid not null,
        sequence smallint not null,
        received_on date not null,
        location_id uuid not null,
        copies integer not null,
        delivery_note text not null default '',
        reverses_id uuid,
        recorded_by text,
        recorded_at timestamptz not null default now(),
        constraint print_run_delivery_pkey primary key (id),
        constraint print_run_delivery_sequence_key unique (print_run_id, sequence),
        constraint print_run_delivery_reverses_key unique (reverses_id),
        constraint print_run_delivery_copies_check check (copies > 0),
        constraint print_run_delivery_run_id_fkey foreign key (print_run_id) references print_run (id),
        constraint print_run_delivery_location_id_fkey foreign key (location_id) references location (id),
        constraint print_run_delivery_reverses_fkey foreign key (reverses_id) references print_run_delivery (id)
      )`);
    this.addSql(`create index print_run_delivery_received_on_idx on print_run_delivery (received_on)`);
    this.addSql(appendOnly('print_run_delivery'));
    // A reversal takes back one delivery of the same run whole, at the same place.
    this.addSql(`
      create function check_delivery() returns trigger language plpgsql as $$
      declare
        known integer;
      begin
        if new.reverses_id is not null then
          execute format('select 1 from %I.print_run_delivery d where d.id = $1 and d.print_run_id = $2 and d.location_id = $3
            and d.copies = $4 and d.received_on <= $5 and d.reverses_id is null', tg_table_schema)
            into known using new.reverses_id, new.print_run_id, new.location_id, new.copies, new.received_on;
          if known is null then
            raise exception 'delivery % violates constraint "print_run_delivery_reversal"', new.id using errcode = 'check_violation';
          end if;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger print_run_delivery_checked before insert on print_run_delivery
      for each row execute function check_delivery()`);
    for (const statement of auditTriggers('print_run')) this.addSql(statement);
  }
}
