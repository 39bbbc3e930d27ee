import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type PricedBook, stockBook } from '../../../../test/bookshop.js';
import { confirmedOrder } from '../../../../test/despatched-order.js';
import { type Client, openTestHouse, type TestHouse } from '../../../../test/test-house.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { StockFacade } from '../../stock/stock.facade.js';
import type { OrderView } from '../order.schemas.js';
import { DespatchRepository } from './despatch.repository.js';
import type { DespatchView } from './despatch.schemas.js';

type Act =
  | { readonly kind: 'order'; readonly book: number; readonly copies: number; readonly deposit: boolean }
  | { readonly kind: 'prepare' | 'despatch' | 'cancel-despatch' | 'cancel-order'; readonly which: number }
  | { readonly kind: 'arrive' | 'lose'; readonly book: number; readonly copies: number };

const anyBook = fc.nat({ max: 1 });
const anyWhich = fc.nat({ max: 9 });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('order' as const), book: anyBook, copies: fc.integer({ min: 1, max: 9 }), deposit: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('prepare' as const, 'despatch' as const, 'cancel-despatch' as const, 'cancel-order' as const),
    which: anyWhich,
  }),
  fc.record({ kind: fc.constantFrom('arrive' as const, 'lose' as const), book: anyBook, copies: fc.integer({ min: 1, max: 5 }) }),
);

describe('Whatever is ordered, prepared, sent, cancelled, lost and received, in any order', () => {
  let house: TestHouse;
  let sales: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    sales = await house.as('sales');
  });
  afterAll(() => house.close());

  const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

  async function act(step: Act, books: readonly PricedBook[], shopId: string, orders: OrderView[], boxes: DespatchView[]): Promise<number> {
    const productId = books['book' in step ? step.book : 0]?.productId ?? '';
    if (step.kind === 'order') {
      orders.push(await confirmedOrder(sales, shopId, [{ productId, copies: step.copies, saleTerm: step.deposit ? 'deposit' : 'firm' }]));
      return 201;
    }
    if ('book' in step) {
      const reason = step.kind === 'arrive' ? 'count-gain' : 'lost';
      return (await sales.post('/api/v1/stock-movements', { productId, reason, copies: step.copies, movedOn: '2026-11-21' })).status;
    }
    const order = orders[step.which % Math.max(orders.length, 1)];
    const box = boxes[step.which % Math.max(boxes.length, 1)];
    if (step.kind === 'prepare' && order) {
      const answer = await sales.post<DespatchView>('/api/v1/despatches', { orderIds: [order.id] });
      if (answer.status === 201) boxes.push(answer.body);
      return answer.status;
    }
    if (step.kind === 'cancel-order' && order) {
      const { body: current } = await sales.get<OrderView>(`/api/v1/orders/${order.id}`);
      return (await sales.post(`/api/v1/orders/${order.id}/cancellation`, {}, ifMatch(current))).status;
    }
    if (!box || step.kind === 'prepare' || step.kind === 'cancel-order') return 0;
    const act = step.kind === 'despatch' ? 'departure' : 'cancellation';
    return (await sales.post(`/api/v1/despatches/${box.id}/${act}`, {}, ifMatch(box))).status;
  }

  it('the stock balances, reservations are those of the shelves, and orders know what left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 10, maxLength: 25 }), async (steps) => {
        const name = `Titre ${Math.random()}`;
        const books = [await stockBook(house, `${name} A`, '10.00', 12), await stockBook(house, `${name} B`, '10.00', 3)];
        const shop = await openShop(sales, `Librairie ${name}`);
        const orders: OrderView[] = [];
        const boxes: DespatchView[] = [];
        for (const step of steps) {
          expect(await act(step, books, shop.id, orders, boxes)).toBeLessThan(500);
          await house.settle();
          expect(await house.enter(() => house.app.get(StockFacade).proveBalances())).toEqual([]);
          expect(await house.enter(() => house.app.get(DespatchRepository).faults())).toEqual([]);
        }
        const beyond = await house.enter(() =>
          house.app.get(HouseDatabase).rows(
            `select l.id from house.sales_order_line l join house.sales_order o on o.id = l.order_id
             where (o.state = 'completed') <> (o.state <> 'cancelled' and l.cancelled + l.despatched = l.copies)
                or (select coalesce(sum(r.copies), 0) from house.stock_reservation r where r.source_id = l.id)
                   > l.copies - l.cancelled - l.despatched`,
          ),
        );
        expect(beyond).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
