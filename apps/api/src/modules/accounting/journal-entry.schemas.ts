import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { accountCode, journalKind } from './chart.schemas.js';
import { amount, businessDay, money, side } from './settlement.schemas.js';

const text = (max: number) => z.string().trim().max(max);

const line = z
  .object({
    accountCode,
    partyId: z.uuid().nullable().default(null),
    side,
    amount,
    label: text(200).default('').describe('The label of the entry when left out'),
    dueOn: businessDay.nullable().default(null),
  })
  .strict();

export const journalEntryInput = z
  .object({
    journalCode: z.string().trim().toUpperCase().min(2).max(6).default('OD'),
    bookedOn: businessDay,
    documentRef: text(60).min(1),
    documentOn: businessDay.optional().describe('The day of the document; the day it is booked when left out'),
    label: text(200).min(1),
    lines: z.array(line).min(2).max(500),
  })
  .strict()
  .meta({ id: 'JournalEntryInput' });

export const reversalInput = z
  .object({ bookedOn: businessDay.optional().describe('Today, or the first open day after it, when left out') })
  .strict()
  .meta({ id: 'JournalEntryReversal' })
  .default({});

const head = {
  id: z.uuid(),
  fiscalYearId: z.uuid(),
  number: z.string().describe('Continuous in the fiscal year; opening entries have their own series, `AN1`'),
  journalCode: z.string(),
  journalLabel: z.string(),
  bookedOn: z.string(),
  documentRef: z.string(),
  documentOn: z.string(),
  label: z.string(),
  total: money.describe('Of the debits, which is that of the credits'),
  sourceKind: z.string(),
  sourceId: z.uuid().nullable(),
  reversesId: z.uuid().nullable(),
  reversedById: z.uuid().nullable(),
  postedAt: z.string(),
  postedBy: z.string().nullable(),
};

const posting = z.object({
  id: z.uuid(),
  lineNumber: z.int(),
  accountCode: z.string(),
  accountLabel: z.string(),
  partyId: z.uuid().nullable(),
  partyName: z.string().nullable(),
  label: z.string(),
  debit: money,
  credit: money,
  dueOn: z.string().nullable(),
  openAmount: money.nullable().describe('On an account of parties: what is not matched yet'),
  letters: z.array(z.string()).describe('Of the matchings that stand'),
});

export const journalEntryView = z.object({ ...head, lines: z.array(posting) }).meta({ id: 'JournalEntry' });

export const journalEntryQuery = listQuery(['bookedOn', 'number', 'total', 'documentRef'], {
  journalCode: z.string().optional(),
  fiscalYearId: z.uuid().optional(),
  accountCode: z.string().optional(),
  partyId: z.uuid().optional(),
  sourceKind: z.string().max(60).optional(),
  sourceId: z.uuid().optional(),
  from: businessDay.optional(),
  to: businessDay.optional().describe('Excluded'),
  journalKind: journalKind.optional(),
});

export type JournalEntryInput = z.infer<typeof journalEntryInput>;
export type ReversalInput = z.infer<typeof reversalInput>;
export type JournalEntryView = z.infer<typeof journalEntryView>;
export type JournalEntryQuery = z.infer<typeof journalEntryQuery>;
