import { type Day, type Period } from '@colophon/calendar';
import { type Money, sum } from '@colophon/money';
import { type AccountSettings, accountFor } from './account-roles.ts';
import { isBalanceSheet } from './accounts.ts';
import { credit, debit, type EntryLine, entryOf, type JournalEntry, type Side, totals } from './entry.ts';

/** A posted line, as far as a balance needs it. */
export interface PostedLine {
  readonly account: string;
  readonly party: string | null;
  readonly side: Side;
  readonly amount: Money;
  readonly bookedOn: Day;
  /** It belongs to the opening entry: it is what the account stood at, not something that happened on the first day. */
  readonly opening: boolean;
}

export interface Sides {
  readonly debit: Money;
  readonly credit: Money;
}

/** An account in a period: what it stood at, what was posted, what it stands at. A balance is on one side, or on neither when nil. */
export interface TrialBalanceRow {
  readonly account: string;
  readonly opening: Sides;
  readonly posted: Sides;
  readonly closing: Sides;
}

export interface TrialBalance {
  readonly rows: readonly TrialBalanceRow[];
  readonly totals: Omit<TrialBalanceRow, 'account'>;
}

/**
 * The trial balance (« balance générale ») of a period, one row per account in their order. `lines` are those of the fiscal year up to
 * the end of the period, opening entries included; later ones are left out. Every column of debits equals its column of credits.
 */
export function trialBalance(lines: readonly PostedLine[], period: Period): TrialBalance {
  const counted = lines.filter((line) => line.bookedOn < period.to);
  const rows = [...Map.groupBy(counted, (line) => line.account)].map(([account, of]) => {
    const before = of.filter((line) => isBefore(line, period));
    const within = of.filter((line) => !isBefore(line, period));
    return { account, opening: balanceOf(before), posted: sidesOf(within), closing: balanceOf(of) };
  });
  rows.sort((a, b) => (a.account < b.account ? -1 : 1));
  const total = (column: 'opening' | 'posted' | 'closing'): Sides => ({
    debit: sum(rows.map((row) => row[column].debit)),
    credit: sum(rows.map((row) => row[column].credit)),
  });
  return { rows, totals: { opening: total('opening'), posted: total('posted'), closing: total('closing') } };
}

/** What lines come to: on the side that has more, as « solde débiteur » or « solde créditeur ». */
export function balanceOf(lines: readonly Pick<PostedLine, 'side' | 'amount'>[]): Sides {
  const { debit, credit } = sidesOf(lines);
  const zero = { ...debit, minor: 0n };
  const difference = debit.minor - credit.minor;
  return difference >= 0n
    ? { debit: { ...debit, minor: difference }, credit: zero }
    : { debit: zero, credit: { ...debit, minor: -difference } };
}

function sidesOf(lines: readonly Pick<PostedLine, 'side' | 'amount'>[]): Sides {
  const [debit, credit] = totals(lines, lines[0]?.amount.currency);
  return { debit, credit };
}

/** A line with its running balance, as the ledger of an account or the statement of account of a customer shows it; negative in credit. */
export type LedgerLine<Line extends PostedLine> = Line & { readonly balance: Money };

/** The lines of one account or party in a period, in the order given, after what it stood at before. */
export function ledger<Line extends PostedLine>(
  lines: readonly Line[],
  period: Period,
): { opening: Money; lines: LedgerLine<Line>[]; closing: Money } {
  const signed = ({ side, amount }: PostedLine) => (side === 'debit' ? amount.minor : -amount.minor);
  const currency = lines[0]?.amount.currency ?? 'EUR';
  const before = lines.filter((line) => isBefore(line, period));
  let balance = before.reduce((total, line) => total + signed(line), 0n);
  const opening = { minor: balance, currency };
  const within: LedgerLine<Line>[] = [];
  for (const line of lines) {
    if (isBefore(line, period) || line.bookedOn >= period.to) continue;
    balance += signed(line);
    within.push({ ...line, balance: { minor: balance, currency } });
  }
  return { opening, lines: within, closing: { minor: balance, currency } };
}

function isBefore(line: PostedLine, period: Period): boolean {
  return line.opening || line.bookedOn < period.from;
}

/**
 * The opening entry of the year after `year` (« à-nouveaux »): what each account of the balance sheet stood at, party by party, and the
 * profit or loss that the accounts of classes 6 and 7 leave. Null when nothing was posted. Those accounts themselves start at nil and
 * need no closing entry, which the FEC would leave out anyway (LPF A47 A-1).
 */
export function openingEntry(lines: readonly PostedLine[], year: Period, settings: AccountSettings): JournalEntry | null {
  const counted = lines.filter((line) => line.bookedOn < year.to);
  const carried = counted.filter((line) => isBalanceSheet(line.account));
  const groups = Map.groupBy(carried, (line) => JSON.stringify([line.account, line.party]));
  const opened: EntryLine[] = [];
  for (const [key, of] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [account, party] = JSON.parse(key) as [string, string | null];
    const balance = balanceOf(of);
    opened.push(debit(account, balance.debit, { party }), credit(account, balance.credit, { party }));
  }
  const result = balanceOf(counted.filter((line) => !isBalanceSheet(line.account)));
  opened.push(credit(accountFor('profit', settings), result.credit), debit(accountFor('loss', settings), result.debit));
  if (opened.every(({ amount }) => amount.minor === 0n)) return null;
  const label = `À-nouveaux au ${year.to}`;
  return entryOf({ journal: 'opening', bookedOn: year.to, documentRef: `AN-${year.to}`, documentOn: year.to, label }, opened);
}
