import { type LocationKind, locationKinds, places } from '@colophon/stock';
import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';

export const bilingual = z.object({ fr: z.string(), en: z.string() });
export const locationKind = z.enum(Object.keys(locationKinds) as [LocationKind, ...LocationKind[]]);

const placeKind = z.enum(places as [LocationKind, ...LocationKind[]]);
const name = z.string().trim().min(1).max(120);

export const locationInput = z
  .object({ kind: placeKind, name, partyId: z.uuid().nullable().optional() })
  .strict()
  .meta({ id: 'LocationInput' });

export const locationChange = z.object({ name, partyId: z.uuid().nullable() }).partial().strict().meta({ id: 'LocationChange' });

export const locationClosing = z
  .object({ closedOn: z.iso.date().optional().describe('From this day on it takes and gives no copies; today when left out') })
  .strict()
  .meta({ id: 'LocationClosing' });

export const locationView = z
  .object({
    id: z.uuid(),
    kind: locationKind,
    kindLabel: bilingual,
    name: z.string(),
    physical: z
      .boolean()
      .describe('A place that holds copies of the house; otherwise an outside, from which they come or to which they go'),
    partyId: z.uuid().nullable(),
    partyName: z.string().nullable(),
    closedOn: z.string().nullable(),
    onHand: z.int().describe('Copies it holds, all products together'),
    products: z.int().describe('How many products it holds copies of'),
    version: z.int(),
  })
  .meta({ id: 'Location' });

export const locationQuery = listQuery(['name', 'kind', 'onHand'], {
  kind: locationKind.optional(),
  physical: z.stringbool().optional(),
  open: z.stringbool().optional(),
});

export type LocationInput = z.infer<typeof locationInput>;
export type LocationChange = z.infer<typeof locationChange>;
export type LocationClosing = z.infer<typeof locationClosing>;
export type LocationView = z.infer<typeof locationView>;
export type LocationQuery = z.infer<typeof locationQuery>;
