import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { Sessions } from './sessions.js';

interface Title {
  title: string;
}
interface InHouse {
  house: { slug: string };
}

describe('Two tabs of one person, each in a house of its own', () => {
  let one: TestHouse;
  let other: TestHouse;
  let strangers: TestHouse;
  let person: Client;
  const inHouse = (house: TestHouse) => ({ 'colophon-house': house.house.slug });
  const titles = async (house: TestHouse) => (await person.get<Title[]>('/api/v1/works', inHouse(house))).body.map(({ title }) => title);

  beforeAll(async () => {
    [one, other, strangers] = await Promise.all([openTestHouse(), openTestHouse(), openTestHouse()]);
    const sessions = one.app.get(Sessions);
    const email = `tabs-${randomBytes(6).toString('hex')}@example.org`;
    const id = await sessions.addUser({ email, name: 'Marie Duval', password: 'la brume apprend à lire', language: 'en' });
    await sessions.addMember(id, one.house.id, 'owner');
    await sessions.addMember(id, other.house.id, 'viewer');
    const token = await sessions.open(id, { address: 'test', userAgent: 'test' }, other.house.id);
    person = client(one.app, { cookie: `colophon_session=${token}`, 'accept-language': 'en' });
  });
  afterAll(() => Promise.all([one.close(), other.close(), strangers.close()]));

  it('write in the house each shows, whichever the session last entered', async () => {
    expect((await person.post('/api/v1/works', { title: 'De la première' }, inHouse(one))).status).toBe(201);
    expect([await titles(one), await titles(other)]).toEqual([['De la première'], []]);
  });

  it('have in each house the rights they have there', async () => {
    expect((await person.post('/api/v1/works', { title: 'Interdit' }, inHouse(other))).status).toBe(403);
    expect((await person.get<InHouse>('/api/v1/session', inHouse(one))).body).toMatchObject({
      house: { slug: one.house.slug },
      role: 'owner',
    });
  });

  it('reach no house they do not belong to, and nothing is written in theirs instead', async () => {
    const before = await titles(one);
    for (const asked of [inHouse(strangers), { 'colophon-house': 'nowhere' }]) {
      const answer = await person.post<object>('/api/v1/works', { title: 'Égaré' }, asked);
      expect(answer).toMatchObject({ status: 404, body: { type: '/problems/platform/house-unknown', house: asked['colophon-house'] } });
    }
    expect([await titles(one), await titles(other)]).toEqual([before, []]);
  });

  it('leave a house they no longer belong to for one of theirs', async () => {
    expect((await person.get<InHouse>('/api/v1/session', inHouse(strangers))).body.house.slug).toBe(other.house.slug);
    const entered = await person.patch<InHouse>('/api/v1/session', { house: one.house.slug }, 1, inHouse(strangers));
    expect(entered.body.house.slug).toBe(one.house.slug);
  });
});
