import { saleTerms } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { Conditions, idList, orderBy, type Page, readPage } from '../../platform/http/lists.js';
import type { SearchHit } from '../../platform/search/search.js';
import type { OrderLine } from './drafted-line.js';
import type { BackOrderQuery, BackOrderView, OrderLineView, OrderListItem, OrderQuery } from './order.schemas.js';
import { lineNet } from './order-pricing.js';
import { openCopies, reservedCopies } from './order-rows.js';

const sorts = { orderedOn: 'o.ordered_on', number: 'o.number', customerName: 'p.sort_name', net: 'totals.net', copies: 'totals.copies' };

/** A line as it is kept, with what is reserved for it and free of its product. */
export type KeptLine = OrderLine & { readonly reserved: number; readonly preparing: number };

/** Orders as the screens ask for them, and their lines: plain rows. */
@Injectable()
export class OrderRepository {
  constructor(private readonly house: HouseDatabase) {}

  list(query: OrderQuery): Promise<Page<OrderListItem>> {
    const where = new Conditions()
      .when(query.customerId, 'o.customer_id = ?')
      .when(query.from, 'o.ordered_on >= ?::date')
      .when(query.to, 'o.ordered_on < ?::date')
      .when(query.productId, 'exists (select 1 from house.sales_order_line l where l.order_id = o.id and l.product_id = ?)')
      .when(idList(query.id), 'o.id = any(?::uuid[])');
    if (query.state === 'open') where.add(`o.state in ('draft', 'confirmed')`);
    else where.when(query.state, 'o.state = ?');
    if (query.waiting !== undefined) where.add(`(${isWaiting}) = ?`, query.waiting);
    if (query.toDespatch !== undefined) where.add(`(${isToDespatch}) = ?`, query.toDespatch);
    if (query.q) {
      const words = where.param(query.q);
      where.add(`o.number ilike '%' || ${words} || '%' or o.customer_reference ilike '%' || ${words} || '%'
        or p.search_text like '%' || public.search_text(${words}) || '%'`);
    }
    return readPage<OrderListItem>(
      this.house,
      {
        columns: orderColumns,
        tables: orderTables,
        where,
        order: `${orderBy(query.sort, sorts, 'o.ordered_on desc, o.created_at desc')}, o.id`,
      },
      query,
    );
  }

  find(id: string): Promise<OrderListItem | undefined> {
    return this.house.row<OrderListItem>(`select ${orderColumns} from ${orderTables} where o.id = $1`, [id]);
  }

  lines(orderId: string): Promise<KeptLine[]> {
    return this.house.rows<KeptLine>(
      `select l.id, l.position, l.product_id as "productId", p.title, p.isbn, p.form, l.product_class as "productClass", l.copies, l.cancelled,
              l.despatched, l.sale_term as "saleTerm", l.channel, l.public_price::text as "publicPrice", l.price_type as "priceType",
              l.vat_rate::text as "vatRate", l.vat_split as "vatSplit", l.unit_price::text as "unitPrice", l.discount::text,
              l.discount_source as "discountSource", l.discount_reason as "discountReason", l.schoolbook, ${reservedCopies} as reserved,
              coalesce((select sum(d.copies)::int from house.despatch_line d join house.despatch s on s.id = d.despatch_id
                where d.order_line_id = l.id and s.state = 'preparing'), 0) as preparing
       from house.sales_order_line l join house.product p on p.id = l.product_id
       where l.order_id = $1 order by l.position`,
      [orderId],
    );
  }

  /** The lines of a draft, all of them anew. */
  async replaceLines(orderId: string, lines: readonly OrderLine[]): Promise<void> {
    await this.house.rows('delete from house.sales_order_line where order_id = $1', [orderId]);
    await insertRows(
      this.house,
      'sales_order_line',
      [
        'id',
        'order_id',
        'position',
        'product_id',
        'copies',
        'sale_term',
        'channel',
        'public_price',
        'price_type',
        'product_class',
        'vat_rate',
        'vat_split',
        'unit_price',
        'discount',
        'discount_source',
        'discount_reason',
        'schoolbook',
      ],
      lines.map((line) => [
        line.id,
        orderId,
        line.position,
        line.productId,
        line.copies,
        line.saleTerm,
        line.channel,
        line.publicPrice,
        line.priceType,
        line.productClass,
        line.vatRate,
        line.vatSplit === null ? null : JSON.stringify(line.vatSplit),
        line.unitPrice,
        line.discount,
        line.discountSource,
        line.discountReason,
        line.schoolbook,
      ]),
    );
  }

  /** The terms of the day on lines that are there already; what they ask for stays. */
  async rewriteTerms(lines: readonly OrderLine[]): Promise<void> {
    await this.house.rows(
      `update house.sales_order_line l set public_price = t.public_price, price_type = t.price_type, product_class = t.product_class,
         vat_rate = t.vat_rate, vat_split = t.vat_split, unit_price = t.unit_price, discount = t.discount,
         discount_source = t.discount_source, discount_reason = t.discount_reason
       from unnest($1::uuid[], $2::numeric[], $3::text[], $4::text[], $5::numeric[], $6::jsonb[], $7::numeric[], $8::numeric[], $9::text[],
         $10::text[]) as t (id, public_price, price_type, product_class, vat_rate, vat_split, unit_price, discount, discount_source,
         discount_reason)
       where l.id = t.id`,
      [
        lines.map(({ id }) => id),
        lines.map(({ publicPrice }) => publicPrice),
        lines.map(({ priceType }) => priceType),
        lines.map(({ productClass }) => productClass),
        lines.map(({ vatRate }) => vatRate),
        lines.map(({ vatSplit }) => (vatSplit === null ? null : JSON.stringify(vatSplit))),
        lines.map(({ unitPrice }) => unitPrice),
        lines.map(({ discount }) => discount),
        lines.map(({ discountSource }) => discountSource),
        lines.map(({ discountReason }) => discountReason),
      ],
    );
  }

