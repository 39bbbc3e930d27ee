import type { Day } from '@colophon/calendar';
import type { BasisPoints, Money } from '@colophon/money';

/**
 * The part of an agreement an exploitation falls under. The digital grant must stand in a distinct part (CPI L132-17-1), and an
 * advance belongs to one part.
 */
export type Part = 'print' | 'digital' | 'audio';

/** A marginal rate: it applies to the copies counted after the first `above` ones, up to the next step. */
export interface RateStep {
  readonly above: number;
  readonly rate: BasisPoints;
}

/** What the copies of a rate step are counted over: all the works of the agreement, one work, one edition, one product, one run. */
export type CountingUnit = 'agreement' | 'work' | 'edition' | 'product' | 'run';

/** Royalty-free copies of each run: so many copies, or a share of the copies received with or without a ceiling in copies. */
export type ExcludedCopies =
  | { readonly kind: 'fixed'; readonly copies: number }
  | { readonly kind: 'percent'; readonly rate: BasisPoints; readonly atMost: number | null };

/** What every rule says, whatever its base: who is paid, at which steps, for what, and when. An empty list means all. */
export interface RuleTerms {
  readonly id: string;
  readonly beneficiary: string;
  readonly part: Part;
  readonly steps: readonly RateStep[];
  readonly countingUnit: CountingUnit;
  readonly works: readonly string[];
  /** ONIX list 150. */
  readonly productForms: readonly string[];
  readonly products: readonly string[];
  /** Half-open, by rider: earns from `effectiveFrom`, no longer on `effectiveTo`. */
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
}

/** Royalties on the copies received from the printer, at the tax-excluded price (domain.md 1.9). */
export interface PrintedQuantityRule extends RuleTerms {
  readonly base: 'printed-quantity';
  readonly excludedCopies: readonly ExcludedCopies[];
}

/** Told apart by `base`; a new base is a new member of this union with its own facts and its own `earn…` function. */
export type RoyaltyRule = PrintedQuantityRule;
export type RoyaltyBase = RoyaltyRule['base'];

/** Paid once, kept by the author whatever is earned, recouped from the royalties of one work and part (domain.md 1.5). */
export interface Advance {
  readonly id: string;
  readonly beneficiary: string;
  readonly work: string;
  readonly part: Part;
  readonly amount: Money;
  /** Null while agreed and not yet paid: it recoups nothing before it is paid. */
  readonly paidOn: Day | null;
}

/** What a publishing agreement (contrat d’édition) says about royalties. `endsOn` is the first day it no longer holds. */
export interface AgreementTerms {
  readonly id: string;
  readonly signedOn: Day;
  readonly endsOn: Day | null;
  readonly works: readonly string[];
  readonly rules: readonly RoyaltyRule[];
  readonly advances: readonly Advance[];
}

/**
 * The separate agreement, distinct from the publishing agreements and expressly accepted, without which no work pays back the
 * advance of another (CPI L132-17-1-1). It pools the accounts of its works part by part, from the first statement that ends after its signature.
 */
export interface CrossWorkAgreement {
  readonly id: string;
  readonly beneficiary: string;
  readonly signedOn: Day;
  readonly works: readonly string[];
}
