import type { Day } from '@colophon/calendar';
import { type Exact, exactFromMoney, type Money, rounded } from '@colophon/money';
import { type Account, negativeCarry, unearnedAdvance } from './accounts.ts';
import type { NewEntry } from './entries.ts';
import { recoup } from './recoup.ts';

/** What settling an account does to it: entries to post, and their totals in whole cents. */
export interface Settlement {
  readonly advancesPaid: Exact;
  readonly royalties: Exact;
  readonly recouped: Exact;
  readonly carried: Exact;
  readonly payable: Exact;
  readonly entries: readonly NewEntry[];
}

const UNTOUCHED: Settlement = { advancesPaid: 0n, royalties: 0n, recouped: 0n, carried: 0n, payable: 0n, entries: [] };

/**
 * Posts the advances not posted yet and sets the royalties of the account’s works against carry and advances. The earliest paid
 * advance is recouped first; what goes below zero is carried on the work that caused it.
 */
export function settleAccount(account: Account, beneficiary: string, occurredOn: Day, currency: string): Settlement {
  const entries = advanceEntries(account);
  const royalties = account.members.reduce((total, member) => total + member.royalties, 0n);
  if (royalties === 0n && entries.length === 0 && negativeCarry(account) === 0n) return UNTOUCHED;
  const money = (amount: Exact): Money => rounded(amount, currency);
  const before = { unearnedAdvance: money(unearnedAdvance(account)), negativeCarry: money(negativeCarry(account)) };
  const result = recoup(before, money(royalties));
  const recouped = exactFromMoney(result.recouped);
  const carried = exactFromMoney(result.carried);
  const source = { beneficiary, part: account.part, rule: null, reason: null, run: null, delivery: null };

  let toRecoup = recouped;
  for (const advance of account.advances) {
    const amount = toRecoup < advance.remaining ? toRecoup : advance.remaining;
    if (amount <= 0n) continue;
    const { agreement, work, id } = advance;
    entries.push({ ...source, agreement, work, kind: 'recouped', amount, advance: id, occurredOn });
    advance.remaining -= amount;
    toRecoup -= amount;
  }
  for (const { agreement, work, amount } of spreadCarry(account, carried)) {
    entries.push({ ...source, agreement, work, kind: 'carried', amount, advance: null, occurredOn });
  }
  const advancesPaid = account.advances.reduce((total, it) => (it.isPosted ? total : total + exactFromMoney(it.amount)), 0n);
  return { advancesPaid, royalties, recouped, carried, payable: exactFromMoney(result.payable), entries };
}

function advanceEntries({ advances, part }: Account): NewEntry[] {
  return advances
    .filter((advance) => !advance.isPosted)
    .map(({ agreement, work, beneficiary, id, amount, paidOn }) => ({
      agreement,
      work,
      part,
      beneficiary,
      rule: null,
      kind: 'advance',
      reason: null,
      amount: exactFromMoney(amount),
      run: null,
      delivery: null,
      advance: id,
      occurredOn: paidOn,
    }));
}

function spreadCarry({ members }: Account, carried: Exact): { agreement: string; work: string; amount: Exact }[] {
  if (carried > 0n) {
    const cause = members.find((member) => member.royalties < 0n) ?? members[0];
    return cause === undefined ? [] : [{ agreement: cause.agreement, work: cause.work, amount: carried }];
  }
  const spread = [];
  let toAbsorb = -carried;
  for (const { agreement, work, carry } of members) {
    const amount = carry < toAbsorb ? carry : toAbsorb;
    if (amount <= 0n) continue;
    spread.push({ agreement, work, amount: -amount });
    toAbsorb -= amount;
  }
  return spread;
}
