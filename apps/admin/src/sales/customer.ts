import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import type { Locale } from '../i18n/locale';

export type Bilingual = Readonly<Record<Locale, string>>;

export const customerKinds = ['bookseller', 'wholesaler', 'library', 'school', 'public-body', 'company', 'reader'] as const;
export type CustomerKind = (typeof customerKinds)[number];

export interface CustomerListItem {
  id: string;
  number: string;
  partyId: string;
  name: string;
  kind: CustomerKind;
  kindLabel: Bilingual;
  city: string;
  email: string;
  phone: string;
  blocked: boolean;
  /** Usual rate in percent, their own or the house's. */
  discount: string;
  balance: string;
  lastOrderedOn: string | null;
  openOrders: number;
}

type From = 'customer' | 'house' | 'kind';

export interface Customer extends Omit<CustomerListItem, 'discount'> {
  version: number;
  country: string;
  party: {
    version: number;
    language: Locale;
    street: string;
    postalCode: string;
    siren: string | null;
    siret: string | null;
    vatNumber: string | null;
    gln: string | null;
  };
  /** Their own terms; null where the house's hold. */
  defaultDiscount: string | null;
  paymentTerm: { days: number; endOfMonth: 'none' | 'days-first' | 'month-first'; dayOfMonth: number | null } | null;
  carriage: { fee: string; freeFromAmount: string | null; freeFromCopies: number | null } | null;
  returnRight: { allowed: boolean; afterDays: number; withinDays: number; rateLimit: string | null } | null;
  creditLimit: string | null;
  documentChannel: 'mail' | 'platform' | 'post';
  einvoice: { scheme: string; address: string } | null;
  hasNoSiren: boolean;
  vatCheck: { checkedOn: string; valid: boolean; reference: string } | null;
  blockedReason: string;
  lastContactOn: string | null;
  notes: string;
  terms: {
    discount: { rate: string; from: From };
    payment: { words: Bilingual; from: From };
    carriage: { fee: string; freeFromAmount: string | null; freeFromCopies: number | null; from: From };
    returns: { allowed: boolean; afterDays: number; withinDays: number; rateLimit: string | null; from: From };
  };
  /** Ordered and not yet invoiced, with tax. */
  ordered: string;
  lastOrderId: string | null;
  waitingCopies: number;
}

export interface Contact {
  id: string;
  name: string;
  duty: string;
  email: string;
  phone: string;
  version: number;
}

export interface Address {
  id: string;
  kind: 'billing' | 'delivery';
  name: string;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  gln: string | null;
  usual: boolean;
  version: number;
}

export interface Discount {
  id: string;
  family: 'product' | 'collection' | 'imprint' | 'form' | 'all';
  of: string | null;
  name: string | null;
  familyLabel: Bilingual;
  discount: string;
  validFrom: string | null;
  validTo: string | null;
  reason: string;
  inForce: boolean;
}

/** A list that hangs on a record: its contacts, addresses, discounts. */
export function usePart<Row>(path: string) {
  return useQuery({ queryKey: ['part', path], queryFn: async () => (await request<Row[]>(path)).body });
}

export async function findCustomers(words: string): Promise<CustomerListItem[]> {
  return (await request<CustomerListItem[]>(`/customers?q=${encodeURIComponent(words)}&pageSize=12`)).body;
}
