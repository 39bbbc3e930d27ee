import {
  balanceOf,
  type FiscalYearRefusal,
  ledger,
  type PostedLine,
  type Sides,
  type TrialBalanceRow,
  trialBalance,
} from '@colophon/accounting';
import { contains, type Day, type Period, period } from '@colophon/calendar';
import { moneyFromDecimal, subtract, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { Conditions, type Page, readPage } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { PartiesFacade } from '../parties/parties.facade.js';
import { AccountSettingsRepository } from './account-settings.repository.js';
import { FiscalYearRepository, type StoredYear } from './fiscal-year.repository.js';
import { LedgerRepository } from './ledger.repository.js';
import { OpenItemRepository } from './open-item.repository.js';
import type { AgedBalanceQuery, AgedBalanceView, PartyAccountQuery, PartyAccountView } from './open-item.schemas.js';
import type { LedgerLineQuery, LedgerLineView, PeriodQuery, TrialBalanceView } from './report.schemas.js';
import { StandardBooks } from './standard-books.service.js';

type AccountLine = PostedLine & Omit<PartyAccountView['lines'][number], 'balance' | 'debit' | 'credit'>;

/** The books added up: by account, by account line after line, by party. */
@Injectable()
export class ReportService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
    private readonly years: FiscalYearRepository,
    private readonly standard: StandardBooks,
    private readonly accounts: AccountSettingsRepository,
    private readonly ledgers: LedgerRepository,
    private readonly items: OpenItemRepository,
    private readonly parties: PartiesFacade,
  ) {}

  async trialBalance({ from, to }: PeriodQuery): Promise<TrialBalanceView> {
    const { year, within, provisional } = await this.yearOf(from, to);
    const lines = await this.ledgers.sums(year, within, await this.accounts.settings());
    const { rows, totals } = trialBalance(lines, within);
    const labels = await this.labels(rows.map(({ account }) => account));
    return {
      ...within,
      provisional,
      rows: rows.map((row) => ({ accountCode: row.account, accountLabel: labels.get(row.account) ?? '', ...figures(row) })),
      totals: figures(totals),
    };
  }

  /** The lines of an account after what it stood at, in the order they were booked. */
  async ledger(query: LedgerLineQuery): Promise<Page<LedgerLineView>> {
    const { year, within } = await this.yearOf(query.from, query.to);
    const settings = await this.accounts.settings();
    const before = await this.ledgers.sums(year, { from: within.from, to: within.from }, settings, query.partyId !== undefined);
    const ours = before.filter(
      ({ account, party }) => account === query.accountCode && (query.partyId === undefined || party === query.partyId),
    );
    const { debit, credit } = balanceOf(ours);
    const where = new Conditions()
      .add('l.account_code = ?', query.accountCode)
      .add('l.fiscal_year_id = ?', year.id)
      .add('l.booked_on >= ?::date', within.from)
      .add('l.booked_on < ?::date', within.to)
      .when(query.partyId, 'l.party_id = ?');
    const order = query.sort === '-bookedOn' ? `${inOrder('l', 'desc')}, l.id desc` : `${inOrder('l', 'asc')}, l.id`;
    // A parameter would be one too many for the statement that counts; the amount is digits the rule has written.
    const opening = toDecimal(subtract(debit, credit));
    const running = `(${opening} + sum(l.debit - l.credit) over (order by ${inOrder('l', 'asc')}, l.id))::numeric(14, 2)::text as balance`;
    return readPage<LedgerLineView>(this.house, { columns: `${lineColumns}, ${running}`, tables: lineTables, where, order }, query);
  }

  async aged({ on, ledger: kept, partyId }: AgedBalanceQuery): Promise<AgedBalanceView> {
    return this.items.aged(on ?? (await this.day.today()), kept, partyId);
  }

  /** What a statement of account says: the movements of a party in a period, and what is open of it now. */
  async partyAccount(partyId: string, query: PartyAccountQuery): Promise<PartyAccountView> {
    const within = period(query.from, query.to);
    const name = (await this.parties.names([partyId])).get(partyId)?.publicName;
    if (name === undefined) throw new Refusal<PlatformRefusal>('record-unknown');
    const rows = await this.house.rows<Omit<AccountLine, 'amount' | 'opening'> & { amount: string }>(
      `select i.posting_id::text as "postingId", p.entry_id::text as "entryId", i.booked_on::text as "bookedOn", i.due_on::text as "dueOn",
              i.account_code as account, i.account_code as "accountCode", i.document_ref as "documentRef", p.label, i.side, i.amount::text,
              i.open_amount::text as "openAmount", i.party_id::text as party
       from house.open_item i join house.posting p on p.id = i.posting_id join house.journal_entry e on e.id = p.entry_id
       join house.account a on a.code = i.account_code
       where i.party_id = $1 and a.ledger = $2 and i.booked_on < $3::date order by i.booked_on, e.posted_at, e.number, p.line_number`,
      [partyId, query.ledger, within.to],
    );
    const lines = rows.map((row): AccountLine => ({ ...row, amount: moneyFromDecimal(row.amount, 'EUR'), opening: false }));
    const account = ledger(lines, within);
    const open = (await this.items.of({ partyId }, await this.day.today())).filter((item) =>
      rows.some((row) => row.postingId === item.postingId),
    );
    return {
      partyId,
      partyName: name,
      ...within,
      opening: toDecimal(account.opening),
      lines: account.lines.map(({ account: _, party: __, opening: ___, amount, side, balance, ...line }) => ({
        ...line,
        debit: side === 'debit' ? toDecimal(amount) : '0.00',
        credit: side === 'credit' ? toDecimal(amount) : '0.00',
        balance: toDecimal(balance),
      })),
      closing: toDecimal(account.closing),
      openItems: open,
    };
  }

  /** The year that holds the first day; what is asked for after its end is another year's. */
  private async yearOf(from: Day, to: Day): Promise<{ year: StoredYear; within: Period; provisional: boolean }> {
    const asked = period(from, to);
    await this.standard.ensureChart();
    const years = await this.years.all();
    const year = years.find((one) => contains(one, from));
    if (!year) {
      const firstOpenDay = years.find(({ closed }) => !closed)?.from ?? null;
      throw new Refusal<FiscalYearRefusal>('fiscal-year-missing', { bookedOn: from, firstOpenDay });
    }
    const provisional = years.some((one) => one.to === year.from && !one.closed);
    return { year, within: { from, to: asked.to < year.to ? asked.to : year.to }, provisional };
  }

  private async labels(codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.house.rows<{ code: string; label: string }>(
      'select code, label from house.account where code = any($1::text[])',
      [codes],
    );
    return new Map(rows.map(({ code, label }) => [code, label]));
  }
}

