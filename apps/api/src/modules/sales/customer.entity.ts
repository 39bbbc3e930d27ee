import type { CustomerKind, PaymentTerm } from '@colophon/sales';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A party the house sells to; a term that is null is the house's. */
export const Customer = defineEntity({
  name: 'Customer',
  tableName: 'customer',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    partyId: p.uuid(),
    number: p.text(),
    kind: p.text().$type<CustomerKind>(),
    defaultDiscount: p.decimal('string').precision(5).scale(2).nullable(),
    paymentDays: p.smallint().nullable(),
    paymentEndOfMonth: p.text().$type<PaymentTerm['endOfMonth']>().nullable(),
    paymentDayOfMonth: p.smallint().nullable(),
    carriageFee: p.decimal('string').precision(12).scale(2).nullable(),
    carriageFreeFrom: p.decimal('string').precision(12).scale(2).nullable(),
    carriageFreeCopies: p.integer().nullable(),
    returnsAllowed: p.boolean().nullable(),
    returnAfterDays: p.smallint().nullable(),
    returnWithinDays: p.smallint().nullable(),
    returnRateLimit: p.decimal('string').precision(5).scale(2).nullable(),
    creditLimit: p.decimal('string').precision(12).scale(2).nullable(),
    documentChannel: p.text().$type<'mail' | 'platform' | 'post'>().default('mail'),
    einvoiceScheme: p.text().nullable(),
    einvoiceAddress: p.text().nullable(),
    hasNoSiren: p.boolean().default(false),
    vatCheckedOn: p.date().nullable(),
    vatCheckValid: p.boolean().nullable(),
    vatCheckReference: p.text().default(''),
    blocked: p.boolean().default(false),
    blockedReason: p.text().default(''),
    lastContactOn: p.date().nullable(),
    notes: p.text().default(''),
    version: p.integer().version(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

export type Customer = InferEntity<typeof Customer>;
