import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { Mailer } from '../mail/mailer.js';
import { Tasks } from '../tasks/tasks.js';

interface Row {
  id: string;
  label?: string;
  subject?: string;
}

describe('The lists of the platform', () => {
  let house: TestHouse;
  let owner: Client;

  beforeAll(async () => {
    house = await openTestHouse();
    owner = await house.as('owner');
    const tasks = house.app.get(Tasks);
    tasks.register('reading-aloud', 'catalogue:read', async () => ({}));
    for (const name of ['Bernard', 'alice', 'Chloé']) {
      await owner.post('/api/v1/api-keys', { label: name, scopes: ['parties:read'] });
      await house.enter(async () => {
        await house.app.get(Mailer).queue({ recipient: `${name}@example.org`, subject: name, text: 'Bonjour' });
        await tasks.request('reading-aloud', name, {});
      });
    }
  });
  afterAll(() => house.close());

  const names = (rows: Row[]) => rows.map(({ label, subject }) => label ?? subject);

  it.each([
    ['api-keys', 'label'],
    ['mails', 'subject'],
    ['tasks', 'label'],
  ])('%s: a page, its size, its sort and how many there are in all', async (list, sort) => {
    const first = await owner.get<Row[]>(`/api/v1/${list}?pageSize=2&sort=${sort}`);
    expect(first.headers['x-total-count']).toBe('3');
    expect(names(first.body)).toEqual(['alice', 'Bernard']);
    const second = await owner.get<Row[]>(`/api/v1/${list}?pageSize=2&sort=${sort}&page=2`);
    expect([second.headers['x-total-count'], names(second.body)]).toEqual(['3', ['Chloé']]);
    expect(names((await owner.get<Row[]>(`/api/v1/${list}?sort=-${sort}`)).body)).toEqual(['Chloé', 'Bernard', 'alice']);
    expect(names((await owner.get<Row[]>(`/api/v1/${list}?q=chloe`)).body)).toEqual(['Chloé']);
    const [row] = second.body;
    expect((await owner.get<Row[]>(`/api/v1/${list}?id=${row?.id}`)).headers['x-total-count']).toBe('1');
    expect((await owner.get(`/api/v1/${list}?sort=colour`)).status).toBe(422);
    expect((await owner.get(`/api/v1/${list}?colour=red`)).status).toBe(422);
  });

  it('narrow the keys to those that still open', async () => {
    const [key] = (await owner.get<Row[]>('/api/v1/api-keys?q=bernard')).body;
    await owner.delete(`/api/v1/api-keys/${key?.id}`);
    expect(names((await owner.get<Row[]>('/api/v1/api-keys?revoked=true')).body)).toEqual(['Bernard']);
    expect((await owner.get('/api/v1/api-keys?revoked=false')).headers['x-total-count']).toBe('2');
  });
});
