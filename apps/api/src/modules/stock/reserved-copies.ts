import { Refusal } from '@colophon/refusal';
import { isPlace, type MovementReason } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { PreparedMovement } from './movement-lines.js';
import { ReservationService, shelves } from './reservation.service.js';
import type { StockRefusal } from './stock.problems.js';

/** What a person cannot choose not to record: the copies are gone, whoever they were kept for. */
const unavoidable: readonly MovementReason[] = ['lost', 'damaged', 'count-loss'];

interface Held {
  readonly productId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly reserved: number;
}

interface KeptCopies {
  readonly id: string;
  readonly productId: string;
  readonly locationId: string;
  readonly copies: number;
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly reservedAt: Date;
}

/** A reservation that goes where its copies go. */
export type Following = readonly unknown[];

interface MakingWay {
  readonly wrong: { index: number; refusal: Refusal }[];
  readonly following: Following[];
}

/** Holds movements and reservations together: a sale never takes the copies of another, a loss does, a transfer takes them along. */
@Injectable()
export class ReservedCopies {
  constructor(
    private readonly house: HouseDatabase,
    private readonly reservations: ReservationService,
  ) {}

  /** Called before movements are written. The youngest reservations give way first; what they lose waits again as a back-order. */
  async makeWay(movements: readonly PreparedMovement[]): Promise<MakingWay> {
    const result: MakingWay = { wrong: [], following: [] };
    if (!movements.some(({ from }) => shelves.includes(from.kind))) return result;
    for (const held of await this.lock(movements)) await this.makeWayAt(held, movements, result);
    return result;
  }

  /** Called once the movements are written: reservations whose copies changed shelf are kept on the new one. */
  follow(following: readonly Following[]): Promise<void> {
    return this.reservations.insert(following);
  }

  private async makeWayAt(held: Held, movements: readonly PreparedMovement[], { wrong, following }: MakingWay): Promise<void> {
    const left = held.onHand + changeAt(held, movements);
    const short = held.reserved - left;
    // A place that would fall below zero is the database's to refuse, with the day.
    if (left < 0 || short <= 0) return;
    const leaving = movements.map((movement, index) => ({ movement, index })).filter(({ movement }) => isFrom(movement, held));
    const lost = copiesOf(leaving.filter(({ movement }) => mustLeave(movement)));
    const moved = leaving.filter(({ movement }) => !mustLeave(movement) && shelves.includes(movement.to.kind));
    if (short > lost + copiesOf(moved)) {
      const refusal = reservedRefusal(held, leaving[0]?.movement);
      wrong.push(...leaving.filter(({ movement }) => !mustLeave(movement)).map(({ index }) => ({ index, refusal })));
      return;
    }
    const given = await this.giveUp(held, short);
    let toFollow = short - Math.min(short, lost);
    for (const { movement } of moved) {
      let room = Math.min(movement.line.copies, toFollow);
      for (const kept of given) {
        const copies = Math.min(room, kept.left);
        if (copies === 0) continue;
        kept.left -= copies;
        room -= copies;
        toFollow -= copies;
        following.push([uuid(), held.productId, movement.to.id, copies, kept.sourceKind, kept.sourceId, kept.reservedAt]);
      }
    }
  }

  /** The youngest first, so that who ordered first keeps their copies; answered oldest first. */
  private async giveUp({ productId, locationId }: Held, copies: number): Promise<(KeptCopies & { left: number })[]> {
    const youngestFirst = await this.house.rows<KeptCopies>(
      `select id, product_id as "productId", location_id as "locationId", copies, source_kind as "sourceKind", source_id as "sourceId",
              reserved_at as "reservedAt"
       from house.stock_reservation where product_id = $1 and location_id = $2 order by reserved_at desc, id desc`,
      [productId, locationId],
    );
    let left = copies;
    const given = youngestFirst.flatMap((kept) => {
      const taken = Math.min(left, kept.copies);
      left -= taken;
      return taken > 0 ? [{ ...kept, left: taken }] : [];
    });
    await this.reservations.lower(given.map(({ id, copies: of, left: taken }) => ({ id, of, copies: taken })));
    return given.reverse();
  }

  /** In the order the database's own triggers lock them. */
  private lock(movements: readonly PreparedMovement[]): Promise<Held[]> {
    const places = movements.flatMap(({ line, from, to }) =>
      [from, to].filter(({ kind }) => isPlace(kind)).map(({ id }) => ({ productId: line.productId, locationId: id })),
    );
    const pairs = [...new Map(places.map((place) => [`${place.productId} ${place.locationId}`, place])).values()];
    return this.house.rows<Held>(
      `select b.product_id as "productId", b.location_id as "locationId", b.on_hand as "onHand", b.reserved
       from house.stock_balance b
       join unnest($1::uuid[], $2::uuid[]) as t (product_id, location_id) on t.product_id = b.product_id and t.location_id = b.location_id
       order by b.product_id, b.location_id for update of b`,
      [pairs.map(({ productId }) => productId), pairs.map(({ locationId }) => locationId)],
    );
  }
}

function mustLeave({ line, reversesId }: PreparedMovement): boolean {
  return reversesId !== null || unavoidable.includes(line.reason);
}

function isFrom({ line, from }: PreparedMovement, { productId, locationId }: Held): boolean {
  return line.productId === productId && from.id === locationId;
}

function changeAt(held: Held, movements: readonly PreparedMovement[]): number {
  return movements.reduce((sum, movement) => {
    if (movement.line.productId !== held.productId) return sum;
    const { copies } = movement.line;
    return sum + (movement.to.id === held.locationId ? copies : 0) - (movement.from.id === held.locationId ? copies : 0);
  }, 0);
}

function copiesOf(movements: readonly { movement: PreparedMovement }[]): number {
  return movements.reduce((sum, { movement }) => sum + movement.line.copies, 0);
}

function reservedRefusal({ onHand, reserved }: Held, movement: PreparedMovement | undefined): Refusal<StockRefusal> {
  const { product = '', from, line } = movement ?? {};
  return new Refusal<StockRefusal>('copies-reserved', {
    product,
    place: from?.name ?? '',
    onHand,
    reserved,
    free: onHand - reserved,
    copies: line?.copies ?? 0,
  });
}
