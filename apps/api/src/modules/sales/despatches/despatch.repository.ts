import { type SaleTerm, saleTerms } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { Conditions, idList, orderBy, Page, readPage } from '../../../platform/http/lists.js';
import type { SearchHit } from '../../../platform/search/search.js';
import { carrierLabel } from './carrier.js';
import type {
  DespatchLineView,
  DespatchListItem,
  DespatchQuery,
  DespatchView,
  OrderToPrepare,
  ToPrepareQuery,
} from './despatch.schemas.js';
import {
  despatchColumns,
  despatchTables,
  isToInvoice,
  lineColumns,
  lineTables,
  preparingCopies,
  toPrepareColumns,
  toPrepareTables,
} from './despatch-rows.js';

const sorts = {
  despatchedOn: 'd.despatched_on',
  number: 'd.number',
  customerName: 'p.sort_name',
  copies: 'sum.copies',
  createdAt: 'd.created_at',
};
const toPrepareSorts = { orderedOn: 'o.ordered_on', customerName: 'p.sort_name', ready: 'w.ready', number: 'o.number' };

type Labelled = 'parcels';
type DespatchRow<View extends DespatchListItem> = Omit<View, Labelled | 'lines'> & {
  readonly parcels: readonly Omit<DespatchListItem['parcels'][number], 'carrierLabel'>[];
};

/** A line that left, as whoever takes it back needs it. */
export interface DespatchedLine {
  readonly id: string;
  readonly despatchId: string;
  readonly despatchNumber: string;
  readonly despatchedOn: string;
  readonly customerId: string;
  readonly orderId: string;
  readonly orderLineId: string;
  readonly productId: string;
  readonly copies: number;
  readonly saleTerm: SaleTerm;
}

/** Despatches as the screens ask for them: plain rows. */
@Injectable()
export class DespatchRepository {
  constructor(private readonly house: HouseDatabase) {}

  async list(query: DespatchQuery): Promise<Page<DespatchListItem>> {
    const where = new Conditions()
      .when(query.state, 'd.state = ?')
      .when(query.customerId, 'd.customer_id = ?')
      .when(query.locationId, 'd.location_id = ?')
      .when(query.from, 'd.despatched_on >= ?::date')
      .when(query.to, 'd.despatched_on < ?::date')
      .when(idList(query.id), 'd.id = any(?::uuid[])')
      .when(
        query.orderId,
        `exists (select 1 from house.despatch_line dl join house.sales_order_line l on l.id = dl.order_line_id
           where dl.despatch_id = d.id and l.order_id = ?)`,
      );
    if (query.atWorkshop !== undefined) where.add(`(d.workshop_sent_at is not null and d.state = 'preparing') = ?`, query.atWorkshop);
    if (query.toInvoice !== undefined) where.add(`(${isToInvoice}) = ?`, query.toInvoice);
    if (query.q) {
      const words = where.param(query.q);
      where.add(`d.number ilike '%' || ${words} || '%' or p.search_text like '%' || public.search_text(${words}) || '%'
        or exists (select 1 from house.despatch_parcel k where k.despatch_id = d.id and k.tracking_number ilike ${words} || '%')
        or exists (select 1 from house.despatch_line dl join house.sales_order_line l on l.id = dl.order_line_id
             join house.sales_order o on o.id = l.order_id where dl.despatch_id = d.id and o.number ilike '%' || ${words} || '%')`);
    }
    const fallback = `(d.state = 'preparing') desc, d.despatched_on desc nulls last, d.created_at desc`;
    const page = await readPage<DespatchRow<DespatchListItem>>(
      this.house,
      { columns: despatchColumns, tables: despatchTables, where, order: `${orderBy(query.sort, sorts, fallback)}, d.id` },
      query,
    );
    return new Page(page.rows.map(withCarriers<DespatchListItem>), page.total, page.capped);
  }

  async find(id: string): Promise<DespatchView | undefined> {
    const row = await this.house.row<DespatchRow<DespatchView>>(
      `select ${despatchColumns}, d.service_level as "serviceLevel", d.gift_text as "giftText", d.enclosures, d.notes,
              d.despatched_by as "despatchedBy",
              json_build_object('name', d.delivery_name, 'street', d.delivery_street, 'postalCode', d.delivery_postal_code,
                'city', d.delivery_city, 'country', d.delivery_country) as delivery
       from ${despatchTables} where d.id = $1`,
      [id],
    );
    return row && { ...withCarriers<Omit<DespatchView, 'lines'>>(row), lines: await this.lines([id]) };
  }

  /** In the order of each despatch. */
  async lines(despatchIds: readonly string[]): Promise<(DespatchLineView & { despatchId: string })[]> {
    const rows = await this.house.rows<Omit<DespatchLineView, 'saleTermLabel'> & { despatchId: string }>(
      `select ${lineColumns} from ${lineTables} where dl.despatch_id = any($1::uuid[]) order by d.created_at, d.id, dl.position`,
      [despatchIds],
    );
    return rows.map((row) => ({ ...row, saleTermLabel: saleTerms[row.saleTerm].label }));
  }

