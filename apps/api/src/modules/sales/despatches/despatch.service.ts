import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { refuseStale } from '../../../platform/http/if-match.js';
import type { Page } from '../../../platform/http/lists.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import { Despatch } from './despatch.entity.js';
import type { DespatchRefusal } from './despatch.problems.js';
import { DespatchRepository } from './despatch.repository.js';
import type {
  DespatchChange,
  DespatchListItem,
  DespatchQuery,
  DespatchView,
  OrderToPrepare,
  ParcelsInput,
  PreparationInput,
  ToPrepareQuery,
} from './despatch.schemas.js';
import { DespatchLines } from './despatch-lines.js';
import { addressKey, DespatchOrders, type HeldOrders, purposeOf, refuseMixed } from './despatch-order.js';
import { DespatchParcels } from './despatch-parcels.js';

/** What could not be prepared of a batch, and why. */
export interface RefusedPreparation {
  readonly orders: readonly string[];
  readonly refusal: Refusal;
}

interface Buyer {
  readonly id: string;
  readonly name: string;
  readonly blocked: boolean;
  readonly reason: string;
}

/** Prepares what leaves the house: boxes of one customer and address, of copies that are kept for its orders. */
@Injectable()
export class DespatchService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly repository: DespatchRepository,
    private readonly held: DespatchOrders,
    private readonly lines: DespatchLines,
    private readonly parcels: DespatchParcels,
  ) {}

  list(query: DespatchQuery): Promise<Page<DespatchListItem>> {
    return this.repository.list(query);
  }

  toPrepare(query: ToPrepareQuery): Promise<Page<OrderToPrepare>> {
    return this.repository.toPrepare(query);
  }

  async get(id: string): Promise<DespatchView> {
    const despatch = await this.repository.find(id);
    if (!despatch) throw new Refusal<PlatformRefusal>('record-unknown');
    return despatch;
  }

  /** One box from one order, or from several that go to the same customer and address. */
  prepare({ orderIds, locationId, lines, ...noted }: PreparationInput): Promise<DespatchView> {
    return this.house.transaction(async () => {
      const held = await this.held.hold(orderIds);
      await this.checkBuyer(held);
      const place = await this.lines.placeFor(held, locationId);
      const wanted = lines ?? this.lines.reservedAt(place, held);
      const chosen = await this.lines.check(wanted, place, held);
      const [order] = held.orders;
      if (!order) throw new Refusal<PlatformRefusal>('record-unknown');
      const { customerId, deliveryName, deliveryStreet, deliveryPostalCode, deliveryCity, deliveryCountry, collected } = order;
      const despatch = this.house.em.create(Despatch, {
        id: uuid(),
        customerId,
        deliveryName,
        deliveryStreet,
        deliveryPostalCode,
        deliveryCity,
        deliveryCountry,
        collected,
        locationId: place.id,
        purpose: purposeOf(chosen.map(({ saleTerm }) => saleTerm)),
        ...present(noted),
      });
      await this.house.em.flush();
      await this.lines.change(despatch.id, wanted);
      return this.get(despatch.id);
    });
  }

  /** A box for each customer, address and place of these orders. What cannot go is told beside what is prepared. */
  async prepareAll(orderIds: readonly string[]): Promise<{ prepared: DespatchView[]; refused: RefusedPreparation[] }> {
    const prepared: DespatchView[] = [];
    const refused: RefusedPreparation[] = [];
    for (const ids of await this.boxes(orderIds)) {
      try {
        prepared.push(await this.prepare({ orderIds: ids }));
        // Copies of the same orders that lie in another place go in another box.
        for (let more = await this.another(ids); more; more = await this.another(ids)) prepared.push(more);
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        const { orders } = await this.house.transaction(() => this.held.hold(ids));
        refused.push({ orders: orders.map(({ number }) => number ?? '–'), refusal });
      }
    }
    return { prepared, refused };
  }

  /** What goes into the box, until it leaves. */
  change(id: string, version: number, { lines, ...noted }: DespatchChange): Promise<DespatchView> {
    return this.write(id, version, async (despatch) => {
      refuseGone(despatch);
      this.house.em.assign(despatch, present(noted));
      if (!lines) return;
      const held = await this.held.hold(await this.ordersOf(id), id);
      const chosen = await this.lines.check(lines, await this.lines.placeFor(held, despatch.locationId), held);
      await this.lines.change(id, lines);
      despatch.purpose = purposeOf(chosen.map(({ saleTerm }) => saleTerm));
    });
  }

  /** Carriers and numbers: known when the parcels leave, or a little later. */
  label(id: string, version: number, { parcels }: ParcelsInput): Promise<DespatchView> {
    return this.write(id, version, async (despatch) => {
      if (despatch.state === 'cancelled') throw new Refusal<DespatchRefusal>('despatch-is-cancelled');
      await this.parcels.replace(id, parcels);
    });
  }

  /** Nothing leaves; the copies stay reserved for their orders. */
  cancel(id: string, version: number): Promise<DespatchView> {
    return this.write(id, version, async (despatch) => {
      refuseGone(despatch);
      despatch.state = 'cancelled';
    });
  }

  /** Changes one despatch in the version the person read. */
  write(id: string, version: number, act: (despatch: Despatch) => Promise<void>): Promise<DespatchView> {
    return this.house.transaction(async () => {
      const despatch = await this.lock(id);
      // Who comes second is told that it is gone, rather than that the page is old.
      if (despatch.version !== version && despatch.state !== 'preparing') refuseGone(despatch);
      refuseStale(despatch, version);
      await act(despatch);
      despatch.updatedAt = new Date();
      await this.house.em.flush();
      return this.get(id);
    });
  }

  async lock(id: string): Promise<Despatch> {
    const despatch = await this.house.em.findOne(Despatch, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!despatch) throw new Refusal<PlatformRefusal>('record-unknown');
    return despatch;
  }

  async ordersOf(id: string): Promise<string[]> {
    const rows = await this.house.rows<{ id: string }>(
      `select distinct l.order_id as id from house.despatch_line dl join house.sales_order_line l on l.id = dl.order_line_id
       where dl.despatch_id = $1`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Who is on hold gets nothing. Of several customers the refusal names each. */
  async checkBuyer({ orders }: HeldOrders): Promise<Buyer> {
    const buyers = await this.house.rows<Buyer>(
      `select c.id, p.public_name as name, c.blocked, c.blocked_reason as reason
       from house.customer c join house.party p on p.id = c.party_id where c.id = any($1::uuid[])`,
      [orders.map(({ customerId }) => customerId)],
    );
    refuseMixed(orders, (customerId) => buyers.find(({ id }) => id === customerId)?.name ?? '');
    const [buyer] = buyers;
    if (!buyer) throw new Error('An order has a customer.');
    if (buyer.blocked) {
      throw new Refusal<DespatchRefusal>('despatch-customer-blocked', { customer: buyer.name, reason: buyer.reason || '–' });
    }
    return buyer;
  }

  private async boxes(orderIds: readonly string[]): Promise<string[][]> {
    const { orders } = await this.house.transaction(() => this.held.hold(orderIds));
    const oldestFirst = orders.toSorted((a, b) => (a.orderedOn < b.orderedOn ? -1 : +(a.orderedOn > b.orderedOn)));
    return [...Map.groupBy(oldestFirst, addressKey).values()].map((together) => together.map(({ id }) => id));
  }

  private async another(orderIds: readonly string[]): Promise<DespatchView | undefined> {
    const { rows } = await this.repository.toPrepare({ page: 1, pageSize: 1, id: orderIds.join(',') });
    if (rows.length === 0) return undefined;
    return this.prepare({ orderIds: rows.map(({ id }) => id) });
  }
}

export function refuseGone({ state, number, despatchedOn }: Despatch): void {
  if (state === 'cancelled') throw new Refusal<DespatchRefusal>('despatch-is-cancelled');
  if (state === 'despatched') {
    throw new Refusal<DespatchRefusal>('despatch-gone-already', { number: number ?? '', despatchedOn: despatchedOn ?? '' });
  }
}

/** What was given, and nothing that was left out. */
function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
