import type { Period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { type ApprovedStatement, draftStatement } from './draft-statement.ts';
import type { RoyaltyEntry } from './entries.ts';
import type { RunDelivery } from './run-delivery.ts';
import type { RoyaltyStatement } from './statement.ts';
import type { AgreementTerms, CrossWorkAgreement } from './terms.ts';

/** A period’s facts, in any order, for several beneficiaries at once. */
export interface PeriodRequest {
  readonly period: Period;
  /** Whose statements: the facts of all are held at once when it is left out, which a large house does by so many people at a time. */
  readonly beneficiaries?: readonly string[];
  readonly agreements: readonly AgreementTerms[];
  readonly crossWorkAgreements: readonly CrossWorkAgreement[];
  readonly deliveries: readonly RunDelivery[];
  readonly entries: readonly RoyaltyEntry[];
  readonly approved: readonly (ApprovedStatement & { readonly beneficiary: string })[];
  readonly currency?: string;
}

export type DraftedStatement =
  | { readonly beneficiary: string; readonly statement: RoyaltyStatement }
  | { readonly beneficiary: string; readonly refusal: Refusal };

/**
 * The statements of a period, one after the other, so that only one is held in memory. One that is refused stands in the list with
 * its refusal and does not stop the others. Each beneficiary only goes through the facts of their own works.
 */
export function* draftStatements(request: PeriodRequest): Generator<DraftedStatement> {
  const { period, currency, crossWorkAgreements } = request;
  const agreements = groupBy(request.agreements.flatMap(withBeneficiaries), ({ beneficiary }) => beneficiary);
  const beneficiaries = request.beneficiaries ?? agreements.keys();
  const deliveries = groupBy(request.deliveries, ({ work }) => work);
  const entries = groupBy(request.entries, ({ beneficiary }) => beneficiary);
  const approved = groupBy(request.approved, ({ beneficiary }) => beneficiary);
  const crossWork = groupBy(crossWorkAgreements, ({ beneficiary }) => beneficiary);

  for (const beneficiary of beneficiaries) {
    const own = agreements.get(beneficiary) ?? [];
    const works = new Set(own.flatMap(({ agreement }) => agreement.works));
    const facts = {
      beneficiary,
      period,
      agreements: own.map(({ agreement }) => agreement),
      crossWorkAgreements: crossWork.get(beneficiary) ?? [],
      deliveries: [...works].flatMap((work) => deliveries.get(work) ?? []),
      entries: entries.get(beneficiary) ?? [],
      approved: approved.get(beneficiary) ?? [],
    };
    try {
      yield { beneficiary, statement: draftStatement(currency === undefined ? facts : { ...facts, currency }) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { beneficiary, refusal: error };
    }
  }
}

function withBeneficiaries(agreement: AgreementTerms): { beneficiary: string; agreement: AgreementTerms }[] {
  const beneficiaries = new Set([...agreement.rules, ...agreement.advances].map(({ beneficiary }) => beneficiary));
  return [...beneficiaries].map((beneficiary) => ({ beneficiary, agreement }));
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  return Map.groupBy(rows, keyOf);
}
