import type { LocationKind } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { copiesFreed } from './stock.events.js';

/** Where copies lie that may be promised; those at a fair, on their way or still to be sorted may not. */
export const shelves: readonly LocationKind[] = ['warehouse', 'fulfilment', 'distributor'];

/** Copies wanted for a line of a document. */
export interface WantedCopies {
  readonly sourceId: string;
  readonly productId: string;
  readonly copies: number;
}

export interface Reservation {
  readonly id: string;
  readonly sourceId: string;
  readonly productId: string;
  readonly locationId: string;
  readonly locationName: string;
  readonly copies: number;
}

/** What the shelves hold of a product, over all of them. */
export interface Availability {
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
}

interface Shelf {
  readonly productId: string;
  readonly locationId: string;
  readonly kind: LocationKind;
  readonly free: number;
}

/**
 * Copies kept for someone. Every act locks the balances first, in one order, then changes reservations: the database counts them there,
 * and its check refuses one copy too many whoever comes second.
 */
@Injectable()
export class ReservationService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Copies nobody has reserved, by product. Within a transaction they stay as they are until it ends. */
  async lockFree(productIds: readonly string[]): Promise<Map<string, number>> {
    const free = new Map<string, number>();
    for (const shelf of await this.lockShelves(productIds)) free.set(shelf.productId, (free.get(shelf.productId) ?? 0) + shelf.free);
    return free;
  }

  /** Reserves as far as the copies go, in the order of the lines, and answers how many for each. */
  reserve(kind: string, wanted: readonly WantedCopies[], preferredLocationId: string | null = null): Promise<Map<string, number>> {
    return this.house.transaction(async () => {
      const locked = await this.lockShelves(wanted.map(({ productId }) => productId));
      const inOrder = locked.map((shelf) => ({ ...shelf })).sort((a, b) => rankOf(a, preferredLocationId) - rankOf(b, preferredLocationId));
      const given = new Map<string, number>();
      const rows: unknown[][] = [];
      for (const { sourceId, productId, copies } of wanted) {
        let left = copies;
        for (const shelf of inOrder.filter((one) => one.productId === productId && one.free > 0)) {
          const taken = Math.min(left, shelf.free);
          if (taken === 0) break;
          shelf.free -= taken;
          left -= taken;
          rows.push([uuid(), productId, shelf.locationId, taken, kind, sourceId, this.clock.now()]);
        }
        given.set(sourceId, copies - left);
      }
      await this.insert(rows);
      return given;
    });
  }

  /** Gives reservations up, whole or as many copies as named; whoever waits for such copies is told. Answers how many for each. */
  release(kind: string, sources: readonly { readonly sourceId: string; readonly copies?: number }[]): Promise<Map<string, number>> {
    return this.house.transaction(async () => {
      const { released, productIds } = await this.take(kind, sources);
      if (productIds.length > 0) await this.outbox.append(copiesFreed, { productIds });
      return released;
    });
  }

  /**
   * Takes the reserved copies of lines off their reservation, because they leave: the same transaction must then record the movement out
   * of the places answered, or the copies are free again.
   */
  async takeReserved(
    kind: string,
    sources: readonly { readonly sourceId: string; readonly copies?: number; readonly locationId?: string }[],
  ) {
    return (await this.take(kind, sources)).released;
  }

  /** Oldest first. */
  of(kind: string, sourceIds: readonly string[]): Promise<Reservation[]> {
    return this.house.rows<Reservation>(
      `select r.id, r.source_id as "sourceId", r.product_id as "productId", r.location_id as "locationId", l.name as "locationName", r.copies
       from house.stock_reservation r join house.location l on l.id = r.location_id
       where r.source_kind = $1 and r.source_id = any($2::uuid[]) order by r.reserved_at, r.id`,
      [kind, sourceIds],
    );
  }

  /** A product that is on no shelf is absent. */
  async available(productIds: readonly string[]): Promise<Map<string, Availability>> {
    const rows = await this.house.rows<Availability & { id: string }>(
      `select b.product_id as id, sum(b.on_hand)::int as "onHand", sum(b.reserved)::int as reserved,
              sum(b.on_hand - b.reserved)::int as available
       from house.stock_balance b join house.location l on l.id = b.location_id
       where b.product_id = any($1::uuid[]) and l.kind = any($2::text[]) group by b.product_id`,
      [productIds, shelves],
    );
    return new Map(rows.map(({ id, ...figures }) => [id, figures]));
  }

  /** Writes reservations: more copies for a line that has some at the place already. The balances are locked by the caller. */
  async insert(rows: readonly (readonly unknown[])[]): Promise<void> {
    await insertRows(
      this.house,
      'stock_reservation as r',
      ['id', 'product_id', 'location_id', 'copies', 'source_kind', 'source_id', 'reserved_at'],
      rows,
      'on conflict (source_kind, source_id, location_id) do update set copies = r.copies + excluded.copies',
    );
  }

  /** Lowers reservations by the copies named, or ends them. */
  async lower(changes: readonly { readonly id: string; readonly of: number; readonly copies: number }[]): Promise<void> {
    const ended = changes.filter(({ of, copies }) => copies >= of).map(({ id }) => id);
    const lowered = changes.filter(({ of, copies }) => copies < of);
    if (ended.length > 0) await this.house.rows('delete from house.stock_reservation where id = any($1::uuid[])', [ended]);
    if (lowered.length === 0) return;
    await this.house.rows(
      `update house.stock_reservation r set copies = r.copies - c.copies
       from unnest($1::uuid[], $2::int[]) as c (id, copies) where r.id = c.id`,
      [lowered.map(({ id }) => id), lowered.map(({ copies }) => copies)],
    );
  }

  private async take(
    kind: string,
    sources: readonly { readonly sourceId: string; readonly copies?: number; readonly locationId?: string }[],
  ): Promise<{ released: Map<string, number>; productIds: string[] }> {
    const sourceIds = sources.map(({ sourceId }) => sourceId);
    const seen = await this.of(kind, sourceIds);
    await this.lockShelves(seen.map(({ productId }) => productId));
    const held = await this.of(kind, sourceIds);
    const released = new Map<string, number>();
    const changes: { id: string; of: number; copies: number }[] = [];
    for (const { sourceId, copies = Number.MAX_SAFE_INTEGER, locationId } of sources) {
      let left = copies;
      for (const one of held.filter((row) => row.sourceId === sourceId && (!locationId || row.locationId === locationId)).reverse()) {
        const taken = Math.min(left, one.copies);
        if (taken === 0) break;
        left -= taken;
        changes.push({ id: one.id, of: one.copies, copies: taken });
        released.set(sourceId, (released.get(sourceId) ?? 0) + taken);
      }
    }
    await this.lower(changes);
    const touched = new Set(changes.map(({ id }) => id));
    return { released, productIds: [...new Set(held.filter(({ id }) => touched.has(id)).map(({ productId }) => productId))] };
  }

  private lockShelves(productIds: readonly string[]): Promise<Shelf[]> {
    if (productIds.length === 0) return Promise.resolve([]);
    return this.house.rows<Shelf>(
      `select b.product_id as "productId", b.location_id as "locationId", l.kind, b.on_hand - b.reserved as free
       from house.stock_balance b join house.location l on l.id = b.location_id
       where b.product_id = any($1::uuid[]) and l.kind = any($2::text[])
       order by b.product_id, b.location_id for update of b`,
      [[...new Set(productIds)], shelves],
    );
  }
}

/** The place the house despatches from, then its own warehouses, its workshop's, the distributor's; the fullest of a kind first. */
function rankOf({ locationId, kind, free }: Shelf, preferred: string | null): number {
  return (locationId === preferred ? -1 : shelves.indexOf(kind)) - Math.min(free, 1e9) / 1e10;
}
