import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { accountLedgers } from './chart.schemas.js';
import { businessDay, money, side } from './settlement.schemas.js';

const ledger = z.enum(accountLedgers);

export const openItemView = z
  .object({
    id: z.uuid().describe('The posting'),
    postingId: z.uuid(),
    entryId: z.uuid(),
    accountCode: z.string(),
    partyId: z.uuid(),
    partyName: z.string(),
    documentRef: z.string(),
    label: z.string(),
    bookedOn: z.string(),
    dueOn: z.string(),
    side,
    amount: money,
    openAmount: money,
    daysLate: z.int(),
  })
  .meta({ id: 'OpenItem' });

export const openItemQuery = listQuery(['dueOn', 'bookedOn', 'openAmount', 'partyName'], {
  partyId: z.uuid().optional(),
  accountCode: z.string().optional(),
  ledger: ledger.optional(),
  side: side.optional(),
  late: z.stringbool().optional(),
});

export const agedBalanceQuery = z
  .object({
    on: businessDay.optional().describe('At the end of this day; today when left out'),
    ledger: ledger.default('customer'),
    partyId: z.uuid().optional(),
  })
  .strict();

export const agedBalanceView = z
  .object({
    on: z.string(),
    ledger,
    bands: z.array(z.object({ from: z.int(), to: z.int().nullable() })).describe('Days late'),
    rows: z.array(
      z.object({
        partyId: z.uuid(),
        partyName: z.string(),
        notDue: money,
        late: z.array(money).describe('By band'),
        unmatched: money.describe('Paid or credited and not matched yet'),
        balance: money.describe('What they owe; for suppliers and authors what is owed to them'),
      }),
    ),
    totals: z.object({ notDue: money, late: z.array(money), unmatched: money, balance: money }),
  })
  .meta({ id: 'AgedBalance' });

export const partyAccountQuery = z.object({ from: businessDay, to: businessDay, ledger: ledger.default('customer') }).strict();

export const partyAccountView = z
  .object({
    partyId: z.uuid(),
    partyName: z.string(),
    from: z.string(),
    to: z.string(),
    opening: money.describe('Debit less credit before the period'),
    lines: z.array(
      z.object({
        postingId: z.uuid(),
        entryId: z.uuid(),
        bookedOn: z.string(),
        dueOn: z.string().nullable(),
        accountCode: z.string(),
        documentRef: z.string(),
        label: z.string(),
        debit: money,
        credit: money,
        openAmount: money,
        balance: money,
      }),
    ),
    closing: money,
    openItems: z.array(openItemView),
  })
  .meta({ id: 'PartyAccount' });

export type OpenItemView = z.infer<typeof openItemView>;
export type OpenItemQuery = z.infer<typeof openItemQuery>;
export type AgedBalanceQuery = z.infer<typeof agedBalanceQuery>;
export type AgedBalanceView = z.infer<typeof agedBalanceView>;
export type PartyAccountQuery = z.infer<typeof partyAccountQuery>;
export type PartyAccountView = z.infer<typeof partyAccountView>;
