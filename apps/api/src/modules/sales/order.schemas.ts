import { type SalesChannel, salesChannels } from '@colophon/sales';
import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { orderOrigins, orderStates } from './sales-order.entity.js';
import { amount, bilingual, discountSource, rate, saleTerm, text } from './terms.schemas.js';

const channel = z.enum(Object.keys(salesChannels) as [SalesChannel, ...SalesChannel[]]);
const copies = z.int().min(1).max(1_000_000);

const lineInput = z
  .object({
    productId: z.uuid().optional(),
    isbn: z.string().trim().max(40).optional().describe('In place of productId: ISBN, ISMN or EAN, with or without hyphens'),
    copies,
    saleTerm: saleTerm.optional().describe('Left out: with right of return where the terms allow it, else firm'),
    channel: channel.optional().describe('Left out: the usual one of such customers'),
    discount: rate.optional().describe('Left out: the one that was agreed'),
    discountReason: text(500).optional(),
    schoolbook: z.boolean().optional().describe('Bought for lessons by a school (law 81-766, article 3)'),
  })
  .strict();

const delivery = z
  .object({ name: text(200), street: text(200), postalCode: text(20), city: text(100), country: z.string().regex(/^[A-Z]{2}$/) })
  .strict();

const editable = {
  orderedOn: z.iso.date().describe('Today when left out'),
  customerReference: text(100).describe('Their own number of the order'),
  deliveryAddressId: z.uuid().nullable().describe('Of the customer; left out: the usual one, else the party’s own'),
  delivery: delivery.describe('In place of an address of the customer'),
  collected: z.boolean().describe('Fetched at the house: nothing is sent and no carriage is due'),
  carriage: amount.nullable().describe('Typed, without tax; null: as the terms say'),
  notes: text(5000),
  lines: z.array(lineInput).max(1000),
};

export const orderInput = z
  .object({ customerId: z.uuid(), origin: z.enum(orderOrigins).default('form'), ...editable })
  .partial()
  .required({ customerId: true })
  .strict()
  .meta({ id: 'OrderInput' });
export const orderChange = z.object(editable).partial().strict().meta({ id: 'OrderChange' });

export const confirmationInput = z
  .object({ confirmed: z.boolean().optional().describe('Carry on although warned') })
  .strict()
  .meta({ id: 'OrderConfirmation' });

export const cancellationInput = z
  .object({
    lines: z
      .array(z.object({ lineId: z.uuid(), copies: copies.optional().describe('Left out: all that is open') }).strict())
      .min(1)
      .max(1000)
      .optional()
      .describe('Left out: whatever of the order is open'),
  })
  .strict()
  .meta({ id: 'OrderCancellation' });

export const orderLineView = z.object({
  id: z.uuid(),
  position: z.int(),
  productId: z.uuid(),
  title: z.string(),
  isbn: z.string().nullable(),
  form: z.string(),
  copies: z.int(),
  cancelled: z.int(),
  despatched: z.int(),
  reserved: z.int(),
  waiting: z.int().describe('Back-order: open copies that nobody could reserve yet'),
  available: z.int().describe('Free on the shelves now, those of this line not counted'),
  saleTerm,
  saleTermLabel: bilingual,
  channel,
  publicPrice: z.string(),
  vatRate: z.string().nullable().describe('Contained in the public price; null for a set whose parts bear several'),
  unitPrice: z.string().describe('Without tax, before the discount, four decimals'),
  discount: z.string(),
  discountSource,
  discountReason: z.string(),
  netAmount: z.string().describe('Of the copies not cancelled, without tax, rounded once'),
  invoiced: z.enum(['on-despatch', 'when-sold', 'never']),
  schoolbook: z.boolean(),
});

export const orderFigures = z
  .object({
    net: z.string().describe('Of the lines that are invoiced on despatch, without tax'),
    carriage: z.string().describe('As the invoice will carry it, without tax'),
    carriageWithVat: z.string(),
    carriageFee: z.string().describe('By the terms or as typed, without tax'),
    carriageReason: z.string(),
    carriageWords: bilingual,
    vat: z.array(z.object({ category: z.string(), rate: z.string(), base: z.string(), amount: z.string(), mention: bilingual.nullable() })),
    totalWithoutVat: z.string(),
    totalVat: z.string(),
    totalWithVat: z.string(),
    currency: z.string(),
    vatDoubt: bilingual.nullable().describe('Why the VAT shown is French for want of proof'),
    copies: z.int(),
  })
  .meta({ id: 'OrderFigures' });

