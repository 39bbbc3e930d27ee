import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AccountLedger } from './chart.schemas.js';

export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    code: p.text(),
    label: p.text(),
    ledger: p.text().$type<AccountLedger>().nullable(),
    closed: p.boolean().default(false),
    version: p.integer().version(),
  },
});

export type Account = InferEntity<typeof Account>;
