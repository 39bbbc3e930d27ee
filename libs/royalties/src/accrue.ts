import type { BasisPoints, Exact, UnitPrice } from '@colophon/money';
import type { RateStep } from './terms.ts';

/**
 * Exact royalty earned when the copies counted so far go from `before` to `after`. Steps are marginal: copies that cross a
 * threshold earn at both rates. A return lowers the count, so `after < before` takes back what the last copies had earned
 * (domain.md 1.4). Not rounded here: the statement rounds the cumulative amount once and posts the difference.
 */
export function accrue(price: UnitPrice, steps: readonly RateStep[], before: number, after: number): Exact {
  return earnedOn(price, steps, after) - earnedOn(price, steps, before);
}

/**
 * Exact royalty of copies counted one lot after the other, each lot at its own tax-excluded price: the rate follows the
 * cumulative count, the price follows the lot (domain.md 1.4).
 */
export function accrueAlong(steps: readonly RateStep[], before: number, lots: Iterable<PricedCopies>): Exact {
  let counted = before;
  let earned = 0n;
  for (const { copies, price } of lots) {
    earned += accrue(price, steps, counted, counted + copies);
    counted += copies;
  }
  return earned;
}

export interface PricedCopies {
  readonly copies: number;
  readonly price: UnitPrice;
}

/** The copies of one lot that fall inside one rate step; `step` counts from 0. */
export interface StepSlice {
  readonly step: number;
  readonly rate: BasisPoints;
  readonly copies: number;
  readonly countedBefore: number;
  readonly countedAfter: number;
}

/** How the copies counted from `before` to `after` (never fewer) spread over the rate steps, for a calculation that can be spelled out. */
export function stepSlices(steps: readonly RateStep[], before: number, after: number): StepSlice[] {
  const slices: StepSlice[] = [];
  for (const [step, { above, rate }] of steps.entries()) {
    const countedBefore = Math.max(above, before);
    const countedAfter = Math.min(steps[step + 1]?.above ?? Infinity, after);
    if (countedAfter > countedBefore) slices.push({ step, rate, copies: countedAfter - countedBefore, countedBefore, countedAfter });
  }
  return slices;
}

/** The rate step the last counted copy fell in; the first one while none is counted. */
export function stepReached(steps: readonly RateStep[], counted: number): RateStep | undefined {
  return steps.findLast(({ above }) => above < counted) ?? steps[0];
}

function earnedOn(price: UnitPrice, steps: readonly RateStep[], copies: number): Exact {
  let weighted = 0n;
  for (let i = 0; i < steps.length; i += 1) {
    const { above, rate } = steps[i] as RateStep;
    const upTo = Math.min(steps[i + 1]?.above ?? Infinity, copies);
    if (upTo > above) weighted += BigInt(upTo - above) * rate;
  }
  return weighted * price;
}
