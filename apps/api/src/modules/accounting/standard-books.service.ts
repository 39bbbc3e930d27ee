import {
  accountRoles,
  bookableDay,
  type FiscalYear,
  followingYear,
  type JournalKind,
  journalKinds,
  openFiscalYear,
  standardChart,
} from '@colophon/accounting';
import { addMonths, contains, type Day, type Period } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import type { AccountLedger } from './chart.schemas.js';
import { FiscalYearRepository } from './fiscal-year.repository.js';

interface Profile {
  readonly language: 'fr' | 'en';
  readonly endMonth: number;
}

/** What a house keeps its books with before it has chosen anything: the standard chart, the account of each role, journals, a year. */
@Injectable()
export class StandardBooks {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
    private readonly years: FiscalYearRepository,
  ) {}

  /** Makes what is missing, in the house's language; doing it again changes nothing, and two at once make it once. */
  ensureStandard(on: Day): Promise<void> {
    return this.house.transaction(async () => {
      const profile = await this.house.row<Profile>(
        'select language, fiscal_year_end_month as "endMonth" from house.house_profile where id = 1',
      );
      const { language, endMonth } = profile ?? { language: 'fr', endMonth: 12 };
      await this.chart(language);
      await this.journals(language);
      await this.yearOf(on, endMonth);
    });
  }

  /** The chart and the journals are there; a first look at them makes them. */
  async ensureChart(): Promise<void> {
    const made = await this.house.row<{ made: boolean }>('select exists (select 1 from house.account_role) as made');
    if (!made?.made) await this.ensureStandard(await this.day.today());
  }

  /** The day's own when it can be booked, else the first open day after it (domain.md 3.2). Opens the year of the day when none holds it. */
  async bookableOn(on: Day): Promise<Day> {
    const years = await this.years.all();
    if (years.some((year) => contains(year, on))) return bookableDay(on, years);
    await this.ensureStandard(on);
    return bookableDay(on, await this.years.all());
  }

  private async chart(language: 'fr' | 'en'): Promise<void> {
    await insertRows(
      this.house,
      'account',
      ['id', 'code', 'label', 'ledger'],
      standardChart.map(({ number, label, ofParties }) => [uuid(), number, label[language], ofParties ? ledgerOf(number) : null]),
      'on conflict do nothing',
    );
    await insertRows(
      this.house,
      'account_role',
      ['id', 'role', 'account_code'],
      Object.entries(accountRoles).map(([role, { account }]) => [uuid(), role, account]),
      'on conflict do nothing',
    );
  }

  /** One of each kind; a house that has renamed a standard journal keeps it under its name. */
  private async journals(language: 'fr' | 'en'): Promise<void> {
    const known = await this.house.rows<{ kind: JournalKind }>('select distinct kind from house.journal');
    const missing = (Object.keys(journalKinds) as JournalKind[]).filter((kind) => !known.some((journal) => journal.kind === kind));
    await insertRows(
      this.house,
      'journal',
      ['id', 'code', 'label', 'kind'],
      missing.map((kind) => [uuid(), journalKinds[kind].code, journalKinds[kind].label[language], kind]),
      'on conflict do nothing',
    );
  }

  /**
   * The first year is the one the day falls in. Later ones follow it up to that of the day, but none after the year that follows today's:
   * a year mistyped in a date opens nothing.
   */
  private async yearOf(on: Day, endMonth: number): Promise<void> {
    const years = await this.years.all();
    const last = years.at(-1);
    if (!last) return this.years.open(openFiscalYear(...bounds(yearAround(on, endMonth)), []));
    const furthest = addMonths(await this.day.today(), 12);
    let known: FiscalYear[] = years;
    for (let next = followingYear(last); on >= next.from && on < furthest; next = followingYear(next)) {
      const year = openFiscalYear(next.from, next.to, known);
      await this.years.open(year);
      known = [...known, year];
    }
  }
}

function bounds({ from, to }: Period): [Day, Day] {
  return [from, to];
}

/** The twelve months that end with `endMonth` and hold the day. */
export function yearAround(on: Day, endMonth: number): Period {
  const [year = 0, month = 1] = on.split('-').map(Number);
  const first = `${String(month > endMonth ? year : year - 1).padStart(4, '0')}-${String(endMonth).padStart(2, '0')}-01`;
  const from = addMonths(first, 1);
  return { from, to: addMonths(from, 12) };
}

/** Customers are in 41, authors in 467 and 4091, the others are suppliers (domain.md 4.2). */
function ledgerOf(account: string): AccountLedger {
  if (account.startsWith('41')) return 'customer';
  return account === '467' || account === '4091' ? 'author' : 'supplier';
}
