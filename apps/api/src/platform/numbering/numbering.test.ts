import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../database/house-database.js';
import { Numbering } from './numbering.js';

describe('A number series', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  const draw = (fail = false) =>
    house.enter(() =>
      house.app.get(HouseDatabase).transaction(async () => {
        const number = await house.app.get(Numbering).next('R-2026');
        if (fail) throw new Error('not issued');
        return number;
      }),
    );

  it('has no gap and no number twice, with twenty at once of which a quarter fail', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => draw(i % 4 === 0)));
    const numbers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  it('gives no number outside the transaction that issues', async () => {
    await expect(house.enter(() => house.app.get(Numbering).next('R-2026'))).rejects.toThrow('in the transaction that issues');
  });
});
