import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PartyRole } from './party.schemas.js';

export const Party = defineEntity({
  name: 'Party',
  tableName: 'party',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<'person' | 'organisation'>(),
    givenNames: p.text().default(''),
    familyName: p.text().default(''),
    penName: p.text().default(''),
    organisationName: p.text().default(''),
    roles: p.array().$type<PartyRole[]>(),
    language: p.text().$type<'fr' | 'en'>().default('fr'),
    email: p.text().default(''),
    phone: p.text().default(''),
    street: p.text().default(''),
    postalCode: p.text().default(''),
    city: p.text().default(''),
    country: p.text().default('FR'),
    isni: p.text().nullable(),
    siren: p.text().nullable(),
    siret: p.text().nullable(),
    vatNumber: p.text().nullable(),
    gln: p.text().nullable(),
    biography: p.text().default(''),
    notes: p.text().default(''),
    version: p.integer().version(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

export type Party = InferEntity<typeof Party>;
