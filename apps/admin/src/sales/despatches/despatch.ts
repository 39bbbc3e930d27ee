import type { RaRecord } from 'react-admin';
import type { Bilingual } from '../customer';

export type DespatchState = 'preparing' | 'despatched' | 'cancelled';

export interface Parcel {
  id: string;
  carrier: string;
  carrierLabel: Bilingual;
  trackingNumber: string;
  trackingLink: string;
  weightGrams: number | null;
}

export interface DespatchListItem extends RaRecord<string> {
  number: string | null;
  state: DespatchState;
  purpose: 'sale' | 'deposit' | 'free';
  customerId: string;
  customerName: string;
  locationName: string;
  despatchedOn: string | null;
  city: string;
  collected: boolean;
  orders: { id: string; number: string | null; customerReference: string }[];
  copies: number;
  titles: number;
  weight: { grams: number; unknown: string[] };
  parcels: Parcel[];
  workshopSentAt: string | null;
  createdAt: string;
  version: number;
}

export interface DespatchLine {
  id: string;
  orderLineId: string;
  orderNumber: string | null;
  title: string;
  isbn: string | null;
  copies: number;
  saleTermLabel: Bilingual;
  most: number;
  toCome: number;
}

export interface Despatch extends DespatchListItem {
  delivery: { name: string; street: string; postalCode: string; city: string; country: string };
  serviceLevel: string;
  giftText: string;
  enclosures: string;
  notes: string;
  lines: DespatchLine[];
}

export interface OrderToPrepare extends RaRecord<string> {
  number: string;
  orderedOn: string;
  customerName: string;
  blocked: boolean;
  customerReference: string;
  city: string;
  collected: boolean;
  ready: number;
  titles: number;
  open: number;
  preparing: number;
  complete: boolean;
  places: string[];
}

export interface Batch {
  prepared: DespatchListItem[];
  refused: { orders: string[]; detail: string }[];
}

export interface ParcelDraft {
  carrier: string;
  trackingNumber: string;
  trackingLink?: string;
  weightGrams?: number | null;
}

/** In the order of a French publisher's habits; any other name is typed. */
export const carrierCodes = ['colissimo', 'chronopost', 'mondial-relay', 'dpd', 'ups', 'gls'] as const;

export interface WorkshopFileListItem extends RaRecord<string> {
  kind: 'shipments' | 'stock';
  state: 'to-confirm' | 'confirmed' | 'set-aside';
  fileName: string;
  locationName: string;
  createdAt: string;
  confirmedAt: string | null;
}

export interface WorkshopFile extends WorkshopFileListItem {
  differences: number;
  toRecord: number;
  despatches: {
    despatchId: string;
    number: string | null;
    customerName: string;
    state: DespatchState;
    shippedOn: string | null;
    parcels: { carrier: string; trackingNumber: string }[];
    lines: {
      lineId: string;
      title: string;
      gtin: string | null;
      asked: number;
      shipped: number;
      recorded: number;
      finding: 'as-asked' | 'short' | 'more' | 'not-in-file';
    }[];
  }[];
  strangers: { row: number; ean: string; finding: 'unknown-line' | 'other-title' | 'unreadable' | 'unknown-title' }[];
  counts: { productId: string; title: string; gtin: string | null; book: number; counted: number | null; difference: number }[];
  refused: { despatchId: string; customerName: string; detail: string }[];
}
