import type { AccountingPeriod, FiscalYear } from '@colophon/accounting';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';

export interface StoredPeriod extends AccountingPeriod {
  readonly id: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}

export interface StoredYear extends FiscalYear {
  readonly id: string;
  readonly closedAt: string | null;
  readonly version: number;
  readonly periods: readonly StoredPeriod[];
}

/** Fiscal years with their periods. A house has few, so they are read whole. */
@Injectable()
export class FiscalYearRepository {
  constructor(private readonly house: HouseDatabase) {}

  /** In order, each with its periods in order. */
  all(): Promise<StoredYear[]> {
    return this.house.rows<StoredYear>(
      `select y.id::text, y.year_from::text as "from", y.year_to::text as "to", y.closed_at is not null as closed,
              ${instant('y.closed_at')} as "closedAt", y.version,
              (select coalesce(json_agg(json_build_object('id', p.id, 'from', p.period_from, 'to', p.period_to, 'closed', p.closed_at is not null,
                 'closedAt', ${instant('p.closed_at')}, 'closedBy', p.closed_by) order by p.period_from), '[]')
               from house.accounting_period p where p.fiscal_year_id = y.id) as periods
       from house.fiscal_year y order by y.year_from`,
    );
  }

  /** Writes a year and its months; one that another has just opened is left as it is. */
  async open(year: FiscalYear): Promise<void> {
    const made = await this.house.row<{ id: string }>(
      'insert into house.fiscal_year (id, year_from, year_to) values ($1, $2, $3) on conflict do nothing returning id::text',
      [uuid(), year.from, year.to],
    );
    if (!made) return;
    await insertRows(
      this.house,
      'accounting_period',
      ['id', 'fiscal_year_id', 'period_from', 'period_to'],
      year.periods.map(({ from, to }) => [uuid(), made.id, from, to]),
    );
  }

  /** Whoever closes something goes one after the other, and nothing is closed while a year is being opened. */
  async hold(): Promise<void> {
    await this.house.rows('select id from house.fiscal_year order by year_from for update');
  }

  async closePeriod(id: string, at: Date, by: string): Promise<void> {
    await this.house.rows('update house.accounting_period set closed_at = $2, closed_by = $3, version = version + 1 where id = $1', [
      id,
      at,
      by,
    ]);
  }

  async closeYear(id: string, at: Date): Promise<void> {
    await this.house.rows('update house.fiscal_year set closed_at = $2, version = version + 1 where id = $1', [id, at]);
  }
}

function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
