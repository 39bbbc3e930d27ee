import { contains, type Period } from '@colophon/calendar';
import { isPlace } from './location-kind.ts';
import { checkMovement, type Movement } from './movement.ts';
import { type MovementReason, movementReasons, type RoyaltyEffect } from './movement-reason.ts';

/** `opening + printed − sold + restocked − free − destroyed + counted = closing`, in copies of one product (domain.md 1.10). */
export type StockIdentity = {
  readonly product: string;
  readonly opening: number;
  readonly printed: number;
  readonly sold: number;
  readonly restocked: number;
  readonly free: number;
  readonly destroyed: number;
  /** What stock counts found too many, less what they found missing: the one term that may be negative by nature. */
  readonly counted: number;
  readonly closing: number;
  /** Copies of the period by reason, reversals deducted: what the statement lists under a term. */
  readonly byReason: Readonly<Partial<Record<MovementReason, number>>>;
};

type Term = 'printed' | 'sold' | 'restocked' | 'free' | 'destroyed' | 'counted';

/** A term counts copies that come into the places of the house (+1) or that leave them (−1). */
const terms: Record<Exclude<RoyaltyEffect, 'none'>, readonly [term: Term, sign: 1 | -1]> = {
  printed: ['printed', 1],
  sale: ['sold', -1],
  returned: ['restocked', 1],
  free: ['free', -1],
  destroyed: ['destroyed', -1],
  counted: ['counted', 1],
};

/**
 * Where the copies of each product went in a period, over all places of the house, consignments included: they belong to it. `movements`
 * are all those of the products up to the end of the period; later ones are left out. One line per product, in order of first
 * appearance. Opening and closing are counted from the movements themselves, so the equation proves the reasons.
 */
export function stockIdentity(movements: readonly Movement[], period: Period): StockIdentity[] {
  const byProduct = Map.groupBy(movements, (movement) => movement.product);
  return [...byProduct].map(([product, all]) => identityOf(product, all, period));
}

function identityOf(product: string, movements: readonly Movement[], period: Period): StockIdentity {
  const identity = { product, opening: 0, printed: 0, sold: 0, restocked: 0, free: 0, destroyed: 0, counted: 0, closing: 0 };
  const byReason: Partial<Record<MovementReason, number>> = {};
  for (const movement of movements) {
    checkMovement(movement);
    const { effect } = movementReasons[movement.reason];
    const change = changeOf(movement);
    if (movement.movedOn < period.from) identity.opening += change;
    if (movement.movedOn < period.to) identity.closing += change;
    if (!contains(period, movement.movedOn)) continue;
    byReason[movement.reason] = (byReason[movement.reason] ?? 0) + (movement.reversal ? -movement.copies : movement.copies);
    if (effect === 'none') continue;
    const [term, sign] = terms[effect];
    identity[term] += sign * change;
  }
  return { ...identity, byReason };
}

/** Copies that a movement adds to the places of the house: none for a transfer. */
function changeOf({ fromKind, toKind, copies }: Movement): number {
  return (isPlace(toKind) ? copies : 0) - (isPlace(fromKind) ? copies : 0);
}
