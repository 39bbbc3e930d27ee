import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Period } from '@colophon/calendar';
import { moneyFromDecimal, percent, unitPrice } from '@colophon/money';
import type { Advance, AgreementTerms, CrossWorkAgreement, ExcludedCopies, Language, RoyaltyRule, RunDelivery } from '../src/index.ts';

/** One statement of a case. `recounted` are copies found to be otherwise from that statement on. */
export interface StatedPeriod {
  readonly id: string;
  readonly period: Period;
  readonly corrects: string | null;
  readonly recounted: Readonly<Record<string, number>>;
}

export interface GoldenCase {
  readonly language: Language;
  readonly beneficiary: string;
  readonly agreements: readonly AgreementTerms[];
  readonly crossWorkAgreements: readonly CrossWorkAgreement[];
  readonly deliveries: readonly RunDelivery[];
  readonly statements: readonly StatedPeriod[];
}

/** What a rule says in a case file: decimals as text, and what is left out means all, none or open. */
type RuleInJson = Pick<RoyaltyRule, 'id' | 'beneficiary'> &
  Partial<Omit<RoyaltyRule, 'steps' | 'excludedCopies'>> & {
    readonly steps: readonly { readonly above: number; readonly rate: string }[];
    readonly excludedCopies?: readonly ({ kind: 'fixed'; copies: number } | { kind: 'percent'; rate: string; atMost: number | null })[];
  };
type AdvanceInJson = Omit<Advance, 'amount'> & { readonly amount: string };
type AgreementInJson = Omit<AgreementTerms, 'rules' | 'advances'> & {
  readonly rules: readonly RuleInJson[];
  readonly advances?: readonly AdvanceInJson[];
};
type DeliveryInJson = Omit<RunDelivery, 'priceExcludingTax' | 'priceSource'> & {
  readonly price: string;
  readonly priceSource?: RunDelivery['priceSource'];
};
interface TermsFile {
  readonly agreements: readonly AgreementInJson[];
  readonly crossWorkAgreements?: readonly CrossWorkAgreement[];
}
interface FactsFile {
  readonly language: Language;
  readonly beneficiary: string;
  readonly deliveries: readonly DeliveryInJson[];
  readonly statements: readonly (Pick<StatedPeriod, 'id' | 'period'> & Partial<StatedPeriod>)[];
}

export function readCase(folder: string): GoldenCase {
  const terms = readJson<TermsFile>(folder, 'agreement.json');
  const facts = readJson<FactsFile>(folder, 'facts.json');
  let recounted: Record<string, number> = {};
  return {
    language: facts.language,
    beneficiary: facts.beneficiary,
    agreements: terms.agreements.map((it) => ({ ...it, rules: it.rules.map(ruleOf), advances: (it.advances ?? []).map(advanceOf) })),
    crossWorkAgreements: terms.crossWorkAgreements ?? [],
    deliveries: facts.deliveries.map(deliveryOf),
    statements: facts.statements.map((it) => {
      recounted = { ...recounted, ...it.recounted };
      return { corrects: null, ...it, recounted };
    }),
  };
}

function ruleOf({ steps, excludedCopies, ...said }: RuleInJson): RoyaltyRule {
  return {
    part: 'print',
    base: 'printed-quantity',
    countingUnit: 'work',
    works: [],
    productForms: [],
    products: [],
    effectiveFrom: null,
    effectiveTo: null,
    ...said,
    steps: steps.map(({ above, rate }) => ({ above, rate: percent(rate) })),
    excludedCopies: (excludedCopies ?? []).map((it): ExcludedCopies => (it.kind === 'fixed' ? it : { ...it, rate: percent(it.rate) })),
  };
}

function advanceOf(advance: AdvanceInJson): Advance {
  return { ...advance, amount: moneyFromDecimal(advance.amount, 'EUR') };
}

function deliveryOf({ price, priceSource, ...said }: DeliveryInJson): RunDelivery {
  return { ...said, priceExcludingTax: unitPrice(price), priceSource: priceSource ?? 'in-force-on-reception' };
}

function readJson<Shape>(folder: string, file: string): Shape {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape;
}
