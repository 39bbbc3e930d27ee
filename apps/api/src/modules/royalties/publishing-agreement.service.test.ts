import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { AgreementView } from './publishing-agreement.schemas.js';

type Answered = AgreementView & { type: string; detail: string; errors: { pointer: string; code: string; detail: string }[] };

describe('A publishing agreement', () => {
  let house: TestHouse;
  let cast: RoyaltyCast;
  let client: Client;
  let author: string;
  let book: { workId: string; productId: string };

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await RoyaltyCast.of(house);
    client = cast.client;
    author = await cast.person('Marie', 'Duval');
    book = await cast.book('Le Conte', '10.55');
  });
  afterAll(() => house.close());

  const sign = (input: object, headers = {}) =>
    client.post<Answered>('/api/v1/publishing-agreements', { signedOn: '2020-01-01', workIds: [book.workId], ...input }, headers);
  const steps: [number, string][] = [
    [0, '8.00'],
    [5000, '10.00'],
  ];

  it('reads as one page, with every name and each rule as a sentence', async () => {
    const excludedCopies = [{ kind: 'percent', rate: '3.00', atMost: 150 }];
    const { status, body } = await sign({
      reference: 'C-2020-001',
      parties: [{ partyId: author, role: 'A01' }],
      rules: [rule(author, steps, { excludedCopies })],
      advances: [{ beneficiaryId: author, workId: book.workId, amount: '1500.00', paidOn: '2020-01-15' }],
      statementMonth: 4,
      statementDay: 30,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      works: [{ title: 'Le Conte' }],
      parties: [{ name: 'Marie Duval', role: 'A01' }],
      advances: [{ amount: '1500.00', recouped: '0.00', workTitle: 'Le Conte' }],
      version: 1,
    });
    expect(body.rules[0]?.inWords).toBe(
      'Marie Duval: 8\u00A0% up to 5,000\u00A0copies, then 10\u00A0% of the tax-excluded retail price of the copies received of the print edition ' +
        '(counted per work), less 3\u00A0% royalty-free, at most 150\u00A0copies per print run.',
    );
    const { body: french } = await client.get<Answered>(`/api/v1/publishing-agreements/${body.id}`, { 'accept-language': 'fr' });
    expect(french.rules[0]?.inWords).toContain('8\u00A0% jusqu’à 5\u202F000\u00A0ex., puis 10\u00A0% du prix public hors taxe');
  });

  it('keeps the rules that keep their id, and says by its version that it changed', async () => {
    const { body } = await sign({ reference: 'C-2020-002', rules: [rule(author, '8.00')] });
    const path = `/api/v1/publishing-agreements/${body.id}`;
    const rider = [
      { ...rule(author, '8.00'), id: body.rules[0]?.id, effectiveTo: '2026-01-01' },
      rule(author, '9.00', { effectiveFrom: '2026-01-01' }),
    ];
    const changed = await client.patch<Answered>(path, { rules: rider }, body.version);
    expect(changed.status).toBe(200);
    expect(changed.body.version).toBe(2);
    expect(changed.body.rules.map(({ id, steps: [step] }) => [id === body.rules[0]?.id, step?.rate])).toEqual([
      [true, '8.00'],
      [false, '9.00'],
    ]);
    expect((await client.patch(path, { notes: 'x' }, body.version)).status).toBe(412);
  });

  it('is found by work, by person and by words', async () => {
    const found = async (query: string) => {
      const { body } = await client.get<{ reference: string }[]>(`/api/v1/publishing-agreements?${query}`);
      return body.map(({ reference }) => reference);
    };
    const other = await cast.book('Un autre livre', '10.55');
    await sign({ reference: 'C-2020-003', workIds: [other.workId], title: 'Contrat d’Été' });
    expect(await found(`workId=${other.workId}`)).toEqual(['C-2020-003']);
    expect(await found(`partyId=${author}&sort=-reference`)).toEqual(['C-2020-002', 'C-2020-001']);
    expect(await found('q=ete')).toEqual(['C-2020-003']);
  });

  it.each([
    ['an end before its signature', { endsOn: '2019-01-01' }, 'agreement-term-backwards'],
    ['a month without a day', { statementMonth: 6 }, 'statement-date-incomplete'],
    ['a reference already in use', { reference: 'C-2020-001' }, 'agreement-reference-in-use'],
  ])('refuses %s, in a sentence of each language', async (_, input, code) => {
    for (const language of ['fr', 'en']) {
      const { status, body } = await sign({ reference: `R-${code}`, ...input }, { 'accept-language': language });
      expect([status >= 400 && status < 500, body.type]).toEqual([true, `/problems/royalties/${code}`]);
      expect(body.detail).not.toMatch(/[{–]/);
    }
  });

  it('tells at its field, and all at once, what is wrong in its rules and advances', async () => {
    const other = await cast.book('Hors contrat', '10.55');
    const descending: [number, string][] = [
      [0, '8.00'],
      [5000, '10.00'],
      [5000, '12.00'],
    ];
    const input = {
      reference: 'C-2020-004',
      rules: [
        rule(author, '8.00'),
        rule(author, descending),
        rule(author, '120.00'),
        rule(author, []),
        rule(author, '8.00', { part: 'digital' }),
        rule(author, '8.00', { workIds: [other.workId] }),
        rule(author, '8.00', { effectiveFrom: '2026-01-01', effectiveTo: '2025-01-01' }),
      ],
      advances: [{ beneficiaryId: author, workId: other.workId, amount: '100.00' }],
    };
    const faults = [
      ['/rules/1/steps/2/above', 'steps-not-ascending'],
      ['/rules/2/steps/0/rate', 'rate-out-of-range'],
      ['/rules/3/steps', 'rule-without-steps'],
      ['/rules/4/part', 'part-not-granted'],
      ['/rules/5/workIds', 'work-not-in-agreement'],
      ['/rules/6/effectiveTo', 'effective-period-backwards'],
      ['/advances/0/workId', 'advance-outside-agreement'],
    ];
    for (const language of ['fr', 'en']) {
      const { status, body } = await sign(input, { 'accept-language': language });
      expect([status, body.errors.map(({ pointer, code }) => [pointer, code])]).toEqual([422, faults]);
      expect(body.errors.map(({ detail }) => detail).join()).not.toMatch(/[{–]/);
      expect(body.errors[4]?.detail).toContain('Hors contrat');
    }
    const { body: empty } = await sign({ reference: 'C-2020-004', workIds: [] });
    expect(empty.errors).toMatchObject([{ pointer: '/workIds', code: 'agreement-without-work' }]);
    const { body: given } = await sign({ reference: 'C-2020-004', rules: [rule(author, '8.00')] });
    const twice = [0, 1].map(() => ({ ...rule(author, '8.00'), id: given.rules[0]?.id }));
    const { body: doubled } = await client.patch<Answered>(`/api/v1/publishing-agreements/${given.id}`, { rules: twice }, given.version);
    expect(doubled.errors).toMatchObject([{ pointer: '/rules/1/id', code: 'rule-listed-twice' }]);
  });

  it('keeps a rule and an advance that the book refers to', async () => {
    const { workId, productId } = await cast.book('Déjà payé', '10.55');
    const advances = [{ beneficiaryId: author, workId, amount: '100.00', paidOn: '2020-01-15' }];
    const { body } = await sign({ reference: 'C-2020-005', workIds: [workId], rules: [rule(author, '8.00')], advances });
    const { deliveryId } = await cast.run(productId, 1000, '2025-05-02');
    await client.post(`/api/v1/royalty-proposals/${deliveryId}/approval`);
    const path = `/api/v1/publishing-agreements/${body.id}`;
    expect((await client.patch<Answered>(path, { rules: [] }, 1)).body.type).toBe('/problems/royalties/rule-in-use');
    const kept = { ...rule(author, '20.00'), id: body.rules[0]?.id };
    expect((await client.patch<Answered>(path, { rules: [kept] }, 1)).body.type).toBe('/problems/royalties/rule-in-use');
    const ended = { ...rule(author, '8.00'), id: body.rules[0]?.id, effectiveTo: '2026-01-01' };
    const next = { ...rule(author, '20.00'), effectiveFrom: '2026-01-01' };
    expect((await client.patch<Answered>(path, { rules: [ended, next] }, 1)).status).toBe(200);
    const [advance] = body.advances;
    const dearer = [{ ...advances[0], id: advance?.id, amount: '200.00' }];
    expect((await client.patch<Answered>(path, { advances: dearer }, 2)).body.type).toBe('/problems/royalties/advance-in-use');
    expect((await client.delete(path, 2)).status).toBe(409);
  });

  it('pools the accounts of several works only by a separate agreement', async () => {
    const beneficiaryId = await cast.person('Emma', 'Vidal');
    const [first, second] = [await cast.book('Premier', '10.55'), await cast.book('Second', '10.55')];
    const workIds = [first.workId, second.workId];
    const advances = [{ beneficiaryId, workId: first.workId, amount: '1000.00', paidOn: '2020-01-15' }];
    await sign({ reference: 'C-2020-006', workIds, rules: [rule(beneficiaryId, '8.00')], advances });
    await cast.run(second.productId, 1000, '2025-05-02');
    const draft = async () =>
      (
        await client.post<{ totals: { recouped: string; due: string } }>('/api/v1/royalty-statements', {
          beneficiaryId,
          periodFrom: '2025-01-01',
          periodTo: '2026-01-01',
        })
      ).body.totals;
    // 1,000 × 0.80 = 800.00 on the second work, the advance is on the first
    expect(await draft()).toMatchObject({ recouped: '0.00', due: '800.00' });
    const input = { reference: 'CV-1', beneficiaryId, signedOn: '2024-01-01' };
    const alone = await client.post<Answered>('/api/v1/cross-work-agreements', { ...input, workIds: [first.workId] });
    expect([alone.status, alone.body.errors]).toMatchObject([422, [{ pointer: '/workIds', code: 'cross-work-agreement-needs-two-works' }]]);
    expect((await client.post('/api/v1/cross-work-agreements', { ...input, workIds })).status).toBe(201);
    const again = await client.post<Answered>('/api/v1/cross-work-agreements', { ...input, workIds });
    expect([again.status, again.body.errors]).toMatchObject([422, [{ pointer: '/reference', code: 'agreement-reference-in-use' }]]);
    expect(await draft()).toMatchObject({ recouped: '800.00', due: '0.00' });
  });
});
