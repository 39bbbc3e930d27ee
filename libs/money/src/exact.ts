import { formatDecimal, parseDecimal } from './decimal.ts';
import type { Money } from './money.ts';
import { divideRounded } from './rounding.ts';

/** A price per copy in ten-thousandths of the currency unit: the four decimals of an invoice's item net price (domain.md M3). */
export type UnitPrice = bigint;
/** A rate in hundredths of a percent: 8 % is 800n. */
export type BasisPoints = bigint;
/** A calculated amount before rounding, in 10^-8 of the currency unit: the database's numeric(20,8). `UnitPrice` × `BasisPoints`. */
export type Exact = bigint;

export function unitPrice(text: string): UnitPrice {
  return parseDecimal(text, 4);
}

/** With two decimals the price is rounded half up, as a statement prints it. */
export function unitPriceToDecimal(price: UnitPrice, decimals: 2 | 4 = 2): string {
  return decimals === 4 ? formatDecimal(price, 4) : formatDecimal(divideRounded(price, 100n), 2);
}

export function unitPriceFromMoney(money: Money): UnitPrice {
  return money.minor * 100n;
}

/** Reads a rate in percent: `8.00` is 800n. */
export function percent(text: string): BasisPoints {
  return parseDecimal(text, 2);
}

export function percentToDecimal(rate: BasisPoints): string {
  return formatDecimal(rate, 2);
}

export function exact(text: string): Exact {
  return parseDecimal(text, 8);
}

export function exactToDecimal(value: Exact): string {
  return formatDecimal(value, 8);
}

export function exactFromMoney(money: Money): Exact {
  return money.minor * 1_000_000n;
}

/** Half up to the cent; away from zero for negatives, so that a reversal reverses (domain.md M2). */
export function rounded(value: Exact, currency = 'EUR'): Money {
  return { minor: divideRounded(value, 1_000_000n), currency };
}
