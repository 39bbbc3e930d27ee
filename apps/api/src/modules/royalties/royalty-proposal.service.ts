import { type Money, moneyFromDecimal, rounded, sum, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import {
  explain,
  explainAbsence,
  formatMoney,
  type Language,
  proposeInSequence,
  proposeUnderAll,
  type ReceptionProposal,
  type RoyaltyRefusal,
  type RunDelivery,
  type SequencedReception,
  whyNot,
} from '@colophon/royalties';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Page } from '../../platform/http/lists.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { fill } from '../../platform/problems/problem-document.js';
import { ProblemTables } from '../../platform/problems/problem-tables.js';
import { PartiesFacade } from '../parties/parties.facade.js';
import { RecordNames } from './record-names.js';
import { royaltyReceptionApproved } from './royalties.events.js';
import type { RoyaltiesModuleRefusal } from './royalties.problems.js';
import { RoyaltyBook } from './royalty-book.js';
import type { RoyaltyFacts } from './royalty-facts.js';
import { RoyaltyFactsRepository } from './royalty-facts.repository.js';
import { RoyaltyLedger } from './royalty-ledger.js';
import { RoyaltyProposalRepository, type WaitingDelivery } from './royalty-proposal.repository.js';
import type { ProposalQuery, ProposalShare, ProposalView, ReceptionView } from './royalty-proposal.schemas.js';

interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly agreements: ReadonlyMap<string, string>;
}

/** The royalty due as soon as a run is received (domain.md 1.9), spelled out, and posted when somebody approves it. */
@Injectable()
export class RoyaltyProposalService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly proposals: RoyaltyProposalRepository,
    private readonly facts: RoyaltyFactsRepository,
    private readonly book: RoyaltyBook,
    private readonly outbox: Outbox,
    private readonly records: RecordNames,
    private readonly parties: PartiesFacade,
    private readonly ledger: RoyaltyLedger,
    private readonly problems: ProblemTables,
  ) {}

  async list(query: ProposalQuery, language: Language): Promise<Page<ProposalView>> {
    const page = await this.proposals.list(query);
    return new Page(await this.views(page.rows, language), page.total, page.capped);
  }

  async get(deliveryId: string, language: Language): Promise<ProposalView> {
    const delivery = await this.proposals.delivery(deliveryId);
    const [view] = delivery ? await this.views([delivery], language) : [];
    if (!view) throw new Refusal<PlatformRefusal>('record-unknown');
    return view;
  }

  /**
   * Posts what the delivery earns everyone, reckoned anew: approved before those received earlier, it takes what they would have recouped.
   * `read` is the amount that was read. Approved twice, or by two people at once, it is posted once and answers the same.
   */
  approve(deliveryId: string, read?: string): Promise<ReceptionView> {
    return this.house.transaction(async () => {
      const waiting = await this.proposals.delivery(deliveryId);
      if (!waiting) throw new Refusal<PlatformRefusal>('record-unknown');
      await this.book.hold(await this.facts.beneficiariesOf([waiting.workId]));
      const before = await this.proposals.posted(deliveryId);
      if (before) return before;
      const facts = await this.facts.ofWorks([waiting.workId]);
      const { currency } = await this.facts.market();
      const proposals = await this.records.refusing(() => proposeUnderAll(standing(facts, deliveryId), facts));
      const due = dueOf(proposals);
      if (read !== undefined && read !== due) throw new Refusal<RoyaltiesModuleRefusal>('reception-changed', { due, read });
      for (const { entries } of proposals) await this.book.post(entries, currency, { reception: deliveryId });
      const posted = await this.proposals.posted(deliveryId);
      if (!posted) return { deliveryId, due: '0.00', entries: [] };
      await this.outbox.append(royaltyReceptionApproved, { deliveryId, due: posted.due });
      await this.ledger.post({ kind: 'royalty-reception', id: deliveryId });
      return posted;
    });
  }

  private async views(deliveries: readonly WaitingDelivery[], language: Language): Promise<ProposalView[]> {
    const facts = await this.facts.ofWorks([...new Set(deliveries.map(({ workId }) => workId))]);
    const names = await this.namesOf(facts);
    const sequence = await this.inSequence(deliveries, facts);
    return Promise.all(deliveries.map((delivery) => this.view(delivery, sequence.get(delivery.deliveryId), facts, names, language)));
  }

  /** Every delivery that waits and shares an account with one of these, each reckoned after those before it. */
  private async inSequence(deliveries: readonly WaitingDelivery[], facts: RoyaltyFacts): Promise<Map<string, SequencedReception>> {
    const works = new Set(deliveries.map(({ workId }) => workId));
    const pooled = facts.crossWorkAgreements.filter((pool) => pool.works.some((work) => works.has(work))).flatMap((pool) => pool.works);
    const waiting = await this.proposals.ofWorks([...works, ...pooled]);
    for (const { deliveryId } of deliveries) waiting.add(deliveryId);
    const sequence = proposeInSequence(
      facts.deliveries.filter(({ delivery }) => waiting.has(delivery)),
      facts,
    );
    return new Map(sequence.map((reception) => [reception.delivery, reception]));
  }

  private async view(
    waiting: WaitingDelivery,
    reception: SequencedReception | undefined,
    facts: RoyaltyFacts,
    names: Names,
    language: Language,
  ): Promise<ProposalView> {
    try {
      const delivery = standing(facts, waiting.deliveryId);
      if (!reception || 'refusal' in reception) throw reception?.refusal ?? notReceived(waiting.deliveryId);
      const due = dueOf(reception.proposals);
      const dueNow = dueOf(proposeUnderAll(delivery, facts));
      const reasons = reception.proposals.length > 0 ? outOfTurn(due, dueNow, language) : this.whyNobody(delivery, facts, language);
      return { ...waiting, due, dueNow, shares: reception.proposals.map((proposal) => shareView(proposal, names, language)), reasons };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refusal = await this.records.named(error);
      const sentence = this.problems.find(refusal.code)?.problem.detail[language] ?? refusal.code;
      return { ...waiting, due: '0.00', dueNow: '0.00', shares: [], reasons: [fill(sentence, refusal.facts, language)] };
    }
  }

  private whyNobody(delivery: RunDelivery, facts: RoyaltyFacts, language: Language): string[] {
    const agreements = facts.agreements.filter(({ works }) => works.includes(delivery.work));
    const beneficiaries = new Set(agreements.flatMap(({ rules }) => rules.map(({ beneficiary }) => beneficiary)));
    const period = { from: '0001-01-01', to: '9999-12-31' };
    const absences = [...beneficiaries].flatMap((beneficiary) => {
      return whyNot({ ...facts, agreements, delivery, beneficiary, period, statement: null });
    });
    return [...new Set(absences.map((absence) => explainAbsence(absence, language)))];
  }

  private async namesOf(facts: RoyaltyFacts): Promise<Names> {
    const people = facts.agreements.flatMap(({ rules }) => rules.map(({ beneficiary }) => beneficiary));
    const named = await this.parties.names(people);
    const references = await this.house.rows<{ id: string; reference: string }>(
      'select id::text, reference from house.publishing_agreement where id = any($1::uuid[])',
      [facts.agreements.map(({ id }) => id)],
    );
    return {
      people: new Map([...named].map(([id, { publicName }]) => [id, publicName])),
      agreements: new Map(references.map(({ id, reference }) => [id, reference])),
    };
  }
}

