import { Migration } from '@mikro-orm/migrations';
import { appendOnly, auditTriggers, feedTriggers } from './triggers.ts';

/** The stock book: every copy goes from a place to a place. Printer, customer, loss and pulp are places too. */
export class Stock extends Migration {
  override up(): void {
    this.addSql(`
      create table location (
        id uuid not null,
        kind text not null,
        name text not null,
        physical boolean not null,
        party_id uuid,
        closed_on date,
        version integer not null default 1,
        constraint location_pkey primary key (id),
        constraint location_name_key unique (name),
        constraint location_party_id_fkey foreign key (party_id) references party (id)
      )`);
    this.addSql(`
      create table stock_movement (
        id uuid not null,
        product_id uuid not null,
        from_location_id uuid not null,
        to_location_id uuid not null,
        copies integer not null,
        reason text not null,
        moved_on date not null,
        source_kind text not null default 'entry',
        source_id uuid,
        reverses_id uuid,
        note text not null default '',
        recorded_by text,
        recorded_at timestamptz not null default now(),
        constraint stock_movement_pkey primary key (id),
        constraint stock_movement_copies_check check (copies > 0),
        constraint stock_movement_places_check check (from_location_id <> to_location_id),
        constraint stock_movement_reverses_key unique (reverses_id),
        constraint stock_movement_product_id_fkey foreign key (product_id) references product (id),
        constraint stock_movement_from_fkey foreign key (from_location_id) references location (id),
        constraint stock_movement_to_fkey foreign key (to_location_id) references location (id),
        constraint stock_movement_reverses_fkey foreign key (reverses_id) references stock_movement (id)
      )`);
    this.addSql(`create index stock_movement_product_idx on stock_movement (product_id, moved_on)`);
    this.addSql(`create index stock_movement_source_idx on stock_movement (source_id) where source_id is not null`);
    this.addSql(appendOnly('stock_movement'));
    this.addSql(`
      create table stock_balance (
        product_id uuid not null,
        location_id uuid not null,
        on_hand integer not null,
        constraint stock_balance_pkey primary key (product_id, location_id),
        constraint stock_balance_on_hand_check check (on_hand >= 0),
        constraint stock_balance_product_id_fkey foreign key (product_id) references product (id),
        constraint stock_balance_location_id_fkey foreign key (location_id) references location (id)
      )`);
    // The row lock on the balance makes two people who take the last copy go one after the other; the check refuses the second.
    // Rows are written in one order, so that they never wait for each other in a circle.
    this.addSql(`
      create function keep_balance() returns trigger language plpgsql as $$
      declare
        place record;
        known integer;
      begin
        for place in execute format(
          'select l.id, sum(m.change)::integer as change, m.product_id
           from (select product_id, from_location_id as location_id, -copies as change from movements
                 union all select product_id, to_location_id, copies from movements) m
           join %I.location l on l.id = m.location_id and l.physical
           group by l.id, m.product_id having sum(m.change) <> 0 order by m.product_id, l.id', tg_table_schema)
        loop
          execute format('update %I.stock_balance set on_hand = on_hand + $3 where product_id = $1 and location_id = $2
            returning 1', tg_table_schema) into known using place.product_id, place.id, place.change;
          if known is null then
            execute format('insert into %I.stock_balance as b (product_id, location_id, on_hand) values ($1, $2, $3)
              on conflict (product_id, location_id) do update set on_hand = b.on_hand + excluded.on_hand', tg_table_schema)
              using place.product_id, place.id, place.change;
          end if;
        end loop;
        return null;
      end $$`);
    this.addSql(`create trigger stock_movement_balance after insert on stock_movement referencing new table as movements
      for each statement execute function keep_balance()`);
    for (const statement of auditTriggers('location')) this.addSql(statement);
    for (const statement of feedTriggers('stock_balance', 'stock', 'product_id')) this.addSql(statement);
  }
}
