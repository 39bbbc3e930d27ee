import type { Day } from '@colophon/calendar';
import { priceTypeOf, productClassOf, vatRateFor } from '@colophon/catalogue';
import { percentToDecimal } from '@colophon/money';
import type { DraftPrice } from './drafted-product.js';

/** A price of the history as it will be; one without id is new. */
export interface PlannedPrice extends DraftPrice {
  readonly id: string | null;
}

export interface PriceContext {
  readonly today: Day;
  readonly form: string;
  readonly identifierKind: 'isbn' | 'ismn' | 'gtin';
  /** For prices of a file that says no rate. */
  readonly vatRate: string | null;
}

/**
 * The history with the prices a file gives. A price that already holds changes nothing; another amount ends the one in force and
 * begins on its day, or today; the past is never rewritten, only told where nothing was known of it.
 */
export function planPrices(history: readonly PlannedPrice[], given: readonly DraftPrice[], context: PriceContext): readonly PlannedPrice[] {
  const inOrder = [...given].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return inOrder.reduce<readonly PlannedPrice[]>((prices, price) => withPrice(prices, completed(price, context), context.today), history);
}

function withPrice(history: readonly PlannedPrice[], price: DraftPrice, today: Day): readonly PlannedPrice[] {
  const market = history.filter(({ territory, currency }) => territory === price.territory && currency === price.currency);
  const others = history.filter((one) => !market.includes(one));
  if (market.length === 0) return [...others, { ...price, id: null }];
  const asked = price.from ?? today;
  const inForce = market.find((one) => holds(one, asked));
  if (inForce && saysTheSame(inForce, price)) return endedLike(history, inForce, price, today);
  // A price already announced for later is what an undated one speaks of when none is in force yet.
  if (!inForce && price.from === null && market.some((one) => saysTheSame(one, price) && (one.from ?? '') > today)) return history;
  if (price.to !== null && price.to <= today) return overlaps(market, price) ? history : [...history, { ...price, id: null }];
  const from = asked < today && market.some((one) => overlapsDays(one, asked, today)) ? today : asked;
  const current = market.find((one) => holds(one, from));
  if (current && saysTheSame(current, price)) return history;
  const later =
    market
      .filter((one) => (one.from ?? '') > from)
      .map((one) => one.from as Day)
      .sort()[0] ?? null;
  const kept = market
    .filter((one) => one !== current || (one.from ?? '') < from)
    .map((one) => (one === current ? { ...one, to: from } : one));
  return [...others, ...kept, { ...price, from, to: earlier(price.to, later), id: null }];
}

/** The same price with an end the file announces: the one in force ends that day. */
function endedLike(history: readonly PlannedPrice[], inForce: PlannedPrice, { to }: DraftPrice, today: Day): readonly PlannedPrice[] {
  if (to === null || inForce.to !== null || to <= today) return history;
  return history.map((one) => (one === inForce ? { ...one, to } : one));
}

function holds({ from, to }: DraftPrice, on: Day): boolean {
  return (from === null || from <= on) && (to === null || on < to);
}

function saysTheSame(a: DraftPrice, b: DraftPrice): boolean {
  return a.amount === b.amount && (b.vatRate === null || a.vatRate === b.vatRate) && (b.priceType === null || a.priceType === b.priceType);
}

function overlaps(market: readonly DraftPrice[], { from, to }: DraftPrice): boolean {
  return market.some((one) => overlapsDays(one, from ?? '0001-01-01', to ?? '9999-12-31'));
}

function overlapsDays(one: DraftPrice, from: Day, to: Day): boolean {
  return (one.from === null || one.from < to) && (one.to === null || from < one.to);
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A file that gives no rate leaves the one there is; what is missing of a new price is filled in when it is written. */
function completed(price: DraftPrice, { vatRate }: PriceContext): DraftPrice {
  return price.vatRate === null && vatRate !== null ? { ...price, vatRate } : price;
}

/** What a new price gets where its file does not say: the rate and the kind of price of its form (list 58). */
export function writtenPrice(price: DraftPrice, { today, form, identifierKind }: PriceContext): DraftPrice & { priceType: string } {
  const productClass = productClassOf(form, identifierKind);
  const from = price.from ?? today;
  const parameter = vatRateFor(productClass, price.territory, from > today ? from : today);
  return {
    ...price,
    vatRate: price.vatRate ?? (parameter ? percentToDecimal(parameter.rate) : null),
    priceType: price.priceType ?? priceTypeOf(productClass),
  };
}
