import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { StockFacade } from '../stock/stock.facade.js';
import { orderLineSource } from './back-order.service.js';
import { type KeptLine, OrderRepository } from './order.repository.js';
import type { CancellationInput, OrderView } from './order.schemas.js';
import { OrderService } from './order.service.js';
import type { SalesModuleRefusal } from './sales.problems.js';
import type { SalesOrder } from './sales-order.entity.js';

/** Takes back what of an order has not left: the whole, or the open copies of a line. Copies kept for it serve who waits next. */
@Injectable()
export class OrderCancellationService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly orders: OrderService,
    private readonly rows: OrderRepository,
    private readonly stock: StockFacade,
  ) {}

  cancel(id: string, version: number, { lines }: CancellationInput): Promise<OrderView> {
    return this.orders.write(id, version, async (order) => {
      if (order.state === 'cancelled' || order.state === 'completed') {
        throw new Refusal<SalesModuleRefusal>('order-fixed', { order: order.number ?? null, state: order.state });
      }
      if (order.state === 'draft') {
        order.state = 'cancelled';
        return;
      }
      const kept = await this.rows.lines(id);
      const cancelled = lines
        ? lines.map(({ lineId, copies }) => chosen(kept, lineId, copies))
        : kept.map((line) => ({ line, copies: freeOf(line) }));
      if (!lines) this.refusePreparing(order, kept);
      await this.house.rows(
        `update house.sales_order_line l set cancelled = l.cancelled + c.copies
         from unnest($1::uuid[], $2::int[]) as c (id, copies) where l.id = c.id and c.copies > 0`,
        [cancelled.map(({ line }) => line.id), cancelled.map(({ copies }) => copies)],
      );
      // What waits is given up first; copies already kept go back only as far as fewer are needed.
      const tooMany = cancelled.flatMap(({ line, copies }) => {
        const surplus = line.reserved - (openOf(line) - copies);
        return surplus > 0 ? [{ sourceId: line.id, copies: surplus }] : [];
      });
      await this.stock.release(orderLineSource, tooMany);
      await this.settle(order);
    });
  }

  /** Once nothing is open, the order is completed, or cancelled when nothing of it ever left. Called by whatever changes its lines. */
  async settle(order: SalesOrder): Promise<void> {
    const lines = await this.rows.lines(order.id);
    if (order.state !== 'confirmed' || lines.some((line) => openOf(line) > 0)) return;
    order.state = lines.some(({ despatched }) => despatched > 0) ? 'completed' : 'cancelled';
  }

  private refusePreparing(order: SalesOrder, lines: readonly KeptLine[]): void {
    const preparing = lines.reduce((sum, line) => sum + line.preparing, 0);
    if (preparing > 0) throw new Refusal<SalesModuleRefusal>('order-being-prepared', { order: order.number ?? null, copies: preparing });
  }
}

function openOf({ copies, cancelled, despatched }: KeptLine): number {
  return copies - cancelled - despatched;
}

function freeOf(line: KeptLine): number {
  return openOf(line) - line.preparing;
}

function chosen(lines: readonly KeptLine[], lineId: string, copies: number | undefined): { line: KeptLine; copies: number } {
  const line = lines.find(({ id }) => id === lineId);
  if (!line) throw new Refusal<PlatformRefusal>('record-unknown');
  const free = freeOf(line);
  const wanted = copies ?? free;
  if (wanted > free || wanted === 0) {
    throw new Refusal<SalesModuleRefusal>('cancelled-more-than-open', {
      product: line.title,
      copies: wanted,
      open: free,
      preparing: line.preparing,
    });
  }
  return { line, copies: wanted };
}
