import { dayAfter } from '../stock/movements-link';
import type { Part } from './agreement';

export interface StatementListItem {
  id: string;
  number: string | null;
  state: 'draft' | 'approved';
  kind: 'regular' | 'correcting';
  beneficiaryId: string;
  beneficiaryName: string;
  periodFrom: string;
  periodTo: string;
  currency: string;
  earned: string;
  recouped: string;
  due: string;
  dueBeforeContributions: string;
  dueOn: string;
  approvedOn: string | null;
  corrects: string | null;
}

export interface Totals {
  earned: string;
  recouped: string;
  carried: string;
  due: string;
  dueAtReception: string;
  dueBeforeContributions: string;
}

export interface StockOfProduct {
  opening: number;
  printed: number;
  sold: number;
  restocked: number;
  free: number;
  destroyed: number;
  counted: number;
  closing: number;
}

export interface StatementProduct {
  id: string;
  title: string;
  isbn: string | null;
  form: string; // ONIX list 150
  runs: { printRunId: string; deliveryId: string; runNumber: number; receivedOn: string; copies: number }[];
  stock: StockOfProduct;
}

export interface StatementLine {
  kind: 'earned' | 'adjusted' | 'rounding';
  workId: string;
  productId: string | null;
  printRunId: string | null;
  deliveryId: string | null;
  runNumber: number | null;
  receivedOn: string | null;
  printed: string;
  postedAtReception: boolean;
  receivedBeforePeriod: boolean;
  calculation: string;
  details: string[];
}

/** How far a rule has counted since the agreement began, and the step it stands on. */
export interface RulePosition {
  ruleId: string;
  workId: string;
  /** Those of a rule that is not for every product of the account. */
  productIds: string[];
  countedCopies: number;
  stepAbove: number;
  rate: string;
}

export interface StatementAccount {
  part: Part;
  crossWorkAgreement: { id: string; reference: string; signedOn: string } | null;
  works: { id: string; title: string; agreementId: string; roles: string[] }[];
  products: StatementProduct[];
  lines: StatementLine[];
  positions: RulePosition[];
  opening: { unearnedAdvance: string; negativeCarry: string };
  advancesPaid: string;
  totals: Totals;
  closing: { unearnedAdvance: string; negativeCarry: string };
  advances: { advanceId: string; workId: string; paidOn: string; amount: string; recouped: string; balance: string }[];
  lifeToDate: { copiesReceived: number; earned: string; advancesPaid: string; recouped: string; due: string };
}

export interface Statement {
  id: string;
  state: 'draft' | 'approved';
  number: string | null;
  approvedOn: string | null;
  /** Of what is shown; sent with the approval, it refuses to approve anything else. */
  digest: string;
  kind: 'regular' | 'correcting';
  corrects: { id: string; number: string } | null;
  currency: string;
  periodFrom: string;
  /** The day after the last one. */
  periodTo: string;
  publisher: { name: string; legalName: string; address: string[] };
  beneficiary: { id: string; publicName: string; legalName: string; address: string[] };
  agreements: { id: string; reference: string; title: string; signedOn: string }[];
  dueOn: string;
  dueOnSource: 'agreement' | 'law';
  paymentDueOn: string;
  totals: Totals;
  accounts: StatementAccount[];
}

export interface AbsentRun {
  deliveryId: string;
  printRunId: string;
  runNumber: number;
  workTitle: string;
  productTitle: string;
  receivedOn: string;
  copies: number;
  reasons: { code: string; sentence: string }[];
}

/** A period of statements; `to` is the first day that is no longer in it. */
export interface StatementPeriod {
  from: string;
  to: string;
}

/** The last day of a period, as it is written on a document. */
export function lastDay(to: string): string {
  const date = new Date(`${to}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const firstYear = '1900';

/** The period from a first to a last day, both included; null when they are out of order or one is still being typed. */
export function periodBetween(first: string, last: string): StatementPeriod | null {
  return first >= firstYear && last >= first ? { from: first, to: dayAfter(last) } : null;
}

export function isLongerThanAYear({ from, to }: StatementPeriod): boolean {
  const year = new Date(`${from}T00:00:00Z`);
  year.setUTCFullYear(year.getUTCFullYear() + 1);
  return to > year.toISOString().slice(0, 10);
}

/** The fiscal years of a house that closes in this month, the one under way first. */
export function fiscalYears(today: string, endMonth: number, count: number): StatementPeriod[] {
  const year = Number(today.slice(0, 4));
  const start = (shift: number) => new Date(Date.UTC(year + shift, endMonth % 12, 1)).toISOString().slice(0, 10);
  const current = start(0) <= today ? 0 : -1;
  return Array.from({ length: count }, (_, back) => ({ from: start(current - back), to: start(current - back + 1) }));
}
