import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { bilingual, locationKind } from './location.schemas.js';
import { movementReason } from './movement.schemas.js';

export const stockLevel = z
  .object({
    id: z.uuid().describe('The product'),
    productId: z.uuid(),
    gtin: z.string().nullable(),
    isbn: z.string().nullable(),
    title: z.string(),
    form: z.string(),
    workId: z.uuid(),
    onHand: z.int().describe('In the places asked for, consignments included'),
    reserved: z.int().describe('Kept for orders, now'),
    available: z.int().describe('On the shelves now and kept for nobody: what may be promised'),
    places: z.array(z.object({ locationId: z.uuid(), name: z.string(), kind: locationKind, onHand: z.int(), reserved: z.int() })),
  })
  .meta({ id: 'StockLevel' });

export const stockQuery = listQuery(['title', 'gtin', 'onHand', 'available'], {
  workId: z.uuid().optional(),
  productId: z.uuid().optional(),
  locationId: z.uuid().optional(),
  at: z.iso.date().optional().describe('At the end of this day; now when left out'),
  below: z.coerce.number().int().min(0).optional().describe('Only products with fewer copies than this'),
});

export const terms = ['printed', 'sold', 'restocked', 'free', 'destroyed', 'counted'] as const;
export type Term = (typeof terms)[number];

export const identityView = z
  .object({
    productId: z.uuid(),
    gtin: z.string().nullable(),
    isbn: z.string().nullable(),
    title: z.string(),
    form: z.string(),
    opening: z.int(),
    closing: z.int(),
    terms: z.array(
      z.object({
        term: z.enum(terms),
        copies: z.int(),
        reasons: z.array(z.object({ reason: movementReason, label: bilingual, copies: z.int(), movements: z.int() })),
      }),
    ),
    holds: z.boolean().describe('opening + printed − sold + restocked − free − destroyed + counted = closing'),
  })
  .meta({ id: 'StockIdentity' });

export const identityQuery = listQuery(['title', 'gtin'], {
  workId: z.uuid().optional(),
  productId: z.uuid().optional().describe('Without a work or a product: every product that moved before the end of the period'),
  from: z.iso.date(),
  to: z.iso.date().describe('Excluded'),
});

const figures = z.object({
  printed: z.int(),
  sold: z.int().describe('Before returns'),
  restocked: z.int(),
  free: z.int(),
  destroyed: z.int(),
  counted: z.int(),
  onHand: z.int(),
});

export const workStockView = z
  .object({
    workId: z.uuid(),
    totals: figures,
    products: z.array(
      figures.extend({
        productId: z.uuid(),
        gtin: z.string().nullable(),
        isbn: z.string().nullable(),
        title: z.string(),
        form: z.string(),
      }),
    ),
    months: z.array(figures.extend({ month: z.string().describe('YYYY-MM; onHand at its end') })),
  })
  .meta({ id: 'WorkStock' });

export type StockLevel = z.infer<typeof stockLevel>;
export type StockQuery = z.infer<typeof stockQuery>;
export type IdentityView = z.infer<typeof identityView>;
export type IdentityQuery = z.infer<typeof identityQuery>;
export type StockFigures = z.infer<typeof figures>;
export type WorkStockView = z.infer<typeof workStockView>;
