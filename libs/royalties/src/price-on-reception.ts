import type { Day } from '@colophon/calendar';
import type { UnitPrice } from '@colophon/money';

export type PriceSource = 'in-force-on-reception' | 'first-announced';

/** One line of a product’s dated price history in one territory and currency; half-open, `to` null while no successor is known. */
export interface DatedPrice {
  readonly excludingTax: UnitPrice;
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * The tax-excluded price a received run is counted at: the one in force on the day of reception, else, for a new book whose price
 * has not begun, the first announced one (domain.md 1.9). Null when no price is known, or when the last one has ended: what a book
 * used to cost is not announced.
 */
export function priceOnReception(prices: readonly DatedPrice[], receivedOn: Day): { price: UnitPrice; source: PriceSource } | null {
  const inForce = prices.find(({ from, to }) => from <= receivedOn && (to === null || receivedOn < to));
  if (inForce) return { price: inForce.excludingTax, source: 'in-force-on-reception' };
  if (prices.some(({ from }) => from <= receivedOn)) return null;
  const [first] = prices.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return first ? { price: first.excludingTax, source: 'first-announced' } : null;
}