function figures({ opening, posted, closing }: Omit<TrialBalanceRow, 'account'>): TrialBalanceView['totals'] {
  const inDecimals = ({ debit, credit }: Sides) => ({ debit: toDecimal(debit), credit: toDecimal(credit) });
  return { opening: inDecimals(opening), posted: inDecimals(posted), closing: inDecimals(closing) };
}

function inOrder(table: string, direction: 'asc' | 'desc'): string {
  const opposite = direction === 'asc' ? 'desc' : 'asc';
  return `${table}.booked_on ${direction}, ${table}.opening ${opposite}, ${table}.number_drawn ${direction}, ${table}.line_number ${direction}`;
}

const lineTables = `(
  select p.id, p.entry_id, p.account_code, p.party_id, p.label, p.debit, p.credit, p.line_number, e.fiscal_year_id, e.booked_on, e.opening,
         e.number as number_drawn, e.journal_code, e.document_ref, t.public_name
  from house.posting p join house.journal_entry e on e.id = p.entry_id left join house.party t on t.id = p.party_id) l`;

const lineColumns = `
  l.id, l.entry_id as "entryId", case when l.opening then 'AN' else '' end || l.number_drawn as number, l.journal_code as "journalCode",
  l.booked_on::text as "bookedOn", l.document_ref as "documentRef", l.label, l.party_id as "partyId", l.public_name as "partyName",
  case when l.debit > 0 then 'debit' else 'credit' end as side, l.debit::text, l.credit::text,
  coalesce((select json_agg(s.letter order by s.letter) from house.settlement_line m join house.settlement s on s.id = m.settlement_id
    where m.posting_id = l.id and not exists (select 1 from house.settlement_undo u where u.settlement_id = s.id)), '[]') as letters`;
