import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { ProposalView, ReceptionView } from './royalty-proposal.schemas.js';
import type { StatementView } from './royalty-statement.schemas.js';

describe('A print run that came back', () => {
  let house: TestHouse;
  let cast: RoyaltyCast;
  let client: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await RoyaltyCast.of(house);
    client = cast.client;
  });
  afterAll(() => house.close());

  const proposals = async (workId: string, headers = {}) =>
    (await client.get<ProposalView[]>(`/api/v1/royalty-proposals?workId=${workId}`, headers)).body;
  const approve = (deliveryId: string) => client.post<ReceptionView>(`/api/v1/royalty-proposals/${deliveryId}/approval`);
  const draft = async (beneficiaryId: string) =>
    (await client.post<StatementView>('/api/v1/royalty-statements', { beneficiaryId, periodFrom: '2025-01-01', periodTo: '2026-01-01' }))
      .body;

  it('proposes the royalty due at once, spelled out for each person', async () => {
    const author = await cast.person('Marie', 'Duval', { penName: 'Éloïse Brume' });
    const illustrator = await cast.person('Louis', 'Blanc');
    const { workId, productId } = await cast.book('Le Conte', '10.55');
    const exclusions = { excludedCopies: [{ kind: 'fixed', copies: 100 }] };
    await cast.agreement({
      reference: 'C-1',
      workIds: [workId],
      rules: [rule(author, '8.00', exclusions), rule(illustrator, '4.00', exclusions)],
    });
    const { deliveryId } = await cast.run(productId, 3000, '2025-05-02');
    // 2,900 × 10.00 × 8 % = 2,320.00 and × 4 % = 1,160.00
    const [proposal] = await proposals(workId, { 'accept-language': 'fr' });
    expect(proposal).toMatchObject({ deliveryId, copies: 3000, due: '3480.00', workTitle: 'Le Conte' });
    expect(proposal?.shares.map(({ beneficiaryName, due }) => [beneficiaryName, due])).toEqual([
      ['Éloïse Brume', '2320.00'],
      ['Louis Blanc', '1160.00'],
    ]);
    expect(proposal?.shares[0]?.lines[0]?.calculation).toBe('2\u202F900\u00A0ex. × 10,00\u00A0€ × 8\u00A0% = 2\u202F320,00\u00A0€');
  });

  it('is posted once, however often and by how many people it is approved, and stands in the statement as already due', async () => {
    const author = await cast.person('Nora', 'Petit');
    const { workId, productId } = await cast.book('Une seule fois', '10.55');
    await cast.agreement({ reference: 'C-2', workIds: [workId], rules: [rule(author, '8.00')] });
    const { deliveryId } = await cast.run(productId, 1000, '2025-05-02');
    const answers = await Promise.all([approve(deliveryId), approve(deliveryId)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await approve(deliveryId)).body).toEqual(answers[0]?.body);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(answers[0]?.body).toMatchObject({ due: '800.00', entries: [{ kind: 'earned', amount: '800.00000000' }] });
    expect(await proposals(workId)).toEqual([]);
    const statement = await draft(author);
    expect(statement.totals).toMatchObject({ earned: '800.00', due: '800.00', dueAtReception: '800.00', dueBeforeContributions: '0.00' });
    expect(statement.accounts[0]?.lines[0]).toMatchObject({ postedAtReception: true, printed: '800.00' });
    const entries = async () => (await client.get<object[]>(`/api/v1/royalty-entries?deliveryId=${deliveryId}`)).body;
    expect(await entries()).toMatchObject([{ amount: '800.00000000', postedOnReception: true, statementNumber: null }]);
    await client.post(`/api/v1/royalty-statements/${statement.id}/approval`, {});
    expect(await entries()).toMatchObject([{ amount: '800.00000000', statementId: statement.id, statementNumber: 'R-2026-001' }]);
  });

  it('sets the royalty against the advance first', async () => {
    const author = await cast.person('Emma', 'Vidal');
    const { workId, productId } = await cast.book('Avec à-valoir', '10.55');
    const advances = [{ beneficiaryId: author, workId, amount: '500.00', paidOn: '2024-01-10' }];
    await cast.agreement({ reference: 'C-3', workIds: [workId], rules: [rule(author, '8.00')], advances });
    const { deliveryId } = await cast.run(productId, 1000, '2025-05-02');
    expect((await proposals(workId))[0]?.shares[0]).toMatchObject({ earned: '800.00', recouped: '500.00', due: '300.00' });
    expect((await approve(deliveryId)).body.due).toBe('300.00');
  });

  it('shows what it comes to once those received before it are approved, and what it comes to out of turn', async () => {
    const author = await cast.person('Alma', 'Roche');
    const { workId, productId } = await cast.book('Deux livraisons', '10.55');
    const advances = [{ beneficiaryId: author, workId, amount: '1000.00', paidOn: '2024-01-10' }];
    await cast.agreement({ reference: 'C-6', workIds: [workId], rules: [rule(author, '8.00')], advances });
    const { deliveryId: may } = await cast.run(productId, 1000, '2025-05-02');
    const { deliveryId: june } = await cast.run(productId, 1000, '2025-06-02');
    const shown = async () => (await proposals(workId)).map(({ receivedOn, due, dueNow }) => [receivedOn, due, dueNow]);
    // 1,000 × 0.80 each: May recoups 800.00, June the last 200.00; June first would recoup 800.00.
    expect(await shown()).toEqual([
      ['2025-06-02', '600.00', '0.00'],
      ['2025-05-02', '0.00', '0.00'],
    ]);
    const [last] = await proposals(workId, { 'accept-language': 'fr' });
    expect(last?.reasons).toEqual([expect.stringContaining('Validée avant elles, celle-ci donnerait 0,00\u00A0€')]);
    const refused = await client.post<{ detail: string }>(`/api/v1/royalty-proposals/${june}/approval`, { due: '600.00' });
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('comes to 0.00, not 600.00')]);
    const { body } = await client.post<ReceptionView>(`/api/v1/royalty-proposals/${june}/approval`, { due: '0.00' });
    expect(body.due).toBe('0.00');
    expect(await shown()).toEqual([['2025-05-02', '600.00', '600.00']]);
    expect((await approve(may)).body.due).toBe('600.00');
  });

  it('taken back after its royalty was approved, is met by a correcting entry and never claimed', async () => {
    const author = await cast.person('Rose', 'Marchand');
    const { workId, productId } = await cast.book('Reprise', '10.55');
    await cast.agreement({ reference: 'C-4', workIds: [workId], rules: [rule(author, '8.00')] });
    const run = await cast.run(productId, 1000, '2025-05-02');
    await approve(run.deliveryId);
    await cast.takeBack(run, '2025-06-01');
    const { id, totals } = await draft(author);
    // 800.00 was due on reception; − 800.00 is carried
    expect(totals).toMatchObject({ earned: '0.00', carried: '800.00', dueAtReception: '800.00', dueBeforeContributions: '0.00' });
    await client.post(`/api/v1/royalty-statements/${id}/approval`, {});
    await cast.run(productId, 2000, '2026-02-01');
    const { body: next } = await client.post<StatementView>('/api/v1/royalty-statements', {
      beneficiaryId: author,
      periodFrom: '2026-01-01',
      periodTo: '2027-01-01',
    });
    // 2,000 × 0.80 = 1,600.00, less the 800.00 carried
    expect(next.totals).toMatchObject({ earned: '1600.00', carried: '-800.00', dueBeforeContributions: '800.00' });
  });

  it('says what is missing when nothing can be proposed', async () => {
    const author = await cast.person('Jean', 'Martel');
    const { workId, productId } = await cast.book('Sans prix', null);
    await cast.agreement({ reference: 'C-5', workIds: [workId], rules: [rule(author, '8.00')] });
    const { deliveryId } = await cast.run(productId, 1000, '2025-05-02');
    const [proposal] = await proposals(workId);
    expect(proposal).toMatchObject({ due: '0.00', shares: [] });
    expect(proposal?.reasons).toEqual([
      'No tax-excluded price is known for "Sans prix" on reception; enter its retail price, then try again.',
    ]);
    expect((await approve(deliveryId)).status).toBe(409);
  });

  it('waits on the home page with the works that no agreement covers and the statements the law expects', async () => {
    const { productId } = await cast.book('Sans contrat', '10.55');
    await cast.run(productId, 100, '2025-05-02');
    const { body } = await client.get<{ todo: { kind: string; count: number; facts: object }[] }>('/api/v1/home');
    const todo = new Map(body.todo.map((item) => [item.kind, item]));
    expect(todo.get('royalty-proposals')?.count).toBeGreaterThan(0);
    expect(todo.get('works-without-agreement')?.count).toBe(1);
    // Accounts closed on 2025-12-31: statements by 2026-06-30
    expect(todo.get('royalty-statements-due')?.facts).toEqual({ periodFrom: '2025-01-01', periodTo: '2026-01-01', dueOn: '2026-06-30' });
    const { body: works } = await client.get<{ title: string; copiesReceived: number }[]>('/api/v1/works-without-agreement');
    expect(works).toMatchObject([{ title: 'Sans contrat', copiesReceived: 100 }]);
  });

  it('is shown to those who need to know what people earn, and approved by those who may', async () => {
    expect((await (await house.as('viewer')).get('/api/v1/royalty-proposals')).status).toBe(403);
    const { body } = await client.get<ProposalView[]>('/api/v1/royalty-proposals');
    const editor = await house.as('editor');
    expect((await editor.post(`/api/v1/royalty-proposals/${body[0]?.deliveryId}/approval`)).status).toBe(403);
  });
});
