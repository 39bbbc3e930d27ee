import type { Day, Period } from '@colophon/calendar';
import type { StockIdentity } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { LocationInput, LocationView } from './location.schemas.js';
import { type KnownLocation, LocationService } from './location.service.js';
import { MovementService, type MovementSource } from './movement.service.js';
import type { MovementLine } from './movement-lines.js';
import { type BalanceFault, type ProductScope, StockRepository } from './stock.repository.js';
import { StockService } from './stock.service.js';

export type { BalanceFault, KnownLocation, MovementLine, MovementSource, ProductScope };

/** What other modules may ask of the stock book. */
@Injectable()
export class StockFacade {
  constructor(
    private readonly house: HouseDatabase,
    private readonly locationService: LocationService,
    private readonly movements: MovementService,
    private readonly stock: StockService,
    private readonly repository: StockRepository,
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

  /** Counts the whole book again; an empty answer proves the balances. */
  proveBalances(): Promise<BalanceFault[]> {
    return this.repository.faults();
  }
}
