import { allocate, type Money, subtract, sum, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { AllowanceInput } from './invoice.ts';
import type { InvoiceRefusal } from './refusals.ts';

/** What the goods of one VAT rate come to: as invoiced, before their discounts, and in copies. */
export type GroupWeight = { readonly amount: Money; readonly gross: bigint; readonly copies: bigint };

/**
 * Carriage is accessory to the goods and bears their VAT; with several rates it is shared in proportion to what the goods of each come to,
 * largest remainder first, so that the parts add up (domain.md 3.6, unverified). Goods invoiced at nothing weigh what they
 * would cost without discount, failing that their copies.
 */
export function spreadCarriage(carriage: Money, groups: readonly GroupWeight[]): Money[] {
  refuseNegative(carriage);
  const candidates = [groups.map(({ amount }) => amount.minor), groups.map(({ gross }) => gross), groups.map(({ copies }) => copies)];
  const weights = candidates.find((weights) => weights.some((weight) => weight > 0n)) ?? [];
  return allocate(carriage, weights);
}

/**
 * An allowance on the whole document takes from each VAT rate in proportion to what is left of it (EN 16931 BT-95 wants a rate for each
 * part). No rate falls below zero, whatever the roundings; an allowance above what the lines come to is refused.
 */
export function spreadAllowances(allowances: readonly AllowanceInput[], groups: readonly GroupWeight[]): Money[][] {
  let left = groups.map(({ amount }) => amount);
  return allowances.map(({ amount }) => {
    refuseNegative(amount);
    const total = sum(left, amount.currency);
    if (amount.minor > total.minor) {
      throw new Refusal<InvoiceRefusal>('allowance-above-lines', { allowance: toDecimal(amount), left: toDecimal(total) });
    }
    if (amount.minor === 0n) return left.map((money) => ({ ...money, minor: 0n }));
    const weights = left.map((money) => money.minor);
    const parts = allocate(amount, weights);
    left = left.map((money, group) => subtract(money, parts[group] ?? { ...money, minor: 0n }));
    return parts;
  });
}

function refuseNegative(amount: Money): void {
  if (amount.minor < 0n) throw new Refusal<InvoiceRefusal>('amount-negative', { amount: toDecimal(amount) });
}
