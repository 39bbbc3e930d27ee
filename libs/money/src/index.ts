export { allocate } from './allocate.ts';
export type { MoneyRefusal } from './decimal.ts';
export {
  type BasisPoints,
  type Exact,
  exact,
  exactFromMoney,
  exactToDecimal,
  percent,
  percentToDecimal,
  rounded,
  type UnitPrice,
  unitPrice,
  unitPriceFromMoney,
  unitPriceToDecimal,
} from './exact.ts';
export { add, compare, eur, isZero, type Money, moneyFromDecimal, negate, subtract, sum, toDecimal } from './money.ts';
export { divideRounded } from './rounding.ts';
export { priceExcludingTax, vatIncluded, vatOn } from './vat.ts';
