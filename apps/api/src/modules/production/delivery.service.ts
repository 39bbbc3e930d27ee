import type { Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { StockFacade } from '../stock/stock.facade.js';
import type { PrintRun } from './print-run.entity.js';
import { PrintRunRepository } from './print-run.repository.js';
import type { DeliveryInput, DeliveryReversal, PrintRunView } from './print-run.schemas.js';
import { PrintRunService } from './print-run.service.js';
import { printRunDeliveryReversed, printRunReceived } from './production.events.js';
import type { ProductionRefusal } from './production.problems.js';

interface Delivery {
  readonly id: string;
  readonly printRunId: string;
  readonly receivedOn: Day;
  readonly locationId: string;
  readonly copies: number;
  readonly deliveryNote: string;
  readonly reversesId: string | null;
}

/** A delivery about to be reversed, for those who built on it. */
export interface ReversedDelivery {
  readonly printRunId: string;
  readonly deliveryId: string;
  readonly productId: string;
  readonly copies: number;
  readonly receivedOn: Day;
}

type ReversalGuard = (delivery: ReversedDelivery) => Promise<void>;

const source = 'print-run-delivery';

/** Printers deliver a little more or a little less; beyond a tenth more it is rather a slip of the pen. */
const tolerated = (ordered: number): number => Math.floor(ordered * 1.1);

/** What comes back from the printer: the stock book and royalties stand on it, delivery by delivery. */
@Injectable()
export class DeliveryService {
  private readonly guards: ReversalGuard[] = [];

  constructor(
    private readonly house: HouseDatabase,
    private readonly runs: PrintRunService,
    private readonly repository: PrintRunRepository,
    private readonly stock: StockFacade,
    private readonly outbox: Outbox,
    private readonly day: HouseDay,
  ) {}

  /** The guard refuses a reversal, by throwing a refusal, when what it keeps would be left without ground. */
  guardReversals(guard: ReversalGuard): void {
    this.guards.push(guard);
  }

  /** One delivery per place; the copies enter the stock and the reception is announced in the same transaction. */
  receive(runId: string, version: number, input: DeliveryInput): Promise<PrintRunView> {
    return this.runs.write(runId, version, async (run) => {
      const places = input.places ?? [{ locationId: input.locationId ?? (await this.usualPlace(runId)), copies: input.copies ?? 0 }];
      const before = await this.repository.delivered(runId);
      const received = before.copies + places.reduce((sum, { copies }) => sum + copies, 0);
      await this.checkReception(run, input, before.copies, received);
      for (const [index, { locationId, copies }] of places.entries()) {
        const { receivedOn, deliveryNote = '' } = input;
        const delivery = { id: uuid(), printRunId: runId, receivedOn, locationId, copies, deliveryNote, reversesId: null };
        await this.insert(delivery, before.rows + index + 1);
        await this.stock.record(
          [
            {
              productId: run.productId,
              reason: 'print-receipt',
              toLocationId: locationId,
              copies,
              movedOn: receivedOn,
              note: deliveryNote,
            },
          ],
          { kind: source, id: delivery.id },
        );
        await this.outbox.append(printRunReceived, {
          printRunId: runId,
          deliveryId: delivery.id,
          productId: run.productId,
          copies,
          receivedOn,
        });
      }
      run.state = (input.complete ?? received >= run.quantityOrdered) ? 'received' : 'partly-received';
    });
  }

  /** A delivery recorded by mistake: taken back whole, from the place it went to. */
  reverse(runId: string, deliveryId: string, version: number, input: DeliveryReversal): Promise<PrintRunView> {
    return this.runs.write(runId, version, async (run) => {
      const delivery = await this.find(runId, deliveryId);
      const { copies, productId } = { ...delivery, productId: run.productId };
      for (const guard of this.guards) {
        await guard({ printRunId: runId, deliveryId, productId, copies, receivedOn: delivery.receivedOn });
      }
      const receivedOn = input.receivedOn ?? (await this.day.today());
      const before = await this.repository.delivered(runId);
      const reversal = { ...delivery, id: uuid(), receivedOn, deliveryNote: input.note ?? '', reversesId: deliveryId };
      await this.stock.reverseSource(deliveryId, receivedOn, { kind: source, id: reversal.id });
      await this.insert(reversal, before.rows + 1);
      await this.outbox.append(printRunDeliveryReversed, {
        printRunId: runId,
        deliveryId,
        reversalId: reversal.id,
        productId,
        copies,
        receivedOn,
      });
      run.state = before.copies - copies > 0 ? 'partly-received' : 'ordered';
    });
  }

  private async checkReception(run: PrintRun, input: DeliveryInput, before: number, received: number): Promise<void> {
    const { receivedOn, confirmed = false } = input;
    const { orderedOn, quantityOrdered: ordered } = run;
    if (run.state === 'cancelled') throw new Refusal<ProductionRefusal>('print-run-cancelled');
    const today = await this.day.today();
    if (receivedOn > today) throw new Refusal<ProductionRefusal>('delivery-in-future', { receivedOn, today });
    if (receivedOn < orderedOn) throw new Refusal<ProductionRefusal>('delivery-before-order', { receivedOn, orderedOn });
    if (confirmed) return;
    if (run.state === 'received')
      throw new Refusal<ProductionRefusal>('print-run-complete', { received: before, ordered }, { confirmable: true });
    if (received > tolerated(ordered))
      throw new Refusal<ProductionRefusal>('delivery-more-than-ordered', { received, ordered }, { confirmable: true });
  }

  /** The one place the run was ordered to, else the only warehouse. */
  private async usualPlace(runId: string): Promise<string> {
    const ordered = await this.house.rows<{ id: string }>('select location_id as id from house.print_run_place where print_run_id = $1', [
      runId,
    ]);
    const locations = await this.stock.locations();
    const candidates = ordered.length > 0 ? ordered : locations.filter(({ kind, closedOn }) => kind === 'warehouse' && closedOn === null);
    const [only] = candidates;
    if (!only || candidates.length > 1) throw new Refusal<ProductionRefusal>('delivery-place-missing');
    return only.id;
  }

  private async find(runId: string, deliveryId: string): Promise<Delivery> {
    const delivery = await this.house.row<Delivery & { reversed: boolean }>(
      `select d.id, d.print_run_id as "printRunId", d.received_on::text as "receivedOn", d.location_id as "locationId", d.copies,
              d.delivery_note as "deliveryNote", d.reverses_id as "reversesId",
              exists (select 1 from house.print_run_delivery v where v.reverses_id = d.id) as reversed
       from house.print_run_delivery d where d.id = $1 and d.print_run_id = $2`,
      [deliveryId, runId],
    );
    if (!delivery) throw new Refusal<PlatformRefusal>('record-unknown');
    if (delivery.reversesId !== null) throw new Refusal<ProductionRefusal>('delivery-is-reversal');
    if (delivery.reversed) throw new Refusal<ProductionRefusal>('delivery-reversed-already');
    return delivery;
  }

  private async insert(delivery: Delivery, sequence: number): Promise<void> {
    const { id, printRunId, receivedOn, locationId, copies, deliveryNote, reversesId } = delivery;
    await this.house.rows(
      `insert into house.print_run_delivery
         (id, print_run_id, sequence, received_on, location_id, copies, delivery_note, reverses_id, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, printRunId, sequence, receivedOn, locationId, copies, deliveryNote, reversesId, currentContext().actor],
    );
  }
}
