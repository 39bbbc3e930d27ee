import type { MarketSupply, Price, Supply, Tax, Territory } from '../catalogue-record.ts';
import { codeList } from '../code-lists/lists.ts';
import { plainDecimal } from '../decimal.ts';
import type { OnixElement } from '../onix-element.ts';
import type { OnixMessage } from '../onix-parser.ts';
import { datedFacts, priceDays } from './dates.ts';
import { child, children, codeOf, decimalOf, type Faults, fault, requiredCodeOf, textOf, wholeNumberOf } from './fields.ts';
import { organisation } from './identifiers.ts';
import { territoryOf } from './territory.ts';

/** For each market of the record: where it stands there, who supplies it, whether it can be had, at which prices. */
export function marketsOf(product: OnixElement, message: OnixMessage, faults: Faults): MarketSupply[] {
  return children(product, 'ProductSupply').map((composite) => {
    const detail = child(composite, 'MarketPublishingDetail');
    return {
      territories: children(composite, 'Market')
        .map((market) => territoryOf(child(market, 'Territory'), faults))
        .filter((territory): territory is Territory => territory !== null),
      status: codeOf(detail, 'MarketPublishingStatus', 68, faults),
      dates: datedFacts(detail, 'MarketDate', 'MarketDateRole', 163, faults),
      supplies: children(composite, 'SupplyDetail').map((supply) => supplyOf(supply, message, faults)),
    };
  });
}

function supplyOf(composite: OnixElement, message: OnixMessage, faults: Faults): Supply {
  const supplier = child(composite, 'Supplier');
  const tags = { name: 'SupplierName', identifier: 'SupplierIdentifier', type: 'SupplierIDType', list: 92 };
  return {
    supplierRole: codeOf(supplier, 'SupplierRole', 93, faults) ?? '00',
    supplier: organisation(supplier, tags, faults) ?? { name: null, gln: null, identifiers: [] },
    returns: returnsOf(composite, faults),
    availability: codeOf(composite, 'ProductAvailability', 65, faults),
    dates: datedFacts(composite, 'SupplyDate', 'SupplyDateRole', 166, faults),
    packQuantity: wholeNumberOf(composite, 'PackQuantity', faults),
    unpriced: codeOf(composite, 'UnpricedItemType', 57, faults),
    prices: children(composite, 'Price').map((price) => priceOf(price, message, faults)),
  };
}

function returnsOf(composite: OnixElement, faults: Faults): { type: string; code: string }[] {
  const found: { type: string; code: string }[] = [];
  for (const conditions of children(composite, 'ReturnsConditions')) {
    const type = requiredCodeOf(conditions, 'ReturnsCodeType', 53, faults);
    const code = textOf(conditions, 'ReturnsCode');
    if (type !== null && code !== null) found.push({ type, code });
  }
  return found;
}

function priceOf(composite: OnixElement, message: OnixMessage, faults: Faults): Price {
  const unpriced = codeOf(composite, 'UnpricedItemType', 57, faults);
  const amount = amountOf(composite, faults);
  const type = codeOf(composite, 'PriceType', 58, faults) ?? inList(58, message.defaultPriceType);
  const stated = child(composite, 'CurrencyCode') !== null;
  const currency = codeOf(composite, 'CurrencyCode', 96, faults) ?? (stated ? null : inList(96, message.defaultCurrency));
  if (amount === null && unpriced === null && child(composite, 'PriceAmount') === null) fault(faults, composite, 'price-without-amount');
  if (amount !== null && currency === null && !stated) fault(faults, composite, 'price-without-currency', { amount });
  if (amount !== null && type === null && child(composite, 'PriceType') === null)
    fault(faults, composite, 'price-without-type', { amount });
  return {
    type,
    qualifier: codeOf(composite, 'PriceQualifier', 59, faults),
    minimumQuantity: wholeNumberOf(composite, 'MinimumOrderQuantity', faults),
    discountPercent: discountOf(composite, faults),
    status: codeOf(composite, 'PriceStatus', 61, faults),
    amount,
    unpriced,
    taxes: children(composite, 'Tax').map((tax) => taxOf(tax, faults)),
    currency,
    territory: territoryOf(child(composite, 'Territory'), faults),
    ...priceDays(composite, faults),
  };
}

/** A default of the message's header holds for every price that does not say otherwise, if it is a code at all. */
function inList(list: number, code: string | null): string | null {
  return code !== null && codeList(list).has(code) ? code : null;
}

/** A price has at most two decimals; more is a fault, unless they are zeros. `18.9` is written `18.90`. */
function amountOf(composite: OnixElement, faults: Faults): string | null {
  const price = child(composite, 'PriceAmount');
  const amount = decimalOf(composite, 'PriceAmount', faults, 'amount-unreadable');
  if (price === null || amount === null) return null;
  const plain = plainDecimal(amount);
  const [whole = '0', fraction = ''] = plain.split('.');
  if (fraction.length > 2) {
    fault(faults, price, 'amount-decimals', { value: price.text });
    return null;
  }
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

function discountOf(composite: OnixElement, faults: Faults): string | null {
  const discount = child(composite, 'Discount');
  return child(discount, 'DiscountPercent') === null ? null : decimalOf(discount, 'DiscountPercent', faults);
}

function taxOf(composite: OnixElement, faults: Faults): Tax {
  return {
    type: codeOf(composite, 'TaxType', 171, faults),
    rateCode: codeOf(composite, 'TaxRateCode', 62, faults),
    percent: decimalOf(composite, 'TaxRatePercent', faults),
    taxable: decimalOf(composite, 'TaxableAmount', faults),
    tax: decimalOf(composite, 'TaxAmount', faults),
  };
}
