import { draftStatements } from '@colophon/royalties';
import ExcelJs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { RoyaltiesFacade } from './royalties.facade.js';
import { RoyaltyFactsRepository } from './royalty-facts.repository.js';
import type { StatementListItem } from './royalty-statement.schemas.js';

const period = { periodFrom: '2025-01-01', periodTo: '2026-01-01' };
const within = { from: '2025-01-01', to: '2026-01-01' };

interface Task {
  id: string;
  state: string;
  done: number;
  total: number;
  result: Record<string, unknown>;
}

describe('All statements of a period', () => {
  let house: TestHouse;
  let client: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    const cast = await RoyaltyCast.of(house);
    client = cast.client;
    for (const [i, name] of ['Aubert', 'Besson', 'Colin', 'Duval', 'Evrard', 'Faure'].entries()) {
      const author = await cast.person('Marie', name, { language: i % 2 === 0 ? 'fr' : 'en' });
      const { workId, productId } = await cast.book(`Livre ${name}`, '10.55');
      await cast.run(productId, 1000 * (i + 1), '2025-05-02');
      await cast.agreement({ reference: `C-${name}`, workIds: [workId], rules: [rule(author, '8.00')] });
    }
  });
  afterAll(() => house.close());

  const finished = async (path: string): Promise<Task> => {
    const { status, body } = await client.post<Task>(path, period);
    expect(status).toBe(202);
    await house.settle();
    return (await client.get<Task>(`/api/v1/tasks/${body.id}`)).body;
  };
  const statements = async (): Promise<StatementListItem[]> =>
    (await client.get<StatementListItem[]>('/api/v1/royalty-statements?sort=number')).body;

  it('are drafted by one task, and drafted again without a second copy', async () => {
    expect(await finished('/api/v1/royalty-statement-batches')).toMatchObject({ state: 'done', done: 6, total: 6, result: { drafted: 6 } });
    await finished('/api/v1/royalty-statement-batches');
    const drafts = await statements();
    expect(drafts).toHaveLength(6);
    // 1,000 to 6,000 copies × 10.00 × 8 %
    expect(drafts.map(({ earned }) => earned).sort()).toEqual(['1600.00', '2400.00', '3200.00', '4000.00', '4800.00', '800.00']);
  });

  it('are approved to the end after being killed on the way, with no number missing and none used twice', async () => {
    const facade = house.app.get(RoyaltiesFacade);
    const killed = house.enter(() =>
      facade.approveStatements(within, (done) => (done === 3 ? Promise.reject(new Error('killed')) : Promise.resolve())),
    );
    await expect(killed).rejects.toThrow('killed');
    expect((await statements()).filter(({ state }) => state === 'approved')).toHaveLength(3);
    const told: number[] = [];
    const tell = (done: number) => (told.push(done), done === 4 ? Promise.reject(new Error('killed')) : Promise.resolve());
    await expect(house.enter(() => facade.approveStatements(within, tell))).rejects.toThrow('killed');
    // It goes on after the three: the bar never moves back.
    expect(told).toEqual([4]);
    expect(await finished('/api/v1/royalty-statement-batches/approval')).toMatchObject({
      state: 'done',
      result: { approved: 6, refused: [] },
    });
    const approved = await statements();
    expect(approved.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `R-2026-00${n}`));
    // Numbered in the order of names.
    expect(approved.map(({ beneficiaryName }) => beneficiaryName)).toEqual(
      ['Aubert', 'Besson', 'Colin', 'Duval', 'Evrard', 'Faure'].map((name) => `Marie ${name}`),
    );
  });

  it('asked for twice at once, are one task', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => client.post<Task>('/api/v1/royalty-statement-batches', period)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    await house.settle();
    const { body: later } = await client.post<Task>('/api/v1/royalty-statement-batches', period);
    expect(later.id).not.toBe(answers[0]?.body.id);
    await house.settle();
  });

  it('leave those already stated alone when drafted once more', async () => {
    expect((await finished('/api/v1/royalty-statement-batches')).result).toEqual({ drafted: 0, refused: [] });
    expect(await statements()).toHaveLength(6);
  });

  it('name whom they leave out, and say why in the language of the reader', async () => {
    const other = await openTestHouse({ today: '2026-11-21' });
    const cast = await RoyaltyCast.of(other);
    const run = async (path: string): Promise<string> => {
      const { body } = await cast.client.post<Task>(path, period);
      await other.settle();
      return `/api/v1/tasks/${body.id}`;
    };
    const [luce, paul] = [await cast.person('Luce', 'Marin'), await cast.person('Paul', 'Noir')];
    const { workId, productId } = await cast.book('Sans prix', null);
    const { workId: priced } = await cast.book('Avec prix', '10.55');
    await cast.agreement({ reference: 'C-1', workIds: [workId], rules: [rule(luce, '8.00')] });
    const agreement = await cast.agreement({ reference: 'C-2', workIds: [priced], rules: [rule(paul, '8.00')] });
    await cast.run(productId, 1000, '2025-05-02');
    const drafting = await run('/api/v1/royalty-statement-batches');
    const without = { beneficiary: 'Luce Marin', code: 'price-unknown' };
    const { body: english } = await cast.client.get<Task>(drafting);
    expect(english.result).toMatchObject({ drafted: 1, refused: [{ ...without, detail: expect.stringContaining('for "Sans prix" on') }] });
    const { body: french } = await cast.client.get<Task>(drafting, { 'accept-language': 'fr' });
    expect(french.result).toMatchObject({ refused: [{ ...without, detail: expect.stringContaining('«\u00A0Sans prix\u00A0» à la') }] });
    await cast.client.patch(`/api/v1/publishing-agreements/${agreement.id}`, { rules: [rule(luce, '8.00')] }, agreement.version);
    const { body: approval } = await cast.client.get<Task>(await run('/api/v1/royalty-statement-batches/approval'));
    expect(approval.result).toMatchObject({
      approved: 0,
      refused: [{ beneficiary: 'Paul Noir', code: 'no-agreement', detail: expect.stringContaining('pays Paul Noir') }],
    });
    await other.close();
  });

  it('come from facts read so many people at a time, the same as if all were read at once', async () => {
    const other = await openTestHouse({ today: '2026-11-21' });
    const cast = await RoyaltyCast.of(other);
    const people = [await cast.person('Luce', 'Marin'), await cast.person('Paul', 'Noir'), await cast.person('Ève', 'Petit')];
    const { workId, productId } = await cast.book('À trois', '10.55');
    await cast.agreement({ reference: 'C-1', workIds: [workId], rules: people.map((person) => rule(person, '3.00')) });
    await cast.agreement({
      reference: 'C-2',
      signedOn: '2026-02-01',
      workIds: [workId],
      rules: [rule(await cast.person('Zoé', 'Zola'), '1.00')],
    });
    await cast.run(productId, 1000, '2025-05-02');
    const drafted = await other.enter(async () => {
      const perPerson: [string[], number][] = [];
      for await (const facts of other.app.get(RoyaltyFactsRepository).ofEveryone(within.to, 2)) {
        const statements = [...draftStatements({ ...facts, period: within })];
        perPerson.push([statements.map(({ beneficiary }) => beneficiary), facts.payees]);
        // 1,000 × 10.00 × 3 %
        for (const each of statements) expect(each).toMatchObject({ statement: { totals: { earned: { minor: 300_00n } } } });
      }
      return perPerson;
    });
    // In the order of names, each once though all three stand in one agreement; Zoé Zola’s is signed after the period.
    expect(drafted).toEqual([
      [people.slice(0, 2), 3],
      [people.slice(2), 3],
    ]);
    await other.close();
  });

  it('have each their document, in the language of the contributor and the same bytes every time', async () => {
    expect(await finished('/api/v1/royalty-statement-batches/documents')).toMatchObject({ state: 'done', result: { printed: 6 } });
    const [french, english] = await statements();
    const read = async (id: string | undefined) => (await client.get<Buffer>(`/api/v1/royalty-statements/${id}/document`)).body;
    const first = await read(french?.id);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.toString('latin1')).toContain('/Lang (fr-FR)');
    expect((await read(english?.id)).toString('latin1')).toContain('/Lang (en-GB)');
    const { body: profile } = await client.get<{ version: number }>('/api/v1/house-profile');
    await client.patch('/api/v1/house-profile', { name: 'Un autre nom' }, profile.version);
    expect((await read(french?.id)).equals(first)).toBe(true);
  });

  it('agree with the accountant’s workbook: numbers as numbers, and totals that are the sums of their columns', async () => {
    const { body, headers } = await client.get<Buffer>('/api/v1/royalty-workbooks?from=2025-01-01&to=2026-01-01', {
      'accept-language': 'en',
    });
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(headers['content-disposition']).toBe('attachment; filename="royalties-2025-01-01-to-2025-12-31.xlsx"');
    const french = await client.get('/api/v1/royalty-workbooks?from=2025-01-01&to=2026-01-01', { 'accept-language': 'fr' });
    expect(french.headers['content-disposition']).toBe('attachment; filename="droits-d-auteur-2025-01-01-au-2025-12-31.xlsx"');
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(body as never);
    const [totals, lines, entries] = workbook.worksheets;
    // (1,000 + 2,000 + … + 6,000) × 0.80 = 16,800.00
    for (const [sheet, column] of [
      [totals, 8],
      [lines, 12],
    ] as const) {
      const cells = Array.from({ length: 6 }, (_, i) => sheet?.getRow(i + 2).getCell(column).value);
      expect(cells).toEqual([800, 1600, 2400, 3200, 4000, 4800]);
      const letter = sheet?.getColumn(column).letter;
      expect(sheet?.getRow(8).getCell(column).value).toEqual({ formula: `SUM(${letter}2:${letter}7)`, result: 16_800 });
    }
    expect(lines?.getRow(2).getCell(8).value).toEqual(new Date('2025-05-02T00:00:00Z'));
    expect(lines?.getRow(2).getCell(11).value).toBe(0.08);
    const amounts = Array.from({ length: 6 }, (_, i) => entries?.getRow(i + 2).getCell(10).value as number);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(16_800);
  });
});
