import { randomUUID } from 'node:crypto';
import { Refusal } from '@colophon/refusal';
import { isPlace, type LocationKind, locationKinds, type MovementReason, movementReasons } from '@colophon/stock';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBook, locationOf, receive } from '../../../test/stocked-book.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { type MovementLine, StockFacade } from './stock.facade.js';
import type { IdentityView, StockLevel, WorkStockView } from './stock.schemas.js';

interface Location {
  id: string;
  name: string;
  kind: LocationKind;
  version: number;
  onHand: number;
}

const kinds = Object.keys(locationKinds) as LocationKind[];
const reasons = Object.keys(movementReasons) as MovementReason[];

describe('The stock of a house', () => {
  let house: TestHouse;
  let editor: Client;
  let stock: StockFacade;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    editor = await house.as('editor');
    stock = house.app.get(StockFacade);
  });
  afterAll(() => house.close());

  it('has one outside of each kind and a warehouse, however often and at once they are asked for', async () => {
    await Promise.all(Array.from({ length: 4 }, () => house.enter(() => stock.ensureStandardLocations())));
    const { body } = await editor.get<Location[]>('/api/v1/locations?pageSize=100');
    const outsides = kinds.filter((kind) => !isPlace(kind));
    expect(body.map(({ kind }) => kind).sort()).toEqual(['warehouse', ...outsides].sort());
    expect(body.find(({ kind }) => kind === 'count-difference')?.name).toBe('Écart d’inventaire');
  });

  it('tells the number of a book as it is printed on it, beside that of its bar code', async () => {
    const { body: work } = await editor.post<{ id: string }>('/api/v1/works', { title: 'Le Chat du phare' });
    const product = { workId: work.id, form: 'BC', isbn: '9782070360024' };
    const { body } = await editor.post<{ id: string }>('/api/v1/products', product);
    await receive(house, body.id, 10, '2026-01-10');
    const numbers = [{ gtin: '9782070360024', isbn: '978-2-07-036002-4' }];
    for (const path of ['stock?', 'stock-movements?', 'stock/identity?from=2026-01-01&to=2027-01-01&']) {
      expect((await editor.get(`/api/v1/${path}productId=${body.id}`)).body).toMatchObject(numbers);
    }
  });

  it('opens, renames and closes a place, but not while it holds copies', async () => {
    const { body: fair } = await editor.post<Location>('/api/v1/locations', { kind: 'fair', name: 'Montreuil 2026' });
    const { productId } = await addBook(house, 'En salon');
    await receive(house, productId, 20, '2026-10-01');
    const move = { productId, reason: 'transfer', copies: 5, movedOn: '2026-11-10' };
    const warehouse = await locationOf(house, 'warehouse');
    await editor.post('/api/v1/stock-movements', { ...move, fromLocationId: warehouse.id, toLocationId: fair.id });
    const close = (version: number) =>
      editor.post<Location & { type: string }>(`/api/v1/locations/${fair.id}/closing`, {}, { 'if-match': `"${version}"` });
    expect((await close(fair.version)).body).toMatchObject({ type: '/problems/stock/location-not-empty', onHand: 5 });
    await editor.post('/api/v1/stock-movements', { ...move, movedOn: '2026-11-20', fromLocationId: fair.id, toLocationId: warehouse.id });
    const { body: closed } = await close(fair.version);
    expect(closed).toMatchObject({ closedOn: '2026-11-21', onHand: 0 });
    const late = await editor.post('/api/v1/stock-movements', {
      ...move,
      movedOn: '2026-11-21',
      fromLocationId: warehouse.id,
      toLocationId: fair.id,
    });
    expect(late.body).toMatchObject({ type: '/problems/stock/location-closed', place: 'Montreuil 2026' });
    const again = await editor.post('/api/v1/locations', { kind: 'fair', name: 'Montreuil 2026' });
    expect(again.body).toMatchObject({ type: '/problems/stock/location-name-taken' });
  });

  it('is counted at any date, by place', async () => {
    const { productId, workId } = await addBook(house, 'Au fil du temps');
    await receive(house, productId, 100, '2026-02-10');
    await editor.post('/api/v1/stock-movements', { productId, reason: 'sale', copies: 30, movedOn: '2026-03-15' });
    const level = async (query: string) => (await editor.get<StockLevel[]>(`/api/v1/stock?workId=${workId}${query}`)).body[0]?.onHand;
    expect(await level('&at=2026-02-09')).toBeUndefined();
    expect(await level('&at=2026-03-14')).toBe(100);
    expect(await level('&at=2026-03-15')).toBe(70);
    expect(await level('')).toBe(70);
    expect(await level('&below=70')).toBeUndefined();
    expect(await level('&below=71')).toBe(70);
    const { body } = await editor.get<StockLevel[]>('/api/v1/stock?q=fil du temps&sort=-onHand');
    expect(body).toMatchObject([{ title: 'Au fil du temps', places: [{ name: 'Entrepôt', onHand: 70 }] }]);
  });

  it('opens every term of the identity by reason, a reversal taken off its own term', async () => {
    const { productId, workId } = await addBook(house, 'Identité');
    await receive(house, productId, 1000, '2025-06-01');
    const post = (line: object) => editor.post<{ id: string }[]>('/api/v1/stock-movements', { productId, ...line });
    await post({ reason: 'sale', copies: 200, movedOn: '2025-12-31' });
    await post({ reason: 'sale', copies: 150, movedOn: '2026-01-01' });
    await post({ reason: 'return-restocked', copies: 20, movedOn: '2026-04-01' });
    await post({ reason: 'review-copies', copies: 30, movedOn: '2026-02-01' });
    await post({ reason: 'legal-deposit', copies: 1, movedOn: '2026-02-01' });
    await post({ reason: 'pulping', copies: 40, movedOn: '2026-05-01' });
    await post({ reason: 'count-loss', copies: 3, movedOn: '2026-06-30' });
    const { body: mistake } = await post({ reason: 'sale', copies: 5, movedOn: '2026-07-01' });
    await editor.post(`/api/v1/stock-movements/${mistake[0]?.id}/reversal`, { movedOn: '2026-07-02' });
    const { body } = await editor.get<IdentityView[]>(`/api/v1/stock/identity?workId=${workId}&from=2026-01-01&to=2027-01-01`);
    // 800 + 0 − 150 + 20 − 31 − 40 − 3 = 596
    expect(body).toMatchObject([{ opening: 800, closing: 596, holds: true }]);
    expect(Object.fromEntries(body[0]?.terms.map(({ term, copies }) => [term, copies]) ?? [])).toEqual({
      printed: 0,
      sold: 150,
      restocked: 20,
      free: 31,
      destroyed: 40,
      counted: -3,
    });
    expect(body[0]?.terms.find(({ term }) => term === 'sold')?.reasons).toMatchObject([{ reason: 'sale', copies: 150, movements: 3 }]);
    const { body: series } = await editor.get<WorkStockView>(`/api/v1/works/${workId}/stock`);
    expect(series.totals).toMatchObject({ printed: 1000, sold: 350, onHand: 596 });
    expect(series.months.slice(0, 2)).toMatchObject([
      { month: '2025-06', printed: 1000, onHand: 1000 },
      { month: '2025-07', printed: 0, onHand: 1000 },
    ]);
    expect(series.months.at(-1)).toMatchObject({ month: '2026-07', sold: 0, onHand: 596 });
  });

  it('tells the identity of every product that had moved when none is named, a page at a time', async () => {
    const { productId } = await addBook(house, 'Aucun mouvement');
    const early = await addBook(house, 'Déjà là');
    await receive(house, early.productId, 10, '2020-02-01');
    const asked = '/api/v1/stock/identity?from=2020-01-01&to=2020-12-31';
    const all = await editor.get<IdentityView[]>(asked);
    expect(all.body).toMatchObject([{ productId: early.productId, opening: 0, closing: 10, holds: true }]);
    expect(all.headers['x-total-count']).toBe('1');
    expect((await editor.get(`${asked}&page=2`)).body).toEqual([]);
    // A product that is named is shown, moved or not; one that does not exist is not found.
    expect((await editor.get(`${asked}&productId=${productId}`)).body).toMatchObject([{ opening: 0, closing: 0, holds: true }]);
    expect((await editor.get(`${asked}&productId=00000000-0000-4000-8000-000000000000`)).status).toBe(404);
  });

  it('keeps the identity and its balances under whatever movements people record', async () => {
    const books = [await addBook(house, 'Hasard I'), await addBook(house, 'Hasard II')];
    const consignment = await editor.post<Location>('/api/v1/locations', { kind: 'consignment', name: 'Librairie des Halles' });
    expect(consignment.status).toBe(201);
    const line = fc.record<MovementLine>({
      productId: fc.constantFrom(...books.map(({ productId }) => productId)),
      reason: fc.constantFrom(...reasons.filter((reason) => reason !== 'transfer')),
      copies: fc.integer({ min: 1, max: 60 }),
      movedOn: fc.integer({ min: 1, max: 28 }).map((day) => `2026-05-${String(day).padStart(2, '0')}`),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 15 }), async (lines) => {
        for (const one of lines) {
          const source = one.reason === 'print-receipt' ? { kind: 'print-run-delivery', id: randomUUID() } : undefined;
          await house.enter(() => stock.record([one], source)).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
        }
        const { body } = await editor.get<IdentityView[]>(
          `/api/v1/stock/identity?productId=${lines[0]?.productId}&from=2026-05-08&to=2026-05-20`,
        );
        expect(body.map(({ holds }) => holds)).toEqual([true]);
        expect(await house.enter(() => stock.proveBalances())).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('is guarded by the database with the very ways the rules know', async () => {
    const { productId } = await addBook(house, 'Gardé');
    const [warehouse, customer] = [await locationOf(house, 'warehouse'), await locationOf(house, 'customer')];
    const database = house.app.get(HouseDatabase);
    const ways = await house.enter(() =>
      database.rows<{ way: string }>(`select reason || ' ' || from_kind || ' ' || to_kind as way from house.movement_way`),
    );
    const expected = reasons.flatMap((reason) =>
      movementReasons[reason].from.flatMap((from) => movementReasons[reason].to.map((to) => `${reason} ${from} ${to}`)),
    );
    expect(ways.map(({ way }) => way).sort()).toEqual(expected.sort());
    const insert = () =>
      database.rows(
        `insert into house.stock_movement (id, product_id, from_location_id, to_location_id, copies, reason, moved_on)
         values (gen_random_uuid(), $1, $2, $3, 1, 'count-gain', '2026-11-01')`,
        [productId, customer.id, warehouse.id],
      );
    await expect(house.enter(() => database.transaction(insert))).rejects.toThrow(/stock_movement_way/);
  });
});
