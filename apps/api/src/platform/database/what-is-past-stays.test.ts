import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addBook, locationOf, receive } from '../../../test/stocked-book.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from './house-database.js';

/** Whoever has SQL: each promise holds in the tables themselves. */
describe('Plain SQL', () => {
  let house: TestHouse;
  let database: HouseDatabase;
  let book: { productId: string; workId: string };

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    database = house.app.get(HouseDatabase);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    house.clock.set('2026-11-21T09:00:00Z');
    book = await addBook(house, 'Le Phare');
  });

  const sql = <Row>(text: string, ...params: unknown[]) => house.enter(() => database.transaction(() => database.rows<Row>(text, params)));
  const price = (from: string | null, to: string | null, amount = '10.00') =>
    sql(
      `insert into house.price (id, product_id, price_type, amount, vat_rate, valid_from, valid_to) values ($1, $2, '04', $3, 5.5, $4, $5)`,
      uuid(),
      book.productId,
      amount,
      from,
      to,
    );
  const history = async () =>
    (
      await sql<{ amount: string; from: string | null; to: string | null }>(
        `select amount::text, valid_from::text as from, valid_to::text as to from house.price where product_id = $1
         order by valid_from nulls first`,
        book.productId,
      )
    ).map(({ amount, from, to }) => [amount, from, to]);

  describe('leaves the past of prices alone:', () => {
    const kept = 'price_keeps_past';

    it('one that has run is not removed, one to come is', async () => {
      await price('2026-01-01', '2026-12-01');
      await price('2026-12-01', null, '12.00');
      await expect(sql('delete from house.price where product_id = $1', book.productId)).rejects.toThrow(kept);
      await sql(`delete from house.price where product_id = $1 and valid_from = '2026-12-01'`, book.productId);
      expect(await history()).toEqual([['10.00', '2026-01-01', '2026-12-01']]);
    });

    it('one from ever has run since ever', async () => {
      await price(null, null);
      await expect(sql('delete from house.price where product_id = $1', book.productId)).rejects.toThrow(kept);
    });

    it('one that began today may still be taken back today, and no longer tomorrow', async () => {
      await price('2026-01-01', '2026-11-21');
      await price('2026-11-21', null, '12.00');
      const takeBack = () => sql(`delete from house.price where product_id = $1 and valid_from = '2026-11-21'`, book.productId);
      house.clock.set('2026-11-22T09:00:00Z');
      await expect(takeBack()).rejects.toThrow(kept);
      house.clock.set('2026-11-21T09:00:00Z');
      await takeBack();
      await sql('update house.price set valid_to = null where product_id = $1', book.productId);
      expect(await history()).toEqual([['10.00', '2026-01-01', null]]);
    });

    it('the day is that of the house: past midnight in Paris, yesterday is over', async () => {
      await price('2026-01-01', null);
      house.clock.set('2026-11-21T23:30:00Z');
      const end = (on: string) => sql('update house.price set valid_to = $2 where product_id = $1', book.productId, on);
      await expect(end('2026-11-21')).rejects.toThrow(kept);
      await end('2026-11-22');
    });

    it('an end does not move once it came, nor come before today', async () => {
      await price('2026-01-01', '2026-06-01');
      const end = (on: string | null) => sql('update house.price set valid_to = $2 where product_id = $1', book.productId, on);
      await expect(end(null)).rejects.toThrow(kept);
      await expect(end('2026-05-01')).rejects.toThrow(kept);
      await expect(end('2026-12-01')).rejects.toThrow(kept);
    });

    it.each(['amount = 9', `valid_from = '2025-01-01'`, `currency = 'CHF'`, 'vat_rate = 20', `created_at = now() - interval '1 day'`])(
      'its %s is not rewritten',
      async (assignment) => {
        await price('2026-01-01', null);
        await expect(sql(`update house.price set ${assignment} where product_id = $1`, book.productId)).rejects.toThrow(kept);
      },
    );

    it('a first history is told whole, in one transaction; where a price has run, the past is told no more', async () => {
      await house.enter(() =>
        database.transaction(async () => {
          await price('2024-01-01', '2025-01-01');
          await price('2025-06-01', null, '12.00');
        }),
      );
      await expect(price('2025-02-01', '2025-05-01', '9.00')).rejects.toThrow(kept);
      await expect(price('2020-01-01', '2021-01-01', '9.00')).rejects.toThrow(kept);
      await expect(price('2024-06-01', '2024-07-01', '9.00')).rejects.toThrow('price_overlap_excl');
    });

    it('before a first price has begun, what held earlier may be told', async () => {
      await price('2026-12-01', null, '12.00');
      await price('2026-01-01', '2026-12-01');
      expect(await history()).toHaveLength(2);
    });

    it('they go with a product that nothing stands upon', async () => {
      await price('2024-01-01', null);
      await sql('delete from house.product where id = $1', book.productId);
      expect(await history()).toEqual([]);
    });

    it('they go with the import that brought them while it is undone, and with no other', async () => {
      const importId = uuid();
      await house.enter(() =>
        database.transaction(async () => {
          await sql(
            `insert into house.import (id, kind, file_name, byte_size, sha256, format, recognised, state, created_at)
             values ($1, 'catalogue', 'prix.csv', 1, 'ab', 'delimited', '{}', 'confirmed', now())`,
            importId,
          );
          await sql(
            `insert into house.import_row (id, import_id, position, line, state, product_id, written_at) values ($1, $2, 1, 2, 'changed', $3, now())`,
            uuid(),
            importId,
            book.productId,
          );
          await price(null, null);
        }),
      );
      const remove = () => sql('delete from house.price where product_id = $1', book.productId);
      await expect(remove()).rejects.toThrow(kept);
      await sql(`update house.import set state = 'undoing' where id = $1`, importId);
      await remove();
      expect(await history()).toEqual([]);
      await price('2026-01-01', null);
      await expect(remove()).rejects.toThrow(kept);
    });

    it('an import tells the past of days no price covers', async () => {
      await price('2026-01-01', null);
      const importId = uuid();
      await sql(
        `insert into house.import (id, kind, file_name, byte_size, sha256, format, recognised, state, created_at)
         values ($1, 'catalogue', 'prix.csv', 1, 'ab', 'delimited', '{}', 'confirming', now())`,
        importId,
      );
      await sql(
        `insert into house.import_row (id, import_id, position, line, state, product_id) values ($1, $2, 1, 2, 'changed', $3)`,
        uuid(),
        importId,
        book.productId,
      );
      await price('2024-01-01', '2025-01-01', '9.00');
      await expect(price('2025-12-01', '2026-02-01', '9.00')).rejects.toThrow('price_overlap_excl');
      await sql(`update house.import set state = 'confirmed' where id = $1`, importId);
      await expect(price('2025-03-01', '2025-04-01', '9.00')).rejects.toThrow(kept);
    });
  });

  it('draws numbers one by one, and takes none back', async () => {
    await sql(`insert into house.number_series (series, last_number) values ('F-2026', 40)`);
    await sql(`update house.number_series set last_number = 41 where series = 'F-2026'`);
    for (const statement of [
      'update house.number_series set last_number = 40',
      'update house.number_series set last_number = 43',
      `update house.number_series set series = 'F-2025', last_number = 42`,
      'delete from house.number_series',
      'truncate house.number_series',
    ])
      await expect(sql(statement)).rejects.toThrow(/number.series/);
    expect(await sql(`select last_number from house.number_series where series = 'F-2026'`)).toEqual([{ last_number: 41 }]);
  });

  it('leaves an agreement and an advance as royalties were posted under them', async () => {
    const [party, agreement, advance, statement] = [uuid(), uuid(), uuid(), uuid()];
    await sql(`insert into house.party (id, kind, family_name) values ($1, 'person', 'Duval')`, party);
    await sql(`insert into house.publishing_agreement (id, reference, signed_on) values ($1, 'C-1', '2025-01-06')`, agreement);
    await sql(
      `insert into house.advance (id, agreement_id, beneficiary_id, work_id, part, amount) values ($1, $2, $3, $4, 'print', 500)`,
      advance,
      agreement,
      party,
      book.workId,
    );
    await sql(`update house.publishing_agreement set currency = 'CHF' where id = $1`, agreement);
    await sql('update house.advance set amount = 600 where id = $1', advance);
    await sql(
      `insert into house.royalty_statement (id, beneficiary_id, period_from, period_to, content, due_on, earned, recouped, carried, due,
         due_at_reception, due_before_contributions)
       values ($1, $2, '2025-01-01', '2026-01-01', '{}', '2026-06-30', 0, 0, 0, 0, 0, 0)`,
      statement,
      party,
    );
    await sql(
      `insert into house.royalty_entry (id, agreement_id, work_id, part, beneficiary_id, kind, amount, advance_id, occurred_on, statement_id)
       values ($1, $2, $3, 'print', $4, 'advance', 600, $5, '2025-01-06', $6)`,
      uuid(),
      agreement,
      book.workId,
      party,
      advance,
      statement,
    );
    await expect(sql(`update house.publishing_agreement set currency = 'EUR' where id = $1`, agreement)).rejects.toThrow('currency_kept');
    await sql(`update house.publishing_agreement set notes = 'relu' where id = $1`, agreement);
    for (const assignment of ['amount = 500', `part = 'digital'`, `paid_on = '2026-01-01'`, `work_id = '${uuid()}'`])
      await expect(sql(`update house.advance set ${assignment} where id = $1`, advance)).rejects.toThrow('advance_stays_as_posted');
    await sql(`update house.advance set label = 'À la signature' where id = $1`, advance);
  });

  it('alters no stored file, and removes none that something carries', async () => {
    const file = async () => {
      const id = uuid();
      await sql(
        `insert into house.stored_file (id, name, media_type, byte_size, sha256) values ($1, 'R-2026-001.pdf', 'application/pdf', 9, 'ab')`,
        id,
      );
      return id;
    };
    const [shown, mailed, loose] = [await file(), await file(), await file()];
    await sql('insert into house.product_file (id, product_id, file_id) values ($1, $2, $3)', uuid(), book.productId, shown);
    await sql(
      `insert into house.mail_message (id, recipient, subject, text_body, attachments) values ($1, 'a@b.example', '', '', $2)`,
      uuid(),
      JSON.stringify([mailed]),
    );
    for (const assignment of [`sha256 = 'cd'`, 'byte_size = 8', `name = 'autre.pdf'`])
      await expect(sql(`update house.stored_file set ${assignment} where id = $1`, loose)).rejects.toThrow('stored_file_kept');
    await expect(sql('delete from house.stored_file where id = $1', mailed)).rejects.toThrow('stored_file_kept');
    await expect(sql('delete from house.stored_file where id = $1', shown)).rejects.toThrow('product_file_file_id_fkey');
    await sql('delete from house.stored_file where id = $1', loose);
  });

  it('moves a product to another work only while nothing stands upon it', async () => {
    const other = await addBook(house, 'La Barque');
    const move = () => sql('update house.product set work_id = $2 where id = $1', book.productId, other.workId);
    await move();
    await receive(house, book.productId, 100, '2026-11-20');
    await expect(sql('update house.product set work_id = $2 where id = $1', book.productId, book.workId)).rejects.toThrow(
      'product_work_kept',
    );
  });

  it('leaves a delivered run its product, and a place that copies went through its kind', async () => {
    const other = await addBook(house, 'La Barque');
    const run = uuid();
    const { id: place } = await locationOf(house, 'warehouse');
    await sql(
      `insert into house.print_run (id, product_id, number, ordered_on, quantity_ordered) values ($1, $2, 1, '2026-01-01', 100)`,
      run,
      other.productId,
    );
    const turn = (product: string) => sql('update house.print_run set product_id = $2 where id = $1', run, product);
    await turn(book.productId);
    await sql(
      `insert into house.print_run_delivery (id, print_run_id, sequence, received_on, location_id, copies) values ($1, $2, 1, '2026-02-01', $3, 100)`,
      uuid(),
      run,
      place,
    );
    await expect(turn(other.productId)).rejects.toThrow('print_run_product_kept');
    await receive(house, book.productId, 100, '2026-11-20');
    await expect(sql(`update house.location set kind = 'transit' where id = $1`, place)).rejects.toThrow('location_kind_kept');
  });

  it('takes no position of the change feed back', async () => {
    for (const statement of [
      'update house.feed_counter set position = position - 1',
      'delete from house.feed_counter',
      'update house.feed_entry set position = 0',
      `update house.feed_entry set kind = 'autre'`,
      'delete from house.feed_entry',
    ])
      await expect(sql(statement)).rejects.toThrow('feed_position_kept');
  });

  it.each(['audit_entry', 'price', 'stored_file', 'stock_balance', 'royalty_statement', 'statement_line', 'feed_entry'])(
    'never empties %s',
    async (table) => {
      await expect(sql(`truncate house.${table} cascade`)).rejects.toThrow('never changed or removed');
    },
  );
});
