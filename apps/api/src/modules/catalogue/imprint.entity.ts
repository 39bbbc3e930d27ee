import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Imprint = defineEntity({
  name: 'Imprint',
  tableName: 'imprint',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    version: p.integer().version(),
  },
});

export type Imprint = InferEntity<typeof Imprint>;
