import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import type { Locale } from '../i18n/locale';

/** Words the API keeps in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;

export interface StockLevel {
  id: string;
  productId: string;
  gtin: string | null;
  isbn: string | null;
  title: string;
  form: string; // ONIX list 150
  workId: string;
  onHand: number;
  /** Kept for orders, now. */
  reserved: number;
  /** On the shelves now and kept for nobody. */
  available: number;
  places: { locationId: string; name: string; kind: string; onHand: number }[];
}

export interface Location {
  id: string;
  version: number;
  kind: string;
  kindLabel: Bilingual;
  name: string;
  /** A place that holds copies of the house; otherwise an outside. */
  physical: boolean;
  partyId: string | null;
  partyName: string | null;
  closedOn: string | null;
  onHand: number;
  products: number;
}

export interface Movement {
  id: string;
  productId: string;
  gtin: string | null;
  isbn: string | null;
  title: string;
  form: string;
  reason: string;
  reasonLabel: Bilingual;
  fromName: string;
  toName: string;
  copies: number;
  movedOn: string;
  note: string;
  /** "entry" when typed or imported, else the document that wrote it. */
  sourceKind: string;
  sourceId: string | null;
  reversesId: string | null;
  reversedById: string | null;
  recordedBy: string | null;
  recordedAt: string;
}

export interface MovementReason {
  id: string;
  label: Bilingual;
  fromKinds: string[];
  toKinds: string[];
  /** May be recorded by hand; otherwise a document writes it. */
  typed: boolean;
}

const allOfThem = 'pageSize=200';

export function useReasons() {
  return useQuery({
    queryKey: ['movement-reasons'],
    queryFn: async () => (await request<MovementReason[]>('/movement-reasons')).body,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Every location that is open, outsides included. */
export function useLocations() {
  return useQuery({
    queryKey: ['locations', 'getList', 'open'],
    queryFn: async () => (await request<Location[]>(`/locations?open=true&sort=name&${allOfThem}`)).body,
  });
}
