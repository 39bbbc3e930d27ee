import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvoicingHouse } from '../../../../test/invoicing-house.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { AccountingFacade } from '../../accounting/accounting.facade.js';
import { InvoiceProof } from './invoice-proof.js';

describe('The book of invoices', () => {
  let house: InvoicingHouse;

  beforeAll(async () => {
    house = await InvoicingHouse.open();
  });
  afterAll(() => house.house.close());

  const faults = () => house.house.enter(() => house.house.app.get(InvoiceProof).faults());
  /** As somebody with the password of the database would. */
  const plainSql = (text: string) =>
    house.sql(text).then(
      () => 'done',
      (error: Error) => error.message,
    );
  /** Past every guard, as a superuser would. */
  const past = (text: string) =>
    house.house.enter(() =>
      house.house.app.get(HouseDatabase).transaction(async () => {
        const database = house.house.app.get(HouseDatabase);
        await database.rows('set local session_replication_role = replica');
        await database.rows(text);
      }),
    );

  it('has no gap, no number twice and no refusal with eight clients that issue at once', async () => {
    const parcels: { id: string }[] = [];
    for (let n = 0; n < 24; n++) parcels.push(await house.sent(house.halles, [{ productId: house.wind.productId, copies: 1 }]));
    const clients = Array.from({ length: 8 }, async (_, client) => {
      const answers: Awaited<ReturnType<InvoicingHouse['issue']>>[] = [];
      for (const parcel of parcels.filter((_one, i) => i % 8 === client)) {
        answers.push(await house.issue({ customerId: house.halles.id, despatchIds: [parcel.id] }));
      }
      return answers;
    });
    const answers = (await Promise.all(clients)).flat();
    expect(answers.map(({ status }) => status)).toEqual(parcels.map(() => 201));
    const numbers = answers.map(({ body }) => body.number).sort();
    expect(numbers).toEqual(parcels.map((_, i) => `FA-2026-${String(i + 1).padStart(5, '0')}`));
    const entries = answers.map(({ body }) => body.entry.number).sort((a, b) => a - b);
    expect(entries).toEqual(parcels.map((_, i) => i + 1));
    expect(await faults()).toEqual([]);
    expect(await house.house.enter(() => house.house.app.get(AccountingFacade).proveBooks())).toEqual([]);
  });

  it('cannot be changed, emptied or continued out of turn by plain SQL', async () => {
    await house.invoiced();
    for (const table of ['invoice', 'invoice_line', 'invoice_vat']) {
      expect(await plainSql(`delete from house.${table}`)).not.toBe('done');
      expect(await plainSql(`truncate house.${table} cascade`)).not.toBe('done');
    }
    expect(await plainSql(`update house.invoice set gross = gross + 1, vat = vat + 1`)).not.toBe('done');
    expect(await plainSql(`update house.invoice set content = content || '{"number": "FA-2026-00099"}'`)).not.toBe('done');
    expect(await plainSql('update house.invoice_line set net = net + 1')).not.toBe('done');
    const copied = (changes: string) =>
      plainSql(`insert into house.invoice select (jsonb_populate_record(i, ${changes})).* from house.invoice i where sequence = 1`);
    const next = `jsonb_build_object('id', gen_random_uuid(), 'number', 'FA-2026-09999', 'hash', repeat('a', 64), 'sequence', 9999)`;
    expect(await copied(next)).toContain('invoice_continuous');
    const twice = `jsonb_build_object('id', gen_random_uuid(), 'number', 'FA-2026-09999', 'hash', repeat('a', 64))`;
    expect(await copied(twice)).not.toBe('done');
    expect(await faults()).toEqual([]);
  });

  it('shows who went past the guards of the database: a changed word, a removed invoice, a lost entry', async () => {
    const changed = await house.invoiced();
    const removed = await house.invoiced();
    const lost = await house.invoiced();
    const kept = await house.sql<{ content: object }>('select content from house.invoice where id = $1', [changed.id]);
    await past(
      `update house.invoice set content = jsonb_set(content, '{buyer,name}', '"Librairie des Ombres"') where id = '${changed.id}'`,
    );
    expect(await faults()).toEqual([{ number: changed.number, fault: 'content' }]);
    await past(`update house.invoice set content = '${JSON.stringify(kept[0]?.content).replaceAll("'", "''")}' where id = '${changed.id}'`);
    expect(await faults()).toEqual([]);
    await past(`delete from house.journal_entry where source_id = '${lost.id}'`);
    expect(await faults()).toEqual([{ number: lost.number, fault: 'entry' }]);
    await past(`delete from house.invoice where id = '${removed.id}'`);
    expect(await faults()).toEqual([
      { number: lost.number, fault: 'chain' },
      { number: lost.number, fault: 'entry' },
      { number: expect.stringContaining('FA-2026'), fault: 'sequence' },
    ]);
  });
});
