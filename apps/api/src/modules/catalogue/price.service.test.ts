import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { CatalogueFacade } from './catalogue.facade.js';
import type { PriceView } from './price.schemas.js';
import type { PriceSplit } from './price.service.js';
import type { ProductView } from './product.schemas.js';

interface Problem {
  code: string;
  detail: string;
}

/** Days are written with no-break spaces. */
const plainSpaces = (sentence: string) => sentence.replaceAll('\u00A0', ' ');

describe('The prices of a product', () => {
  let house: TestHouse;
  let editor: Client;
  let workId: string;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    editor = await house.as('editor');
    workId = (await editor.post<{ id: string }>('/api/v1/works', { title: 'Le bateau de papier' })).body.id;
  });
  afterAll(() => house.close());

  const product = async (fields: object = {}) =>
    (await editor.post<ProductView>('/api/v1/products', { workId, form: 'BC', ...fields })).body.id;
  const announce = (id: string, price: object) => editor.post<PriceView & Problem>(`/api/v1/products/${id}/prices`, price);
  const get = async (id: string) => (await editor.get<ProductView>(`/api/v1/products/${id}`)).body;
  const moveTo = async (instant: string) => {
    house.clock.set(instant);
    await house.settle();
  };
  const feedPosition = (id: string) =>
    house.enter(async () => {
      const sql = `select position::int from house.feed_entry where kind = 'price' and object_id = $1`;
      return (await house.app.get(HouseDatabase).row<{ position: number }>(sql, [id]))?.position ?? 0;
    });

  it('follow the form: fixed at 5.5 % for a book, recommended at 20 % for a game', async () => {
    const book = (await announce(await product(), { amount: '12.00' })).body;
    // 12.00 / 1.055 = 11.3744… → 11.37
    expect(book).toMatchObject({ priceType: '04', vatRate: '5.50', amountExcludingTax: '11.37', validFrom: null, state: 'in-force' });
    const game = (await announce(await product({ form: 'ZE' }), { amount: '12.00' })).body;
    expect(game).toMatchObject({ priceType: '02', vatRate: '20.00', amountExcludingTax: '10.00' });
  });

  it('take effect by themselves on their day, and the feed says so at that instant', async () => {
    const id = await product({ price: { amount: '18.00' } });
    await announce(id, { amount: '19.50', validFrom: '2026-11-22' });
    await house.settle();
    expect(await get(id)).toMatchObject({ price: { amount: '18.00' }, nextPrice: { amount: '19.50', from: '2026-11-22' } });
    const before = await feedPosition(id);

    // Midnight in Paris is 23:00 UTC in winter: one second before, nothing has changed.
    await moveTo('2026-11-21T22:59:59Z');
    expect([(await get(id)).price?.amount, await feedPosition(id)]).toEqual(['18.00', before]);

    await moveTo('2026-11-21T23:00:00Z');
    expect(await get(id)).toMatchObject({ price: { amount: '19.50' }, nextPrice: null });
    expect(await feedPosition(id)).toBeGreaterThan(before);
    const list = (await editor.get<ProductView[]>(`/api/v1/products?id=${id}`)).body;
    expect(list[0]?.price?.amount).toBe('19.50');
    await moveTo('2026-11-21T09:00:00Z');
  });

  it('end the day the next begins, and stay what they were', async () => {
    const id = await product({ price: { amount: '10.00' } });
    await announce(id, { amount: '11.00', validFrom: '2026-11-21' });
    await announce(id, { amount: '12.00', validFrom: '2026-12-01' });
    const { body } = await editor.get<PriceView[]>(`/api/v1/products/${id}/prices`);
    expect(body.map(({ amount, validFrom, validTo, state }) => [amount, validFrom, validTo, state])).toEqual([
      ['12.00', '2026-12-01', null, 'future'],
      ['11.00', '2026-11-21', '2026-12-01', 'in-force'],
      ['10.00', null, '2026-11-21', 'past'],
    ]);
    const past = await announce(id, { amount: '9.00', validFrom: '2026-11-01' });
    expect(past.status).toBe(409);
    expect(plainSpaces(past.body.detail)).toBe(
      'A price has already run in FR: a new one cannot begin on 1 November 2026; let it begin on 21 November 2026 at the earliest.',
    );
  });

  it('cannot be rewritten even in the database', async () => {
    const id = await product({ price: { amount: '10.00' } });
    const rewrite = house.enter(() => {
      const database = house.app.get(HouseDatabase);
      return database.transaction(() => database.rows('update house.price set amount = 9 where product_id = $1', [id]));
    });
    await expect(rewrite).rejects.toThrow('never rewritten');
  });

  it('are taken back only before they begin; the one before then goes on', async () => {
    const id = await product({ price: { amount: '10.00' } });
    const future = (await announce(id, { amount: '12.00', validFrom: '2026-12-01' })).body;
    expect((await editor.delete(`/api/v1/products/${id}/prices/${future.id}`)).status).toBe(204);
    const [kept] = (await editor.get<PriceView[]>(`/api/v1/products/${id}/prices`)).body;
    expect(kept).toMatchObject({ amount: '10.00', validTo: null });
    const refused = await editor.delete<Problem>(`/api/v1/products/${id}/prices/${kept?.id}`);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('The price of 10.00 has run since');
  });

  it('announced by two people at once follow one another', async () => {
    const id = await product({ price: { amount: '10.00' } });
    const answers = await Promise.all([
      announce(id, { amount: '11.00', validFrom: '2026-12-01' }),
      announce(id, { amount: '12.00', validFrom: '2026-12-15' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { body } = await editor.get<PriceView[]>(`/api/v1/products/${id}/prices`);
    expect(body.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2026-12-15', null],
      ['2026-12-01', '2026-12-15'],
      [null, '2026-12-01'],
    ]);
  });

  it('on the reception of a run are those of that day, else the first announced', async () => {
    const id = await product();
    await announce(id, { amount: '21.10', validFrom: '2026-12-01' });
    const prices = await house.enter(() =>
      house.app.get(CatalogueFacade).pricesOnReception([
        { productId: id, receivedOn: '2026-11-15' },
        { productId: id, receivedOn: '2026-12-02' },
      ]),
    );
    // 21.10 / 1.055 = 20.00
    expect(prices).toMatchObject([
      { amount: '21.10', amountExcludingTax: '20.00', validFrom: '2026-12-01', firstAnnounced: true },
      { amountExcludingTax: '20.00', firstAnnounced: false },
    ]);
  });

  it('of a set are shared over its parts, with the VAT of each rate', async () => {
    const book = await product({ title: 'Le conte', price: { amount: '15.00' } });
    const game = await product({ title: 'Le jeu', form: 'ZE', price: { amount: '10.00' } });
    const parts = [{ productId: book }, { productId: game }];
    const set = await product({ title: 'Le coffret', form: 'SC', parts, price: { amount: '22.00' } });
    const { body } = await editor.get<PriceSplit>(`/api/v1/products/${set}/price-split`);
    // 22.00 × 15/25 = 13.20, net 13.20/1.055 = 12.51; 22.00 × 10/25 = 8.80, net 8.80/1.20 = 7.33; together 19.84
    expect(body).toMatchObject({
      amount: '22.00',
      amountExcludingTax: '19.84',
      parts: [
        { title: 'Le conte', amount: '13.20', amountExcludingTax: '12.51', vat: '0.69' },
        { title: 'Le jeu', amount: '8.80', amountExcludingTax: '7.33', vat: '1.47' },
      ],
    });
    expect(await get(set)).toMatchObject({ price: { amount: '22.00', vatRate: null, amountExcludingTax: null } });
    expect((await get(book)).partOf).toMatchObject([{ title: 'Le coffret', copies: 1 }]);
  });

  it('of a set without parts ask for the rate, and its split for its contents', async () => {
    const set = await product({ form: 'SC' });
    const unknown = await announce(set, { amount: '22.00' });
    expect(unknown.status).toBe(422);
    expect(plainSpaces(unknown.body.detail)).toContain('(SC) in FR on 21 November 2026');
    await announce(set, { amount: '22.00', vatRate: '5.5' });
    expect((await editor.get<Problem>(`/api/v1/products/${set}/price-split`)).body.detail).toContain('This set has no parts yet');
  });
});
