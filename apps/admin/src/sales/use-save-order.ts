import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { idempotencyKey } from '../data/idempotency-key';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import type { Order } from './order';
import { type OrderDraft, orderOf } from './order-draft';

export interface SavedOrder {
  id: string;
  version: number;
}

/** Writes the draft, then confirms it. A refused confirmation leaves the draft written, and the next try changes that one. */
export function useSaveOrder(draft: OrderDraft, opened: SavedOrder | null) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const kept = useRef(opened);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirmable = error !== null && problemOf(error).confirmable === true;

  const write = async (): Promise<SavedOrder> => {
    const { customerId, ...changes } = orderOf(draft) as { customerId: string };
    const before = kept.current;
    const { body } = before
      ? await request<Order>(`/orders/${before.id}`, { method: 'PATCH', body: changes, headers: { 'if-match': `"${before.version}"` } })
      : await request<Order>('/orders', {
          method: 'POST',
          body: { customerId, ...changes },
          headers: { 'idempotency-key': idempotencyKey() },
        });
    kept.current = { id: body.id, version: body.version };
    return kept.current;
  };
  const act = async (then: (order: SavedOrder) => Promise<string>) => {
    setBusy(true);
    setError(null);
    try {
      const order = await write();
      notify(await then(order));
      await queries.invalidateQueries({ queryKey: ['orders'] });
      await navigate(`/orders/${order.id}`);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    confirmable,
    save: () => act(() => Promise.resolve(text('sales.entry.saved'))),
    confirm: () =>
      act(async ({ id, version }) => {
        const { body } = await request<Order>(`/orders/${id}/confirmation`, {
          method: 'POST',
          body: confirmable ? { confirmed: true } : {},
          headers: { 'if-match': `"${version}"`, 'idempotency-key': idempotencyKey() },
        });
        return text('sales.entry.confirmed', { number: body.number ?? '' });
      }),
  };
}
