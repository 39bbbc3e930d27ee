import { house, type Location, type Movement, movements } from '@colophon/fixtures/petit-vent';
import type { MovementReason } from '@colophon/stock';
import type { INestApplicationContext } from '@nestjs/common';
import { type MovementLine, StockFacade } from '../modules/stock/stock.facade.js';

const kinds: Record<Exclude<Location['kind'], 'printer'>, 'warehouse' | 'fulfilment' | 'consignment'> = {
  'own-warehouse': 'warehouse',
  fulfilment: 'fulfilment',
  consignment: 'consignment',
};

const exitReasons: Record<string, MovementReason> = {
  sold: 'sale',
  review: 'review-copies',
  author: 'author-copies',
  'legal-deposit': 'legal-deposit',
  lost: 'lost',
  pulped: 'pulping',
  replenishment: 'transfer',
  'consignment-out': 'consignment-out',
  'consignment-back': 'consignment-return',
};

/** The places of Petit Vent; the printers are the outside that every house has. */
export async function makeLocations(app: INestApplicationContext, parties: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const stock = app.get(StockFacade);
  const ids = new Map<string, string>();
  const standard = await stock.locations();
  for (const { key, name, kind, party } of house.locations) {
    if (kind === 'printer') continue;
    const ready = standard.find((location) => location.kind === kinds[kind] && kind === 'own-warehouse');
    const partyId = party === null ? null : (parties.get(party) ?? null);
    ids.set(key, ready?.id ?? (await stock.createLocation({ kind: kinds[kind], name, partyId })).id);
  }
  return ids;
}

/** The documents of the story that move copies, each to be written whole on its day. */
export function movementEvents(
  app: INestApplicationContext,
  ids: { products: ReadonlyMap<string, string>; locations: ReadonlyMap<string, string> },
): { on: string; act: () => Promise<void> }[] {
  const stock = app.get(StockFacade);
  return movements.map((movement) => ({
    on: movement.on,
    act: async () => void (await stock.record(lines(movement, ids.products, ids.locations))),
  }));
}

function lines(movement: Movement, products: ReadonlyMap<string, string>, locations: ReadonlyMap<string, string>): MovementLine[] {
  const from = locations.get(movement.from) ?? null;
  const fromDeposit = house.locations.find(({ key }) => key === movement.from)?.kind === 'consignment';
  const reason = movement.kind === 'sold' && fromDeposit ? 'consignment-sale' : exitReasons[movement.kind];
  if (reason === undefined) throw new Error(`Petit Vent moves copies for a reason that is not known: ${movement.kind}.`);
  return movement.lines.map(({ product, copies }) => ({
    productId: products.get(product) ?? '',
    reason,
    fromLocationId: from,
    toLocationId: movement.type === 'transfer' ? (locations.get(movement.to) ?? null) : null,
    copies,
    movedOn: movement.on,
  }));
}
