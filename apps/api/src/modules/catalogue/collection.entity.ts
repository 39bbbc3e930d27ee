import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Collection = defineEntity({
  name: 'Collection',
  tableName: 'collection',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    issn: p.text().nullable(),
    imprintId: p.uuid().nullable(),
    version: p.integer().version(),
  },
});

export type Collection = InferEntity<typeof Collection>;
