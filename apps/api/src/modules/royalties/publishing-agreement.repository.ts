import { codeList } from '@colophon/onix';
import { Refusal } from '@colophon/refusal';
import type { Language } from '@colophon/royalties';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { AgreementListItem, AgreementQuery, AgreementView, UncoveredQuery, UncoveredWork } from './publishing-agreement.schemas.js';
import type { RuleRow } from './royalty-facts.js';
import { ruleInWords } from './rule-in-words.js';

const sorts = { reference: 'a.reference', signedOn: 'a.signed_on' };

type AgreementRow = Omit<AgreementView, 'rules' | 'parties'> & {
  parties: { partyId: string; name: string; role: string }[];
  rules: (Omit<RuleRow, 'beneficiary' | 'works' | 'products'> & {
    beneficiaryId: string;
    beneficiaryName: string;
    workIds: string[];
    productIds: string[];
  })[];
};

/** Agreements as the screens ask for them: one page with every name on it, and lists. */
@Injectable()
export class PublishingAgreementRepository {
  constructor(private readonly house: HouseDatabase) {}

  async view(id: string, language: Language): Promise<AgreementView> {
    const row = await this.house.row<AgreementRow>(agreementPage, [id]);
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    const roles = codeList(17);
    return {
      ...row,
      parties: row.parties.map((party) => ({ ...party, roleLabel: roles.label(party.role, language) ?? party.role })),
      rules: row.rules.map((rule) => {
        const terms = { ...rule, beneficiary: rule.beneficiaryId, works: rule.workIds, products: rule.productIds };
        return { ...rule, inWords: ruleInWords(terms, rule.beneficiaryName, language) };
      }),
    };
  }

  async list(query: AgreementQuery): Promise<Page<AgreementListItem>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(a.reference || ' ' || a.title) like '%' || public.search_text(?) || '%'`)
      .when(query.workId, 'exists (select 1 from house.agreement_work w where w.agreement_id = a.id and w.work_id = ?)')
      .when(idList(query.id), 'a.id = any(?::uuid[])');
    if (query.partyId !== undefined)
      where.add(
        `exists (select 1 from house.agreement_party p where p.agreement_id = a.id and p.party_id = ?)
         or exists (select 1 from house.royalty_rule r where r.agreement_id = a.id and r.beneficiary_id = ?)`,
        query.partyId,
        query.partyId,
      );
    const total = await this.count(`select 1 from house.publishing_agreement a where ${where.toString()}`, where.params);
    const rows = await this.house.rows<AgreementListItem>(
      `select a.id, a.reference, a.title, a.signed_on::text as "signedOn", a.ends_on::text as "endsOn",
              (select coalesce(json_agg(json_build_object('id', k.id, 'title', k.title) order by k.title, k.id), '[]')
               from house.agreement_work w join house.work k on k.id = w.work_id where w.agreement_id = a.id) as works,
              (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.public_name) order by b.sort_name, b.id), '[]')
               from house.party b where b.id in (select r.beneficiary_id from house.royalty_rule r where r.agreement_id = a.id)) as beneficiaries,
              (select coalesce(sum(e.amount), 0)::numeric(14, 2)::text from house.royalty_entry e
               where e.agreement_id = a.id and e.kind in ('earned', 'adjusted')) as earned
       from house.publishing_agreement a where ${where.toString()}
       order by ${orderBy(query.sort, sorts, 'a.reference')}, a.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    return new Page(rows, Math.min(total, countCap), total > countCap);
  }

  /** Works that have been printed, or will be, and that no agreement covers. */
  async uncovered(query: UncoveredQuery): Promise<Page<UncoveredWork>> {
    const where = new Conditions()
      .add('not exists (select 1 from house.agreement_work w where w.work_id = k.id)')
      .when(query.q, `k.search_text like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'k.id = any(?::uuid[])');
    const total = await this.count(`select 1 from house.work k where ${where.toString()}`, where.params);
    const rows = await this.house.rows<UncoveredWork>(
      `select k.id, k.title, d.copies as "copiesReceived", d.last::text as "lastReceivedOn",
              (select coalesce(json_agg(distinct p.public_name), '[]') from house.contributor c join house.party p on p.id = c.party_id
               where c.work_id = k.id) as contributors
       from house.work k
       cross join lateral (
         select coalesce(sum(d.copies), 0)::int as copies, max(d.received_on) as last from house.product p
         join house.print_run r on r.product_id = p.id join house.print_run_delivery d on d.print_run_id = r.id
         where p.work_id = k.id and d.reverses_id is null
           and not exists (select 1 from house.print_run_delivery v where v.reverses_id = d.id)) d
       where ${where.toString()}
       order by d.copies desc, k.title, k.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    return new Page(rows, Math.min(total, countCap), total > countCap);
  }

  private async count(select: string, params: readonly unknown[]): Promise<number> {
    const counted = await this.house.row<{ n: number }>(`select count(*)::int as n from (${select} limit ${countCap + 1}) counted`, params);
    return counted?.n ?? 0;
  }
}

const agreementPage = `
  select a.id, a.reference, a.title, a.signed_on::text as "signedOn", a.ends_on::text as "endsOn", a.territory, a.term, a.currency,
         a.print_part as "printPart", a.print_terms as "printTerms", a.digital_part as "digitalPart", a.digital_terms as "digitalTerms",
         a.statement_frequency as "statementFrequency", a.statement_month as "statementMonth", a.statement_day as "statementDay",
         a.notes, a.version,
         (select coalesce(json_agg(json_build_object('id', k.id, 'title', k.title) order by k.title, k.id), '[]')
          from house.agreement_work w join house.work k on k.id = w.work_id where w.agreement_id = a.id) as works,
         (select coalesce(json_agg(json_build_object('partyId', p.id, 'name', p.public_name, 'role', ap.role) order by p.sort_name, ap.role), '[]')
          from house.agreement_party ap join house.party p on p.id = ap.party_id where ap.agreement_id = a.id) as parties,
         (select coalesce(json_agg(json_build_object(
            'id', r.id, 'base', r.base, 'beneficiaryId', p.id, 'beneficiaryName', p.public_name, 'part', r.part,
            'steps', (select json_agg(json_build_object('above', s.above, 'rate', s.rate::text) order by s.above)
                      from house.rate_step s where s.rule_id = r.id),
            'countingUnit', r.counting_unit, 'workIds', r.work_ids, 'productIds', r.product_ids, 'productForms', r.product_forms,
            'effectiveFrom', r.effective_from, 'effectiveTo', r.effective_to, 'excludedCopies', r.excluded_copies)
            order by r.position, r.id), '[]')
          from house.royalty_rule r join house.party p on p.id = r.beneficiary_id where r.agreement_id = a.id) as rules,
         (select coalesce(json_agg(json_build_object(
            'id', d.id, 'beneficiaryId', p.id, 'beneficiaryName', p.public_name, 'workId', k.id, 'workTitle', k.title, 'part', d.part,
            'amount', d.amount::text, 'paidOn', d.paid_on, 'label', d.label,
            'recouped', (select coalesce(sum(e.amount), 0)::numeric(14, 2)::text from house.royalty_entry e
                         where e.advance_id = d.id and e.kind = 'recouped')) order by d.paid_on, d.id), '[]')
          from house.advance d join house.party p on p.id = d.beneficiary_id join house.work k on k.id = d.work_id
          where d.agreement_id = a.id) as advances
  from house.publishing_agreement a where a.id = $1`;
