import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { AccountingFacade } from '../accounting/accounting.facade.js';
import type { JournalEntryView } from '../accounting/journal-entry.schemas.js';
import { RoyaltyLedger } from './royalty-ledger.js';
import type { StatementView } from './royalty-statement.schemas.js';

const year = (n: number) => ({ periodFrom: `${n}-01-01`, periodTo: `${n + 1}-01-01` });

describe('Royalties in the ledger', () => {
  let house: TestHouse;
  let cast: RoyaltyCast;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await RoyaltyCast.of(house);
  });
  afterAll(() => house.close());

  const entries = async (sourceId: string) => {
    const { body } = await cast.client.get<JournalEntryView[]>(`/api/v1/journal-entries?sourceId=${sourceId}`);
    return body.map(({ documentRef, bookedOn, lines }) => ({
      documentRef,
      bookedOn,
      lines: lines.map(({ accountCode, partyName, debit, credit }) => [accountCode, partyName, debit, credit]),
    }));
  };
  const approved = async (beneficiaryId: string, n: number) => {
    const { body } = await cast.client.post<StatementView>('/api/v1/royalty-statements', { beneficiaryId, ...year(n) });
    return (await cast.client.post<StatementView>(`/api/v1/royalty-statements/${body.id}/approval`, {})).body;
  };
  const emptyLedger = () =>
    house.enter(() => {
      const database = house.app.get(HouseDatabase);
      return database.transaction(async () => {
        for (const table of ['open_item', 'posting', 'journal_entry']) {
          await database.rows(`alter table house.${table} disable trigger user`);
          await database.rows(`delete from house.${table}`);
          await database.rows(`alter table house.${table} enable trigger user`);
        }
        await database.rows('alter table house.number_series disable trigger user');
        await database.rows(`delete from house.number_series where series like 'journal-entry%'`);
        await database.rows('alter table house.number_series enable trigger user');
      });
    });

  it('posts a statement with its approval: the expense, the advance earned, what the author is owed', async () => {
    const marie = await cast.person('Marie', 'Duval');
    const { workId, productId } = await cast.book('Le Conte de la brume', '10.55');
    await cast.run(productId, 2000, '2024-05-02');
    const advances = [{ beneficiaryId: marie, workId, amount: '1000.00', paidOn: '2023-01-15' }];
    await cast.agreement({ reference: 'L-1', workIds: [workId], rules: [rule(marie, '8.00')], advances });
    const { id, number } = await approved(marie, 2024);
    // 2,000 × 10.00 × 8 % = 1,600.00, of which 1,000.00 had been paid
    expect(await entries(id)).toEqual([
      {
        documentRef: number,
        bookedOn: '2026-11-21',
        lines: [
          ['6516', null, '1600.00', '0.00'],
          ['4091', 'Marie Duval', '0.00', '1000.00'],
          ['467', 'Marie Duval', '0.00', '600.00'],
        ],
      },
    ]);
  });

  it('posts a reception for all its authors at once, and not again with the statement that shows it', async () => {
    const [author, illustrator] = [await cast.person('Anne', 'Roux'), await cast.person('Louis', 'Blanc')];
    const { workId, productId } = await cast.book('L’Album à deux', '10.55');
    await cast.agreement({ reference: 'L-2', workIds: [workId], rules: [rule(author, '6.00'), rule(illustrator, '4.00')] });
    const { deliveryId } = await cast.run(productId, 1000, '2024-06-01');
    await cast.client.post(`/api/v1/royalty-proposals/${deliveryId}/approval`, {});
    // 1,000 × 10.00 × 6 % = 600.00 and × 4 % = 400.00
    const [posted] = await entries(deliveryId);
    expect(posted?.lines.toSorted()).toEqual([
      ['467', 'Anne Roux', '0.00', '600.00'],
      ['467', 'Louis Blanc', '0.00', '400.00'],
      ['6516', null, '400.00', '0.00'],
      ['6516', null, '600.00', '0.00'],
    ]);
    const statement = await approved(author, 2024);
    expect(await entries(statement.id)).toEqual([]);
  });

  it('posts once what was approved before the ledger came, and leaves the books proved', async () => {
    await emptyLedger();
    const ledger = house.app.get(RoyaltyLedger);
    expect(await house.enter(() => ledger.postForward())).toEqual({ posted: 2, refused: [] });
    expect(await house.enter(() => ledger.postForward())).toEqual({ posted: 0, refused: [] });
    expect(await house.enter(() => house.app.get(AccountingFacade).proveBooks())).toEqual([]);
  });

  it('refuses the approval whose entry cannot be posted, and approves nothing', async () => {
    const paul = await cast.person('Paul', 'Lenoir');
    const { workId, productId } = await cast.book('Petit traité du vent', '10.55');
    await cast.run(productId, 1000, '2024-05-02');
    await cast.agreement({ reference: 'L-3', workIds: [workId], rules: [rule(paul, '8.00')] });
    const sql = (text: string) =>
      house.enter(() => {
        const database = house.app.get(HouseDatabase);
        return database.transaction(() => database.rows(text));
      });
    await sql(`update house.account set closed = true where code = '6516'`);
    const { body } = await cast.client.post<StatementView>('/api/v1/royalty-statements', { beneficiaryId: paul, ...year(2024) });
    const refused = await cast.client.post<{ type: string }>(`/api/v1/royalty-statements/${body.id}/approval`, {});
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/accounting/entry-account-closed']);
    await sql(`update house.account set closed = false where code = '6516'`);
    expect((await cast.client.get<StatementView>(`/api/v1/royalty-statements/${body.id}`)).body.state).toBe('draft');
    expect((await cast.client.post<StatementView>(`/api/v1/royalty-statements/${body.id}/approval`, {})).body.state).toBe('approved');
  });
});
