import { type BasisPoints, rounded, type UnitPrice, unitPriceFromMoney } from './exact.ts';
import { type Money, subtract } from './money.ts';
import { divideRounded } from './rounding.ts';

const ONE = 10_000n;

/**
 * The price per copy without VAT, half up. Four decimals on invoices, so that a line worked out from it gives the printed cover
 * price again (domain.md M3); two on royalty statements unless the house says otherwise (M5).
 */
export function priceExcludingTax(priceIncludingTax: Money, vat: BasisPoints, decimals: 2 | 4): UnitPrice {
  const lastDecimal = decimals === 4 ? 1n : 100n;
  return divideRounded(unitPriceFromMoney(priceIncludingTax) * ONE, (ONE + vat) * lastDecimal) * lastDecimal;
}

/**
 * What a price fixed with tax is made of. The total is what the reader pays and is kept: the net amount is rounded and the VAT is
 * the rest (domain.md M4b).
 */
export function vatIncluded(ttc: Money, vat: BasisPoints): { net: Money; vat: Money } {
  const net = { minor: divideRounded(ttc.minor * ONE, ONE + vat), currency: ttc.currency };
  return { net, vat: subtract(ttc, net) };
}

/** VAT added to a net amount, which on an invoice is the sum of the lines of one rate, never a line (domain.md M4, EN 16931 BR-CO-17). */
export function vatOn(net: Money, vat: BasisPoints): Money {
  return rounded(unitPriceFromMoney(net) * vat, net.currency);
}
