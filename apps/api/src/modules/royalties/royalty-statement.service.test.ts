import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { AbsentRun, StatementView } from './royalty-statement.schemas.js';

type Answered = StatementView & { type: string; detail: string };

const year = (n: number) => ({ periodFrom: `${n}-01-01`, periodTo: `${n + 1}-01-01` });
/** Without the spaces that keep a day together. */
const plain = (sentence: string) => sentence.replaceAll('\u00A0', ' ');
const withoutCopies = [{ kind: 'fixed', copies: 100 }];

describe('A statement of account', () => {
  let house: TestHouse;
  let cast: RoyaltyCast;
  let client: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await RoyaltyCast.of(house);
    client = cast.client;
  });
  afterAll(() => house.close());

  const draft = (beneficiaryId: string, period: object) =>
    client.post<Answered>('/api/v1/royalty-statements', { beneficiaryId, ...period });
  const approve = (id: string, body: object = {}) => client.post<Answered>(`/api/v1/royalty-statements/${id}/approval`, body);
  const stated = async (beneficiaryId: string, n: number) => (await approve((await draft(beneficiaryId, year(n))).body.id)).body;
  const sql = (text: string, params: unknown[] = []) =>
    house.enter(() => {
      const database = house.app.get(HouseDatabase);
      return database.transaction(() => database.rows<Record<string, string>>(text, params));
    });

  it('multiplies the copies received, less the royalty-free ones, by the price and the rate', async () => {
    const marie = await cast.person('Marie', 'Duval');
    const { workId, productId } = await cast.book('Le Conte de la brume', '10.55');
    const { deliveryId } = await cast.run(productId, 3000, '2024-05-02');
    await cast.agreement({ reference: 'C-1', workIds: [workId], rules: [rule(marie, '8.00', { excludedCopies: withoutCopies })] });
    const { status, body } = await draft(marie, year(2024));
    expect(status).toBe(201);
    // 2,900 × 10.00 × 8 % = 2,320.00
    expect(body.totals).toMatchObject({ earned: '2320.00', due: '2320.00', dueBeforeContributions: '2320.00' });
    const [account] = body.accounts;
    expect(account?.lines).toMatchObject([{ deliveryId, copies: 2900, price: '10.00', rate: '8.00', printed: '2320.00' }]);
    expect(account?.lines[0]?.calculation).toBe('2,900\u00A0copies × 10.00 × 8\u00A0% = 2,320.00');
    expect(account?.products[0]).toMatchObject({
      id: productId,
      runs: [{ deliveryId, receivedOn: '2024-05-02', copies: 3000 }],
      stock: { opening: 0, printed: 3000, sold: 0, closing: 3000 },
    });
    const { body: french } = await client.get<Answered>(`/api/v1/royalty-statements/${body.id}`, { 'accept-language': 'fr' });
    expect(french.accounts[0]?.lines[0]?.calculation).toBe('2\u202F900\u00A0ex. × 10,00\u00A0€ × 8\u00A0% = 2\u202F320,00\u00A0€');
  });

  it('counts a reprint in its own year, and numbers statements one after the other', async () => {
    const paul = await cast.person('Paul', 'Lenoir');
    const { workId, productId } = await cast.book('Petit traité du vent', '10.55');
    await cast.run(productId, 3000, '2024-05-02');
    await cast.agreement({ reference: 'C-2', workIds: [workId], rules: [rule(paul, '8.00', { excludedCopies: withoutCopies })] });
    const first = await stated(paul, 2024);
    await cast.run(productId, 2100, '2025-02-10');
    const second = await stated(paul, 2025);
    // 2,000 × 10.00 × 8 % = 1,600.00; life to date 2,320.00 + 1,600.00 = 3,920.00
    expect(second.totals.earned).toBe('1600.00');
    expect(second.accounts[0]?.lifeToDate).toMatchObject({ earned: '3920.00', copiesReceived: 5100 });
    expect(second.accounts[0]?.products[0]?.stock).toMatchObject({ opening: 3000, printed: 2100, closing: 5100 });
    expect([first.number, second.number]).toEqual(['R-2026-001', 'R-2026-002']);
    expect(first.approvedOn).toBe('2026-11-21');
  });

  it('pays an author 6 % and an illustrator 4 % by two rules, each on a statement of their own', async () => {
    const author = await cast.person('Anne', 'Roux');
    const illustrator = await cast.person('Louis', 'Blanc');
    const { workId, productId } = await cast.book('L’Album à deux', '10.55');
    await cast.run(productId, 2000, '2024-06-01');
    await cast.agreement({ reference: 'C-3', workIds: [workId], rules: [rule(author, '6.00'), rule(illustrator, '4.00')] });
    // 2,000 × 10.00 × 6 % = 1,200.00 and × 4 % = 800.00
    expect((await draft(author, year(2024))).body.totals.earned).toBe('1200.00');
    expect((await draft(illustrator, year(2024))).body.totals.earned).toBe('800.00');
  });

  it('earns at both rates in the year it crosses a step', async () => {
    const novelist = await cast.person('Nora', 'Petit');
    const { workId, productId } = await cast.book('Un roman', '20.00');
    await cast.run(productId, 4400, '2023-03-01');
    const steps = rule(novelist, [
      [0, '8.00'],
      [5000, '10.00'],
    ]);
    await cast.agreement({ reference: 'C-4', workIds: [workId], rules: [steps] });
    await stated(novelist, 2023);
    await cast.run(productId, 1000, '2024-03-01');
    const { body } = await draft(novelist, year(2024));
    // 20.00 with 5.5 % tax is 18.96 without: 600 × 18.96 × 8 % + 400 × 18.96 × 10 % = 910.08 + 758.40 = 1,668.48
    expect(body.accounts[0]?.lines.map(({ copies, printed }) => [copies, printed])).toEqual([
      [600, '910.08'],
      [400, '758.40'],
    ]);
    expect(body.totals.earned).toBe('1668.48');
  });

  it('recoups an advance over three statements and pays what is beyond it', async () => {
    const emma = await cast.person('Emma', 'Vidal');
    const { workId, productId } = await cast.book('Le Long Récit', '10.55');
    await cast.agreement({
      reference: 'C-5',
      workIds: [workId],
      rules: [rule(emma, '8.00')],
      advances: [{ beneficiaryId: emma, workId, amount: '3000.00', paidOn: '2021-01-15' }],
    });
    // 2,000 × 0.80 = 1,600.00 a year against 3,000.00: 1,600.00, then 1,400.00 and 200.00 paid, then 1,600.00 paid
    const expected = [
      { recouped: '1600.00', due: '0.00' },
      { recouped: '1400.00', due: '200.00' },
      { recouped: '0.00', due: '1600.00' },
    ];
    for (const [i, totals] of expected.entries()) {
      await cast.run(productId, 2000, `${2022 + i}-06-01`);
      expect((await stated(emma, 2022 + i)).totals).toMatchObject({ earned: '1600.00', ...totals });
    }
  });

  it('counts a book not yet published at the first announced price', async () => {
    const rose = await cast.person('Rose', 'Marchand');
    const { workId, productId } = await cast.book('À paraître', null);
    await cast.run(productId, 1000, '2025-11-20');
    await cast.agreement({ reference: 'C-6', workIds: [workId], rules: [rule(rose, '10.00')] });
    const unpriced = await draft(rose, year(2025));
    expect(unpriced.status).toBe(409);
    expect(unpriced.body.detail).toContain('À paraître');
    await client.post(`/api/v1/products/${productId}/prices`, { amount: '21.10', vatRate: '5.50', validFrom: '2026-01-15' });
    const { body } = await draft(rose, year(2025));
    // 1,000 × 20.00 × 10 % = 2,000.00
    expect(body.totals.earned).toBe('2000.00');
    expect(body.accounts[0]?.lines[0]).toMatchObject({ price: '20.00', priceSource: 'first-announced' });
  });

  it('refuses a period that overlaps an approved one, someone without an agreement, and a period the wrong way round', async () => {
    const jean = await cast.person('Jean', 'Martel');
    const { workId, productId } = await cast.book('Trois saisons', '10.55');
    await cast.run(productId, 500, '2024-06-01');
    const without = await draft(jean, year(2024));
    expect(without.status).toBe(409);
    expect(plain(without.body.detail)).toBe(
      'No agreement signed by 31 December 2024 pays Jean Martel; enter the publishing agreement and its rules.',
    );
    await cast.agreement({ reference: 'C-7', workIds: [workId], rules: [rule(jean, '8.00')] });
    const { number } = await stated(jean, 2024);
    const overlapping = await draft(jean, { periodFrom: '2024-07-01', periodTo: '2025-07-01' });
    expect(overlapping.status).toBe(409);
    expect(plain(overlapping.body.detail)).toContain(`${number} (1 January 2024 to 31 December 2024)`);
    expect((await draft(jean, { periodFrom: '2025-01-01', periodTo: '2025-01-01' })).status).toBe(422);
    expect((await draft('00000000-0000-4000-8000-000000000000', year(2024))).status).toBe(404);
  });

  it('gives one number when two people approve at once, and refuses a draft that is not the one that was read', async () => {
    const lea = await cast.person('Léa', 'Garnier');
    const { workId, productId } = await cast.book('À deux mains', '10.55');
    await cast.run(productId, 500, '2024-06-01');
    await cast.agreement({ reference: 'C-8', workIds: [workId], rules: [rule(lea, '8.00')] });
    const { body: read } = await draft(lea, year(2024));
    await cast.run(productId, 1000, '2024-09-01');
    const stale = await approve(read.id, { digest: read.digest });
    expect(stale.status).toBe(409);
    // (500 + 1,000) × 10.00 × 8 % = 1,200.00
    expect(stale.body.detail).toContain('1200.00');
    const answers = await Promise.all([approve(read.id), approve(read.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const entries = await sql(`select count(*)::text as n from house.royalty_entry where beneficiary_id = $1 and kind = 'earned'`, [lea]);
    expect(entries).toEqual([{ n: '2' }]);
  });

  it('is approved for one of two periods that overlap, when both are approved at once', async () => {
    const ada = await cast.person('Ada', 'Morel');
    const { workId, productId } = await cast.book('Deux périodes', '10.55');
    await cast.run(productId, 500, '2024-09-01');
    await cast.agreement({ reference: 'C-11', workIds: [workId], rules: [rule(ada, '8.00')] });
    const { body: calendar } = await draft(ada, year(2024));
    const { body: summer } = await draft(ada, { periodFrom: '2024-07-01', periodTo: '2025-07-01' });
    const answers = await Promise.all([approve(calendar.id), approve(summer.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const approved = answers[0]?.status === 200 ? calendar.id : summer.id;
    const copy = `insert into house.royalty_statement (id, beneficiary_id, period_from, period_to, state, number, earned, recouped, carried, due,
        due_at_reception, due_before_contributions, due_on, content, approved_on, approved_at)
      select gen_random_uuid(), beneficiary_id, period_to - 1, period_to + 300, state, 'X', earned, recouped, carried, due, due_at_reception,
        due_before_contributions, due_on, content, approved_on, approved_at from house.royalty_statement where id = $1`;
    await expect(sql(copy, [approved])).rejects.toThrow('royalty_statement_overlap_excl');
  });

  it('cannot be changed or removed once approved, not even straight in SQL', async () => {
    const { body: list } = await client.get<{ id: string; number: string }[]>('/api/v1/royalty-statements?state=approved');
    const id = list[0]?.id;
    await expect(sql('update house.royalty_statement set earned = 1, due = 1 where id = $1', [id])).rejects.toThrow('never changes');
    await expect(sql('delete from house.royalty_statement where id = $1', [id])).rejects.toThrow('never changes');
    await expect(sql('update house.statement_line set printed = 1 where statement_id = $1', [id])).rejects.toThrow('never change');
    await expect(sql('update house.royalty_entry set amount = 1 where statement_id = $1', [id])).rejects.toThrow('never changed');
    const another = `insert into house.royalty_entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
      from house.royalty_entry e where e.statement_id = $1 limit 1`;
    await expect(sql(another, [id])).rejects.toThrow('never change');
    await expect(sql('truncate house.royalty_statement cascade', [])).rejects.toThrow('never changed or removed');
    expect((await client.delete(`/api/v1/royalty-statements/${id}`)).status).toBe(409);
  });

  it('is found by its number', async () => {
    const { body: list } = await client.get<{ id: string; number: string }[]>('/api/v1/royalty-statements?state=approved');
    const { number, id } = list[0] ?? { number: '', id: '' };
    const { body: found } = await client.get<{ id: string }[]>(`/api/v1/royalty-statements?q=${number}`);
    expect(found.map((one) => one.id)).toEqual([id]);
  });

  it('is corrected by another statement that shows the difference and carries what it takes back', async () => {
    const ines = await cast.person('Inès', 'Colin');
    const { workId, productId } = await cast.book('Compté trop', '10.55');
    const run = await cast.run(productId, 1000, '2024-06-01');
    await cast.agreement({ reference: 'C-9', workIds: [workId], rules: [rule(ines, '8.00')] });
    const original = await stated(ines, 2024);
    const nothing = await client.post<Answered>(`/api/v1/royalty-statements/${original.id}/correction`);
    expect(nothing.status).toBe(409);
    await cast.takeBack(run, '2026-03-01');
    const { status, body: correction } = await client.post<Answered>(`/api/v1/royalty-statements/${original.id}/correction`);
    expect(status).toBe(201);
    // 0.00 − 800.00: carried to the next statement, never claimed
    expect(correction).toMatchObject({
      kind: 'correcting',
      corrects: { id: original.id, number: original.number },
      totals: { earned: '-800.00', carried: '800.00', due: '0.00' },
    });
    expect(correction.accounts[0]?.lines).toMatchObject([{ kind: 'adjusted', statement: original.number, printed: '-800.00' }]);
    const { body: approved } = await approve(correction.id);
    expect(approved.state).toBe('approved');
    const { body: unchanged } = await client.get<Answered>(`/api/v1/royalty-statements/${original.id}`);
    expect(unchanged.totals.earned).toBe('800.00');
    const adjusted = await sql(`select kind, amount::text from house.royalty_entry where beneficiary_id = $1 order by kind, amount`, [
      ines,
    ]);
    expect(adjusted).toEqual([
      { kind: 'adjusted', amount: '-800.00000000' },
      { kind: 'carried', amount: '800.00000000' },
      { kind: 'earned', amount: '800.00000000' },
    ]);
    await cast.run(productId, 1500, '2025-02-01');
    // 1,500 × 10.00 × 8 % = 1,200.00, less the 800.00 carried
    expect((await draft(ines, year(2025))).body.totals).toMatchObject({ earned: '1200.00', carried: '-800.00', due: '400.00' });
  });

  it('says why a run is not in it', async () => {
    const theo = await cast.person('Théo', 'Faure');
    const { workId, productId } = await cast.book('Avant et après', '10.55');
    await cast.run(productId, 1000, '2024-06-01');
    const later = await cast.run(productId, 2000, '2025-06-01');
    await cast.agreement({ reference: 'C-10', workIds: [workId], rules: [rule(theo, '8.00')] });
    const { body: statement } = await draft(theo, year(2024));
    const { body: absent } = await client.get<AbsentRun[]>(`/api/v1/royalty-statements/${statement.id}/why-not`);
    expect(absent).toMatchObject([{ deliveryId: later.deliveryId, reasons: [{ code: 'received-after-period' }] }]);
    const other = await cast.book('Un autre livre', '10.55');
    const { deliveryId } = await cast.run(other.productId, 10, '2024-06-01');
    const one = await client.get<AbsentRun[]>(`/api/v1/royalty-statements/${statement.id}/why-not?deliveryId=${deliveryId}`);
    expect(one.body[0]?.reasons[0]?.code).toBe('work-not-covered');
  });

  it('is unknown to another house', async () => {
    const { body: list } = await client.get<{ id: string }[]>('/api/v1/royalty-statements');
    const other = await openTestHouse();
    const stranger = await other.as('owner');
    expect((await stranger.get(`/api/v1/royalty-statements/${list[0]?.id}`)).status).toBe(404);
    expect((await stranger.post(`/api/v1/royalty-statements/${list[0]?.id}/approval`, {})).status).toBe(404);
    await other.close();
  });
});
