import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LedgerCast } from '../../../test/ledger-cast.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';

describe('The proof of the ledger', () => {
  let house: TestHouse;
  let cast: LedgerCast;
  let shop: string;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await LedgerCast.of(house);
    shop = await cast.shop();
    for (const n of [1, 2, 3]) await cast.post(cast.sale(shop, `FA-${n}`, '2026-03-02', '100.00', '5.50'), randomUUID());
  });
  afterAll(() => house.close());

  /** What a hand in the database would do, with the triggers that forbid it out of the way. */
  const tamper = (table: string, statement: string) =>
    house.enter(() => {
      const database = house.app.get(HouseDatabase);
      return database.transaction(async () => {
        await database.rows(`alter table house.${table} disable trigger user`);
        await database.rows(statement);
        await database.rows(`alter table house.${table} enable trigger user`);
      });
    });
  const faults = async () =>
    (await house.enter(() => cast.facade().proveBooks())).map(({ fault, expected, found }) => [fault, expected, found]);

  it('finds nothing in books that nobody has tampered with', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each([
    [
      'an amount that was changed',
      'posting',
      'update house.posting set credit = credit + 1 where credit = 100 and entry_id in (select id from house.journal_entry where number = 1)',
      'update house.posting set credit = 100 where credit = 101',
      ['unbalanced', '3 × 105.50', '3 × 105.50 / 106.50'],
    ],
    [
      'an open amount that no matching explains',
      'open_item',
      `update house.open_item set open_amount = 1 where document_ref = 'FA-2'`,
      `update house.open_item set open_amount = amount`,
      ['open-item-differs', '105.50', '1.00'],
    ],
    [
      'a number that was left out',
      'journal_entry',
      'update house.journal_entry set number = 9 where number = 3',
      'update house.journal_entry set number = 3 where number = 9',
      ['number-skipped', '3', '9'],
    ],
  ])('finds %s', async (_, table, broken, mended, fault) => {
    await tamper(table, broken);
    expect(await faults()).toContainEqual(fault);
    await tamper(table, mended);
    expect(await faults()).toEqual([]);
  });
});
