import { compare, type Money } from '@colophon/money';
import type { Label } from './label.ts';

/** What carriage (port) costs a customer: a flat fee, free from an amount or a number of copies on (franco de port). Without tax. */
export type CarriageRule = {
  readonly fee: Money;
  /** Free from this amount on, discounts deducted; null when no amount frees it. */
  readonly freeFromAmount: Money | null;
  readonly freeFromCopies: number | null;
};

export type CarriageReason = 'charged' | 'free-by-amount' | 'free-by-copies' | 'collected' | 'no-fee';

export const carriageReasons: Record<CarriageReason, Label> = {
  charged: { fr: 'Frais de port', en: 'Carriage' },
  'free-by-amount': { fr: 'Franco de port, montant atteint', en: 'Carriage free, amount reached' },
  'free-by-copies': { fr: 'Franco de port, nombre d’exemplaires atteint', en: 'Carriage free, number of copies reached' },
  collected: { fr: 'Enlevé sur place', en: 'Collected' },
  'no-fee': { fr: 'Port offert', en: 'No carriage charged' },
};

/** Judged on what is ordered, not on each parcel: an order sent in two parcels is free if the whole of it is. */
export function carriageFor(
  ordered: { readonly amount: Money; readonly copies: number; readonly isCollected: boolean },
  rule: CarriageRule,
): { readonly fee: Money; readonly reason: CarriageReason } {
  const free = { ...rule.fee, minor: 0n };
  if (ordered.isCollected) return { fee: free, reason: 'collected' };
  if (rule.freeFromAmount !== null && compare(ordered.amount, rule.freeFromAmount) >= 0) return { fee: free, reason: 'free-by-amount' };
  if (rule.freeFromCopies !== null && ordered.copies >= rule.freeFromCopies) return { fee: free, reason: 'free-by-copies' };
  return rule.fee.minor === 0n ? { fee: free, reason: 'no-fee' } : { fee: rule.fee, reason: 'charged' };
}
