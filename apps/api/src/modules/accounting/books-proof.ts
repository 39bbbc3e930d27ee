import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';

/** Where the ledger is not what its rows say it should be. */
export interface BooksFault {
  readonly fault: 'unbalanced' | 'number-skipped' | 'number-behind' | 'open-item-differs' | 'open-item-missing' | 'settlement-unbalanced';
  readonly record: string;
  readonly expected: string;
  readonly found: string;
}

/** Counts the whole ledger again: entries balance, numbers follow one another, and what is open is what the settlements left. */
@Injectable()
export class BooksProof {
  constructor(private readonly house: HouseDatabase) {}

  async faults(): Promise<BooksFault[]> {
    const found = await Promise.all([this.entries(), this.numbers(), this.series(), this.openItems(), this.settlements()]);
    return found.flat();
  }

  private entries(): Promise<BooksFault[]> {
    return this.house.rows<BooksFault>(
      `select 'unbalanced' as fault, e.id::text as record, e.postings || ' × ' || e.total as expected,
              s.lines || ' × ' || s.debit || ' / ' || s.credit as found
       from house.journal_entry e
       cross join lateral (select count(*) as lines, coalesce(sum(debit), 0) as debit, coalesce(sum(credit), 0) as credit
                           from house.posting p where p.entry_id = e.id) s
       where s.lines <> e.postings or s.debit <> e.total or s.credit <> e.total order by e.id limit 100`,
    );
  }

  private numbers(): Promise<BooksFault[]> {
    return this.house.rows<BooksFault>(
      `select 'number-skipped' as fault, record, expected::text, found::text from (
         select e.id::text as record, e.number as found,
                row_number() over (partition by e.fiscal_year_id, e.opening order by e.number) as expected
         from house.journal_entry e) n where found <> expected order by found limit 100`,
    );
  }

  /** The series that numbers are drawn from stands where the last entry of its year is. */
  private series(): Promise<BooksFault[]> {
    return this.house.rows<BooksFault>(
      `select 'number-behind' as fault, l.series as record, l.last::text as expected, coalesce(s.last_number, 0)::text as found
       from (select 'journal-entry ' || y.year_from || case when e.opening then ' opening' else '' end as series, max(e.number) as last
             from house.journal_entry e join house.fiscal_year y on y.id = e.fiscal_year_id group by y.year_from, e.opening) l
       left join house.number_series s on s.series = l.series where s.last_number is distinct from l.last order by l.series`,
    );
  }

  private openItems(): Promise<BooksFault[]> {
    return this.house.rows<BooksFault>(
      `select case when i.posting_id is null then 'open-item-missing' else 'open-item-differs' end as fault, p.id::text as record,
              (p.debit + p.credit - coalesce(s.settled, 0))::text as expected, coalesce(i.open_amount, 0)::text as found
       from house.posting p
       join house.journal_entry e on e.id = p.entry_id
       left join house.open_item i on i.posting_id = p.id
       left join (select l.posting_id, sum(l.amount) as settled from house.settlement_line l
                  where not exists (select 1 from house.settlement_undo u where u.settlement_id = l.settlement_id)
                  group by l.posting_id) s on s.posting_id = p.id
       where p.party_id is not null and e.source_kind <> 'year-closing'
         and (i.posting_id is null or i.open_amount <> p.debit + p.credit - coalesce(s.settled, 0) or i.amount <> p.debit + p.credit
              or i.party_id <> p.party_id or i.account_code <> p.account_code or (i.side = 'debit') <> (p.debit > 0))
       order by p.id limit 100`,
    );
  }

  private settlements(): Promise<BooksFault[]> {
    return this.house.rows<BooksFault>(
      `select 'settlement-unbalanced' as fault, l.settlement_id::text as record, '0.00' as expected,
              sum(case when p.debit > 0 then l.amount else -l.amount end)::text as found
       from house.settlement_line l join house.posting p on p.id = l.posting_id
       group by l.settlement_id having sum(case when p.debit > 0 then l.amount else -l.amount end) <> 0 order by 2 limit 100`,
    );
  }
}
