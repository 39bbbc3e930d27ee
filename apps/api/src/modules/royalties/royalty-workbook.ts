import { addDays, type Period } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { Language } from '../../platform/documents/pdf/figures.js';
import type { Workbook, WorkbookCell, WorkbookColumn } from '../../platform/documents/workbook/workbook.js';

type Columns = readonly (readonly [kind: WorkbookColumn['kind'], fr: string, en: string, totalled?: boolean])[];

const totalColumns: Columns = [
  ['text', 'Relevé', 'Statement'],
  ['text', 'Bénéficiaire', 'Payee'],
  ['text', 'Nom légal', 'Legal name'],
  ['day', 'Du', 'From'],
  ['day', 'Au', 'To'],
  ['day', 'Validé le', 'Approved on'],
  ['text', 'Rectifie', 'Corrects'],
  ['decimal', 'Droits acquis', 'Earned', true],
  ['decimal', 'À-valoir imputé', 'Recouped', true],
  ['decimal', 'Report', 'Carried', true],
  ['decimal', 'Droits dus', 'Due', true],
  ['decimal', 'Dû à la réception', 'Due on reception', true],
  ['decimal', 'Reste dû avant cotisations', 'Due before contributions', true],
];

const lineColumns: Columns = [
  ['text', 'Relevé', 'Statement'],
  ['text', 'Bénéficiaire', 'Payee'],
  ['text', 'Contrat', 'Agreement'],
  ['text', 'Œuvre', 'Work'],
  ['text', 'ISBN', 'ISBN'],
  ['text', 'Nature', 'Kind'],
  ['integer', 'Tirage', 'Print run'],
  ['day', 'Reçu le', 'Received on'],
  ['integer', 'Exemplaires', 'Copies'],
  ['decimal', 'Prix HT', 'Price excl. tax'],
  ['percent', 'Taux', 'Rate'],
  ['decimal', 'Droits', 'Royalty', true],
];

const entryColumns: Columns = [
  ['text', 'Relevé', 'Statement'],
  ['text', 'Bénéficiaire', 'Payee'],
  ['text', 'Contrat', 'Agreement'],
  ['text', 'Œuvre', 'Work'],
  ['text', 'Partie', 'Part'],
  ['text', 'Écriture', 'Entry'],
  ['text', 'Motif', 'Reason'],
  ['day', 'Date', 'Date'],
  ['text', 'Portée à la réception', 'Posted on reception'],
  ['decimal', 'Montant exact', 'Exact amount'],
];

const kinds: Record<Language, Record<string, string>> = {
  fr: {
    earned: 'droits acquis',
    adjusted: 'régularisation',
    advance: 'à-valoir',
    recouped: 'imputation sur l’à-valoir',
    carried: 'report',
    rounding: 'arrondi',
    correction: 'rectification',
    print: 'imprimé',
    digital: 'numérique',
    audio: 'audio',
    yes: 'oui',
  },
  en: {
    earned: 'earned',
    adjusted: 'adjusted',
    advance: 'advance',
    recouped: 'recouped',
    carried: 'carried',
    rounding: 'rounding',
    correction: 'correction',
    print: 'print',
    digital: 'digital',
    audio: 'audio',
    yes: 'yes',
  },
};

