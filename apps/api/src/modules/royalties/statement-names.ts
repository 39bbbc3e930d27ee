import type { Day, Period } from '@colophon/calendar';
import { partOfForm, type RoyaltyStatement } from '@colophon/royalties';
import type { StockIdentity } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { CatalogueFacade, type ProductName } from '../catalogue/catalogue.facade.js';
import { type Addressee, PartiesFacade } from '../parties/parties.facade.js';
import { StockFacade } from '../stock/stock.facade.js';
import type { StatementContent } from './royalty-statement.schemas.js';

export interface NamedAgreement {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly signedOn: Day;
  readonly statementMonth: number | null;
  readonly statementDay: number | null;
}

/** What a statement names and counts beside its amounts, for several statements at once. */
export interface StatementNames {
  readonly publisher: StatementContent['publisher'];
  readonly people: ReadonlyMap<string, Addressee>;
  readonly agreements: ReadonlyMap<string, NamedAgreement>;
  readonly crossWorkAgreements: ReadonlyMap<string, { id: string; reference: string; signedOn: Day }>;
  readonly works: ReadonlyMap<string, string>;
  readonly productsOfWork: ReadonlyMap<string, readonly ProductName[]>;
  readonly runNumbers: ReadonlyMap<string, number>;
  /** By person, then work: what they did, in codes of ONIX list 17. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  readonly stock: ReadonlyMap<string, StockIdentity>;
  readonly stockEver: ReadonlyMap<string, StockIdentity>;
  /** Approved statements that correcting ones follow, by number. */
  readonly statementIds: ReadonlyMap<string, string>;
}

const BEFORE_ALL = '0001-01-01';

/** Reads the names of a batch of statements: as many queries for a hundred as for one. */
@Injectable()
export class StatementNamesReader {
  constructor(
    private readonly house: HouseDatabase,
    private readonly parties: PartiesFacade,
    private readonly catalogue: CatalogueFacade,
    private readonly stock: StockFacade,
  ) {}

  async read(statements: readonly RoyaltyStatement[], period: Period): Promise<StatementNames> {
    const accounts = statements.flatMap((statement) => statement.accounts);
    const members = accounts.flatMap((account) => account.works);
    const works = [...new Set(members.map(({ work }) => work))];
    const beneficiaries = statements.map(({ beneficiary }) => beneficiary);
    const runs = accounts.flatMap(({ lines, receptions }) => [
      ...receptions.map(({ run }) => run),
      ...lines.flatMap((line) => (line.kind === 'earned' ? line.earned.run : line.kind === 'adjusted' ? line.run : [])),
    ]);
    const products = await this.catalogue.productsOfWorks(works);
    const productIds = products.map(({ id }) => id);
    const crossWork = accounts.flatMap(({ crossWorkAgreement }) => crossWorkAgreement ?? []);
    return {
      publisher: await this.publisher(),
      people: await this.parties.addressees(beneficiaries),
      agreements: await this.agreements([...new Set(members.map(({ agreement }) => agreement))]),
      crossWorkAgreements: await this.crossWorkAgreements(crossWork),
      works: new Map([...(await this.catalogue.works(works))].map(([id, { title }]) => [id, title])),
      productsOfWork: Map.groupBy(products, ({ workId }) => workId),
      runNumbers: await this.runNumbers([...new Set(runs)]),
      roles: await this.roles(beneficiaries, works),
      stock: byProduct(productIds.length === 0 ? [] : await this.stock.identities({ productIds }, period)),
      stockEver: byProduct(productIds.length === 0 ? [] : await this.stock.identities({ productIds }, { from: BEFORE_ALL, to: period.to })),
      statementIds: await this.statementIds(statements.flatMap(({ corrects }) => corrects ?? [])),
    };
  }

  private async publisher(): Promise<StatementContent['publisher']> {
    const row = await this.house.row<StatementContent['publisher']>(
      `select name, legal_name as "legalName", siren, vat_number as "vatNumber",
              array_remove(array[nullif(street, ''), nullif(trim(postal_code || ' ' || city), ''), nullif(email, '')], null) as address
       from house.house_profile where id = 1`,
    );
    if (!row) throw new Error('The house has no profile.');
    return row;
  }

  private async agreements(ids: readonly string[]): Promise<Map<string, NamedAgreement>> {
    const rows = await this.house.rows<NamedAgreement>(
      `select id::text, reference, title, signed_on::text as "signedOn", statement_month as "statementMonth", statement_day as "statementDay"
       from house.publishing_agreement where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async crossWorkAgreements(ids: readonly string[]): Promise<StatementNames['crossWorkAgreements']> {
    if (ids.length === 0) return new Map();
    const rows = await this.house.rows<{ id: string; reference: string; signedOn: Day }>(
      `select id::text, reference, signed_on::text as "signedOn" from house.cross_work_agreement where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async runNumbers(runs: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.house.rows<{ id: string; number: number }>(
      'select id::text, number from house.print_run where id = any($1::uuid[])',
      [runs],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  private async roles(people: readonly string[], works: readonly string[]): Promise<Map<string, readonly string[]>> {
    const credits = [...(await this.catalogue.contributors(works)).values()].flat().filter(({ partyId }) => people.includes(partyId));
    const byPersonAndWork = Map.groupBy(credits, ({ partyId, workId }) => `${partyId} ${workId}`);
    return new Map([...byPersonAndWork].map(([key, all]) => [key, all.map(({ role }) => role)]));
  }

  private async statementIds(numbers: readonly string[]): Promise<Map<string, string>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.house.rows<{ id: string; number: string }>(
      'select id::text, number from house.royalty_statement where number = any($1::text[])',
      [numbers],
    );
    return new Map(rows.map(({ id, number }) => [number, id]));
  }
}

/** The products of a work that belong to one part of its agreement. */
export function productsOfPart(names: StatementNames, work: string, part: string): readonly ProductName[] {
  return (names.productsOfWork.get(work) ?? []).filter(({ form }) => partOfForm(form) === part);
}

function byProduct(identities: readonly StockIdentity[]): Map<string, StockIdentity> {
  return new Map(identities.map((identity) => [identity.product, identity]));
}
