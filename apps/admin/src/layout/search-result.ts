import { request } from '../data/request';
import type { MessageKey } from '../i18n/messages';

export interface SearchResult {
  kind: string;
  id: string;
  title: string;
  subtitle?: string | null;
  coverUrl?: string | null;
}

/** The API searches from three letters on, accents and case ignored, and an ISBN with or without hyphens. */
export const shortestSearch = 3;

export async function search(words: string, signal: AbortSignal): Promise<SearchResult[]> {
  return (await request<SearchResult[]>(`/search?q=${encodeURIComponent(words)}`, { signal })).body;
}

const kinds: Readonly<Record<string, { page: string; label: MessageKey }>> = {
  work: { page: '/works', label: 'app.search.kind.work' },
  product: { page: '/products', label: 'app.search.kind.product' },
  party: { page: '/parties', label: 'app.search.kind.party' },
  'print-order': { page: '/print-orders', label: 'app.search.kind.printOrder' },
  'print-run': { page: '/print-runs', label: 'app.search.kind.printRun' },
  agreement: { page: '/agreements', label: 'app.search.kind.agreement' },
  'royalty-statement': { page: '/royalty-statements', label: 'app.search.kind.royaltyStatement' },
};

export function pageOf({ kind, id }: SearchResult): string {
  return `${kinds[kind]?.page ?? `/${kind}s`}/${encodeURIComponent(id)}`;
}

export function kindLabel({ kind }: SearchResult): MessageKey {
  return kinds[kind]?.label ?? 'app.search.kind.other';
}
