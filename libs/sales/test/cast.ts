import { eur, type Money, percent } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { InvoiceInput, InvoiceLineInput, LineVat } from '../src/index.ts';

export const bookVat: LineVat = { category: 'S', rate: percent('5.50'), exemption: null };
export const fullVat: LineVat = { category: 'S', rate: percent('20.00'), exemption: null };
export const exportVat: LineVat = { category: 'G', rate: 0n, exemption: 'VATEX-EU-G' };
export const intraVat: LineVat = { category: 'K', rate: 0n, exemption: 'VATEX-EU-IC' };

let counted = 0;

/** A book at a cover price with 5.5 % in it, sold to a shop in France. */
export function bookLine(copies: number, coverPrice: Money, discount = 0n, changes: Partial<InvoiceLineInput> = {}): InvoiceLineInput {
  counted += 1;
  const price = { kind: 'public', includingTax: coverPrice, vatRate: bookVat.rate } as const;
  return { line: `line ${counted}`, copies, price, discount, vat: bookVat, ...changes };
}

export function unitLine(
  copies: number,
  excludingTax: bigint,
  vat: LineVat = bookVat,
  changes: Partial<InvoiceLineInput> = {},
): InvoiceLineInput {
  counted += 1;
  return { line: `line ${counted}`, copies, price: { kind: 'unit', excludingTax }, discount: 0n, vat, ...changes };
}

export function invoiceOf(lines: readonly InvoiceLineInput[], changes: Partial<InvoiceInput> = {}): InvoiceInput {
  return { currency: 'EUR', pricesIncludeTax: false, lines, carriage: null, allowances: [], paid: null, ...changes };
}

export const nothing = eur(0n);

/** The code and facts of a refusal; anything else that was thrown is thrown again. */
export function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.facts };
    throw error;
  }
  return undefined;
}
