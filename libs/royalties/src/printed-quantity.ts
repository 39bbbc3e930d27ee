import type { BasisPoints, Exact, UnitPrice } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { accrue, stepSlices } from './accrue.ts';
import { isCountedOnly, outOfReach } from './applies.ts';
import type { PriceSource } from './price-on-reception.ts';
import type { RoyaltyRefusal } from './refusals.ts';
import type { ReceivedDelivery } from './run-delivery.ts';
import type { AgreementTerms, ExcludedCopies, PrintedQuantityRule, RoyaltyBase } from './terms.ts';

/** What one rule makes of one delivery. Copies excluded and counted are whole; `amount` is exact. */
export interface Earning {
  readonly delivery: ReceivedDelivery;
  readonly excludedCopies: number;
  readonly countedBefore: number;
  readonly countedAfter: number;
  readonly amount: Exact;
}

/** One multiplication of a statement, with all it takes to spell it out: copies × price × rate = amount, in one rate step. */
export interface EarnedLine {
  readonly agreement: string;
  readonly rule: string;
  readonly beneficiary: string;
  readonly base: RoyaltyBase;
  readonly work: string;
  readonly product: string;
  readonly form: string;
  readonly run: string;
  readonly delivery: string;
  readonly receivedOn: string;
  readonly receivedCopies: number;
  readonly excludedCopies: number;
  /** Rate steps count from 0; `stepUpTo` is null in the last one. */
  readonly step: number;
  readonly stepAbove: number;
  readonly stepUpTo: number | null;
  readonly copies: number;
  readonly countedBefore: number;
  readonly countedAfter: number;
  readonly price: UnitPrice;
  readonly priceSource: PriceSource;
  readonly rate: BasisPoints;
  readonly amount: Exact;
}

/**
 * Royalties on printed quantities (domain.md 1.9): each delivery earns, at its own price, on the copies received less the run’s
 * royalty-free ones, at the steps its place in the cumulative count gives. `deliveries` are in counting order. Refuses
 * `price-unknown` when copies would earn and no price is known.
 */
export function earnOnPrintedQuantity(
  agreement: AgreementTerms,
  rule: PrintedQuantityRule,
  deliveries: readonly ReceivedDelivery[],
): Earning[] {
  const counts = new Map<string, number>();
  const receivedOfRun = new Map<string, number>();
  const earnings: Earning[] = [];
  for (const delivery of deliveries) {
    if (outOfReach(agreement, rule, delivery) !== null) continue;
    if (!Number.isSafeInteger(delivery.receivedCopies) || delivery.receivedCopies < 0) {
      throw new Refusal<RoyaltyRefusal>('received-copies-invalid', { run: delivery.run, delivery: delivery.delivery });
    }
    const receivedBefore = receivedOfRun.get(delivery.run) ?? 0;
    const receivedAfter = receivedBefore + delivery.receivedCopies;
    receivedOfRun.set(delivery.run, receivedAfter);
    const excludedCopies = excludedFrom(rule.excludedCopies, receivedAfter) - excludedFrom(rule.excludedCopies, receivedBefore);

    const unit = countedOver(rule, delivery);
    const countedBefore = counts.get(unit) ?? 0;
    const countedAfter = countedBefore + delivery.receivedCopies - excludedCopies;
    counts.set(unit, countedAfter);
    if (isCountedOnly(rule, delivery)) continue;
    const amount = countedAfter === countedBefore ? 0n : accrue(priceOf(delivery), rule.steps, countedBefore, countedAfter);
    earnings.push({ delivery, excludedCopies, countedBefore, countedAfter, amount });
  }
  return earnings;
}

/** The multiplications of an earning, one per rate step it touches; they add up to its exact amount. */
export function earnedLines(agreement: AgreementTerms, rule: PrintedQuantityRule, earning: Earning): EarnedLine[] {
  const { delivery, excludedCopies } = earning;
  const slices = stepSlices(rule.steps, earning.countedBefore, earning.countedAfter);
  if (slices.length === 0) return [];
  const price = priceOf(delivery);
  return slices.map(({ step, rate, copies, countedBefore, countedAfter }) => ({
    agreement: agreement.id,
    rule: rule.id,
    beneficiary: rule.beneficiary,
    base: rule.base,
    work: delivery.work,
    product: delivery.product,
    form: delivery.form,
    run: delivery.run,
    delivery: delivery.delivery,
    receivedOn: delivery.receivedOn,
    receivedCopies: delivery.receivedCopies,
    excludedCopies,
    step,
    stepAbove: rule.steps[step]?.above ?? 0,
    stepUpTo: rule.steps[step + 1]?.above ?? null,
    copies,
    countedBefore,
    countedAfter,
    price,
    priceSource: delivery.priceSource ?? 'in-force-on-reception',
    rate,
    amount: BigInt(copies) * price * rate,
  }));
}

/**
 * Royalty-free copies among the first `received` ones of a run. They are taken once per run, from its first deliveries on; a share
 * is rounded down to whole copies, in the author’s favour.
 */
export function excludedFrom(exclusions: readonly ExcludedCopies[], received: number): number {
  let excluded = 0;
  for (const exclusion of exclusions) {
    if (exclusion.kind === 'fixed') excluded += exclusion.copies;
    else excluded += Math.min(Number((BigInt(received) * exclusion.rate) / 10_000n), exclusion.atMost ?? Infinity);
  }
  return Math.min(excluded, received);
}

function priceOf({ priceExcludingTax, product, run, delivery }: ReceivedDelivery): UnitPrice {
  if (priceExcludingTax === null) throw new Refusal<RoyaltyRefusal>('price-unknown', { product, run, delivery });
  return priceExcludingTax;
}

function countedOver(rule: PrintedQuantityRule, delivery: ReceivedDelivery): string {
  switch (rule.countingUnit) {
    case 'agreement':
      return '';
    case 'work':
      return delivery.work;
    case 'edition':
      return delivery.edition ?? delivery.product;
    case 'product':
      return delivery.product;
    case 'run':
      return delivery.run;
  }
}
