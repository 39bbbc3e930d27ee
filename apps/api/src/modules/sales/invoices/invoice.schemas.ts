import { day } from '@colophon/calendar';
import { type AllowanceReason, allowanceReasons, type VatRegime, vatRegimes } from '@colophon/sales';
import { z } from 'zod';
import { checked } from '../../../platform/http/checked.js';
import { listQuery } from '../../../platform/http/lists.js';
import { issuedInvoice } from '../documents/issued-invoice.js';
import { amount, bilingual, rate, saleTerm, text } from '../terms.schemas.js';

const businessDay = checked(day);
const money = z.string().describe('Decimal string with two decimals');
const copies = z.int().min(1).max(1_000_000);
const regime = z.enum(Object.keys(vatRegimes) as [VatRegime, ...VatRegime[]]);
const allowanceReason = z.enum(Object.keys(allowanceReasons) as [AllowanceReason, ...AllowanceReason[]]);

const directLine = z
  .object({
    productId: z.uuid().optional(),
    isbn: z.string().trim().max(40).optional().describe('In place of productId'),
    copies,
    saleTerm: saleTerm.optional().describe('Left out: the usual one of such customers'),
    price: amount
      .optional()
      .describe('What a copy costs before the discount, with tax where prices include it; left out: the public price'),
    discount: rate.optional().describe('Left out: the one that was agreed'),
    schoolbook: z.boolean().optional(),
  })
  .strict();

export const invoiceRequest = z
  .object({
    customerId: z.uuid(),
    despatchIds: z.array(z.uuid()).max(200).default([]).describe('What was sent: each is invoiced whole, and once'),
    lines: z.array(directLine).max(1000).default([]).describe('Sold and handed over at once, without order or parcel'),
    carriage: amount.nullish().describe('Typed, with tax where prices include it; left out or null: as the orders say'),
    allowances: z
      .array(z.object({ reason: allowanceReason, amount }).strict())
      .max(10)
      .default([]),
    issuedOn: businessDay.optional().describe('Today when left out'),
    dueOn: businessDay.optional().describe('As the terms say when left out'),
    purchaseOrder: text(100).optional().describe('Their number of the order; left out: as the orders say'),
    pricesIncludeTax: z.boolean().optional().describe('Left out: for readers yes, for others no'),
    note: text(2000).optional(),
  })
  .strict()
  .meta({ id: 'InvoiceRequest' });

const missing = z.object({
  code: z.string(),
  label: bilingual,
  source: z.string().describe('The rule that asks for it'),
  at: z.enum(['house', 'customer', 'invoice']).describe('Where it is completed'),
});

const entry = z.object({ id: z.uuid(), number: z.int(), bookedOn: z.string() });

export const invoicePreview = z
  .object({
    content: issuedInvoice.nullable().describe('As it would be printed, its number still to come; null while something is missing'),
    missing: z.array(missing),
    issuedOn: z.string(),
    deliveredOn: z.string().nullable(),
    dueOn: z.string(),
    paymentWords: bilingual,
    pricesIncludeTax: z.boolean(),
    lines: z.array(
      z.object({
        line: z.string(),
        productId: z.uuid(),
        description: z.string(),
        isbn: z.string().nullable(),
        despatch: z.string().nullable(),
        copies: z.int(),
        grossPrice: z.string(),
        discount: z.string(),
        net: money,
        withVat: money.nullable(),
        vatCategory: z.string(),
        vatRate: z.string(),
        vatRegime: regime,
        vatWords: bilingual.describe('Why this VAT'),
      }),
    ),
    carriage: money.describe('Without tax'),
    vat: z.array(z.object({ category: z.string(), rate: z.string(), base: money, amount: money })),
    linesNet: money,
    allowances: money,
    net: money,
    vatTotal: money,
    gross: money,
    currency: z.string(),
    customerBlocked: z.string().nullable().describe('Why nothing new is sold to the customer; what has left is invoiced all the same'),
  })
  .meta({ id: 'InvoicePreview' });

export const issuedView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['invoice', 'credit-note']),
    number: z.string(),
    customerId: z.uuid(),
    customerName: z.string(),
    issuedOn: z.string(),
    dueOn: z.string(),
    net: money,
    vat: money,
    gross: money,
    currency: z.string(),
    entry,
  })
  .meta({ id: 'IssuedInvoiceSummary' });

