import type { Day, Period } from '@colophon/calendar';
import type { Movement } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page, readPage } from '../../platform/http/lists.js';
import { shelves } from './reservation.service.js';
import type { IdentityQuery, StockLevel, StockQuery } from './stock.schemas.js';

const stocked = `p.id as "productId", p.gtin, p.isbn, p.title, p.form, p.work_id as "workId"`;
const sorts = { title: 'title', gtin: 'gtin', onHand: '"onHand"', available: 'available' };

export interface StockedProduct {
  readonly productId: string;
  readonly gtin: string | null;
  readonly isbn: string | null;
  readonly title: string;
  readonly form: string;
  readonly workId: string;
}

/** Movements of one kind put together, as the rules of the stock identity read them, and how many they were. */
export type MovementGroup = Movement & { readonly movements: number };

export interface MonthGroup {
  readonly productId: string;
  readonly month: string;
  readonly reason: Movement['reason'];
  readonly change: number;
}

/** A place whose kept balance or whose history is not what the movements say. */
export interface BalanceFault {
  readonly fault: 'balance-differs' | 'reserved-differs' | 'below-zero-on-a-day';
  readonly productId: string;
  readonly locationId: string;
  readonly kept: number;
  readonly counted: number;
  readonly day: Day | null;
}

export interface ProductScope {
  readonly productIds?: readonly string[] | undefined;
  readonly workIds?: readonly string[] | undefined;
}

/** What the house holds, held and did with it, counted in the database. */
@Injectable()
export class StockRepository {
  constructor(private readonly house: HouseDatabase) {}

  async levels(query: StockQuery): Promise<Page<StockLevel>> {
    const where = new Conditions()
      .when(query.workId, 'p.work_id = ?')
      .when(query.productId, 'p.id = ?')
      .when(idList(query.id), 'p.id = any(?::uuid[])');
    if (query.q) {
      const words = `'%' || public.search_text(${where.param(query.q)}) || '%'`;
      where.add(`p.search_text like ${words} or w.search_text like ${words}`);
    }
    const place = query.locationId === undefined ? 'true' : `location_id = ${where.param(query.locationId)}`;
    const held =
      query.at === undefined
        ? `select product_id, location_id, on_hand, reserved from house.stock_balance where ${place}`
        : `select s.product_id, s.location_id, s.on_hand, coalesce(b.reserved, 0) as reserved from (
             select product_id, location_id, sum(change)::int as on_hand from house.stock_change
           where ${place} and moved_on <= ${where.param(query.at)}::date group by product_id, location_id) s
           left join house.stock_balance b on b.product_id = s.product_id and b.location_id = s.location_id`;
    const having = query.below === undefined ? '' : `having sum(h.on_hand) < ${where.param(query.below)}`;
    const from = `
      from (${held}) h
      join house.location l on l.id = h.location_id
      join house.product p on p.id = h.product_id
      join house.work w on w.id = p.work_id
      where ${where} group by p.id, p.gtin, p.isbn, p.title, p.form, p.work_id ${having}`;
    const [counted] = await this.house.rows<{ n: number }>(
      `select count(*)::int as n from (select 1 ${from} limit ${countCap + 1}) counted`,
      where.params,
    );
    const shelfKinds = `${where.param(shelves)}::text[]`;
    const rows = await this.house.rows<StockLevel>(
      `select p.id, p.id as "productId", p.gtin, p.isbn, p.title, p.form, p.work_id as "workId",
              sum(h.on_hand)::int as "onHand", sum(h.reserved)::int as reserved,
              (select coalesce(sum(b.on_hand - b.reserved), 0)::int from house.stock_balance b
               join house.location s on s.id = b.location_id where b.product_id = p.id and s.kind = any(${shelfKinds})) as available,
              coalesce(json_agg(json_build_object('locationId', l.id, 'name', l.name, 'kind', l.kind, 'onHand', h.on_hand, 'reserved', h.reserved)
                order by l.name) filter (where h.on_hand <> 0), '[]') as places
       ${from} order by ${orderBy(query.sort, sorts, 'title')}, p.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const total = counted?.n ?? 0;
    return new Page(rows, total, total > countCap);
  }

  /** In all places of the house, consignments included. */
  async copiesOnHand(): Promise<number> {
    const row = await this.house.row<{ n: number }>('select coalesce(sum(on_hand), 0)::int as n from house.stock_balance');
    return row?.n ?? 0;
  }

  /** A page of the products asked for; when none is named, of those that moved before the end of the period. */
  moved(query: IdentityQuery): Promise<Page<StockedProduct>> {
    const where = new Conditions()
      .when(query.workId, 'p.work_id = ?')
      .when(query.productId, 'p.id = ?')
      .when(query.q, `p.search_text like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'p.id = any(?::uuid[])');
    if (query.workId === undefined && query.productId === undefined) {
      where.add('exists (select 1 from house.stock_movement m where m.product_id = p.id and m.moved_on < ?::date)', query.to);
    }
    const order = `${orderBy(query.sort, { title: 'p.title', gtin: 'p.gtin' }, 'p.gtin')}, p.id`;
    return readPage<StockedProduct>(this.house, { columns: stocked, tables: 'house.product p', where, order }, query);
  }

