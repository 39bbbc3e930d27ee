import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { compareSchema } from './compare-schema.js';

let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

it('finds the tables of the migrations to be those of the entities', async () => {
  expect(await compareSchema(house.orm, house.house.schema)).toEqual([]);
});

it('sees a column that no entity knows, and one that is gone', async () => {
  const { schema } = house.house;
  await house.orm.em
    .getConnection()
    .execute(`alter table "${schema}".party add column shoe_size integer; alter table "${schema}".party drop column phone`);
  expect(await compareSchema(house.orm, schema)).toEqual([
    'The column party.shoe_size is in no property of Party.',
    'The property Party.phone has no column party.phone.',
  ]);
});
