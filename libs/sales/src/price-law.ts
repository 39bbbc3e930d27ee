import type { Day } from '@colophon/calendar';
import { PriceType, type ProductClass, priceTypeOf } from '@colophon/catalogue';
import { type BasisPoints, compare, eur, type Money, percentToDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { PriceLawBuyer } from './customer-kind.ts';
import { type Dated, valueOn } from './dated.ts';
import type { PriceLawRefusal } from './refusals.ts';

/** The fixed price of books (law 81-766 of 10 August 1981) and e-books (law 2011-590), as bounds on what a customer pays (domain.md 3.8). */
export type PriceLawSale = {
  readonly product: string;
  readonly productClass: ProductClass;
  /** Bought for lessons by a school, a public body or an association for its members (law 81-766, article 3). */
  readonly isSchoolbook: boolean;
  readonly buyer: PriceLawBuyer;
  /** With tax, as fixed by the publisher on the day. */
  readonly publicPrice: Money;
  /** What is taken off, or what one copy costs with tax in the end: at a till a price may be typed. */
  readonly granted: { readonly kind: 'discount'; readonly discount: BasisPoints } | { readonly kind: 'price'; readonly price: Money };
  /** Sent to the reader and not collected in a bookshop. */
  readonly isShipped: boolean;
  readonly on: Day;
};

const ONE = 10_000n;
const law81 = 'loi n° 81-766 du 10 août 1981';
const since2014 = (value: bigint, source: string): readonly Dated<bigint>[] => [{ value, validFrom: '2014-07-10', validTo: null, source }];

/** Lowest share of the public price, in basis points, from the day the ban on discounts for shipped books holds. */
export const lowestShare = {
  reader: since2014(9500n, 'domain.md 3.8: S-MDL-SUR; law 81-766, article 1'),
  shipped: since2014(10_000n, 'domain.md 3.8: S-MDL-SUR; law 81-766, article 1'),
  institution: since2014(9100n, 'domain.md 3.8: S-ENSSIB; law 81-766, article 3'),
  'e-book': since2014(10_000n, 'law 2011-590, articles 2 and 3 (unverified: no discount is named)'),
} as const;

/** Whether schoolbooks for schools are free of the 9 % (law 81-766, article 3); bound until the house has it confirmed (unverified). */
export const schoolbooksAreFree: readonly Dated<boolean>[] = [
  { value: false, validFrom: '1981-08-10', validTo: null, source: 'domain.md 3.8 (unverified)' },
];

/**
 * Refuses a book sold outside the bounds of the law, with the discount and the price it allows and the article. Readers pay 95 to 100 % of
 * the public price, 100 % when the book is shipped; libraries and public bodies at least 91 %; e-books cost what the publisher says.
 * Shops buy as they agree. Scores, audiobooks, games and goods are free. Bounds are exact: 95 % of 7.99 is 7.5905, so a price
 * typed in cents is 7.60 at least, while a discount of 5 % is lawful however the line is rounded. There is no clearance
 * sale of the publisher's own books: the law opens old stock to retailers only.
 */
export function checkPriceLaw(sale: PriceLawSale): void {
  const rule = ruleFor(sale);
  if (!rule) return;
  const { granted, publicPrice } = sale;
  const lowest = atLeast(publicPrice, rule.share);
  const facts = {
    product: sale.product,
    publicPrice: toDecimal(publicPrice),
    lowest: toDecimal(lowest),
    highestDiscount: percentToDecimal(ONE - rule.share),
    article: rule.article,
  };
  if (granted.kind === 'discount') {
    const isWithin = granted.discount >= 0n && granted.discount <= ONE - rule.share;
    if (isWithin) return;
    const code = granted.discount < 0n ? 'price-above-public-price' : rule.code;
    throw new Refusal<PriceLawRefusal>(code, { ...facts, discount: percentToDecimal(granted.discount) });
  }
  const isBelow = compare(granted.price, lowest) < 0;
  if (!isBelow && compare(granted.price, publicPrice) <= 0) return;
  throw new Refusal<PriceLawRefusal>(isBelow ? rule.code : 'price-above-public-price', { ...facts, price: toDecimal(granted.price) });
}

type Rule = { readonly code: PriceLawRefusal; readonly share: bigint; readonly article: string };

function ruleFor({ productClass, buyer, isSchoolbook, isShipped, on }: PriceLawSale): Rule | null {
  if (buyer === 'reseller' || priceTypeOf(productClass) !== PriceType.FixedRetailPriceIncludingTax) return null;
  if (productClass === 'e-book') return rule('e-book-discounted', 'e-book', 'loi n° 2011-590 du 26 mai 2011, articles 2 et 3', on);
  if (buyer === 'institution') {
    if (isSchoolbook && valueOn(schoolbooksAreFree, on)) return null;
    return rule('institution-discount-above-law', 'institution', `${law81}, article 3`, on);
  }
  return isShipped
    ? rule('shipped-book-discounted', 'shipped', `${law81}, article 1er`, on)
    : rule('reader-discount-above-law', 'reader', `${law81}, article 1er`, on);
}

function rule(code: PriceLawRefusal, bound: keyof typeof lowestShare, article: string, on: Day): Rule | null {
  const share = valueOn(lowestShare[bound], on);
  return share === undefined ? null : { code, share, article };
}

/** Up to the next cent: a price below the share, by however little, is below the law. */
function atLeast(publicPrice: Money, share: bigint): Money {
  return { ...publicPrice, minor: (publicPrice.minor * share + ONE - 1n) / ONE };
}

export type ShippingFloor = { readonly below: Money; readonly floor: Money; readonly floorFromThere: Money };

/**
 * Arrêté of 4 April 2023, since 7 October 2023: books of less than 35 € with tax cost at least 3 € to send, others more than nothing. The
 * Court of Justice found it to restrict trade on 18 December 2025; until the Conseil d'État decides it is held on (unverified): give it
 * a last day when it falls.
 */
export const shippingFloors: readonly Dated<ShippingFloor>[] = [
  {
    value: { below: eur(35_00n), floor: eur(3_00n), floorFromThere: eur(1n) },
    validFrom: '2023-10-07',
    validTo: null,
    source: 'domain.md 3.8: S-ACTU-PORT, S-LH-CJUE',
  },
];

/** Refuses to send new books to a reader for less than the floor. `books` is what the books of the order cost, `shipping` the carriage, both with tax. */
export function checkShippingFloor(books: Money, shipping: Money, on: Day, floors: readonly Dated<ShippingFloor>[] = shippingFloors): void {
  const rule = valueOn(floors, on);
  if (!rule || books.minor === 0n) return;
  const floor = compare(books, rule.below) < 0 ? rule.floor : rule.floorFromThere;
  if (compare(shipping, floor) >= 0) return;
  throw new Refusal<PriceLawRefusal>('shipping-below-floor', {
    books: toDecimal(books),
    shipping: toDecimal(shipping),
    floor: toDecimal(floor),
    article: 'arrêté du 4 avril 2023',
  });
}
