import type { Period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { StatementContent, StatementListItem, StatementQuery } from './royalty-statement.schemas.js';

export interface StatementRow {
  readonly id: string;
  readonly beneficiary: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly state: 'draft' | 'approved';
  readonly number: string | null;
  readonly approvedOn: string | null;
  readonly approvedAt: Date | null;
  readonly correctsId: string | null;
  /** The number of the approved statement it corrects. */
  readonly corrects: string | null;
  readonly content: StatementContent;
}

const sorts = { periodTo: 's.period_to', number: 's.number', beneficiaryName: 'b.sort_name', due: 's.due' };

@Injectable()
export class RoyaltyStatementRepository {
  constructor(private readonly house: HouseDatabase) {}

  async get(id: string): Promise<StatementRow> {
    return this.found(await this.house.row<StatementRow>(`${statementColumns} where s.id = $1`, [id]));
  }

  async getForUpdate(id: string): Promise<StatementRow> {
    return this.found(await this.house.row<StatementRow>(`${statementColumns} where s.id = $1 for update of s`, [id]));
  }

  /** Regular statements of exactly this period, in the order of the beneficiaries' names, so that a batch numbers them in that order. */
  async ofPeriod(
    from: string,
    to: string,
  ): Promise<{ id: string; beneficiary: string; state: 'draft' | 'approved'; hasDocument: boolean }[]> {
    return this.house.rows(
      `select s.id::text, b.public_name as beneficiary, s.state, d.statement_id is not null as "hasDocument" from house.royalty_statement s
       join house.party b on b.id = s.beneficiary_id left join house.statement_document d on d.statement_id = s.id
       where s.period_from = $1 and s.period_to = $2 and s.corrects_id is null order by b.sort_name, s.id`,
      [from, to],
    );
  }

  /** Which of these people have an approved statement that overlaps the period. */
  async statedAmong(beneficiaries: readonly string[], { from, to }: Period): Promise<ReadonlySet<string>> {
    const rows = await this.house.rows<{ id: string }>(
      `select beneficiary_id::text as id from house.royalty_statement
       where state = 'approved' and corrects_id is null and beneficiary_id = any($1::uuid[]) and period_from < $3 and period_to > $2`,
      [beneficiaries, from, to],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes drafts of one period, regular or correcting; one that stands already for its person takes the new content and keeps its id. */
  async saveDrafts(contents: readonly StatementContent[]): Promise<string[]> {
    const [first] = contents;
    if (first === undefined) return [];
    const { periodFrom, periodTo } = first;
    const corrects = first.corrects?.id ?? null;
    const people = contents.map(({ beneficiary }) => beneficiary.id);
    const key =
      corrects === null ? `(beneficiary_id, period_from, period_to) where state = 'draft' and corrects_id is null` : correctionKey;
    await insertRows(
      this.house,
      'royalty_statement as s',
      ['id', 'beneficiary_id', 'period_from', 'period_to', 'corrects_id', ...figureColumns],
      contents.map((content) => [uuid(), content.beneficiary.id, periodFrom, periodTo, corrects, ...figures(content)]),
      `on conflict ${key} do update set ${figureColumns.map((column) => `${column} = excluded.${column}`).join(', ')}
       where s.content is distinct from excluded.content`,
    );
    const standing = await this.house.rows<{ id: string; beneficiary: string }>(
      `select id::text, beneficiary_id::text as beneficiary from house.royalty_statement
       where state = 'draft' and corrects_id is not distinct from $1 and period_from = $2 and period_to = $3
         and beneficiary_id = any($4::uuid[])`,
      [corrects, periodFrom, periodTo, people],
    );
    const ids = new Map(standing.map(({ id, beneficiary }) => [beneficiary, id]));
    return people.map((id) => ids.get(id) ?? '');
  }

  async approve(id: string, content: StatementContent, approval: { number: string; on: string; at: Date; by: string }): Promise<void> {
    await this.saveLines(id, content);
    await this.house.rows(
      `update house.royalty_statement set state = 'approved', number = $2, approved_on = $3, approved_at = $4, approved_by = $5,
         ${figureColumns.map((column, i) => `${column} = $${i + 6}`).join(', ')} where id = $1`,
      [id, approval.number, approval.on, approval.at, approval.by, ...figures(content)],
    );
  }

  async remove(id: string): Promise<void> {
    await this.house.rows('delete from house.royalty_statement where id = $1', [id]);
  }

  async list(query: StatementQuery): Promise<Page<StatementListItem>> {
    const where = new Conditions()
      .when(query.q, `b.search_text || ' ' || coalesce(public.search_text(s.number), '') like '%' || public.search_text(?) || '%'`)
      .when(query.beneficiaryId, 's.beneficiary_id = ?')
      .when(query.state, 's.state = ?')
      .when(query.periodFrom, 's.period_from >= ?')
      .when(query.periodTo, 's.period_to <= ?')
      .when(query.agreementId && JSON.stringify({ agreements: [{ id: query.agreementId }] }), 's.content @> ?::jsonb')
      .when(query.workId && JSON.stringify({ accounts: [{ works: [{ id: query.workId }] }] }), 's.content @> ?::jsonb')
      .when(idList(query.id), 's.id = any(?::uuid[])');
    const from = `from house.royalty_statement s join house.party b on b.id = s.beneficiary_id where ${where.toString()}`;
    const counted = await this.house.row<{ n: number }>(
      `select count(*)::int as n from (select 1 ${from} limit ${countCap + 1}) counted`,
      where.params,
    );
    const rows = await this.house.rows<StatementListItem>(
      `select s.id, s.number, s.state, case when s.corrects_id is null then 'regular' else 'correcting' end as kind,
              b.id as "beneficiaryId", b.public_name as "beneficiaryName", s.period_from::text as "periodFrom", s.period_to::text as "periodTo",
              s.currency, s.earned::text, s.recouped::text, s.due::text, s.due_before_contributions::text as "dueBeforeContributions",
              s.due_on::text as "dueOn", s.approved_on::text as "approvedOn",
              (select c.number from house.royalty_statement c where c.id = s.corrects_id) as corrects
       ${from} order by ${orderBy(query.sort, sorts, 's.period_to desc, b.sort_name')}, s.id
       limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const total = counted?.n ?? 0;
    return new Page(rows, total, total > countCap);
  }

  private async saveLines(id: string, { accounts }: StatementContent): Promise<void> {
    const lines = accounts.flatMap((account) => account.lines);
    await insertRows(
      this.house,
      'statement_line',
      lineColumns,
      lines.map((line, i) => [
        uuid(),
        id,
        i + 1,
        line.kind,
        line.agreementId,
        line.ruleId,
        line.workId,
        line.productId,
        line.printRunId,
        line.deliveryId,
        line.receivedOn,
        line.copies,
        line.price,
        line.rate,
        line.amount,
        line.printed,
      ]),
    );
  }

  private found(row: StatementRow | undefined): StatementRow {
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    return row;
  }
}

const statementColumns = `
  select s.id::text, s.beneficiary_id::text as beneficiary, s.period_from::text as "periodFrom", s.period_to::text as "periodTo", s.state,
         s.number, s.approved_on::text as "approvedOn", s.approved_at as "approvedAt", s.corrects_id::text as "correctsId",
         (select c.number from house.royalty_statement c where c.id = s.corrects_id) as corrects, s.content
  from house.royalty_statement s`;

const correctionKey = `(corrects_id) where state = 'draft'`;

const figureColumns = [
  'currency',
  'earned',
  'recouped',
  'carried',
  'due',
  'due_at_reception',
  'due_before_contributions',
  'due_on',
  'content',
];

function figures(content: StatementContent): unknown[] {
  const { earned, recouped, carried, due, dueAtReception, dueBeforeContributions } = content.totals;
  return [content.currency, earned, recouped, carried, due, dueAtReception, dueBeforeContributions, content.dueOn, JSON.stringify(content)];
}

const lineColumns = [
  'id',
  'statement_id',
  'position',
  'kind',
  'agreement_id',
  'rule_id',
  'work_id',
  'product_id',
  'print_run_id',
  'delivery_id',
  'received_on',
  'copies',
  'price',
  'rate',
  'amount',
  'printed',
];
