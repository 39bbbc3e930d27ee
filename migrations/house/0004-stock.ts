import { Migration } from '@mikro-orm/migrations';
import { appendOnly, auditTriggers, feedTriggers } from './triggers.ts';

/** The stock book: every copy goes from a location to a location. Printer, customer, loss and pulp are locations too. */
export class Stock extends Migration {
  override up(): void {
    this.location();
    this.movement();
    this.balance();
    for (const statement of auditTriggers('location')) this.addSql(statement);
    for (const statement of feedTriggers('stock_balance', 'stock', 'product_id')) this.addSql(statement);
  }

  /** Places hold the house's copies; of each kind of outside, which holds nothing, there is one. */
  private location(): void {
    this.addSql(`
      create table location (
        id uuid not null,
        kind text not null,
        name text not null,
        physical boolean not null generated always as (kind in (
          'warehouse', 'fulfilment', 'distributor', 'consignment', 'fair', 'transit', 'returns-quarantine')) stored,
        party_id uuid,
        closed_on date,
        version integer not null default 1,
        constraint location_pkey primary key (id),
        constraint location_name_key unique (name),
        constraint location_name_check check (name <> ''),
        constraint location_kind_check check (kind in (
          'warehouse', 'fulfilment', 'distributor', 'consignment', 'fair', 'transit', 'returns-quarantine',
          'printer', 'customer', 'author', 'press', 'legal-deposit', 'promotion', 'donation', 'internal', 'pulp', 'loss',
          'count-difference')),
        constraint location_outside_open_check check (physical or closed_on is null),
        constraint location_party_id_fkey foreign key (party_id) references party (id)
      )`);
    this.addSql(`create unique index location_outside_key on location (kind) where not physical`);
    this.addSql(`create index location_party_id_idx on location (party_id) where party_id is not null`);
  }

