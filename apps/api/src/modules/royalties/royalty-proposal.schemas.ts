import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';

const money = z.string().describe('Decimal string with two decimals');

const share = z.object({
  beneficiaryId: z.uuid(),
  beneficiaryName: z.string(),
  agreementId: z.uuid(),
  agreementReference: z.string(),
  lines: z.array(z.object({ calculation: z.string(), details: z.array(z.string()), amount: money })),
  rounding: money.describe('Cents between the multiplications and the amount earned'),
  earned: money,
  recouped: money.describe('Set against the advance'),
  carried: money,
  due: money,
});

const delivery = {
  id: z.uuid().describe('That of the delivery'),
  deliveryId: z.uuid(),
  printRunId: z.uuid(),
  runNumber: z.int(),
  workId: z.uuid(),
  workTitle: z.string(),
  productId: z.uuid(),
  productTitle: z.string(),
  isbn: z.string().nullable(),
  receivedOn: z.string(),
  copies: z.int(),
};

export const proposalView = z
  .object({
    ...delivery,
    due: money.describe('For all beneficiaries, before contributions, once the deliveries received before it are approved'),
    dueNow: money.describe('The same, approved before any other that waits'),
    shares: z.array(share).describe('Once the deliveries received before it are approved'),
    reasons: z.array(z.string()).describe('Why nothing is due, why it cannot be reckoned yet, or what it comes to out of turn'),
  })
  .meta({ id: 'RoyaltyProposal' });

export const proposalQuery = listQuery(['receivedOn'], { workId: z.uuid().optional() });

const postedEntry = z.object({
  id: z.uuid(),
  beneficiaryId: z.uuid(),
  beneficiaryName: z.string(),
  kind: z.string(),
  reason: z.string().nullable(),
  amount: z.string().describe('Exact, eight decimals'),
});

export const receptionApproval = z
  .object({ due: money.optional().describe('`dueNow` as it was read: refused when approving now posts another amount') })
  .strict()
  .meta({ id: 'ReceptionApproval' })
  .default({});

export const receptionView = z.object({ deliveryId: z.uuid(), due: money, entries: z.array(postedEntry) }).meta({ id: 'PostedReception' });

export type ProposalView = z.infer<typeof proposalView>;
export type ProposalShare = z.infer<typeof share>;
export type ProposalQuery = z.infer<typeof proposalQuery>;
export type ReceptionView = z.infer<typeof receptionView>;
export type ReceptionApproval = z.infer<typeof receptionApproval>;
