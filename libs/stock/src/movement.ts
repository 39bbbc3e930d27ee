import { type Day, day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import type { LocationKind } from './location-kind.ts';
import { type MovementReason, movementReasons } from './movement-reason.ts';

/** Copies of a product that went from one location to another on a day. Always more than none: the locations give the direction. */
export type Movement = {
  readonly product: string;
  readonly reason: MovementReason;
  readonly fromKind: LocationKind;
  readonly toKind: LocationKind;
  readonly copies: number;
  readonly movedOn: Day;
  /** It takes back an earlier movement: same reason, opposite way. */
  readonly reversal?: boolean;
};

export type StockRefusal = 'movement-copies-invalid' | 'movement-locations-not-allowed' | 'stock-below-zero';

/**
 * Refuses a movement that the trade does not know: no whole number of copies above zero, or a reason that does not lead from there to
 * there, such as a print run received from a customer. Its reversal goes the opposite way.
 */
export function checkMovement(movement: Movement): void {
  const { reason, copies, fromKind, toKind, reversal = false } = movement;
  day(movement.movedOn);
  if (!Number.isSafeInteger(copies) || copies < 1) throw new Refusal<StockRefusal>('movement-copies-invalid', { reason, copies });
  const { from, to } = movementReasons[reason];
  const [allowedFrom, allowedTo] = reversal ? [to, from] : [from, to];
  if (allowedFrom.includes(fromKind) && allowedTo.includes(toKind)) return;
  throw new Refusal<StockRefusal>('movement-locations-not-allowed', { reason, from: fromKind, to: toKind, allowedFrom, allowedTo });
}

/** Refuses to take more copies from a place than it holds. `product` and `place` are the names the person reads. */
export function checkOnHand(taken: { product: string; place: string; onHand: number; copies: number }): void {
  if (taken.copies > taken.onHand) throw new Refusal<StockRefusal>('stock-below-zero', { ...taken, missing: taken.copies - taken.onHand });
}
