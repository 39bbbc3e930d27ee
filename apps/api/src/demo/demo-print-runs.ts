import { type PrintRun, runs } from '@colophon/fixtures/petit-vent';
import type { INestApplicationContext } from '@nestjs/common';
import { ProductionFacade } from '../modules/production/production.facade.js';
import { RoyaltiesFacade } from '../modules/royalties/royalties.facade.js';
import { paysOnPrinting } from './demo-agreements.js';

/** Runs received from this day on still wait for somebody to approve what they owe their authors. */
const leftToApprove = '2026-03-20';

/** What happens to the print runs of Petit Vent on each day: an order, or a delivery. */
export interface RunEvent {
  readonly on: string;
  readonly act: () => Promise<void>;
}

/** The orders and deliveries of the story, each to be carried out on its day, orders before deliveries. */
export function runEvents(
  app: INestApplicationContext,
  ids: { products: ReadonlyMap<string, string>; locations: ReadonlyMap<string, string>; parties: ReadonlyMap<string, string> },
): RunEvent[] {
  const placed = new Map<string, { id: string; version: number }>();
  return runs.flatMap((run) => [
    { on: run.orderedOn, act: () => order(app, run, ids, placed) },
    ...run.deliveries.map((_, i) => ({ on: run.deliveries[i]?.receivedOn ?? '', act: () => receive(app, run, i, ids.locations, placed) })),
  ]);
}

type Placed = Map<string, { id: string; version: number }>;

async function order(
  app: INestApplicationContext,
  run: PrintRun,
  ids: { products: ReadonlyMap<string, string>; parties: ReadonlyMap<string, string> },
  placed: Placed,
): Promise<void> {
  const view = await app.get(ProductionFacade).order({
    productId: ids.products.get(run.product) ?? '',
    number: run.impression,
    printerId: ids.parties.get(run.printer) ?? null,
    orderedOn: run.orderedOn,
    quantityOrdered: run.copiesOrdered,
    specification: run.specification,
    totalCost: run.totalCost,
    printedOn: run.printedOn,
  });
  placed.set(run.key, { id: view.id, version: view.version });
}

async function receive(
  app: INestApplicationContext,
  run: PrintRun,
  index: number,
  locations: ReadonlyMap<string, string>,
  placed: Placed,
): Promise<void> {
  const known = placed.get(run.key);
  const delivery = run.deliveries[index];
  if (!known || !delivery) throw new Error(`The run ${run.key} is delivered before it is ordered.`);
  const view = await app.get(ProductionFacade).receive(known.id, known.version, {
    receivedOn: delivery.receivedOn,
    copies: delivery.copies,
    locationId: locations.get(delivery.location),
    complete: index === run.deliveries.length - 1,
    confirmed: true,
  });
  placed.set(run.key, { id: view.id, version: view.version });
  const received = view.deliveries.at(-1);
  if (received && delivery.receivedOn < leftToApprove && paysOnPrinting(run.product)) {
    await app.get(RoyaltiesFacade).approveReception(received.id);
  }
}
