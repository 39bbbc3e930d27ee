import type { DespatchView } from '../src/modules/sales/despatches/despatch.schemas.js';
import type { OrderView } from '../src/modules/sales/order.schemas.js';
import type { Client } from './test-house.js';

export interface OrderedLine {
  readonly productId: string;
  readonly copies: number;
  readonly saleTerm?: string;
}

/** A confirmed order, its copies reserved as far as there are any. */
export async function confirmedOrder(
  sales: Client,
  customerId: string,
  lines: readonly OrderedLine[],
  more: object = {},
): Promise<OrderView> {
  const { body: draft, status } = await sales.post<OrderView>('/api/v1/orders', { customerId, lines, ...more });
  if (status !== 201) throw new Error(`The order was refused: ${JSON.stringify(draft)}`);
  const answer = await sales.post<OrderView>(
    `/api/v1/orders/${draft.id}/confirmation`,
    { confirmed: true },
    { 'if-match': `"${draft.version}"` },
  );
  if (answer.status >= 300) throw new Error(`The order was not confirmed: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Everything reserved for the order, sent. */
export async function despatchedOrder(sales: Client, order: OrderView, departure: object = {}): Promise<DespatchView> {
  const { body: prepared, status } = await sales.post<DespatchView>('/api/v1/despatches', { orderIds: [order.id] });
  if (status !== 201) throw new Error(`Nothing was prepared: ${JSON.stringify(prepared)}`);
  const answer = await sales.post<DespatchView>(`/api/v1/despatches/${prepared.id}/departure`, departure, {
    'if-match': `"${prepared.version}"`,
  });
  if (answer.status !== 200) throw new Error(`Nothing left: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
