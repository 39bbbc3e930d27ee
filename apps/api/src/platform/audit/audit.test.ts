import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../database/house-database.js';
import type { AuditView } from './audit-entry.js';

describe('The history of a record', () => {
  let house: TestHouse;
  let owner: Client;
  let cast: RoyaltyCast;
  let marie: string;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    owner = await house.as('owner');
    cast = RoyaltyCast.by(owner);
    marie = await cast.person('Marie', 'Duval');
  });
  afterAll(() => house.close());

  const history = async (...ids: string[]) => (await owner.get<AuditView[]>(`/api/v1/audit?id=${ids.join(',')}`)).body;
  const told = async (...ids: string[]) =>
    (await history(...ids)).map(({ entity, action, part, changes }) => ({
      entity,
      action,
      part,
      changes: Object.fromEntries(changes.map(({ field, from, to }) => [field, [from, to]])),
    }));
  const versionOf = async (path: string) => (await owner.get<{ version: number }>(path)).body.version;
  const sql = (text: string, ...params: unknown[]) => {
    const database = house.app.get(HouseDatabase);
    return house.enter(() => database.transaction(() => database.rows(text, params)));
  };

  it('tells of a work who signs it, its texts and its subjects: who came, what changed, who went', async () => {
    const { id } = await cast.made('/api/v1/works', { title: 'Le Phare' });
    const path = `/api/v1/works/${id}`;
    const contributors = [{ partyId: marie, role: 'A01' }];
    const subjects = [{ scheme: '20', heading: 'mer' }];
    await owner.patch(path, { contributors, subjects, description: 'Une île.' }, await versionOf(path));
    await owner.patch(path, { contributors: [{ partyId: marie, role: 'A01', creditedAs: 'M. D.' }], description: 'Une île, un été.' }, 2);
    await owner.patch(path, { contributors: [], subjects: [] }, await versionOf(path));
    const entries = await told(id);
    expect(entries.at(-1)).toEqual({ entity: 'work', action: 'created', part: null, changes: {} });
    const by = (entity: string, action: string) => entries.filter((entry) => entry.entity === entity && entry.action === action);
    expect(by('contributor', 'created')).toMatchObject([{ part: { partyId: marie, role: 'A01' }, changes: { sequence: [null, 1] } }]);
    expect(by('contributor', 'changed')).toMatchObject([{ part: { partyId: marie }, changes: { creditedAs: ['', 'M. D.'] } }]);
    expect(by('contributor', 'removed')).toMatchObject([{ part: { partyId: marie, role: 'A01', creditedAs: 'M. D.' } }]);
    expect(by('subject', 'created')).toMatchObject([{ part: { scheme: '20', heading: 'mer' }, changes: {} }]);
    expect(by('subject', 'removed')).toHaveLength(1);
    expect(by('text_content', 'changed')).toMatchObject([
      { part: { textType: '03', language: 'fre' }, changes: { content: ['Une île.', 'Une île, un été.'] } },
    ]);
    for (const { changes } of entries) expect(Object.keys(changes)).not.toContain('workId');
    const [{ actor } = { actor: '' }] = await history(id);
    expect(actor).toContain('owner');
  });

  it('tells of a product its numbers, its prices and what a set holds, and with its work what that says of it', async () => {
    const { workId, productId } = await cast.book('La Barque', '10.00');
    await cast.made(`/api/v1/products/${productId}/prices`, { amount: '12.00', validFrom: '2026-12-01' });
    await owner.patch(`/api/v1/products/${productId}`, { isbn: '978-2-9999-8860-6' }, 1);
    const { id: set } = await cast.made('/api/v1/products', { workId, form: 'SC', parts: [{ productId }] });
    const entries = await told(productId);
    expect(entries).toContainEqual({
      entity: 'price',
      action: 'changed',
      part: { amount: 10, currency: 'EUR', territory: 'FR', validFrom: '2020-01-01' },
      changes: { validTo: [null, '2026-12-01'] },
    });
    expect(entries.find(({ entity, changes }) => entity === 'product' && 'isbn' in changes)?.changes['isbn']?.[0]).toBeNull();
    expect(await told(set)).toContainEqual({ entity: 'set_part', action: 'created', part: { partId: productId, copies: 1 }, changes: {} });
    expect((await told(productId, workId)).filter(({ entity }) => entity === 'work')).toHaveLength(1);
    expect((await told(workId)).filter(({ entity }) => entity === 'price')).toEqual([]);
  });

  it('tells of an agreement its rules, their steps and its advances, even when a rule goes with its steps', async () => {
    const { workId } = await cast.book('Le Vent', '10.55');
    const rules = [
      rule(marie, [
        [0, '8.00'],
        [3000, '10.00'],
      ]),
    ];
    const advances = [{ beneficiaryId: marie, workId, part: 'print', amount: '500.00' }];
    const { id } = await cast.agreement({ reference: 'C-2026-1', workIds: [workId], rules, advances });
    await owner.patch(`/api/v1/publishing-agreements/${id}`, { rules: [rule(marie, '9.00')] }, 1);
    const entries = await told(id);
    const steps = entries.filter(({ entity }) => entity === 'rate_step');
    expect(steps.filter(({ action }) => action === 'removed').map(({ part }) => part)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ above: 0, rate: 8 }),
        expect.objectContaining({ above: 3000, rate: 10, beneficiaryId: marie }),
      ]),
    );
    expect(steps.filter(({ action }) => action === 'created')).toHaveLength(3);
    expect(entries.filter(({ entity }) => entity === 'royalty_rule').map(({ action }) => action)).toEqual(
      expect.arrayContaining(['created', 'created', 'removed']),
    );
    expect(entries).toContainEqual(expect.objectContaining({ entity: 'advance', part: expect.objectContaining({ amount: 500, workId }) }));
  });

  it('tells of a person what they are to the house and where they live, and of a print run its deliveries', async () => {
    const person = await cast.person('Rosa', 'Quintal');
    await owner.patch(`/api/v1/parties/${person}`, { city: 'Brest', roles: ['contributor', 'press'] }, 1);
    expect((await told(person))[0]).toMatchObject({ changes: { city: ['', 'Brest'], roles: [['contributor'], ['contributor', 'press']] } });
    const { productId } = await cast.book('L’Île', '10.55');
    const run = await cast.run(productId, 500, '2026-11-20');
    await cast.takeBack(run, '2026-11-21');
    const deliveries = (await told(run.runId)).filter(({ entity }) => entity === 'print_run_delivery');
    expect(deliveries.map(({ part }) => part)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ copies: 500, receivedOn: '2026-11-20' }),
        expect.objectContaining({ copies: 500, reversesId: run.deliveryId }),
      ]),
    );
  });

  it('stays with the record that is gone, parts and all', async () => {
    const { productId } = await cast.book('Perdu', '10.00');
    await sql('delete from house.product where id = $1', productId);
    expect((await told(productId)).map(({ entity, action }) => `${entity} ${action}`).sort()).toEqual([
      'price created',
      'price removed',
      'product created',
      'product removed',
    ]);
  });

  it('is read by its index', async () => {
    const { workId } = await cast.book('Index', null);
    const plan = await house.enter(() => {
      const database = house.app.get(HouseDatabase);
      return database.transaction(async () => {
        await database.rows('set local enable_seqscan = off');
        return database.rows<{ 'QUERY PLAN': string }>('explain select * from house.audit_entry where record_id = $1', [workId]);
      });
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('audit_entry_history_idx');
  });

  it('refuses what names no record', async () => {
    expect((await owner.get('/api/v1/audit?id=tous')).status).toBe(422);
    expect((await (await house.as('viewer')).get(`/api/v1/audit?id=${marie}`)).status).toBe(403);
  });
});
