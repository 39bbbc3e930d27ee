import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBook } from '../../../test/stocked-book.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { PrintRunListItem, PrintRunView } from './print-run.schemas.js';
import { ProductionFacade } from './production.facade.js';

type Answered = PrintRunView & { type: string; detail: string; errors: unknown[] };

describe('Print orders', () => {
  let house: TestHouse;
  let editor: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    editor = await house.as('editor');
  });
  afterAll(() => house.close());

  const order = (productId: string, more: object = {}) =>
    editor.post<Answered>('/api/v1/print-runs', { productId, orderedOn: '2026-10-01', quantityOrdered: 1000, ...more });
  const act = (run: PrintRunView, name: string) =>
    editor.post<Answered>(`/api/v1/print-runs/${run.id}/${name}`, {}, { 'if-match': `"${run.version}"` });

  it('are numbered one after the other, two placed at once included, and a cancelled one frees its number', async () => {
    const { productId } = await addBook(house, 'Réimprimé');
    const placed = await Promise.all([order(productId), order(productId), order(productId)]);
    expect(placed.map(({ body }) => body.number).sort()).toEqual([1, 2, 3]);
    const third = placed.find(({ body }) => body.number === 3)?.body as Answered;
    expect((await act(third, 'cancellation')).body.state).toBe('cancelled');
    expect((await order(productId)).body.number).toBe(3);
    expect((await order(productId, { number: 2 })).body.type).toBe('/problems/production/print-run-number-taken');
    const rows = await house.enter(() => house.app.get(ProductionFacade).runsOf([productId]));
    expect(rows.map(({ runNumber, state }) => `${runNumber} ${state}`).sort()).toEqual([
      '1 ordered',
      '2 ordered',
      '3 cancelled',
      '3 ordered',
    ]);
  });

  it('show what is late first, then what is expected, then the rest', async () => {
    const { productId, workId } = await addBook(house, 'Attendu');
    const { body: cancelled } = await order(productId, { orderedOn: '2026-11-20' });
    await act(cancelled, 'cancellation');
    await order(productId, { expectedOn: '2026-12-10' });
    await order(productId, { expectedOn: '2026-11-25' });
    await order(productId, { expectedOn: '2026-11-10' });
    const { body } = await editor.get<PrintRunListItem[]>(`/api/v1/print-runs?workId=${workId}`);
    expect(body.map(({ expectedOn, late, state }) => [expectedOn, late, state])).toEqual([
      ['2026-11-10', true, 'ordered'],
      ['2026-11-25', false, 'ordered'],
      ['2026-12-10', false, 'ordered'],
      [null, false, 'cancelled'],
    ]);
    const late = await editor.get<PrintRunListItem[]>(`/api/v1/print-runs?workId=${workId}&late=true`);
    expect(late.body).toHaveLength(1);
    const { body: home } = await editor.get<{ todo: { kind: string; count: number; facts: object }[] }>('/api/v1/home');
    expect(home.todo).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'print-runs-late', count: 1, facts: { title: 'Attendu' } }),
        expect.objectContaining({ kind: 'print-runs-expected', count: 1 }),
      ]),
    );
  });

  it('keep their printer, quantity and places once copies have come, but not their costs', async () => {
    const { productId } = await addBook(house, 'Fixé');
    const { body: run } = await order(productId, { printedIn: 'Imprimerie du Quai, Lorient' });
    const change = (version: number, body: object) => editor.patch<Answered>(`/api/v1/print-runs/${run.id}`, body, version);
    const { body: changed } = await change(run.version, { quantityOrdered: 1200 });
    expect(changed).toMatchObject({ quantityOrdered: 1200, version: run.version + 1 });
    const { body: received } = await editor.post<Answered>(
      `/api/v1/print-runs/${run.id}/deliveries`,
      { receivedOn: '2026-10-20', copies: 1000 },
      { 'if-match': `"${changed.version}"` },
    );
    expect((await change(received.version, { quantityOrdered: 1000 })).body.type).toBe('/problems/production/print-run-fixed-by-delivery');
    const { body: costed } = await change(received.version, { totalCost: '2345.67', quantityOrdered: 1200, places: [] });
    // 2,345.67 / 1,000 = 2.34567 → 2.3457
    expect(costed).toMatchObject({ totalCost: '2345.67', costPerCopy: '2.3457' });
    expect((await act(costed, 'cancellation')).body.detail).toContain('1000 copies of this print run were delivered');
    expect((await act(costed, 'completion')).body.state).toBe('received');
    expect((await change(received.version, { notes: 'stale' })).status).toBe(412);
  });

  it('tell in the list what they were quoted, what they cost in all and by the copy', async () => {
    const { productId, workId } = await addBook(house, 'Coûts');
    await order(productId, { price: '2300.00' });
    const { body: run } = await order(productId, { price: '2300.00', totalCost: '2345.67' });
    await editor.post(
      `/api/v1/print-runs/${run.id}/deliveries`,
      { receivedOn: '2026-10-20', copies: 1000 },
      { 'if-match': `"${run.version}"` },
    );
    const { body } = await editor.get<PrintRunListItem[]>(`/api/v1/print-runs?workId=${workId}&sort=number`);
    expect(body).toMatchObject([
      { price: '2300.00', totalCost: null, currency: 'EUR', costPerCopy: null },
      // 2,345.67 / 1,000 = 2.34567 → 2.3457
      { price: '2300.00', totalCost: '2345.67', currency: 'EUR', costPerCopy: '2.3457' },
    ]);
  });

  it('make a printer of whom they name, once', async () => {
    const { productId } = await addBook(house, 'Imprimé');
    const input = { kind: 'organisation', organisationName: 'Imprimerie du Quai', roles: ['supplier'] };
    const { body: printer } = await editor.post<{ id: string }>('/api/v1/parties', input);
    const found = async () => (await editor.get<{ roles: string[]; version: number }>(`/api/v1/parties/${printer.id}`)).body;
    await order(productId, { printerId: printer.id });
    expect(await found()).toMatchObject({ roles: ['supplier', 'printer'], version: 2 });
    const { body: run } = await order(productId);
    await editor.patch(`/api/v1/print-runs/${run.id}`, { printerId: printer.id }, run.version);
    expect(await found()).toMatchObject({ roles: ['supplier', 'printer'], version: 2 });
  });

  it('are not for what is downloaded', async () => {
    const { productId } = await addBook(house, 'Fichier', 'ED');
    const { status, body } = await order(productId);
    expect([status, body.type]).toEqual([422, '/problems/production/print-run-of-download']);
    expect(body.detail).toContain('"Fichier" is downloaded or read online');
  });

  it('refuse a product or a printer of another house, and an amount with three decimals', async () => {
    const other = await openTestHouse();
    const { productId: foreign } = await addBook(other, 'Ailleurs');
    expect((await order(foreign)).body.type).toBe('/problems/production/print-run-product-unknown');
    await other.close();
    const { productId } = await addBook(house, 'Ici');
    expect((await order(productId, { printerId: foreign })).body.type).toBe('/problems/production/print-run-printer-unknown');
    const { body } = await order(productId, { price: '12.345' });
    expect(body.errors).toMatchObject([{ pointer: '/price', code: 'decimal-too-precise' }]);
  });

  it('are not for those who only sell', async () => {
    const sales = await house.as('sales');
    const { productId } = await addBook(house, 'Droits');
    const answer = await sales.post('/api/v1/print-runs', { productId, orderedOn: '2026-10-01', quantityOrdered: 1 });
    expect(answer.status).toBe(403);
  });
});
