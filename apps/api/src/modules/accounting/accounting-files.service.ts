import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import {
  type FecLine,
  fecDescription,
  fecFileName,
  fecHeader,
  fecRow,
  type Letter,
  letters,
  type PartyPosting,
  type Settlement,
} from '@colophon/accounting';
import { type Day, type Period, period, today } from '@colophon/calendar';
import { moneyFromDecimal } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { delimitedText } from '../../platform/documents/delimited/delimited-text.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { FiscalYearService } from './fiscal-year.service.js';
import type { FecQuery, JournalFileQuery } from './report.schemas.js';

interface Line extends Omit<FecLine, 'debit' | 'credit' | 'validatedOn' | 'letter' | 'letteredOn' | 'foreignAmount'> {
  readonly postingId: string;
  readonly opening: boolean;
  readonly number: number;
  readonly debit: string;
  readonly credit: string;
  readonly dueOn: Day | null;
  readonly postedAt: string;
}

interface Scope {
  readonly within: Period;
  readonly yearId?: string | undefined;
  readonly journalCode?: string | undefined;
}

export interface TextFile {
  readonly name: string;
  readonly body: Readable;
}

/** Entries read at once: a year goes out page by page and need not fit in memory. */
const entriesAtOnce = 500;

/** The files an accountant or the tax office takes away: the FEC, its description, and a journal as CSV. */
@Injectable()
export class AccountingFiles {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
    private readonly years: FiscalYearService,
  ) {}

  /** The file of accounting entries of a year (LPF A47 A-1), or of some of its months. */
  async fec({ fiscalYear, from, to }: FecQuery): Promise<TextFile> {
    const year = await this.years.find(fiscalYear);
    const within = period(from ?? year.from, to ?? year.to);
    const name = fecFileName(await this.siren(), within);
    const lettered = await this.letters();
    const { timeZone } = await this.day.profile();
    const rows = this.lines({ within, yearId: year.id });
    async function* text(): AsyncGenerator<string> {
      yield fecHeader();
      for await (const page of rows) yield page.map((line) => fecRow(fecLine(line, lettered, timeZone))).join('');
    }
    return { name, body: this.stream(text()) };
  }

  /** What goes with the FEC: what its columns are. */
  async description({ fiscalYear, from, to }: FecQuery): Promise<TextFile> {
    const year = await this.years.find(fiscalYear);
    const within = period(from ?? year.from, to ?? year.to);
    const siren = await this.siren();
    const name = fecFileName(siren, within).replace('.txt', '-description.txt');
    return { name, body: Readable.from([fecDescription(siren, within)]) };
  }

  /** Entries as the import of accounting packages takes them: one line per posting, in French, days as 31/12/2026. */
  async journal({ from, to, journalCode }: JournalFileQuery): Promise<TextFile> {
    const within = period(from, to);
    const lettered = await this.letters();
    const rows = this.lines({ within, journalCode });
    async function* text(): AsyncGenerator<string> {
      yield* delimitedText([csvColumns], 'fr');
      for await (const page of rows) {
        const [, ...written] = delimitedText(
          page.map((line) => csvRow(line, lettered)),
          'fr',
        );
        yield written.join('');
      }
    }
    return { name: `ecritures-${journalCode ?? 'journaux'}-${from}-${to}.csv`, body: this.stream(text()) };
  }

  private stream(text: AsyncGenerator<string>): Readable {
    // The stream is read after the request has been answered for: it goes on in the request's house.
    const inHouse = AsyncLocalStorage.snapshot();
    return Readable.from({ [Symbol.asyncIterator]: () => ({ next: () => inHouse(() => text.next()) }) });
  }

  private async siren(): Promise<string> {
    const row = await this.house.row<{ siren: string | null }>('select siren from house.house_profile where id = 1');
    return row?.siren ?? '';
  }

  private async *lines({ within, yearId, journalCode }: Scope): AsyncGenerator<Line[]> {
    let after: Pick<Line, 'opening' | 'number'> & { readonly year: Day } = { opening: true, number: 0, year: '0001-01-01' };
    for (;;) {
      const page = await this.house.rows<Line & { year: Day }>(
        `select e.opening, e.number, y.year_from::text as year, e.journal_code as "journalCode", j.label as "journalLabel",
                case when e.opening then 'AN' else '' end || e.number as "entryNumber", e.booked_on::text as "bookedOn",
                p.id::text as "postingId", p.account_code as account, a.label as "accountLabel",
                case a.ledger when 'customer' then 'C' when 'supplier' then 'F' when 'author' then 'A' end
                  || upper(right(p.party_id::text, 12)) as "partyNumber", t.public_name as "partyLabel", e.document_ref as "documentRef",
                e.document_on::text as "documentOn", p.label, p.debit::text, p.credit::text, p.due_on::text as "dueOn",
                e.posted_at::text as "postedAt"
         from (select e.*, y.year_from from house.journal_entry e join house.fiscal_year y on y.id = e.fiscal_year_id
               where e.booked_on >= $1::date and e.booked_on < $2::date and ($3::uuid is null or e.fiscal_year_id = $3)
                 and ($4::text is null or e.journal_code = $4)
                 and (y.year_from, not e.opening, e.number) > ($5::date, not $6::boolean, $7::integer)
               order by y.year_from, not e.opening, e.number limit ${entriesAtOnce}) e
         join house.fiscal_year y on y.id = e.fiscal_year_id
         join house.journal j on j.code = e.journal_code
         join house.posting p on p.entry_id = e.id
         join house.account a on a.code = p.account_code
         left join house.party t on t.id = p.party_id
         order by e.year_from, not e.opening, e.number, p.line_number`,
        [within.from, within.to, yearId ?? null, journalCode ?? null, after.year, after.opening, after.number],
      );
      const last = page.at(-1);
      if (!last) return;
      yield page;
      after = last;
    }
  }

  /** The letters of lines wholly settled, as they stand now. */
  private async letters(): Promise<ReadonlyMap<string, Letter>> {
    const parts = await this.house.rows<PartRow>(
      `select s.id::text as settlement, s.letter, s.settled_on::text as "settledOn", s.account_code as account, s.party_id::text as party,
              l.posting_id::text as posting, l.amount::text as settled, i.side, i.amount::text
       from house.settlement s join house.settlement_line l on l.settlement_id = s.id join house.open_item i on i.posting_id = l.posting_id
       where not exists (select 1 from house.settlement_undo u where u.settlement_id = s.id)`,
    );
    const all = new Map<string, Letter>();
    for (const of of Map.groupBy(parts, ({ account, party }) => `${account} ${party}`).values()) {
      const postings = of.map(
        ({ posting, account, party, side, amount }): PartyPosting => ({
          id: posting,
          account,
          party,
          side,
          amount: moneyFromDecimal(amount, 'EUR'),
        }),
      );
      for (const [posting, letter] of letters(postings, settlementsOf(of))) all.set(posting, letter);
    }
    return all;
  }
}

