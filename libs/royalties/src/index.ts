export { accrue, accrueAlong, type PricedCopies, type StepSlice, stepReached, stepSlices } from './accrue.ts';
export type { OutOfReach } from './applies.ts';
export { checkCrossWorkAgreement, checkRule, checkTerms } from './check-terms.ts';
export { correctStatement } from './correct-statement.ts';
export { type DayOfYear, type StatementDeadlines, statementDeadlines, terminationAfterNotice } from './deadlines.ts';
export { type ApprovedStatement, draftStatement, type StatementRequest } from './draft-statement.ts';
export { type DraftedStatement, draftStatements, type PeriodRequest } from './draft-statements.ts';
export type { AdjustmentReason, EntryKind, NewEntry, RoyaltyEntry } from './entries.ts';
export { type Explanation, explain, explainLine } from './explain.ts';
export { formatCopies, formatCount, formatMoney, formatPrice, formatRate, type Language } from './figures.ts';
export { type DatedPrice, type PriceSource, priceOnReception } from './price-on-reception.ts';
export { type EarnedLine, type Earning, earnedLines, earnOnPrintedQuantity, excludedFrom } from './printed-quantity.ts';
export { proposeInSequence, proposeUnderAll, type ReceptionFacts, type SequencedReception } from './propose-in-sequence.ts';
export { proposeOnReception, type ReceptionContext, type ReceptionProposal } from './propose-on-reception.ts';
export { type Balance, type Recoupment, recoup } from './recoup.ts';
export type { RoyaltyRefusal } from './refusals.ts';
export { inCountingOrder, partOfForm, type ReceivedDelivery, type RunDelivery } from './run-delivery.ts';
export type {
  AdjustedStatementLine,
  AdvancePosition,
  EarnedStatementLine,
  LifeToDate,
  RoundingStatementLine,
  RoyaltyStatement,
  RulePosition,
  StatementAccount,
  StatementLine,
  StatementTotals,
} from './statement.ts';
export type {
  Advance,
  AgreementTerms,
  CountingUnit,
  CrossWorkAgreement,
  ExcludedCopies,
  Part,
  PrintedQuantityRule,
  RateStep,
  RoyaltyBase,
  RoyaltyRule,
  RuleTerms,
} from './terms.ts';
export { type Absence, type AbsenceCode, explainAbsence, type WhyNotRequest, whyNot } from './why-not.ts';
