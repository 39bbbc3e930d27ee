import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../database/house-database.js';
import { EventHandlers } from './event-handlers.js';
import { Outbox } from './outbox.js';

describe('An event of a house', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  const append = (name: string, runAt?: Date) =>
    house.enter(() => house.app.get(HouseDatabase).transaction(() => house.app.get(Outbox).append(name, { copies: 3 }, runAt)));

  it('reaches each consumer once, however often it is delivered', async () => {
    const heard: unknown[] = [];
    house.app.get(EventHandlers).on('test.happened', 'listener', (payload) => Promise.resolve(void heard.push(payload['copies'])));
    await append('test.happened');
    await house.settle();
    const [event] = await house.enter(() =>
      house.app
        .get(HouseDatabase)
        .rows<{ id: string; name: string; payload: Record<string, unknown> }>(
          `select id, name, payload from house.outbox_event where name = 'test.happened'`,
        ),
    );
    if (event) await house.enter(() => house.app.get(EventHandlers).deliver(event));
    expect(heard).toEqual([3]);
  });

  it('is lost with the transaction that wrote it', async () => {
    const database = house.app.get(HouseDatabase);
    const failing = house.enter(() =>
      database.transaction(async () => {
        await house.app.get(Outbox).append('test.undone', {});
        throw new Error('undone');
      }),
    );
    await expect(failing).rejects.toThrow('undone');
    expect(await house.enter(() => database.rows(`select 1 from house.outbox_event where name = 'test.undone'`))).toEqual([]);
  });

  it('waits for its instant', async () => {
    const heard: string[] = [];
    house.app.get(EventHandlers).on('test.awaited', 'listener', () => Promise.resolve(void heard.push('now')));
    await append('test.awaited', new Date('2026-12-01T00:00:00Z'));
    await house.settle();
    expect(heard).toEqual([]);
    house.clock.set('2026-12-01T00:00:01Z');
    await house.settle();
    expect(heard).toEqual(['now']);
  });

  it('is not remembered as handled when its handler fails, and is handled the next time', async () => {
    let attempts = 0;
    house.app.get(EventHandlers).on('test.retried', 'listener', () => {
      attempts++;
      return attempts === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    });
    await append('test.retried');
    await expect(house.settle()).rejects.toThrow('not yet');
    await house.settle();
    expect(attempts).toBe(2);
  });
});
