import {
  type BasisPoints,
  divideRounded,
  moneyFromDecimal,
  percent,
  priceExcludingTax,
  rounded,
  toDecimal,
  type UnitPrice,
  unitPrice,
  unitPriceToDecimal,
} from '@colophon/money';
import type { PriceForSale } from '../catalogue/catalogue.facade.js';

/** The price of a copy as a line keeps it. */
export interface KeptPrice {
  readonly publicPrice: string;
  readonly priceType: string;
  readonly vatRate: string | null;
  readonly vatSplit: readonly { readonly vatRate: string; readonly unitPrice: string; readonly publicPrice: string }[] | null;
  /** Without tax, four decimals (M3); of a set with several rates, the sum of what each stands for. */
  readonly unitPrice: string;
}

export function keptPrice({ amount, currency, priceType, vatRate, split }: PriceForSale): KeptPrice {
  const excludingTax = (decimal: string, rate: string) => priceExcludingTax(moneyFromDecimal(decimal, currency), percent(rate), 4);
  const common = { publicPrice: amount, priceType, vatRate };
  if (vatRate !== null) return { ...common, vatSplit: null, unitPrice: unitPriceToDecimal(excludingTax(amount, vatRate), 4) };
  const parts = split.map((share) => ({ ...share, net: excludingTax(share.amount, share.vatRate) }));
  return {
    ...common,
    vatSplit: parts.map((part) => ({ vatRate: part.vatRate, unitPrice: unitPriceToDecimal(part.net, 4), publicPrice: part.amount })),
    unitPrice: unitPriceToDecimal(
      parts.reduce((sum, { net }) => sum + net, 0n),
      4,
    ),
  };
}

/** A copy after the discount, four decimals: to be shown. Lines are worked out from the price before it (M2). */
export function netUnitPrice(price: UnitPrice, discount: BasisPoints): UnitPrice {
  return divideRounded(price * (10_000n - discount), 10_000n);
}

/** Copies × price × (1 − discount), rounded once (M2). */
export function lineNet(copies: number, price: string, discount: string, currency: string): string {
  return toDecimal(rounded(BigInt(copies) * unitPrice(price) * (10_000n - percent(discount)), currency));
}

/** What a reader or a library pays for one copy, with tax, to the cent. */
export function pricePaid(publicPrice: string, discount: string, currency: string) {
  const { minor } = moneyFromDecimal(publicPrice, currency);
  return { minor: divideRounded(minor * (10_000n - percent(discount)), 10_000n), currency };
}
