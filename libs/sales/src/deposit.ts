import { compareDays, type Day, daysBetween } from '@colophon/calendar';
import { type BasisPoints, type Money, sum, type UnitPrice } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { lineAmount } from './price-line.ts';
import type { DepositRefusal } from './refusals.ts';

/** Copies that came to lie at a bookseller, or that left: sold, fetched back, or lost. */
export type DepositMovement = { readonly product: string; readonly on: Day; readonly way: 'in' | 'out'; readonly copies: number };

/** Copies of a product that lie at the bookseller since a day. */
export type DepositLot = { readonly product: string; readonly since: Day; readonly copies: number };

/**
 * What lies in a deposit at the end of a day, and since when. The copies that came first are taken to have gone first, so the age of what is
 * left is never overstated. Refused: more copies gone than had come.
 */
export function depositOn(movements: readonly DepositMovement[], on: Day): DepositLot[] {
  const lots: { product: string; since: Day; copies: number }[] = [];
  const inOrder = movements
    .filter((movement) => compareDays(movement.on, on) <= 0)
    .sort((a, b) => compareDays(a.on, b.on) || (a.way === b.way ? 0 : a.way === 'in' ? -1 : 1));
  for (const { product, on: day, way, copies } of inOrder) {
    if (way === 'in') lots.push({ product, since: day, copies });
    else takeOldest(lots, product, copies, day);
  }
  return lots.filter(({ copies }) => copies > 0);
}

export function ageInDays(lot: DepositLot, on: Day): number {
  return daysBetween(lot.since, on);
}

/** What the bookseller found on the day of the count. `sold` is null when only the copies present were counted. */
export type CountedLine = { readonly product: string; readonly present: number; readonly sold: number | null };

export type CountResult = {
  readonly product: string;
  readonly lying: number;
  readonly present: number;
  /** To be invoiced. */
  readonly sold: number;
  /** Neither there nor said to be sold: a loss the house and the shop settle between them. */
  readonly missing: number;
};

/**
 * What a count of a deposit says: what was lying and is no longer there was sold, unless the bookseller says how many were sold; then the rest
 * is missing. Titles that were not counted are left as they are. Refused: a title counted twice, no whole number, more copies than
 * lie there.
 */
export function countDeposit(lots: readonly DepositLot[], counted: readonly CountedLine[]): CountResult[] {
  const seen = new Set<string>();
  return counted.map(({ product, present, sold }) => {
    const lying = lots.filter((lot) => lot.product === product).reduce((total, { copies }) => total + copies, 0);
    if (seen.has(product)) throw new Refusal<DepositRefusal>('title-counted-twice', { product });
    seen.add(product);
    if (![present, sold ?? 0].every((copies) => Number.isSafeInteger(copies) && copies >= 0)) {
      throw new Refusal<DepositRefusal>('counted-copies-invalid', { product, present, sold });
    }
    if (present + (sold ?? 0) > lying) throw new Refusal<DepositRefusal>('count-above-deposit', { product, lying, present, sold });
    const gone = lying - present;
    return { product, lying, present, sold: sold ?? gone, missing: sold === null ? 0 : gone - sold };
  });
}

/** What the copies would be invoiced at, without tax: the value at stake at one bookseller. */
export function depositValue(
  lots: readonly DepositLot[],
  priceOf: (product: string) => { readonly excludingTax: UnitPrice; readonly discount: BasisPoints },
  currency = 'EUR',
): Money {
  const amounts = lots.map(({ product, copies }) => {
    const { excludingTax, discount } = priceOf(product);
    return lineAmount(copies, excludingTax, discount, currency);
  });
  return sum(amounts, currency);
}

function takeOldest(lots: { product: string; since: Day; copies: number }[], product: string, copies: number, on: Day): void {
  let left = copies;
  for (const lot of lots.filter((lot) => lot.product === product)) {
    const taken = Math.min(left, lot.copies);
    lot.copies -= taken;
    left -= taken;
  }
  if (left > 0) throw new Refusal<DepositRefusal>('more-gone-than-deposited', { product, on, copies, missing: left });
}
