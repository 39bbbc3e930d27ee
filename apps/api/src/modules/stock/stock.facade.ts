import type { Day, Period } from '@colophon/calendar';
import type { LocationKind, StockIdentity } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { LocationInput, LocationView } from './location.schemas.js';
import { type KnownLocation, LocationService } from './location.service.js';
import { MovementService, type MovementSource } from './movement.service.js';
import type { MovementLine } from './movement-lines.js';
import { type Availability, type Reservation, ReservationService, shelves, type WantedCopies } from './reservation.service.js';
import { type BalanceFault, type ProductScope, StockRepository } from './stock.repository.js';
import { StockService } from './stock.service.js';

export { copiesFreed } from './stock.events.js';
export type { Availability, BalanceFault, KnownLocation, MovementLine, MovementSource, ProductScope, Reservation, WantedCopies };

/** What other modules may ask of the stock book. */
@Injectable()
export class StockFacade {
  constructor(
    private readonly house: HouseDatabase,
    private readonly locationService: LocationService,
    private readonly movements: MovementService,
    private readonly stock: StockService,
    private readonly repository: StockRepository,
    private readonly reservations: ReservationService,
  ) {}

  /** The outsides and a first warehouse, named in the house's language; doing it again changes nothing. */
  ensureStandardLocations(): Promise<void> {
    return this.locationService.ensureStandard();
  }

  /** Every location of the house, the standard ones made when there was none. */
  locations(): Promise<KnownLocation[]> {
    return this.locationService.known();
  }

  createLocation(input: LocationInput): Promise<LocationView> {
    return this.locationService.create(input);
  }

  /**
   * Writes movements, all or none, in the transaction under way when there is one; answers their ids in order. Several wrong lines are
   * told at once as `InputInvalid` issues at `['lines', n]`, each carrying its refusal; a single one by its refusal.
   */
  record(lines: readonly MovementLine[], source?: MovementSource): Promise<string[]> {
    return this.movements.record(lines, source);
  }

  /** Takes back what the document `sourceId` wrote; `source` is the document that does it. */
  reverseSource(sourceId: string, movedOn: Day, source: MovementSource): Promise<string[]> {
    return this.movements.reverseSource(sourceId, movedOn, source);
  }

  /** The terms of the stock identity of every product in scope that moved before the end of the period. */
  identities(scope: ProductScope, within: Period): Promise<StockIdentity[]> {
    return this.stock.identities(scope, within);
  }

  /** Copies on hand now, over all places, by product id; a product that never moved is absent. */
  async onHand(productIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.house.rows<{ id: string; copies: number }>(
      'select product_id as id, sum(on_hand)::int as copies from house.stock_balance where product_id = any($1::uuid[]) group by product_id',
      [productIds],
    );
    return new Map(rows.map(({ id, copies }) => [id, copies]));
  }

  /** Whether copies at such a place may be promised. */
  isShelf(kind: LocationKind): boolean {
    return shelves.includes(kind);
  }

  /** On hand on the shelves, reserved, and free to be promised, by product; one that is on no shelf is absent. */
  available(productIds: readonly string[]): Promise<Map<string, Availability>> {
    return this.reservations.available(productIds);
  }

  /** Free copies by product, held as they are until the transaction under way ends. */
  lockFree(productIds: readonly string[]): Promise<Map<string, number>> {
    return this.reservations.lockFree(productIds);
  }

  /**
   * Keeps copies for lines of documents of a kind (`order-line`), as far as they go, in the order given; answers how many for each line.
   * Takes from the preferred place first.
   */
  reserve(kind: string, wanted: readonly WantedCopies[], preferredLocationId?: string | null): Promise<Map<string, number>> {
    return this.reservations.reserve(kind, wanted, preferredLocationId);
  }

  /** Gives reservations up, whole or as many copies as named, and announces `copies.freed`; answers how many for each line. */
  release(kind: string, sources: readonly { readonly sourceId: string; readonly copies?: number }[]): Promise<Map<string, number>> {
    return this.reservations.release(kind, sources);
  }

  /**
   * Takes reserved copies off their reservation because they leave the house: record their movement in the same transaction. Answers how
   * many were reserved for each line, at the place when one is named.
   */
  takeReserved(
    kind: string,
    sources: readonly { readonly sourceId: string; readonly copies?: number; readonly locationId?: string }[],
  ): Promise<Map<string, number>> {
    return this.reservations.takeReserved(kind, sources);
  }

  /** What is kept for the lines, place by place, oldest first. */
  reservationsOf(kind: string, sourceIds: readonly string[]): Promise<Reservation[]> {
    return this.reservations.of(kind, sourceIds);
  }

  /** Counts the whole book again; an empty answer proves the balances. */
  proveBalances(): Promise<BalanceFault[]> {
    return this.repository.faults();
  }
}
