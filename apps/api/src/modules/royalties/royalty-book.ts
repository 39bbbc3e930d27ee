import { exactToDecimal } from '@colophon/money';
import type { NewEntry } from '@colophon/royalties';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { EntryListItem, EntryQuery } from './royalty-entry.schemas.js';

/** The act that posts entries: the approval of a statement, or of the royalty due when a delivery was received. */
export type PostingAct = { readonly statement: string } | { readonly reception: string };

/** The append-only book of royalties. */
@Injectable()
export class RoyaltyBook {
  constructor(private readonly house: HouseDatabase) {}

  /**
   * Holds the accounts of these people until the transaction ends: what is posted depends on what is posted already, so two approvals
   * that concern one person go one after the other. Always in the same order, so that two never wait for each other.
   */
  async hold(beneficiaries: readonly string[]): Promise<void> {
    await this.lock(beneficiaries.toSorted());
  }

  /** Holds an act on the whole book, such as a batch, until the transaction ends: of two that ask for it at once, one goes first. */
  async holdAct(act: string): Promise<void> {
    await this.lock([act]);
  }

  private async lock(names: readonly string[]): Promise<void> {
    const { slug } = currentContext().house;
    await this.house.rows(
      'select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest($1::text[]) with ordinality as held (name, place) order by place',
      [names.map((name) => `royalties ${slug} ${name}`)],
    );
  }

  async post(entries: readonly NewEntry[], currency: string, act: PostingAct): Promise<void> {
    const { actor } = currentContext();
    const statement = 'statement' in act ? act.statement : null;
    const reception = 'reception' in act ? act.reception : null;
    await insertRows(
      this.house,
      'royalty_entry',
      columns,
      entries.map((entry) => [
        uuid(),
        entry.agreement,
        entry.work,
        entry.part,
        entry.rule,
        entry.beneficiary,
        entry.kind,
        entry.reason,
        exactToDecimal(entry.amount),
        currency,
        entry.run,
        entry.delivery,
        entry.advance,
        entry.occurredOn,
        statement,
        reception,
        actor,
      ]),
    );
  }

  async list(query: EntryQuery): Promise<Page<EntryListItem>> {
    const where = new Conditions()
      .when(query.q, `k.search_text like '%' || public.search_text(?) || '%'`)
      .when(query.beneficiaryId, 'e.beneficiary_id = ?')
      .when(query.agreementId, 'e.agreement_id = ?')
      .when(query.workId, 'e.work_id = ?')
      .when(query.statementId, 's.id = ?')
      .when(query.deliveryId, 'e.delivery_id = ?')
      .when(query.advanceId, 'e.advance_id = ?')
      .when(query.from, 'e.occurred_on >= ?')
      .when(query.to, 'e.occurred_on < ?')
      .when(idList(query.id), 'e.id = any(?::uuid[])');
    const counted = await this.house.row<{ n: number }>(
      `select count(*)::int as n from (select 1 ${entryTables} where ${where.toString()} limit ${countCap + 1}) counted`,
      where.params,
    );
    const rows = await this.house.rows<EntryListItem>(
      `select e.id, e.occurred_on::text as "occurredOn", b.id as "beneficiaryId", b.public_name as "beneficiaryName", a.id as "agreementId",
              a.reference as "agreementReference", k.id as "workId", k.title as "workTitle", e.part, e.kind, e.reason, e.amount::text, e.currency,
              e.print_run_id as "printRunId", r.number as "runNumber", e.delivery_id as "deliveryId", e.advance_id as "advanceId",
              s.id as "statementId", s.number as "statementNumber", e.reception_id is not null as "postedOnReception",
              e.recorded_by as "recordedBy"
       ${entryTables} where ${where.toString()}
       order by ${orderBy(query.sort, { occurredOn: 'e.occurred_on' }, 'e.occurred_on desc')}, e.id
       limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const total = counted?.n ?? 0;
    return new Page(rows, total, total > countCap);
  }

  /** Entries posted at reception stand, from now on, in the statement that is the first to show them. */
  async takeOver(entries: readonly string[], statement: string): Promise<void> {
    await insertRows(
      this.house,
      'entry_shown',
      ['entry_id', 'statement_id'],
      entries.map((entry) => [entry, statement]),
    );
  }
}

const entryTables = `
  from house.royalty_entry e
  join house.party b on b.id = e.beneficiary_id
  join house.publishing_agreement a on a.id = e.agreement_id
  join house.work k on k.id = e.work_id
  left join house.print_run r on r.id = e.print_run_id
  left join house.entry_shown t on t.entry_id = e.id
  left join house.royalty_statement s on s.id = coalesce(e.statement_id, t.statement_id)`;

const columns = [
  'id',
  'agreement_id',
  'work_id',
  'part',
  'rule_id',
  'beneficiary_id',
  'kind',
  'reason',
  'amount',
  'currency',
  'print_run_id',
  'delivery_id',
  'advance_id',
  'occurred_on',
  'statement_id',
  'reception_id',
  'recorded_by',
];
