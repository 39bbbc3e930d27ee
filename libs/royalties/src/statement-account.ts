import { type Exact, exactFromMoney, type Money, rounded, sum } from '@colophon/money';
import { type Account, type Movements, negativeCarry } from './accounts.ts';
import type { ReceivedDelivery } from './run-delivery.ts';
import type { Settlement } from './settle-account.ts';
import type { StatementAccount, StatementTotals } from './statement.ts';

/** An account as the statement shows it: what earlier statements left, what reception already posted, what this one adds. */
export function accountOf(
  account: Account,
  settlement: Settlement,
  receptions: readonly ReceivedDelivery[],
  isShown: (delivery: ReceivedDelivery) => boolean,
  currency: string,
): StatementAccount {
  const nothing: Money = { minor: 0n, currency };
  const money = (amount: Exact): Money => (amount === 0n ? nothing : rounded(amount, currency));
  const { stated, unstated } = account;
  const earned = unstated.earned + settlement.royalties;
  const recouped = unstated.recouped + settlement.recouped;
  const carried = unstated.carried + settlement.carried;
  const advancesPaid = unstated.advances + settlement.advancesPaid;
  const dueAtReception = dueOf(unstated);
  const due = dueAtReception + settlement.payable;
  return {
    part: account.part,
    crossWorkAgreement: account.crossWorkAgreement,
    works: account.members.map(({ agreement, work }) => ({ agreement, work })),
    receptions: receptions.filter(isShown),
    lines: account.lines,
    rules: account.rules,
    opening: { unearnedAdvance: money(stated.advances - stated.recouped), negativeCarry: money(stated.carried) },
    advancesPaid: money(advancesPaid),
    totals: {
      earned: money(earned),
      recouped: money(recouped),
      carried: money(carried),
      due: money(due),
      dueAtReception: money(dueAtReception),
      dueBeforeContributions: money(settlement.payable),
    },
    closing: {
      unearnedAdvance: money(stated.advances + advancesPaid - stated.recouped - recouped),
      negativeCarry: money(negativeCarry(account) + settlement.carried),
    },
    advances: account.advances.map(({ id, agreement, work, paidOn, amount, remaining }) => ({
      advance: id,
      agreement,
      work,
      paidOn,
      amount,
      recouped: money(exactFromMoney(amount) - remaining),
      balance: money(remaining),
    })),
    lifeToDate: {
      copiesReceived: receptions.reduce((total, delivery) => total + delivery.receivedCopies, 0),
      earned: money(stated.earned + earned),
      advancesPaid: money(stated.advances + advancesPaid),
      recouped: money(stated.recouped + recouped),
      due: money(dueOf(stated) + due),
    },
  };
}

/** The recap across accounts: plain additions, each account keeping its own balance (CPI L132-17-1-1). */
export function totalsOf(totals: readonly StatementTotals[], currency: string): StatementTotals {
  const total = (of: (each: StatementTotals) => Money): Money => sum(totals.map(of), currency);
  return {
    earned: total((each) => each.earned),
    recouped: total((each) => each.recouped),
    carried: total((each) => each.carried),
    due: total((each) => each.due),
    dueAtReception: total((each) => each.dueAtReception),
    dueBeforeContributions: total((each) => each.dueBeforeContributions),
  };
}

function dueOf({ earned, recouped, carried }: Movements): Exact {
  return earned - recouped + carried;
}
