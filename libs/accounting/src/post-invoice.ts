import type { Day } from '@colophon/calendar';
import { add, type BasisPoints, compare, type Money, sum, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type AccountRole, type AccountSettings, accountFor, vatCollectedAccount } from './account-roles.ts';
import { credit, debit, type EntryLine, entryOf, type JournalEntry, merged, type VatCategory } from './entry.ts';

/** What an invoice sells of one kind at one rate, without tax. An allowance is negative. */
export interface SoldAmount {
  readonly role: Extract<AccountRole, `sales-${string}` | 'carriage' | 'discounts'>;
  readonly category: VatCategory;
  readonly rate: BasisPoints;
  readonly net: Money;
}

/** VAT of one rate, worked out once on the sum of its nets (domain.md M4). */
export interface VatAmount {
  readonly category: VatCategory;
  readonly rate: BasisPoints;
  readonly amount: Money;
}

/** An issued invoice (EN 16931 type 380) or credit note (381); the amounts of both are those the document shows, above zero. */
export interface InvoiceToPost {
  readonly type: '380' | '381';
  readonly number: string;
  readonly issuedOn: Day;
  /** The day of the books: the day of issue, unless its period is closed. */
  readonly bookedOn: Day;
  readonly customer: string;
  readonly customerName: string;
  readonly dueOn: Day | null;
  readonly sold: readonly SoldAmount[];
  readonly vat: readonly VatAmount[];
  readonly totalWithVat: Money;
}

export type PostInvoiceRefusal = 'invoice-totals-differ' | 'invoice-nothing-to-post';

/**
 * An invoice in the books: the customer owes the total with VAT, sales and carriage earn what they are without, the State is owed the
 * VAT. A credit note is the same on the other sides, on the same accounts, so that it takes back exactly what its invoice posted.
 * Refuses a document whose amounts do not add up to its total; nothing is rounded here.
 */
export function postInvoice(invoice: InvoiceToPost, settings: AccountSettings): JournalEntry {
  const { number, totalWithVat, sold, vat } = invoice;
  const { currency } = totalWithVat;
  const added = add(
    sum(
      sold.map((part) => part.net),
      currency,
    ),
    sum(
      vat.map((part) => part.amount),
      currency,
    ),
  );
  if (compare(added, totalWithVat) !== 0) {
    throw new Refusal<PostInvoiceRefusal>('invoice-totals-differ', { number, added: toDecimal(added), total: toDecimal(totalWithVat) });
  }
  const lines = linesOf(invoice, settings).filter((line) => line.amount.minor !== 0n);
  if (lines.length === 0) throw new Refusal<PostInvoiceRefusal>('invoice-nothing-to-post', { number });
  const label = `${invoice.type === '380' ? 'Facture' : 'Avoir'} ${number} ${invoice.customerName}`;
  return entryOf({ journal: 'sales', bookedOn: invoice.bookedOn, documentRef: number, documentOn: invoice.issuedOn, label }, lines);
}

function linesOf(invoice: InvoiceToPost, settings: AccountSettings): EntryLine[] {
  const [owed, earned] = invoice.type === '380' ? [debit, credit] : [credit, debit];
  const sold = invoice.sold.map(({ role, category, rate, net }) =>
    earned(accountFor(role, settings), net, { vat: { operation: 'sale', part: 'base', category, rate } }),
  );
  const vat = invoice.vat.map(({ category, rate, amount }) =>
    earned(vatCollectedAccount(rate, settings), amount, { vat: { operation: 'sale', part: 'tax', category, rate } }),
  );
  const customer = { party: invoice.customer, dueOn: invoice.dueOn };
  return [owed(accountFor('customers', settings), invoice.totalWithVat, customer), ...merged(sold), ...merged(vat)];
}
