import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';

interface Address {
  id: string;
  kind: string;
  city: string;
  usual: boolean;
  version: number;
}

describe('Where a bookshop is reached', () => {
  let house: TestHouse;
  let sales: Client;
  let shop: string;

  beforeAll(async () => {
    house = await openTestHouse();
    sales = await house.as('sales');
    const { body } = await sales.post<{ id: string }>('/api/v1/parties', {
      kind: 'organisation',
      organisationName: 'Librairie des Halles',
    });
    shop = `/api/v1/parties/${body.id}`;
  });
  afterAll(() => house.close());

  it('has one usual address of each kind, the first until another is chosen', async () => {
    const { body: rennes } = await sales.post<Address>(`${shop}/addresses`, { kind: 'delivery', city: 'Rennes' });
    const { body: nantes } = await sales.post<Address>(`${shop}/addresses`, { kind: 'delivery', city: 'Nantes' });
    const { body: accounts } = await sales.post<Address>(`${shop}/addresses`, { kind: 'billing', city: 'Paris' });
    expect([rennes.usual, nantes.usual, accounts.usual]).toEqual([true, false, true]);
    await sales.patch(`${shop}/addresses/${nantes.id}`, { usual: true }, nantes.version);
    const { body } = await sales.get<Address[]>(`${shop}/addresses`);
    expect(body.map(({ city, usual }) => [city, usual])).toEqual([
      ['Paris', true],
      ['Nantes', true],
      ['Rennes', false],
    ]);
  });

  it('keeps one usual address when two people choose another at once', async () => {
    const add = (city: string) => sales.post<Address>(`${shop}/addresses`, { kind: 'billing', city, usual: true });
    const answers = await Promise.all([add('Lyon'), add('Brest'), add('Lille')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { body } = await sales.get<Address[]>(`${shop}/addresses`);
    expect(body.filter(({ kind, usual }) => kind === 'billing' && usual)).toHaveLength(1);
  });

  it('refuses the GLN of an address with the right digit, and the write over another’s', async () => {
    const wrong = await sales.post(`${shop}/addresses`, { kind: 'delivery', city: 'Dijon', gln: '3025010000018' });
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/gln', code: 'check-digit-wrong' }] });
    const { body: address } = await sales.post<Address>(`${shop}/addresses`, { kind: 'delivery', city: 'Dijon' });
    await sales.patch(`${shop}/addresses/${address.id}`, { city: 'Dole' }, address.version);
    expect((await sales.delete(`${shop}/addresses/${address.id}`, address.version)).status).toBe(412);
    expect((await sales.delete(`${shop}/addresses/${address.id}`, address.version + 1)).status).toBe(204);
  });

  it('names the people to speak to, and the history tells when they came', async () => {
    const { body: contact } = await sales.post<{ id: string; version: number }>(`${shop}/contacts`, {
      name: 'Jeanne Morel',
      duty: 'Commandes',
      phone: '02 99 00 00 00',
    });
    await sales.patch(`${shop}/contacts/${contact.id}`, { email: 'jeanne@halles.example' }, contact.version);
    expect((await sales.get(`${shop}/contacts`)).body).toMatchObject([{ name: 'Jeanne Morel', email: 'jeanne@halles.example' }]);
    const owner = await house.as('owner');
    const { body } = await owner.get<{ entity: string; action: string }[]>(
      `/api/v1/audit?id=${shop.split('/').at(-1)}&entity=party_contact`,
    );
    expect(body).toMatchObject([
      { action: 'changed', part: { name: 'Jeanne Morel' } },
      { action: 'created', part: { name: 'Jeanne Morel' } },
    ]);
  });

  it('takes the VAT number of a shop elsewhere in the Union', async () => {
    const belgian = { kind: 'organisation', organisationName: 'Tropismes', country: 'BE' };
    expect((await sales.post('/api/v1/parties', { ...belgian, vatNumber: 'BE 0477.472.701' })).body).toMatchObject({
      vatNumber: 'BE0477472701',
    });
    expect((await sales.post('/api/v1/parties', { ...belgian, vatNumber: 'ZZ123' })).body).toMatchObject({
      errors: [{ pointer: '/vatNumber', code: 'identifier-prefix' }],
    });
  });
});
