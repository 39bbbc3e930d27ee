import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBook, locationOf, receive } from '../../../test/stocked-book.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { StockFacade } from './stock.facade.js';
import type { StockLevel } from './stock.schemas.js';

describe('Copies kept for orders', () => {
  let house: TestHouse;
  let sales: Client;
  let stock: StockFacade;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    sales = await house.as('sales');
    stock = house.app.get(StockFacade);
  });
  afterAll(() => house.close());

  const reserve = (productId: string, copies: number, sourceId: string = randomUUID()) =>
    house.enter(() => stock.reserve('order-line', [{ productId, copies, sourceId }])).then((given) => given.get(sourceId) ?? 0);
  const available = async (productId: string) => (await house.enter(() => stock.available([productId]))).get(productId);
  const move = (line: object) => sales.post<{ type: string }>('/api/v1/stock-movements', { movedOn: '2026-11-21', ...line });

  it('are ten when fifty people want the last ten at once', async () => {
    const { productId } = await addBook(house, 'Les derniers');
    await receive(house, productId, 10, '2026-11-01');
    const given = await Promise.all(Array.from({ length: 50 }, () => reserve(productId, 1)));
    expect(given.filter((copies) => copies === 1)).toHaveLength(10);
    expect(await available(productId)).toEqual({ onHand: 10, reserved: 10, available: 0 });
  });

  it('are never mixed up when many people order several titles in any order', async () => {
    const books = [await addBook(house, 'Croisé I'), await addBook(house, 'Croisé II'), await addBook(house, 'Croisé III')];
    for (const { productId } of books) await receive(house, productId, 20, '2026-11-01');
    const orders = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? books : books.toReversed()));
    const given = await Promise.all(
      orders.map((titles) =>
        house.enter(() =>
          stock.reserve(
            'order-line',
            titles.map(({ productId }) => ({ productId, copies: 3, sourceId: randomUUID() })),
          ),
        ),
      ),
    );
    const copies = given.flatMap((lines) => [...lines.values()]).reduce((sum, n) => sum + n, 0);
    expect(copies).toBe(60);
    expect(await house.enter(() => stock.proveBalances())).toEqual([]);
  });

  it('are not sold to another, who is told how many are free', async () => {
    const { productId } = await addBook(house, 'Promis');
    await receive(house, productId, 10, '2026-11-01');
    await reserve(productId, 7);
    expect((await move({ productId, reason: 'sale', copies: 4 })).body).toMatchObject({
      type: '/problems/stock/copies-reserved',
      free: 3,
      detail: expect.stringContaining('3 are free, and 4 were asked for'),
    });
    expect((await move({ productId, reason: 'sale', copies: 3 })).status).toBe(201);
  });

  it('give way to a loss, the youngest first', async () => {
    const { productId } = await addBook(house, 'Perdus');
    await receive(house, productId, 10, '2026-11-01');
    const [old, young] = [randomUUID(), randomUUID()];
    await reserve(productId, 6, old);
    house.clock.set('2026-11-21T10:00:00Z');
    await reserve(productId, 4, young);
    // 10 on hand, 10 reserved; 5 are lost: 4 of the younger order, then 1 of the older.
    expect((await move({ productId, reason: 'lost', copies: 5 })).status).toBe(201);
    expect(await house.enter(() => stock.reservationsOf('order-line', [old, young]))).toMatchObject([{ sourceId: old, copies: 5 }]);
    expect(await available(productId)).toEqual({ onHand: 5, reserved: 5, available: 0 });
  });

  it('give way to a delivery taken back', async () => {
    const { productId } = await addBook(house, 'Livraison annulée');
    const source = { kind: 'print-run-delivery', id: randomUUID() };
    const line = { productId, reason: 'print-receipt' as const, copies: 10, movedOn: '2026-11-01' };
    await house.enter(() => stock.record([line], source));
    await reserve(productId, 8);
    await house.enter(() => stock.reverseSource(source.id, '2026-11-21', { ...source, id: randomUUID() }));
    expect(await available(productId)).toEqual({ onHand: 0, reserved: 0, available: 0 });
  });

  it('go with their copies from one shelf to another, and not to a fair', async () => {
    const { productId } = await addBook(house, 'Transférés');
    await receive(house, productId, 10, '2026-11-01');
    const line = randomUUID();
    await reserve(productId, 8, line);
    const warehouse = await locationOf(house, 'warehouse');
    const { body: workshop } = await sales.post<{ id: string }>('/api/v1/locations', { kind: 'fulfilment', name: 'Atelier' });
    const { body: fair } = await sales.post<{ id: string }>('/api/v1/locations', { kind: 'fair', name: 'Montreuil' });
    const transfer = { productId, reason: 'transfer', fromLocationId: warehouse.id };
    expect((await move({ ...transfer, copies: 7, toLocationId: workshop.id })).status).toBe(201);
    // 3 stay in the warehouse, so 3 of the 8 kept stay with them and 5 have gone along.
    expect(await house.enter(() => stock.reservationsOf('order-line', [line]))).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ locationName: 'Atelier', copies: 5 }),
        expect.objectContaining({ locationName: 'Entrepôt', copies: 3 }),
      ]),
    );
    expect((await move({ ...transfer, copies: 1, toLocationId: fair.id })).body).toMatchObject({ type: '/problems/stock/copies-reserved' });
  });

  it('leave with the order they are kept for', async () => {
    const { productId } = await addBook(house, 'Expédiés');
    await receive(house, productId, 5, '2026-11-01');
    const line = randomUUID();
    await reserve(productId, 5, line);
    await house.enter(() =>
      house.app.get(HouseDatabase).transaction(async () => {
        expect(await stock.takeReserved('order-line', [{ sourceId: line, copies: 3 }])).toEqual(new Map([[line, 3]]));
        await stock.record([{ productId, reason: 'sale', copies: 3, movedOn: '2026-11-21' }], { kind: 'despatch', id: randomUUID() });
      }),
    );
    expect(await available(productId)).toEqual({ onHand: 2, reserved: 2, available: 0 });
  });

  it('are told beside what is on hand, place by place', async () => {
    const { productId } = await addBook(house, 'Sur l’étagère');
    await receive(house, productId, 12, '2026-11-01');
    await reserve(productId, 5);
    const { body } = await sales.get<StockLevel[]>(`/api/v1/stock?productId=${productId}&sort=-available`);
    expect(body).toMatchObject([{ onHand: 12, reserved: 5, available: 7, places: [{ onHand: 12, reserved: 5 }] }]);
    expect((await sales.get<StockLevel[]>(`/api/v1/stock?productId=${productId}&at=2026-11-05`)).body).toMatchObject([{ onHand: 12 }]);
  });

  it('are never more than there are, whatever people do at once', async () => {
    const { productId } = await addBook(house, 'Bousculade');
    await receive(house, productId, 30, '2026-11-01');
    const lines = Array.from({ length: 4 }, () => randomUUID());
    const act = fc.oneof(
      fc.record({ act: fc.constant('reserve' as const), line: fc.constantFrom(...lines), copies: fc.integer({ min: 1, max: 15 }) }),
      fc.record({ act: fc.constant('release' as const), line: fc.constantFrom(...lines), copies: fc.integer({ min: 1, max: 15 }) }),
      fc.record({ act: fc.constantFrom('lost' as const, 'sale' as const), line: fc.constant(''), copies: fc.integer({ min: 1, max: 4 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), async (acts) => {
        const done = await Promise.all(
          acts.map(({ act: what, line, copies }) => {
            if (what === 'reserve') return reserve(productId, copies, line).then(() => 200);
            if (what === 'release') return house.enter(() => stock.release('order-line', [{ sourceId: line, copies }])).then(() => 200);
            return move({ productId, reason: what, copies }).then(({ status }) => status);
          }),
        );
        expect(done.every((status) => status < 500)).toBe(true);
        expect(await house.enter(() => stock.proveBalances())).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