  products({ productIds, workIds }: ProductScope): Promise<StockedProduct[]> {
    return this.house.rows<StockedProduct>(
      `select ${stocked}
       from house.product p
       where p.id = any($1::uuid[]) or p.work_id = any($2::uuid[]) order by p.gtin, p.id`,
      [productIds ?? [], workIds ?? []],
    );
  }

  /** Everything up to the end of a period, by product, reason and way; what lies before the period apart from what lies in it. */
  groups({ productIds, workIds }: ProductScope, { from, to }: Period): Promise<MovementGroup[]> {
    return this.house.rows<MovementGroup>(
      `select m.product_id as product, m.reason, f.kind as "fromKind", t.kind as "toKind", sum(m.copies)::int as copies,
              min(m.moved_on)::text as "movedOn", m.reverses_id is not null as reversal, count(*)::int as movements
       from house.stock_movement m
       join house.product p on p.id = m.product_id
       join house.location f on f.id = m.from_location_id
       join house.location t on t.id = m.to_location_id
       where (m.product_id = any($1::uuid[]) or p.work_id = any($2::uuid[])) and m.moved_on < $4::date
       group by m.product_id, m.reason, f.kind, t.kind, m.reverses_id is not null, m.moved_on < $3::date
       order by m.product_id, min(m.moved_on)`,
      [productIds ?? [], workIds ?? [], from, to],
    );
  }

  async knowsWork(workId: string): Promise<boolean> {
    return (await this.house.row('select id from house.work where id = $1', [workId])) !== undefined;
  }

  /** What entered and left the places of the house, by product, month and reason. */
  months(workId: string): Promise<MonthGroup[]> {
    return this.house.rows<MonthGroup>(
      `select c.product_id as "productId", to_char(c.moved_on, 'YYYY-MM') as month, c.reason, sum(c.change)::int as change
       from house.stock_change c join house.product p on p.id = c.product_id
       where p.work_id = $1 group by c.product_id, to_char(c.moved_on, 'YYYY-MM'), c.reason order by 2`,
      [workId],
    );
  }

  /** Counts the whole book again: every balance against its movements, and every place at the end of every day. */
  faults(): Promise<BalanceFault[]> {
    return this.house.rows<BalanceFault>(
      `with counted as (select product_id, location_id, sum(change)::int as copies from house.stock_change group by product_id, location_id),
            days as (select product_id, location_id, moved_on, sum(sum(change)) over (
                       partition by product_id, location_id order by moved_on)::int as at_end
                     from house.stock_change group by product_id, location_id, moved_on)
       select 'balance-differs' as fault, coalesce(b.product_id, c.product_id) as "productId",
              coalesce(b.location_id, c.location_id) as "locationId", coalesce(b.on_hand, 0) as kept, coalesce(c.copies, 0) as counted,
              null::text as day
       from house.stock_balance b
       full join counted c on c.product_id = b.product_id and c.location_id = b.location_id
       where coalesce(b.on_hand, 0) <> coalesce(c.copies, 0)
       union all
       select 'reserved-differs', coalesce(b.product_id, r.product_id), coalesce(b.location_id, r.location_id), coalesce(b.reserved, 0),
              coalesce(r.copies, 0), null
       from (select * from house.stock_balance where reserved > 0) b
       full join (select product_id, location_id, sum(copies)::int as copies from house.stock_reservation group by product_id, location_id) r
         on r.product_id = b.product_id and r.location_id = b.location_id
       where coalesce(b.reserved, 0) <> coalesce(r.copies, 0)
       union all
       select 'below-zero-on-a-day', d.product_id, d.location_id, 0, d.at_end, d.moved_on::text from days d where d.at_end < 0`,
    );
  }
}
