import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { PublishingAgreement } from './publishing-agreement.entity.js';
import type { AdvanceInput, AgreementChange, RuleInput } from './publishing-agreement.schemas.js';
import type { RoyaltiesModuleRefusal } from './royalties.problems.js';
import type { AdvanceRow, AgreementRow, RuleRow } from './royalty-facts.js';
import { agreementByIdSql } from './royalty-facts.sql.js';

export type AgreementMembersInput = {
  readonly [List in 'workIds' | 'parties' | 'rules' | 'advances']?: AgreementChange[List] | undefined;
};

/** The works, parties, rules and advances of an agreement: lists that a change replaces, record by record, keeping what has an id. */
@Injectable()
export class AgreementMembers {
  constructor(private readonly house: HouseDatabase) {}

  /** The agreement as it would stand once `input` is written, for the rules to check before anything is. */
  async draft(agreement: PublishingAgreement, input: AgreementMembersInput): Promise<AgreementRow> {
    const known = await this.house.row<AgreementRow>(agreementByIdSql, [agreement.id]);
    const { id, signedOn, endsOn, currency } = agreement;
    return {
      id,
      signedOn,
      endsOn: endsOn ?? null,
      currency,
      works: input.workIds ?? known?.works ?? [],
      rules: input.rules?.map((rule) => ruleRow(rule, known?.rules ?? [])) ?? known?.rules ?? [],
      advances: input.advances?.map((advance) => advanceRow(advance, known?.advances ?? [])) ?? known?.advances ?? [],
    };
  }

  async save(id: string, draft: AgreementRow, input: AgreementMembersInput): Promise<void> {
    if (input.workIds) await this.saveWorks(id, draft.works);
    if (input.parties) await this.saveParties(id, input.parties);
    if (input.rules) await this.saveRules(id, draft.rules);
    if (input.advances) await this.saveAdvances(id, draft.advances, input.advances);
  }

  private async saveWorks(id: string, works: readonly string[]): Promise<void> {
    await this.house.rows('delete from house.agreement_work where agreement_id = $1 and work_id <> all($2::uuid[])', [id, works]);
    const known = await this.house.rows<{ work: string }>(
      'select work_id::text as work from house.agreement_work where agreement_id = $1',
      [id],
    );
    const added = new Set(works).difference(new Set(known.map(({ work }) => work)));
    await insertRows(
      this.house,
      'agreement_work',
      ['id', 'agreement_id', 'work_id'],
      [...added].map((work) => [uuid(), id, work]),
    );
  }

  private async saveParties(id: string, parties: readonly { partyId: string; role: string }[]): Promise<void> {
    const known = await this.house.rows<{ id: string; partyId: string; role: string }>(
      'select id::text, party_id::text as "partyId", role from house.agreement_party where agreement_id = $1',
      [id],
    );
    const wanted = new Map(parties.map((party) => [`${party.partyId} ${party.role}`, party]));
    const gone = known.filter((party) => !wanted.delete(`${party.partyId} ${party.role}`));
    await this.house.rows('delete from house.agreement_party where id = any($1::uuid[])', [gone.map((party) => party.id)]);
    await insertRows(
      this.house,
      'agreement_party',
      ['id', 'agreement_id', 'party_id', 'role'],
      [...wanted.values()].map(({ partyId, role }) => [uuid(), id, partyId, role]),
    );
  }

  private async saveRules(id: string, rules: readonly RuleRow[]): Promise<void> {
    const kept = rules.map((rule) => rule.id);
    await this.house.rows('delete from house.royalty_rule where agreement_id = $1 and id <> all($2::uuid[])', [id, kept]);
    for (const [position, rule] of rules.entries()) {
      await this.house.rows(
        `insert into house.royalty_rule as r (id, agreement_id, position, beneficiary_id, part, base, counting_unit, work_ids, product_ids,
           product_forms, excluded_copies, effective_from, effective_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (id) do update set position = excluded.position, beneficiary_id = excluded.beneficiary_id, part = excluded.part,
           base = excluded.base, counting_unit = excluded.counting_unit, work_ids = excluded.work_ids, product_ids = excluded.product_ids,
           product_forms = excluded.product_forms, excluded_copies = excluded.excluded_copies,
           effective_from = excluded.effective_from, effective_to = excluded.effective_to`,
        [
          rule.id,
          id,
          position + 1,
          rule.beneficiary,
          rule.part,
          rule.base,
          rule.countingUnit,
          rule.works,
          rule.products,
          rule.productForms,
          JSON.stringify(rule.excludedCopies),
          rule.effectiveFrom,
          rule.effectiveTo,
        ],
      );
      await this.saveSteps(rule);
    }
  }

  private async saveSteps({ id, steps }: RuleRow): Promise<void> {
    await this.house.rows('delete from house.rate_step where rule_id = $1 and above <> all($2::int[])', [
      id,
      steps.map(({ above }) => above),
    ]);
    for (const { above, rate } of steps) {
      await this.house.rows(
        `insert into house.rate_step as s (id, rule_id, above, rate) values ($1, $2, $3, $4)
         on conflict (rule_id, above) do update set rate = excluded.rate where s.rate <> excluded.rate`,
        [uuid(), id, above, rate],
      );
    }
  }

  /** What the book already holds is what was paid: neither its amount nor its day changes any more. */
  private async saveAdvances(id: string, advances: readonly AdvanceRow[], inputs: readonly AdvanceInput[]): Promise<void> {
    const kept = advances.map((advance) => advance.id);
    await this.house.rows('delete from house.advance where agreement_id = $1 and id <> all($2::uuid[])', [id, kept]);
    for (const [i, advance] of advances.entries()) {
      const written = await this.house.rows(
        `insert into house.advance as d (id, agreement_id, beneficiary_id, work_id, part, amount, paid_on, label)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update set beneficiary_id = excluded.beneficiary_id, work_id = excluded.work_id, part = excluded.part,
           amount = excluded.amount, paid_on = excluded.paid_on, label = excluded.label
         where (d.beneficiary_id, d.work_id, d.part, d.amount, d.paid_on)
             is not distinct from (excluded.beneficiary_id, excluded.work_id, excluded.part, excluded.amount, excluded.paid_on)
           or not exists (select 1 from house.royalty_entry e where e.advance_id = d.id)
         returning id`,
        [advance.id, id, advance.beneficiary, advance.work, advance.part, advance.amount, advance.paidOn, inputs[i]?.label ?? ''],
      );
      if (written.length === 0) throw new Refusal<RoyaltiesModuleRefusal>('advance-in-use');
    }
  }
}

function ruleRow(rule: RuleInput, known: readonly { id: string }[]): RuleRow {
  const { beneficiaryId, workIds, productIds, ...terms } = rule;
  return { ...terms, id: keptId(rule.id, known), beneficiary: beneficiaryId, works: workIds, products: productIds };
}

function advanceRow({ id, beneficiaryId, workId, part, amount, paidOn }: AdvanceInput, known: readonly { id: string }[]): AdvanceRow {
  return { id: keptId(id, known), beneficiary: beneficiaryId, work: workId, part, amount, paidOn };
}

/** An id is that of a record of this very agreement, or a new one. */
function keptId(id: string | undefined, known: readonly { id: string }[]): string {
  if (id === undefined) return uuid();
  if (!known.some((one) => one.id === id)) throw new Refusal<PlatformRefusal>('record-unknown');
  return id;
}
