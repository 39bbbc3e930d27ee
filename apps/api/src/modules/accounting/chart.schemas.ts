import { type AccountRole, accountRoles, type JournalKind, journalKinds } from '@colophon/accounting';
import { percent, percentToDecimal } from '@colophon/money';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';

export const accountLedgers = ['customer', 'supplier', 'author'] as const;
export type AccountLedger = (typeof accountLedgers)[number];

export const journalKind = z.enum(Object.keys(journalKinds) as [JournalKind, ...JournalKind[]]);
export const accountRole = z.enum(Object.keys(accountRoles) as [AccountRole, ...AccountRole[]]);
export const bilingual = z.object({ fr: z.string(), en: z.string() });

const ledger = z.enum(accountLedgers).describe('Kept party by party: customers, suppliers, authors');
const label = z.string().trim().min(1).max(120);

/** As the PCG and the FEC ask: three digits of classes 1 to 8, then what the house adds. */
export const accountCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[1-8][0-9]{2}[0-9A-Z]{0,9}$/);

export const accountInput = z
  .object({ code: accountCode, label, ledger: ledger.nullable().default(null) })
  .strict()
  .meta({ id: 'AccountInput' });

export const accountChange = z
  .object({ label, ledger: ledger.nullable(), closed: z.boolean().describe('Nothing more is posted to it') })
  .partial()
  .strict()
  .meta({ id: 'AccountChange' });

export const accountView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    label: z.string(),
    ledger: ledger.nullable(),
    closed: z.boolean(),
    roles: z.array(z.string()).describe('What the product posts to it'),
    postings: z.boolean().describe('Something is posted to it'),
    version: z.int(),
  })
  .meta({ id: 'Account' });

export const accountQuery = listQuery(['code', 'label'], {
  code: z.string().trim().max(200).optional().describe('Several codes separated by commas'),
  class: z.coerce.number().int().min(1).max(8).optional(),
  ledger: ledger.optional(),
  open: z.stringbool().optional(),
});

/** Only VAT collected is told apart by rate. */
const rate = checked((value) => percentToDecimal(percent(value))).describe('In percent, such as "5.50"');

export const accountRoleInput = z
  .object({ role: z.literal('vat-collected'), rate, accountCode })
  .strict()
  .meta({ id: 'AccountRoleInput' });

export const accountRoleChange = z.object({ accountCode }).strict().meta({ id: 'AccountRoleChange' });

export const accountRoleView = z
  .object({
    id: z.uuid(),
    role: accountRole,
    rate: z.string().nullable(),
    label: bilingual,
    accountCode: z.string(),
    accountLabel: z.string(),
    standardCode: z.string(),
    confirmed: z.boolean().describe('false: check the standard account with the accountant'),
    version: z.int(),
  })
  .meta({ id: 'AccountRole' });

export const accountRoleQuery = listQuery(['role', 'accountCode'], { accountCode: accountCode.optional() });

const journalCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{2,6}$/);

export const journalInput = z
  .object({ code: journalCode, label, kind: journalKind.exclude(['opening']) })
  .strict()
  .meta({ id: 'JournalInput' });

export const journalChange = z.object({ label }).partial().strict().meta({ id: 'JournalChange' });

export const journalView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    label: z.string(),
    kind: journalKind,
    kindLabel: bilingual,
    entries: z.int().describe('How many entries it holds, counted up to 10,000'),
    version: z.int(),
  })
  .meta({ id: 'Journal' });

export const journalQuery = listQuery(['code', 'label', 'kind'], { kind: journalKind.optional() });

export type AccountInput = z.infer<typeof accountInput>;
export type AccountChange = z.infer<typeof accountChange>;
export type AccountView = z.infer<typeof accountView>;
export type AccountQuery = z.infer<typeof accountQuery>;
export type AccountRoleInput = z.infer<typeof accountRoleInput>;
export type AccountRoleChange = z.infer<typeof accountRoleChange>;
export type AccountRoleView = z.infer<typeof accountRoleView>;
export type AccountRoleQuery = z.infer<typeof accountRoleQuery>;
export type JournalInput = z.infer<typeof journalInput>;
export type JournalChange = z.infer<typeof journalChange>;
export type JournalView = z.infer<typeof journalView>;
export type JournalQuery = z.infer<typeof journalQuery>;
