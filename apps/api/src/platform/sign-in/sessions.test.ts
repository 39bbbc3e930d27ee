import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { makeOwnDatabase } from '../../../test/own-database.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { PlatformDatabase } from '../database/platform-database.js';
import { Sessions } from './sessions.js';

const email = 'marie@petitvent.example';
const password = 'la brume apprend à lire';
const start = '2026-03-02T09:00:00Z';
const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const days = (n: number) => n * 24 * 60;

describe('Signing in', () => {
  let house: TestHouse;
  let database: Awaited<ReturnType<typeof makeOwnDatabase>>;

  beforeAll(async () => {
    // Attempts are counted over a whole server: other tests must not be locked out by these.
    database = await makeOwnDatabase(inject('databaseUrl'));
    house = await openTestHouse({ databaseUrl: database.url });
    const sessions = house.app.get(Sessions);
    const user = await sessions.addUser({ email, name: 'Marie Duval', password, language: 'fr' });
    await sessions.addMember(user, house.house.id, 'editor');
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });
  beforeEach(async () => {
    house.clock.set(start);
    await house.app.get(PlatformDatabase).transaction((rows) => rows('delete from platform.sign_in_attempt'));
  });

  const send = (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    {
      payload,
      cookie,
      from = '192.0.2.1',
      ...headers
    }: { payload?: object; cookie?: string; from?: string } & Record<string, unknown> = {},
  ): Promise<LightMyRequestResponse> =>
    house.app.inject({
      method,
      url,
      remoteAddress: from,
      headers: {
        'accept-language': 'en',
        ...(cookie !== undefined && { cookie: `colophon_session=${cookie}` }),
        ...(headers as Record<string, string>),
      },
      ...(payload && { payload }),
    });
  const attempt = (given: { email?: string; password?: string; from?: string } = {}) =>
    send('POST', '/api/v1/session', {
      payload: { email: given.email ?? email, password: given.password ?? password },
      from: given.from ?? '192.0.2.1',
    });
  const signedIn = async (): Promise<string> => cookieOf(await attempt()).value;
  const status = async (cookie: string) => (await send('GET', '/api/v1/session', { cookie })).statusCode;

  it('gives a cookie that scripts cannot read and other sites do not make a browser send', async () => {
    const answer = await attempt();
    expect(answer.statusCode).toBe(201);
    // Without PUBLIC_URL the server is reached by http on this machine: the cookie is marked secure once the address is https.
    expect(cookieOf(answer)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 30 * 86_400 });
    expect(answer.json()).toMatchObject({ user: { email }, role: 'editor', house: { slug: house.house.slug } });
  });

  it('keeps the hash of the token and of the password, never themselves', async () => {
    const token = await signedIn();
    const kept = JSON.stringify(
      await house.app.get(PlatformDatabase).rows('select s.*, u.* from platform.session s join platform.app_user u on u.id = s.user_id'),
    );
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(password);
    expect(kept).toContain('$argon2id$');
  });

  it('says the same of a wrong password and of a stranger', async () => {
    const [wrong, stranger] = [await attempt({ password: 'faux' }), await attempt({ email: 'nobody@petitvent.example' })];
    expect([wrong.statusCode, stranger.statusCode]).toEqual([401, 401]);
    expect(wrong.json()).toEqual(stranger.json());
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('is refused after ten wrong passwords for one address of e-mail, even with the right one and from elsewhere, for a quarter of an hour', async () => {
    for (let n = 1; n <= 10; n++) expect((await attempt({ password: `faux ${n}`, from: `192.0.2.${n}` })).statusCode).toBe(401);
    const refused = await attempt({ from: '192.0.2.99' });
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ type: '/problems/platform/too-many-attempts', minutes: 15 });
    house.clock.set(later(14));
    expect((await attempt({ from: '192.0.2.99' })).statusCode).toBe(429);
    house.clock.set(later(16));
    expect((await attempt({ from: '192.0.2.99' })).statusCode).toBe(201);
  });

  it('is refused after thirty attempts from one machine, whoever it tries, and not from another', async () => {
    for (let n = 1; n <= 30; n++) await attempt({ email: `somebody-${n}@petitvent.example`, from: '198.51.100.7' });
    expect((await attempt({ from: '198.51.100.7' })).statusCode).toBe(429);
    expect((await attempt({ from: '192.0.2.1' })).statusCode).toBe(201);
  });

  it('counts ten attempts at once as ten', async () => {
    const guesses = Array.from({ length: 30 }, (_, n) => attempt({ password: `faux ${n}` }));
    const statuses = (await Promise.all(guesses)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((each) => each === 401).length).toBeLessThanOrEqual(10);
  });

  it('ends thirty days after the session was last used', async () => {
    const cookie = await signedIn();
    house.clock.set(later(days(29)));
    expect(await status(cookie)).toBe(200);
    house.clock.set(later(days(58)));
    expect(await status(cookie)).toBe(200);
    house.clock.set(later(days(58 + 30) + 1));
    expect(await status(cookie)).toBe(401);
  });

  it('ends at once on this machine when signing out, and goes on elsewhere', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    const answer = await send('DELETE', '/api/v1/session', { cookie: here });
    expect(answer.statusCode).toBe(204);
    expect(cookieOf(answer)).toMatchObject({ value: '', path: '/' });
    expect([await status(here), await status(elsewhere)]).toEqual([401, 200]);
  });

  it('ends on every machine when signing out everywhere', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    expect((await send('DELETE', '/api/v1/sessions', { cookie: here })).statusCode).toBe(204);
    expect([await status(here), await status(elsewhere)]).toEqual([401, 401]);
  });

  it('loses its rights in a house with the membership, without signing out', async () => {
    const cookie = await signedIn();
    expect((await send('GET', '/api/v1/works', { cookie })).statusCode).toBe(200);
    await house.app.get(PlatformDatabase).transaction((rows) => rows(`update platform.membership set role = 'viewer'`));
    expect((await send('POST', '/api/v1/works', { cookie, payload: { title: 'Interdit' } })).statusCode).toBe(403);
    await house.app.get(PlatformDatabase).transaction((rows) => rows(`update platform.membership set role = 'editor'`));
  });

  it.each([
    ['another site says so', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }],
    ['a neighbour of the same domain asks', { 'sec-fetch-site': 'same-site', origin: 'https://neighbour.example' }],
    ['an older browser names another origin', { origin: 'https://elsewhere.example' }],
    ['the origin is hidden', { origin: 'null' }],
  ])('does not let its cookie be used when %s', async (_, headers) => {
    const cookie = await signedIn();
    const answer = await send('POST', '/api/v1/works', { cookie, payload: { title: 'Interdit' }, ...headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ type: '/problems/platform/cross-site-request' });
    expect((await send('DELETE', '/api/v1/sessions', { cookie, ...headers })).statusCode).toBe(403);
    expect(await status(cookie)).toBe(200);
  });

  it.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }],
    ['from an older browser on our own page', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
    ['by a program, which sends neither', {}],
  ])('is used %s', async (_, headers) => {
    const cookie = await signedIn();
    expect((await send('POST', '/api/v1/works', { cookie, payload: { title: 'Permis' }, ...headers })).statusCode).toBe(201);
  });
});

function cookieOf(answer: LightMyRequestResponse) {
  const cookie = answer.cookies.find(({ name }) => name === 'colophon_session');
  if (!cookie) throw new Error(`No session cookie came: ${answer.body}`);
  return cookie;
}
