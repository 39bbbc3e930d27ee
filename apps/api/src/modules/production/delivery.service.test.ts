import { Refusal } from '@colophon/refusal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBook, locationOf } from '../../../test/stocked-book.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { EventHandlers } from '../../platform/outbox/event-handlers.js';
import { StockFacade } from '../stock/stock.facade.js';
import type { PrintRunView } from './print-run.schemas.js';
import { ProductionFacade, printRunReceived } from './production.facade.js';

type Answered = PrintRunView & { type: string; detail: string; sent: number; current: number; confirmable: boolean };

describe('Receiving a print run', () => {
  let house: TestHouse;
  let editor: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    editor = await house.as('editor');
  });
  afterAll(() => house.close());

  const ordered = async (quantityOrdered = 3000, more: object = {}): Promise<Answered> => {
    const { productId } = await addBook(house, `Tirage de ${quantityOrdered}`);
    const { body } = await editor.post<Answered>('/api/v1/print-runs', { productId, orderedOn: '2026-09-01', quantityOrdered, ...more });
    return body;
  };
  const receive = (run: PrintRunView, delivery: object, headers: Record<string, string> = {}) =>
    editor.post<Answered>(`/api/v1/print-runs/${run.id}/deliveries`, delivery, { 'if-match': `"${run.version}"`, ...headers });
  const onHand = async (productId: string): Promise<number | undefined> => {
    const { body } = await editor.get<{ onHand: number }[]>(`/api/v1/stock?productId=${productId}`);
    return body[0]?.onHand;
  };

  it('counts what came, over several deliveries, against what was ordered', async () => {
    const run = await ordered(3000, { totalCost: '5610.00', price: '5600.00' });
    expect(run).toMatchObject({ number: 1, state: 'ordered', received: 0, difference: -3000, costPerCopy: null });
    const { body: partly } = await receive(run, { receivedOn: '2026-10-01', copies: 2000, deliveryNote: 'BL-17' });
    expect(partly).toMatchObject({ state: 'partly-received', received: 2000, difference: -1000 });
    const { body: done } = await receive(partly, { receivedOn: '2026-10-08', copies: 980, complete: true });
    // 5,610.00 / 2,980 = 1.88255… → 1.8826
    expect(done).toMatchObject({ state: 'received', received: 2980, difference: -20, costPerCopy: '1.8826' });
    expect(done.deliveries).toMatchObject([
      { sequence: 1, receivedOn: '2026-10-01', copies: 2000, deliveryNote: 'BL-17', locationName: 'Entrepôt' },
      { sequence: 2, receivedOn: '2026-10-08', copies: 980 },
    ]);
    expect(await onHand(run.productId)).toBe(2980);
  });

  it('lets one of two people receive it, and names both versions to the other', async () => {
    const run = await ordered();
    const answers = await Promise.all([
      receive(run, { receivedOn: '2026-10-01', copies: 2950 }),
      receive(run, { receivedOn: '2026-10-01', copies: 2950 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ sent: 1, current: 2 });
    expect(await onHand(run.productId)).toBe(2950);
  });

  it('receives it once when the same request arrives twice', async () => {
    const run = await ordered();
    const send = () => receive(run, { receivedOn: '2026-10-01', copies: 3000 }, { 'idempotency-key': `receive-${run.id}` });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.deliveries).toHaveLength(1);
    expect(await onHand(run.productId)).toBe(3000);
  });

  it('delivers to several places at once, one delivery each', async () => {
    const { body: fulfilment } = await editor.post<{ id: string }>('/api/v1/locations', { kind: 'fulfilment', name: 'Logistique du Sud' });
    const warehouse = await locationOf(house, 'warehouse');
    const run = await ordered(3000);
    const { body } = await receive(run, {
      receivedOn: '2026-10-01',
      places: [
        { locationId: fulfilment.id, copies: 2500 },
        { locationId: warehouse.id, copies: 520 },
      ],
    });
    expect(body.deliveries.map(({ locationName, copies }) => [locationName, copies])).toEqual([
      ['Logistique du Sud', 2500],
      ['Entrepôt', 520],
    ]);
    expect(body.state).toBe('received');
  });

  it('announces each delivery, and gives it to royalties with the day it was taken back', async () => {
    const heard: unknown[] = [];
    house.app.get(EventHandlers).on(printRunReceived, 'test', async (payload) => {
      heard.push(payload);
    });
    const run = await ordered();
    await house.settle();
    heard.length = 0;
    const { body: received } = await receive(run, { receivedOn: '2026-10-01', copies: 2900, complete: true });
    await house.settle();
    const [delivery] = received.deliveries;
    expect(heard).toEqual([
      { printRunId: run.id, deliveryId: delivery?.id, productId: run.productId, copies: 2900, receivedOn: '2026-10-01' },
    ]);
    const reversal = await editor.post<Answered>(
      `/api/v1/print-runs/${run.id}/deliveries/${delivery?.id}/reversal`,
      { receivedOn: '2026-10-05', note: 'belongs to the other book' },
      { 'if-match': `"${received.version}"` },
    );
    expect(reversal.body).toMatchObject({ state: 'ordered', received: 0 });
    expect(await onHand(run.productId)).toBe(0);
    const production = house.app.get(ProductionFacade);
    const rows = await house.enter(() => production.deliveriesOf({ productIds: [run.productId] }, '2027-01-01'));
    expect(rows).toMatchObject([{ runNumber: 1, copies: 2900, receivedOn: '2026-10-01', reversedOn: '2026-10-05' }]);
    expect(await house.enter(() => production.deliveriesOf({ workIds: [run.workId] }, '2026-10-01'))).toEqual([]);
    const again = await editor.post<Answered>(
      `/api/v1/print-runs/${run.id}/deliveries/${delivery?.id}/reversal`,
      {},
      { 'if-match': `"${reversal.body.version}"` },
    );
    expect(again.body).toMatchObject({ type: '/problems/production/delivery-reversed-already' });
  });

  it('cannot be taken back once the copies are gone, or when another module refuses', async () => {
    const run = await ordered();
    const { body: received } = await receive(run, { receivedOn: '2026-10-01', copies: 2900, complete: true });
    const { productId } = run;
    await editor.post('/api/v1/stock-movements', { productId, reason: 'sale', copies: 1, movedOn: '2026-11-01' });
    const reverse = () =>
      editor.post<Answered>(
        `/api/v1/print-runs/${run.id}/deliveries/${received.deliveries[0]?.id}/reversal`,
        {},
        { 'if-match': `"${received.version}"` },
      );
    expect((await reverse()).body).toMatchObject({ type: '/problems/stock/stock-below-zero', onHand: 2899, missing: 1 });
    house.app.get(ProductionFacade).guardReversals(async (delivery) => {
      if (delivery.printRunId === run.id) throw new Refusal('print-run-received', { received: delivery.copies });
    });
    expect((await reverse()).body).toMatchObject({ type: '/problems/production/print-run-received' });
    expect(await onHand(productId)).toBe(2899);
  });

  it('asks to confirm far more copies than ordered, and one more delivery of a complete run', async () => {
    const run = await ordered(300);
    const typo = await receive(run, { receivedOn: '2026-10-01', copies: 3000 });
    expect(typo.body).toMatchObject({ type: '/problems/production/delivery-more-than-ordered', confirmable: true });
    expect(typo.body.detail).toContain('3000 copies would have been received for 300 ordered');
    const { body: done } = await receive(run, { receivedOn: '2026-10-01', copies: 320 });
    expect(done).toMatchObject({ state: 'received', difference: 20 });
    const more = { receivedOn: '2026-10-02', copies: 5 };
    expect((await receive(done, more)).body).toMatchObject({ type: '/problems/production/print-run-complete', confirmable: true });
    expect((await receive(done, { ...more, confirmed: true })).body).toMatchObject({ state: 'received', received: 325 });
  });

  it('refuses a delivery that has not come yet or came before the order, in both languages', async () => {
    const run = await ordered();
    const early = await receive(run, { receivedOn: '2026-08-31', copies: 10 }, { 'accept-language': 'fr' });
    expect(early.body.detail).toContain(
      'La livraison est datée du 31\u00a0août\u00a02026, or le tirage a été commandé le 1er\u00a0septembre\u00a02026',
    );
    const late = await receive(run, { receivedOn: '2026-11-22', copies: 10 });
    expect(late.body.detail).toContain('22\u00a0November\u00a02026 has not come yet, today is 21\u00a0November\u00a02026');
  });

  it('takes the copy of the legal deposit out of stock, once', async () => {
    const run = await ordered();
    const deposit = (version: number) =>
      editor.post<Answered>(
        `/api/v1/print-runs/${run.id}/legal-deposit`,
        { depositedOn: '2026-10-15', receipt: 'DLE-20261015-4711' },
        { 'if-match': `"${version}"` },
      );
    expect((await deposit(run.version)).body).toMatchObject({ type: '/problems/production/print-run-not-received' });
    const { body: received } = await receive(run, { receivedOn: '2026-10-01', copies: 3000 });
    const { body: done } = await deposit(received.version);
    expect(done).toMatchObject({ legalDepositOn: '2026-10-15', legalDepositReceipt: 'DLE-20261015-4711' });
    expect(await onHand(run.productId)).toBe(2999);
    expect((await deposit(done.version)).body).toMatchObject({ type: '/problems/production/legal-deposit-done' });
  });

  it('leaves deliveries as they were written, even straight in the database, and stock and deliveries agreed', async () => {
    const run = await ordered();
    await receive(run, { receivedOn: '2026-10-01', copies: 3000 });
    const write = (sql: string) =>
      house.enter(() => {
        const database = house.app.get(HouseDatabase);
        return database.transaction(() => database.rows(sql, [run.id]));
      });
    await expect(write('update house.print_run_delivery set copies = 1 where print_run_id = $1')).rejects.toThrow(/never changed/);
    await expect(write('delete from house.print_run_delivery where print_run_id = $1')).rejects.toThrow(/never changed/);
    expect(await house.enter(() => house.app.get(StockFacade).proveBalances())).toEqual([]);
  });
});
