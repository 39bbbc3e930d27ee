import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { PartiesFacade } from './parties.facade.js';

interface Party {
  id: string;
  publicName: string;
  version: number;
  city: string;
}

describe('The people and organisations of a house', () => {
  let house: TestHouse;
  let editor: Client;

  beforeAll(async () => {
    house = await openTestHouse();
    editor = await house.as('editor');
  });
  afterAll(() => house.close());

  const marie = { kind: 'person', givenNames: 'Marie', familyName: 'Duval', roles: ['contributor'] };

  it('shows a pen name in place of the legal name, in the list and in the search', async () => {
    await editor.post('/api/v1/parties', { ...marie, penName: 'Éloïse Brume', familyName: 'Secrétan' });
    const { body } = await editor.get<{ publicName: string }[]>('/api/v1/parties?q=brume');
    expect(body.map(({ publicName }) => publicName)).toEqual(['Éloïse Brume']);
    const { body: hits } = await editor.get<{ title: string; subtitle: string }[]>('/api/v1/search?q=eloise');
    expect(JSON.stringify(hits)).not.toContain('Secrétan');
  });

  it('refuses a wrong ISNI at its field, and shows the right digit', async () => {
    const answer = await editor.post<{ errors: unknown[] }>('/api/v1/parties', { ...marie, isni: '0000 0002 1825 0098' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([
      { pointer: '/isni', code: 'check-digit-wrong', detail: expect.stringContaining('would be 7') },
    ]);
  });

  it('makes one record when the same request arrives twice', async () => {
    const send = () => editor.post<Party>('/api/v1/parties', marie, { 'idempotency-key': 'marie-1' });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second.body.id).toBe(first.body.id);
    const { headers } = await editor.get('/api/v1/parties?q=duval');
    expect(headers['x-total-count']).toBe('1');
  });

  it('refuses the same key for another request', async () => {
    const answer = await editor.post('/api/v1/parties', { ...marie, city: 'Lyon' }, { 'idempotency-key': 'marie-1' });
    expect(answer.status).toBe(422);
  });

  it('refuses a stale change and names both versions', async () => {
    const { body: party } = await editor.post<Party>('/api/v1/parties', { ...marie, familyName: 'Roux' });
    expect((await editor.patch<Party>(`/api/v1/parties/${party.id}`, { city: 'Nantes' }, party.version)).body.version).toBe(
      party.version + 1,
    );
    const stale = await editor.patch('/api/v1/parties/' + party.id, { city: 'Brest' }, party.version);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ sent: 1, current: 2 });
  });

  it('keeps who changed what, from what to what', async () => {
    const { body: party } = await editor.post<Party>('/api/v1/parties', { ...marie, familyName: 'Lenoir', city: 'Paris' });
    await editor.patch(`/api/v1/parties/${party.id}`, { city: 'Arles' }, party.version);
    const { body: entries } = await editor.get<unknown[]>(`/api/v1/audit?id=${party.id}`);
    expect(entries).toMatchObject([
      { action: 'changed', actor: 'editor of the test', changes: [{ field: 'city', from: 'Paris', to: 'Arles' }] },
      { action: 'created' },
    ]);
  });

  it('addresses what is private to the legal name, and names the country only abroad', async () => {
    const facade = house.app.get(PartiesFacade);
    const written = {
      ...marie,
      penName: 'Lou Vent',
      familyName: 'Aubry',
      street: '3 quai des Brumes',
      postalCode: '56100',
      city: 'Lorient',
    };
    const { body: near } = await editor.post<Party>('/api/v1/parties', written);
    const { body: far } = await editor.post<Party>('/api/v1/parties', { ...marie, postalCode: '1000', city: 'Bruxelles', country: 'BE' });
    expect(await house.enter(() => facade.addressee(near.id))).toEqual({
      id: near.id,
      publicName: 'Lou Vent',
      legalName: 'Marie Aubry',
      address: ['3 quai des Brumes', '56100 Lorient'],
      language: 'fr',
    });
    expect((await house.enter(() => facade.addressee(far.id)))?.address).toEqual(['1000 Bruxelles', 'BE']);
  });

  it('answers 404 for a record of another house', async () => {
    const other = await openTestHouse();
    const stranger = await other.as('owner');
    const { body: party } = await editor.post<Party>('/api/v1/parties', marie);
    expect((await stranger.get(`/api/v1/parties/${party.id}`)).status).toBe(404);
    await other.close();
  });
});
