import type { EntryLine, JournalEntry, JournalKind, VatCategory, VatTag } from '@colophon/accounting';
import type { Day } from '@colophon/calendar';
import { moneyFromDecimal, percent } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, idList, orderBy, type Page, readPage } from '../../platform/http/lists.js';
import type { EntrySource } from './journal-book.js';
import type { JournalEntryQuery, JournalEntryView } from './journal-entry.schemas.js';

/** An entry as it was posted, with the ids of its postings in the order of its lines. */
export interface StoredEntry {
  readonly id: string;
  readonly number: string;
  readonly sourceKind: string;
  readonly reversesId: string | null;
  readonly reversedById: string | null;
  readonly entry: JournalEntry;
  readonly postings: readonly { readonly id: string; readonly open: string | null }[];
}

const sorts = { bookedOn: 'e.booked_on', number: '(not e.opening, e.number)', total: 'e.total', documentRef: 'e.document_ref' };

/** Journal entries as the screens and the rules ask for them. */
@Injectable()
export class JournalEntryRepository {
  constructor(private readonly house: HouseDatabase) {}

  list(query: JournalEntryQuery): Promise<Page<JournalEntryView>> {
    const where = new Conditions()
      .when(query.journalCode, 'e.journal_code = ?')
      .when(query.journalKind, 'j.kind = ?')
      .when(query.fiscalYearId, 'e.fiscal_year_id = ?')
      .when(query.sourceKind, 'e.source_kind = ?')
      .when(query.sourceId, 'e.source_id = ?')
      .when(query.from, 'e.booked_on >= ?')
      .when(query.to, 'e.booked_on < ?')
      .when(query.accountCode, `exists (select 1 from house.posting l where l.entry_id = e.id and l.account_code like ? || '%')`)
      .when(query.partyId, 'exists (select 1 from house.posting l where l.entry_id = e.id and l.party_id = ?)')
      .when(query.q, `public.search_text(e.document_ref || ' ' || e.label) like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'e.id = any(?::uuid[])');
    const order = `${orderBy(query.sort, sorts, 'e.booked_on desc, e.number desc')}, e.id`;
    return readPage<JournalEntryView>(this.house, { columns, tables, where, order }, query);
  }

  find(id: string): Promise<JournalEntryView | undefined> {
    return this.house.row<JournalEntryView>(`select ${columns} from ${tables} where e.id = $1`, [id]);
  }

  stored(id: string): Promise<StoredEntry | undefined> {
    return this.read('e.id = $1', [id]);
  }

  /** What a document posted; the entry that takes it back names the same source and is not it. */
  ofSource({ kind, id }: EntrySource): Promise<StoredEntry | undefined> {
    return this.read('e.source_kind = $1 and e.source_id = $2 and e.reverses_id is null', [kind, id]);
  }

  private async read(where: string, params: readonly unknown[]): Promise<StoredEntry | undefined> {
    const row = await this.house.row<StoredRow>(
      `select e.id::text, ${number} as number, e.source_kind as "sourceKind", e.reverses_id::text as "reversesId",
              (select r.id::text from house.journal_entry r where r.reverses_id = e.id) as "reversedById", j.kind as journal,
              e.booked_on::text as "bookedOn", e.document_ref as "documentRef", e.document_on::text as "documentOn", e.label,
              (select json_agg(json_build_object('id', p.id, 'account', p.account_code, 'party', p.party_id, 'label', p.label,
                 'debit', p.debit::text, 'credit', p.credit::text, 'dueOn', p.due_on, 'operation', p.vat_operation, 'part', p.vat_part,
                 'category', p.vat_category, 'rate', p.vat_rate::text, 'open', i.open_amount::text) order by p.line_number)
               from house.posting p left join house.open_item i on i.posting_id = p.id where p.entry_id = e.id) as lines
       from ${tables} where ${where}`,
      params,
    );
    return row && storedEntry(row);
  }
}

/** The number people see; opening entries are told apart by their series. */
const number = `case when e.opening then 'AN' else '' end || e.number`;

const tables = 'house.journal_entry e join house.journal j on j.code = e.journal_code';

const columns = `
  e.id, e.fiscal_year_id as "fiscalYearId", ${number} as number, e.journal_code as "journalCode", j.label as "journalLabel",
  e.booked_on::text as "bookedOn", e.document_ref as "documentRef", e.document_on::text as "documentOn", e.label, e.total::text,
  e.source_kind as "sourceKind", e.source_id as "sourceId", e.reverses_id as "reversesId",
  (select r.id from house.journal_entry r where r.reverses_id = e.id) as "reversedById",
  to_char(e.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "postedAt", e.posted_by as "postedBy",
  (select json_agg(json_build_object('id', p.id, 'lineNumber', p.line_number, 'accountCode', p.account_code, 'accountLabel', a.label,
     'partyId', p.party_id, 'partyName', t.public_name, 'label', p.label, 'debit', p.debit::text, 'credit', p.credit::text,
     'dueOn', p.due_on, 'openAmount', i.open_amount::text, 'letters', coalesce((
       select json_agg(s.letter order by s.letter) from house.settlement_line l join house.settlement s on s.id = l.settlement_id
       where l.posting_id = p.id and not exists (select 1 from house.settlement_undo u where u.settlement_id = s.id)), '[]'))
     order by p.line_number)
   from house.posting p join house.account a on a.code = p.account_code left join house.party t on t.id = p.party_id
   left join house.open_item i on i.posting_id = p.id where p.entry_id = e.id) as lines`;

interface StoredRow extends Omit<JournalEntry, 'lines' | 'journal'>, Omit<StoredEntry, 'entry' | 'postings'> {
  readonly journal: JournalKind;
  readonly lines: readonly StoredLine[];
}

interface StoredLine {
  readonly id: string;
  readonly account: string;
  readonly party: string | null;
  readonly label: string;
  readonly debit: string;
  readonly credit: string;
  readonly dueOn: Day | null;
  readonly operation: VatTag['operation'] | null;
  readonly part: VatTag['part'] | null;
  readonly category: VatCategory | null;
  readonly rate: string | null;
  readonly open: string | null;
}

function storedEntry({ lines, journal, bookedOn, documentRef, documentOn, label, ...row }: StoredRow): StoredEntry {
  return {
    ...row,
    entry: { journal, bookedOn, documentRef, documentOn, label, lines: lines.map(entryLine) },
    postings: lines.map(({ id, open }) => ({ id, open })),
  };
}

function entryLine({ account, party, label, debit, credit, dueOn, operation, part, category, rate }: StoredLine): EntryLine {
  const debited = Number(debit) > 0;
  const tagged = operation !== null && part !== null && category !== null && rate !== null;
  return {
    account,
    party,
    label,
    dueOn,
    side: debited ? 'debit' : 'credit',
    amount: moneyFromDecimal(debited ? debit : credit, 'EUR'),
    vat: tagged ? { operation, part, category, rate: percent(rate) } : null,
  };
}
