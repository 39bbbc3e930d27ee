import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rule } from '../test/royalty-cast.js';
import { PetitVent, type Stated, year } from './petit-vent.js';

describe('A novel at 8 % up to 5,000 copies, 10 % up to 10,000, then 12 %', () => {
  let petitVent: PetitVent;
  let marie: string;
  let novel: { workId: string; productId: string };

  beforeAll(async () => {
    petitVent = await PetitVent.on('2023-01-09');
    marie = await petitVent.marieDuval();
    novel = await petitVent.cast.book('Un roman de marais', '20.00');
    const steps = rule(marie, [
      [0, '8.00'],
      [5000, '10.00'],
      [10_000, '12.00'],
    ]);
    await petitVent.cast.agreement({ reference: 'C-2023-01', workIds: [novel.workId], rules: [steps] });
  });
  afterAll(() => petitVent.close());

  const linesOf = (statement: Stated) => statement.accounts[0]?.lines.map(({ copies, rate, printed }) => [copies, rate, printed]);

  it('earns at the first rate while the count stays below the step', async () => {
    await petitVent.comes('2024-01-15');
    await petitVent.cast.run(novel.productId, 4400, '2023-03-01');
    // 20.00 with 5.5 % tax is 18.96 without: 4,400 × 18.96 × 8 % = 6,673.92
    expect(linesOf(await petitVent.states(marie, year(2023)))).toEqual([[4400, '8.00', '6673.92']]);
  });

  it('earns at both rates in the run that crosses the step', async () => {
    await petitVent.comes('2025-01-15');
    await petitVent.cast.run(novel.productId, 1000, '2024-03-01');
    const statement = await petitVent.states(marie, year(2024));
    // 600 × 18.96 × 8 % + 400 × 18.96 × 10 % = 910.08 + 758.40 = 1,668.48
    expect(linesOf(statement)).toEqual([
      [600, '8.00', '910.08'],
      [400, '10.00', '758.40'],
    ]);
    expect(statement.totals.earned).toBe('1668.48');
  });

  it('earns at three rates when one run crosses two steps, counted over the life of the agreement', async () => {
    await petitVent.comes('2026-01-15');
    const other = await petitVent.cast.book('Un roman de poche', '20.00', { workId: novel.workId });
    await petitVent.cast.run(other.productId, 4000, '2025-03-03');
    await petitVent.cast.run(novel.productId, 2000, '2025-09-01');
    const statement = await petitVent.states(marie, year(2025));
    // Count 5,400 → 9,400: 4,000 × 18.96 × 10 % = 7,584.00
    // Count 9,400 → 11,400: 600 × 18.96 × 10 % + 1,400 × 18.96 × 12 % = 1,137.60 + 3,185.28 = 4,322.88
    expect(linesOf(statement)).toEqual([
      [4000, '10.00', '7584.00'],
      [600, '10.00', '1137.60'],
      [1400, '12.00', '3185.28'],
    ]);
    expect(statement.totals.earned).toBe('11906.88');
    expect(statement.accounts[0]?.positions[0]).toMatchObject({ countedCopies: 11_400, stepAbove: 10_000, rate: '12.00' });
  });

  it('ends on what any other cutting into periods would have earned', async () => {
    // 5,000 × 18.96 × 8 % + 5,000 × 18.96 × 10 % + 1,400 × 18.96 × 12 % = 7,584.00 + 9,480.00 + 3,185.28 = 20,249.28
    expect(await petitVent.owedTo(marie)).toBe('20249.28');
    expect(await petitVent.onTheShelf(novel.productId)).toEqual({ warehouse: 7400 });
  });
});
