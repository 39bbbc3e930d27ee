import { z } from 'zod';
import { listQuery } from '../../../platform/http/lists.js';
import { bilingual, saleTerm, text } from '../terms.schemas.js';
import { despatchPurposes, despatchStates } from './despatch.entity.js';

const copies = z.int().min(1).max(1_000_000);
const lines = z
  .array(z.object({ orderLineId: z.uuid(), copies }).strict())
  .min(1)
  .max(1000);

const noted = {
  serviceLevel: text(100).describe('What was agreed with the carrier or the workshop: express, with signature'),
  giftText: text(1000).describe('Words to put into the box'),
  enclosures: text(500).describe('Papers to put into the box, beside the delivery note'),
  notes: text(5000),
};

export const parcelInput = z
  .object({
    carrier: z.string().trim().min(1).max(60).describe('A code of GET /carriers, or the name of another'),
    trackingNumber: z.string().trim().max(60).default(''),
    trackingLink: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).optional(),
    weightGrams: z.int().min(1).max(1_000_000).nullable().optional(),
  })
  .strict();

export const preparationInput = z
  .object({
    orderIds: z.array(z.uuid()).min(1).max(50).describe('Several of one customer and one address go into one despatch'),
    locationId: z.uuid().optional().describe('Left out: where most of the copies are kept, the usual place of despatch first'),
    lines: lines.optional().describe('Left out: whatever is reserved there and not yet being prepared'),
    ...noted,
  })
  .partial()
  .required({ orderIds: true })
  .strict()
  .meta({ id: 'DespatchInput' });

export const batchInput = z
  .object({ orderIds: z.array(z.uuid()).min(1).max(200) })
  .strict()
  .meta({ id: 'DespatchBatchInput' });

export const despatchChange = z
  .object({ lines, ...noted })
  .partial()
  .strict()
  .meta({ id: 'DespatchChange' });

export const departureInput = z
  .object({
    despatchedOn: z.iso.date().optional().describe('Today when left out'),
    parcels: z.array(parcelInput).max(50).optional().describe('Left out: the parcels known already'),
  })
  .strict()
  .meta({ id: 'DespatchDeparture' });

export const parcelsInput = z
  .object({ parcels: z.array(parcelInput).max(50) })
  .strict()
  .meta({ id: 'DespatchParcels' });

const parcelView = z.object({
  id: z.uuid(),
  carrier: z.string(),
  carrierLabel: bilingual,
  trackingNumber: z.string(),
  trackingLink: z.string(),
  weightGrams: z.int().nullable(),
});

const weight = z.object({
  grams: z.number().describe('Of the copies, packing not counted'),
  unknown: z.array(z.string()).describe('Titles without a weight: it is more than that'),
});

const listed = {
  id: z.uuid(),
  number: z.string().nullable(),
  state: z.enum(despatchStates),
  purpose: z.enum(despatchPurposes),
  customerId: z.uuid(),
  customerName: z.string(),
  customerNumber: z.string(),
  locationId: z.uuid(),
  locationName: z.string(),
  despatchedOn: z.string().nullable(),
  city: z.string(),
  collected: z.boolean(),
  orders: z.array(z.object({ id: z.uuid(), number: z.string().nullable(), customerReference: z.string() })),
  copies: z.int(),
  titles: z.int(),
  weight,
  parcels: z.array(parcelView),
  workshopSentAt: z.string().nullable(),
  createdAt: z.string(),
  version: z.int(),
};

export const despatchListItem = z.object(listed).meta({ id: 'DespatchListItem' });

