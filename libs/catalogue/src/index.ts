export type { Label } from './label.ts';
export {
  announcePrice,
  checkPriceHistory,
  type DatedPrice,
  firstAnnouncedPrice,
  type Market,
  nextPrice,
  priceInForce,
  priceOnReception,
} from './price-history.ts';
export { PriceType, priceTypeOf } from './price-type.ts';
export { isDeliveredOnline, type ProductClass, productClassOf } from './product-class.ts';
export type { CatalogueRefusal } from './refusals.ts';
export { type PartShare, type SetPart, splitSetPrice, type VatShare } from './split-set-price.ts';
export { type TradeCheck, type TradeRecord, tradeChecks, tradeFaults } from './trade-check.ts';
export { type VatParameter, vatParameters, vatRateFor } from './vat-rates.ts';
