import { Refusal } from '@colophon/refusal';
import type { RoyaltyRefusal } from './refusals.ts';
import type { Advance, AgreementTerms, CrossWorkAgreement, ExcludedCopies, RoyaltyRule } from './terms.ts';

const HUNDRED_PERCENT = 10_000n;

/** Refuses an agreement whose terms contradict themselves, at the first contradiction; an agreement that passes can be counted with. */
export function checkTerms(agreement: AgreementTerms): void {
  if (agreement.works.length === 0) refuse('agreement-without-work', { agreement: agreement.id });
  const seen = new Set<string>();
  for (const rule of agreement.rules) {
    if (seen.has(rule.id)) refuse('rule-listed-twice', { rule: rule.id });
    seen.add(rule.id);
    checkRule(rule);
    const stranger = rule.works.find((work) => !agreement.works.includes(work));
    if (stranger !== undefined) refuse('work-not-in-agreement', { rule: rule.id, work: stranger });
  }
  for (const advance of agreement.advances) checkAdvance(agreement, advance);
}

export function checkCrossWorkAgreement(agreement: CrossWorkAgreement): void {
  if (new Set(agreement.works).size < 2) refuse('cross-work-agreement-needs-two-works', { agreement: agreement.id });
}

/** Refuses a rule without beneficiary, steps that do not rise from 0, a rate outside 0–100 %, exclusions that are not a count or a share. */
export function checkRule(rule: RoyaltyRule): void {
  if (rule.beneficiary === '') refuse('rule-without-beneficiary', { rule: rule.id });
  checkSteps(rule);
  for (const excluded of rule.excludedCopies) {
    if (!isValid(excluded)) refuse('excluded-copies-invalid', { rule: rule.id, kind: excluded.kind });
  }
  const { effectiveFrom, effectiveTo } = rule;
  if (effectiveFrom !== null && effectiveTo !== null && effectiveFrom >= effectiveTo) {
    refuse('effective-period-backwards', { rule: rule.id, effectiveFrom, effectiveTo });
  }
}

function checkSteps({ id, steps }: RoyaltyRule): void {
  if (steps.length === 0) refuse('rule-without-steps', { rule: id });
  let previous = -1;
  for (const [index, { above, rate }] of steps.entries()) {
    const rises = Number.isSafeInteger(above) && (index === 0 ? above === 0 : above > previous);
    if (!rises) refuse('steps-not-ascending', { rule: id, step: index + 1, above });
    if (rate < 0n || rate > HUNDRED_PERCENT) refuse('rate-out-of-range', { rule: id, step: index + 1, rate: Number(rate) / 100 });
    previous = above;
  }
}

function isValid(excluded: ExcludedCopies): boolean {
  if (excluded.kind === 'fixed') return isCount(excluded.copies);
  const withinRange = excluded.rate >= 0n && excluded.rate <= HUNDRED_PERCENT;
  return withinRange && (excluded.atMost === null || isCount(excluded.atMost));
}

function isCount(copies: number): boolean {
  return Number.isSafeInteger(copies) && copies >= 0;
}

function checkAdvance(agreement: AgreementTerms, advance: Advance): void {
  if (advance.amount.minor <= 0n) refuse('advance-not-positive', { advance: advance.id });
  if (!agreement.works.includes(advance.work)) refuse('advance-outside-agreement', { advance: advance.id, work: advance.work });
}

function refuse(code: RoyaltyRefusal, facts: Record<string, string | number | null>): never {
  throw new Refusal<RoyaltyRefusal>(code, facts);
}
