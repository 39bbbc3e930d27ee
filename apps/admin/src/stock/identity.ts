import type { Bilingual } from './stock';

export type Term = 'printed' | 'sold' | 'restocked' | 'free' | 'destroyed' | 'counted';

/** opening + printed − sold + restocked − free − destroyed ± counted = closing, as the API counted and checked it. */
export interface StockIdentity {
  productId: string;
  title: string;
  form: string;
  gtin: string | null;
  opening: number;
  closing: number;
  terms: { term: Term; copies: number; reasons: { reason: string; label: Bilingual; copies: number; movements: number }[] }[];
  holds: boolean;
}

const taken: readonly Term[] = ['sold', 'free', 'destroyed'];

/** The sign before the figure. A term is below zero when more was taken back in the period than was recorded. */
export function signOf({ term, copies }: { term: Term; copies: number }): '+' | '−' {
  return taken.includes(term) === copies >= 0 ? '−' : '+';
}
