import { parseIdentifier } from '@colophon/identifiers';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';

export const collectionChange = z
  .object({
    name: z.string().trim().min(1).max(200),
    issn: checked((text) => parseIdentifier('issn', text)).nullable(),
    imprintId: z.uuid().nullable(),
  })
  .partial()
  .strict()
  .meta({ id: 'CollectionChange' });
export const collectionInput = collectionChange.required({ name: true }).meta({ id: 'CollectionInput' });
export const collectionView = z
  .object({ id: z.uuid(), name: z.string(), issn: z.string().nullable(), imprintId: z.uuid().nullable(), version: z.int() })
  .meta({ id: 'Collection' });
export const collectionListItem = z
  .object({
    id: z.uuid(),
    name: z.string(),
    issn: z.string().nullable(),
    imprintId: z.uuid().nullable(),
    imprintName: z.string().nullable(),
    products: z.int().describe('How many products it holds'),
  })
  .meta({ id: 'CollectionListItem' });
export const collectionQuery = listQuery(['name', 'products'], { imprintId: z.uuid().optional() });

export type CollectionInput = z.output<typeof collectionInput>;
export type CollectionChange = z.output<typeof collectionChange>;
export type CollectionListItem = z.output<typeof collectionListItem>;
export type CollectionQuery = z.output<typeof collectionQuery>;
