import { type AccountSettings, openingEntry, type PostedLine } from '@colophon/accounting';
import type { Day, Period } from '@colophon/calendar';
import { moneyFromDecimal } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { FiscalYearRepository, type StoredYear } from './fiscal-year.repository.js';

interface SummedRow {
  readonly account: string;
  readonly party: string | null;
  readonly opening: boolean;
  readonly before: boolean;
  readonly debit: string;
  readonly credit: string;
}

/** Postings added up, as the rules of balances take them. */
@Injectable()
export class LedgerRepository {
  constructor(
    private readonly house: HouseDatabase,
    private readonly years: FiscalYearRepository,
  ) {}

  /**
   * What was posted in a year up to the end of a period, one line per account (and party), side and part of the year. A year that follows
   * one not closed yet begins with what closing it now would carry over.
   */
  async sums(year: StoredYear, within: Period, settings: AccountSettings, byParty = false): Promise<PostedLine[]> {
    const posted = await this.posted(year, within, byParty);
    return [...(await this.carriedOver(year, settings, byParty)), ...posted];
  }

  /** What the year before leaves to this one, as long as its closing has not posted it. */
  async carriedOver(year: StoredYear, settings: AccountSettings, byParty: boolean): Promise<PostedLine[]> {
    const before = (await this.years.all()).find(({ to, closed }) => to === year.from && !closed);
    if (!before) return [];
    const entry = openingEntry(await this.sums(before, before, settings, byParty), before, settings);
    return (entry?.lines ?? []).map(({ account, party, side, amount }) => ({
      account,
      party,
      side,
      amount,
      bookedOn: year.from,
      opening: true,
    }));
  }

  private async posted(year: StoredYear, within: Period, byParty: boolean): Promise<PostedLine[]> {
    const party = byParty ? 'p.party_id::text' : 'null::text';
    const rows = await this.house.rows<SummedRow>(
      `select p.account_code as account, ${party} as party, e.opening, e.booked_on < $2::date as before,
              sum(p.debit)::text as debit, sum(p.credit)::text as credit
       from house.journal_entry e join house.posting p on p.entry_id = e.id
       where e.fiscal_year_id = $1 and e.booked_on < $3::date
       group by 1, 2, 3, 4 order by 1, 2`,
      [year.id, within.from, within.to],
    );
    return rows.flatMap(({ account, party: of, opening, before, debit, credit }) => {
      const bookedOn: Day = before ? year.from : within.from;
      const line = { account, party: of, bookedOn, opening };
      return [
        { ...line, side: 'debit' as const, amount: moneyFromDecimal(debit, 'EUR') },
        { ...line, side: 'credit' as const, amount: moneyFromDecimal(credit, 'EUR') },
      ].filter(({ amount }) => amount.minor !== 0n);
    });
  }
}