  /** Confirmed orders with copies that could go now, the oldest first. */
  toPrepare(query: ToPrepareQuery): Promise<Page<OrderToPrepare>> {
    const where = new Conditions()
      .add(`o.state = 'confirmed' and w.ready > 0`)
      .when(query.customerId, 'o.customer_id = ?')
      .when(query.complete, 'w.complete = ?')
      .when(idList(query.id), 'o.id = any(?::uuid[])');
    if (query.q) {
      const words = where.param(query.q);
      where.add(`o.number ilike '%' || ${words} || '%' or o.customer_reference ilike '%' || ${words} || '%'
        or p.search_text like '%' || public.search_text(${words}) || '%'`);
    }
    const order = `${orderBy(query.sort, toPrepareSorts, 'o.ordered_on, o.confirmed_at')}, o.id`;
    return readPage<OrderToPrepare>(this.house, { columns: toPrepareColumns, tables: toPrepareTables, where, order }, query);
  }

  /** Copies of lines that despatches under preparation will take, place by place. */
  preparing(orderLineIds: readonly string[], butDespatchId: string | null = null) {
    return this.house.rows<{ orderLineId: string; locationId: string; copies: number }>(
      `select dl.order_line_id as "orderLineId", d.location_id as "locationId", sum(dl.copies)::int as copies
       from house.despatch_line dl join house.despatch d on d.id = dl.despatch_id
       where d.state = 'preparing' and dl.order_line_id = any($1::uuid[]) and d.id is distinct from $2::uuid
       group by dl.order_line_id, d.location_id`,
      [orderLineIds, butDespatchId],
    );
  }

  /** Every copy of products a customer was sent, the latest first: what it may send back stands on them. */
  sentTo(customerId: string, productIds: readonly string[]): Promise<DespatchedLine[]> {
    return this.house.rows<DespatchedLine>(
      `select dl.id, d.id as "despatchId", d.number as "despatchNumber", d.despatched_on::text as "despatchedOn",
              d.customer_id as "customerId", l.order_id as "orderId", l.id as "orderLineId", l.product_id as "productId", dl.copies,
              l.sale_term as "saleTerm"
       from house.despatch d join house.despatch_line dl on dl.despatch_id = d.id join house.sales_order_line l on l.id = dl.order_line_id
       where d.state = 'despatched' and d.customer_id = $1 and l.product_id = any($2::uuid[])
       order by d.despatched_on desc, d.number desc, dl.position`,
      [customerId, productIds],
    );
  }

  async todo(): Promise<{ preparing: number; oldest: string | null; workshopFiles: number }> {
    const row = await this.house.row<{ preparing: number; oldest: string | null; workshopFiles: number }>(
      `select count(*)::int as preparing, (array_agg(p.public_name order by d.created_at))[1] as oldest,
              (select count(*)::int from house.workshop_file f where f.state = 'to-confirm') as "workshopFiles"
       from house.despatch d join house.customer c on c.id = d.customer_id join house.party p on p.id = c.party_id
       where d.state = 'preparing'`,
    );
    return row ?? { preparing: 0, oldest: null, workshopFiles: 0 };
  }

  /** By the start of the number, of a parcel or of the despatch. */
  search(words: string): Promise<SearchHit[]> {
    return this.house.rows<SearchHit>(
      `select 'despatch' as kind, d.id, coalesce(d.number, p.public_name) as title,
              concat_ws(' · ', case when d.number is not null then p.public_name end, d.despatched_on::text, k.tracking_number) as subtitle,
              '/despatches/' || d.id as link, null as "coverUrl", 0.9 as rank
       from house.despatch d join house.customer c on c.id = d.customer_id join house.party p on p.id = c.party_id
       left join lateral (select k.tracking_number from house.despatch_parcel k
         where k.despatch_id = d.id and k.tracking_number ilike $1 || '%' order by k.position limit 1) k on true
       where d.number ilike $1 || '%' or k.tracking_number is not null order by d.despatched_on desc limit 10`,
      [words.replaceAll(/[%_\\]/g, '\\$&')],
    );
  }

  /** Lines of orders whose count of despatched copies is not that of their despatches, or that are being prepared beyond what is open. */
  faults(): Promise<{ fault: string; orderLineId: string; kept: number; counted: number }[]> {
    return this.house.rows(
      `select 'despatched-differs' as fault, l.id as "orderLineId", l.despatched as kept, coalesce(s.copies, 0) as counted
       from house.sales_order_line l left join (
         select dl.order_line_id, sum(dl.copies)::int as copies from house.despatch_line dl join house.despatch d on d.id = dl.despatch_id
         where d.state = 'despatched' group by dl.order_line_id) s on s.order_line_id = l.id
       where l.despatched <> coalesce(s.copies, 0)
       union all
       select 'prepared-beyond-order', l.id, l.copies - l.cancelled - l.despatched, ${preparingCopies}
       from house.sales_order_line l where ${preparingCopies} > l.copies - l.cancelled - l.despatched
       union all
       select 'moved-otherwise', dl.order_line_id, dl.copies, coalesce(m.copies, 0)
       from house.despatch d join lateral (
         select min(x.order_line_id::text)::uuid as order_line_id, l.product_id, sum(x.copies)::int as copies
         from house.despatch_line x join house.sales_order_line l on l.id = x.order_line_id where x.despatch_id = d.id
         group by l.product_id) dl on true
       left join lateral (select sum(m.copies)::int as copies from house.stock_movement m
         where m.source_id = d.id and m.source_kind = 'despatch' and m.product_id = dl.product_id) m on true
       where d.state = 'despatched' and dl.copies <> coalesce(m.copies, 0)`,
    );
  }
}

function withCarriers<View>(row: { readonly parcels: readonly { readonly carrier: string }[] }): View {
  return { ...row, parcels: row.parcels.map((parcel) => ({ ...parcel, carrierLabel: carrierLabel(parcel.carrier) })) } as View;
}