const who = {
  id: z.uuid(),
  number: z.string().nullable(),
  state: z.enum(orderStates),
  customerId: z.uuid(),
  customerNumber: z.string(),
  customerName: z.string(),
  origin: z.enum(orderOrigins),
  orderedOn: z.string(),
  customerReference: z.string(),
  copies: z.int().describe('Ordered and not cancelled'),
  open: z.int().describe('Neither sent nor cancelled'),
  reserved: z.int(),
  waiting: z.int(),
  net: z.string(),
  version: z.int(),
};

export const orderListItem = z.object(who).meta({ id: 'OrderListItem' });

export const orderView = z
  .object({
    ...who,
    territory: z.string(),
    currency: z.string(),
    delivery,
    collected: z.boolean(),
    carriage: z.string().nullable().describe('Typed by hand; null: as the terms say'),
    notes: z.string(),
    confirmedAt: z.string().nullable(),
    lines: z.array(orderLineView),
    figures: orderFigures,
    credit: z.object({ limit: z.string().nullable(), exposure: z.string(), exceeded: z.boolean() }),
  })
  .meta({ id: 'Order' });

export const quotationView = orderView
  .pick({ customerId: true, lines: true, figures: true, credit: true, delivery: true, territory: true })
  .meta({ id: 'OrderQuotation' });

export const orderQuery = listQuery(['orderedOn', 'number', 'customerName', 'net', 'copies'], {
  state: z
    .enum([...orderStates, 'open'])
    .optional()
    .describe('"open" is draft or confirmed'),
  customerId: z.uuid().optional(),
  productId: z.uuid().optional(),
  waiting: z.stringbool().optional().describe('Some copies wait for stock'),
  toDespatch: z.stringbool().optional().describe('Some copies are reserved and not sent'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional().describe('Excluded'),
});

export const backOrderQuery = listQuery(['orderedOn', 'title', 'waiting'], {
  productId: z.uuid().optional(),
  customerId: z.uuid().optional(),
});

export const backOrderView = z
  .object({
    id: z.uuid().describe('The line'),
    orderId: z.uuid(),
    number: z.string(),
    orderedOn: z.string(),
    customerId: z.uuid(),
    customerName: z.string(),
    productId: z.uuid(),
    title: z.string(),
    isbn: z.string().nullable(),
    copies: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'BackOrder' });

export const readingInput = z
  .object({ text: z.string().min(1).max(200_000) })
  .strict()
  .meta({ id: 'OrderReadingInput' });

export const readingView = z
  .object({
    lines: z.array(
      z.object({
        line: z.int().describe('Where it stands in the text or the sheet, from 1'),
        text: z.string(),
        productId: z.uuid().nullable(),
        isbn: z.string().nullable(),
        title: z.string().nullable(),
        copies: z.int().nullable(),
        available: z.int().nullable(),
        publicPrice: z.string().nullable(),
        problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
      }),
    ),
    ignored: z.int().describe('Lines without a number: greetings, headings'),
    wrong: z.int(),
    copies: z.int(),
  })
  .meta({ id: 'OrderReading' });

export const proFormaView = z
  .object({
    orderId: z.uuid(),
    number: z.string().nullable(),
    orderedOn: z.string(),
    language: z.enum(['fr', 'en']),
    seller: z.record(z.string(), z.unknown()),
    buyer: z.object({
      name: z.string(),
      address: z.array(z.string()),
      siren: z.string().nullable(),
      vatNumber: z.string().nullable(),
      number: z.string(),
    }),
    delivery,
    lines: z.array(orderLineView),
    figures: orderFigures,
    paymentWords: bilingual,
    dueIfInvoicedToday: z.string(),
  })
  .meta({ id: 'ProForma' });

export type LineInput = z.infer<typeof lineInput>;
export type OrderInput = z.infer<typeof orderInput>;
export type OrderChange = z.infer<typeof orderChange>;
export type CancellationInput = z.infer<typeof cancellationInput>;
export type OrderLineView = z.infer<typeof orderLineView>;
export type OrderFiguresView = z.infer<typeof orderFigures>;
export type OrderView = z.infer<typeof orderView>;
export type OrderListItem = z.infer<typeof orderListItem>;
export type QuotationView = z.infer<typeof quotationView>;
export type OrderQuery = z.infer<typeof orderQuery>;
export type BackOrderQuery = z.infer<typeof backOrderQuery>;
export type BackOrderView = z.infer<typeof backOrderView>;
export type ReadingView = z.infer<typeof readingView>;
export type ProFormaView = z.infer<typeof proFormaView>;
