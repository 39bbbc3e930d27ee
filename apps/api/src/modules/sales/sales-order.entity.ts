import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const orderStates = ['draft', 'confirmed', 'completed', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];

/** How the order reached the house. */
export const orderOrigins = ['form', 'link', 'shop', 'import', 'fair'] as const;
export type OrderOrigin = (typeof orderOrigins)[number];

export const SalesOrder = defineEntity({
  name: 'SalesOrder',
  tableName: 'sales_order',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    number: p.text().nullable(),
    customerId: p.uuid(),
    state: p.text().$type<OrderState>().default('draft'),
    origin: p.text().$type<OrderOrigin>().default('form'),
    orderedOn: p.date(),
    customerReference: p.text().default(''),
    territory: p.text().default('FR'),
    currency: p.text().default('EUR'),
    deliveryName: p.text().default(''),
    deliveryStreet: p.text().default(''),
    deliveryPostalCode: p.text().default(''),
    deliveryCity: p.text().default(''),
    deliveryCountry: p.text().default('FR'),
    collected: p.boolean().default(false),
    carriage: p.decimal('string').precision(12).scale(2).nullable(),
    carriageTyped: p.boolean().default(false),
    carriageReason: p.text().default(''),
    notes: p.text().default(''),
    confirmedAt: p.datetime().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

export type SalesOrder = InferEntity<typeof SalesOrder>;
