import type { Day } from '@colophon/calendar';
import { eur, moneyFromDecimal, sum, toDecimal } from '@colophon/money';
import ExcelJs from 'exceljs';
import type { StatementListItem, StatementView } from '../src/modules/royalties/royalty-statement.schemas.js';
import type { IdentityView, StockLevel } from '../src/modules/stock/stock.schemas.js';
import { Houses } from '../src/platform/houses/houses.js';
import { Relay } from '../src/platform/outbox/relay.js';
import { RoyaltyCast } from '../test/royalty-cast.js';
import { type Answer, type Client, openTestHouse, type TestHouse } from '../test/test-house.js';

export interface StatedPeriod {
  readonly periodFrom: Day;
  readonly periodTo: Day;
}

export type Stated = StatementView & { readonly detail: string };

export const year = (n: number): StatedPeriod => ({ periodFrom: `${n}-01-01`, periodTo: `${n + 1}-01-01` });

/** The house of every scenario, and what its people do in each of them, by the requests the admin sends. */
export class PetitVent {
  private constructor(
    readonly house: TestHouse,
    private signedIn: RoyaltyCast,
  ) {}

  static async on(today: Day, database: { databaseUrl?: string } = {}): Promise<PetitVent> {
    const house = await openTestHouse({ today, ...database });
    const petitVent = new PetitVent(house, await RoyaltyCast.of(house));
    const profile = await petitVent.read<{ version: number }>('/api/v1/house-profile');
    expectStatus(200, await petitVent.client.patch('/api/v1/house-profile', { name: 'Petit Vent' }, profile.version));
    return petitVent;
  }

  /** A house that somebody made on this server, through the session they are in. */
  static async entered(server: TestHouse, slug: string, client: Client): Promise<PetitVent> {
    const houses = server.app.get(Houses);
    const house = await houses.find(slug);
    const enter: TestHouse['enter'] = (work) => houses.enter(house, 'test', work);
    return new PetitVent({ ...server, house, enter, settle: () => enter(() => server.app.get(Relay).settle()) }, RoyaltyCast.by(client));
  }

  get cast(): RoyaltyCast {
    return this.signedIn;
  }

