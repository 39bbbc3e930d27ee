import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';

interface Record {
  id: string;
  version: number;
}

describe('A change to a record', () => {
  let house: TestHouse;
  let editor: Client;
  let party: Record;

  beforeAll(async () => {
    house = await openTestHouse();
    editor = await house.as('editor');
    party = (await editor.post<Record>('/api/v1/parties', { kind: 'organisation', organisationName: 'Atelier' })).body;
  });
  afterAll(() => house.close());

  const change = (headers: { [name: string]: string }) => {
    const path = `/api/v1/parties/${party.id}`;
    return editor.patch<{ type: string; detail: string }>(path, { city: 'Lyon' }, 1, headers);
  };

  it('starts from a version, which neither nothing nor a star is', async () => {
    expect(await change({ 'if-match': '' })).toMatchObject({ status: 428, body: { type: '/problems/platform/version-missing' } });
    expect(await change({ 'if-match': '*' })).toMatchObject({
      status: 428,
      body: { detail: expect.stringContaining('would accept any version') },
    });
  });

  it('is refused with the value sent when that is the ETag of no version', async () => {
    const answer = await change({ 'if-match': '"abc"' });
    expect(answer).toMatchObject({ status: 412, body: { type: '/problems/platform/version-unknown', given: '"abc"' } });
    expect((await change({ 'if-match': '99999999999999999999' })).status).toBe(412);
  });

  it('is made from the version that was read', async () => {
    expect((await change({ 'if-match': `W/"${party.version}"` })).status).toBe(200);
    expect((await change({ 'if-match': `"${party.version}"` })).body.type).toBe('/problems/platform/version-stale');
  });
});
