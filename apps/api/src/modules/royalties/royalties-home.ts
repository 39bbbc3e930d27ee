import { addDays, addMonths, type Day, type Period } from '@colophon/calendar';
import { statementDeadlines } from '@colophon/royalties';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { HomeView } from '../../platform/home/home.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { RoyaltyProposalRepository } from './royalty-proposal.repository.js';

/** What royalties ask to be done next – runs to pay, works without an agreement, statements the law sets a day for – and what is due. */
@Injectable()
export class RoyaltiesHome {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
    private readonly proposals: RoyaltyProposalRepository,
  ) {}

  async todo(): Promise<HomeView['todo']> {
    return [
      { kind: 'royalty-proposals', count: await this.proposals.count(), link: '/royalty-proposals', facts: {} },
      { kind: 'works-without-agreement', count: await this.uncovered(), link: '/works-without-agreement', facts: {} },
      ...(await this.statementsDue()),
    ];
  }

  /** By the year, or by the half-year for those whom one agreement at least states twice a year; the earliest period first. */
  private async statementsDue(): Promise<HomeView['todo']> {
    const year = await this.lastFiscalYear();
    const middle = addMonths(year.from, 6);
    const nextMiddle = addMonths(year.to, 6);
    const halves = [
      { from: year.from, to: middle },
      { from: middle, to: year.to },
      ...(nextMiddle <= (await this.day.today()) ? [{ from: year.to, to: nextMiddle }] : []),
    ];
    const due = [...halves.map((period) => ({ period, frequency: 'half-yearly' })), { period: year, frequency: 'yearly' }];
    const counted = due.map(async ({ period, frequency }) => ({
      kind: 'royalty-statements-due',
      count: await this.unstated(period, frequency),
      link: `/royalty-statements?filter=${encodeURIComponent(JSON.stringify({ periodFrom: period.from, periodTo: period.to }))}`,
      facts: { periodFrom: period.from, periodTo: period.to, dueOn: statementDeadlines(period, null).dueOn },
    }));
    return (await Promise.all(counted)).sort((a, b) => (a.facts.dueOn < b.facts.dueOn ? -1 : a.facts.dueOn > b.facts.dueOn ? 1 : 0));
  }

  /**
   * What became due in the fiscal year under way: what was posted when runs were received in it, and what the statements approved in it
   * add. Payments are not kept yet, so none is taken off.
   */
  async figures(): Promise<HomeView['figures']> {
    const { to: from } = await this.lastFiscalYear();
    const row = await this.house.row<{ due: string }>(
      `select (
         (select coalesce(sum(case when e.kind = 'recouped' then -e.amount else e.amount end), 0) from house.royalty_entry e
          where e.reception_id is not null and e.kind in ('earned', 'adjusted', 'recouped', 'carried') and e.occurred_on >= $1::date)
         + (select coalesce(sum(s.due_before_contributions), 0) from house.royalty_statement s
            where s.state = 'approved' and s.approved_on >= $1::date))::numeric(20, 2)::text as due`,
      [from],
    );
    return { royaltiesDue: row?.due ?? '0.00' };
  }

  /** The last one that is closed; the law counts six months from its end (CPI L132-17-3). */
  async lastFiscalYear(): Promise<Period> {
    const profile = await this.house.row<{ month: number }>('select fiscal_year_end_month as month from house.house_profile where id = 1');
    const today = await this.day.today();
    const firstAfter = (year: number): Day => addDays(addMonths(`${year}-01-31`, (profile?.month ?? 12) - 1), 1);
    const year = Number(today.slice(0, 4));
    const to = firstAfter(year) <= today ? firstAfter(year) : firstAfter(year - 1);
    return { from: addMonths(to, -12), to };
  }

  /** Works that came back from the printer while nobody is paid for them. */
  private async uncovered(): Promise<number> {
    const row = await this.house.row<{ n: number }>(
      `select count(distinct p.work_id)::int as n from house.print_run_delivery d
       join house.print_run r on r.id = d.print_run_id join house.product p on p.id = r.product_id
       where d.reverses_id is null and not exists (select 1 from house.print_run_delivery v where v.reverses_id = d.id)
         and not exists (select 1 from house.agreement_work w where w.work_id = p.work_id)`,
    );
    return row?.n ?? 0;
  }

  /** People stated so often whom an agreement signed by then pays, and whose approved statements do not cover the end of the period. */
  private async unstated({ to }: Period, frequency: string): Promise<number> {
    const row = await this.house.row<{ n: number }>(
      `select count(*)::int as n from (
         select u.beneficiary_id, case when bool_or(a.statement_frequency = 'half-yearly') then 'half-yearly' else 'yearly' end as frequency
         from house.royalty_rule u join house.publishing_agreement a on a.id = u.agreement_id
         where a.signed_on < $1 group by u.beneficiary_id) payee
       where payee.frequency = $2 and not exists (
         select 1 from house.royalty_statement s where s.beneficiary_id = payee.beneficiary_id and s.state = 'approved'
           and s.corrects_id is null and s.period_from < $1 and s.period_to >= $1)`,
      [to, frequency],
    );
    return row?.n ?? 0;
  }
}
