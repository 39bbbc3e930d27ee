import type { Day } from '@colophon/calendar';
import { compare, isZero, type Money, subtract, sum, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { Side } from './entry.ts';

/** A posting on a party's account: what can be matched. */
export interface PartyPosting {
  readonly id: string;
  readonly account: string;
  readonly party: string;
  readonly side: Side;
  readonly amount: Money;
}

/** How much of a posting a settlement settles: all of it, or a part. */
export interface SettledPart {
  readonly posting: string;
  readonly amount: Money;
}

/**
 * A matching of debits with credits of one account and party (« lettrage »): an invoice with its payment, several with one, one with
 * several. Undone, it stays as a fact and no longer counts.
 */
export interface Settlement {
  readonly id: string;
  readonly letter: string;
  readonly settledOn: Day;
  readonly undoneOn: Day | null;
  readonly parts: readonly SettledPart[];
}

export type SettleRefusal =
  | 'settlement-too-few-parts'
  | 'settlement-posting-unknown'
  | 'settlement-posting-twice'
  | 'settlement-accounts-differ'
  | 'settlement-amount-invalid'
  | 'settlement-above-open'
  | 'settlement-unbalanced'
  | 'settlement-already-undone';

/** What is still open of each posting, by its id: its amount less what the settlements that stand have settled of it. */
export function openAmounts(postings: readonly PartyPosting[], settlements: readonly Settlement[]): Map<string, Money> {
  const open = new Map(postings.map(({ id, amount }) => [id, amount]));
  for (const { undoneOn, parts } of settlements) {
    if (undoneOn !== null) continue;
    for (const { posting, amount } of parts) {
      const left = open.get(posting);
      if (left) open.set(posting, subtract(left, amount));
    }
  }
  return open;
}

/** The settlements as they stood at the end of a day, for a balance of that day. */
export function settlementsAsOf(settlements: readonly Settlement[], on: Day): Settlement[] {
  const made = settlements.filter(({ settledOn }) => settledOn <= on);
  return made.map((each) => (each.undoneOn !== null && each.undoneOn > on ? { ...each, undoneOn: null } : each));
}

/**
 * Refuses a matching that is not one: parts of the same account and party, each of what is open, with as much debited as credited. An
 * over-payment is matched for what the invoices ask; its rest stays open.
 */
export function checkSettlement(
  parts: readonly SettledPart[],
  postings: readonly PartyPosting[],
  settlements: readonly Settlement[],
): void {
  if (parts.length < 2) throw new Refusal<SettleRefusal>('settlement-too-few-parts', { parts: parts.length });
  const known = new Map(postings.map((posting) => [posting.id, posting]));
  const open = openAmounts(postings, settlements);
  const seen = new Set<string>();
  const sides: Record<Side, Money[]> = { debit: [], credit: [] };
  let first: PartyPosting | undefined;
  for (const { posting: id, amount } of parts) {
    const posting = known.get(id);
    const left = open.get(id);
    if (!posting || !left) throw new Refusal<SettleRefusal>('settlement-posting-unknown', { posting: id });
    if (seen.has(id)) throw new Refusal<SettleRefusal>('settlement-posting-twice', { posting: id });
    seen.add(id);
    first ??= posting;
    if (posting.account !== first.account || posting.party !== first.party) {
      throw new Refusal<SettleRefusal>('settlement-accounts-differ', { posting: id, accounts: [first.account, posting.account] });
    }
    if (amount.minor <= 0n) throw new Refusal<SettleRefusal>('settlement-amount-invalid', { posting: id, amount: toDecimal(amount) });
    if (compare(amount, left) > 0) {
      throw new Refusal<SettleRefusal>('settlement-above-open', { posting: id, amount: toDecimal(amount), open: toDecimal(left) });
    }
    sides[posting.side].push(amount);
  }
  const currency = first?.amount.currency;
  const [debit, credit] = [sum(sides.debit, currency), sum(sides.credit, currency)];
  if (compare(debit, credit) !== 0) {
    throw new Refusal<SettleRefusal>('settlement-unbalanced', { debit: toDecimal(debit), credit: toDecimal(credit) });
  }
}

/** A new settlement of these parts, refused when it is not a matching. */
export function settle(
  facts: Pick<Settlement, 'id' | 'letter' | 'settledOn' | 'parts'>,
  postings: readonly PartyPosting[],
  settlements: readonly Settlement[],
): Settlement {
  checkSettlement(facts.parts, postings, settlements);
  return { ...facts, undoneOn: null };
}

/** The settlement undone: what it settled is open again, and that it was made remains to be read. */
export function unsettle(settlement: Settlement, undoneOn: Day): Settlement {
  if (settlement.undoneOn !== null) {
    throw new Refusal<SettleRefusal>('settlement-already-undone', { letter: settlement.letter, undoneOn: settlement.undoneOn });
  }
  return { ...settlement, undoneOn };
}

/** Parts that match debits with credits of one account and party, in the order given on each side; the last may be a part of a posting. */
export function spread(open: readonly (SettledPart & { readonly side: Side })[]): SettledPart[] {
  const currency = open[0]?.amount.currency ?? 'EUR';
  const of = (side: Side) => open.filter((posting) => posting.side === side);
  const [debit, credit] = [sum(of('debit').map(amountOf), currency), sum(of('credit').map(amountOf), currency)];
  const least = compare(debit, credit) < 0 ? debit : credit;
  return [...upTo(of('debit'), least), ...upTo(of('credit'), least)];
}

function upTo(open: readonly SettledPart[], total: Money): SettledPart[] {
  const parts: SettledPart[] = [];
  let left = total;
  for (const { posting, amount } of open) {
    if (left.minor <= 0n) break;
    const part = compare(amount, left) <= 0 ? amount : left;
    parts.push({ posting, amount: part });
    left = subtract(left, part);
  }
  return parts;
}

function amountOf(part: SettledPart): Money {
  return part.amount;
}

/** A letter shown on a posting and written in the FEC, with the day its last matching was made. */
export interface Letter {
  readonly letter: string;
  readonly letteredOn: Day;
}

/**
 * The letters of the postings that are wholly settled, by posting. Postings that settlements join share one letter, the first one's:
 * an invoice paid in two parts and both payments. A group of which something is still open has none, because the FEC knows no letter
 * of a part (our reading of EcritureLet, unverified).
 */
export function letters(postings: readonly PartyPosting[], settlements: readonly Settlement[]): Map<string, Letter> {
  const open = openAmounts(postings, settlements);
  const standing = settlements.filter(({ undoneOn }) => undoneOn === null);
  const groups = new Map<string, { members: Set<string>; settlements: Settlement[] }>();
  for (const settlement of standing) {
    const joined = { members: new Set<string>(), settlements: [settlement] };
    for (const { posting } of settlement.parts) {
      joined.members.add(posting);
      const other = groups.get(posting);
      if (!other || other.members === joined.members) continue;
      for (const member of other.members) joined.members.add(member);
      for (const each of other.settlements) if (!joined.settlements.includes(each)) joined.settlements.push(each);
    }
    for (const member of joined.members) groups.set(member, joined);
  }
  const found = new Map<string, Letter>();
  for (const { members, settlements: made } of new Set(groups.values())) {
    const whole = [...members].every((member) => isZero(open.get(member) ?? { minor: 1n, currency: 'EUR' }));
    const [first] = [...made].sort((a, b) => letterRank(a.letter) - letterRank(b.letter));
    if (!whole || !first) continue;
    const letteredOn = made.reduce((latest, { settledOn }) => (settledOn > latest ? settledOn : latest), first.settledOn);
    for (const member of members) found.set(member, { letter: first.letter, letteredOn });
  }
  return found;
}

/** The letter after another: A, B … Z, AA, AB …; the first is `nextLetter(null)`. */
export function nextLetter(last: string | null): string {
  return letterAt(last === null ? 0 : letterRank(last) + 1);
}

/** The letter of a rank from 0: 0 is A, 25 is Z, 26 is AA. */
export function letterAt(rank: number): string {
  const rest = Math.floor(rank / 26);
  return (rest === 0 ? '' : letterAt(rest - 1)) + String.fromCodePoint(65 + (rank % 26));
}

function letterRank(letter: string): number {
  if (!/^[A-Z]+$/.test(letter)) throw new Error(`« ${letter} » is no letter of a settlement.`);
  return [...letter].reduce((rank, char) => rank * 26 + (char.codePointAt(0) ?? 0) - 64, 0) - 1;
}
