import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const PartyContact = defineEntity({
  name: 'PartyContact',
  tableName: 'party_contact',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    partyId: p.uuid(),
    name: p.text(),
    duty: p.text().default(''),
    email: p.text().default(''),
    phone: p.text().default(''),
    version: p.integer().version(),
  },
});

export type PartyContact = InferEntity<typeof PartyContact>;
