import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBook, locationOf, receive } from '../../../test/stocked-book.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { StockFacade } from './stock.facade.js';

interface Movement {
  id: string;
  reason: string;
  copies: number;
  fromName: string;
  toName: string;
  movedOn: string;
  reversesId: string | null;
}

interface Problem {
  type: string;
  detail: string;
  errors: { pointer: string; code: string; detail: string }[];
}

const french = { 'accept-language': 'fr' };

describe('Stock movements', () => {
  let house: TestHouse;
  let sales: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    sales = await house.as('sales');
  });
  afterAll(() => house.close());

  const onHand = async (productId: string): Promise<number> => {
    const { body } = await sales.get<{ onHand: number }[]>(`/api/v1/stock?productId=${productId}`);
    return body[0]?.onHand ?? 0;
  };

  it('finds where copies start and arrive by the reason and the only warehouse', async () => {
    const { productId } = await addBook(house, 'Le Chat du phare');
    await receive(house, productId, 100, '2026-01-10');
    const { body, status } = await sales.post<Movement[]>('/api/v1/stock-movements', {
      productId,
      reason: 'sale',
      copies: 3,
      movedOn: '2026-02-01',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject([{ fromName: 'Entrepôt', toName: 'Client', copies: 3, movedOn: '2026-02-01' }]);
    expect(await onHand(productId)).toBe(97);
  });

  it('lets one of two people take the last copy, and tells the other how many are left', async () => {
    const { productId } = await addBook(house, 'Dernier exemplaire');
    await receive(house, productId, 1, '2026-01-10');
    const take = () =>
      sales.post<Problem>('/api/v1/stock-movements', { productId, reason: 'sale', copies: 1, movedOn: '2026-11-21' }, french);
    const answers = await Promise.all([take(), take()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { body } = answers.find(({ status }) => status === 409) ?? answers[0];
    expect(body.detail).toContain('Il reste 0 ex. de « Dernier exemplaire » dans « Entrepôt » et il en faudrait 1 : il en manque 1.');
    expect(await onHand(productId)).toBe(0);
  });

  it('never gives out more than was there, however many people take at once', async () => {
    const { productId } = await addBook(house, 'Dix mains');
    await receive(house, productId, 5, '2026-01-10');
    const take = () => sales.post('/api/v1/stock-movements', { productId, reason: 'sale', copies: 1, movedOn: '2026-11-21' });
    const answers = await Promise.all(Array.from({ length: 10 }, take));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(await onHand(productId)).toBe(0);
  });

  it('refuses an exit dated before the copies were there, and names the day', async () => {
    const { productId } = await addBook(house, 'Trop tôt');
    await receive(house, productId, 10, '2026-03-01');
    await receive(house, productId, 90, '2026-06-01');
    await sales.post('/api/v1/stock-movements', { productId, reason: 'sale', copies: 8, movedOn: '2026-04-01' });
    // 92 copies are there today, but from 1 April to 31 May only 10 − 8 = 2 were: a sale of 5 on 15 March leaves 1 April 3 short.
    const answer = await sales.post<Problem>('/api/v1/stock-movements', { productId, reason: 'sale', copies: 5, movedOn: '2026-03-15' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ type: '/problems/stock/stock-below-zero-then', day: '2026-04-01', onHand: 2, missing: 3 });
    expect(answer.body.detail).toContain(
      'On 1\u00a0April\u00a02026, "Entrepôt" held 2 of "Trop tôt", which is 3 too few for the 5 asked for',
    );
    expect(await onHand(productId)).toBe(92);
    const fits = await sales.post('/api/v1/stock-movements', { productId, reason: 'sale', copies: 2, movedOn: '2026-03-15' });
    expect(fits.status).toBe(201);
  });

  it('refuses a movement that has not happened yet', async () => {
    const { productId } = await addBook(house, 'Demain');
    const answer = await sales.post<Problem>('/api/v1/stock-movements', { productId, reason: 'sale', copies: 1, movedOn: '2026-11-22' });
    expect(answer.body).toMatchObject({ status: 422, detail: expect.stringContaining('22\u00a0November\u00a02026 has not come yet') });
  });

  it('refuses a way the reason does not lead, in labels of both languages', async () => {
    const { productId } = await addBook(house, 'À l’envers');
    const [warehouse, customer] = [await locationOf(house, 'warehouse'), await locationOf(house, 'customer')];
    const line = {
      productId,
      reason: 'pulping',
      copies: 1,
      movedOn: '2026-11-01',
      fromLocationId: warehouse.id,
      toLocationId: customer.id,
    };
    const fr = await sales.post<Problem>('/api/v1/stock-movements', line, french);
    expect(fr.body.detail).toContain('« Mise au pilon » ne mène pas de « Entrepôt » à « Client »');
    const en = await sales.post<Problem>('/api/v1/stock-movements', line);
    expect(en.body.detail).toContain('"Pulping" does not lead from "Warehouse" to "Customer"');
  });

  it('keeps no stock of what is downloaded, and says so in both languages', async () => {
    const { productId } = await addBook(house, 'Le Chat du phare (EPUB)', 'ED');
    const line = { productId, reason: 'sale', copies: 1, movedOn: '2026-11-01' };
    const fr = await sales.post<Problem>('/api/v1/stock-movements', line, french);
    expect([fr.status, fr.body.type]).toEqual([422, '/problems/stock/movement-of-download']);
    expect(fr.body.detail).toContain('«\u00A0Le Chat du phare (EPUB)\u00A0» se télécharge ou se lit en ligne');
    const en = await sales.post<Problem>('/api/v1/stock-movements', line);
    expect(en.body.detail).toContain('"Le Chat du phare (EPUB)" is downloaded or read online');
  });

  it('tells every wrong line at once, and then records none', async () => {
    const { productId } = await addBook(house, 'Plusieurs lignes');
    await receive(house, productId, 10, '2026-01-10');
    const movedOn = '2026-11-01';
    const faulty = await sales.post<Problem>('/api/v1/stock-movements', {
      lines: [
        { productId, reason: 'sale', copies: 1, movedOn },
        { productId: '0198a000-0000-7000-8000-000000000000', reason: 'sale', copies: 1, movedOn },
        { productId, reason: 'print-receipt', copies: 1, movedOn },
        { productId, reason: 'transfer', copies: 1, movedOn },
      ],
    });
    expect(faulty.status).toBe(422);
    expect(faulty.body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/lines/1', 'movement-product-unknown'],
      ['/lines/2', 'movement-needs-print-run'],
      ['/lines/3', 'movement-location-missing'],
    ]);
    const short = await sales.post<Problem>('/api/v1/stock-movements', {
      lines: [
        { productId, reason: 'sale', copies: 6, movedOn },
        { productId, reason: 'review-copies', copies: 5, movedOn },
      ],
    });
    expect(short.body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/lines/0', 'stock-below-zero'],
      ['/lines/1', 'stock-below-zero'],
    ]);
    expect(short.body.errors[0]?.detail).toContain(
      'On hand of "Plusieurs lignes" in "Entrepôt": 10, which is 1 too few for the 11 asked for',
    );
    expect(await onHand(productId)).toBe(10);
  });

  it('knows no product of another house', async () => {
    const other = await openTestHouse();
    const { productId } = await addBook(other, 'Ailleurs');
    const answer = await sales.post<Problem>('/api/v1/stock-movements', { productId, reason: 'sale', copies: 1, movedOn: '2026-11-01' });
    expect(answer.body).toMatchObject({ type: '/problems/stock/movement-product-unknown', status: 422 });
    await other.close();
  });

  it('records one movement when the same request arrives twice', async () => {
    const { productId } = await addBook(house, 'Deux fois');
    await receive(house, productId, 10, '2026-01-10');
    const send = () =>
      sales.post<Movement[]>(
        '/api/v1/stock-movements',
        { productId, reason: 'donation', copies: 2, movedOn: '2026-05-05' },
        { 'idempotency-key': 'donation-1' },
      );
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.body[0]?.id).toBe(second.body[0]?.id);
    expect(await onHand(productId)).toBe(8);
  });

  describe('A mistake', () => {
    const typed = async (productId: string): Promise<string> => {
      const { body } = await sales.post<Movement[]>('/api/v1/stock-movements', {
        productId,
        reason: 'lost',
        copies: 4,
        movedOn: '2026-05-05',
      });
      return body[0]?.id ?? '';
    };

    it('is reversed once by the opposite movement, even by two people at once', async () => {
      const { productId } = await addBook(house, 'Retrouvés');
      await receive(house, productId, 10, '2026-01-10');
      const id = await typed(productId);
      const reverse = () => sales.post<Movement[]>(`/api/v1/stock-movements/${id}/reversal`, { note: 'found behind the shelf' });
      const answers = await Promise.all([reverse(), reverse()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 201)?.body).toMatchObject([{ reason: 'lost', reversesId: id, movedOn: '2026-11-21' }]);
      expect(await onHand(productId)).toBe(10);
    });

    it('is not reversed before it happened, nor a reversal itself, nor what a document wrote', async () => {
      const { productId } = await addBook(house, 'Sens unique');
      const [received] = await receive(house, productId, 10, '2026-01-10');
      const id = await typed(productId);
      const reverse = (movement: string | undefined, body = {}) =>
        sales.post<Movement[] & Problem>(`/api/v1/stock-movements/${movement}/reversal`, body);
      expect((await reverse(id, { movedOn: '2026-05-04' })).body.type).toContain('reversal-before-movement');
      const { body } = await reverse(id);
      expect((await reverse(body[0]?.id)).body.type).toContain('movement-is-reversal');
      expect((await reverse(received)).body.type).toContain('movement-of-document');
    });

    it('is never edited or removed, not even straight in the database', async () => {
      const { productId } = await addBook(house, 'Gravé');
      await receive(house, productId, 10, '2026-01-10');
      const write = (sql: string) =>
        house.enter(() => {
          const database = house.app.get(HouseDatabase);
          return database.transaction(() => database.rows(sql, [productId]));
        });
      await expect(write('update house.stock_movement set copies = 1 where product_id = $1')).rejects.toThrow(/never changed/);
      await expect(write('delete from house.stock_movement where product_id = $1')).rejects.toThrow(/never changed/);
      await expect(write('update house.stock_balance set on_hand = 99 where product_id = $1')).rejects.toThrow(/never changed/);
      expect(await house.enter(() => house.app.get(StockFacade).proveBalances())).toEqual([]);
    });
  });
});
