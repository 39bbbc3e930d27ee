import type { Bilingual } from '../customer';

export type InvoiceState = 'open' | 'late' | 'paid' | 'credit';

export interface InvoiceListItem {
  id: string;
  kind: 'invoice' | 'credit-note';
  number: string;
  customerId: string;
  customerName: string;
  issuedOn: string;
  dueOn: string;
  net: string;
  vat: string;
  gross: string;
  currency: string;
  /** What is left of it in the books. */
  open: string;
  state: InvoiceState;
  daysLate: number;
  hasDocument: boolean;
}

interface PrintedLine {
  line: string;
  description: string;
  isbn: string | null;
  despatch: string | null;
  copies: number;
  grossPrice: string;
  discount: string;
  netAmount: string;
  amountWithVat: string | null;
  vat: { category: string; rate: string };
}

export interface Invoice extends InvoiceListItem {
  content: {
    deliveredOn: string | null;
    purchaseOrder: string | null;
    pricesIncludeTax: boolean;
    despatches: { number: string; on: string }[];
    lines: PrintedLine[];
    allowances: { reason: Bilingual; amount: string }[];
    charges: { reason: Bilingual; amount: string; vat: { rate: string } }[];
    breakdown: { vat: { category: string; rate: string }; taxableAmount: string; taxAmount: string }[];
    payment: { terms: Bilingual };
    mentions: { code: string; text: Bilingual }[];
    note: string | null;
  };
  lines: {
    line: string;
    productId: string | null;
    copies: number;
    credited: number;
    vatWords: Bilingual;
    orderId: string | null;
    orderNumber: string | null;
    despatchId: string | null;
  }[];
  corrects: { id: string; number: string } | null;
  carriageCredited: boolean;
  entries: {
    id: string;
    number: number;
    bookedOn: string;
    label: string;
    postings: { accountCode: string; accountLabel: string; label: string; debit: string; credit: string }[];
  }[];
  creditNotes: { id: string; number: string; issuedOn: string; gross: string }[];
  mails: { id: string; recipient: string; state: 'queued' | 'sent' | 'kept' | 'failed'; createdAt: string; sentAt: string | null }[];
  customerEmail: string;
}

export interface ToInvoice {
  id: string;
  customerId: string;
  customerName: string;
  city: string;
  country: string;
  copies: number;
  net: string;
  since: string;
  until: string;
  despatches: { id: string; number: string; despatchedOn: string; copies: number; net: string }[];
}

export interface InvoicePreview {
  missing: { code: string; label: Bilingual; source: string; at: 'house' | 'customer' | 'invoice' }[];
  issuedOn: string;
  dueOn: string;
  paymentWords: Bilingual;
  pricesIncludeTax: boolean;
  lines: {
    line: string;
    description: string;
    despatch: string | null;
    copies: number;
    grossPrice: string;
    discount: string;
    net: string;
    withVat: string | null;
    vatRate: string;
    vatWords: Bilingual;
  }[];
  carriage: string;
  vat: { category: string; rate: string; base: string; amount: string }[];
  linesNet: string;
  allowances: string;
  net: string;
  vatTotal: string;
  gross: string;
  currency: string;
  customerBlocked: string | null;
}
