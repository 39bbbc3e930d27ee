import { Refusal } from '@colophon/refusal';
import type { NewEntry, RoyaltyEntry } from './entries.ts';
import { proposeOnReception, type ReceptionProposal } from './propose-on-reception.ts';
import { inCountingOrder, type RunDelivery } from './run-delivery.ts';
import type { AgreementTerms, CrossWorkAgreement } from './terms.ts';

/** The agreements of everyone a delivery may pay, all their deliveries, and what is posted already. */
export interface ReceptionFacts {
  readonly agreements: readonly AgreementTerms[];
  readonly crossWorkAgreements: readonly CrossWorkAgreement[];
  readonly deliveries: readonly RunDelivery[];
  readonly entries: readonly RoyaltyEntry[];
  readonly currency?: string;
}

export type SequencedReception = { readonly delivery: string } & (
  | { readonly proposals: readonly ReceptionProposal[] }
  | { readonly refusal: Refusal }
);

/** Later than any day a reception can have. */
const ALWAYS = '9999-12-31';

/**
 * What a delivery earns everyone, under every agreement on its work. One agreement after the other: what the first recoups of an
 * advance that a cross-work agreement shares, the second no longer finds.
 */
export function proposeUnderAll(delivery: RunDelivery, facts: ReceptionFacts): ReceptionProposal[] {
  const proposals: ReceptionProposal[] = [];
  let { entries } = facts;
  for (const agreement of facts.agreements) {
    if (!agreement.works.includes(delivery.work)) continue;
    const deliveries = facts.deliveries.filter(({ work }) => agreement.works.includes(work));
    const otherAgreements = facts.agreements.filter((other) => other !== agreement);
    const made = proposeOnReception(agreement, delivery, { ...facts, entries, deliveries, otherAgreements });
    proposals.push(...made);
    entries = [...entries, ...asPosted(made)];
  }
  return proposals;
}

/**
 * The royalties of several deliveries that wait, in the order they were received, each as it will be once the ones before it are
 * approved: an advance is recouped once, and a cent of rounding falls where it will be posted. One that is refused posts nothing and
 * does not stop those after it.
 */
export function proposeInSequence(waiting: readonly RunDelivery[], facts: ReceptionFacts): SequencedReception[] {
  let { entries } = facts;
  return inCountingOrder(waiting, ALWAYS).map((delivery) => {
    try {
      const proposals = proposeUnderAll(delivery, { ...facts, entries });
      entries = [...entries, ...asPosted(proposals)];
      return { delivery: delivery.delivery, proposals };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { delivery: delivery.delivery, refusal: error };
    }
  });
}

/** As the book will hold them: in no statement yet. */
function asPosted(proposals: readonly ReceptionProposal[]): RoyaltyEntry[] {
  const posted = (entry: NewEntry, index: number, delivery: string): RoyaltyEntry => ({
    ...entry,
    id: `${delivery} ${index}`,
    statement: null,
  });
  return proposals.flatMap(({ entries, delivery }) => entries.map((entry, index) => posted(entry, index, delivery)));
}
