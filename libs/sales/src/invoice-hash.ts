import type { Day } from '@colophon/calendar';
import { exactToDecimal, type Money, percentToDecimal, toDecimal } from '@colophon/money';
import type { Invoice, LineVat } from './invoice.ts';
import type { DocumentType } from './invoice-number.ts';

/** What an issued invoice says that may never change, besides its figures. */
export type IssuedInvoice = {
  readonly number: string;
  readonly type: DocumentType;
  readonly issuedOn: Day;
  readonly deliveredOn: Day | null;
  readonly dueOn: Day | null;
  /** Number of the invoice that a credit note corrects, BT-25. */
  readonly precedingInvoices: readonly string[];
  /** Name, numbers and address as printed, in that order. */
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
  readonly delivery: readonly string[];
  /** By line: ISBN or reference, and description. */
  readonly descriptions: ReadonlyMap<string, readonly string[]>;
  readonly mentions: readonly string[];
  readonly figures: Invoice;
};

/** Written at the head of the text, so that a later form can be told from this one and invoices of this one still verify. */
const FORM = 'colophon-invoice/1';

/**
 * The text of an issued invoice that is hashed, with the hash of the one issued before it in the series (null for the first). One fact to a line,
 * in a fixed order, quoted as JSON so that no text can pass for another; amounts as decimals. Two invoices that differ in any
 * printed fact have different texts.
 */
export function canonicalText(issued: IssuedInvoice, previousHash: string | null): string {
  const { figures } = issued;
  const rows: (readonly (string | null)[])[] = [
    [FORM],
    ['previous', previousHash],
    ['number', issued.number, issued.type, issued.issuedOn, issued.deliveredOn, issued.dueOn],
    ['preceding', ...issued.precedingInvoices],
    ['seller', ...issued.seller],
    ['buyer', ...issued.buyer],
    ['delivery', ...issued.delivery],
    ...figures.lines.map((line) => [
      'line',
      line.line,
      ...(issued.descriptions.get(line.line) ?? []),
      String(line.copies),
      exactToDecimal(line.grossPrice),
      percentToDecimal(line.discount),
      exactToDecimal(line.netPrice),
      toDecimal(line.netAmount),
      decimalOrNull(line.amountWithVat),
      ...vatFields(line.vat),
    ]),
    ...figures.allowances.map((part) => [
      'allowance',
      part.reason,
      toDecimal(part.amount),
      decimalOrNull(part.amountWithVat),
      ...vatFields(part.vat),
    ]),
    ...figures.charges.map((part) => [
      'charge',
      part.reason,
      toDecimal(part.amount),
      decimalOrNull(part.amountWithVat),
      ...vatFields(part.vat),
    ]),
    ...figures.breakdown.map(({ vat, taxableAmount, taxAmount }) => [
      'vat',
      ...vatFields(vat),
      toDecimal(taxableAmount),
      toDecimal(taxAmount),
    ]),
    [
      'totals',
      figures.currency,
      ...[figures.totalWithoutVat, figures.totalVat, figures.totalWithVat, figures.paid, figures.amountDue].map(toDecimal),
    ],
    ['mentions', ...issued.mentions],
  ];
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** A link of the chain as it is kept. */
export type ChainedInvoice = { readonly issued: IssuedInvoice; readonly hash: string };

/**
 * The number of the first invoice of a series whose kept hash is not that of its text and of the one before it; null when the chain holds. A
 * change, a removal or an insertion breaks it there; that the last ones were removed only the count of the series tells. `hash` is the caller's, the same that was used on issue.
 */
export function firstBrokenLink(chain: readonly ChainedInvoice[], hash: (text: string) => string): string | null {
  const broken = chain.find(({ issued, hash: kept }, i) => hash(canonicalText(issued, chain[i - 1]?.hash ?? null)) !== kept);
  return broken?.issued.number ?? null;
}

function vatFields({ category, rate, exemption }: LineVat): (string | null)[] {
  return [category, percentToDecimal(rate), exemption];
}

function decimalOrNull(amount: Money | null): string | null {
  return amount && toDecimal(amount);
}
