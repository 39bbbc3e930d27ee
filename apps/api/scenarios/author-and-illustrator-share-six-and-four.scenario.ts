import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProposalView } from '../src/modules/royalties/royalty-proposal.schemas.js';
import { type ReceivedRun, rule } from '../test/royalty-cast.js';
import { columnSum, PetitVent, year } from './petit-vent.js';

describe('An author at 6 % and an illustrator at 4 % share an album', () => {
  let petitVent: PetitVent;
  let marie: string;
  let louis: string;
  let album: { workId: string; productId: string };
  let run: ReceivedRun;

  beforeAll(async () => {
    petitVent = await PetitVent.on('2025-02-03');
    marie = await petitVent.marieDuval();
    louis = await petitVent.cast.person('Louis', 'Blanc', { language: 'en' });
    album = await petitVent.cast.book('Sept cailloux blancs', '14.90');
    await petitVent.cast.agreement({ reference: 'C-2025-02', workIds: [album.workId], rules: [rule(marie, '6.00'), rule(louis, '4.00')] });
  });
  afterAll(() => petitVent.close());

  it('proposes each their share of the run, on the same copies and the same price', async () => {
    await petitVent.comes('2025-06-02');
    run = await petitVent.cast.run(album.productId, 2500, '2025-06-02');
    const [proposal] = await petitVent.read<ProposalView[]>('/api/v1/royalty-proposals');
    // 14.90 with 5.5 % tax is 14.12 without: 2,500 × 14.12 × 6 % = 2,118.00 and × 4 % = 1,412.00
    expect(proposal?.shares.map(({ beneficiaryName, due }) => [beneficiaryName, due])).toEqual([
      ['Marie Duval', '2118.00'],
      ['Louis Blanc', '1412.00'],
    ]);
    expect(proposal?.due).toBe('3530.00');
  });

  it('owes both at once when the reception is approved', async () => {
    expect(await petitVent.approvesReception(run.deliveryId)).toBe('3530.00');
  });

  it('gives each a statement of their own, in their language, that does not name what the other earns', async () => {
    await petitVent.comes('2026-03-31');
    const [hers, his] = [await petitVent.states(marie, year(2025)), await petitVent.states(louis, year(2025))];
    expect([hers.totals.earned, his.totals.earned]).toEqual(['2118.00', '1412.00']);
    expect([hers.language, his.language]).toEqual(['fr', 'en']);
    expect(JSON.stringify(his)).not.toContain('Duval');
    expect(JSON.stringify(hers)).not.toContain('1412');
    expect((await petitVent.document(his)).toString('latin1')).toContain('/Lang (en-GB)');
  });

  it('ends on what each is owed: six and four of ten', async () => {
    expect([await petitVent.owedTo(marie), await petitVent.owedTo(louis)]).toEqual(['2118.00', '1412.00']);
    const [totals = []] = await petitVent.workbook(year(2025));
    // 2,118.00 + 1,412.00 = 3,530.00 = 2,500 × 14.12 × 10 %
    expect(columnSum(totals, 'Due')).toBe('3530.00');
    expect(await petitVent.onTheShelf(album.productId)).toEqual({ warehouse: 2500 });
  });
});
