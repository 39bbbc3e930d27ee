import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rule } from '../test/royalty-cast.js';
import { columnSum, PetitVent, type Stated, year } from './petit-vent.js';

describe('An advance of 3,000.00 is recouped over three statements', () => {
  let petitVent: PetitVent;
  let marie: string;
  let story: { workId: string; productId: string };

  beforeAll(async () => {
    petitVent = await PetitVent.on('2022-01-17');
    marie = await petitVent.marieDuval();
    story = await petitVent.cast.book('Le Long Récit', '10.55');
    await petitVent.cast.agreement({
      reference: 'C-2022-01',
      signedOn: '2022-01-10',
      workIds: [story.workId],
      rules: [rule(marie, '8.00')],
      advances: [{ beneficiaryId: marie, workId: story.workId, amount: '3000.00', paidOn: '2022-01-15' }],
    });
  });
  afterAll(() => petitVent.close());

  /** Two thousand copies come in June, and the year is stated in the next January. */
  const stated = async (n: number): Promise<Stated> => {
    await petitVent.comes(`${n + 1}-01-15`);
    await petitVent.cast.run(story.productId, 2000, `${n}-06-01`);
    return petitVent.states(marie, year(n));
  };

  it('takes all of the first year against the advance', async () => {
    const { totals, accounts } = await stated(2022);
    // 2,000 × 10.00 × 8 % = 1,600.00; 3,000.00 − 1,600.00 = 1,400.00 left to earn
    expect(totals).toMatchObject({ earned: '1600.00', recouped: '1600.00', due: '0.00' });
    expect(accounts[0]).toMatchObject({ advancesPaid: '3000.00', closing: { unearnedAdvance: '1400.00', negativeCarry: '0.00' } });
    expect(accounts[0]?.advances[0]).toMatchObject({ amount: '3000.00', recouped: '1600.00', balance: '1400.00' });
  });

  it('takes the rest of it in the second year, and pays what is beyond', async () => {
    const { totals, accounts } = await stated(2023);
    // min(1,400.00; 1,600.00) = 1,400.00 recouped, 1,600.00 − 1,400.00 = 200.00 due
    expect(totals).toMatchObject({ earned: '1600.00', recouped: '1400.00', due: '200.00' });
    expect(accounts[0]?.opening.unearnedAdvance).toBe('1400.00');
    expect(accounts[0]?.closing.unearnedAdvance).toBe('0.00');
  });

  it('pays all of the third', async () => {
    const { totals, number } = await stated(2024);
    expect(totals).toMatchObject({ earned: '1600.00', recouped: '0.00', due: '1600.00' });
    // Each is the first one approved in its year.
    expect(number).toBe('R-2025-001');
  });

  it('never counts another work against this advance: each has its own account', async () => {
    await petitVent.comes('2026-01-15');
    const other = await petitVent.cast.book('Une autre histoire', '10.55');
    await petitVent.cast.agreement({
      reference: 'C-2025-03',
      signedOn: '2025-01-10',
      workIds: [other.workId],
      rules: [rule(marie, '10.00')],
      advances: [{ beneficiaryId: marie, workId: other.workId, amount: '5000.00', paidOn: '2025-01-20' }],
    });
    await petitVent.cast.run(other.productId, 1000, '2025-05-01');
    await petitVent.cast.run(story.productId, 500, '2025-05-01');
    const { totals, accounts } = await petitVent.states(marie, year(2025));
    // 1,000 × 10.00 × 10 % = 1,000.00 all recouped; 500 × 10.00 × 8 % = 400.00 all due (CPI L132-17-1-1)
    expect(accounts.map(({ totals: each }) => [each.earned, each.recouped, each.due]).sort()).toEqual([
      ['1000.00', '1000.00', '0.00'],
      ['400.00', '0.00', '400.00'],
    ]);
    expect(totals).toMatchObject({ earned: '1400.00', recouped: '1000.00', due: '400.00' });
  });

  it('ends on what the author is owed beyond the advances already in her hands', async () => {
    // 0.00 + 200.00 + 1,600.00 + 400.00 = 2,200.00
    expect(await petitVent.owedTo(marie)).toBe('2200.00');
    // Earned 3 × 1,600.00 + 1,400.00 = 6,200.00; recouped 1,600.00 + 1,400.00 + 1,000.00 = 4,000.00
    const [totals = []] = await petitVent.workbook({ periodFrom: '2022-01-01', periodTo: '2026-01-01' });
    expect([columnSum(totals, 'Earned'), columnSum(totals, 'Recouped'), columnSum(totals, 'Due')]).toEqual([
      '6200.00',
      '4000.00',
      '2200.00',
    ]);
    expect(await petitVent.onTheShelf(story.productId)).toEqual({ warehouse: 6500 });
  });
});
