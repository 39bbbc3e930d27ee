import { addDays, type Day, day } from '@colophon/calendar';
import { type Money, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { CatalogueRefusal } from './refusals.ts';

/** Prices of one product live side by side in markets: a territory and a currency, such as France and EUR. */
export type Market = { readonly territory: string; readonly currency: string };

/** A price as the reader pays it, tax included, from a day on and up to the day another begins. `validTo` is null while none is set. */
export type DatedPrice = {
  readonly territory: string;
  readonly amount: Money;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** The price of a market on a day, if there is one. Its first day is `validFrom`; on `validTo` it has ended. */
export function priceInForce<Price extends DatedPrice>(prices: readonly Price[], market: Market, on: Day): Price | undefined {
  return pricesOf(prices, market).find((price) => price.validFrom <= on && (price.validTo === null || on < price.validTo));
}

/** The first price that begins after a day. */
export function nextPrice<Price extends DatedPrice>(prices: readonly Price[], market: Market, after: Day): Price | undefined {
  return pricesOf(prices, market).find((price) => price.validFrom > after);
}

/** The earliest price ever announced for a market. */
export function firstAnnouncedPrice<Price extends DatedPrice>(prices: readonly Price[], market: Market): Price | undefined {
  return pricesOf(prices, market)[0];
}

/**
 * The price a royalty on a print run is reckoned on: the one in force on the day of reception; for a book received before its price
 * begins, the first announced one (domain.md 1.9, 6). None when the last price had ended before the reception.
 */
export function priceOnReception<Price extends DatedPrice>(prices: readonly Price[], market: Market, receivedOn: Day): Price | undefined {
  const first = firstAnnouncedPrice(prices, market);
  return first && first.validFrom > receivedOn ? first : priceInForce(prices, market, receivedOn);
}

/**
 * The history with a new price in it. The price before it ends the day it begins; it ends itself where a later one is already announced.
 * Another price announced for the same day is replaced. Refused: a day before today once a price has begun in the market, for then
 * the past would be rewritten. A product's first price may begin at any day.
 */
export function announcePrice<Price extends DatedPrice>(prices: readonly Price[], price: Price, today: Day): Price[] {
  const market = marketOf(price);
  const begun = pricesOf(prices, market).some((other) => other.validFrom < today);
  if (begun && day(price.validFrom) < today) {
    throw new Refusal<CatalogueRefusal>('price-rewrites-the-past', { ...market, validFrom: price.validFrom, today });
  }
  const others = prices.filter((other) => !(sameMarket(other, market) && other.validFrom === price.validFrom));
  const before = priceInForce(others, market, price.validFrom);
  const later = nextPrice(others, market, price.validFrom);
  const validTo = price.validTo ?? later?.validFrom ?? null;
  const history = others.map((other) => (other === before ? { ...other, validTo: price.validFrom } : other));
  const result = [...history, { ...price, validTo }];
  checkPriceHistory(result);
  return result;
}

/** Refuses a negative price, a price that ends before it begins, and two prices of one market on the same day. */
export function checkPriceHistory(prices: readonly DatedPrice[]): void {
  for (const price of prices) {
    const { territory, validFrom, validTo } = price;
    if (price.amount.minor < 0n)
      throw new Refusal<CatalogueRefusal>('price-negative', { territory, price: toDecimal(price.amount), validFrom });
    if (validTo !== null && day(validTo) <= day(validFrom)) {
      throw new Refusal<CatalogueRefusal>('price-period-backwards', { territory, validFrom, validTo });
    }
    const next = pricesOf(prices, marketOf(price)).find((other) => other !== price && other.validFrom >= validFrom);
    if (next && (validTo === null || next.validFrom < validTo)) {
      throw new Refusal<CatalogueRefusal>('prices-overlap', {
        ...marketOf(price),
        first: toDecimal(price.amount),
        firstFrom: validFrom,
        firstLastDay: validTo === null ? null : addDays(validTo, -1),
        second: toDecimal(next.amount),
        secondFrom: next.validFrom,
      });
    }
  }
}

function pricesOf<Price extends DatedPrice>(prices: readonly Price[], market: Market): Price[] {
  return prices.filter((price) => sameMarket(price, market)).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

function sameMarket(price: DatedPrice, market: Market): boolean {
  return price.territory === market.territory && price.amount.currency === market.currency;
}

function marketOf(price: DatedPrice): Market {
  return { territory: price.territory, currency: price.amount.currency };
}
