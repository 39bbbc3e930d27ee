import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropHouse, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../database/house-database.js';
import { Houses } from './houses.js';

describe('Two houses on one server', () => {
  let one: TestHouse;
  let other: TestHouse;

  beforeAll(async () => {
    [one, other] = await Promise.all([openTestHouse(), openTestHouse()]);
  });
  afterAll(() => Promise.all([one.close(), other.close()]));

  it('do not see each other, whichever repository asks: every statement goes to the schema chosen at the door', async () => {
    const visits = await Promise.all(
      Array.from({ length: 40 }, (_, i) => {
        const visited = i % 2 === 0 ? one.house : other.house;
        return one.app.get(Houses).enter(visited, 'visitor', async () => {
          const database = one.app.get(HouseDatabase);
          const schema = () => database.em.schema;
          const inside = await database.transaction(async () => {
            await database.rows('update house.house_profile set phone = $1', [visited.slug]);
            return schema();
          });
          const row = await database.row<{ phone: string }>('select phone from house.house_profile');
          return { expected: visited, inside, outside: schema(), phone: row?.phone };
        });
      }),
    );
    for (const { expected, inside, outside, phone } of visits) {
      expect([inside, outside, phone]).toEqual([expected.schema, expected.schema, expected.slug]);
    }
  });

  it('cannot be reached without choosing one', () => {
    expect(() => one.app.get(HouseDatabase).em).toThrow('No house was chosen');
  });

  it('have exactly the same tables, and the platform none of theirs', async () => {
    const tables = async (schema: string) =>
      (
        await one.orm.em
          .getConnection()
          .execute<{ name: string }[]>(
            `select table_name as name from information_schema.tables where table_schema = '${schema}' order by 1`,
          )
      ).map(({ name }) => name);
    expect(await tables(one.house.schema)).toEqual(await tables(other.house.schema));
    expect(await tables('platform')).not.toContain('product');
  });

  it('can be made at the same moment', async () => {
    const houses = one.app.get(Houses);
    const made = await Promise.all(['Le Merle', 'La Grive', 'Le Geai'].map((name) => houses.create({ name })));
    expect(new Set(made.map(({ schema }) => schema)).size).toBe(3);
    for (const house of made) await dropHouse(one.app, house);
  });
});
