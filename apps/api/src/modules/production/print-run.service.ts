import { isDeliveredOnline } from '@colophon/catalogue';
import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { refuseStale } from '../../platform/http/if-match.js';
import { Page } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { PartiesFacade } from '../parties/parties.facade.js';
import { StockFacade } from '../stock/stock.facade.js';
import { PrintRun } from './print-run.entity.js';
import { PrintRunRepository } from './print-run.repository.js';
import type {
  LegalDepositInput,
  PrintRunChange,
  PrintRunInput,
  PrintRunListItem,
  PrintRunQuery,
  PrintRunView,
} from './print-run.schemas.js';
import type { ProductionRefusal } from './production.problems.js';

@Injectable()
export class PrintRunService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly runs: PrintRunRepository,
    private readonly catalogue: CatalogueFacade,
    private readonly parties: PartiesFacade,
    private readonly stock: StockFacade,
    private readonly day: HouseDay,
    private readonly clock: Clock,
  ) {}

  async list(query: PrintRunQuery): Promise<Page<PrintRunListItem>> {
    return this.runs.list(query, await this.day.today());
  }

  async get(id: string): Promise<PrintRunView> {
    const run = await this.runs.find(id, await this.day.today());
    if (!run) throw new Refusal<PlatformRefusal>('record-unknown');
    return run;
  }

  order({ places, number, ...input }: PrintRunInput): Promise<PrintRunView> {
    return this.house.transaction(async () => {
      const product = await this.catalogue.product(input.productId);
      if (!product) throw new Refusal<ProductionRefusal>('print-run-product-unknown');
      if (isDeliveredOnline(product.form)) throw new Refusal<ProductionRefusal>('print-run-of-download', { product: product.title });
      await this.engagePrinter(input.printerId);
      const run = this.house.em.create(PrintRun, { id: uuid(), ...input, number: number ?? (await this.nextNumber(input.productId)) });
      await this.house.em.flush();
      await this.writePlaces(run.id, places);
      return this.get(run.id);
    });
  }

  change(id: string, version: number, { places, ...change }: PrintRunChange): Promise<PrintRunView> {
    return this.write(id, version, async (run) => {
      const before = await this.get(id);
      if (before.received > 0 && changesOrder(before, { places, ...change }))
        throw new Refusal<ProductionRefusal>('print-run-fixed-by-delivery', { received: before.received });
      if (run.state === 'cancelled') throw new Refusal<ProductionRefusal>('print-run-cancelled');
      await this.engagePrinter(change.printerId);
      this.house.em.assign(run, change);
      if (places) await this.writePlaces(id, places);
    });
  }

  cancel(id: string, version: number): Promise<PrintRunView> {
    return this.write(id, version, async (run) => {
      const { copies: received } = await this.runs.delivered(id);
      if (received > 0) throw new Refusal<ProductionRefusal>('print-run-received', { received });
      run.state = 'cancelled';
    });
  }

  /** Nothing more will come of this run. */
  complete(id: string, version: number): Promise<PrintRunView> {
    return this.write(id, version, async (run) => {
      if (run.state === 'cancelled') throw new Refusal<ProductionRefusal>('print-run-cancelled');
      if ((await this.runs.delivered(id)).copies === 0) throw new Refusal<ProductionRefusal>('print-run-not-received');
      run.state = 'received';
    });
  }

  /** The publisher's deposit: one copy, at the latest on the day of release (Code du patrimoine R132-1 to R132-8). */
  deposit(id: string, version: number, { depositedOn, receipt, locationId, withCopy }: LegalDepositInput): Promise<PrintRunView> {
    return this.write(id, version, async (run) => {
      if (run.legalDepositOn) throw new Refusal<ProductionRefusal>('legal-deposit-done', { depositedOn: run.legalDepositOn });
      if ((await this.runs.delivered(id)).copies === 0) throw new Refusal<ProductionRefusal>('print-run-not-received');
      run.legalDepositOn = depositedOn;
      if (receipt !== undefined) run.legalDepositReceipt = receipt;
      if (!withCopy) return;
      await this.stock.record([
        { productId: run.productId, reason: 'legal-deposit', copies: 1, movedOn: depositedOn, fromLocationId: locationId, note: receipt },
      ]);
    });
  }

  /** Changes one run in the version the person read; the run stays locked until all that goes with it is written. */
  write(id: string, version: number, act: (run: PrintRun) => Promise<void>): Promise<PrintRunView> {
    return this.house.transaction(async () => {
      const run = await this.house.em.findOne(PrintRun, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!run) throw new Refusal<PlatformRefusal>('record-unknown');
      refuseStale(run, version);
      await act(run);
      run.updatedAt = this.clock.now();
      await this.house.em.flush();
      return this.get(id);
    });
  }

  /** Whoever prints for the house is found among its printers from then on. */
  private async engagePrinter(printerId: string | null | undefined): Promise<void> {
    if (!printerId) return;
    const known = await this.parties.names([printerId]);
    if (!known.has(printerId)) throw new Refusal<ProductionRefusal>('print-run-printer-unknown');
    await this.parties.addRole(printerId, 'printer');
  }

  /** The first printing, the second …: two orders of one product placed at once wait for each other. */
  private async nextNumber(productId: string): Promise<number> {
    await this.house.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`print-run ${productId}`]);
    const last = await this.house.row<{ number: number }>(
      `select coalesce(max(number), 0)::int as number from house.print_run where product_id = $1 and state <> 'cancelled'`,
      [productId],
    );
    return (last?.number ?? 0) + 1;
  }

  private async writePlaces(id: string, places: PrintRunInput['places'] = []): Promise<void> {
    await this.house.rows('delete from house.print_run_place where print_run_id = $1', [id]);
    await insertRows(
      this.house,
      'print_run_place',
      ['id', 'print_run_id', 'location_id', 'copies'],
      places.map(({ locationId, copies }) => [uuid(), id, locationId, copies]),
    );
  }
}

/** What the printer was asked for: once copies have come, the order is history. */
function changesOrder(run: PrintRunView, { places, ...change }: PrintRunChange): boolean {
  const fields = ['printerId', 'orderedOn', 'quantityOrdered'] as const;
  const ordered = ({ locationId, copies }: { locationId: string; copies: number }) => `${locationId} ${copies}`;
  const moved = places !== undefined && places.map(ordered).sort().join() !== run.places.map(ordered).sort().join();
  return moved || fields.some((field) => change[field] !== undefined && change[field] !== run[field]);
}