  private movement(): void {
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
        constraint stock_movement_reason_check check (reason in (
          'print-receipt', 'sale', 'remainder-sale', 'consignment-out', 'consignment-return', 'consignment-sale', 'return-restocked',
          'review-copies', 'author-copies', 'legal-deposit', 'promotional-copies', 'donation', 'internal-use', 'damaged', 'lost',
          'pulping', 'count-gain', 'count-loss', 'transfer')),
        constraint stock_movement_source_check check (source_kind = 'entry' or source_id is not null),
        constraint stock_movement_reverses_key unique (reverses_id),
        constraint stock_movement_product_id_fkey foreign key (product_id) references product (id),
        constraint stock_movement_from_fkey foreign key (from_location_id) references location (id),
        constraint stock_movement_to_fkey foreign key (to_location_id) references location (id),
        constraint stock_movement_reverses_fkey foreign key (reverses_id) references stock_movement (id)
      )`);
    this.addSql(`create index stock_movement_product_idx on stock_movement (product_id, moved_on)`);
    this.addSql(`create index stock_movement_moved_on_idx on stock_movement (moved_on desc, id desc)`);
    this.addSql(`create index stock_movement_source_idx on stock_movement (source_id) where source_id is not null`);
    this.addSql(appendOnly('stock_movement'));
    // What a movement changes at each place it touches; the outsides hold nothing and do not appear.
    this.addSql(`
      create view stock_change as
        select m.id as movement_id, m.product_id, m.from_location_id as location_id, m.reason, m.moved_on, -m.copies as change
        from stock_movement m join location l on l.id = m.from_location_id and l.physical
        union all
        select m.id, m.product_id, m.to_location_id, m.reason, m.moved_on, m.copies
        from stock_movement m join location l on l.id = m.to_location_id and l.physical`);
    // From where to where each reason leads (domain.md 7.1; libs/stock has the same ways, and a test compares them). With it the stock
    // identity cannot break: whatever enters or leaves the places of the house belongs to exactly one of its terms.
    const own = `'{warehouse,fulfilment,distributor,fair,transit,returns-quarantine}'`;
    const everyPlace = `'{warehouse,fulfilment,distributor,consignment,fair,transit,returns-quarantine}'`;
    const shelves = `'{warehouse,fulfilment,distributor,fair}'`;
    this.addSql(`
      create view movement_way as
        select w.reason, f.kind as from_kind, t.kind as to_kind
        from (values
          ('print-receipt', '{printer}', ${own}), ('sale', ${shelves}, '{customer}'), ('remainder-sale', ${shelves}, '{customer}'),
          ('consignment-out', ${shelves}, '{consignment}'), ('consignment-return', '{consignment}', ${own}),
          ('consignment-sale', '{consignment}', '{customer}'), ('return-restocked', '{customer}', ${own}),
          ('review-copies', ${shelves}, '{press}'), ('author-copies', ${shelves}, '{author}'),
          ('legal-deposit', ${shelves}, '{legal-deposit}'), ('promotional-copies', ${shelves}, '{promotion}'),
          ('donation', ${shelves}, '{donation}'), ('internal-use', ${shelves}, '{internal}'), ('damaged', ${everyPlace}, '{loss}'),
          ('lost', ${everyPlace}, '{loss}'), ('pulping', ${own}, '{pulp}'), ('count-gain', '{count-difference}', ${everyPlace}),
          ('count-loss', ${everyPlace}, '{count-difference}'), ('transfer', ${own}, ${own})
        ) as w (reason, from_kinds, to_kinds)
        cross join unnest(w.from_kinds::text[]) as f (kind)
        cross join unnest(w.to_kinds::text[]) as t (kind)`);
    this.addSql(`
      create function check_movements() returns trigger language plpgsql as $$
      declare
        wrong uuid;
        broken text;
      begin
        execute format('
          select m.id,
            case when o.id is null and m.reverses_id is not null then ''stock_movement_reversal''
                 when f.closed_on <= m.moved_on or t.closed_on <= m.moved_on then ''stock_movement_location_open''
                 else ''stock_movement_way'' end
          from movements m
          join %1$I.location f on f.id = m.from_location_id
          join %1$I.location t on t.id = m.to_location_id
          left join %1$I.stock_movement o on o.id = m.reverses_id and o.reverses_id is null and o.product_id = m.product_id
            and o.reason = m.reason and o.copies = m.copies and o.moved_on <= m.moved_on
            and o.from_location_id = m.to_location_id and o.to_location_id = m.from_location_id
          where (m.reverses_id is not null and o.id is null) or f.closed_on <= m.moved_on or t.closed_on <= m.moved_on
            or not exists (select 1 from %1$I.movement_way w where w.reason = m.reason
              and w.from_kind = case when m.reverses_id is null then f.kind else t.kind end
              and w.to_kind = case when m.reverses_id is null then t.kind else f.kind end)
          limit 1', tg_table_schema) into wrong, broken;
        if wrong is not null then
          raise exception 'movement % violates constraint "%"', wrong, broken using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger stock_movement_allowed after insert on stock_movement referencing new table as movements
      for each statement execute function check_movements()`);
  }

  /** What each place holds, kept by the movements alone. */
  private balance(): void {
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
    this.addSql(`create index stock_balance_location_id_idx on stock_balance (location_id)`);
    // Two people who take the last copy go one after the other: the balances are locked, in one order, before they are read. A place must
    // hold enough at the end of every day from the movement's own to this one; what it lacks is told for all places at once, in the detail.
    this.addSql(`
      create function keep_balance() returns trigger language plpgsql as $$
      declare
        changes text := format('
          select m.product_id, l.id as location_id, sum(m.change)::integer as change, min(m.moved_on) filter (where m.change < 0) as first_exit
          from (select product_id, from_location_id as location_id, moved_on, -copies as change from movements
                union all select product_id, to_location_id, moved_on, copies from movements) m
          join %1$I.location l on l.id = m.location_id and l.physical
          group by m.product_id, l.id', tg_table_schema);
        short jsonb;
      begin
        execute format('
          insert into %1$I.stock_balance (product_id, location_id, on_hand)
          select c.product_id, c.location_id, 0 from (%2$s) c
          where not exists (select 1 from %1$I.stock_balance b where b.product_id = c.product_id and b.location_id = c.location_id)
          order by c.product_id, c.location_id
          on conflict (product_id, location_id) do nothing', tg_table_schema, changes);
        execute format('
          select 1 from %1$I.stock_balance b join (%2$s) c on b.product_id = c.product_id and b.location_id = c.location_id
          order by b.product_id, b.location_id for update of b', tg_table_schema, changes);
        execute format('
          with changes as (%2$s), days as (
            select c.product_id, c.location_id, c.change, s.moved_on, s.day_change
            from changes c cross join lateral (
              select s.moved_on, sum(s.change) as day_change from %1$I.stock_change s
              where s.product_id = c.product_id and s.location_id = c.location_id and s.moved_on >= c.first_exit group by s.moved_on) s
          ), ends as (
            select d.product_id, d.location_id, d.moved_on, b.on_hand, d.change, b.on_hand + d.change - coalesce(sum(d.day_change) over (
              partition by d.product_id, d.location_id order by d.moved_on desc rows between unbounded preceding and 1 preceding), 0) as at_end
            from days d join %1$I.stock_balance b on b.product_id = d.product_id and b.location_id = d.location_id
          ), shortest as (
            select distinct on (product_id, location_id) product_id, location_id, moved_on, at_end, on_hand, change
            from ends where at_end < 0 order by product_id, location_id, moved_on
          )
          select jsonb_agg(jsonb_build_object(''product'', product_id, ''location'', location_id, ''day'', moved_on,
            ''missing'', -at_end, ''onHand'', on_hand, ''change'', change)) from shortest', tg_table_schema, changes) into short;
        if short is not null then
          raise exception 'a place holds too few copies: constraint "stock_movement_enough"' using errcode = 'check_violation', detail = short::text;
        end if;
        execute format('
          update %1$I.stock_balance b set on_hand = b.on_hand + c.change from (%2$s) c
          where b.product_id = c.product_id and b.location_id = c.location_id and c.change <> 0', tg_table_schema, changes);
        return null;
      end $$`);
    this.addSql(`create trigger stock_movement_balance after insert on stock_movement referencing new table as movements
      for each statement execute function keep_balance()`);
    this.addSql(`create trigger stock_balance_kept before insert or update or delete on stock_balance
      for each row when (pg_trigger_depth() = 0) execute function public.refuse_change('stock_balance')`);
  }
}
