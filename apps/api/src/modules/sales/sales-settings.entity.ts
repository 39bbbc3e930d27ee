import type { PaymentTerm } from '@colophon/sales';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** The terms of a customer who has none of their own: one row. */
export const SalesSettings = defineEntity({
  name: 'SalesSettings',
  tableName: 'sales_settings',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    single: p.boolean().default(true),
    defaultDiscount: p.decimal('string').precision(5).scale(2),
    institutionDiscount: p.decimal('string').precision(5).scale(2),
    paymentDays: p.smallint(),
    paymentEndOfMonth: p.text().$type<PaymentTerm['endOfMonth']>(),
    paymentDayOfMonth: p.smallint().nullable(),
    carriageFee: p.decimal('string').precision(12).scale(2),
    carriageFreeFrom: p.decimal('string').precision(12).scale(2).nullable(),
    carriageFreeCopies: p.integer().nullable(),
    returnsAllowed: p.boolean(),
    returnAfterDays: p.smallint(),
    returnWithinDays: p.smallint(),
    returnRateLimit: p.decimal('string').precision(5).scale(2).nullable(),
    lateInterestRate: p.decimal('string').precision(5).scale(2).nullable(),
    earlyPaymentDiscount: p.text(),
    invoiceNote: p.text(),
    despatchLocationId: p.uuid().nullable(),
    priceLawExceptions: p.boolean(),
    version: p.integer().version(),
    updatedAt: p.datetime().onUpdate(() => new Date()),
  },
});

export type SalesSettings = InferEntity<typeof SalesSettings>;
