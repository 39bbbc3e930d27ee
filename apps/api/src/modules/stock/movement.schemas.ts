import { type MovementReason, movementReasons } from '@colophon/stock';
import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { bilingual, locationKind } from './location.schemas.js';

export const movementReason = z.enum(Object.keys(movementReasons) as [MovementReason, ...MovementReason[]]);

const line = z
  .object({
    productId: z.uuid(),
    reason: movementReason,
    fromLocationId: z.uuid().nullable().optional().describe('Left out: the outside the reason names, or the only warehouse'),
    toLocationId: z.uuid().nullable().optional(),
    copies: z.int().min(1).max(10_000_000),
    movedOn: z.iso.date(),
    note: z.string().trim().max(500).optional(),
  })
  .strict();

/** One movement, or several that are recorded together or not at all. */
export const movementsInput = z
  .union([z.object({ lines: z.array(line).min(1).max(2000) }).strict(), line])
  .meta({ id: 'StockMovementsInput' });

export const reversalInput = z
  .object({
    movedOn: z.iso.date().optional().describe('Today when left out'),
    note: z.string().trim().max(500).optional(),
  })
  .strict()
  .meta({ id: 'StockReversalInput' });

export const movementView = z
  .object({
    id: z.uuid(),
    productId: z.uuid(),
    gtin: z.string().nullable(),
    isbn: z.string().nullable(),
    title: z.string(),
    form: z.string(),
    workId: z.uuid(),
    reason: movementReason,
    reasonLabel: bilingual,
    fromLocationId: z.uuid(),
    fromName: z.string(),
    fromKind: locationKind,
    toLocationId: z.uuid(),
    toName: z.string(),
    toKind: locationKind,
    copies: z.int(),
    movedOn: z.string(),
    note: z.string(),
    sourceKind: z.string().describe('"entry" when typed or imported, else the document that wrote it'),
    sourceId: z.uuid().nullable(),
    reversesId: z.uuid().nullable(),
    reversedById: z.uuid().nullable(),
    recordedBy: z.string().nullable(),
    recordedAt: z.string(),
  })
  .meta({ id: 'StockMovement' });

export const movementQuery = listQuery(['movedOn', 'copies', 'title', 'recordedAt'], {
  productId: z.uuid().optional(),
  workId: z.uuid().optional(),
  locationId: z.uuid().optional().describe('Movements that start or end there'),
  reason: movementReason.optional(),
  sourceId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional().describe('Excluded'),
});

export const reasonView = z
  .object({
    id: movementReason,
    label: bilingual,
    effect: z.string().describe('What it is to the author’s account'),
    fromKinds: z.array(locationKind),
    toKinds: z.array(locationKind),
    typed: z.boolean().describe('May be recorded by hand; otherwise a document writes it'),
  })
  .meta({ id: 'MovementReason' });

export type MovementsInput = z.infer<typeof movementsInput>;
export type ReversalInput = z.infer<typeof reversalInput>;
export type MovementView = z.infer<typeof movementView>;
export type MovementQuery = z.infer<typeof movementQuery>;
export type ReasonView = z.infer<typeof reasonView>;
