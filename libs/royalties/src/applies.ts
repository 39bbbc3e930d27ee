import { partOfForm, type ReceivedDelivery } from './run-delivery.ts';
import type { AgreementTerms, RoyaltyRule } from './terms.ts';

/** Why a rule does not reach a delivery. */
export type OutOfReach =
  | 'work-not-covered'
  | 'part-not-covered'
  | 'form-not-covered'
  | 'product-not-covered'
  | 'agreement-signed-later'
  | 'agreement-ended'
  | 'rule-no-longer-effective';

/** The first condition of the rule that the delivery does not meet; null when its copies are counted. */
export function outOfReach(agreement: AgreementTerms, rule: RoyaltyRule, delivery: ReceivedDelivery): OutOfReach | null {
  if (!agreement.works.includes(delivery.work) || !admits(rule.works, delivery.work)) return 'work-not-covered';
  if (partOfForm(delivery.form) !== rule.part) return 'part-not-covered';
  if (!admits(rule.productForms, delivery.form)) return 'form-not-covered';
  if (!admits(rule.products, delivery.product)) return 'product-not-covered';
  if (delivery.receivedOn < agreement.signedOn) return 'agreement-signed-later';
  if (agreement.endsOn !== null && delivery.receivedOn >= agreement.endsOn) return 'agreement-ended';
  if (rule.effectiveTo !== null && delivery.receivedOn >= rule.effectiveTo) return 'rule-no-longer-effective';
  return null;
}

/**
 * Copies received under the agreement before a rider changes the rate are counted, because steps run over the life of the agreement
 * (domain.md 1.4), but they earn nothing under the new rule.
 */
export function isCountedOnly(rule: RoyaltyRule, delivery: ReceivedDelivery): boolean {
  return rule.effectiveFrom !== null && delivery.receivedOn < rule.effectiveFrom;
}

function admits(listed: readonly string[], value: string): boolean {
  return listed.length === 0 || listed.includes(value);
}
