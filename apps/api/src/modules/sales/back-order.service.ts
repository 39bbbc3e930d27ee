import { allocateCopies } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { StockFacade } from '../stock/stock.facade.js';
import { OrderRepository } from './order.repository.js';
import { openCopies, reservedCopies } from './order-rows.js';
import { SalesSettingsService } from './sales-settings.service.js';

/** What keeps copies for a line of an order, in the stock's words. */
export const orderLineSource = 'order-line';

interface Waiting {
  readonly line: string;
  readonly productId: string;
  readonly orderedOn: string;
  readonly copies: number;
}

/** Gives free copies to the lines that wait, the oldest order first. Nobody overtakes: who comes later takes only what is left. */
@Injectable()
export class BackOrderService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly orders: OrderRepository,
    private readonly stock: StockFacade,
    private readonly settings: SalesSettingsService,
  ) {}

  /** For an order just confirmed: what the shelves hold, less what older orders wait for. The rest becomes a back-order. */
  async reserveFor(
    orderId: string,
    lines: readonly { readonly id: string; readonly productId: string; readonly copies: number }[],
  ): Promise<void> {
    const productIds = [...new Set(lines.map(({ productId }) => productId))];
    const free = await this.stock.lockFree(productIds);
    const before = await this.orders.waitingBefore(orderId, productIds);
    const left = new Map(productIds.map((id) => [id, Math.max(0, (free.get(id) ?? 0) - (before.get(id) ?? 0))]));
    const wanted = lines.flatMap(({ id, productId, copies }) => {
      const given = Math.min(copies, left.get(productId) ?? 0);
      left.set(productId, (left.get(productId) ?? 0) - given);
      return given > 0 ? [{ sourceId: id, productId, copies: given }] : [];
    });
    await this.reserve(wanted);
  }

  /** For copies that came to the shelves: orders are locked in one order, then the shelves, and only then is it read who waits. */
  async fulfil(productIds: readonly string[]): Promise<void> {
    const waitingOrders = await this.house.rows<{ id: string }>(
      `select distinct o.id from house.sales_order_line l join house.sales_order o on o.id = l.order_id
       where o.state = 'confirmed' and l.product_id = any($1::uuid[]) and l.cancelled + l.despatched < l.copies
         and ${openCopies} > ${reservedCopies}`,
      [productIds],
    );
    if (waitingOrders.length === 0) return;
    await this.house.rows('select id from house.sales_order where id = any($1::uuid[]) order by id for update', [
      waitingOrders.map(({ id }) => id),
    ]);
    const free = await this.stock.lockFree(productIds);
    const waiting = await this.house.rows<Waiting>(
      `select l.id as line, l.product_id as "productId", o.ordered_on::text as "orderedOn", ${openCopies} - ${reservedCopies} as copies
       from house.sales_order_line l join house.sales_order o on o.id = l.order_id
       where o.id = any($1::uuid[]) and o.state = 'confirmed' and l.product_id = any($2::uuid[]) and l.cancelled + l.despatched < l.copies
         and ${openCopies} > ${reservedCopies}
       order by o.ordered_on, o.confirmed_at, o.number, l.position`,
      [waitingOrders.map(({ id }) => id), productIds],
    );
    const queue = waiting.map((line, sequence) => ({ ...line, sequence }));
    const given = [...Map.groupBy(queue, ({ productId }) => productId)].flatMap(([productId, lines]) =>
      allocateCopies(free.get(productId) ?? 0, lines).map(({ line, copies }) => ({ sourceId: line, productId, copies })),
    );
    await this.reserve(given);
  }

  private async reserve(wanted: readonly { sourceId: string; productId: string; copies: number }[]): Promise<void> {
    if (wanted.length === 0) return;
    const { despatchLocationId } = await this.settings.current();
    await this.stock.reserve(orderLineSource, wanted, despatchLocationId ?? null);
  }
}
