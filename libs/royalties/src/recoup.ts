import type { Money } from '@colophon/money';

/** Where an account stands: what of its advances is not earned yet, and what earlier returns or corrections left below zero. Never negative. */
export interface Balance {
  readonly unearnedAdvance: Money;
  readonly negativeCarry: Money;
}

export interface Recoupment {
  readonly balance: Balance;
  readonly recouped: Money;
  /** How much the negative carry grew; below zero when royalties absorbed it. */
  readonly carried: Money;
  readonly payable: Money;
}

/**
 * Sets the royalties of a period against what came before (domain.md 1.5): first the negative carry, then the unearned advance; the
 * rest is payable. A negative result is carried to the next statement of the same account; it is never claimed from the author, and an
 * advance that is never earned stays theirs. `recouped + payable − carried` is always the royalties of the period.
 */
export function recoup({ unearnedAdvance, negativeCarry }: Balance, royalties: Money): Recoupment {
  const { currency } = royalties;
  const money = (minor: bigint): Money => ({ minor, currency });
  const afterCarry = royalties.minor - negativeCarry.minor;
  const carry = afterCarry < 0n ? -afterCarry : 0n;
  const available = afterCarry < 0n ? 0n : afterCarry;
  const recouped = available < unearnedAdvance.minor ? available : unearnedAdvance.minor;
  return {
    balance: { unearnedAdvance: money(unearnedAdvance.minor - recouped), negativeCarry: money(carry) },
    recouped: money(recouped),
    carried: money(carry - negativeCarry.minor),
    payable: money(available - recouped),
  };
}
