import { request } from '../data/request';
import type { MessageKey } from '../i18n/messages';

export interface SearchResult {
  kind: string;
  id: string;
  title: string;
  subtitle: string;
  /** The page of the record in this workplace. */
  link: string;
  coverUrl: string | null;
}

/** The API searches from three letters on, accents and case ignored, and an ISBN with or without hyphens. */
export const shortestSearch = 3;

export async function search(words: string, signal: AbortSignal): Promise<SearchResult[]> {
  return (await request<SearchResult[]>(`/search?q=${encodeURIComponent(words)}`, { signal })).body;
}

const kinds: Readonly<Record<string, MessageKey>> = {
  work: 'app.search.kind.work',
  product: 'app.search.kind.product',
  party: 'app.search.kind.party',
  'print-order': 'app.search.kind.printOrder',
  'print-run': 'app.search.kind.printRun',
  'publishing-agreement': 'app.search.kind.agreement',
  'royalty-statement': 'app.search.kind.royaltyStatement',
  customer: 'app.search.kind.customer',
  order: 'app.search.kind.order',
};

export function kindLabel({ kind }: SearchResult): MessageKey {
  return kinds[kind] ?? 'app.search.kind.other';
}
