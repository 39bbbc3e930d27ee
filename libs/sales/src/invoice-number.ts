import { Refusal } from '@colophon/refusal';
import type { InvoiceRefusal } from './refusals.ts';

/** EN 16931 BT-3 (UNTDID 1001): an invoice, or a credit note. */
export type DocumentType = '380' | '381';

/** `FA-2026-00001`: one unbroken series per prefix and year (CGI, annexe II, 242 nonies A; domain.md 3.2). From 100,000 on it grows a digit. */
export function invoiceNumber(prefix: string, year: number, sequence: number): string {
  const number = `${prefix}-${year}-${String(sequence).padStart(5, '0')}`;
  if (!/^[A-Za-z0-9+\-_/]{1,35}$/.test(number)) throw new Refusal<InvoiceRefusal>('invoice-number-malformed', { number });
  return number;
}
