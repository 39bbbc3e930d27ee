import { Migration } from '@mikro-orm/migrations';
import { auditTriggersOfRecord } from './record-audit.ts';

/** Booksellers' orders, and the copies kept for them. */
export class Orders extends Migration {
  override up(): void {
    this.reservations();
    this.orders();
    for (const statement of auditTriggersOfRecord({ table: 'sales_order' })) this.addSql(statement);
    const partOf = [{ record: 'sales_order', id: 'r.order_id' }];
    const named = { product_id: 'r.product_id', copies: 'r.copies' };
    for (const statement of auditTriggersOfRecord({ table: 'sales_order_line', partOf, named })) this.addSql(statement);
  }

  /** Copies kept for someone: never more than a place holds, so that nobody can be promised, or sold, the copy of another. */
  private reservations(): void {
    this.addSql(`
      alter table stock_balance
        add column reserved integer not null default 0,
        add constraint stock_balance_reserved_check check (reserved between 0 and on_hand)`);
    this.addSql(`
      create table stock_reservation (
        id uuid not null,
        product_id uuid not null,
        location_id uuid not null,
        copies integer not null,
        source_kind text not null,
        source_id uuid not null,
        reserved_at timestamptz not null default now(),
        expires_at timestamptz,
        constraint stock_reservation_pkey primary key (id),
        constraint stock_reservation_source_key unique (source_kind, source_id, location_id),
        constraint stock_reservation_copies_check check (copies > 0),
        constraint stock_reservation_balance_fkey foreign key (product_id, location_id) references stock_balance (product_id, location_id)
      )`);
    this.addSql(`create index stock_reservation_place_idx on stock_reservation (product_id, location_id, reserved_at desc)`);
    this.addSql(`create index stock_reservation_expires_at_idx on stock_reservation (expires_at) where expires_at is not null`);
    // The balance counts what is reserved; its check refuses one copy too many, whoever comes second.
    this.addSql(`
      create function keep_reserved() returns trigger language plpgsql as $$
      declare
        changes text := case tg_op
          when 'INSERT' then 'select product_id, location_id, sum(copies) as copies from after_rows group by product_id, location_id'
          when 'DELETE' then 'select product_id, location_id, -sum(copies) as copies from before_rows group by product_id, location_id'
          else 'select product_id, location_id, sum(copies) as copies from (
              select product_id, location_id, copies from after_rows union all select product_id, location_id, -copies from before_rows) c
            group by product_id, location_id' end;
      begin
        execute format('
          select 1 from %1$I.stock_balance b join (%2$s) c on b.product_id = c.product_id and b.location_id = c.location_id
          order by b.product_id, b.location_id for update of b', tg_table_schema, changes);
        execute format('
          update %1$I.stock_balance b set reserved = b.reserved + c.copies from (%2$s) c
          where b.product_id = c.product_id and b.location_id = c.location_id and c.copies <> 0', tg_table_schema, changes);
        return null;
      end $$`);
    this.addSql(`create trigger stock_reservation_insert after insert on stock_reservation referencing new table as after_rows
      for each statement execute function keep_reserved()`);
    this.addSql(`create trigger stock_reservation_update after update on stock_reservation
      referencing old table as before_rows new table as after_rows for each statement execute function keep_reserved()`);
    this.addSql(`create trigger stock_reservation_delete after delete on stock_reservation referencing old table as before_rows
      for each statement execute function keep_reserved()`);
  }

