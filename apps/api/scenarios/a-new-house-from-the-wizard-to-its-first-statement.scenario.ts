import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeOwnDatabase } from '../test/own-database.js';
import { rule } from '../test/royalty-cast.js';
import { type Client, client, openTestHouse, type TestHouse } from '../test/test-house.js';
import { columnSum, expectStatus, PetitVent, type Stated, year } from './petit-vent.js';

interface Import {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly new: number; readonly wrong: number };
}

interface Row {
  readonly id: string;
  readonly line: number;
  readonly faults: readonly { readonly field: string; readonly code: string; readonly facts: Record<string, unknown> }[];
}

const catalogue = new URL('../../../fixtures/samples/catalogue-tableur.csv', import.meta.url);

describe('A new house, from the wizard to its first statement', () => {
  let database: Awaited<ReturnType<typeof makeOwnDatabase>>;
  let server: TestHouse;
  let petitVent: PetitVent;
  let owner: Client;
  let marie: { id: string };
  let atelier: { id: string; workId: string };
  let statement: Stated;

  beforeAll(async () => {
    // A server on which nobody has an account yet.
    database = await makeOwnDatabase(inject('databaseUrl'));
    server = await openTestHouse({ databaseUrl: database.url, today: '2026-11-21' });
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  it('opens with the wizard: a house and its owner, signed in at once', async () => {
    const stranger = client(server.app, { 'accept-language': 'en' });
    expect((await stranger.get<{ setupNeeded: boolean }>('/api/v1/welcome')).body.setupNeeded).toBe(true);
    const answer = await stranger.post<{ house: { name: string; slug: string } }>('/api/v1/setup', {
      house: { name: 'Petit Vent', legalName: 'Éditions du Petit Vent', city: 'Quimper' },
      owner: { name: 'Camille Petit', email: 'camille@petitvent.example', password: 'sept cailloux blancs' },
    });
    const { house } = expectStatus(201, answer);
    expect(house).toMatchObject({ name: 'Petit Vent', slug: 'petit-vent' });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    owner = client(server.app, { cookie, 'accept-language': 'en' });
    petitVent = await PetitVent.entered(server, house.slug, owner);
    expect((await stranger.get<{ setupNeeded: boolean }>('/api/v1/welcome')).body.setupNeeded).toBe(false);
    expect((await stranger.post('/api/v1/setup', {})).status).not.toBe(201);
  });

  it('takes in the spreadsheet they have, the wrong cells mended in place', async () => {
    const upload = await owner.upload<Import>('/api/v1/imports', { name: 'catalogue-tableur.csv', bytes: readFileSync(catalogue) });
    const { id } = expectStatus(201, upload);
    expectStatus(202, await owner.post(`/api/v1/imports/${id}/preview`));
    await petitVent.settle();
    const previewed = await petitVent.read<Import>(`/api/v1/imports/${id}`);
    // Ten rows; README.md of the samples names the four that are wrong.
    expect(previewed).toMatchObject({ state: 'previewed', counts: { new: 6, wrong: 4 } });
    expect(await petitVent.read<unknown[]>('/api/v1/works')).toEqual([]);
    const wrong = await petitVent.read<Row[]>(`/api/v1/imports/${id}/rows?state=wrong&sort=line`);
    expect(wrong.map(({ line, faults }) => [line, faults[0]?.field])).toEqual([
      [5, 'gtin'],
      [6, 'price'],
      [7, 'publishedOn'],
      [10, 'gtin'],
    ]);
    // The check digit that is right is in the fault; the others are the person's to decide.
    expect(wrong[0]?.faults[0]?.facts['corrected']).toBe('978-2-9999882-3-1');
    const mended = [{ gtin: '978-2-9999882-3-1' }, { price: '12,90' }, { publishedOn: '28/02/2026' }, { gtin: '9782999988354' }];
    for (const [i, row] of wrong.entries())
      expectStatus(200, await owner.patch(`/api/v1/imports/${id}/rows/${row.id}`, mended[i] ?? {}, 1));
    expect((await petitVent.read<Import>(`/api/v1/imports/${id}`)).counts).toMatchObject({ new: 10, wrong: 0 });
    expectStatus(202, await owner.post(`/api/v1/imports/${id}/confirmation`, {}));
    await petitVent.settle();
    expect((await petitVent.read<Import>(`/api/v1/imports/${id}`)).state).toBe('confirmed');
    expect(await petitVent.read<unknown[]>('/api/v1/products?pageSize=50')).toHaveLength(10);
  });

  it('knows its author and her book from that file', async () => {
    const [found] = await petitVent.read<{ id: string }[]>('/api/v1/parties?q=duval');
    marie = found ?? { id: '' };
    const [product] = await petitVent.read<{ id: string; workId: string; title: string }[]>('/api/v1/products?q=9782999988200');
    expect(product?.title).toBe('L’Atelier des brumes');
    atelier = product ?? { id: '', workId: '' };
  });

  it('enters the agreement, and receives the run: the royalty is there at once', async () => {
    const { cast } = petitVent;
    const rules = [rule(marie.id, '8.00', { excludedCopies: [{ kind: 'fixed', copies: 100 }] })];
    await cast.agreement({ reference: 'C-2026-01', signedOn: '2026-01-12', workIds: [atelier.workId], rules });
    const { deliveryId } = await cast.run(atelier.id, 3000, '2026-03-10');
    // 14.90 with 5.5 % tax is 14.12 without: 2,900 × 14.12 × 8 % = 3,275.84
    expect(await petitVent.approvesReception(deliveryId)).toBe('3275.84');
  });

  it('hands the author a statement as PDF, and the accountant a workbook', async () => {
    statement = await petitVent.states(marie.id, year(2026));
    expect(statement).toMatchObject({ number: 'R-2026-001', publisher: { name: 'Petit Vent', legalName: 'Éditions du Petit Vent' } });
    expect(statement.accounts[0]?.products[0]).toMatchObject({ isbn: '978-2-9999882-0-0', publishedOn: '2026-03-12' });
    const document = await petitVent.document(statement);
    expect(document.subarray(0, 5).toString()).toBe('%PDF-');
    expect(document.subarray(-6).toString().trim()).toBe('%%EOF');
    const [totals = [], lines = []] = await petitVent.workbook(year(2026));
    expect(totals[0]).toMatchObject({ Statement: 'R-2026-001', Payee: 'Marie Duval', Earned: 3275.84 });
    expect(columnSum(lines, 'Royalty')).toBe('3275.84');
  });

  it('ends on what the author is owed and what is on the shelf', async () => {
    expect(await petitVent.owedTo(marie.id)).toBe('3275.84');
    expect(await petitVent.onTheShelf(atelier.id)).toEqual({ warehouse: 3000 });
  });
});
