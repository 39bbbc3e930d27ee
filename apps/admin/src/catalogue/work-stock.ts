import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';

interface CopiesFigures {
  printed: number;
  sold: number;
  onHand: number;
}

/** The copies of one work, counted by the API: a screen shows them and adds nothing up. */
export interface WorkStock {
  totals: CopiesFigures;
  /** Every month since the first movement: what was printed and sold in it, what was on hand at its end. */
  months: (CopiesFigures & { month: string })[];
}

export function useWorkStock(workId: string) {
  return useQuery({
    queryKey: ['works', workId, 'stock'],
    queryFn: async () => (await request<WorkStock>(`/works/${encodeURIComponent(workId)}/stock`)).body,
  });
}
