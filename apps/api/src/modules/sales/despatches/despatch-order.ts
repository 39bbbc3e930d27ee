import { Refusal } from '@colophon/refusal';
import type { SaleTerm } from '@colophon/sales';
import { saleTerms } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import { StockFacade } from '../../stock/stock.facade.js';
import { orderLineSource } from '../back-order.service.js';
import { openCopies } from '../order-rows.js';
import type { DespatchPurpose } from './despatch.entity.js';
import type { DespatchRefusal } from './despatch.problems.js';
import { DespatchRepository } from './despatch.repository.js';

/** An order as it is held while something of it is prepared or sent. */
export interface HeldOrder {
  readonly id: string;
  readonly number: string | null;
  readonly state: string;
  readonly customerId: string;
  readonly orderedOn: string;
  readonly deliveryName: string;
  readonly deliveryStreet: string;
  readonly deliveryPostalCode: string;
  readonly deliveryCity: string;
  readonly deliveryCountry: string;
  readonly collected: boolean;
}

export interface HeldLine {
  readonly id: string;
  readonly orderId: string;
  readonly productId: string;
  readonly title: string;
  readonly saleTerm: SaleTerm;
  /** Neither sent nor cancelled. */
  readonly open: number;
  /** Of those, in other despatches that are being prepared. */
  readonly preparing: number;
  /** By place: kept for this line and in no other despatch. */
  readonly ready: ReadonlyMap<string, number>;
}

export interface HeldOrders {
  readonly orders: readonly HeldOrder[];
  readonly lines: readonly HeldLine[];
}

/** Orders and what may be sent of them, locked until the transaction ends: whoever comes second finds what the first one left. */
@Injectable()
export class DespatchOrders {
  constructor(
    private readonly house: HouseDatabase,
    private readonly stock: StockFacade,
    private readonly despatches: DespatchRepository,
  ) {}

  /** In one order whoever asks, so that two people never wait for each other. */
  async hold(orderIds: readonly string[], butDespatchId: string | null = null): Promise<HeldOrders> {
    const orders = await this.house.rows<HeldOrder>(
      `select o.id, o.number, o.state, o.customer_id as "customerId", o.ordered_on::text as "orderedOn", o.delivery_name as "deliveryName",
              o.delivery_street as "deliveryStreet", o.delivery_postal_code as "deliveryPostalCode", o.delivery_city as "deliveryCity",
              o.delivery_country as "deliveryCountry", o.collected
       from house.sales_order o where o.id = any($1::uuid[]) order by o.id for update`,
      [orderIds],
    );
    if (orders.length < new Set(orderIds).size) throw new Refusal<PlatformRefusal>('record-unknown');
    const lines = await this.house.rows<Omit<HeldLine, 'preparing' | 'ready'>>(
      `select l.id, l.order_id as "orderId", l.product_id as "productId", b.title, l.sale_term as "saleTerm", ${openCopies} as open
       from house.sales_order_line l join house.sales_order o on o.id = l.order_id join house.product b on b.id = l.product_id
       where l.order_id = any($1::uuid[]) order by o.ordered_on, o.number, l.position`,
      [orderIds],
    );
    const ids = lines.map(({ id }) => id);
    const reserved = await this.stock.reservationsOf(orderLineSource, ids);
    const preparing = await this.despatches.preparing(ids, butDespatchId);
    return {
      orders,
      lines: lines.map((line) => {
        const elsewhere = preparing.filter(({ orderLineId }) => orderLineId === line.id);
        const ready = new Map<string, number>();
        for (const { sourceId, locationId, copies } of reserved) {
          if (sourceId === line.id) ready.set(locationId, (ready.get(locationId) ?? 0) + copies);
        }
        for (const { locationId, copies } of elsewhere) ready.set(locationId, Math.max(0, (ready.get(locationId) ?? 0) - copies));
        return { ...line, ready, preparing: elsewhere.reduce((sum, { copies }) => sum + copies, 0) };
      }),
    };
  }
}

/** Only open orders of one customer that go to one address share a box. */
export function refuseMixed(orders: readonly HeldOrder[], nameOf: (customerId: string) => string): void {
  const closed = orders.find(({ state }) => state !== 'confirmed');
  if (closed) throw new Refusal<DespatchRefusal>('despatch-order-not-confirmed', { order: closed.number ?? '–', state: closed.state });
  const customers = [...new Set(orders.map(({ customerId }) => customerId))];
  if (customers.length > 1) throw new Refusal<DespatchRefusal>('despatch-of-several-customers', { customers: customers.map(nameOf) });
  if (new Set(orders.map(addressKey)).size > 1) throw new Refusal<DespatchRefusal>('despatch-of-several-addresses');
}

/** The same for orders that may share a box. */
export function addressKey(order: HeldOrder): string {
  const { customerId, deliveryName, deliveryStreet, deliveryPostalCode, deliveryCity, deliveryCountry, collected } = order;
  return JSON.stringify([customerId, deliveryName, deliveryStreet, deliveryPostalCode, deliveryCity, deliveryCountry, collected]);
}

/** What the copies leave for: a sale if any of them is sold, else a deposit if any is, else free. */
export function purposeOf(terms: readonly SaleTerm[]): DespatchPurpose {
  const invoiced = new Set(terms.map((term) => saleTerms[term].invoiced));
  if (invoiced.has('on-despatch')) return 'sale';
  return invoiced.has('when-sold') ? 'deposit' : 'free';
}