  get client(): Client {
    return this.signedIn.client;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** Moves the clock to nine in the morning of this day, lets happen what was due until then, and signs in: a session ends after a month. */
  async comes(day: Day): Promise<void> {
    this.house.clock.set(`${day}T09:00:00Z`);
    await this.house.settle();
    this.signedIn = await RoyaltyCast.of(this.house);
  }

  settle(): Promise<void> {
    return this.house.settle();
  }

  async read<Body>(path: string, headers: Record<string, string> = {}): Promise<Body> {
    return expectStatus(200, await this.client.get<Body>(path, headers));
  }

  async marieDuval(): Promise<string> {
    return this.cast.person('Marie', 'Duval');
  }

  /** The bookseller, and the shelf of theirs that holds our copies on consignment. */
  async librairieDesHalles(): Promise<{ partyId: string; consignmentId: string }> {
    const { id: partyId } = await this.cast.made('/api/v1/parties', {
      kind: 'organisation',
      organisationName: 'Librairie des Halles',
      roles: ['bookseller'],
    });
    const { id: consignmentId } = await this.cast.made('/api/v1/locations', { kind: 'consignment', name: 'Librairie des Halles', partyId });
    return { partyId, consignmentId };
  }

  async moves(...lines: object[]): Promise<void> {
    await this.cast.made('/api/v1/stock-movements', { lines });
  }

  /** The proposal of a delivery, approved on the day it is read. */
  async approvesReception(deliveryId: string): Promise<string> {
    const answer = await this.client.post<{ due: string }>(`/api/v1/royalty-proposals/${deliveryId}/approval`);
    return expectStatus(200, answer).due;
  }

  async drafts(beneficiaryId: string, period: StatedPeriod): Promise<Stated> {
    return expectStatus(201, await this.client.post<Stated>('/api/v1/royalty-statements', { beneficiaryId, ...period }));
  }

  async approves({ id, digest }: Stated): Promise<Stated> {
    return expectStatus(200, await this.client.post<Stated>(`/api/v1/royalty-statements/${id}/approval`, { digest }));
  }

  async states(beneficiaryId: string, period: StatedPeriod): Promise<Stated> {
    return this.approves(await this.drafts(beneficiaryId, period));
  }

  async corrects({ id }: Stated): Promise<Stated> {
    return expectStatus(201, await this.client.post<Stated>(`/api/v1/royalty-statements/${id}/correction`));
  }

  /** Balance: all that approved statements made due to this person, before contributions. */
  async owedTo(beneficiaryId: string): Promise<string> {
    const path = `/api/v1/royalty-statements?state=approved&beneficiaryId=${beneficiaryId}&pageSize=100`;
    const statements = await this.read<StatementListItem[]>(path);
    return toDecimal(sum([eur(0n), ...statements.map(({ due }) => moneyFromDecimal(due, 'EUR'))]));
  }

  /** Balance: the copies of a product in each place that holds some. */
  async onTheShelf(productId: string): Promise<Record<string, number>> {
    const [level] = await this.read<StockLevel[]>(`/api/v1/stock?productId=${productId}`);
    return Object.fromEntries((level?.places ?? []).filter(({ onHand }) => onHand > 0).map(({ kind, onHand }) => [kind, onHand]));
  }

  /** The terms of the stock identity, as the statement prints them. */
  async stockIdentity(productId: string, { periodFrom, periodTo }: StatedPeriod): Promise<Record<string, number | boolean>> {
    const path = `/api/v1/stock/identity?productId=${productId}&from=${periodFrom}&to=${periodTo}`;
    const [identity] = await this.read<IdentityView[]>(path);
    if (!identity) throw new Error('The product has no stock identity.');
    const { opening, closing, holds, terms } = identity;
    return { opening, ...Object.fromEntries(terms.map(({ term, copies }) => [term, copies])), closing, holds };
  }

  /** All statements of a period at once: asked for here, done by the job queue. */
  async asksForAll(act: 'drafts' | 'approval' | 'documents', period: StatedPeriod): Promise<void> {
    const path = act === 'drafts' ? '' : `/${act}`;
    expectStatus(202, await this.client.post(`/api/v1/royalty-statement-batches${path}`, period));
  }

  async document({ id }: { readonly id: string }): Promise<Buffer> {
    return this.read<Buffer>(`/api/v1/royalty-statements/${id}/document`);
  }

  /** The accountant's workbook as they open it: the sheets in order, each row a record by column heading. */
  async workbook({ periodFrom, periodTo }: StatedPeriod): Promise<Record<string, unknown>[][]> {
    const path = `/api/v1/royalty-workbooks?from=${periodFrom}&to=${periodTo}`;
    return rowsOfWorkbook(await this.read<Buffer>(path, { 'accept-language': 'en' }));
  }
}

/** The sum of a column over the rows above its total; amounts are read to the cent. */
export function columnSum(rows: readonly Record<string, unknown>[], heading: string): string {
  const cents = rows.map((row) => row[heading]).filter((cell) => typeof cell === 'number');
  return toDecimal(sum([eur(0n), ...cents.map((cell) => moneyFromDecimal(cell.toFixed(2), 'EUR'))]));
}

async function rowsOfWorkbook(bytes: Buffer): Promise<Record<string, unknown>[][]> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook.worksheets.map((sheet) => {
    const headings = sheet.getRow(1).values as string[];
    return Array.from({ length: sheet.rowCount - 1 }, (_, i) => {
      const cells = sheet.getRow(i + 2).values as unknown[];
      return Object.fromEntries(
        headings.map((heading, column) => [heading, cells[column] ?? null]).filter(([heading]) => heading !== undefined),
      );
    });
  });
}

export function expectStatus<Body>(status: number, answer: Answer<Body>): Body {
  if (answer.status !== status) throw new Error(`Answered ${answer.status} in place of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
