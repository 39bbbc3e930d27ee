import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { request } from '../data/request';
import type { Quotation } from './order';
import { type OrderDraft, orderOf } from './order-draft';

/** What the order would come to and what of it could be sent, told while it is typed; the API reckons it. */
export function useQuotation(draft: OrderDraft) {
  const body = useDeferredValue(JSON.stringify(orderOf(draft)));
  const isAsked = draft.customerId !== '' && draft.lines.some(({ copies }) => Number(copies) > 0);
  return useQuery({
    queryKey: ['orders', 'quotation', body],
    queryFn: async () => (await request<Quotation>('/orders/quotation', { method: 'POST', body: JSON.parse(body) as object })).body,
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
