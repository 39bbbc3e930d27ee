import { moneyFromDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';
import type { ProductionRefusal } from './production.problems.js';

export const printRunStates = ['ordered', 'partly-received', 'received', 'cancelled'] as const;

const amount = checked((text) => {
  const money = moneyFromDecimal(text, 'EUR');
  if (money.minor < 0n) throw new Refusal<ProductionRefusal>('print-cost-negative', { amount: text });
  return toDecimal(money);
});
const copies = z.int().min(1).max(10_000_000);
const text = (max: number) => z.string().trim().max(max);
const place = z.object({ locationId: z.uuid(), copies }).strict();

const changeable = {
  printerId: z.uuid().nullable(),
  orderedOn: z.iso.date(),
  expectedOn: z.iso.date().nullable(),
  quantityOrdered: copies,
  places: z.array(place).max(20).describe('Where the printer delivers, and how many copies'),
  specification: text(5000),
  price: amount.nullable().describe('Agreed for the whole run, without tax'),
  totalCost: amount.nullable().describe('What the run cost in the end, transport included, without tax'),
  currency: z.string().regex(/^[A-Z]{3}$/),
  printedOn: z.iso.date().nullable().describe('The day printing ended, as the book states it'),
  printedIn: text(200).describe('Name and place of the printer, as the book states them'),
  legalDepositOn: z.iso.date().nullable(),
  legalDepositReceipt: text(100),
  notes: text(5000),
};

export const printRunChange = z.object(changeable).partial().strict().meta({ id: 'PrintRunChange' });

export const printRunInput = printRunChange
  .extend({ productId: z.uuid(), number: z.int().min(1).max(999).optional().describe('Which printing; the next one when left out') })
  .required({ orderedOn: true, quantityOrdered: true })
  .meta({ id: 'PrintRunInput' });

export const deliveryInput = z
  .object({
    receivedOn: z.iso.date(),
    copies: copies.optional(),
    locationId: z.uuid().optional().describe('Left out: the place the run was ordered to, or the only warehouse'),
    places: z.array(place).min(1).max(20).optional().describe('In place of copies and locationId, when the printer delivered to several'),
    deliveryNote: text(100).optional(),
    complete: z.boolean().optional().describe('Nothing more will come; when left out, once as many copies as ordered have come'),
    confirmed: z.boolean().optional(),
  })
  .strict()
  .refine((input) => (input.copies === undefined) !== (input.places === undefined), { path: ['copies'] })
  .meta({ id: 'PrintRunDeliveryInput' });

export const deliveryReversal = z
  .object({ receivedOn: z.iso.date().optional().describe('The day of the reversal; today when left out'), note: text(100).optional() })
  .strict()
  .meta({ id: 'PrintRunDeliveryReversal' });

export const legalDepositInput = z
  .object({
    depositedOn: z.iso.date(),
    receipt: text(100).optional(),
    locationId: z.uuid().optional(),
    withCopy: z.boolean().default(true).describe('Take the deposited copy out of stock'),
  })
  .strict()
  .meta({ id: 'LegalDepositInput' });

const listed = {
  id: z.uuid(),
  productId: z.uuid(),
  workId: z.uuid(),
  gtin: z.string().nullable(),
  isbn: z.string().nullable(),
  title: z.string(),
  form: z.string(),
  number: z.int(),
  state: z.enum(printRunStates),
  printerId: z.uuid().nullable(),
  printerName: z.string().nullable(),
  orderedOn: z.string(),
  expectedOn: z.string().nullable(),
  late: z.boolean(),
  quantityOrdered: z.int(),
  received: z.int().describe('Copies delivered, reversals taken off'),
  difference: z.int().describe('Received less ordered'),
  price: z.string().nullable(),
  totalCost: z.string().nullable(),
  currency: z.string(),
  costPerCopy: z.string().nullable().describe('Total cost, else the agreed price, by copies received; four decimals'),
  version: z.int(),
};

export const printRunListItem = z.object(listed).meta({ id: 'PrintRunListItem' });

const deliveryView = z.object({
  id: z.uuid(),
  sequence: z.int(),
  receivedOn: z.string(),
  locationId: z.uuid(),
  locationName: z.string(),
  copies: z.int(),
  deliveryNote: z.string(),
  reversesId: z.uuid().nullable(),
  reversedById: z.uuid().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
});

export const printRunView = z
  .object({
    ...listed,
    specification: z.string(),
    printedOn: z.string().nullable(),
    printedIn: z.string(),
    legalDepositOn: z.string().nullable(),
    legalDepositReceipt: z.string(),
    notes: z.string(),
    places: z.array(z.object({ locationId: z.uuid(), name: z.string(), copies: z.int() })),
    deliveries: z.array(deliveryView),
  })
  .meta({ id: 'PrintRun' });

export const printRunQuery = listQuery(['orderedOn', 'expectedOn', 'title', 'number', 'quantityOrdered', 'state'], {
  state: z
    .enum([...printRunStates, 'open'])
    .optional()
    .describe('"open" is ordered or partly received'),
  late: z.stringbool().optional(),
  productId: z.uuid().optional(),
  workId: z.uuid().optional(),
  printerId: z.uuid().optional(),
});

export type PrintRunInput = z.infer<typeof printRunInput>;
export type PrintRunChange = z.infer<typeof printRunChange>;
export type DeliveryInput = z.infer<typeof deliveryInput>;
export type DeliveryReversal = z.infer<typeof deliveryReversal>;
export type LegalDepositInput = z.infer<typeof legalDepositInput>;
export type PrintRunListItem = z.infer<typeof printRunListItem>;
export type PrintRunView = z.infer<typeof printRunView>;
export type PrintRunQuery = z.infer<typeof printRunQuery>;
