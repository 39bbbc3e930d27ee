import { formatDay } from '@colophon/calendar';
import { postalLines } from '../../../platform/documents/letterhead.js';
import type { Block, BusinessDocument } from '../../../platform/documents/pdf/document.js';
import { formatAmount, formatCopies, type Language } from '../../../platform/documents/pdf/figures.js';
import { bookTitle, type DocumentFrame, factsBlock, framed, paymentBlock } from './document-house.js';
import type { IssuedInvoice, PostalAddress } from './issued-invoice.js';
import { type Priced, pricedTables } from './priced-tables.js';

export interface OrderToPrint extends DocumentFrame, Omit<Priced, 'despatches' | 'language'> {
  readonly kind: 'confirmation' | 'pro-forma';
  readonly number: string;
  readonly orderedOn: string;
  readonly purchaseOrder: string | null;
  readonly delivery: { readonly name: string; readonly address: PostalAddress } | null;
  /** When and how it will have to be paid. */
  readonly terms: string;
  readonly payment: Pick<IssuedInvoice['payment'], 'iban' | 'bic'>;
  /** What is ordered and cannot be sent yet: sent by itself when it comes in. */
  readonly waiting: readonly {
    readonly isbn: string | null;
    readonly description: string;
    readonly copies: number;
    readonly expectedOn: string | null;
  }[];
  readonly note: string | null;
}

/** What was ordered, at what price and when it leaves; or, before payment, the figures of the invoice to come. */
export function orderDocument(order: OrderToPrint): BusinessDocument {
  const { kind, number, language, currency, totals, note, terms } = order;
  const words = WORDS[language];
  const isProForma = kind === 'pro-forma';
  return framed(order, `${words.title[kind]} ${number}`, [
    factsOf(order),
    ...pricedTables({ ...order, despatches: [] }),
    { kind: 'result', label: words.total[kind], value: formatAmount(totals.due, language, currency), remark: `${terms}.` },
    ...(isProForma ? [paymentBlock(order.payment, words.payment, words.quoting(number))] : []),
    ...waitingTable(order),
    ...(note === null ? [] : [{ kind: 'paragraph', text: note } as const]),
    { kind: 'note', text: words.remark[kind] },
  ]);
}

function factsOf({ language, orderedOn, customer, purchaseOrder, delivery }: OrderToPrint): Block {
  const words = WORDS[language];
  return factsBlock([
    [words.ordered, formatDay(orderedOn, language, 'long')],
    [words.customer, customer.number],
    [words.yourOrder, purchaseOrder],
    [words.deliveredTo, delivery && [delivery.name, ...postalLines(delivery.address, language)].join('\n')],
  ]);
}

function waitingTable({ waiting, language }: OrderToPrint): Block[] {
  if (waiting.length === 0) return [];
  const words = WORDS[language];
  return [
    { kind: 'section', level: 3, text: words.waiting },
    {
      kind: 'table',
      columns: [
        { header: 'EAN', width: 'fit' },
        { header: words.bookTitle },
        { header: words.copies, align: 'decimal' },
        { header: words.expected, align: 'end' },
      ],
      rows: waiting.map(({ isbn, description, copies, expectedOn }) => ({
        kind: 'line',
        cells: [
          isbn ?? '',
          bookTitle(description),
          formatCopies(copies, language),
          expectedOn === null ? words.unknown : formatDay(expectedOn, language, 'long'),
        ],
      })),
    },
  ];
}

const WORDS = {
  fr: {
    title: { confirmation: 'Confirmation de commande', 'pro-forma': 'Facture pro forma' },
    ordered: 'Commandé le',
    customer: 'Client',
    yourOrder: 'Votre commande',
    deliveredTo: 'À livrer à',
    total: { confirmation: 'Total de la commande', 'pro-forma': 'Total à régler' },
    payment: 'Règlement',
    quoting: (number: string) => `par virement, en rappelant ${number}`,
    waiting: 'En attente de stock, envoyé dès réception',
    bookTitle: 'Titre',
    copies: 'Ex.',
    expected: 'Attendu le',
    unknown: 'non connu',
    remark: {
      confirmation: 'Ce document confirme votre commande\u00a0; la facture suit la livraison.',
      'pro-forma': 'Facture pro forma\u00a0: ce document n’est pas une facture et n’ouvre pas droit à déduction de la TVA.',
    },
  },
  en: {
    title: { confirmation: 'Order confirmation', 'pro-forma': 'Pro forma invoice' },
    ordered: 'Ordered on',
    customer: 'Customer',
    yourOrder: 'Your order',
    deliveredTo: 'To be delivered to',
    total: { confirmation: 'Total of the order', 'pro-forma': 'Amount to pay' },
    payment: 'Payment',
    quoting: (number: string) => `by bank transfer, quoting ${number}`,
    waiting: 'Awaiting stock, sent as soon as it comes in',
    bookTitle: 'Title',
    copies: 'Copies',
    expected: 'Expected on',
    unknown: 'not known',
    remark: {
      confirmation: 'This document confirms your order; the invoice follows the delivery.',
      'pro-forma': 'Pro forma: this document is not an invoice and gives no right to deduct VAT.',
    },
  },
} as const satisfies Record<Language, unknown>;