export const despatchLineView = z.object({
  id: z.uuid(),
  position: z.int(),
  orderLineId: z.uuid(),
  orderId: z.uuid(),
  orderNumber: z.string().nullable(),
  productId: z.uuid(),
  title: z.string(),
  isbn: z.string().nullable(),
  gtin: z.string().nullable(),
  copies: z.int(),
  saleTerm,
  saleTermLabel: bilingual,
  ordered: z.int().describe('Of the line of the order, cancelled copies taken off'),
  most: z.int().describe('How many of the line could go with this despatch: neither sent nor in another that is being prepared'),
  toCome: z.int().describe('Of the line, once this despatch has left'),
  reserved: z.int().describe('Kept for the line at the place of the despatch'),
  weightGrams: z.number().nullable(),
  invoiced: z.boolean(),
});

export const despatchView = z
  .object({
    ...listed,
    delivery: z.object({ name: z.string(), street: z.string(), postalCode: z.string(), city: z.string(), country: z.string() }),
    serviceLevel: z.string(),
    giftText: z.string(),
    enclosures: z.string(),
    notes: z.string(),
    despatchedBy: z.string().nullable(),
    lines: z.array(despatchLineView),
  })
  .meta({ id: 'Despatch' });

export const batchView = z
  .object({
    prepared: z.array(despatchListItem),
    refused: z.array(z.object({ orders: z.array(z.string()), code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'DespatchBatch' });

export const despatchQuery = listQuery(['despatchedOn', 'number', 'customerName', 'copies', 'createdAt'], {
  state: z.enum(despatchStates).optional(),
  customerId: z.uuid().optional(),
  orderId: z.uuid().optional(),
  locationId: z.uuid().optional(),
  atWorkshop: z.stringbool().optional().describe('Given to the workshop and not back yet'),
  toInvoice: z.stringbool().optional().describe('Despatched with sold copies that are on no invoice'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional().describe('Excluded'),
});

export const toPrepareQuery = listQuery(['orderedOn', 'customerName', 'ready', 'number'], {
  customerId: z.uuid().optional(),
  complete: z.stringbool().optional().describe('Every open copy is there'),
});

export const orderToPrepare = z
  .object({
    id: z.uuid(),
    number: z.string(),
    orderedOn: z.string(),
    customerId: z.uuid(),
    customerName: z.string(),
    blocked: z.boolean(),
    customerReference: z.string(),
    city: z.string(),
    collected: z.boolean(),
    ready: z.int().describe('Reserved copies that are in no despatch yet'),
    titles: z.int(),
    open: z.int().describe('Neither sent nor cancelled'),
    preparing: z.int(),
    complete: z.boolean().describe('With these, nothing of the order is left to wait for'),
    weightGrams: z.number(),
    places: z.array(z.string()).describe('Where the copies lie'),
  })
  .meta({ id: 'OrderToPrepare' });

export const carrierView = z.object({ code: z.string(), label: bilingual, tracking: z.string().nullable() }).meta({ id: 'Carrier' });

export const documentQuery = z
  .object({ id: z.string().max(8000).describe('Despatches, separated by commas'), language: z.enum(['fr', 'en']).optional() })
  .strict();

export const noteQuery = z.object({ language: z.enum(['fr', 'en']).optional() }).strict();

export type NoteQuery = z.infer<typeof noteQuery>;
export type PreparationInput = z.infer<typeof preparationInput>;
export type BatchInput = z.infer<typeof batchInput>;
export type BatchView = z.infer<typeof batchView>;
export type DespatchChange = z.infer<typeof despatchChange>;
export type DepartureInput = z.infer<typeof departureInput>;
export type ParcelInput = z.input<typeof parcelInput>;
export type ParcelsInput = z.infer<typeof parcelsInput>;
export type DespatchListItem = z.infer<typeof despatchListItem>;
export type DespatchLineView = z.infer<typeof despatchLineView>;
export type DespatchView = z.infer<typeof despatchView>;
export type DespatchQuery = z.infer<typeof despatchQuery>;
export type ToPrepareQuery = z.infer<typeof toPrepareQuery>;
export type OrderToPrepare = z.infer<typeof orderToPrepare>;
export type DocumentQuery = z.infer<typeof documentQuery>;
