import type { Day } from '@colophon/calendar';
import { type Exact, exactFromMoney } from '@colophon/money';
import type { RoyaltyEntry } from './entries.ts';
import type { RulePosition, StatementLine } from './statement.ts';
import type { Advance, AgreementTerms, CrossWorkAgreement, Part } from './terms.ts';

/** One work of an account, with its own share of what is carried. */
export interface AccountMember {
  readonly agreement: string;
  readonly work: string;
  carry: Exact;
  /** Royalties being posted, in whole cents. */
  royalties: Exact;
}

/** Sums of posted entries, by what they mean. `earned` includes adjustments. */
export interface Movements {
  earned: Exact;
  advances: Exact;
  recouped: Exact;
  carried: Exact;
}

/**
 * The account an advance is recouped in: one agreement, one work, one part; or, under a cross-work agreement, the works it names,
 * still part by part.
 */
export interface Account {
  readonly part: Part;
  readonly crossWorkAgreement: string | null;
  readonly members: AccountMember[];
  readonly lines: StatementLine[];
  readonly rules: RulePosition[];
  /** Advances paid by then, the earliest first: the order they are recouped in. */
  readonly advances: PaidAdvance[];
  /** Entries that a statement already shows. */
  readonly stated: Movements;
  /** Entries posted at reception, which the next statement takes over. */
  readonly unstated: Movements;
}

export interface PaidAdvance extends Advance {
  readonly agreement: string;
  readonly paidOn: Day;
  readonly isPosted: boolean;
  remaining: Exact;
}

/** One work’s place in its account. */
export interface Seat {
  readonly account: Account;
  readonly member: AccountMember;
}

/** Every account of a beneficiary, and the seats of each agreement’s works in them. */
export class Accounts {
  readonly all: Account[] = [];
  readonly #seats = new Map<string, Map<Part, Map<string, Seat>>>();
  readonly #pools = new Map<string, Account>();
  readonly #poolOf: (work: string) => string | null;

  constructor(poolOf: (work: string) => string | null) {
    this.#poolOf = poolOf;
  }

  /** The works of one part of an agreement. */
  of(agreement: string, part: Part): ReadonlyMap<string, Seat> {
    return this.#seats.get(agreement)?.get(part) ?? new Map<string, Seat>();
  }

  knows(agreement: string): boolean {
    return this.#seats.has(agreement);
  }

  open(agreement: string, part: Part, work: string): Seat {
    let parts = this.#seats.get(agreement);
    if (parts === undefined) this.#seats.set(agreement, (parts = new Map()));
    let works = parts.get(part);
    if (works === undefined) parts.set(part, (works = new Map()));
    let seat = works.get(work);
    if (seat === undefined) works.set(work, (seat = this.#seat(agreement, part, work)));
    return seat;
  }

  #seat(agreement: string, part: Part, work: string): Seat {
    const pool = this.#poolOf(work);
    const pooled = pool === null ? undefined : this.#pools.get(`${pool}\n${part}`);
    const account = pooled ?? emptyAccount(part, pool);
    if (pooled === undefined) this.all.push(account);
    if (pool !== null) this.#pools.set(`${pool}\n${part}`, account);
    const member = { agreement, work, carry: 0n, royalties: 0n };
    account.members.push(member);
    return { account, member };
  }
}

/** The beneficiary’s accounts as their entries leave them; advances paid and receptions made from `until` on do not count yet. */
export function openAccounts(
  beneficiary: string,
  agreements: readonly AgreementTerms[],
  crossWorkAgreements: readonly CrossWorkAgreement[],
  entries: readonly RoyaltyEntry[],
  until: Day,
): Accounts {
  const inForce = crossWorkAgreements.filter((it) => it.beneficiary === beneficiary && it.signedOn < until);
  const accounts = new Accounts((work) => inForce.find((it) => it.works.includes(work))?.id ?? null);
  for (const agreement of agreements) {
    for (const part of partsOf(agreement, beneficiary)) {
      for (const work of agreement.works) accounts.open(agreement.id, part, work);
    }
  }
  const advances = countEntries(accounts, entries, until);
  for (const agreement of agreements) addAdvances(accounts, agreement, beneficiary, advances, until);
  return accounts;
}

export function unearnedAdvance(account: Account): Exact {
  return account.advances.reduce((total, advance) => total + advance.remaining, 0n);
}

export function negativeCarry(account: Account): Exact {
  return account.members.reduce((total, member) => total + member.carry, 0n);
}

function partsOf(agreement: AgreementTerms, beneficiary: string): Set<Part> {
  const parts = new Set<Part>();
  for (const rule of agreement.rules) if (rule.beneficiary === beneficiary) parts.add(rule.part);
  for (const advance of agreement.advances) if (advance.beneficiary === beneficiary) parts.add(advance.part);
  return parts;
}

function emptyAccount(part: Part, crossWorkAgreement: string | null): Account {
  return { part, crossWorkAgreement, members: [], lines: [], rules: [], advances: [], stated: noMovements(), unstated: noMovements() };
}

function noMovements(): Movements {
  return { earned: 0n, advances: 0n, recouped: 0n, carried: 0n };
}

interface PostedOnAdvance {
  isPosted: boolean;
  recouped: Exact;
}

function countEntries(accounts: Accounts, entries: readonly RoyaltyEntry[], until: Day): ReadonlyMap<string, PostedOnAdvance> {
  const advances = new Map<string, PostedOnAdvance>();
  for (const entry of entries) {
    if (entry.advance !== null) countOnAdvance(advances, entry.advance, entry);
    if (!accounts.knows(entry.agreement)) continue;
    const { account, member } = accounts.open(entry.agreement, entry.part, entry.work);
    if (entry.kind === 'carried') member.carry += entry.amount;
    if (entry.statement !== null) addTo(account.stated, entry);
    else if (entry.occurredOn < until) addTo(account.unstated, entry);
  }
  return advances;
}

function countOnAdvance(advances: Map<string, PostedOnAdvance>, id: string, { kind, amount }: RoyaltyEntry): void {
  const posted = advances.get(id) ?? { isPosted: false, recouped: 0n };
  if (kind === 'advance') posted.isPosted = true;
  if (kind === 'recouped') posted.recouped += amount;
  advances.set(id, posted);
}

function addTo(movements: Movements, { kind, amount }: RoyaltyEntry): void {
  if (kind === 'earned' || kind === 'adjusted') movements.earned += amount;
  else if (kind === 'advance') movements.advances += amount;
  else if (kind === 'recouped') movements.recouped += amount;
  else if (kind === 'carried') movements.carried += amount;
}

function addAdvances(
  accounts: Accounts,
  agreement: AgreementTerms,
  beneficiary: string,
  posted: ReadonlyMap<string, PostedOnAdvance>,
  until: Day,
): void {
  for (const advance of agreement.advances) {
    if (advance.beneficiary !== beneficiary || advance.paidOn === null || advance.paidOn >= until) continue;
    const { account } = accounts.open(agreement.id, advance.part, advance.work);
    const { isPosted, recouped } = posted.get(advance.id) ?? { isPosted: false, recouped: 0n };
    account.advances.push({
      ...advance,
      agreement: agreement.id,
      paidOn: advance.paidOn,
      isPosted,
      remaining: exactFromMoney(advance.amount) - recouped,
    });
    account.advances.sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0));
  }
}
