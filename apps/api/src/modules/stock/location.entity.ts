import type { LocationKind } from '@colophon/stock';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Location = defineEntity({
  name: 'Location',
  tableName: 'location',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<LocationKind>(),
    name: p.text(),
    partyId: p.uuid().nullable(),
    closedOn: p.date().nullable(),
    version: p.integer().version(),
  },
});

export type Location = InferEntity<typeof Location>;