interface PartRow extends Omit<PartyPosting, 'id' | 'amount'>, Pick<Settlement, 'letter' | 'settledOn'> {
  readonly settlement: string;
  readonly posting: string;
  readonly settled: string;
  readonly amount: string;
}

function settlementsOf(parts: readonly PartRow[]): Settlement[] {
  return [...Map.groupBy(parts, ({ settlement }) => settlement)].flatMap(([id, of]) => {
    const [first] = of;
    if (!first) return [];
    const settled = of.map(({ posting, settled: amount }) => ({ posting, amount: moneyFromDecimal(amount, 'EUR') }));
    return [{ id, letter: first.letter, settledOn: first.settledOn, undoneOn: null, parts: settled }];
  });
}

function fecLine(line: Line, lettered: ReadonlyMap<string, Letter>, timeZone: string): FecLine {
  const letter = lettered.get(line.postingId);
  return {
    ...line,
    debit: moneyFromDecimal(line.debit, 'EUR'),
    credit: moneyFromDecimal(line.credit, 'EUR'),
    letter: letter?.letter ?? null,
    letteredOn: letter?.letteredOn ?? null,
    validatedOn: today(new Date(line.postedAt), timeZone),
    foreignAmount: null,
  };
}

const csvColumns = [
  'Journal',
  'Date',
  'N° écriture',
  'Compte',
  'Compte auxiliaire',
  'Nom du tiers',
  'Pièce',
  'Date de pièce',
  'Libellé',
  'Débit',
  'Crédit',
  'Échéance',
  'Lettre',
];

function csvRow(line: Line, lettered: ReadonlyMap<string, Letter>): (string | null)[] {
  return [
    line.journalCode,
    slashed(line.bookedOn),
    line.entryNumber,
    line.account,
    line.partyNumber,
    line.partyLabel,
    line.documentRef,
    slashed(line.documentOn),
    line.label,
    line.debit.replace('.', ','),
    line.credit.replace('.', ','),
    line.dueOn && slashed(line.dueOn),
    lettered.get(line.postingId)?.letter ?? null,
  ];
}

function slashed(day: Day): string {
  return day.split('-').toReversed().join('/');
}
