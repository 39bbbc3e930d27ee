import type { Day } from '@colophon/calendar';
import { type Exact, exactFromMoney } from '@colophon/money';
import type { RoyaltyEntry } from './entries.ts';
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

export interface Accounts {
  readonly all: readonly Account[];
  of(agreement: string, work: string, part: Part): Account;
}

/** The beneficiary’s accounts as their entries leave them; advances paid and receptions made from `until` on do not count yet. */
export function openAccounts(
  beneficiary: string,
  agreements: readonly AgreementTerms[],
  crossWorkAgreements: readonly CrossWorkAgreement[],
  entries: readonly RoyaltyEntry[],
  until: Day,
): Accounts {
  const accounts = new Map<string, Account>();
  const byMember = new Map<string, Account>();
  for (const agreement of agreements) {
    for (const part of partsOf(agreement, beneficiary)) {
      for (const work of agreement.works) {
        const pool = poolOf(crossWorkAgreements, beneficiary, work, until);
        const member = memberKey(agreement.id, work, part);
        const key = pool === null ? member : `${pool}\n${part}`;
        const account = accounts.get(key) ?? emptyAccount(part, pool);
        account.members.push({ agreement: agreement.id, work, carry: 0n, royalties: 0n });
        accounts.set(key, account);
        byMember.set(member, account);
      }
    }
  }
  const advances = countEntries(byMember, entries, until);
  for (const agreement of agreements) addAdvances(byMember, agreement, beneficiary, advances, until);
  return {
    all: [...accounts.values()],
    of(agreement, work, part) {
      const account = byMember.get(memberKey(agreement, work, part));
      if (account === undefined) throw new Error(`No account for work ${work} (${part}) of agreement ${agreement}.`);
      return account;
    },
  };
}

export function memberOf(account: Account, agreement: string, work: string): AccountMember {
  const member = account.members.find((candidate) => candidate.agreement === agreement && candidate.work === work);
  if (member === undefined) throw new Error(`Work ${work} of agreement ${agreement} is not in this account.`);
  return member;
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

function poolOf(agreements: readonly CrossWorkAgreement[], beneficiary: string, work: string, until: Day): string | null {
  const pool = agreements.find((it) => it.beneficiary === beneficiary && it.signedOn < until && it.works.includes(work));
  return pool?.id ?? null;
}

function emptyAccount(part: Part, crossWorkAgreement: string | null): Account {
  return { part, crossWorkAgreement, members: [], advances: [], stated: noMovements(), unstated: noMovements() };
}

function noMovements(): Movements {
  return { earned: 0n, advances: 0n, recouped: 0n, carried: 0n };
}

interface PostedOnAdvance {
  isPosted: boolean;
  recouped: Exact;
}

function countEntries(
  byMember: ReadonlyMap<string, Account>,
  entries: readonly RoyaltyEntry[],
  until: Day,
): ReadonlyMap<string, PostedOnAdvance> {
  const advances = new Map<string, PostedOnAdvance>();
  for (const entry of entries) {
    if (entry.advance !== null) countOnAdvance(advances, entry.advance, entry);
    const account = byMember.get(memberKey(entry.agreement, entry.work, entry.part));
    if (account === undefined) continue;
    if (entry.kind === 'carried') memberOf(account, entry.agreement, entry.work).carry += entry.amount;
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
  byMember: ReadonlyMap<string, Account>,
  agreement: AgreementTerms,
  beneficiary: string,
  posted: ReadonlyMap<string, PostedOnAdvance>,
  until: Day,
): void {
  for (const advance of agreement.advances) {
    if (advance.beneficiary !== beneficiary || advance.paidOn === null || advance.paidOn >= until) continue;
    const account = byMember.get(memberKey(agreement.id, advance.work, advance.part));
    if (account === undefined) continue;
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

function memberKey(agreement: string, work: string, part: Part): string {
  return `${agreement}\n${work}\n${part}`;
}
