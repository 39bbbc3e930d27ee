import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../database/house-database.js';

interface Entry {
  object_id: string;
  position: string;
}

describe('The change feed of a house', () => {
  let house: TestHouse;
  let database: HouseDatabase;

  beforeAll(async () => {
    house = await openTestHouse();
    database = house.app.get(HouseDatabase);
  });
  afterAll(() => house.close());

  const write = (titles: string[]) =>
    house.enter(() =>
      database.transaction(async () => {
        for (const title of titles) await database.rows(`insert into house.work (id, title) values (gen_random_uuid(), $1)`, [title]);
      }),
    );
  const entries = () =>
    house.enter(() => database.rows<Entry>(`select object_id, position from house.feed_entry where kind = 'work' order by position`));

  it('gives each changed object one position, and moves it forward when the object changes again', async () => {
    await write(['Le Phare', 'La Barque']);
    const before = await entries();
    await house.enter(() => database.transaction(() => database.rows(`update house.work set subtitle = 'Conte' where title = 'Le Phare'`)));
    const after = await entries();
    expect(after).toHaveLength(2);
    expect(after[0]).toEqual(before.find(({ object_id: id }) => id === after[0]?.object_id));
    expect(Number(after[1]?.position)).toBeGreaterThan(Number(before[1]?.position));
  });

  it('numbers in the order of commits: whoever reads up to a position never finds a lower one later', async () => {
    const known = new Set((await entries()).map(({ object_id: id }) => id));
    const late: string[] = [];
    let cursor = Math.max(...(await entries()).map(({ position }) => Number(position)));
    let writing = true;
    const writers = Promise.all(Array.from({ length: 12 }, (_, i) => write([`Conte ${i}`, `Conte ${i} bis`]))).finally(
      () => (writing = false),
    );
    do {
      const fresh = (await entries()).filter(({ object_id: id }) => !known.has(id));
      late.push(...fresh.filter(({ position }) => Number(position) <= cursor).map(({ position }) => position));
      for (const { object_id: id } of fresh) known.add(id);
      cursor = Math.max(cursor, ...fresh.map(({ position }) => Number(position)));
    } while (writing);
    await writers;
    expect(late).toEqual([]);
    expect(await entries()).toHaveLength(26);
  });

  it('leaves nothing pending behind', async () => {
    expect(await house.enter(() => database.rows('select 1 from house.feed_pending'))).toEqual([]);
  });
});
