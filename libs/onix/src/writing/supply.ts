import type { MarketSupply, Price, Supply, Tax } from '../catalogue-record.ts';
import { aboveZero, group, groupWith, value } from './elements.ts';
import { datesXml, dateXml, organisationXml, territoryXml } from './shared.ts';

/** Block 6, once for each market. The schema has no market without a supplier. */
export function productSupplyXml(market: MarketSupply): string {
  const supplies = market.supplies.map(supplyXml).join('');
  const status = market.status ?? (market.dates.length > 0 ? '00' : null);
  return groupWith(
    supplies,
    'ProductSupply',
    ...market.territories.map((territory) => group('Market', territoryXml(territory))),
    group('MarketPublishingDetail', value('MarketPublishingStatus', status), datesXml('MarketDate', 'MarketDateRole', market.dates)),
    supplies,
  );
}

function supplyXml(supply: Supply): string {
  const supplier = organisationXml(supply.supplier, { name: 'SupplierName', identifier: 'SupplierIdentifier', type: 'SupplierIDType' });
  const prices = supply.prices.map(priceXml).join('');
  return groupWith(
    supplier,
    'SupplyDetail',
    groupWith(supplier, 'Supplier', value('SupplierRole', supply.supplierRole), supplier),
    ...supply.returns.map(({ type, code }) => group('ReturnsConditions', value('ReturnsCodeType', type), value('ReturnsCode', code))),
    // 99, "ask the supplier", is what the standard provides for an availability that is not known.
    value('ProductAvailability', supply.availability ?? '99'),
    datesXml('SupplyDate', 'SupplyDateRole', supply.dates),
    value('PackQuantity', aboveZero(supply.packQuantity)),
    prices === '' ? value('UnpricedItemType', supply.unpriced ?? '04') : prices,
  );
}

/** A price of zero is said as "free of charge" (list 57, 01): the schema has no amount of zero. */
function priceXml(price: Price): string {
  const amount = value('PriceAmount', aboveZero(price.amount));
  const free = price.amount !== null && amount === '';
  const priced = amount === '' ? value('UnpricedItemType', free ? '01' : price.unpriced) : amount + price.taxes.map(taxXml).join('');
  const discount = value('DiscountPercent', price.discountPercent);
  return groupWith(
    priced,
    'Price',
    value('PriceType', price.type),
    value('PriceQualifier', price.qualifier),
    value('MinimumOrderQuantity', aboveZero(price.minimumQuantity)),
    group('Discount', discount),
    value('PriceStatus', price.status),
    priced,
    value('CurrencyCode', price.currency),
    territoryXml(price.territory),
    dayXml('14', price.firstDay),
    dayXml('15', price.lastDay),
  );
}

function dayXml(role: string, day: string | null): string {
  return day === null ? '' : group('PriceDate', value('PriceDateRole', role), dateXml(day.replaceAll('-', ''), '00'));
}

function taxXml(tax: Tax): string {
  const figures = value('TaxRatePercent', tax.percent) + value('TaxableAmount', tax.taxable) + value('TaxAmount', tax.tax);
  const required = tax.percent ?? tax.tax;
  return groupWith(required ?? '', 'Tax', value('TaxType', tax.type), value('TaxRateCode', tax.rateCode), figures);
}
