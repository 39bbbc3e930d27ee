import { addDays, addMonths, compareDays, type Day, daysBetween } from '@colophon/calendar';
import { type BasisPoints, divideRounded, type Money, moneyFromDecimal, percent, subtract, sum } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type AccountSettings, accountFor } from './account-roles.ts';
import { credit, debit, entryOf, type JournalEntry } from './entry.ts';

/** The yearly rate of late interest in a half-year that starts on 1 January or 1 July. */
export interface LateRate {
  readonly from: Day;
  readonly rate: BasisPoints;
  readonly confirmed: boolean;
}

/**
 * The rate when the terms name none: that of the European Central Bank's main refinancing on 1 January or 1 July, plus ten points
 * (C. com. L441-10 II, domain.md 3.4). The rates are dated parameters of the house; none here was checked at its source.
 */
export const standardLateRates: readonly LateRate[] = [
  { from: '2025-07-01', rate: percent('12.15'), confirmed: false },
  { from: '2026-01-01', rate: percent('12.15'), confirmed: false },
  { from: '2026-07-01', rate: percent('12.15'), confirmed: false },
];

/** What is owed to a seller for the costs of recovery, whatever the amount: 40 € for each late invoice (C. com. D441-5). */
export interface RecoveryFee {
  readonly from: Day;
  readonly amount: Money;
}

export const standardRecoveryFees: readonly RecoveryFee[] = [{ from: '2013-01-01', amount: moneyFromDecimal('40.00', 'EUR') }];

/** A late invoice: its amount with tax, the day it was due, and what was paid or credited of it since. */
export interface LateInvoice {
  readonly number: string;
  readonly amount: Money;
  readonly dueOn: Day;
  readonly payments: readonly { readonly on: Day; readonly amount: Money }[];
  /** Interest and fee are between professionals only; a reader owes neither. */
  readonly customerIsBusiness: boolean;
}

/** Days in which the same was unpaid at the same rate. `from` is the first day that counts, `to` the day after the last. */
export interface InterestSpell {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly unpaid: Money;
  readonly rate: BasisPoints;
  readonly interest: Money;
}

export interface LateCharges {
  readonly spells: readonly InterestSpell[];
  readonly interest: Money;
  readonly fee: Money;
  readonly total: Money;
}

export type LateInterestRefusal = 'late-rate-missing' | 'late-charges-nothing';

const DAYS_OF_YEAR = 365n;

/**
 * What a late invoice costs its customer up to a day, that day included: unpaid with tax × rate × days / 365, from the day after the due
 * date, without a reminder being needed and without VAT; and the fixed fee, once. The day a payment arrives is still late for what it
 * pays. Each spell is rounded, so that the lines printed add up to the total. A day before the first rate known is refused.
 */
export function lateCharges(
  invoice: LateInvoice,
  until: Day,
  rates: readonly LateRate[] = standardLateRates,
  fees: readonly RecoveryFee[] = standardRecoveryFees,
): LateCharges {
  const zero = { ...invoice.amount, minor: 0n };
  const from = addDays(invoice.dueOn, 1);
  const to = addDays(until, 1);
  const lateFromStart = unpaidFrom(invoice, from).minor > 0n && from < to;
  if (!invoice.customerIsBusiness || !lateFromStart) return { spells: [], interest: zero, fee: zero, total: zero };
  const spells = spellsOf(invoice, from, to, rates);
  const interest = sum(
    spells.map((spell) => spell.interest),
    zero.currency,
  );
  const fee = inForce(fees, from)?.amount ?? zero;
  return { spells, interest, fee, total: sum([interest, fee]) };
}

function spellsOf(invoice: LateInvoice, from: Day, to: Day, rates: readonly LateRate[]): InterestSpell[] {
  const changes = [...invoice.payments.map(({ on }) => addDays(on, 1)), ...halfYears(from, to)];
  const starts = [...new Set([from, ...changes.filter((on) => from < on && on < to)])].sort(compareDays);
  const spells: InterestSpell[] = [];
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? to;
    const unpaid = unpaidFrom(invoice, start);
    if (unpaid.minor <= 0n) continue;
    const rate = inForce(rates, start)?.rate;
    if (rate === undefined) throw new Refusal<LateInterestRefusal>('late-rate-missing', { number: invoice.number, on: start });
    const days = daysBetween(start, end);
    const interest = { ...unpaid, minor: divideRounded(unpaid.minor * rate * BigInt(days), 10_000n * DAYS_OF_YEAR) };
    spells.push({ from: start, to: end, days, unpaid, rate, interest });
  }
  return spells;
}

/** What is unpaid at the beginning of a day. */
function unpaidFrom({ amount, payments }: LateInvoice, on: Day): Money {
  const paid = payments.filter((payment) => payment.on < on).map((payment) => payment.amount);
  return subtract(amount, sum(paid, amount.currency));
}

/** Each 1 January and 1 July between two days: when the rate changes, even to the same. */
function halfYears(from: Day, to: Day): Day[] {
  const starts: Day[] = [];
  for (let start = `${from.slice(0, 4)}-01-01`; start < to; start = addMonths(start, 6)) starts.push(start);
  return starts;
}

/** What holds on a day among dated values: the latest that has begun. */
function inForce<Dated extends { readonly from: Day }>(values: readonly Dated[], on: Day): Dated | undefined {
  return values.filter(({ from }) => from <= on).sort((a, b) => compareDays(b.from, a.from))[0];
}

export interface LateChargesToPost {
  readonly documentRef: string;
  readonly chargedOn: Day;
  readonly bookedOn: Day;
  readonly customer: string;
  readonly customerName: string;
  readonly dueOn: Day | null;
  readonly charges: Pick<LateCharges, 'interest' | 'fee' | 'total'>;
}

/** Late charges the house claims: the customer owes them, and they are no turnover and bear no VAT. Posted only when claimed. */
export function postLateCharges(claim: LateChargesToPost, settings: AccountSettings): JournalEntry {
  const { documentRef, chargedOn, bookedOn, customer, customerName, dueOn, charges } = claim;
  if (charges.total.minor <= 0n) throw new Refusal<LateInterestRefusal>('late-charges-nothing', { documentRef });
  const label = `Pénalités de retard ${documentRef} ${customerName}`;
  return entryOf({ journal: 'general', bookedOn, documentRef, documentOn: chargedOn, label }, [
    debit(accountFor('customers', settings), charges.total, { party: customer, dueOn }),
    credit(accountFor('late-interest', settings), charges.interest),
    credit(accountFor('recovery-fee', settings), charges.fee),
  ]);
}
