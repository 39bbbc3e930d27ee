import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type PricedBook, stockBook } from '../../../test/bookshop.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { CustomerView } from './customer.schemas.js';
import type { BackOrderView, OrderListItem, OrderView, ProFormaView, QuotationView, ReadingView } from './order.schemas.js';

type Problem = { type: string; detail: string };

describe('Orders of a bookshop', () => {
  let house: TestHouse;
  let sales: Client;
  let shop: Awaited<ReturnType<typeof openShop>>;
  let wind: PricedBook;
  let game: PricedBook;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    sales = await house.as('sales');
    shop = await openShop(sales, 'Librairie des Halles', {
      defaultDiscount: '33',
      carriage: { fee: '6', freeFromAmount: '200', freeFromCopies: null },
    });
    wind = await stockBook(house, 'Le Petit Vent', '15.00', 100);
    game = await stockBook(house, 'Le Jeu du vent', '24.00', 10, 'ZE', '20.00');
  });
  afterAll(() => house.close());

  const draft = (lines: object[], more: object = {}) =>
    sales.post<OrderView & Problem & { errors: unknown[] }>('/api/v1/orders', { customerId: shop.id, lines, ...more });
  const confirm = (order: OrderView, body: object = {}) =>
    sales.post<OrderView & Problem>(`/api/v1/orders/${order.id}/confirmation`, body, { 'if-match': `"${order.version}"` });
  const cancel = (order: OrderView, body: object = {}) =>
    sales.post<OrderView & Problem>(`/api/v1/orders/${order.id}/cancellation`, body, { 'if-match': `"${order.version}"` });
  const read = async (id: string) => (await sales.get<OrderView>(`/api/v1/orders/${id}`)).body;

  it('come to what their invoices will say: lines, carriage, VAT per rate', async () => {
    const { body } = await draft([
      { isbn: wind.isbn, copies: 7 },
      { productId: game.productId, copies: 2 },
    ]);
    // 15.00 / 1.055 = 14.2180; 7 × 14.2180 × 67 % = 66.68; 24.00 / 1.20 = 20.0000; 2 × 20 × 67 % = 26.80; together 93.48
    expect(body.lines).toMatchObject([
      {
        title: 'Le Petit Vent',
        unitPrice: '14.2180',
        discount: '33.00',
        netAmount: '66.68',
        saleTerm: 'return-right',
        channel: 'bookshop',
      },
      { title: 'Le Jeu du vent', unitPrice: '20.0000', netAmount: '26.80' },
    ]);
    // Carriage 6.00 pro rata: 66.68 / 93.48 × 6 = 4.28 at 5.5 %, 1.72 at 20 %.
    // VAT: (66.68 + 4.28) × 5.5 % = 3.90; (26.80 + 1.72) × 20 % = 5.70
    expect(body.figures).toMatchObject({
      net: '93.48',
      carriage: '6.00',
      carriageReason: 'charged',
      vat: [
        { category: 'S', rate: '20.00', base: '28.52', amount: '5.70' },
        { category: 'S', rate: '5.50', base: '70.96', amount: '3.90' },
      ],
      totalWithoutVat: '99.48',
      totalWithVat: '109.08',
    });
    expect(body).toMatchObject({ state: 'draft', number: null, delivery: { city: 'Rennes' }, territory: 'FR' });
  });

  it('tell every wrong line at once', async () => {
    const { status, body } = await draft([
      { isbn: '9782070360025', copies: 1 },
      { isbn: wind.isbn, copies: 1 },
      { isbn: '9782070360024', copies: 1 },
    ]);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      { pointer: '/lines/0', code: 'check-digit-wrong', detail: expect.stringContaining('would be 4') },
      { pointer: '/lines/2', code: 'order-product-unknown' },
    ]);
  });

  it('are numbered and reserved when confirmed, and keep their terms when those change', async () => {
    const book = await stockBook(house, 'Tenu', '20.00', 10);
    const { body: order } = await draft([{ productId: book.productId, copies: 4 }]);
    expect(order.lines[0]).toMatchObject({ available: 10, reserved: 0 });
    const { body: confirmed } = await confirm(order);
    expect(confirmed).toMatchObject({ state: 'confirmed', number: expect.stringMatching(/^CO-2026-\d{5}$/), reserved: 4, waiting: 0 });
    const { body: customer } = await sales.get<CustomerView>(`/api/v1/customers/${shop.id}`);
    await sales.patch(`/api/v1/customers/${shop.id}`, { defaultDiscount: '25' }, customer.version);
    expect((await read(order.id)).lines[0]).toMatchObject({ discount: '33.00', netAmount: '50.81' });
    await sales.patch(`/api/v1/customers/${shop.id}`, { defaultDiscount: '33' }, customer.version + 1);
    const late = await sales.patch<Problem>(`/api/v1/orders/${order.id}`, { lines: [] }, confirmed.version);
    expect(late.body).toMatchObject({ type: '/problems/sales/order-fixed' });
    expect((await confirm({ ...confirmed })).body).toMatchObject({
      type: '/problems/sales/order-confirmed-already',
      order: confirmed.number,
    });
  });

  it('keep their lines even against plain SQL', async () => {
    const { body: order } = await draft([{ productId: wind.productId, copies: 1 }]);
    await confirm(order);
    const database = house.app.get(HouseDatabase);
    const rewrite = house.enter(() =>
      database.transaction(() => database.rows('update house.sales_order_line set discount = 50 where order_id = $1', [order.id])),
    );
    await expect(rewrite).rejects.toThrow(/sales_order_line_kept/);
  });

  it('take the price and the discount of the day they are confirmed, but keep a discount that was typed', async () => {
    const book = await stockBook(house, 'Opération', '10.00', 10);
    const { body: order } = await draft([
      { productId: book.productId, copies: 1 },
      { productId: book.productId, copies: 1, discount: '40', discountReason: 'Salon de Rennes' },
    ]);
    await sales.post(`/api/v1/customers/${shop.id}/discounts`, {
      family: 'product',
      of: book.productId,
      discount: '36',
      reason: 'Mise en avant',
    });
    expect((await confirm(order)).body.lines).toMatchObject([
      { discount: '36.00', discountSource: 'product', discountReason: 'Mise en avant' },
      { discount: '40.00', discountSource: 'typed', discountReason: 'Salon de Rennes' },
    ]);
  });

  it('of fifty people for the last ten copies reserve exactly ten, with fifty different numbers', async () => {
    const book = await stockBook(house, 'Les dix derniers', '12.00', 10);
    const orders = await Promise.all(
      Array.from({ length: 50 }, () => draft([{ productId: book.productId, copies: 1 }]).then(({ body }) => body)),
    );
    const answers = await Promise.all(orders.map((order) => confirm(order)));
    expect(answers.map(({ status }) => status)).toEqual(orders.map(() => 200));
    expect(answers.filter(({ body }) => body.reserved === 1)).toHaveLength(10);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(50);
  }, 60_000);

  it('wait for copies, and are served by themselves when these come, the oldest first', async () => {
    const book = await stockBook(house, 'Épuisé', '12.00');
    const orders: OrderView[] = [];
    for (const [day, copies] of [
      ['2026-11-10', 3],
      ['2026-11-05', 4],
      ['2026-11-12', 5],
    ] as const) {
      const { body } = await draft([{ productId: book.productId, copies }], { orderedOn: day });
      orders.push((await confirm(body)).body);
    }
    expect(orders.map(({ waiting }) => waiting)).toEqual([3, 4, 5]);
    const { body: waiting } = await sales.get<BackOrderView[]>(`/api/v1/back-orders?productId=${book.productId}`);
    expect(waiting.map(({ orderedOn, waiting: copies }) => [orderedOn, copies])).toEqual([
      ['2026-11-05', 4],
      ['2026-11-10', 3],
      ['2026-11-12', 5],
    ]);
    // 6 copies come back: 4 for the order of the 5th, 2 for that of the 10th.
    await sales.post('/api/v1/stock-movements', {
      productId: book.productId,
      reason: 'return-restocked',
      copies: 6,
      movedOn: '2026-11-21',
    });
    // Whoever orders between the arrival and its news does not overtake.
    const { body: late } = await draft([{ productId: book.productId, copies: 1 }]);
    expect((await confirm(late)).body).toMatchObject({ reserved: 0, waiting: 1 });
    await house.settle();
    const after = await Promise.all(orders.map(({ id }) => read(id)));
    expect(after.map(({ reserved, waiting: left }) => [reserved, left])).toEqual([
      [2, 1],
      [4, 0],
      [0, 5],
    ]);
  });

  it('are served once when arrivals, orders and cancellations happen together', async () => {
    const book = await stockBook(house, 'Cohue', '12.00', 5);
    const orders = await Promise.all(
      Array.from({ length: 12 }, () => draft([{ productId: book.productId, copies: 2 }]).then(({ body }) => body)),
    );
    const confirmed = await Promise.all(orders.slice(0, 8).map((order) => confirm(order).then(({ body }) => body)));
    const arrive = () =>
      sales.post('/api/v1/stock-movements', { productId: book.productId, reason: 'count-gain', copies: 3, movedOn: '2026-11-21' });
    const acts = await Promise.all([
      arrive(),
      arrive(),
      house.settle().then(() => ({ status: 200 })),
      ...orders.slice(8).map((order) => confirm(order)),
      ...confirmed.slice(0, 2).map((order) => cancel(order)),
      house.settle().then(() => ({ status: 200 })),
      arrive(),
    ]);
    // A cancellation may find the order served meanwhile, under a newer version; nothing else is refused, and nothing breaks.
    expect(acts.every(({ status }) => status < 300 || status === 412)).toBe(true);
    await house.settle();
    const { body: list } = await sales.get<OrderListItem[]>(`/api/v1/orders?productId=${book.productId}&state=confirmed`);
    // 5 + 9 copies came for whoever still orders 2 copies each.
    const wanted = list.length * 2;
    expect(list.reduce((sum, { reserved }) => sum + reserved, 0)).toBe(Math.min(14, wanted));
    expect(list.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(Math.max(0, wanted - 14));
  }, 60_000);

  it('give their copies to who waits when they are cancelled, whole or in part', async () => {
    const book = await stockBook(house, 'Annulé', '12.00', 5);
    const [first, second] = [
      await draft([{ productId: book.productId, copies: 5 }]),
      await draft([{ productId: book.productId, copies: 4 }]),
    ];
    const { body: holder } = await confirm(first.body);
    const { body: waiter } = await confirm(second.body);
    expect([holder.reserved, waiter.waiting]).toEqual([5, 4]);
    const lineId = holder.lines[0]?.id;
    const { body: fewer } = await cancel(holder, { lines: [{ lineId, copies: 2 }] });
    expect(fewer).toMatchObject({ reserved: 3, waiting: 0, copies: 3 });
    await house.settle();
    expect(await read(waiter.id)).toMatchObject({ reserved: 2, waiting: 2 });
    expect((await cancel(fewer, { lines: [{ lineId, copies: 4 }] })).body).toMatchObject({
      type: '/problems/sales/cancelled-more-than-open',
      open: 3,
    });
    const { body: gone } = await cancel(fewer);
    expect(gone).toMatchObject({ state: 'cancelled', reserved: 0 });
    await house.settle();
    expect(await read(waiter.id)).toMatchObject({ reserved: 4, waiting: 0 });
  });

  it('become back-orders when kept copies are lost', async () => {
    const book = await stockBook(house, 'Inondé', '12.00', 5);
    const { body: order } = await confirm((await draft([{ productId: book.productId, copies: 5 }])).body);
    await sales.post('/api/v1/stock-movements', { productId: book.productId, reason: 'damaged', copies: 2, movedOn: '2026-11-21' });
    expect(await read(order.id)).toMatchObject({ reserved: 3, waiting: 2 });
  });

  it('of a blocked customer are not taken, and above the credit limit only when confirmed', async () => {
    const other = await openShop(sales, 'Librairie limitée', { creditLimit: '100' });
    const big = async () =>
      (await sales.post<OrderView>('/api/v1/orders', { customerId: other.id, lines: [{ productId: wind.productId, copies: 12 }] })).body;
    const order = await big();
    // 12 × 14.2180 × 70 % = 119.43; with VAT 126.00
    const refused = await confirm(order);
    expect(refused.body).toMatchObject({
      type: '/problems/sales/credit-limit-exceeded',
      confirmable: true,
      limit: '100.00',
      exposure: '126.00',
    });
    expect((await confirm(order, { confirmed: true })).status).toBe(200);
    await sales.patch(`/api/v1/customers/${other.id}`, { blocked: true, blockedReason: 'Impayés' }, other.version);
    expect((await confirm(await big(), { confirmed: true })).body).toMatchObject({
      type: '/problems/sales/customer-blocked',
      reason: 'Impayés',
    });
  });

  it('obey the price law, told with its bound and article, in both languages', async () => {
    const reader = await openShop(sales, 'Lecteur', { kind: 'reader', party: { kind: 'organisation' } });
    const library = await openShop(sales, 'Médiathèque', { kind: 'library' });
    const order = async (customerId: string, line: object, more: object = {}) =>
      (await sales.post<OrderView>('/api/v1/orders', { customerId, lines: [{ productId: wind.productId, copies: 1, ...line }], ...more }))
        .body;
    expect((await confirm(await order(library.id, { discount: '10' }))).body).toMatchObject({
      type: '/problems/sales/institution-discount-above-law',
      lowest: '13.65',
      article: expect.stringContaining('81-766'),
    });
    expect((await confirm(await order(library.id, {}))).status).toBe(200);
    expect((await confirm(await order(reader.id, { discount: '5' }, { carriage: '3' }))).body).toMatchObject({
      type: '/problems/sales/shipped-book-discounted',
    });
    expect((await confirm(await order(reader.id, { discount: '5' }, { collected: true }))).status).toBe(200);
    expect((await confirm(await order(reader.id, { discount: '6' }, { collected: true }))).body).toMatchObject({
      type: '/problems/sales/reader-discount-above-law',
      detail: expect.stringContaining('14.25'),
    });
    const french = await sales.post<Problem>(
      `/api/v1/orders/${(await order(reader.id, {}, { carriage: '2' })).id}/confirmation`,
      {},
      {
        'if-match': '"1"',
        'accept-language': 'fr',
      },
    );
    expect(french.body).toMatchObject({
      type: '/problems/sales/shipping-below-floor',
      detail: expect.stringContaining('coûte au moins 3.00\u00a0€'),
    });
    expect((await confirm(await order(reader.id, {}, { carriage: '2.85' }))).body.figures).toMatchObject({
      // Readers pay the price with tax: 15.00 + 2.85 × 1.055 = 18.01, the VAT taken out of it (M4b).
      totalWithVat: '18.01',
    });
  });

  it('go abroad without VAT once VIES has confirmed the number, and say so until then', async () => {
    const belgian = await openShop(sales, 'Tropismes', { party: { country: 'BE', city: 'Bruxelles', postalCode: '1000' } });
    const { body: party } = await sales.get<{ version: number }>(`/api/v1/parties/${belgian.partyId}`);
    await sales.patch(`/api/v1/parties/${belgian.partyId}`, { vatNumber: 'BE0477472701' }, party.version);
    const quote = () =>
      sales.post<QuotationView>('/api/v1/orders/quotation', { customerId: belgian.id, lines: [{ productId: wind.productId, copies: 10 }] });
    const { body: doubtful } = await quote();
    expect(doubtful).toMatchObject({ territory: 'BE', lines: [{ channel: 'export' }], figures: { totalVat: '5.47' } });
    expect(doubtful.figures.vatDoubt?.fr).toContain('VIES');
    await sales.patch(
      `/api/v1/customers/${belgian.id}`,
      { vatCheck: { checkedOn: '2026-11-20', valid: true, reference: 'WAPIAAAA' } },
      belgian.version,
    );
    expect((await quote()).body.figures).toMatchObject({
      vatDoubt: null,
      totalVat: '0.00',
      vat: [{ category: 'K', mention: { fr: 'Exonération de TVA, article 262 ter I du CGI' } }],
    });
  });

  it('leave free copies and deposits out of what is to be paid', async () => {
    const { body } = await draft([
      { productId: wind.productId, copies: 2 },
      { productId: wind.productId, copies: 1, saleTerm: 'review' },
      { productId: wind.productId, copies: 5, saleTerm: 'deposit' },
    ]);
    // 2 × 14.2180 × 67 % = 19.05
    expect(body.figures).toMatchObject({ net: '19.05', copies: 2 });
    expect((await confirm(body)).body.reserved).toBe(8);
  });

  it('are repeated on today’s terms', async () => {
    const { body: order } = await draft([{ productId: wind.productId, copies: 3 }]);
    const { body: again } = await sales.post<OrderView>(`/api/v1/orders/${order.id}/repetition`);
    expect(again).toMatchObject({ state: 'draft', lines: [{ productId: wind.productId, copies: 3 }] });
    expect((await sales.delete(`/api/v1/orders/${again.id}`, again.version)).status).toBe(204);
  });

  it('are made once when the same request arrives twice', async () => {
    const send = () => sales.post<OrderView>('/api/v1/orders', { customerId: shop.id, lines: [] }, { 'idempotency-key': 'once' });
    const [one, two] = await Promise.all([send(), send()]);
    expect(two.body.id).toBe(one.body.id);
  });

  it('are read from a mail and from a file, every wrong line named', async () => {
    const text = `Bonjour,\n${wind.isbn};3\n${game.isbn} x 2\n9782070360024;1\n`;
    const { body } = await sales.post<ReadingView>('/api/v1/orders/reading', { text });
    expect(body).toMatchObject({
      ignored: 1,
      wrong: 1,
      copies: 5,
      lines: [
        { line: 2, productId: wind.productId, copies: 3, title: 'Le Petit Vent', publicPrice: '15.00' },
        { line: 3, productId: game.productId, copies: 2 },
        { line: 4, productId: null, problem: { code: 'order-product-unknown', detail: expect.stringContaining('978-2-07-036002-4') } },
      ],
    });
    const csv = `EAN;Titre;Quantité\n${wind.isbn};Le Petit Vent;4\n${game.isbn};Jeu;abc\n`;
    const { body: file } = await sales.upload<ReadingView>('/api/v1/orders/reading/file', {
      name: 'commande.csv',
      bytes: Buffer.from(csv),
    });
    expect(file).toMatchObject({ lines: [{ copies: 4, problem: null }, { problem: { code: 'order-copies-invalid' } }] });
    const wrong = await sales.upload<Problem>('/api/v1/orders/reading/file', { name: 'liste.csv', bytes: Buffer.from('a;b\nx;y\n') });
    expect(wrong.body).toMatchObject({ type: '/problems/sales/order-file-without-columns', file: 'liste.csv' });
  });

  it('are listed by what is to be done, found by number, and counted on the home page', async () => {
    const { body: toSend } = await sales.get<OrderListItem[]>('/api/v1/orders?toDespatch=true&sort=-number&pageSize=5');
    expect(toSend.length).toBeGreaterThan(0);
    expect(toSend.every(({ reserved }) => reserved > 0)).toBe(true);
    const [latest] = toSend;
    const { body: hits } = await sales.get<{ kind: string; id: string }[]>(`/api/v1/search?q=${latest?.number}`);
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'order', id: latest?.id }));
    const { body: home } = await sales.get<{ todo: { kind: string; count: number; link: string }[] }>('/api/v1/home');
    expect(home.todo.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['orders-to-despatch', 'back-orders-waiting', 'orders-to-confirm']),
    );
    const { body: customers } = await sales.get<{ lastOrderedOn: string }[]>(`/api/v1/customers?id=${shop.id}`);
    expect(customers).toMatchObject([{ lastOrderedOn: '2026-11-21' }]);
  });

  it('have a pro forma with who sells, who buys and when it would be due', async () => {
    const { body: order } = await draft([{ productId: wind.productId, copies: 20 }]);
    const { body } = await sales.get<ProFormaView>(`/api/v1/orders/${order.id}/pro-forma`);
    expect(body).toMatchObject({
      buyer: { name: 'Librairie des Halles', address: ['1 place du Marché', '35000 Rennes'] },
      paymentWords: { fr: '60 jours nets' },
      dueIfInvoicedToday: '2027-01-20',
      lines: [{ copies: 20 }],
    });
  });
});
