import type { Bilingual } from './customer';

export type OrderState = 'draft' | 'confirmed' | 'completed' | 'cancelled';
export const saleTerms = [
  'firm',
  'return-right',
  'new-title',
  'deposit',
  'review',
  'author',
  'legal-deposit',
  'promotional',
  'donation',
] as const;
export type SaleTerm = (typeof saleTerms)[number];

export interface OrderListItem {
  id: string;
  number: string | null;
  state: OrderState;
  customerId: string;
  customerNumber: string;
  customerName: string;
  orderedOn: string;
  customerReference: string;
  copies: number;
  open: number;
  reserved: number;
  /** Back-orders: copies nobody could reserve yet. */
  waiting: number;
  net: string;
  version: number;
}

export interface OrderLine {
  id: string;
  productId: string;
  title: string;
  isbn: string | null;
  form: string; // ONIX list 150
  copies: number;
  cancelled: number;
  despatched: number;
  reserved: number;
  waiting: number;
  available: number;
  saleTerm: SaleTerm;
  saleTermLabel: Bilingual;
  publicPrice: string;
  unitPrice: string;
  discount: string;
  discountSource: string;
  discountReason: string;
  netAmount: string;
}

export interface OrderFigures {
  net: string;
  carriage: string;
  carriageWords: Bilingual;
  vat: { category: string; rate: string; base: string; amount: string; mention: Bilingual | null }[];
  totalWithoutVat: string;
  totalVat: string;
  totalWithVat: string;
  currency: string;
  vatDoubt: Bilingual | null;
  copies: number;
}

export interface Delivery {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  country: string;
}

export interface Quotation {
  lines: OrderLine[];
  figures: OrderFigures;
  credit: { limit: string | null; exposure: string; exceeded: boolean };
  delivery: Delivery;
}

export interface Order extends OrderListItem, Quotation {
  currency: string;
  collected: boolean;
  carriage: string | null;
  notes: string;
  confirmedAt: string | null;
}

export interface ReadLine {
  line: number;
  text: string;
  productId: string | null;
  isbn: string | null;
  title: string | null;
  copies: number | null;
  available: number | null;
  publicPrice: string | null;
  problem: { code: string; detail: string } | null;
}

export interface Reading {
  lines: ReadLine[];
  ignored: number;
  wrong: number;
  copies: number;
}
