import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, openTestHouse, type TestHouse } from '../../../test/test-house.js';

describe('An API key', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it('opens what its scopes name, and nothing once it is revoked', async () => {
    const owner = await house.as('owner');
    const { body } = await owner.post<{ id: string; key: string }>('/api/v1/api-keys', { label: 'Shop', scopes: ['parties:read'] });
    const shop = client(house.app, { authorization: `Bearer ${body.key}` });
    expect((await shop.get('/api/v1/parties')).status).toBe(200);
    expect((await shop.post('/api/v1/parties', { kind: 'organisation', organisationName: 'X' })).status).toBe(403);
    expect((await owner.delete(`/api/v1/api-keys/${body.id}`)).status).toBe(204);
    expect((await shop.get('/api/v1/parties')).status).toBe(401);
  });

  it('is never shown again, and is kept as a hash', async () => {
    const owner = await house.as('owner');
    const { body } = await owner.post<{ key: string }>('/api/v1/api-keys', { label: 'Site', scopes: ['parties:read'] });
    const { body: listed } = await owner.get<object[]>('/api/v1/api-keys');
    expect(JSON.stringify(listed)).not.toContain(body.key);
    const stored = await house.enter(() => house.orm.em.getConnection().execute(`select * from "${house.house.schema}".api_key`));
    expect(JSON.stringify(stored)).not.toContain(body.key);
  });
});
