import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';

interface Task {
  id: string;
  kind: string;
}

describe('A task', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it('is read with the right of what it works on: who may not see royalties sees nothing of their batches', async () => {
    const accountant = await house.as('accountant');
    const period = { periodFrom: '2025-01-01', periodTo: '2026-01-01' };
    const { body: batch } = await accountant.post<Task>('/api/v1/royalty-statement-batches', period);
    await house.settle();
    expect((await accountant.get(`/api/v1/tasks/${batch.id}`)).status).toBe(200);
    expect((await accountant.get<Task[]>('/api/v1/tasks')).body.map(({ id }) => id)).toContain(batch.id);
    const viewer = await house.as('viewer');
    expect(await viewer.get(`/api/v1/tasks/${batch.id}`)).toMatchObject({ status: 403, body: { permission: 'royalties:read' } });
    const seen = await viewer.get<Task[]>('/api/v1/tasks');
    expect([seen.body, seen.headers['x-total-count']]).toEqual([[], '0']);
    expect((await viewer.get('/api/v1/tasks?kind=royalty-statement-drafts')).headers['x-total-count']).toBe('0');
  });

  it('is not known by a number that is none', async () => {
    const viewer = await house.as('viewer');
    expect((await viewer.get('/api/v1/tasks/none')).status).toBe(404);
    expect((await viewer.get('/api/v1/tasks/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});
