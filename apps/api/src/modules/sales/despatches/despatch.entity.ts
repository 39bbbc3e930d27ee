import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const despatchStates = ['preparing', 'despatched', 'cancelled'] as const;
export type DespatchState = (typeof despatchStates)[number];

/** What most of the copies leave for: sold, left in deposit, or given. */
export const despatchPurposes = ['sale', 'deposit', 'free'] as const;
export type DespatchPurpose = (typeof despatchPurposes)[number];

export const Despatch = defineEntity({
  name: 'Despatch',
  tableName: 'despatch',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    number: p.text().nullable(),
    customerId: p.uuid(),
    locationId: p.uuid(),
    state: p.text().$type<DespatchState>().default('preparing'),
    purpose: p.text().$type<DespatchPurpose>().default('sale'),
    despatchedOn: p.date().nullable(),
    deliveryName: p.text().default(''),
    deliveryStreet: p.text().default(''),
    deliveryPostalCode: p.text().default(''),
    deliveryCity: p.text().default(''),
    deliveryCountry: p.text().default('FR'),
    collected: p.boolean().default(false),
    serviceLevel: p.text().default(''),
    giftText: p.text().default(''),
    enclosures: p.text().default(''),
    workshopSentAt: p.datetime().nullable(),
    notes: p.text().default(''),
    despatchedBy: p.text().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

export type Despatch = InferEntity<typeof Despatch>;
