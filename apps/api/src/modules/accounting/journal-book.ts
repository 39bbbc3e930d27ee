import {
  type Account,
  balanced,
  checkBookable,
  checkOnChart,
  type EntryLine,
  type JournalEntry,
  type JournalKind,
} from '@colophon/accounting';
import type { Day } from '@colophon/calendar';
import { percentToDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Numbering } from '../../platform/numbering/numbering.js';
import type { AccountingRefusal } from './accounting.problems.js';
import { FiscalYearRepository } from './fiscal-year.repository.js';
import { StandardBooks } from './standard-books.service.js';

/** What an entry records: an invoice, a statement, a payment. Each posts once. */
export interface EntrySource {
  readonly kind: string;
  readonly id: string;
}

export interface PostedEntry {
  readonly id: string;
  readonly number: number;
  readonly bookedOn: Day;
}

export interface PostOptions {
  /** The journal, when the entry's kind has several and it is not the first. */
  readonly journalCode?: string | undefined;
  readonly reverses?: string | undefined;
}

/** What must be known before an entry is posted. */
interface Ground {
  readonly journalCode: string | null;
  readonly journalKind: JournalKind | null;
  readonly yearId: string | null;
  readonly yearFrom: Day | null;
  readonly open: boolean;
  readonly currency: string;
  readonly accounts: Readonly<Record<string, { ledger: string | null; closed: boolean }>> | null;
}

export const manual = 'manual';

/** The append-only journal. The number is drawn last, because whoever posts in the same year waits for it until this transaction ends. */
@Injectable()
export class JournalBook {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly numbering: Numbering,
    private readonly standard: StandardBooks,
    private readonly years: FiscalYearRepository,
  ) {}

  /** Three statements: what must be known, the number, and the entry with its postings. */
  async post(entry: JournalEntry, source: EntrySource | null, options: PostOptions = {}): Promise<PostedEntry> {
    if (!this.house.em.isInTransaction()) throw new Error('An entry is posted in the transaction of the fact it records.');
    balanced(entry);
    const { journalCode, journalKind, yearId, yearFrom, accounts, currency } = await this.ground(entry, options.journalCode);
    checkCurrency(entry, currency);
    checkAccounts(entry, accounts ?? {});
    const opening = journalKind === 'opening';
    if (opening && entry.bookedOn !== yearFrom) throw new Refusal<AccountingRefusal>('entry-opening-day', { yearFrom });
    const number = await this.numbering.next(`journal-entry ${yearFrom}${opening ? ' opening' : ''}`);
    const id = uuid();
    const { bookedOn, documentRef, documentOn, label, lines } = entry;
    await this.insert(
      [
        id,
        yearId,
        opening,
        number,
        journalCode,
        bookedOn,
        documentRef,
        documentOn,
        label,
        source?.kind ?? manual,
        source?.id ?? null,
        options.reverses ?? null,
        lines.length,
        toDecimal({ minor: lines.reduce((sum, line) => sum + (line.side === 'debit' ? line.amount.minor : 0n), 0n), currency: 'EUR' }),
        this.clock.now(),
        currentContext().actor,
      ],
      lines.map((line, i) => postingRow(id, i + 1, line)),
    );
    return { id, number, bookedOn };
  }

  private async ground(entry: JournalEntry, journalCode: string | undefined): Promise<Ground> {
    const read = () => this.readGround(entry, journalCode);
    let ground = await read();
    if (ground.yearId === null || ground.journalCode === null) {
      await this.standard.ensureStandard(entry.bookedOn);
      ground = await read();
    }
    if (ground.journalCode === null)
      throw new Refusal<AccountingRefusal>('entry-journal-unknown', { journal: journalCode ?? entry.journal });
    if (!ground.open) {
      checkBookable(entry.bookedOn, await this.years.all());
      throw new Refusal<AccountingRefusal>('entry-period-closed');
    }
    return ground;
  }

  private async readGround(entry: JournalEntry, journalCode: string | undefined): Promise<Ground> {
    const codes = [...new Set(entry.lines.map(({ account }) => account))];
    const ground = await this.house.row<Ground>(
      `select j.code as "journalCode", j.kind as "journalKind", y.id::text as "yearId", y.year_from::text as "yearFrom",
              (select currency from house.house_profile where id = 1) as currency, y.closed_at is null and p.id is not null and p.closed_at is null as open,
              (select json_object_agg(a.code, json_build_object('ledger', a.ledger, 'closed', a.closed))
               from house.account a where a.code = any($4::text[])) as accounts
       from (select 1) one
       left join lateral (select code, kind from house.journal where case when $2::text is null then kind = $1 else code = $2 end
                          order by id limit 1) j on true
       left join house.fiscal_year y on y.year_from <= $3::date and $3::date < y.year_to
       left join house.accounting_period p on p.fiscal_year_id = y.id and p.period_from <= $3::date and $3::date < p.period_to`,
      [entry.journal, journalCode ?? null, entry.bookedOn, codes],
    );
    if (!ground) throw new Error('The ground of an entry is one row.');
    return ground;
  }

  /**
   * The entry and all its postings in one statement: the database refuses an entry that is not whole when its statement ends. The many
   * lines of an opening entry go as one parameter, because the protocol counts parameters in sixteen bits.
   */
  private async insert(entry: readonly unknown[], postings: readonly (readonly unknown[])[]): Promise<void> {
    const head = `with entry as (insert into house.journal_entry (${entryColumns.join(', ')}) values (${numbered(1, entryColumns.length)}))
      insert into house.posting (${postingColumns.join(', ')})`;
    if (postings.length <= mostLines) {
      const rows = postings.map((_, i) => `(${numbered(entryColumns.length + 1 + i * postingColumns.length, postingColumns.length)})`);
      await this.house.rows(`${head} values ${rows.join(', ')}`, [...entry, ...postings.flat()]);
      return;
    }
    const records = postings.map((values) => Object.fromEntries(postingColumns.map((column, i) => [column, values[i]])));
    const named = postingColumns.map((column) => `p.${column}`).join(', ');
    await this.house.rows(`${head} select ${named} from jsonb_populate_recordset(null::house.posting, $${entry.length + 1}::jsonb) p`, [
      ...entry,
      JSON.stringify(records),
    ]);
  }
}

