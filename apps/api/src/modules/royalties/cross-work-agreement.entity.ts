import type { Day } from '@colophon/calendar';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** The separate document without which no work pays back the advance of another (CPI L132-17-1-1). */
export const CrossWorkAgreement = defineEntity({
  name: 'CrossWorkAgreement',
  tableName: 'cross_work_agreement',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    reference: p.text(),
    beneficiaryId: p.uuid(),
    signedOn: p.date().$type<Day>(),
    notes: p.text().default(''),
    version: p.integer().version(),
    updatedAt: p.datetime().onCreate(() => new Date()),
  },
});

export type CrossWorkAgreement = InferEntity<typeof CrossWorkAgreement>;