/** The accountant’s workbook of a period: totals per payee, the lines they come from, the entries of the book. */
@Injectable()
export class RoyaltyWorkbook {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
  ) {}

  /** Approved statements whose period ends inside the one asked for, correcting ones included. */
  async make({ from, to }: Period, language: Language): Promise<Workbook> {
    const fr = language === 'fr';
    const label = fr ? 'Total' : 'Total';
    const name = await this.house.row<{ name: string }>('select name from house.house_profile where id = 1');
    return {
      title: fr ? `Droits d’auteur, du ${from} au ${addDays(to, -1)}` : `Royalties, ${from} to ${addDays(to, -1)}`,
      author: name?.name ?? '',
      createdAt: this.clock.now(),
      sheets: [
        { name: fr ? 'Totaux' : 'Totals', columns: columnsIn(totalColumns, fr), rows: await this.totals(from, to), totalLabel: label },
        {
          name: fr ? 'Lignes' : 'Lines',
          columns: columnsIn(lineColumns, fr),
          rows: await this.lines(from, to, language),
          totalLabel: label,
        },
        { name: fr ? 'Écritures' : 'Entries', columns: columnsIn(entryColumns, fr), rows: await this.entries(from, to, language) },
      ],
    };
  }

  private async totals(from: string, to: string): Promise<WorkbookCell[][]> {
    const rows = await this.house.rows<Record<string, string | null>>(
      `select s.number, b.public_name as payee, s.content -> 'beneficiary' ->> 'legalName' as legal, s.period_from::text as "from",
              (s.period_to - 1)::text as "to", s.approved_on::text as "on", (select c.number from house.royalty_statement c where c.id = s.corrects_id) as corrects,
              s.earned::text, s.recouped::text, s.carried::text, s.due::text, s.due_at_reception::text as reception,
              s.due_before_contributions::text as remaining
       ${statementsOfPeriod} order by b.sort_name, s.number`,
      [from, to],
    );
    return rows.map((row) => Object.values(row));
  }

  private async lines(from: string, to: string, language: Language): Promise<WorkbookCell[][]> {
    const rows = await this.house.rows<Record<string, string | number | null>>(
      `select s.number, b.public_name as payee, a.reference, k.title, p.isbn, l.kind, r.number as run, l.received_on::text as received,
              l.copies, trim_scale(l.price)::text as price, l.rate::text as rate, l.printed::text as printed
       ${statementsOfPeriod.replace(
         'where',
         `
       join house.statement_line l on l.statement_id = s.id join house.publishing_agreement a on a.id = l.agreement_id
       join house.work k on k.id = l.work_id left join house.product p on p.id = l.product_id left join house.print_run r on r.id = l.print_run_id
       where`,
       )} order by b.sort_name, s.number, l.position`,
      [from, to],
    );
    return rows.map((row) => Object.values({ ...row, kind: kinds[language][String(row['kind'])] ?? row['kind'] ?? null }));
  }

  private async entries(from: string, to: string, language: Language): Promise<WorkbookCell[][]> {
    const words = kinds[language];
    const rows = await this.house.rows<Record<string, string | null>>(
      `select s.number, b.public_name as payee, a.reference, k.title, e.part, e.kind, e.reason, e.occurred_on::text as "on",
              case when e.reception_id is not null then 'yes' end as reception, trim_scale(e.amount)::text as amount
       ${statementsOfPeriod.replace(
         'where',
         `
       left join house.entry_shown t on t.statement_id = s.id
       join house.royalty_entry e on e.statement_id = s.id or e.id = t.entry_id
       join house.publishing_agreement a on a.id = e.agreement_id join house.work k on k.id = e.work_id where`,
       )}
       group by s.id, b.id, a.id, k.id, e.id order by b.sort_name, s.number, e.occurred_on, e.id`,
      [from, to],
    );
    const translated = ['part', 'kind', 'reason', 'reception'] as const;
    return rows.map((row) => {
      const inWords = translated.map((key) => [key, row[key] === null ? null : (words[row[key] ?? ''] ?? row[key] ?? null)]);
      return Object.values({ ...row, ...(Object.fromEntries(inWords) as Record<string, string | null>) });
    });
  }
}

const statementsOfPeriod = `
  from house.royalty_statement s join house.party b on b.id = s.beneficiary_id
  where s.state = 'approved' and s.period_to > $1 and s.period_to <= $2`;

function columnsIn(columns: Columns, fr: boolean): WorkbookColumn[] {
  return columns.map(([kind, french, english, totalled]) => ({ header: fr ? french : english, kind, ...(totalled && { totalled }) }));
}
