import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';

export const imprintInput = z
  .object({ name: z.string().trim().min(1).max(200) })
  .strict()
  .meta({ id: 'ImprintInput' });
export const imprintChange = imprintInput.partial().meta({ id: 'ImprintChange' });
export const imprintView = z.object({ id: z.uuid(), name: z.string(), version: z.int() }).meta({ id: 'Imprint' });
export const imprintListItem = z
  .object({ id: z.uuid(), name: z.string(), products: z.int().describe('How many products bear it') })
  .meta({ id: 'ImprintListItem' });
export const imprintQuery = listQuery(['name', 'products'], {});

export type ImprintInput = z.output<typeof imprintInput>;
export type ImprintChange = z.output<typeof imprintChange>;
export type ImprintListItem = z.output<typeof imprintListItem>;
export type ImprintQuery = z.output<typeof imprintQuery>;
