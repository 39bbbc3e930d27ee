import type { Day } from '@colophon/calendar';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** The head of an agreement; its works, parties, rules and advances are written with it, in one change. */
export const PublishingAgreement = defineEntity({
  name: 'PublishingAgreement',
  tableName: 'publishing_agreement',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    reference: p.text(),
    title: p.text().default(''),
    signedOn: p.date().$type<Day>(),
    /** The first day the agreement no longer holds. */
    endsOn: p.date().$type<Day>().nullable(),
    territory: p.text().default(''),
    term: p.text().default(''),
    currency: p.text().default('EUR'),
    printPart: p.boolean().default(true),
    printTerms: p.text().default(''),
    digitalPart: p.boolean().default(false),
    digitalTerms: p.text().default(''),
    statementFrequency: p.text().$type<'yearly' | 'half-yearly'>().default('yearly'),
    statementMonth: p.smallint().nullable(),
    statementDay: p.smallint().nullable(),
    notes: p.text().default(''),
    version: p.integer().version(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p.datetime().onCreate(() => new Date()),
  },
});

export type PublishingAgreement = InferEntity<typeof PublishingAgreement>;