  /** Copies that confirmed orders wait for, by product: those before the order, which is served after them. */
  async waitingBefore(orderId: string, productIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.house.rows<{ id: string; copies: number }>(
      `select l.product_id as id, sum(${openCopies} - ${reservedCopies})::int as copies
       from house.sales_order_line l join house.sales_order o on o.id = l.order_id
       where o.state = 'confirmed' and o.id <> $1 and l.product_id = any($2::uuid[]) and l.cancelled + l.despatched < l.copies
       group by l.product_id`,
      [orderId, productIds],
    );
    return new Map(rows.map(({ id, copies }) => [id, copies]));
  }

  backOrders(query: BackOrderQuery): Promise<Page<BackOrderView>> {
    const where = new Conditions()
      .add(`o.state = 'confirmed' and l.cancelled + l.despatched < l.copies`)
      .add(`${openCopies} > ${reservedCopies}`)
      .when(query.productId, 'l.product_id = ?')
      .when(query.customerId, 'o.customer_id = ?')
      .when(query.q, `b.search_text like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'l.id = any(?::uuid[])');
    const order = orderBy(query.sort, { orderedOn: 'o.ordered_on', title: 'b.title', waiting: 'waiting' }, 'o.ordered_on, o.confirmed_at');
    return readPage<BackOrderView>(
      this.house,
      {
        columns: `l.id, o.id as "orderId", o.number, o.ordered_on::text as "orderedOn", o.customer_id as "customerId",
          p.public_name as "customerName", l.product_id as "productId", b.title, b.isbn, l.copies,
          ${openCopies} - ${reservedCopies} as waiting`,
        tables: `house.sales_order_line l join house.sales_order o on o.id = l.order_id join house.product b on b.id = l.product_id
          join house.customer c on c.id = o.customer_id join house.party p on p.id = c.party_id`,
        where,
        order: `${order}, l.position, l.id`,
      },
      query,
    );
  }

  async todo(): Promise<{ toDespatch: number; waiting: number; oldest: string | null; drafts: number }> {
    const row = await this.house.row<{ toDespatch: number; waiting: number; oldest: string | null; drafts: number }>(
      `select count(*) filter (where o.state = 'confirmed' and (${isToDespatch}))::int as "toDespatch",
              count(*) filter (where o.state = 'confirmed' and (${isWaiting}))::int as waiting,
              min(o.ordered_on) filter (where o.state = 'confirmed' and (${isWaiting}))::text as oldest,
              count(*) filter (where o.state = 'draft')::int as drafts
       from house.sales_order o where o.state in ('draft', 'confirmed')`,
    );
    return row ?? { toDespatch: 0, waiting: 0, oldest: null, drafts: 0 };
  }

  search(words: string): Promise<SearchHit[]> {
    return this.house.rows<SearchHit>(
      `select 'order' as kind, o.id, coalesce(o.number, o.customer_reference) as title, p.public_name || ' · ' || o.ordered_on::text as subtitle,
              '/orders/' || o.id as link, null as "coverUrl",
              (case when upper(o.number) = upper($1) or upper(o.customer_reference) = upper($1) then 1 else 0.7 end)::float8 as rank
       from house.sales_order o join house.customer c on c.id = o.customer_id join house.party p on p.id = c.party_id
       where (o.number ilike '%' || $1 || '%' or (o.customer_reference <> '' and o.customer_reference ilike $1 || '%'))
       order by rank desc, o.ordered_on desc limit 10`,
      [words],
    );
  }
}

/** A line in words and figures. */
export function lineView(line: KeptLine, available: number, currency: string, isOpen: boolean): OrderLineView {
  const { productClass: _p, priceType: _t, vatSplit: _s, preparing: _r, ...fields } = line;
  const open = line.copies - line.cancelled - line.despatched;
  return {
    ...fields,
    waiting: isOpen ? open - line.reserved : 0,
    available,
    saleTermLabel: saleTerms[line.saleTerm].label,
    netAmount: lineNet(line.copies - line.cancelled, line.unitPrice, line.discount, currency),
    invoiced: saleTerms[line.saleTerm].invoiced,
  };
}

const lineOf = `house.sales_order_line l where l.order_id = o.id and l.cancelled + l.despatched < l.copies`;
const isWaiting = `exists (select 1 from ${lineOf} and ${openCopies} > ${reservedCopies}) and o.state = 'confirmed'`;
const isToDespatch = `exists (select 1 from ${lineOf} and ${reservedCopies} > 0)`;

const orderColumns = `o.id, o.number, o.state, o.customer_id as "customerId", c.number as "customerNumber", p.public_name as "customerName",
  o.origin, o.ordered_on::text as "orderedOn", o.customer_reference as "customerReference", totals.copies, totals.open, totals.reserved,
  case when o.state = 'confirmed' then totals.open - totals.reserved else 0 end as waiting, totals.net::text as net, o.version`;

const orderTables = `house.sales_order o join house.customer c on c.id = o.customer_id join house.party p on p.id = c.party_id
  cross join lateral (
    select coalesce(sum(l.copies - l.cancelled), 0)::int as copies,
           case when o.state in ('draft', 'confirmed') then coalesce(sum(${openCopies}), 0)::int else 0 end as open,
           coalesce(sum(${reservedCopies}), 0)::int as reserved,
           coalesce(sum(round((l.copies - l.cancelled) * l.unit_price * (1 - l.discount / 100), 2))
             filter (where l.sale_term in ('firm', 'return-right', 'new-title')), 0)::numeric(14, 2) as net
    from house.sales_order_line l where l.order_id = o.id) totals`;
