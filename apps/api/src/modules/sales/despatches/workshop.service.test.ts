import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type PricedBook, stockBook } from '../../../../test/bookshop.js';
import { confirmedOrder, type OrderedLine } from '../../../../test/despatched-order.js';
import { type Client, openTestHouse, type TestHouse } from '../../../../test/test-house.js';
import { StockFacade } from '../../stock/stock.facade.js';
import type { OrderView } from '../order.schemas.js';
import { DespatchRepository } from './despatch.repository.js';
import type { DespatchView } from './despatch.schemas.js';
import type { WorkshopFileView } from './workshop.schemas.js';

type Problem = { type: string; detail: string; confirmable?: boolean };

describe('A preparation workshop', () => {
  let house: TestHouse;
  let sales: Client;
  let workshopId: string;
  let shop: Awaited<ReturnType<typeof openShop>>;
  let wind: PricedBook;
  let game: PricedBook;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    sales = await house.as('sales');
    shop = await openShop(sales, 'Librairie des Halles', { party: { gln: '3012345000017' } });
    wind = await stockBook(house, 'Le Petit Vent', '15.00', 200);
    game = await stockBook(house, 'Le Jeu du vent', '24.00', 100);
    const made = await sales.post<{ id: string }>('/api/v1/locations', { kind: 'fulfilment', name: 'Atelier du Livre' });
    workshopId = made.body.id;
    for (const { productId } of [wind, game]) {
      const { status } = await sales.post('/api/v1/stock-movements', {
        productId,
        reason: 'transfer',
        copies: 80,
        movedOn: '2026-11-21',
        fromLocationId: await warehouse(),
        toLocationId: workshopId,
      });
      if (status !== 201) throw new Error('The copies did not reach the workshop.');
    }
    const { body: settings } = await sales.get<{ version: number }>('/api/v1/sales-settings');
    const owner = await house.as('owner');
    await owner.patch('/api/v1/sales-settings', { despatchLocationId: workshopId }, settings.version);
  });
  afterAll(() => house.close());

  const warehouse = async () => {
    const locations = await house.enter(() => house.app.get(StockFacade).locations());
    return locations.find(({ kind }) => kind === 'warehouse')?.id ?? '';
  };
  const handedOver = async (lines: OrderedLine[]): Promise<{ order: OrderView; despatch: DespatchView }> => {
    const order = await confirmedOrder(sales, shop.id, lines);
    const { body: despatch } = await sales.post<DespatchView>('/api/v1/despatches', { orderIds: [order.id], giftText: 'Avec nos vœux' });
    await sales.post('/api/v1/workshop-hand-overs', { despatchIds: [despatch.id] });
    return { order, despatch };
  };
  const table = async ({ id }: DespatchView): Promise<string[][]> => {
    const { body } = await sales.get<Buffer>(`/api/v1/workshop-exports?id=${id}`, { 'accept-language': 'fr' });
    const text = body.toString('utf8').replace('\ufeff', '');
    return text
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
  };
  /** The table as the workshop sends it back: shipped copies for each line, the carrier and the parcels. */
  const filledIn = (rows: string[][], shipped: (number | null)[], parcels = '6A001') =>
    Buffer.from(
      rows
        .map((cells, i) =>
          (i === 0 ? cells : [...cells.slice(0, -4), String(shipped[i - 1] ?? ''), 'DPD', parcels, '21/11/2026']).join(';'),
        )
        .join('\r\n'),
    );
  const send = (bytes: Buffer, kind = 'shipments', name = 'retour.csv') =>
    sales.upload<WorkshopFileView & Problem>(`/api/v1/workshop-files?kind=${kind}`, { name, bytes });
  const confirm = ({ id }: WorkshopFileView, body: object = {}) =>
    sales.post<WorkshopFileView & Problem>(`/api/v1/workshop-files/${id}/confirmation`, body);
  const read = async ({ id }: DespatchView) => (await sales.get<DespatchView>(`/api/v1/despatches/${id}`)).body;

  it('is given what to prepare, as CSV and as XLSX, with the words for the box', async () => {
    const { order, despatch } = await handedOver([{ productId: wind.productId, copies: 3 }]);
    const [header, row] = await table(despatch);
    const cell = (name: string) => row?.[header?.indexOf(name) ?? -1];
    expect(cell('Réf. expédition')).toBe(despatch.id);
    expect(cell('Commande')).toBe(order.number);
    expect(cell('EAN')).toBe(wind.isbn);
    expect(cell('À expédier')).toBe('3');
    expect(cell('Ville')).toBe('Rennes');
    expect(cell('Mot à joindre')).toBe('Avec nos vœux');
    expect(cell('Expédiés')).toBe('');
    expect(await read(despatch)).toMatchObject({ locationName: 'Atelier du Livre', workshopSentAt: '2026-11-21T09:00:00Z' });
    const workbook = await sales.get<Buffer>(`/api/v1/workshop-exports?id=${despatch.id}&format=xlsx`);
    expect(workbook.body.subarray(0, 2).toString()).toBe('PK');
  });

  it('sends back its file: despatches leave with their parcels, and the same file twice changes nothing', async () => {
    const { order, despatch } = await handedOver([
      { productId: wind.productId, copies: 3 },
      { productId: game.productId, copies: 2 },
    ]);
    const rows = await table(despatch);
    const file = filledIn(rows, [3, 2], '6A001 6A002');
    const { status, body: received } = await send(file);
    expect(status).toBe(201);
    expect(received).toMatchObject({ state: 'to-confirm', differences: 0, toRecord: 1 });
    expect((await confirm(received)).body).toMatchObject({ state: 'confirmed', refused: [] });
    const gone = await read(despatch);
    expect(gone).toMatchObject({
      state: 'despatched',
      despatchedOn: '2026-11-21',
      parcels: [
        { carrier: 'dpd', trackingNumber: '6A001', trackingLink: 'https://trace.dpd.fr/fr/trace/6A001' },
        { carrier: 'dpd', trackingNumber: '6A002' },
      ],
    });
    // The very same bytes are the record there was; the same rows saved otherwise find everything written.
    expect((await send(file)).body).toMatchObject({ id: received.id, state: 'confirmed' });
    expect((await confirm(received)).body).toMatchObject({ type: '/problems/despatches/workshop-file-settled' });
    const resaved = await send(Buffer.concat([file, Buffer.from('\r\n')]), 'shipments', 'retour (2).csv');
    expect(resaved.body).toMatchObject({ state: 'confirmed', differences: 0, toRecord: 0 });
    expect(resaved.body.id).not.toBe(received.id);
    expect((await read(despatch)).version).toBe(gone.version);
    expect((await sales.get<OrderView>(`/api/v1/orders/${order.id}`)).body).toMatchObject({ state: 'completed', open: 0 });
    const { body: raw } = await sales.get<Buffer>(`/api/v1/workshop-files/${received.id}/content`);
    expect(Buffer.compare(raw, file)).toBe(0);
  });

  it('differs: what is short stays ordered, what is more is written as far as ordered, what is unknown is told', async () => {
    const { order, despatch } = await handedOver([
      { productId: wind.productId, copies: 10 },
      { productId: game.productId, copies: 4 },
    ]);
    // Of the second title only 2 of the 4 are asked for; the workshop sends 6.
    const [first, second] = despatch.lines;
    const { body: current } = await sales.get<DespatchView>(`/api/v1/despatches/${despatch.id}`);
    await sales.patch(
      `/api/v1/despatches/${despatch.id}`,
      {
        lines: [
          { orderLineId: first?.orderLineId, copies: 10 },
          { orderLineId: second?.orderLineId, copies: 2 },
        ],
      },
      current.version,
    );
    const rows = await table(despatch);
    const stranger = [...(rows[1] ?? [])].with(1, '0190a000-0000-7000-8000-000000000000');
    const { body: received } = await send(filledIn([...rows, stranger], [7, 6, 1]));
    expect(received).toMatchObject({
      differences: 3,
      despatches: [
        {
          lines: [
            { title: 'Le Petit Vent', asked: 10, shipped: 7, recorded: 7, finding: 'short' },
            { title: 'Le Jeu du vent', asked: 2, shipped: 6, recorded: 4, finding: 'more' },
          ],
        },
      ],
      strangers: [{ row: 4, finding: 'unknown-line' }],
    });
    const warned = await confirm(received);
    expect(warned).toMatchObject({ status: 409, body: { type: '/problems/despatches/workshop-file-differs', confirmable: true } });
    expect((await confirm(received, { confirmed: true })).body).toMatchObject({ state: 'confirmed' });
    expect(await read(despatch)).toMatchObject({ state: 'despatched', lines: [{ copies: 7 }, { copies: 4 }] });
    expect((await sales.get<OrderView>(`/api/v1/orders/${order.id}`)).body).toMatchObject({
      state: 'confirmed',
      lines: [
        { despatched: 7, reserved: 3 },
        { despatched: 4, reserved: 0 },
      ],
    });
  });

  it('is written once when two people confirm its file at the same time', async () => {
    const { despatch } = await handedOver([{ productId: wind.productId, copies: 2 }]);
    const { body: received } = await send(filledIn(await table(despatch), [2], '7B1'));
    await Promise.all([confirm(received), confirm(received)]);
    expect(await read(despatch)).toMatchObject({ state: 'despatched', copies: 2 });
  });

  it('leaves a despatch it sent nothing of to be prepared anew', async () => {
    const { order, despatch } = await handedOver([{ productId: wind.productId, copies: 2 }]);
    const { body: received } = await send(filledIn(await table(despatch), [0], ''));
    await confirm(received, { confirmed: true });
    expect(await read(despatch)).toMatchObject({ state: 'cancelled' });
    expect((await sales.get<OrderView>(`/api/v1/orders/${order.id}`)).body).toMatchObject({ open: 2, reserved: 2 });
  });

  it('counts its stock: differences become counts once confirmed, and only as they were read', async () => {
    const { body: balances } = await sales.get<{ productId: string; onHand: number }[]>('/api/v1/stock?pageSize=200');
    expect(balances.length).toBeGreaterThan(0);
    const held = await house.enter(() => house.app.get(StockFacade).onHand([wind.productId]));
    const there = (held.get(wind.productId) ?? 0) - 120;
    const file = Buffer.from(`EAN;Titre;Stock\r\n${wind.isbn};Le Petit Vent;${there - 2}\r\n9782070360024;Inconnu;5\r\n`);
    const { body: received } = await send(file, 'stock', 'stock.csv');
    expect(received.counts).toContainEqual(
      expect.objectContaining({ productId: wind.productId, book: there, counted: there - 2, difference: -2 }),
    );
    // The file does not name the game: it is shown, and counted only if someone says so.
    expect(received.counts).toContainEqual(expect.objectContaining({ productId: game.productId, counted: null }));
    expect(received.strangers).toMatchObject([{ row: 3, ean: '9782070360024', finding: 'unknown-title' }]);
    const stale = await confirm(received, { counts: [{ productId: wind.productId, difference: -9 }] });
    expect(stale.body).toMatchObject({ type: '/problems/despatches/workshop-stock-moved' });
    expect((await confirm(received)).body).toMatchObject({ state: 'confirmed' });
    const after = await house.enter(() => house.app.get(StockFacade).onHand([wind.productId]));
    expect(after.get(wind.productId)).toBe((held.get(wind.productId) ?? 0) - 2);
  });

  it('is told which columns are missing', async () => {
    const { status, body } = await send(Buffer.from('Titre;Prix\r\nLe Petit Vent;15,00\r\nAutre;12,00\r\n'));
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: '/problems/despatches/workshop-file-columns', detail: expect.stringContaining('Line ref.') });
  });

  it('leaves the stock book balanced and every order with what left', async () => {
    expect(await house.enter(() => house.app.get(StockFacade).proveBalances())).toEqual([]);
    expect(await house.enter(() => house.app.get(DespatchRepository).faults())).toEqual([]);
  });
});
