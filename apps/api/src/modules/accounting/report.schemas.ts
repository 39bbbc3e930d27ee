import type { VatCategory } from '@colophon/accounting';
import { vatCategoryLabels } from '@colophon/accounting';
import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { accountCode, bilingual } from './chart.schemas.js';
import { businessDay, money, side } from './settlement.schemas.js';

const sides = z.object({ debit: money, credit: money });
const figures = { opening: sides, posted: sides, closing: sides };

export const periodQuery = z
  .object({ from: businessDay, to: businessDay.describe('Excluded; at most the end of the fiscal year of `from`') })
  .strict();

export const trialBalanceView = z
  .object({
    from: z.string(),
    to: z.string(),
    provisional: z.boolean().describe('The year before is not closed: its balances are carried over as they stand'),
    rows: z.array(z.object({ accountCode: z.string(), accountLabel: z.string(), ...figures })),
    totals: z.object(figures),
  })
  .meta({ id: 'TrialBalance' });

export const ledgerLineQuery = listQuery(['bookedOn'], {
  accountCode,
  from: businessDay,
  to: businessDay.describe('Excluded; at most the end of the fiscal year of `from`'),
  partyId: z.uuid().optional(),
});

export const ledgerLineView = z
  .object({
    id: z.uuid(),
    entryId: z.uuid(),
    number: z.string(),
    journalCode: z.string(),
    bookedOn: z.string(),
    documentRef: z.string(),
    label: z.string(),
    partyId: z.uuid().nullable(),
    partyName: z.string().nullable(),
    side,
    debit: money,
    credit: money,
    balance: money.describe('Debit less credit of the year so far, this line included'),
    letters: z.array(z.string()),
  })
  .meta({ id: 'LedgerLine' });

const vatCategory = z.enum(Object.keys(vatCategoryLabels) as [VatCategory, ...VatCategory[]]);
const operation = z.enum(['sale', 'purchase', 'asset-purchase']);

export const vatReturnView = z
  .object({
    from: z.string(),
    to: z.string(),
    sales: z.array(
      z.object({
        category: vatCategory,
        categoryLabel: bilingual,
        rate: z.string(),
        base: money,
        vat: money,
        difference: money.describe('What the rate gives on the whole base, less what was posted'),
      }),
    ),
    purchases: z.array(z.object({ operation: operation.exclude(['sale']), vat: money })),
    collected: money,
    deductible: money,
    due: money.describe('Collected less deductible; negative when the State owes it'),
  })
  .meta({ id: 'VatReturn' });

export const vatLineQuery = listQuery(['bookedOn', 'amount'], {
  from: businessDay,
  to: businessDay.describe('Excluded'),
  operation: operation.optional(),
  category: vatCategory.optional(),
  rate: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,2})?$/)
    .optional(),
});

export const vatLineView = z
  .object({
    id: z.uuid(),
    entryId: z.uuid(),
    number: z.string(),
    bookedOn: z.string(),
    documentRef: z.string(),
    label: z.string(),
    accountCode: z.string(),
    operation,
    part: z.enum(['base', 'tax']),
    category: vatCategory,
    rate: z.string(),
    side,
    amount: money,
  })
  .meta({ id: 'VatReturnLine' });

export const fecQuery = z.object({ fiscalYear: z.uuid(), from: businessDay.optional(), to: businessDay.optional() }).strict();

export const journalFileQuery = z
  .object({ from: businessDay, to: businessDay.describe('Excluded'), journalCode: z.string().max(6).optional() })
  .strict();

export type PeriodQuery = z.infer<typeof periodQuery>;
export type TrialBalanceView = z.infer<typeof trialBalanceView>;
export type LedgerLineQuery = z.infer<typeof ledgerLineQuery>;
export type LedgerLineView = z.infer<typeof ledgerLineView>;
export type VatReturnView = z.infer<typeof vatReturnView>;
export type VatLineQuery = z.infer<typeof vatLineQuery>;
export type VatLineView = z.infer<typeof vatLineView>;
export type FecQuery = z.infer<typeof fecQuery>;
export type JournalFileQuery = z.infer<typeof journalFileQuery>;
