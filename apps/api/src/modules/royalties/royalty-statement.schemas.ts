import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { businessDay } from './publishing-agreement.schemas.js';

const money = z.string().describe('Decimal string with two decimals');
const partSchema = z.enum(['print', 'digital', 'audio']);

const totals = z.object({
  earned: money,
  recouped: money,
  carried: money,
  due: money.describe('earned − recouped + carried'),
  dueAtReception: money.describe('Of it, posted when runs were received'),
  dueBeforeContributions: money.describe('The rest, which this statement makes due'),
});

const balance = z.object({ unearnedAdvance: money, negativeCarry: money });

const stock = z.object({
  opening: z.int(),
  printed: z.int(),
  sold: z.int(),
  restocked: z.int(),
  free: z.int(),
  destroyed: z.int(),
  counted: z.int(),
  closing: z.int(),
  byReason: z.record(z.string(), z.int()),
});

const run = z.object({
  printRunId: z.uuid(),
  deliveryId: z.uuid(),
  runNumber: z.int(),
  receivedOn: z.string(),
  copies: z.int(),
});

const product = z.object({
  id: z.uuid(),
  workId: z.uuid(),
  title: z.string(),
  isbn: z.string().nullable(),
  form: z.string(),
  publishedOn: z.string().nullable(),
  runs: z.array(run),
  stock,
  lifeToDate: stock,
});

const figures = {
  kind: z.enum(['earned', 'adjusted', 'rounding']),
  agreementId: z.uuid(),
  ruleId: z.uuid(),
  workId: z.uuid(),
  productId: z.uuid().nullable(),
  printRunId: z.uuid().nullable(),
  deliveryId: z.uuid().nullable(),
  runNumber: z.int().nullable(),
  receivedOn: z.string().nullable(),
  receivedCopies: z.int().nullable(),
  excludedCopies: z.int().nullable(),
  copies: z.int().nullable(),
  price: z.string().nullable().describe('Tax excluded'),
  priceSource: z.enum(['in-force-on-reception', 'first-announced']).nullable(),
  rate: z.string().nullable(),
  stepAbove: z.int().nullable(),
  stepUpTo: z.int().nullable(),
  amount: z.string().describe('Exact, eight decimals'),
  printed: money,
  postedAtReception: z.boolean(),
  receivedBeforePeriod: z.boolean(),
  statement: z.string().nullable().describe('The statement an adjustment differs from'),
};

const line = z.object({
  ...figures,
  calculation: z.string().describe('In the language of the request'),
  details: z.array(z.string()),
});

const position = z.object({
  ruleId: z.uuid(),
  workId: z.uuid(),
  productIds: z.array(z.uuid()).describe('The products of the work the rule is for; empty: all'),
  countedCopies: z.int(),
  stepAbove: z.int(),
  rate: z.string(),
});

const advance = z.object({
  advanceId: z.uuid(),
  agreementId: z.uuid(),
  workId: z.uuid(),
  paidOn: z.string(),
  amount: money,
  recouped: money,
  balance: money,
});

const accountFields = {
  part: partSchema,
  crossWorkAgreement: z.object({ id: z.uuid(), reference: z.string(), signedOn: z.string() }).nullable(),
  works: z.array(z.object({ id: z.uuid(), title: z.string(), agreementId: z.uuid(), roles: z.array(z.string()).describe('ONIX list 17') })),
  products: z.array(product),
  positions: z.array(position),
  opening: balance,
  advancesPaid: money,
  totals,
  closing: balance,
  advances: z.array(advance),
  lifeToDate: z.object({ copiesReceived: z.int(), earned: money, advancesPaid: money, recouped: money, due: money }),
};

const content = {
  kind: z.enum(['regular', 'correcting']),
  corrects: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  language: z.enum(['fr', 'en']).describe('That of the contributor: the document is written in it'),
  currency: z.string(),
  periodFrom: z.string(),
  periodTo: z.string().describe('The day after the last one'),
  publisher: z.object({
    name: z.string(),
    legalName: z.string(),
    address: z.array(z.string()),
    siren: z.string().nullable(),
    vatNumber: z.string().nullable(),
  }),
  beneficiary: z.object({ id: z.uuid(), publicName: z.string(), legalName: z.string(), address: z.array(z.string()) }),
  agreements: z.array(z.object({ id: z.uuid(), reference: z.string(), title: z.string(), signedOn: z.string() })),
  dueOn: z.string(),
  dueOnSource: z.enum(['agreement', 'law']),
  paymentDueOn: z.string(),
  totals,
};

