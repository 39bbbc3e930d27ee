import { compareDays, type Day, daysBetween } from '@colophon/calendar';
import { type ProductClass, type VatParameter, vatParameters, vatRateFor } from '@colophon/catalogue';
import { add, type Money } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type Dated, valueOn } from './dated.ts';
import type { LineVat } from './invoice.ts';
import type { VatRefusal } from './refusals.ts';
import { type VatRegime, vatRegimes } from './vat-regime.ts';
import { type Place, type VatTerritory, vatPrefixOf, vatTerritoryOf } from './vat-territory.ts';

/** Which account the sale goes to: the roles of libs/accounting. */
export type SalesRole = 'sales-book' | 'sales-ebook' | 'sales-audio' | 'sales-music' | 'sales-goods' | 'sales-eu' | 'sales-export';

export type VatBuyer = {
  readonly business: boolean;
  /** Where it is established, ISO 3166: the country whose VAT number it has. */
  readonly country: string;
  readonly vatNumber: string | null;
  /** What VIES answered about the number, kept as proof; null when it was not asked. */
  readonly viesCheck: { readonly valid: boolean; readonly checkedOn: Day } | null;
};

export type VatSale = {
  readonly seller: { readonly place: Place /** False under the small business exemption (CGI 293 B). */; readonly liable: boolean };
  readonly buyer: VatBuyer;
  /** Where the goods arrive; for what is sent online, where the buyer lives or is established. */
  readonly deliveredTo: Place;
  readonly productClass: Exclude<ProductClass, 'set'>;
  /** A download or what is read online: a service to VAT, not goods. */
  readonly online: boolean;
  /** The day of the delivery, or of the advance. */
  readonly on: Day;
  /** Whether sales to readers elsewhere in the Union bear French VAT or that of arrival: see `distanceSalesTaxedAt`. */
  readonly distanceSales: 'origin' | 'destination';
};

export type VatTreatment = { readonly regime: VatRegime; readonly vat: LineVat; readonly role: SalesRole };

/** For how many days an answer of VIES is good. Our choice: no rule was found (unverified). */
export const viesCheckDays: readonly Dated<number>[] = [
  { value: 90, validFrom: '2013-01-01', validTo: null, source: 'our choice (unverified)' },
];

/** CGI 259 D and 258 A: up to this much a year of sales to readers elsewhere in the Union bears French VAT (domain.md 3.7). */
export const distanceSalesThreshold: readonly Dated<Money>[] = [
  { value: { minor: 10_000_00n, currency: 'EUR' }, validFrom: '2021-07-01', validTo: null, source: 'domain.md 3.7: S-DIVALTO, S-MATHEZ' },
];

/**
 * What VAT a line bears, why, and to which account it goes. A business elsewhere in the Union is exempt only with a VAT number of its own
 * country that VIES has confirmed of late; without a number, or with one that VIES does not know, it pays VAT like a reader.
 * Refused: a number of another country, one that was not checked, a territory for which no rate is known.
 */
export function vatTreatment(sale: VatSale, rates: readonly VatParameter[] = vatParameters): VatTreatment {
  const { regime, code } = regimeOf(sale);
  const { category, exemption } = vatRegimes[regime];
  const rate = category === 'S' ? rateIn(code, sale, rates) : 0n;
  return { regime, vat: { category, rate, exemption }, role: roleOf(regime, sale) };
}

/**
 * Sales to readers elsewhere in the Union, goods and downloads together and without tax, are taxed where they arrive from the sale on that
 * takes the year above the threshold, and all the year after a year above it.
 */
export function distanceSalesTaxedAt(lastYear: Money, thisYearSoFar: Money, sale: Money, on: Day): VatSale['distanceSales'] {
  const threshold = valueOn(distanceSalesThreshold, on);
  if (!threshold) return 'destination';
  return lastYear.minor > threshold.minor || add(thisYearSoFar, sale).minor > threshold.minor ? 'destination' : 'origin';
}

