import type { AccountingRefusal as RuleRefusal } from '@colophon/accounting';
import type { ProblemTable } from '../../platform/problems/problem-tables.js';
import type { ProblemType } from '../../platform/problems/problem-type.js';
import { type BooksModuleRefusal, booksProblems } from './books.problems.js';
import { documentProblems } from './document.problems.js';
import { type EntryModuleRefusal, entryProblems } from './entry.problems.js';
import { type SettlementModuleRefusal, settlementProblems } from './settlement.problems.js';

/** What the module refuses beyond the rules of libs/accounting. */
export type AccountingRefusal = EntryModuleRefusal | BooksModuleRefusal | SettlementModuleRefusal;

export const accountingProblems: Record<RuleRefusal | AccountingRefusal, ProblemType> = {
  ...entryProblems,
  ...documentProblems,
  ...booksProblems,
  ...settlementProblems,
};

/** What the database holds when two people act at once, or when the service was not asked. */
const constraints: Record<string, AccountingRefusal> = {
  account_code_key: 'account-code-taken',
  account_role_key: 'account-role-taken',
  account_role_account_code_fkey: 'account-unknown',
  journal_code_key: 'journal-code-taken',
  fiscal_year_overlap_excl: 'fiscal-year-taken',
  accounting_period_overlap_excl: 'fiscal-year-taken',
  accounting_period_kept: 'books-kept-closed',
  accounting_period_in_order: 'books-kept-closed',
  fiscal_year_kept: 'books-kept-closed',
  journal_entry_source_key: 'entry-already-posted',
  journal_entry_reverses_key: 'entry-already-reversed',
  journal_entry_fiscal_year: 'entry-outside-year',
  journal_entry_period_open: 'entry-period-closed',
  journal_entry_opening: 'entry-incomplete',
  journal_entry_continuous: 'entry-incomplete',
  journal_entry_reversal: 'entry-incomplete',
  journal_entry_balanced: 'entry-incomplete',
  posting_account: 'posting-account-refused',
  posting_party_id_fkey: 'entry-party-unknown',
  settlement_balanced: 'settlement-refused',
  settlement_letter_key: 'settlement-refused',
  open_item_open_check: 'settlement-refused',
  settlement_undo_pkey: 'settlement-undone-meanwhile',
};

export const accountingTable: ProblemTable = { problems: accountingProblems, constraints };
