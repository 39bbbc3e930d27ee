export {
  type AccountRole,
  type AccountRoleRefusal,
  type AccountSettings,
  accountFor,
  accountRoles,
  standardAccounts,
  vatCollectedAccount,
} from './account-roles.ts';
export { type Account, isAccountNumber, isBalanceSheet, standardChart } from './accounts.ts';
export { type AgeBand, type AgedBalance, type AgedItem, ageBandLabel, agedBalance, daysLate, standardAgeBands } from './aged-balance.ts';
export { checkFec, type FecFault, type FecFaultCode } from './check-fec.ts';
export {
  balanced,
  checkOnChart,
  credit,
  debit,
  type EntryLine,
  type EntryRefusal,
  entryOf,
  type JournalEntry,
  type LineDetails,
  merged,
  otherSide,
  reversal,
  type Side,
  totals,
  type VatCategory,
  type VatTag,
} from './entry.ts';
export {
  type FecColumn,
  type FecLine,
  type FecRefusal,
  fecColumns,
  fecDescription,
  fecFileName,
  fecHeader,
  fecRow,
  fecText,
} from './fec.ts';
export { fecFaultSentence } from './fec-fault-words.ts';
export {
  type AccountingPeriod,
  bookableDay,
  checkBookable,
  closePeriod,
  closeYear,
  type FiscalYear,
  type FiscalYearRefusal,
  followingYear,
  monthsOf,
  openFiscalYear,
  periodInWords,
  yearName,
} from './fiscal-year.ts';
export { type JournalKind, journalKinds } from './journals.ts';
export type { Label, Language } from './label.ts';
export {
  type InterestSpell,
  type LateCharges,
  type LateChargesToPost,
  type LateInterestRefusal,
  type LateInvoice,
  type LateRate,
  lateCharges,
  postLateCharges,
  type RecoveryFee,
  standardLateRates,
  standardRecoveryFees,
} from './late-interest.ts';
export { type BankLine, type MatchProposal, type MatchReason, type MatchReasonCode, proposeMatches } from './match.ts';
export { matchKinds, matchReasonSentence } from './match-words.ts';
export type { MatchParty, OpenItem } from './open-items.ts';
export { type BillToPost, type BoughtAmount, type PostBillRefusal, postBill } from './post-bill.ts';
export { type InvoiceToPost, type PostInvoiceRefusal, postInvoice, type SoldAmount, type VatAmount } from './post-invoice.ts';
export { type LendingRightToPost, postLendingRight } from './post-lending-right.ts';
export {
  type DifferenceToPost,
  type PaymentMeans,
  type PaymentRefusal,
  type PaymentToPost,
  paymentMeans,
  postDifference,
  postPayment,
  postRemittance,
  type RemittanceToPost,
} from './post-payment.ts';
export { type AdvanceToPost, type PostRoyaltiesRefusal, postAdvance, postRoyalties, type RoyaltiesToPost } from './post-royalties.ts';
export type { AccountingRefusal } from './refusals.ts';
export {
  dueReminders,
  type RemindedItem,
  type ReminderRefusal,
  type ReminderStep,
  type ReminderToSend,
  type SentReminder,
  standardReminderSteps,
} from './reminder.ts';
export {
  checkSettlement,
  type Letter,
  letterAt,
  letters,
  nextLetter,
  openAmounts,
  type PartyPosting,
  type SettledPart,
  type Settlement,
  type SettleRefusal,
  settle,
  settlementsAsOf,
  spread,
  unsettle,
} from './settle.ts';
export {
  balanceOf,
  type LedgerLine,
  ledger,
  openingEntry,
  type PostedLine,
  type Sides,
  type TrialBalance,
  type TrialBalanceRow,
  trialBalance,
} from './trial-balance.ts';
export {
  inEuros,
  type VatLine,
  type VatOnPurchases,
  type VatOnSales,
  type VatReturn,
  vatCategoryLabels,
  vatReturn,
} from './vat-return.ts';
