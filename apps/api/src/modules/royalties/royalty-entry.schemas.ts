import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { businessDay } from './publishing-agreement.schemas.js';

export const entryListItem = z
  .object({
    id: z.uuid(),
    occurredOn: z.string(),
    beneficiaryId: z.uuid(),
    beneficiaryName: z.string(),
    agreementId: z.uuid(),
    agreementReference: z.string(),
    workId: z.uuid(),
    workTitle: z.string(),
    part: z.enum(['print', 'digital', 'audio']),
    kind: z.string(),
    reason: z.string().nullable(),
    amount: z.string().describe('Exact, eight decimals, in the sense of its kind'),
    currency: z.string(),
    printRunId: z.uuid().nullable(),
    runNumber: z.int().nullable(),
    deliveryId: z.uuid().nullable(),
    advanceId: z.uuid().nullable(),
    statementId: z.uuid().nullable().describe('The statement that shows it; null while it stands in none'),
    statementNumber: z.string().nullable(),
    postedOnReception: z.boolean(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'RoyaltyEntry' });

export const entryQuery = listQuery(['occurredOn'], {
  beneficiaryId: z.uuid().optional(),
  agreementId: z.uuid().optional(),
  workId: z.uuid().optional(),
  statementId: z.uuid().optional(),
  deliveryId: z.uuid().optional(),
  advanceId: z.uuid().optional(),
  from: businessDay.optional(),
  to: businessDay.optional().describe('The day after the last one'),
});

export type EntryListItem = z.infer<typeof entryListItem>;
export type EntryQuery = z.infer<typeof entryQuery>;
