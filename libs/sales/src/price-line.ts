import {
  type BasisPoints,
  divideRounded,
  type Exact,
  type Money,
  percentToDecimal,
  priceExcludingTax,
  rounded,
  type UnitPrice,
  unitPriceFromMoney,
  unitPriceToDecimal,
} from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { InvoiceLineInput } from './invoice.ts';
import type { InvoiceRefusal } from './refusals.ts';

const ONE = 10_000n;

/**
 * The price of a copy before the discount, four decimals: the public price without the VAT contained in it (M3), or the price agreed
 * without tax. A price fixed with tax and sold with tax stays as it is (M4b).
 */
export function grossPriceOf(input: InvoiceLineInput, includesTax: boolean): UnitPrice {
  const { price } = input;
  if (price.kind === 'unit') return price.excludingTax;
  return includesTax ? unitPriceFromMoney(price.includingTax) : priceExcludingTax(price.includingTax, price.vatRate, 4);
}

/**
 * A line is copies × price × (1 − discount), worked out exactly and rounded once (M2): 7 × 14.2180 × 67 % = 66.68242 is 66.68. The price
 * after the discount is not rounded on the way, or a thousand copies would be some cents off the cover price.
 */
export function lineAmount(copies: number, price: UnitPrice, discount: BasisPoints, currency: string): Money {
  return rounded(BigInt(copies) * discounted(price, discount), currency);
}

/** The price of a copy after the discount, to the six decimals an electronic invoice may carry (BR-FR-DEC-03). */
export function netPriceOf(price: UnitPrice, discount: BasisPoints): Exact {
  return sixDecimals(discounted(price, discount));
}

/** The price of a copy that gives the amount of its line back, six decimals: 19.91 for 3 copies is 6.636667. */
export function pricePerCopy(amount: Money, copies: number): Exact {
  return divideRounded(amount.minor * 10_000n, BigInt(copies)) * 100n;
}

/** As documents print BT-146, BT-147 and BT-148: four decimals, five or six where there are that many. */
export function itemPriceToDecimal(price: Exact): string {
  const millionths = divideRounded(price, 100n);
  const more = String(millionths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return unitPriceToDecimal(millionths / 100n, 4) + more;
}

export function checkLine(input: InvoiceLineInput, currency: string, pricesIncludeTax: boolean): void {
  const { line, copies, discount, price } = input;
  if (price.kind === 'public' && price.includingTax.currency !== currency) throw new Error(`Line ${line} has a price in another currency.`);
  if (!Number.isSafeInteger(copies) || copies < 1) throw new Refusal<InvoiceRefusal>('line-copies-invalid', { line, copies });
  if (discount < 0n || discount > ONE) {
    throw new Refusal<InvoiceRefusal>('discount-out-of-range', { line, discount: percentToDecimal(discount) });
  }
  const amount = price.kind === 'unit' ? price.excludingTax : price.includingTax.minor;
  if (amount < 0n) throw new Refusal<InvoiceRefusal>('line-price-negative', { line });
  if (pricesIncludeTax && price.kind === 'unit') throw new Refusal<InvoiceRefusal>('line-price-without-tax', { line });
}

function discounted(price: UnitPrice, discount: BasisPoints): Exact {
  return price * (ONE - discount);
}

function sixDecimals(value: Exact): Exact {
  return divideRounded(value, 100n) * 100n;
}
