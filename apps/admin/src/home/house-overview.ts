import { request } from '../data/request';

/** What awaits somebody's decision, as the API counts it; the module it comes from has the sentence. */
export interface Todo {
  kind: string;
  count: number;
  link: string;
  facts: Record<string, unknown>;
}

export interface HouseOverview {
  todo: Todo[];
  figures: Partial<Record<'works' | 'products' | 'parties' | 'copiesInStock' | 'printRunsAwaited' | 'copiesAwaited', number>> & {
    royaltiesDue?: string;
  };
}

export async function loadOverview(): Promise<HouseOverview> {
  return (await request<HouseOverview>('/home')).body;
}
