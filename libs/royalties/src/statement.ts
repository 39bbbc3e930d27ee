import type { Day, Period } from '@colophon/calendar';
import type { BasisPoints, Exact, Money } from '@colophon/money';
import type { NewEntry } from './entries.ts';
import type { EarnedLine } from './printed-quantity.ts';
import type { Balance } from './recoup.ts';
import type { ReceivedDelivery } from './run-delivery.ts';
import type { Part } from './terms.ts';

/** A multiplication of the statement; `printed` is its amount to the cent. */
export interface EarnedStatementLine {
  readonly kind: 'earned';
  readonly earned: EarnedLine;
  readonly printed: Money;
  /** Its royalty was already posted when the run was received. */
  readonly postedAtReception: boolean;
  /** Recorded after the statement of its own period was approved. */
  readonly receivedBeforePeriod: boolean;
}

/** What an approved statement says about a delivery is no longer what the facts say: the difference, on its own line. */
export interface AdjustedStatementLine {
  readonly kind: 'adjusted';
  readonly agreement: string;
  readonly rule: string;
  readonly work: string;
  readonly run: string;
  readonly delivery: string;
  readonly receivedOn: Day;
  readonly statement: string;
  readonly before: Exact;
  readonly after: Exact;
  readonly printed: Money;
}

/** « Arrondi »: the cents between the printed multiplications of a rule and its cumulative amount rounded once. */
export interface RoundingStatementLine {
  readonly kind: 'rounding';
  readonly agreement: string;
  readonly rule: string;
  readonly work: string;
  readonly printed: Money;
}

export type StatementLine = EarnedStatementLine | AdjustedStatementLine | RoundingStatementLine;

/** An advance, what is recouped of it up to and with this statement, and what is not earned yet. */
export interface AdvancePosition {
  readonly advance: string;
  readonly agreement: string;
  readonly work: string;
  readonly paidOn: Day;
  readonly amount: Money;
  readonly recouped: Money;
  readonly balance: Money;
}

/** `due = earned − recouped + carried`; of it `dueAtReception` was posted when runs were received, the rest is `dueBeforeContributions`. */
export interface StatementTotals {
  readonly earned: Money;
  readonly recouped: Money;
  readonly carried: Money;
  readonly due: Money;
  readonly dueAtReception: Money;
  readonly dueBeforeContributions: Money;
}

export interface LifeToDate {
  readonly copiesReceived: number;
  readonly earned: Money;
  readonly advancesPaid: Money;
  readonly recouped: Money;
  readonly due: Money;
}

/** How far a rule has counted on a work, and its rate there; shown whether or not the period earned anything. */
export interface RulePosition {
  readonly agreement: string;
  readonly rule: string;
  readonly work: string;
  /** As in the rule: empty means all. */
  readonly products: readonly string[];
  readonly productForms: readonly string[];
  readonly countedCopies: number;
  readonly stepAbove: number;
  readonly rate: BasisPoints;
}

/** The account of one work and part, or of the works a cross-work agreement pools. */
export interface StatementAccount {
  readonly part: Part;
  readonly crossWorkAgreement: string | null;
  readonly works: readonly { readonly agreement: string; readonly work: string }[];
  /** Every run of these works received in the period, whether it earns or not (CPI L132-17-3). */
  readonly receptions: readonly ReceivedDelivery[];
  readonly lines: readonly StatementLine[];
  readonly rules: readonly RulePosition[];
  readonly opening: Balance;
  readonly advancesPaid: Money;
  readonly totals: StatementTotals;
  readonly closing: Balance;
  readonly advances: readonly AdvancePosition[];
  readonly lifeToDate: LifeToDate;
}

/** A statement ready to be looked at, and the entries that approving it posts. `totals` is the recap across accounts; it compensates nothing. */
export interface RoyaltyStatement {
  readonly kind: 'regular' | 'correcting';
  /** The approved statement a correcting one corrects. */
  readonly corrects: string | null;
  readonly beneficiary: string;
  readonly period: Period;
  readonly accounts: readonly StatementAccount[];
  readonly totals: StatementTotals;
  readonly entries: readonly NewEntry[];
  /** Entries posted at reception that this statement is the first to show. */
  readonly takesOver: readonly string[];
}