export const statementView = z
  .object({
    id: z.uuid(),
    state: z.enum(['draft', 'approved']),
    number: z.string().nullable(),
    approvedOn: z.string().nullable(),
    digest: z.string().describe('Of what is shown; sent with the approval, it refuses to approve anything else'),
    ...content,
    accounts: z.array(z.object({ ...accountFields, lines: z.array(line) })),
  })
  .meta({ id: 'RoyaltyStatement' });

export const statementListItem = z
  .object({
    id: z.uuid(),
    number: z.string().nullable(),
    state: z.enum(['draft', 'approved']),
    kind: z.enum(['regular', 'correcting']),
    beneficiaryId: z.uuid(),
    beneficiaryName: z.string(),
    periodFrom: z.string(),
    periodTo: z.string(),
    currency: z.string(),
    earned: money,
    recouped: money,
    due: money,
    dueBeforeContributions: money,
    dueOn: z.string(),
    approvedOn: z.string().nullable(),
    corrects: z.string().nullable(),
  })
  .meta({ id: 'RoyaltyStatementListItem' });

export const statementInput = z
  .object({ beneficiaryId: z.uuid(), periodFrom: businessDay, periodTo: businessDay.describe('The day after the last one') })
  .strict()
  .meta({ id: 'RoyaltyStatementInput' });

export const approvalInput = z
  .object({ digest: z.string().max(64).optional().describe('Of the draft that was read: refuses when the facts changed since') })
  .strict()
  .meta({ id: 'RoyaltyStatementApproval' });

export const statementQuery = listQuery(['periodTo', 'number', 'beneficiaryName', 'due'], {
  beneficiaryId: z.uuid().optional(),
  agreementId: z.uuid().optional(),
  workId: z.uuid().optional(),
  state: z.enum(['draft', 'approved']).optional(),
  periodFrom: businessDay.optional().describe('Whose period begins on this day or later'),
  periodTo: businessDay.optional().describe('Whose period ends by this day'),
});

export const whyNotQuery = z.object({ deliveryId: z.uuid().optional() }).strict();

export const absentRun = z
  .object({
    deliveryId: z.uuid(),
    printRunId: z.uuid(),
    runNumber: z.int(),
    workTitle: z.string(),
    productTitle: z.string(),
    receivedOn: z.string(),
    copies: z.int(),
    reasons: z.array(z.object({ code: z.string(), sentence: z.string() })).describe('Empty: the run is in the statement'),
  })
  .meta({ id: 'AbsentRun' });

export const periodInput = z.object({ periodFrom: businessDay, periodTo: businessDay }).strict().meta({ id: 'StatementPeriod' });

export const workbookQuery = z
  .object({ from: businessDay, to: businessDay.describe('Statements whose period ends inside from – to, the latter excluded') })
  .strict();

export type WorkbookQuery = z.output<typeof workbookQuery>;
export type StatementView = z.infer<typeof statementView>;
export type StatementListItem = z.infer<typeof statementListItem>;
export type StatementInput = z.output<typeof statementInput>;
export type StatementQuery = z.infer<typeof statementQuery>;
export type AbsentRun = z.infer<typeof absentRun>;
export type PeriodInput = z.output<typeof periodInput>;

type LineView = z.infer<typeof line>;
type AccountView = StatementView['accounts'][number];

/** A line as it is kept: explained in both languages, so that it reads the same in ten years (domain.md M6). */
export type LineContent = Omit<LineView, 'calculation' | 'details'> & {
  readonly explained: Record<'fr' | 'en', { readonly calculation: string; readonly details: readonly string[] }>;
};
export type AccountContent = Omit<AccountView, 'lines'> & { readonly lines: readonly LineContent[] };
/** All a statement says; the screens, the document and the workbook are made from it. */
export type StatementContent = Omit<StatementView, 'id' | 'state' | 'number' | 'approvedOn' | 'digest' | 'accounts'> & {
  readonly accounts: readonly AccountContent[];
};
export type PositionContent = z.infer<typeof position>;
export type ProductContent = AccountContent['products'][number];
export type StockContent = z.infer<typeof stock>;
