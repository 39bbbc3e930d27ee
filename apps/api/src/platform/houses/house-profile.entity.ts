import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** How often the house declares its VAT, or that it bears none (CGI 293 B). */
export const vatRegimes = ['monthly', 'quarterly', 'simplified', 'franchise'] as const;
export type VatRegime = (typeof vatRegimes)[number];

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
    siret: p.text().nullable(),
    legalForm: p.text().default(''),
    shareCapital: p.decimal('string').precision(14).scale(2).nullable(),
    registrationCity: p.text().default(''),
    vatNumber: p.text().nullable(),
    gln: p.text().nullable(),
    iban: p.text().nullable(),
    bic: p.text().nullable(),
    vatRegime: p.text().$type<VatRegime>().default('monthly'),
    vatOnDebits: p.boolean().default(false),
    logoFileId: p.uuid().nullable(),
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
