import { closePeriod, closeYear, followingYear, openFiscalYear, openingEntry, yearName } from '@colophon/accounting';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { AccountSettingsRepository } from './account-settings.repository.js';
import type { AccountingRefusal } from './accounting.problems.js';
import { FiscalYearRepository, type StoredYear } from './fiscal-year.repository.js';
import type { ClosingInput, FiscalYearInput, FiscalYearView } from './fiscal-year.schemas.js';
import { JournalBook } from './journal-book.js';
import { LedgerRepository } from './ledger.repository.js';
import { StandardBooks } from './standard-books.service.js';

/** Fiscal years and their periods: opened one after the other, closed in order and for good. */
@Injectable()
export class FiscalYearService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly day: HouseDay,
    private readonly years: FiscalYearRepository,
    private readonly standard: StandardBooks,
    private readonly book: JournalBook,
    private readonly accounts: AccountSettingsRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /** The latest first; a house without any gets that of today. */
  async list(): Promise<FiscalYearView[]> {
    if ((await this.years.all()).length === 0) await this.standard.ensureStandard(await this.day.today());
    const counts = await this.counts();
    return (await this.years.all()).map((year) => yearView(year, counts)).toReversed();
  }

  async get(id: string): Promise<FiscalYearView> {
    return yearView(await this.find(id), await this.counts());
  }

  async find(id: string): Promise<StoredYear> {
    const year = (await this.years.all()).find((one) => one.id === id);
    if (!year) throw new Refusal<PlatformRefusal>('record-unknown');
    return year;
  }

  /** A year of any length, right after the last or right before the first. */
  open({ from, to }: FiscalYearInput): Promise<FiscalYearView> {
    return this.house.transaction(async () => {
      await this.years.hold();
      await this.years.open(openFiscalYear(from, to, await this.years.all()));
      const made = (await this.years.all()).find((year) => year.from === from && year.to === to);
      if (!made) throw new Refusal<AccountingRefusal>('fiscal-year-taken');
      return this.get(made.id);
    });
  }

  /** Closing waits for whoever is posting at this moment: an entry holds the key of its year until its transaction ends. */
  closePeriod(id: string, periodId: string, { confirmed }: ClosingInput): Promise<FiscalYearView> {
    return this.house.transaction(async () => {
      await this.years.hold();
      const year = await this.find(id);
      const closing = year.periods.find((period) => period.id === periodId);
      if (!closing) throw new Refusal<PlatformRefusal>('record-unknown');
      const all = await this.years.all();
      closePeriod(closing.from, all, await this.day.today(), confirmed);
      const earlier = all.find(({ to, closed }) => to === closing.from && !closed);
      if (earlier) throw new Refusal<AccountingRefusal>('period-of-next-year', { earlier: yearName(earlier) });
      await this.years.closePeriod(periodId, this.clock.now(), currentContext().actor);
      return this.get(id);
    });
  }

  /** Closes the year and posts the opening entry of the next, which is opened when it is not yet. */
  close(id: string): Promise<FiscalYearView> {
    return this.house.transaction(async () => {
      await this.years.hold();
      const year = await this.find(id);
      closeYear(year.from, await this.years.all());
      const settings = await this.accounts.settings();
      const entry = openingEntry(await this.ledger.sums(year, year, settings, true), year, settings);
      await this.years.closeYear(id, this.clock.now());
      await this.ensureFollowing(year);
      if (entry) await this.book.post(entry, { kind: yearClosing, id });
      return this.get(id);
    });
  }

  private async ensureFollowing(year: StoredYear): Promise<void> {
    const all = await this.years.all();
    if (all.some(({ from }) => from === year.to)) return;
    const { from, to } = followingYear(year);
    await this.years.open(openFiscalYear(from, to, all));
  }

  private async counts(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.house.rows<{ key: string; entries: number }>(
      `select e.fiscal_year_id || ' ' || p.id as key, count(*)::int as entries from house.journal_entry e
       join house.accounting_period p on p.fiscal_year_id = e.fiscal_year_id and p.period_from <= e.booked_on and e.booked_on < p.period_to
       group by 1`,
    );
    return new Map(rows.map(({ key, entries }) => [key, entries]));
  }
}

/** The source of an opening entry that a closing made; the database keeps its lines out of the open items. */
export const yearClosing = 'year-closing';

function yearView(year: StoredYear, counts: ReadonlyMap<string, number>): FiscalYearView {
  const { id, from, to, closed, closedAt, version } = year;
  const periods = year.periods.map((period) => ({ ...period, entries: counts.get(`${id} ${period.id}`) ?? 0 }));
  const entries = periods.reduce((sum, period) => sum + period.entries, 0);
  return { id, name: yearName(year), from, to, closed, closedAt, entries, periods, version };
}
