import { addDays } from '@colophon/calendar';
import type { CatalogueRecord, Price, Territory, UnmappedValue } from '@colophon/onix';
import type { DraftPrice } from '../catalogue/drafted-product.js';

/** Prices with tax that a reader pays (list 58): recommended and fixed, and their forms in a special sale. */
const retailTypes = new Set(['02', '04', '12', '14']);
/** Consumer price, or no qualifier at all (list 59). */
const consumer = new Set([null, '05']);

/** The prices of a record that a reader pays; every other one is named with its type. */
export function pricesIn(record: CatalogueRecord, country: string): { prices: DraftPrice[]; unmapped: UnmappedValue[] } {
  const prices: DraftPrice[] = [];
  const unmapped: UnmappedValue[] = [];
  for (const market of record.markets) {
    for (const price of market.supplies.flatMap((supply) => supply.prices)) {
      if (price.amount === null) continue;
      const isRetail =
        price.type !== null && retailTypes.has(price.type) && consumer.has(price.qualifier) && (price.minimumQuantity ?? 1) <= 1;
      if (!isRetail || price.currency === null) {
        unmapped.push({ path: `ProductSupply/SupplyDetail/Price (PriceType ${price.type ?? '–'})`, value: price.amount });
        continue;
      }
      for (const territory of territoriesOf(price.territory ?? market.territories[0] ?? null, country)) {
        const one = draftPrice(price, price.currency, territory);
        if (!prices.some((other) => sameDays(other, one))) prices.push(one);
      }
    }
  }
  return { prices, unmapped };
}

function draftPrice(price: Price, currency: string, territory: string): DraftPrice {
  const rate = price.taxes.find(({ type, percent }) => (type === null || type === '01') && percent !== null)?.percent ?? null;
  return {
    amount: price.amount ?? '0.00',
    currency,
    territory,
    vatRate: rate === null ? null : Number(rate).toFixed(2),
    priceType: price.type?.endsWith('4') ? '04' : '02',
    from: price.firstDay,
    to: price.lastDay === null ? null : addDays(price.lastDay, 1),
  };
}

/** The house's own country when the price holds there, else each country it names; the whole world counts as the house's country. */
function territoriesOf(territory: Territory | null, country: string): string[] {
  if (territory === null) return [country];
  const { countriesIncluded, regionsIncluded, countriesExcluded } = territory;
  const everywhere = regionsIncluded.some((region) => region === 'WORLD' || region === 'ECZ');
  if (countriesIncluded.includes(country) || (everywhere && !countriesExcluded.includes(country))) return [country];
  const regions = regionsIncluded.filter((region) => region !== 'WORLD' && region !== 'ECZ');
  return [...countriesIncluded, ...regions].slice(0, 20);
}

function sameDays(a: DraftPrice, b: DraftPrice): boolean {
  return a.territory === b.territory && a.currency === b.currency && a.from === b.from && a.to === b.to;
}
