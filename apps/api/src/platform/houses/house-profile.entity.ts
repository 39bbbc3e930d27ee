import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** The house as it appears on its documents: one row. */
export const HouseProfile = defineEntity({
  name: 'HouseProfile',
  tableName: 'house_profile',
  schema: '*',
  properties: {
    id: p.smallint().primary(),
    name: p.text(),
    legalName: p.text(),
    street: p.text(),
    postalCode: p.text(),
    city: p.text(),
    country: p.text(),
    siren: p.text().nullable(),
    vatNumber: p.text().nullable(),
    gln: p.text().nullable(),
    email: p.text(),
    phone: p.text(),
    website: p.text(),
    language: p.text().$type<'fr' | 'en'>(),
    currency: p.text(),
    timeZone: p.text(),
    fiscalYearEndMonth: p.smallint(),
    version: p.integer().version(),
    updatedAt: p.datetime().onUpdate(() => new Date()),
  },
});

export type HouseProfile = InferEntity<typeof HouseProfile>;
