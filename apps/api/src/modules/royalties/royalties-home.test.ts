import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';

describe('Royalties on the home page', () => {
  let house: TestHouse;
  let cast: RoyaltyCast;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await RoyaltyCast.of(house);
  });
  afterAll(() => house.close());

  const due = async (client: Client) =>
    (await client.get<{ figures: { royaltiesDue?: string } }>('/api/v1/home')).body.figures.royaltiesDue;

  it('say what became due in the fiscal year under way, on reception or by a statement, whatever year it was earned in', async () => {
    const author = await cast.person('Marie', 'Duval');
    const { workId, productId } = await cast.book('Le Conte', '10.55');
    const advances = [{ beneficiaryId: author, workId, amount: '300.00', paidOn: '2024-01-15' }];
    await cast.agreement({ reference: 'C-1', workIds: [workId], rules: [rule(author, '8.00')], advances });
    expect(await due(cast.client)).toBe('0.00');
    await cast.run(productId, 1000, '2025-05-02');
    const { id } = await cast.made<{ id: string }>('/api/v1/royalty-statements', {
      beneficiaryId: author,
      periodFrom: '2025-01-01',
      periodTo: '2026-01-01',
    });
    expect(await due(cast.client)).toBe('0.00');
    await cast.client.post(`/api/v1/royalty-statements/${id}/approval`, {});
    // 1,000 × 0.80 = 800.00 earned in 2025, less the advance of 300.00, due since the statement of 2026
    expect(await due(cast.client)).toBe('500.00');
    const { deliveryId } = await cast.run(productId, 2000, '2026-03-02');
    await cast.client.post(`/api/v1/royalty-proposals/${deliveryId}/approval`);
    // 500.00 + 2,000 × 0.80 due on reception
    expect(await due(cast.client)).toBe('2100.00');
    house.clock.set('2027-01-10');
    expect(await due(await house.as('accountant'))).toBe('0.00');
  });

  it('count a half-year by itself for those whom an agreement states twice a year', async () => {
    const other = await openTestHouse({ today: '2026-11-21' });
    const others = await RoyaltyCast.of(other);
    const [yearly, twice] = [await others.person('Anne', 'Annuelle'), await others.person('Sam', 'Semestre')];
    const { workId } = await others.book('Le Conte', '10.55');
    await others.agreement({ reference: 'C-1', workIds: [workId], rules: [rule(yearly, '8.00'), rule(twice, '2.00')] });
    const { workId: second } = await others.book('La Suite', '10.55');
    await others.agreement({ reference: 'C-2', workIds: [second], rules: [rule(twice, '8.00')], statementFrequency: 'half-yearly' });
    const shown = async () => {
      const { body } = await others.client.get<{ todo: { kind: string; count: number; facts: Record<string, string> }[] }>('/api/v1/home');
      return body.todo.flatMap(({ kind, count, facts }) =>
        kind === 'royalty-statements-due' ? [[count, facts['periodFrom'], facts['periodTo'], facts['dueOn']]] : [],
      );
    };
    const firstHalf = [1, '2025-01-01', '2025-07-01', '2025-12-30'];
    const wholeYear = [1, '2025-01-01', '2026-01-01', '2026-06-30'];
    const nextHalf = [1, '2026-01-01', '2026-07-01', '2026-12-30'];
    expect(await shown()).toEqual([firstHalf, [1, '2025-07-01', '2026-01-01', '2026-06-30'], wholeYear, nextHalf]);
    const { id } = await others.made<{ id: string }>('/api/v1/royalty-statements', {
      beneficiaryId: twice,
      periodFrom: '2025-01-01',
      periodTo: '2026-01-01',
    });
    await others.client.post(`/api/v1/royalty-statements/${id}/approval`, {});
    // One statement of the whole year covers both its halves.
    expect(await shown()).toEqual([wholeYear, nextHalf]);
    await other.close();
  });

  it('are no business of those who may not see what people earn', async () => {
    const viewer = await house.as('viewer');
    const { body } = await viewer.get<{ todo: { kind: string }[]; figures: object }>('/api/v1/home');
    expect(body.figures).not.toHaveProperty('royaltiesDue');
    expect(body.todo.filter(({ kind }) => /royalt|agreement/.test(kind))).toEqual([]);
    for (const path of [
      'royalty-statements',
      'royalty-entries',
      'royalty-proposals',
      'publishing-agreements',
      'cross-work-agreements',
      'works-without-agreement',
      'royalty-workbooks?from=2026-01-01&to=2027-01-01',
    ]) {
      expect([path, (await viewer.get(`/api/v1/${path}`)).status]).toEqual([path, 403]);
    }
    for (const path of ['works', 'products', 'parties', 'print-runs', 'stock', 'search?q=conte']) {
      const { status, body: shown } = await viewer.get(`/api/v1/${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(shown)).not.toMatch(/royalt|earned|advance|"due"/i);
    }
  });
});
