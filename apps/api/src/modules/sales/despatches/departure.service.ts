import type { Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { saleTerms } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { currentContext } from '../../../platform/database/house-context.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { HouseDay } from '../../../platform/houses/house-day.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { StockFacade } from '../../stock/stock.facade.js';
import { orderLineSource } from '../back-order.service.js';
import { openCopies, reservedCopies } from '../order-rows.js';
import { ConsignmentPlaces } from './consignment-places.js';
import type { Despatch } from './despatch.entity.js';
import { despatchDespatched } from './despatch.events.js';
import type { DespatchRefusal } from './despatch.problems.js';
import type { DepartureInput, DespatchView } from './despatch.schemas.js';
import { DespatchService, refuseGone } from './despatch.service.js';
import { DespatchOrders, type HeldLine, type HeldOrders } from './despatch-order.js';
import { DespatchParcels } from './despatch-parcels.js';

/** Stock movements of a despatch name it under this. */
export const despatchSource = 'despatch';

interface LeavingLine extends HeldLine {
  readonly copies: number;
}

/** The box leaves: one transaction takes the reserved copies, writes the stock book, serves the orders and draws the number last. */
@Injectable()
export class DepartureService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly despatches: DespatchService,
    private readonly held: DespatchOrders,
    private readonly parcels: DespatchParcels,
    private readonly consignments: ConsignmentPlaces,
    private readonly stock: StockFacade,
    private readonly numbering: Numbering,
    private readonly outbox: Outbox,
    private readonly day: HouseDay,
  ) {}

  despatch(id: string, version: number, input: DepartureInput): Promise<DespatchView> {
    return this.despatches.write(id, version, async (despatch) => {
      refuseGone(despatch);
      const held = await this.held.hold(await this.despatches.ordersOf(id), id);
      await this.despatches.checkBuyer(held);
      await this.leave(despatch, held, input);
    });
  }

  /** What the workshop sent is gone, whatever we think of the customer: it is written down. */
  async gone(despatch: Despatch, held: HeldOrders, input: DepartureInput): Promise<void> {
    refuseGone(despatch);
    await this.leave(despatch, held, input);
  }

  private async leave(despatch: Despatch, held: HeldOrders, { despatchedOn, parcels }: DepartureInput): Promise<void> {
    const on = despatchedOn ?? (await this.day.today());
    await this.checkDay(on, held);
    const lines = await this.leaving(despatch, held);
    await this.stock.takeReserved(
      orderLineSource,
      lines.map(({ id, copies }) => ({ sourceId: id, copies, locationId: despatch.locationId })),
    );
    await this.move(despatch, lines, on);
    await this.serve(lines);
    if (parcels) await this.parcels.replace(despatch.id, parcels);
    const orderIds = [...new Set(lines.map(({ orderId }) => orderId))];
    await this.completeOrders(orderIds);
    const number = await this.nextNumber(on);
    Object.assign(despatch, { state: 'despatched', number, despatchedOn: on, despatchedBy: currentContext().actor });
    const copies = lines.reduce((sum, line) => sum + line.copies, 0);
    const { id: despatchId, customerId } = despatch;
    await this.outbox.append(despatchDespatched, { despatchId, number, customerId, orderIds, despatchedOn: on, copies });
  }

  /** What is in the box, each line refused that its order no longer wants so much of. */
  private async leaving(despatch: Despatch, { orders, lines }: HeldOrders): Promise<LeavingLine[]> {
    const closed = orders.find(({ state }) => state !== 'confirmed');
    if (closed) throw new Refusal<DespatchRefusal>('despatch-order-not-confirmed', { order: closed.number ?? '–', state: closed.state });
    const boxed = await this.house.rows<{ orderLineId: string; copies: number }>(
      'select order_line_id as "orderLineId", copies from house.despatch_line where despatch_id = $1 order by position',
      [despatch.id],
    );
    return boxed.map(({ orderLineId, copies }) => {
      const line = lines.find(({ id }) => id === orderLineId);
      if (!line) throw new Error('A line of a despatch is a line of its orders.');
      if (copies <= line.open) return { ...line, copies };
      const order = orders.find(({ id }) => id === line.orderId)?.number ?? '–';
      const { title: product, open, preparing } = line;
      throw new Refusal<DespatchRefusal>('despatch-more-than-ordered', { product, copies, open, preparing, order });
    });
  }

  private async move(despatch: Despatch, lines: readonly LeavingLine[], movedOn: Day): Promise<void> {
    const isDeposit = lines.some(({ saleTerm }) => saleTerms[saleTerm].to === 'consignment');
    const consignment = isDeposit ? await this.consignments.of(despatch.customerId) : null;
    await this.stock.record(
      lines.map(({ productId, saleTerm, copies }) => ({
        productId,
        copies,
        movedOn,
        reason: saleTerms[saleTerm].movement,
        fromLocationId: despatch.locationId,
        toLocationId: saleTerms[saleTerm].to === 'consignment' ? consignment : null,
      })),
      { kind: despatchSource, id: despatch.id },
    );
  }

  /** Copies that were kept elsewhere for what has now left from here go back to whoever waits. */
  private async serve(lines: readonly LeavingLine[]): Promise<void> {
    const ids = lines.map(({ id }) => id);
    await this.house.rows(
      `update house.sales_order_line l set despatched = l.despatched + c.copies
       from unnest($1::uuid[], $2::int[]) as c (id, copies) where l.id = c.id`,
      [ids, lines.map(({ copies }) => copies)],
    );
    const surplus = await this.house.rows<{ sourceId: string; copies: number }>(
      `select l.id as "sourceId", ${reservedCopies} - ${openCopies} as copies from house.sales_order_line l
       where l.id = any($1::uuid[]) and ${reservedCopies} > ${openCopies} order by l.id`,
      [ids],
    );
    if (surplus.length > 0) await this.stock.release(orderLineSource, surplus);
  }

  private async completeOrders(orderIds: readonly string[]): Promise<void> {
    await this.house.rows(
      `update house.sales_order o set state = 'completed', version = o.version + 1, updated_at = now()
       where o.id = any($1::uuid[]) and o.state = 'confirmed'
         and not exists (select 1 from house.sales_order_line l where l.order_id = o.id and l.cancelled + l.despatched < l.copies)`,
      [orderIds],
    );
  }

  private async nextNumber(on: Day): Promise<string> {
    const series = `BL-${on.slice(0, 4)}`;
    return `${series}-${String(await this.numbering.next(series)).padStart(4, '0')}`;
  }

  private async checkDay(despatchedOn: Day, { orders }: HeldOrders): Promise<void> {
    const today = await this.day.today();
    if (despatchedOn > today) throw new Refusal<DespatchRefusal>('despatch-in-future', { despatchedOn, today });
    const later = orders.find(({ orderedOn }) => orderedOn > despatchedOn);
    if (later) {
      const { number, orderedOn } = later;
      throw new Refusal<DespatchRefusal>('despatch-before-order', { despatchedOn, order: number ?? '–', orderedOn });
    }
  }
}
