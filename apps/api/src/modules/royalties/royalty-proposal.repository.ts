import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { ProposalQuery, ProposalView, ReceptionView } from './royalty-proposal.schemas.js';

export type WaitingDelivery = Omit<ProposalView, 'due' | 'dueNow' | 'shares' | 'reasons'>;

/**
 * A delivery waits while a rule of an agreement on its work pays somebody, nothing is posted for it, and the approved statement of
 * its day, if there is one, was approved before the delivery was recorded.
 */
const waiting = `
  d.reverses_id is null and not exists (select 1 from house.print_run_delivery v where v.reverses_id = d.id)
  and not exists (select 1 from house.royalty_entry e where e.delivery_id = d.id)
  and exists (
    select 1 from house.agreement_work w
    join house.publishing_agreement a on a.id = w.agreement_id and a.signed_on <= d.received_on
      and (a.ends_on is null or d.received_on < a.ends_on)
    join house.royalty_rule u on u.agreement_id = a.id
      and (u.effective_from is null or u.effective_from <= d.received_on) and (u.effective_to is null or d.received_on < u.effective_to)
    where w.work_id = p.work_id and not exists (
      select 1 from house.royalty_statement s where s.state = 'approved' and s.beneficiary_id = u.beneficiary_id
        and s.period_from <= d.received_on and d.received_on < s.period_to and s.approved_at >= d.recorded_at))`;

const deliveryColumns = `
  d.id::text, d.id::text as "deliveryId", r.id::text as "printRunId", r.number as "runNumber", k.id::text as "workId",
  k.title as "workTitle", p.id::text as "productId", p.title as "productTitle", p.isbn, d.received_on::text as "receivedOn", d.copies`;

const deliveryTables = `
  from house.print_run_delivery d join house.print_run r on r.id = d.print_run_id join house.product p on p.id = r.product_id
  join house.work k on k.id = p.work_id`;

/** Deliveries whose royalty waits for an approval: nothing is stored about them, so nothing can be forgotten or go stale. */
@Injectable()
export class RoyaltyProposalRepository {
  constructor(private readonly house: HouseDatabase) {}

  async list(query: ProposalQuery): Promise<Page<WaitingDelivery>> {
    const where = new Conditions()
      .add(waiting)
      .when(query.workId, 'p.work_id = ?')
      .when(query.q, `k.search_text like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'd.id = any(?::uuid[])');
    const total = await this.count(where);
    const rows = await this.house.rows<WaitingDelivery>(
      `select ${deliveryColumns} ${deliveryTables} where ${where.toString()}
       order by ${orderBy(query.sort, { receivedOn: 'd.received_on' }, 'd.received_on desc')}, d.id
       limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    return new Page(rows, total, total > countCap);
  }

  count(where = new Conditions().add(waiting)): Promise<number> {
    return this.house
      .row<{ n: number }>(
        `select count(*)::int as n from (select 1 ${deliveryTables} where ${where.toString()} limit ${countCap + 1}) counted`,
        where.params,
      )
      .then((row) => row?.n ?? 0);
  }

  /** Every delivery of these works that waits. */
  async ofWorks(works: readonly string[]): Promise<Set<string>> {
    const rows = await this.house.rows<{ id: string }>(
      `select d.id::text ${deliveryTables} where ${waiting} and p.work_id = any($1::uuid[])`,
      [works],
    );
    return new Set(rows.map(({ id }) => id));
  }

  delivery(id: string): Promise<WaitingDelivery | undefined> {
    return this.house.row<WaitingDelivery>(`select ${deliveryColumns} ${deliveryTables} where d.id = $1`, [id]);
  }

  /** What approving the royalty of a delivery posted; undefined while it is not approved. */
  async posted(deliveryId: string): Promise<ReceptionView | undefined> {
    const entries = await this.house.rows<ReceptionView['entries'][number]>(
      `select e.id::text, b.id::text as "beneficiaryId", b.public_name as "beneficiaryName", e.kind, e.reason, e.amount::text
       from house.royalty_entry e join house.party b on b.id = e.beneficiary_id
       where e.reception_id = $1 order by b.sort_name, e.recorded_at, e.id`,
      [deliveryId],
    );
    if (entries.length === 0) return undefined;
    const due = await this.house.row<{ due: string }>(
      `select sum(case when kind in ('earned', 'adjusted', 'carried') then amount when kind = 'recouped' then -amount else 0 end)
         ::numeric(14, 2)::text as due from house.royalty_entry where reception_id = $1`,
      [deliveryId],
    );
    return { deliveryId, due: due?.due ?? '0.00', entries };
  }
}
