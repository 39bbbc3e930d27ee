import { day } from '@colophon/calendar';
import { moneyFromDecimal, toDecimal } from '@colophon/money';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';

export const businessDay = checked(day);
export const amount = checked((value) => toDecimal(moneyFromDecimal(value, 'EUR'))).describe('Decimal string with two decimals');
export const money = z.string().describe('Decimal string with two decimals');
export const side = z.enum(['debit', 'credit']);

export const settlementInput = z
  .object({
    parts: z
      .array(
        z
          .object({
            postingId: z.uuid(),
            amount: amount.optional().describe('What is settled of the line; left out of all lines, as much as both sides have'),
          })
          .strict(),
      )
      .min(2)
      .max(1000),
    settledOn: businessDay.optional().describe('Today when left out'),
  })
  .strict()
  .meta({ id: 'SettlementInput' });

export const settlementUndo = z
  .object({ undoneOn: businessDay.optional(), reason: z.string().trim().max(500).default('') })
  .strict()
  .meta({ id: 'SettlementUndo' })
  .default({ reason: '' });

export const settlementView = z
  .object({
    id: z.uuid(),
    accountCode: z.string(),
    partyId: z.uuid(),
    partyName: z.string(),
    letter: z.string(),
    settledOn: z.string(),
    sourceKind: z.string(),
    sourceId: z.uuid().nullable(),
    recordedBy: z.string().nullable(),
    undoneOn: z.string().nullable(),
    undoReason: z.string().nullable(),
    parts: z.array(
      z.object({
        postingId: z.uuid(),
        entryId: z.uuid(),
        documentRef: z.string(),
        label: z.string(),
        bookedOn: z.string(),
        side,
        amount: money.describe('Settled of the line'),
        postingAmount: money,
        openAmount: money.describe('Still open of the line now'),
      }),
    ),
  })
  .meta({ id: 'Settlement' });

export const settlementQuery = listQuery(['settledOn', 'letter'], {
  accountCode: z.string().optional(),
  partyId: z.uuid().optional(),
  postingId: z.uuid().optional(),
  sourceId: z.uuid().optional(),
  standing: z.stringbool().optional().describe('Not undone'),
});

export type SettlementInput = z.infer<typeof settlementInput>;
export type SettlementUndo = z.infer<typeof settlementUndo>;
export type SettlementView = z.infer<typeof settlementView>;
export type SettlementQuery = z.infer<typeof settlementQuery>;
