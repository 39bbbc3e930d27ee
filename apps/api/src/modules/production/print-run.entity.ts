import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export type PrintRunState = 'ordered' | 'partly-received' | 'received' | 'cancelled';

export const PrintRun = defineEntity({
  name: 'PrintRun',
  tableName: 'print_run',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    number: p.smallint(),
    printerId: p.uuid().nullable(),
    state: p.text().$type<PrintRunState>().default('ordered'),
    orderedOn: p.date(),
    expectedOn: p.date().nullable(),
    quantityOrdered: p.integer(),
    specification: p.text().default(''),
    price: p.decimal('string').precision(12).scale(2).nullable(),
    totalCost: p.decimal('string').precision(12).scale(2).nullable(),
    currency: p.text().default('EUR'),
    printedOn: p.date().nullable(),
    printedIn: p.text().default(''),
    legalDepositOn: p.date().nullable(),
    legalDepositReceipt: p.text().default(''),
    notes: p.text().default(''),
    version: p.integer().version(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

export type PrintRun = InferEntity<typeof PrintRun>;