export const creditRequest = z
  .object({
    lines: z
      .array(z.object({ line: z.string().max(20).describe('As numbered on the invoice'), copies }).strict())
      .max(1000)
      .optional()
      .describe('Left out: every copy that was not credited yet'),
    carriage: z.boolean().optional().describe('Left out: with the whole invoice yes, with some lines no'),
    issuedOn: businessDay.optional(),
    note: text(2000).optional(),
  })
  .strict()
  .meta({ id: 'CreditNoteRequest' });

export const invoiceStates = ['open', 'late', 'paid', 'credit'] as const;

export const invoiceListItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(['invoice', 'credit-note']),
    number: z.string(),
    customerId: z.uuid(),
    customerName: z.string(),
    issuedOn: z.string(),
    dueOn: z.string(),
    net: money,
    vat: money,
    gross: money,
    currency: z.string(),
    open: money.describe('What is left of it in the books'),
    state: z.enum(invoiceStates),
    daysLate: z.int(),
    hasDocument: z.boolean(),
  })
  .meta({ id: 'InvoiceListItem' });

export const invoiceView = invoiceListItem
  .extend({
    content: issuedInvoice,
    lines: z.array(
      z.object({
        line: z.string(),
        productId: z.uuid().nullable(),
        copies: z.int(),
        credited: z.int().describe('Copies taken back by credit notes'),
        vatRegime: regime,
        vatWords: bilingual,
        orderId: z.uuid().nullable(),
        orderNumber: z.string().nullable(),
        despatchId: z.uuid().nullable(),
      }),
    ),
    corrects: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    carriageCredited: z.boolean(),
    entries: z.array(
      entry.extend({
        label: z.string(),
        postings: z.array(z.object({ accountCode: z.string(), accountLabel: z.string(), label: z.string(), debit: money, credit: money })),
      }),
    ),
    creditNotes: z.array(z.object({ id: z.uuid(), number: z.string(), issuedOn: z.string(), gross: money })),
    mails: z.array(
      z.object({ id: z.uuid(), recipient: z.string(), state: z.string(), createdAt: z.string(), sentAt: z.string().nullable() }),
    ),
    previousHash: z.string(),
    hash: z.string(),
    issuedAt: z.string(),
    issuedBy: z.string().nullable(),
    customerEmail: z.string(),
  })
  .meta({ id: 'Invoice' });

export const invoiceQuery = listQuery(['number', 'issuedOn', 'dueOn', 'gross', 'customerName'], {
  kind: z.enum(['invoice', 'credit-note']).optional(),
  state: z.enum(['open', 'late', 'paid']).optional(),
  customerId: z.uuid().optional(),
  from: businessDay.optional(),
  to: businessDay.optional().describe('The day after the last'),
});

export const toInvoiceItem = z
  .object({
    id: z.string().describe('The customer and the country'),
    customerId: z.uuid(),
    customerName: z.string(),
    city: z.string(),
    country: z.string().describe('Where the parcels went'),
    copies: z.int(),
    net: money.describe('Of the lines, without tax; carriage comes on top'),
    since: z.string().describe('Day of the first parcel'),
    until: z.string(),
    despatches: z.array(z.object({ id: z.uuid(), number: z.string(), despatchedOn: z.string(), copies: z.int(), net: money })),
  })
  .meta({ id: 'ToInvoice' });

export const toInvoiceQuery = listQuery(['customerName', 'since', 'net'], {
  customerId: z.uuid().optional(),
  from: businessDay.optional(),
  to: businessDay.optional().describe('The day after the last'),
});

export const batchRequest = z
  .object({ from: businessDay, to: businessDay.describe('The day after the last'), issuedOn: businessDay.optional() })
  .strict()
  .meta({ id: 'InvoiceBatchRequest' });

export const mailRequest = z
  .object({ recipient: z.email().max(200).optional().describe('The customer’s address when left out') })
  .strict()
  .default({})
  .meta({ id: 'InvoiceMailRequest' });

export type InvoiceRequest = z.infer<typeof invoiceRequest>;
export type InvoicePreview = z.infer<typeof invoicePreview>;
export type IssuedView = z.infer<typeof issuedView>;
export type CreditRequest = z.infer<typeof creditRequest>;
export type InvoiceListItem = z.infer<typeof invoiceListItem>;
export type InvoiceView = z.infer<typeof invoiceView>;
export type InvoiceQuery = z.infer<typeof invoiceQuery>;
export type ToInvoiceItem = z.infer<typeof toInvoiceItem>;
export type ToInvoiceQuery = z.infer<typeof toInvoiceQuery>;
export type BatchRequest = z.infer<typeof batchRequest>;
export type MailRequest = z.infer<typeof mailRequest>;