  /**
   * A line keeps for ever the terms of the day it was ordered: royalties on sold copies will be reckoned on them. `vat_rate` is the one
   * contained in the public price; a set whose parts bear several has `vat_split` instead, a list of `{ vatRate, unitPrice }`.
   */
  private orders(): void {
    this.addSql(`
      create table sales_order (
        id uuid not null,
        number text,
        customer_id uuid not null,
        state text not null default 'draft',
        origin text not null default 'form',
        ordered_on date not null,
        customer_reference text not null default '',
        territory text not null default 'FR',
        currency text not null default 'EUR',
        delivery_name text not null default '',
        delivery_street text not null default '',
        delivery_postal_code text not null default '',
        delivery_city text not null default '',
        delivery_country text not null default 'FR',
        collected boolean not null default false,
        carriage numeric(12, 2),
        carriage_typed boolean not null default false,
        carriage_reason text not null default '',
        notes text not null default '',
        confirmed_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint sales_order_pkey primary key (id),
        constraint sales_order_number_key unique (number),
        constraint sales_order_state_check check (state in ('draft', 'confirmed', 'completed', 'cancelled')),
        constraint sales_order_origin_check check (origin in ('form', 'link', 'shop', 'import', 'fair')),
        constraint sales_order_carriage_check check (carriage >= 0 and (carriage is not null or not carriage_typed)),
        constraint sales_order_confirmed_check check ((state in ('confirmed', 'completed')) <= (number is not null)
          and (number is null) = (confirmed_at is null)),
        constraint sales_order_customer_id_fkey foreign key (customer_id) references customer (id)
      )`);
    this.addSql(`create index sales_order_customer_id_idx on sales_order (customer_id, ordered_on desc)`);
    this.addSql(`create index sales_order_ordered_on_idx on sales_order (ordered_on desc, id desc)`);
    this.addSql(`create index sales_order_open_idx on sales_order (ordered_on, id) where state in ('draft', 'confirmed')`);
    this.addSql(`
      create table sales_order_line (
        id uuid not null,
        order_id uuid not null,
        position smallint not null,
        product_id uuid not null,
        copies integer not null,
        sale_term text not null,
        channel text not null,
        public_price numeric(12, 2) not null,
        price_type text not null,
        product_class text not null,
        vat_rate numeric(5, 2),
        vat_split jsonb,
        unit_price numeric(12, 4) not null,
        discount numeric(5, 2) not null default 0,
        discount_source text not null default 'house',
        discount_reason text not null default '',
        schoolbook boolean not null default false,
        cancelled integer not null default 0,
        despatched integer not null default 0,
        constraint sales_order_line_pkey primary key (id),
        constraint sales_order_line_position_key unique (order_id, position),
        constraint sales_order_line_copies_check check (copies > 0 and cancelled >= 0 and despatched >= 0 and cancelled + despatched <= copies),
        constraint sales_order_line_term_check check (sale_term in (
          'firm', 'return-right', 'new-title', 'deposit', 'review', 'author', 'legal-deposit', 'promotional', 'donation')),
        constraint sales_order_line_price_check check (public_price >= 0 and unit_price >= 0 and vat_rate between 0 and 100
          and discount between 0 and 100),
        constraint sales_order_line_vat_check check ((vat_rate is null) = (vat_split is not null)),
        constraint sales_order_line_channel_check check (channel in (
          'bookshop', 'wholesale', 'institution', 'direct', 'online', 'fair', 'export')),
        constraint sales_order_line_discount_check check (discount_source in (
          'typed', 'product', 'collection', 'imprint', 'form', 'all', 'customer', 'house', 'kind')),
        constraint sales_order_line_order_id_fkey foreign key (order_id) references sales_order (id) on delete cascade,
        constraint sales_order_line_product_id_fkey foreign key (product_id) references product (id)
      )`);
    this.addSql(`create index sales_order_line_order_id_idx on sales_order_line (order_id)`);
    this.addSql(`create index sales_order_line_waiting_idx on sales_order_line (product_id, id) where cancelled + despatched < copies`);
    this.addSql(`
      create function keep_confirmed_line() returns trigger language plpgsql as $$
      declare
        state text;
      begin
        execute format('select o.state from %I.sales_order o where o.id = $1', tg_table_schema) into state
          using case tg_op when 'INSERT' then new.order_id else old.order_id end;
        if tg_op = 'UPDATE' and (new.order_id, new.product_id, new.copies, new.sale_term, new.channel, new.public_price, new.price_type,
            new.product_class, new.vat_rate, new.vat_split, new.unit_price, new.discount, new.discount_source, new.discount_reason)
            is not distinct from (old.order_id, old.product_id, old.copies, old.sale_term, old.channel, old.public_price, old.price_type,
            old.product_class, old.vat_rate, old.vat_split, old.unit_price, old.discount, old.discount_source, old.discount_reason) then
          return new;
        end if;
        if state is not null and state <> 'draft' then
          raise exception 'constraint "sales_order_line_kept": a confirmed order keeps its lines' using errcode = 'restrict_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(`create trigger sales_order_line_kept before insert or update or delete on sales_order_line
      for each row execute function keep_confirmed_line()`);
  }
}
