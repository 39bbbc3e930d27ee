import type { Day } from '@colophon/calendar';
import { isDeliveredOnline } from '@colophon/catalogue';
import { Refusal } from '@colophon/refusal';
import { checkMovement, isPlace, type LocationKind, locationKinds, type MovementReason, movementReasons } from '@colophon/stock';
import type { KnownLocation } from './location.service.js';
import type { StockRefusal } from './stock.problems.js';

/** A movement as it is asked for; a location left out is the one the reason leaves no doubt about. */
export interface MovementLine {
  readonly productId: string;
  readonly reason: MovementReason;
  readonly fromLocationId?: string | null | undefined;
  readonly toLocationId?: string | null | undefined;
  readonly copies: number;
  readonly movedOn: Day;
  readonly note?: string | undefined;
}

/** A movement that may be written, as far as it can be told without counting. */
export interface PreparedMovement {
  readonly line: MovementLine;
  readonly product: string;
  readonly from: KnownLocation;
  readonly to: KnownLocation;
  readonly reversesId: string | null;
}

export interface StockedProductName {
  readonly id: string;
  readonly title: string;
  /** ONIX list 150. */
  readonly form: string;
}

export interface HouseStock {
  readonly locations: readonly KnownLocation[];
  /** By id: the products of the house that were asked for. */
  readonly products: ReadonlyMap<string, StockedProductName>;
  readonly today: Day;
}

/** Finds the locations of a line and refuses what the trade does not know; `reversesId` makes it the way back of that movement. */
export function prepareMovement(line: MovementLine, stock: HouseStock, reversesId: string | null = null): PreparedMovement {
  const { movedOn } = line;
  const product = stock.products.get(line.productId);
  if (!product) throw new Refusal<StockRefusal>('movement-product-unknown');
  // What was recorded before the form became a download can still be taken back.
  if (reversesId === null && isDeliveredOnline(product.form)) {
    throw new Refusal<StockRefusal>('movement-of-download', { product: product.title });
  }
  if (movedOn > stock.today) throw new Refusal<StockRefusal>('movement-in-future', { movedOn, today: stock.today });
  const from = locationOf(line, 'from', stock.locations);
  const to = locationOf(line, 'to', stock.locations);
  checkTrade(line, from.kind, to.kind, reversesId !== null);
  for (const { name: place, closedOn } of [from, to]) {
    if (closedOn !== null && closedOn <= movedOn) throw new Refusal<StockRefusal>('location-closed', { place, closedOn });
  }
  return { line, product: product.title, from, to, reversesId };
}

const sides = {
  from: { fr: 'd’où partent les exemplaires', en: 'where the copies leave from' },
  to: { fr: 'où arrivent les exemplaires', en: 'where the copies arrive' },
};

function locationOf(line: MovementLine, side: 'from' | 'to', locations: readonly KnownLocation[]): KnownLocation {
  const given = side === 'from' ? line.fromLocationId : line.toLocationId;
  if (given) {
    const known = locations.find(({ id }) => id === given);
    if (!known) throw new Refusal<StockRefusal>('movement-location-unknown');
    return known;
  }
  const rule = movementReasons[line.reason];
  const obvious = line.reason === 'transfer' ? undefined : onlyOne(locations, rule[side]);
  if (obvious) return obvious;
  const { label } = rule;
  throw new Refusal<StockRefusal>('movement-location-missing', {
    reason: line.reason,
    side,
    reasonFr: label.fr,
    reasonEn: label.en,
    sideFr: sides[side].fr,
    sideEn: sides[side].en,
  });
}

/** The outside of a reason, or the only place it can be: the only warehouse when there are other kinds of places too. */
function onlyOne(locations: readonly KnownLocation[], kinds: readonly LocationKind[]): KnownLocation | undefined {
  const open = locations.filter(({ kind, closedOn }) => kinds.includes(kind) && closedOn === null);
  const warehouses = open.filter(({ kind }) => kind === 'warehouse');
  const candidates = warehouses.length > 0 ? warehouses : open;
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** The rule of the trade, its refusal said in labels rather than codes. */
function checkTrade({ productId, reason, copies, movedOn }: MovementLine, fromKind: LocationKind, toKind: LocationKind, reversal: boolean) {
  try {
    checkMovement({ product: productId, reason, copies, movedOn, fromKind, toKind, reversal });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'movement-locations-not-allowed') throw error;
    const { from, to, label } = movementReasons[reason];
    const [start, end] = reversal ? [to, from] : [from, to];
    throw new Refusal<StockRefusal>('movement-locations-not-allowed', {
      ...error.facts,
      reasonFr: label.fr,
      reasonEn: label.en,
      fromFr: locationKinds[fromKind].label.fr,
      fromEn: locationKinds[fromKind].label.en,
      toFr: locationKinds[toKind].label.fr,
      toEn: locationKinds[toKind].label.en,
      allowedFromFr: start.map((kind) => locationKinds[kind].label.fr),
      allowedFromEn: start.map((kind) => locationKinds[kind].label.en),
      allowedToFr: end.map((kind) => locationKinds[kind].label.fr),
      allowedToEn: end.map((kind) => locationKinds[kind].label.en),
    });
  }
}

/** What the database tells of a place that would hold too few copies at the end of a day. */
export interface Shortage {
  readonly product: string;
  readonly location: string;
  readonly day: Day;
  readonly missing: number;
  readonly onHand: number;
  /** What all lines together would change at that place. */
  readonly change: number;
}

/** The sentence for a shortage: of today, or of a day in the past when the book is written afterwards. */
export function shortageRefusal(short: Shortage, movements: readonly PreparedMovement[]): Refusal<StockRefusal> {
  const touching = movements.filter(
    ({ line, from, to }) => line.productId === short.product && (from.id === short.location || to.id === short.location),
  );
  const product = touching[0]?.product ?? '';
  const places = touching.flatMap(({ from, to }) => [from, to]);
  const place = places.find(({ id }) => id === short.location)?.name ?? '';
  const { onHand, change, missing, day } = short;
  if (onHand + change < 0)
    return new Refusal<StockRefusal>('stock-below-zero', { product, place, onHand, copies: -change, missing: -(onHand + change) });
  const copies = touching
    .filter(({ line }) => line.movedOn <= day)
    .reduce((sum, { line, from }) => sum + (from.id === short.location ? line.copies : -line.copies), 0);
  return new Refusal<StockRefusal>('stock-below-zero-then', { product, place, day, onHand: copies - missing, copies, missing });
}

/** The places of a physical kind a movement takes copies from. */
export function takesFrom(movement: PreparedMovement, short: Shortage): boolean {
  return movement.line.productId === short.product && movement.from.id === short.location && isPlace(movement.from.kind);
}
