import type { Day, Period } from '@colophon/calendar';
import { moneyFromDecimal, percent } from '@colophon/money';
import {
  type AgreementTerms,
  type CountingUnit,
  type CrossWorkAgreement,
  type EntryKind,
  type ExcludedCopies,
  type Part,
  type PrintedQuantityRule,
  type RoyaltyEntry,
  type RoyaltyRule,
  type RunDelivery,
} from '@colophon/royalties';

/** Agreements, deliveries and entries as the database gives them, and as the rules read them. */
export interface AgreementRow {
  id: string;
  signedOn: Day;
  endsOn: Day | null;
  currency: string;
  works: string[];
  rules: RuleRow[];
  advances: AdvanceRow[];
}

export interface RuleRow {
  id: string;
  beneficiary: string;
  part: Part;
  base: PrintedQuantityRule['base'];
  countingUnit: CountingUnit;
  works: string[];
  products: string[];
  productForms: string[];
  excludedCopies: ExcludedCopiesRow[];
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  steps: { above: number; rate: string }[];
}

export type ExcludedCopiesRow = { kind: 'fixed'; copies: number } | { kind: 'percent'; rate: string; atMost: number | null };

export interface AdvanceRow {
  id: string;
  beneficiary: string;
  work: string;
  part: Part;
  amount: string;
  paidOn: Day | null;
}

/** `price` is in ten-thousandths of the currency unit. */
export interface DeliveryRow {
  run: string;
  delivery: string;
  work: string;
  product: string;
  edition: string | null;
  form: string;
  receivedOn: Day;
  receivedCopies: number;
  price: string | null;
  announced: boolean | null;
}

/** `amount` is in 10^-8 of the currency unit; `statement` is the number of the statement that shows the entry. */
export interface EntryRow {
  id: string;
  agreement: string;
  work: string;
  part: Part;
  beneficiary: string;
  rule: string | null;
  kind: EntryKind;
  reason: RoyaltyEntry['reason'];
  amount: string;
  run: string | null;
  delivery: string | null;
  advance: string | null;
  occurredOn: Day;
  statement: string | null;
}

export interface ApprovedRow {
  id: string;
  beneficiary: string;
  from: Day;
  to: Day;
}

/** Everything the statements of a period are made from, for one beneficiary or for all. */
interface FactRows {
  readonly agreements: readonly AgreementRow[];
  readonly crossWorkAgreements: readonly CrossWorkAgreement[];
  readonly deliveries: readonly DeliveryRow[];
  readonly entries: readonly EntryRow[];
  readonly approved: readonly ApprovedRow[];
}

/** The same, as the rules read it. */
export interface RoyaltyFacts {
  readonly agreements: readonly AgreementTerms[];
  readonly crossWorkAgreements: readonly CrossWorkAgreement[];
  readonly deliveries: readonly RunDelivery[];
  readonly entries: readonly RoyaltyEntry[];
  readonly approved: readonly { readonly id: string; readonly beneficiary: string; readonly period: Period }[];
}

export function royaltyFacts(rows: FactRows): RoyaltyFacts {
  return {
    agreements: rows.agreements.map(agreementTerms),
    crossWorkAgreements: rows.crossWorkAgreements,
    deliveries: rows.deliveries.map(runDelivery),
    entries: rows.entries.map((row) => ({ ...row, amount: BigInt(row.amount) })),
    approved: rows.approved.map(({ id, beneficiary, from, to }) => ({ id, beneficiary, period: { from, to } })),
  };
}

export function agreementTerms({ id, signedOn, endsOn, currency, works, rules, advances }: AgreementRow): AgreementTerms {
  return {
    id,
    signedOn,
    endsOn,
    works,
    rules: rules.map(royaltyRule),
    advances: advances.map((advance) => ({ ...advance, amount: moneyFromDecimal(advance.amount, currency) })),
  };
}

function royaltyRule(row: RuleRow): RoyaltyRule {
  return {
    ...row,
    steps: row.steps.map(({ above, rate }) => ({ above, rate: percent(rate) })),
    excludedCopies: row.excludedCopies.map(excludedCopies),
  };
}

function excludedCopies(row: ExcludedCopiesRow): ExcludedCopies {
  return row.kind === 'fixed' ? row : { ...row, rate: percent(row.rate) };
}

export function runDelivery(row: DeliveryRow): RunDelivery {
  const { run, delivery, work, product, edition, form, receivedOn, receivedCopies, price, announced } = row;
  const priceExcludingTax = price === null ? null : BigInt(price);
  const priceSource = price === null ? null : announced ? 'first-announced' : 'in-force-on-reception';
  return { run, delivery, work, product, edition, form, receivedOn, receivedCopies, priceExcludingTax, priceSource };
}
