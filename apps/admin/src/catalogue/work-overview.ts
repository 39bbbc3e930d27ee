import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import type { AmountLine } from '../shared/ExplainedAmount';

interface Explained {
  amount: string;
  rule: string | null;
  lines: AmountLine[];
}

/** The figures of one work, summed by the API: a screen shows them and adds nothing up. */
export interface WorkOverview {
  copies: { printed: number; sold: number; inStock: number };
  /** One point per month, each the state at the month's end. */
  series: { month: string; printed: number; sold: number; inStock: number }[];
  royalties: { earned: Explained; due: Explained } | null;
  agreements: { id: string; title: string; signedOn: string | null; terms: string | null }[];
  runs: { id: string; receivedOn: string; copies: number; unitCost: string | null; printer: string | null; productTitle: string }[];
}

export function useWorkOverview(workId: string) {
  return useQuery({
    queryKey: ['works', workId, 'overview'],
    queryFn: async () => (await request<WorkOverview>(`/works/${encodeURIComponent(workId)}/overview`)).body,
  });
}
