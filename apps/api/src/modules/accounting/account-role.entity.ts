import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Which account plays a role; VAT collected at a rate of its own is the role `vat-collected@5.50`. */
export const AccountRoleChoice = defineEntity({
  name: 'AccountRoleChoice',
  tableName: 'account_role',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    role: p.text(),
    accountCode: p.text(),
    version: p.integer().version(),
  },
});

export type AccountRoleChoice = InferEntity<typeof AccountRoleChoice>;