const mostLines = 1000;

const entryColumns = [
  'id',
  'fiscal_year_id',
  'opening',
  'number',
  'journal_code',
  'booked_on',
  'document_ref',
  'document_on',
  'label',
  'source_kind',
  'source_id',
  'reverses_id',
  'postings',
  'total',
  'posted_at',
  'posted_by',
];

const postingColumns = [
  'id',
  'entry_id',
  'line_number',
  'account_code',
  'party_id',
  'label',
  'debit',
  'credit',
  'due_on',
  'vat_operation',
  'vat_part',
  'vat_category',
  'vat_rate',
];

function postingRow(entry: string, lineNumber: number, line: EntryLine): unknown[] {
  const amount = toDecimal(line.amount);
  const [debit, credit] = line.side === 'debit' ? [amount, '0'] : ['0', amount];
  const vat = line.vat ? [line.vat.operation, line.vat.part, line.vat.category, percentToDecimal(line.vat.rate)] : [null, null, null, null];
  return [uuid(), entry, lineNumber, line.account, line.party, line.label, debit, credit, line.dueOn, ...vat];
}

function numbered(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `$${from + i}`).join(', ');
}

/** Books are kept in one currency, which is the euro in France (C. com. L123-22). */
function checkCurrency({ documentRef, lines }: JournalEntry, kept: string): void {
  const foreign = lines.find(({ amount }) => amount.currency !== kept);
  if (foreign) throw new Refusal<AccountingRefusal>('entry-currency-foreign', { documentRef, currency: foreign.amount.currency, kept });
}

function checkAccounts(entry: JournalEntry, known: Readonly<Record<string, { ledger: string | null; closed: boolean }>>): void {
  const { documentRef, lines } = entry;
  const chart = Object.entries(known).map(([number, { ledger }]): [string, Account] => [
    number,
    { number, label: { fr: number, en: number }, ofParties: ledger !== null },
  ]);
  checkOnChart(entry, new Map(chart));
  for (const { account, party } of lines) {
    const { closed = false, ledger = null } = known[account] ?? {};
    if (closed) throw new Refusal<AccountingRefusal>('entry-account-closed', { documentRef, account });
    if (ledger === null && party !== null) throw new Refusal<AccountingRefusal>('entry-party-not-kept', { documentRef, account });
  }
}