function standing(facts: RoyaltyFacts, deliveryId: string): RunDelivery {
  const delivery = facts.deliveries.find((one) => one.delivery === deliveryId);
  if (!delivery) throw notReceived(deliveryId);
  return delivery;
}

function notReceived(delivery: string): Refusal {
  return new Refusal<RoyaltyRefusal>('reception-not-received', { delivery });
}

function dueOf(proposals: readonly ReceptionProposal[]): string {
  return toDecimal(sum(proposals.map((proposal): Money => proposal.due)));
}

/** A delivery that shares an advance with earlier ones which wait too comes to another amount when it is approved before them. */
function outOfTurn(due: string, dueNow: string, language: Language): string[] {
  if (due === dueNow) return [];
  const now = formatMoney(moneyFromDecimal(dueNow, 'EUR'), language);
  const sentence = {
    fr: `Montants une fois validées les réceptions antérieures, qui attendent aussi. Validée avant elles, celle-ci donnerait ${now}\u00A0: le total des réceptions ne change pas.`,
    en: `Amounts once the earlier receptions, which wait too, are approved. Approved before them, this one comes to €${now}: the receptions come to the same in all.`,
  };
  return [sentence[language]];
}

function shareView(proposal: ReceptionProposal, names: Names, language: Language): ProposalShare {
  const { beneficiary, agreement } = proposal;
  return {
    beneficiaryId: beneficiary,
    beneficiaryName: names.people.get(beneficiary) ?? '',
    agreementId: agreement,
    agreementReference: names.agreements.get(agreement) ?? '',
    lines: proposal.lines.map((line) => {
      const { calculation, details } = explain(line, language);
      return { calculation, details: [...details], amount: toDecimal(rounded(line.amount)) };
    }),
    rounding: toDecimal(proposal.rounding),
    earned: toDecimal(proposal.earned),
    recouped: toDecimal(proposal.recouped),
    carried: toDecimal(proposal.carried),
    due: toDecimal(proposal.due),
  };
}
