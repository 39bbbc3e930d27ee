import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seedDemo } from '../src/demo/seed-demo.js';
import { type ImportClient, importClientOf, noRows } from '../src/modules/imports/test/import-client.js';
import { Houses } from '../src/platform/houses/houses.js';
import { Relay } from '../src/platform/outbox/relay.js';
import { makeOwnDatabase } from '../test/own-database.js';
import { client, openTestHouse, type TestHouse } from '../test/test-house.js';

describe('The catalogue of the demo house, taken out and brought back in', () => {
  let server: TestHouse;
  let database: Awaited<ReturnType<typeof makeOwnDatabase>>;
  let imports: ImportClient;
  let products: number;

  beforeAll(async () => {
    database = await makeOwnDatabase(inject('databaseUrl'));
    server = await openTestHouse({ today: '2026-11-21', databaseUrl: database.url });
    await seedDemo(server.app, () => undefined);
    const signIn = { email: 'demo@colophon.example', password: 'colophon-demo' };
    const { headers } = await client(server.app, {}).post('/api/v1/session', signIn);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    const camille = client(server.app, { cookie, 'accept-language': 'en' });
    const houses = server.app.get(Houses);
    const house = await houses.find('petit-vent');
    const enter: TestHouse['enter'] = (work) => houses.enter(house, 'test', work);
    imports = importClientOf({ ...server, house, enter, settle: () => enter(() => server.app.get(Relay).settle()) }, camille);
    products = Number((await camille.get('/api/v1/products?pageSize=1')).headers['x-total-count']);
  }, 120_000);

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  it.each(['onix.xml', 'xlsx', 'csv'])('is the same catalogue: %s changes no row of it', async (format) => {
    const { status, body } = await imports.editor.get<Buffer>(`/api/v1/exports/catalogue.${format}`);
    expect(status).toBe(200);
    const { id } = await imports.upload(`catalogue.${format}`, body);
    const seen = await imports.act(id, 'preview');
    const differing = (await imports.rows(id)).filter(({ state }) => state !== 'unchanged');
    expect(differing.map(({ title, changes, faults }) => ({ title, changes, faults }))).toEqual([]);
    expect(seen.unmapped).toEqual([]);
    expect(products).toBeGreaterThan(50);
    expect(seen.counts).toEqual({ ...noRows, unchanged: products });
  });
});
