import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeOwnDatabase } from '../../../test/own-database.js';
import { type Client, client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { Houses } from '../houses/houses.js';
import { Sessions } from './sessions.js';

const demo = { email: 'demo@colophon.example', password: 'colophon-demo' };
const owner = { name: 'Marie Duval', email: 'marie@petitvent.example', password: 'la brume apprend à lire' };

interface View {
  user: { email: string };
  house: { slug: string; demo: boolean };
  houses: { slug: string }[];
  role: string;
}

describe('The account of the demo, whose password everybody knows', () => {
  let house: TestHouse;
  let database: Awaited<ReturnType<typeof makeOwnDatabase>>;
  let visitor: Client;

  beforeAll(async () => {
    database = await makeOwnDatabase(inject('databaseUrl'));
    house = await openTestHouse({ databaseUrl: database.url });
    const sessions = house.app.get(Sessions);
    const shown = await house.app.get(Houses).create({ name: 'Petit Vent', demo: true });
    const id = await sessions.addUser({ ...demo, name: 'Camille Petit', language: 'fr' });
    await sessions.addMember(id, shown.id, 'owner');
    const token = await sessions.open(id, { address: 'test', userAgent: 'test' });
    visitor = client(house.app, { cookie: `colophon_session=${token}`, 'accept-language': 'en' });
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  it('keeps its password, and owns no house beside the demo', async () => {
    const refused = { status: 409, body: { type: '/problems/platform/demo-account-shared' } };
    expect(await visitor.put('/api/v1/account/password', { current: demo.password, new: 'à moi tout seul' })).toMatchObject(refused);
    expect(await visitor.post('/api/v1/houses', { name: 'Ma maison' })).toMatchObject(refused);
    expect((await visitor.get<View>('/api/v1/session')).body.houses).toHaveLength(1);
  });

  it('keeps its language too, since visitors read it in either', async () => {
    expect(await visitor.patch('/api/v1/account', { language: 'en' }, 1)).toMatchObject({ status: 409 });
  });

  it('opens a house for a visitor who gives a name, an address and a password of their own, and lets go of the demo', async () => {
    const opened = await visitor.post<View>('/api/v1/setup', { house: { name: 'Ma maison' }, owner });
    expect(opened).toMatchObject({ status: 201, body: { user: { email: owner.email }, house: { demo: false }, role: 'owner' } });
    expect(opened.body.houses.map(({ slug }) => slug)).toEqual([opened.body.house.slug]);
    expect((await visitor.get('/api/v1/session')).status).toBe(401);
    const stranger = client(house.app, {});
    expect((await stranger.post<View>('/api/v1/session', demo)).body.houses.map(({ slug }) => slug)).not.toContain(opened.body.house.slug);
    expect(await stranger.post('/api/v1/session', { email: owner.email, password: owner.password })).toMatchObject({ status: 201 });
  });

  it('is the only one that opens the wizard again', async () => {
    const editor = await house.as('editor');
    const again = { house: { name: 'Une autre' }, owner: { ...owner, email: 'other@petitvent.example' } };
    for (const asking of [editor, client(house.app, {})]) expect((await asking.post('/api/v1/setup', again)).status).toBe(409);
  });
});
