import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const PartyAddress = defineEntity({
  name: 'PartyAddress',
  tableName: 'party_address',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    partyId: p.uuid(),
    kind: p.text().$type<'billing' | 'delivery'>(),
    name: p.text().default(''),
    street: p.text().default(''),
    postalCode: p.text().default(''),
    city: p.text(),
    country: p.text().default('FR'),
    gln: p.text().nullable(),
    usual: p.boolean().default(false),
    version: p.integer().version(),
  },
});

export type PartyAddress = InferEntity<typeof PartyAddress>;
