import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useChosenLocale } from '../i18n/use-text';

export interface TradeCheck {
  check: string;
  label: string;
  /** The trade cannot use the record without it; the others make it sell better. */
  required: boolean;
}

/** What each of these products lacks for the trade, by product id. Asked after the list, which does not wait for it. */
export function useTradeFaults(productIds: readonly string[]): ReadonlyMap<string, TradeCheck[]> {
  const locale = useChosenLocale();
  const ids = productIds.join(',');
  const { data = [] } = useQuery({
    queryKey: ['products', 'trade-faults', ids, locale],
    queryFn: async () => (await request<{ productId: string; checks: TradeCheck[] }[]>(`/trade-faults?productId=${ids}`)).body,
    enabled: ids !== '',
    placeholderData: (previous) => previous,
  });
  return new Map(data.map(({ productId, checks }) => [productId, checks]));
}

export function useTradeChecks(): TradeCheck[] {
  const locale = useChosenLocale();
  const { data = [] } = useQuery({
    queryKey: ['trade-checks', locale],
    queryFn: async () => (await request<TradeCheck[]>('/trade-checks')).body,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
