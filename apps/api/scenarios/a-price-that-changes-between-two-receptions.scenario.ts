import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PriceView } from '../src/modules/catalogue/price.schemas.js';
import { rule } from '../test/royalty-cast.js';
import { PetitVent, type Stated, year } from './petit-vent.js';

describe('A price changes between two receptions', () => {
  let petitVent: PetitVent;
  let marie: string;
  let tale: { workId: string; productId: string };
  let statement: Stated;

  beforeAll(async () => {
    petitVent = await PetitVent.on('2025-03-03');
    marie = await petitVent.marieDuval();
    tale = await petitVent.cast.book('Trois petits vents', '10.55');
    await petitVent.cast.agreement({ reference: 'C-2025-04', workIds: [tale.workId], rules: [rule(marie, '8.00')] });
  });
  afterAll(() => petitVent.close());

  const prices = async () =>
    (await petitVent.read<PriceView[]>(`/api/v1/products/${tale.productId}/prices`)).map(({ amount, state }) => [amount, state]).sort();
  const shown = async () => (await petitVent.read<{ price: { amount: string } }>(`/api/v1/products/${tale.productId}`)).price.amount;

  it('announces 12.66 for the first of September, and goes on selling at 10.55', async () => {
    await petitVent.cast.made(`/api/v1/products/${tale.productId}/prices`, { amount: '12.66', vatRate: '5.50', validFrom: '2025-09-01' });
    expect(await prices()).toEqual([
      ['10.55', 'in-force'],
      ['12.66', 'future'],
    ]);
    expect(await shown()).toBe('10.55');
  });

  it('counts the reception of August at the price of August', async () => {
    await petitVent.comes('2025-08-31');
    const { deliveryId } = await petitVent.cast.run(tale.productId, 1000, '2025-08-31');
    // 1,000 × 10.00 × 8 % = 800.00
    expect(await petitVent.approvesReception(deliveryId)).toBe('800.00');
  });

  it('takes the new price by the clock alone, and counts the next reception at it', async () => {
    await petitVent.comes('2025-09-01');
    expect(await prices()).toEqual([
      ['10.55', 'past'],
      ['12.66', 'in-force'],
    ]);
    expect(await shown()).toBe('12.66');
    const { deliveryId } = await petitVent.cast.run(tale.productId, 1000, '2025-09-01');
    // 12.66 with 5.5 % tax is 12.00 without: 1,000 × 12.00 × 8 % = 960.00
    expect(await petitVent.approvesReception(deliveryId)).toBe('960.00');
  });

  it('states both prices, and keeps the approved statement as it is when the price changes again', async () => {
    await petitVent.comes('2026-01-15');
    statement = await petitVent.states(marie, year(2025));
    expect(statement.accounts[0]?.lines.map(({ price, printed }) => [price, printed])).toEqual([
      ['10.00', '800.00'],
      ['12.00', '960.00'],
    ]);
    await petitVent.cast.made(`/api/v1/products/${tale.productId}/prices`, { amount: '15.00', vatRate: '5.50', validFrom: '2026-01-15' });
    const unchanged = await petitVent.read<Stated>(`/api/v1/royalty-statements/${statement.id}`);
    expect(unchanged.accounts).toEqual(statement.accounts);
  });

  it('refuses to rewrite the price of a day that has passed', async () => {
    const { status } = await petitVent.client.post(`/api/v1/products/${tale.productId}/prices`, {
      amount: '9.00',
      validFrom: '2025-08-01',
    });
    expect(status).toBe(409);
  });

  it('ends on what the author is owed and what is on the shelf', async () => {
    // 800.00 + 960.00 = 1,760.00
    expect(await petitVent.owedTo(marie)).toBe('1760.00');
    expect(await petitVent.onTheShelf(tale.productId)).toEqual({ warehouse: 2000 });
  });
});
