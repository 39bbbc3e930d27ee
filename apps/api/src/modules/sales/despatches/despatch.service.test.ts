import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type PricedBook, stockBook } from '../../../../test/bookshop.js';
import { confirmedOrder, despatchedOrder } from '../../../../test/despatched-order.js';
import { locationOf } from '../../../../test/stocked-book.js';
import { type Client, openTestHouse, type TestHouse } from '../../../../test/test-house.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { StockFacade } from '../../stock/stock.facade.js';
import type { CustomerView } from '../customer.schemas.js';
import type { OrderView } from '../order.schemas.js';
import { DespatchRepository } from './despatch.repository.js';
import type { BatchView, DespatchListItem, DespatchView, OrderToPrepare } from './despatch.schemas.js';

type Problem = { type: string; detail: string; errors: unknown[] };

describe('Despatches', () => {
  let house: TestHouse;
  let sales: Client;
  let halles: Awaited<ReturnType<typeof openShop>>;
  let wind: PricedBook;
  let game: PricedBook;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    sales = await house.as('sales');
    halles = await openShop(sales, 'Librairie des Halles');
    wind = await stockBook(house, 'Le Petit Vent', '15.00', 100);
    game = await stockBook(house, 'Le Jeu du vent', '24.00', 60, 'ZE', '20.00');
  });
  afterAll(() => house.close());

  const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
  const prepare = (orderIds: string[], more: object = {}) =>
    sales.post<DespatchView & Problem>('/api/v1/despatches', { orderIds, ...more });
  const leave = (despatch: DespatchView, body: object = {}) =>
    sales.post<DespatchView & Problem>(`/api/v1/despatches/${despatch.id}/departure`, body, ifMatch(despatch.version));
  const cancel = (despatch: DespatchView) =>
    sales.post<DespatchView & Problem>(`/api/v1/despatches/${despatch.id}/cancellation`, {}, ifMatch(despatch.version));
  const order = async (id: string) => (await sales.get<OrderView>(`/api/v1/orders/${id}`)).body;
  const movements = (despatchId: string) =>
    house.enter(() =>
      house.app.get(HouseDatabase).rows<{ reason: string; to: string; copies: number; sourceKind: string }>(
        `select m.reason, l.kind as "to", m.copies, m.source_kind as "sourceKind" from house.stock_movement m
         join house.location l on l.id = m.to_location_id where m.source_id = $1 order by m.copies`,
        [despatchId],
      ),
    );

  it('take what is reserved, move the stock, serve the order and are numbered', async () => {
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 7 }]);
    const { status, body: prepared } = await prepare([ordered.id]);
    expect(status).toBe(201);
    expect(prepared).toMatchObject({
      state: 'preparing',
      purpose: 'sale',
      number: null,
      copies: 7,
      customerName: 'Librairie des Halles',
      lines: [{ title: 'Le Petit Vent', copies: 7, reserved: 7, most: 7, orderNumber: ordered.number }],
    });
    const { body: gone } = await leave(prepared, { parcels: [{ carrier: 'La Poste', trackingNumber: '6A123' }] });
    expect(gone).toMatchObject({
      state: 'despatched',
      number: expect.stringMatching(/^BL-2026-\d{4}$/),
      despatchedOn: '2026-11-21',
      parcels: [{ carrier: 'colissimo', trackingLink: 'https://www.laposte.fr/outils/suivre-vos-envois?code=6A123' }],
    });
    expect(await movements(gone.id)).toEqual([{ reason: 'sale', to: 'customer', copies: 7, sourceKind: 'despatch' }]);
    expect(await order(ordered.id)).toMatchObject({ state: 'completed', open: 0, reserved: 0, lines: [{ despatched: 7 }] });
  });

  it('leave in two parcels for one order: what was short waits, and follows when it comes', async () => {
    const book = await stockBook(house, 'En deux fois', '12.00', 4);
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: book.productId, copies: 10 }]);
    await despatchedOrder(sales, ordered);
    expect(await order(ordered.id)).toMatchObject({ state: 'confirmed', open: 6, waiting: 6 });
    expect((await prepare([ordered.id])).body).toMatchObject({ type: '/problems/despatches/despatch-nothing-reserved' });
    await sales.post('/api/v1/stock-movements', { productId: book.productId, reason: 'count-gain', copies: 8, movedOn: '2026-11-21' });
    await house.settle();
    const second = await despatchedOrder(sales, ordered);
    expect(second).toMatchObject({ copies: 6 });
    expect(await order(ordered.id)).toMatchObject({ state: 'completed', open: 0 });
  });

  it('refuse more than was ordered, and more than the place has for the order', async () => {
    const book = await stockBook(house, 'Compté', '12.00', 5);
    const first = await confirmedOrder(sales, halles.id, [{ productId: book.productId, copies: 3 }]);
    const second = await confirmedOrder(sales, halles.id, [{ productId: book.productId, copies: 8 }]);
    const [firstLine] = first.lines;
    const [secondLine] = second.lines;
    const tooMany = await prepare([first.id], { lines: [{ orderLineId: firstLine?.id, copies: 4 }] });
    expect(tooMany).toMatchObject({ status: 409, body: { type: '/problems/despatches/despatch-more-than-ordered' } });
    // 5 on the shelf: 3 of them are kept for the first order, 2 for the second.
    const missing = await prepare([second.id], { lines: [{ orderLineId: secondLine?.id, copies: 3 }] });
    expect(missing.body).toMatchObject({
      type: '/problems/despatches/despatch-copies-missing',
      detail: expect.stringContaining('has only 2 for this order'),
    });
    const foreign = await prepare([first.id], { lines: [{ orderLineId: secondLine?.id, copies: 1 }] });
    expect(foreign.body).toMatchObject({ type: '/problems/despatches/despatch-line-foreign' });
  });

  it('refuse a blocked customer, before and after the box is made', async () => {
    const shop = await openShop(sales, 'Librairie en retard');
    const ordered = await confirmedOrder(sales, shop.id, [{ productId: wind.productId, copies: 1 }]);
    const { body: prepared } = await prepare([ordered.id]);
    const { body: current } = await sales.get<CustomerView>(`/api/v1/customers/${shop.id}`);
    await sales.patch(`/api/v1/customers/${shop.id}`, { blocked: true, blockedReason: 'three invoices late' }, current.version);
    const refused = await leave(prepared);
    expect(refused).toMatchObject({
      status: 409,
      body: { type: '/problems/despatches/despatch-customer-blocked', detail: expect.stringContaining('three invoices late') },
    });
    await cancel(prepared);
    expect((await prepare([ordered.id])).body).toMatchObject({ type: '/problems/despatches/despatch-customer-blocked' });
  });

  it('move each line by its sale term, never as a sale at nothing', async () => {
    const shop = await openShop(sales, 'Librairie du Port');
    const terms = ['firm', 'deposit', 'review', 'author', 'legal-deposit', 'promotional', 'donation'];
    const ordered = await confirmedOrder(
      sales,
      shop.id,
      terms.map((saleTerm, i) => ({ productId: i % 2 ? game.productId : wind.productId, copies: i + 1, saleTerm })),
    );
    const gone = await despatchedOrder(sales, ordered);
    expect(await movements(gone.id)).toMatchObject([
      { reason: 'sale', to: 'customer', copies: 1 },
      { reason: 'consignment-out', to: 'consignment', copies: 2 },
      { reason: 'review-copies', to: 'press', copies: 3 },
      { reason: 'author-copies', to: 'author', copies: 4 },
      { reason: 'legal-deposit', to: 'legal-deposit', copies: 5 },
      { reason: 'promotional-copies', to: 'promotion', copies: 6 },
      { reason: 'donation', to: 'donation', copies: 7 },
    ]);
    expect(gone.purpose).toBe('sale');
    const place = await locationOf(house, 'consignment');
    expect(place.name).toBe('Librairie du Port');
    const again = await despatchedOrder(
      sales,
      await confirmedOrder(sales, shop.id, [{ productId: wind.productId, copies: 1, saleTerm: 'deposit' }]),
    );
    expect(again.purpose).toBe('deposit');
    const places = (await house.enter(() => house.app.get(StockFacade).locations())).filter(({ kind }) => kind === 'consignment');
    expect(places).toHaveLength(1);
  });

  it('put several orders of one customer and address into one box, and no others', async () => {
    const [one, two] = await Promise.all([
      confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 2 }]),
      confirmedOrder(sales, halles.id, [{ productId: game.productId, copies: 1 }]),
    ]);
    const { body: both } = await prepare([one.id, two.id], { giftText: 'Bonne lecture !' });
    expect(both).toMatchObject({ copies: 3, titles: 2, giftText: 'Bonne lecture !' });
    expect(both.orders.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    const elsewhere = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 1 }], {
      delivery: { name: 'Réserve', street: '3 rue Haute', postalCode: '35000', city: 'Rennes', country: 'FR' },
    });
    await cancel(both);
    expect((await prepare([one.id, elsewhere.id])).body).toMatchObject({ type: '/problems/despatches/despatch-of-several-addresses' });
    const other = await openShop(sales, 'Une autre librairie');
    const theirs = await confirmedOrder(sales, other.id, [{ productId: wind.productId, copies: 1 }]);
    expect((await prepare([one.id, theirs.id])).body).toMatchObject({
      type: '/problems/despatches/despatch-of-several-customers',
      detail: expect.stringContaining('Une autre librairie'),
    });
  });

  it('are prepared for a whole day at once, with what could not go told beside', async () => {
    const shop = await openShop(sales, 'Librairie du matin');
    const blocked = await openShop(sales, 'Librairie fermée');
    const orders = [
      await confirmedOrder(sales, shop.id, [{ productId: wind.productId, copies: 1 }]),
      await confirmedOrder(sales, shop.id, [{ productId: game.productId, copies: 1 }]),
      await confirmedOrder(sales, blocked.id, [{ productId: wind.productId, copies: 1 }]),
    ];
    const { body: current } = await sales.get<CustomerView>(`/api/v1/customers/${blocked.id}`);
    await sales.patch(`/api/v1/customers/${blocked.id}`, { blocked: true, blockedReason: 'closed' }, current.version);
    const listed = await sales.get<OrderToPrepare[]>('/api/v1/orders-to-prepare');
    expect(listed.body.map(({ id }) => id)).toEqual(expect.arrayContaining(orders.map(({ id }) => id)));
    const { status, body } = await sales.post<BatchView>('/api/v1/despatch-batches', { orderIds: orders.map(({ id }) => id) });
    expect(status).toBe(201);
    expect(body.prepared).toMatchObject([{ customerName: 'Librairie du matin', copies: 2 }]);
    expect(body.refused).toMatchObject([{ orders: [orders[2]?.number], code: 'despatch-customer-blocked' }]);
    const { body: after } = await sales.get<OrderToPrepare[]>('/api/v1/orders-to-prepare?q=matin');
    expect(after).toEqual([]);
  });

  it('leave once when two people send the same box at the same time', async () => {
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 3 }]);
    const { body: prepared } = await prepare([ordered.id]);
    const answers = await Promise.all([leave(prepared), leave(prepared), leave(prepared)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ type: '/problems/despatches/despatch-gone-already' });
    expect(await movements(prepared.id)).toHaveLength(1);
    expect((await order(ordered.id)).lines).toMatchObject([{ despatched: 3 }]);
  });

  it('are prepared once when two people take the same reserved copies at the same time', async () => {
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 3 }]);
    const answers = await Promise.all([prepare([ordered.id]), prepare([ordered.id])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ type: '/problems/despatches/despatch-prepared-already' });
    const made = answers.find(({ status }) => status === 201)?.body as DespatchView;
    await cancel(made);
    expect(await order(ordered.id)).toMatchObject({ state: 'confirmed', reserved: 3 });
  });

  it('draw their numbers without gap when many leave at once', async () => {
    const boxes = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 1 }]);
        return (await prepare([ordered.id])).body;
      }),
    );
    await Promise.all(boxes.map((box) => leave(box)));
    const { body } = await sales.get<DespatchListItem[]>('/api/v1/despatches?state=despatched&pageSize=200&sort=number');
    const numbers = body.map(({ number }) => Number(number?.slice(-4)));
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => i + 1));
  });

  it('change while they are prepared, and never once they have left, not even by plain SQL', async () => {
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 5 }]);
    const { body: prepared } = await prepare([ordered.id]);
    const lines = [{ orderLineId: ordered.lines[0]?.id, copies: 2 }];
    const { body: smaller } = await sales.patch<DespatchView>(`/api/v1/despatches/${prepared.id}`, { lines }, prepared.version);
    expect(smaller).toMatchObject({ copies: 2, lines: [{ id: prepared.lines[0]?.id, copies: 2, most: 5 }] });
    const { body: gone } = await leave(smaller);
    expect(await order(ordered.id)).toMatchObject({ state: 'confirmed', open: 3, reserved: 3 });
    const late = await sales.patch<Problem>(`/api/v1/despatches/${gone.id}`, { lines }, gone.version);
    expect(late.body).toMatchObject({ type: '/problems/despatches/despatch-gone-already' });
    const database = house.app.get(HouseDatabase);
    const rewrite = house.enter(() =>
      database.transaction(() => database.rows('update house.despatch_line set copies = 9 where despatch_id = $1', [gone.id])),
    );
    await expect(rewrite).rejects.toThrow(/despatch_kept/);
    // Its parcels may still be named: the carrier tells their numbers in the evening.
    const named = await sales.put<DespatchView>(
      `/api/v1/despatches/${gone.id}/parcels`,
      { parcels: [{ carrier: 'Geodis', trackingNumber: 'G1', trackingLink: 'https://example.org/G1' }] },
      ifMatch(gone.version),
    );
    expect(named.body.parcels).toMatchObject([{ carrier: 'Geodis', trackingNumber: 'G1', trackingLink: 'https://example.org/G1' }]);
  });

  it('have their papers as PDF: one picking list and labels for several, a delivery note for each', async () => {
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 2 }], { customerReference: 'PO 12' });
    const gone = await despatchedOrder(sales, ordered, { parcels: [{ carrier: 'ups', trackingNumber: '1Z9' }] });
    for (const path of [`picking-list?id=${gone.id}`, `address-labels?id=${gone.id}`, `despatches/${gone.id}/delivery-note`]) {
      const { status, body, headers } = await sales.get<Buffer>(`/api/v1/${path}`);
      expect([path, status, headers['content-type']]).toEqual([path, 200, 'application/pdf']);
      expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('tell their history: the lines by their titles, the parcels by their numbers', async () => {
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 2 }]);
    const gone = await despatchedOrder(sales, ordered, { parcels: [{ carrier: 'gls', trackingNumber: 'G77' }] });
    const owner = await house.as('owner');
    const { body } = await owner.get<{ entity: string; part: object | null }[]>(`/api/v1/audit?id=${gone.id}`);
    expect(body).toContainEqual(expect.objectContaining({ entity: 'despatch_parcel', part: { carrier: 'gls', number: 'G77' } }));
    expect(body).toContainEqual(
      expect.objectContaining({ entity: 'despatch_line', part: expect.objectContaining({ productId: wind.productId, copies: 2 }) }),
    );
  });

  it('are neither dated to come nor before their order', async () => {
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 1 }], { orderedOn: '2026-11-20' });
    const { body: prepared } = await prepare([ordered.id]);
    expect((await leave(prepared, { despatchedOn: '2026-11-22' })).body).toMatchObject({ type: '/problems/despatches/despatch-in-future' });
    expect((await leave(prepared, { despatchedOn: '2026-11-19' })).body).toMatchObject({
      type: '/problems/despatches/despatch-before-order',
    });
    expect((await leave(prepared, { despatchedOn: '2026-11-20' })).body).toMatchObject({ despatchedOn: '2026-11-20' });
  });

  it('are found by their number, their order and a parcel’s number, and listed on the home page while prepared', async () => {
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 1 }]);
    const gone = await despatchedOrder(sales, ordered, { parcels: [{ carrier: 'chronopost', trackingNumber: 'XY777' }] });
    const found = async (q: string) => (await sales.get<DespatchListItem[]>(`/api/v1/despatches?q=${q}`)).body.map(({ id }) => id);
    expect(await found(gone.number ?? '')).toEqual([gone.id]);
    expect(await found('XY777')).toEqual([gone.id]);
    expect(await found(ordered.number ?? '')).toEqual([gone.id]);
    const { body: hits } = await sales.get<{ kind: string; id: string }[]>('/api/v1/search?q=XY777');
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'despatch', id: gone.id }));
    const { body: waiting } = await prepare([(await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 1 }])).id]);
    const { body: home } = await sales.get<{ todo: { kind: string }[] }>('/api/v1/home');
    expect(home.todo).toContainEqual(expect.objectContaining({ kind: 'despatches-preparing' }));
    await cancel(waiting);
  });

  it('leave the books proven, and a count that was tampered with is found', async () => {
    expect(await house.enter(() => house.app.get(StockFacade).proveBalances())).toEqual([]);
    const faults = () => house.enter(() => house.app.get(DespatchRepository).faults());
    expect(await faults()).toEqual([]);
    const ordered = await confirmedOrder(sales, halles.id, [{ productId: wind.productId, copies: 2 }]);
    const database = house.app.get(HouseDatabase);
    await house.enter(() =>
      database.transaction(() => database.rows('update house.sales_order_line set despatched = 1 where order_id = $1', [ordered.id])),
    );
    expect(await faults()).toEqual([{ fault: 'despatched-differs', orderLineId: ordered.lines[0]?.id, kept: 1, counted: 0 }]);
  });
});
