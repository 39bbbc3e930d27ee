import { type Day, day } from '@colophon/calendar';
import { add, type BasisPoints, type Money, subtract, sum, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type Account, isAccountNumber } from './accounts.ts';
import type { JournalKind } from './journals.ts';

export type Side = 'debit' | 'credit';

/** EN 16931 BT-118 (UNCL 5305): standard rate, intra-EU supply, export, exempt, not subject, reverse charge, zero. */
export type VatCategory = 'S' | 'K' | 'G' | 'E' | 'O' | 'AE' | 'Z';

/** What a line is to the VAT return: the base or the tax of a sale or of a purchase, at a rate. */
export interface VatTag {
  readonly operation: 'sale' | 'purchase' | 'asset-purchase';
  readonly part: 'base' | 'tax';
  readonly category: VatCategory;
  readonly rate: BasisPoints;
}

/** One line of an entry. The amount is above zero; the side is the direction, never a sign. */
export interface EntryLine {
  readonly account: string;
  readonly side: Side;
  readonly amount: Money;
  readonly label: string;
  /** The auxiliary account: whom the line is owed by or to. */
  readonly party: string | null;
  readonly dueOn: Day | null;
  readonly vat: VatTag | null;
}

/**
 * A fact in the books. Its texts are French whatever the language of the screens: accounting documents are kept in French and in euros
 * (C. com. L123-22). `bookedOn` is the day it counts from, `documentOn` the day of the document that proves it.
 */
export interface JournalEntry {
  readonly journal: JournalKind;
  readonly bookedOn: Day;
  readonly documentRef: string;
  readonly documentOn: Day;
  readonly label: string;
  readonly lines: readonly EntryLine[];
}

export type EntryRefusal =
  | 'entry-too-few-lines'
  | 'entry-amount-invalid'
  | 'entry-currencies-mixed'
  | 'entry-unbalanced'
  | 'entry-text-missing'
  | 'entry-account-invalid'
  | 'entry-account-unknown'
  | 'entry-party-missing';

/** The entry itself, when its debits equal its credits and it says what the FEC must say of it; otherwise it is refused. */
export function balanced(entry: JournalEntry): JournalEntry {
  const { documentRef, label, lines } = entry;
  day(entry.bookedOn);
  day(entry.documentOn);
  if (documentRef.trim() === '' || label.trim() === '') throw new Refusal<EntryRefusal>('entry-text-missing', { documentRef, label });
  if (lines.length < 2) throw new Refusal<EntryRefusal>('entry-too-few-lines', { documentRef, lines: lines.length });
  const currency = lines[0]?.amount.currency ?? 'EUR';
  for (const line of lines) checkLine(line, documentRef, currency);
  const [debit, credit] = totals(lines, currency);
  if (debit.minor === credit.minor) return entry;
  const difference = toDecimal(subtract(debit, credit));
  throw new Refusal<EntryRefusal>('entry-unbalanced', { documentRef, debit: toDecimal(debit), credit: toDecimal(credit), difference });
}

/** Refuses an account that is not in the house's chart, and a line of a parties' account that names nobody. */
export function checkOnChart(entry: JournalEntry, chart: ReadonlyMap<string, Account>): void {
  const { documentRef } = entry;
  for (const { account, party } of entry.lines) {
    const known = chart.get(account);
    if (!known) throw new Refusal<EntryRefusal>('entry-account-unknown', { documentRef, account });
    if (known.ofParties && party === null) throw new Refusal<EntryRefusal>('entry-party-missing', { documentRef, account });
  }
}

/** Debits, then credits. */
export function totals(lines: readonly Pick<EntryLine, 'side' | 'amount'>[], currency = 'EUR'): readonly [debit: Money, credit: Money] {
  const of = (side: Side) =>
    sum(
      lines.filter((line) => line.side === side).map((line) => line.amount),
      currency,
    );
  return [of('debit'), of('credit')];
}

/**
 * The entry that takes another back: the same lines on the other side, due on the same days, so that nothing is left open. What was
 * posted stays; `bookedOn` is a day of an open period, not necessarily that of the mistake.
 */
export function reversal(entry: JournalEntry, bookedOn: Day): JournalEntry {
  const lines = entry.lines.map((line) => ({ ...line, side: otherSide(line.side) }));
  return balanced({ ...entry, bookedOn: day(bookedOn), label: `Contre-passation\u00A0: ${entry.label}`, lines });
}

export function otherSide(side: Side): Side {
  return side === 'debit' ? 'credit' : 'debit';
}

/** What a line may say besides account, side and amount. */
export type LineDetails = Partial<Pick<EntryLine, 'label' | 'party' | 'dueOn' | 'vat'>>;

/** A line on the debit side, with the entry's label unless `details` says another. A negative amount goes to the other side. */
export function debit(account: string, amount: Money, details: LineDetails = {}): EntryLine {
  return line('debit', account, amount, details);
}

/** A line on the credit side. A negative amount goes to the other side. */
export function credit(account: string, amount: Money, details: LineDetails = {}): EntryLine {
  return line('credit', account, amount, details);
}

/** An entry of these lines: those of no amount are left out, those without a label take the entry's; it must balance. */
export function entryOf(facts: Omit<JournalEntry, 'lines'>, lines: readonly EntryLine[]): JournalEntry {
  const kept = lines.filter(({ amount }) => amount.minor !== 0n).map((line) => ({ ...line, label: line.label || facts.label }));
  return balanced({ ...facts, lines: kept });
}

/** Lines of the same account, side, party, day and VAT become one: an invoice of ten books is one line of sales per rate. */
export function merged(lines: readonly EntryLine[]): EntryLine[] {
  const byKey = new Map<string, EntryLine>();
  for (const line of lines) {
    const { vat } = line;
    const tag = vat ? [vat.operation, vat.part, vat.category, vat.rate] : [];
    const key = JSON.stringify([line.account, line.side, line.party, line.dueOn, line.label, ...tag.map(String)]);
    const same = byKey.get(key);
    byKey.set(key, same ? { ...same, amount: add(same.amount, line.amount) } : line);
  }
  return [...byKey.values()];
}

function line(side: Side, account: string, amount: Money, details: LineDetails): EntryLine {
  const negative = amount.minor < 0n;
  return {
    account,
    side: negative ? otherSide(side) : side,
    amount: negative ? { ...amount, minor: -amount.minor } : amount,
    label: details.label ?? '',
    party: details.party ?? null,
    dueOn: details.dueOn ?? null,
    vat: details.vat ?? null,
  };
}

function checkLine(line: EntryLine, documentRef: string, currency: string): void {
  const { account, amount, label } = line;
  if (!isAccountNumber(account)) throw new Refusal<EntryRefusal>('entry-account-invalid', { documentRef, account });
  if (label.trim() === '') throw new Refusal<EntryRefusal>('entry-text-missing', { documentRef, label });
  if (amount.minor <= 0n) throw new Refusal<EntryRefusal>('entry-amount-invalid', { documentRef, account, amount: toDecimal(amount) });
  if (amount.currency !== currency) {
    throw new Refusal<EntryRefusal>('entry-currencies-mixed', { documentRef, currencies: [currency, amount.currency] });
  }
}
