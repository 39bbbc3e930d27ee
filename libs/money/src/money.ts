import { formatDecimal, parseDecimal } from './decimal.ts';

/** An amount that can be posted: whole cents of one currency. `currency` is the ISO 4217 code of a currency with two decimals. */
export type Money = { readonly minor: bigint; readonly currency: string };

/** Euros from cents: `eur(1668_48n)` is 1,668.48 €. */
export function eur(minor: bigint): Money {
  return { minor, currency: 'EUR' };
}

/** Reads `1668.48`; refuses anything that is not a plain decimal or that has a third significant decimal. */
export function moneyFromDecimal(text: string, currency: string): Money {
  return { minor: parseDecimal(text, 2), currency };
}

/** Two decimals, always: `1668.48`, `-0.05`, `7.00`. */
export function toDecimal(money: Money): string {
  return formatDecimal(money.minor, 2);
}

export function add(a: Money, b: Money): Money {
  return { minor: a.minor + b.minor, currency: sameCurrency(a, b) };
}

export function subtract(a: Money, b: Money): Money {
  return { minor: a.minor - b.minor, currency: sameCurrency(a, b) };
}

export function negate(money: Money): Money {
  return { minor: -money.minor, currency: money.currency };
}

/** The total of amounts of one currency; `currency` is what an empty list adds up to zero of. */
export function sum(amounts: readonly Money[], currency = amounts[0]?.currency ?? 'EUR'): Money {
  return amounts.reduce(add, { minor: 0n, currency });
}

export function isZero(money: Money): boolean {
  return money.minor === 0n;
}

/** Negative when `a` is the smaller, positive when it is the larger, 0 when they are equal. */
export function compare(a: Money, b: Money): number {
  sameCurrency(a, b);
  if (a.minor === b.minor) return 0;
  return a.minor < b.minor ? -1 : 1;
}

function sameCurrency(a: Money, b: Money): string {
  if (a.currency !== b.currency) throw new Error(`Amounts of ${a.currency} and ${b.currency} cannot be put together.`);
  return a.currency;
}