type Regime = { readonly regime: VatRegime; readonly code: string };

function regimeOf(sale: VatSale): Regime {
  const from = vatTerritoryOf(sale.seller.place);
  const to = vatTerritoryOf(sale.deliveredTo);
  if (!sale.seller.liable) return { regime: 'franchise', code: from.code };
  if (isHome(from, to)) return { regime: 'domestic', code: to.code };
  if (to.zone === 'eu') return withinTheUnion(sale, from, to);
  if (sale.online) return onlineAbroad(to);
  return { regime: to.zone === 'overseas' ? 'overseas-supply' : 'export', code: to.code };
}

/** Mainland, Corsica and Monaco are one territory with several rates; so are Guadeloupe and Martinique. */
function isHome(from: VatTerritory, to: VatTerritory): boolean {
  const antilles = ['GP', 'MQ'];
  return (
    (from.zone === 'france' && to.zone === 'france') ||
    from.code === to.code ||
    (antilles.includes(from.code) && antilles.includes(to.code))
  );
}

/** Northern Ireland is in the Union for goods only. */
function withinTheUnion(sale: VatSale, from: VatTerritory, to: VatTerritory): Regime {
  if (sale.online && to.code === 'XI') return { regime: 'outside-scope', code: to.code };
  if (from.zone === 'overseas' && !sale.online) return { regime: 'export', code: to.code };
  if (sale.buyer.business && hasProvedNumber(sale.buyer, sale.on)) {
    return { regime: sale.online ? 'eu-reverse-charge' : 'intra-eu-supply', code: to.code };
  }
  return sale.distanceSales === 'origin' ? { regime: 'domestic', code: from.code } : { regime: 'distance-sale', code: to.code };
}

/** A download sold overseas bears the VAT of the department; elsewhere outside the Union it is outside French VAT (unverified). */
function onlineAbroad(to: VatTerritory): Regime {
  const hasVat = ['GP', 'MQ', 'RE', 'GF', 'YT'].includes(to.code);
  return { regime: hasVat ? 'domestic' : 'outside-scope', code: to.code };
}

function hasProvedNumber({ vatNumber, country, viesCheck }: VatBuyer, on: Day): boolean {
  if (vatNumber === null || vatTerritoryOf({ country, postcode: null }).zone !== 'eu') return false;
  const expected = vatPrefixOf(country);
  if (!vatNumber.startsWith(expected)) throw new Refusal<VatRefusal>('vat-number-of-another-country', { vatNumber, country, expected });
  const days = valueOn(viesCheckDays, on) ?? 0;
  if (!viesCheck || compareDays(viesCheck.checkedOn, on) > 0 || daysBetween(viesCheck.checkedOn, on) > days) {
    throw new Refusal<VatRefusal>('vat-number-unchecked', { vatNumber, checkedOn: viesCheck?.checkedOn ?? null, days });
  }
  return viesCheck.valid;
}

function rateIn(territory: string, { productClass, on }: VatSale, rates: readonly VatParameter[]): bigint {
  const parameter = vatRateFor(productClass, territory, on, rates);
  if (!parameter) throw new Refusal<VatRefusal>('vat-rate-unknown', { productClass, territory, on });
  return parameter.rate;
}

function roleOf(regime: VatRegime, { productClass }: VatSale): SalesRole {
  if (regime === 'intra-eu-supply' || regime === 'eu-reverse-charge' || regime === 'distance-sale') return 'sales-eu';
  if (regime === 'export' || regime === 'overseas-supply' || regime === 'outside-scope') return 'sales-export';
  return domesticRoles[productClass];
}

const domesticRoles: Record<Exclude<ProductClass, 'set'>, SalesRole> = {
  book: 'sales-book',
  map: 'sales-book',
  'e-book': 'sales-ebook',
  audiobook: 'sales-audio',
  score: 'sales-music',
  stationery: 'sales-goods',
  game: 'sales-goods',
  goods: 'sales-goods',
};
