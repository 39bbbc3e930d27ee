import { formatDay } from '@colophon/calendar';
import { formatIdentifier } from '@colophon/identifiers';
import { suppliesLabels } from '@colophon/sales';
import { postalLines } from '../../../platform/documents/letterhead.js';
import type { Block, BusinessDocument, Logo } from '../../../platform/documents/pdf/document.js';
import { formatAmount } from '../../../platform/documents/pdf/figures.js';
import { factsBlock, framed, paymentBlock } from './document-house.js';
import { invoiceWords } from './invoice-words.js';
import type { IssuedInvoice } from './issued-invoice.js';
import { pricedTables } from './priced-tables.js';

/** What the content does not hold: the instant of issue and the picture at the head of the page. */
export interface InvoicePrint {
  readonly issuedAt: Date;
  readonly logo?: Logo;
}

// In the foot of every page, among the facts, under the title or in the table of VAT; the others are read in the small print.
const ELSEWHERE: readonly string[] = ['supplies', 'seller-identity', 'preceding-invoice', 'delivered-on', 'vat-exemption'];

/** An issued invoice or credit note as pages, in the buyer’s language: it lays out what the content says and adds no word of law of its own. */
export function invoiceDocument(invoice: IssuedInvoice, { issuedAt, logo }: InvoicePrint): BusinessDocument {
  const { language, seller, buyer, type, number, mentions } = invoice;
  const mentioned = (code: string) => mentions.find((mention) => mention.code === code)?.text[language] ?? null;
  const house = { ...seller, company: mentioned('seller-identity'), ...(logo ? { logo } : {}) };
  const preceding = mentioned('preceding-invoice');
  return framed({ language, house, customer: buyer, issuedAt }, `${invoiceWords[language].title[type]} ${number}`, [
    ...(preceding === null ? [] : [{ kind: 'paragraph', text: preceding } as const]),
    factsOf(invoice),
    ...pricedTables(invoice),
    resultOf(invoice),
    ...paymentOf(invoice),
    ...smallPrint(invoice),
  ]);
}

function factsOf(invoice: IssuedInvoice): Block {
  const { language, buyer, delivery, despatches, deliveredOn, dueOn, supplies } = invoice;
  const words = invoiceWords[language];
  const day = (value: string | null) => value && formatDay(value, language, 'long');
  const [despatch] = despatches;
  return factsBlock([
    [words.issued, day(invoice.issuedOn)],
    [words.due, day(dueOn)],
    [words.customer, buyer.number],
    [words.supplies, suppliesLabels[supplies][language]],
    [words.buyerSiren, buyer.siren && formatIdentifier('siren', buyer.siren)],
    [words.buyerVat, buyer.vatNumber],
    [words.yourOrder, invoice.purchaseOrder],
    [words.ourOrder, invoice.salesOrder],
    [words.deliveryNote, despatches.length === 1 && despatch ? despatch.number : null],
    [words.delivered, day(deliveredOn)],
    [words.deliveredTo, delivery && [delivery.name, ...postalLines(delivery.address, language)].join('\n')],
  ]);
}

function resultOf({ type, totals, payment, dueOn, language, currency }: IssuedInvoice): Block {
  const words = invoiceWords[language];
  const value = formatAmount(totals.due, language, currency);
  const terms = payment.terms[language];
  if (type === '381') return { kind: 'result', label: words.credited, value, remark: `${terms}.` };
  const isPaid = /[1-9]/.test(totals.paid) && !/[1-9]/.test(totals.due);
  const remark = isPaid
    ? payment.means && words.paidBy(words.means[payment.means])
    : dueOn && words.dueRemark(formatDay(dueOn, language, 'long'), terms);
  return { kind: 'result', label: words.toPay, value, ...(remark ? { remark } : {}) };
}

/** Where and how to pay what is left; nothing where nothing is. */
function paymentOf({ type, number, totals, payment, language }: IssuedInvoice): Block[] {
  if (type === '381' || !/[1-9]/.test(totals.due) || payment.means === null) return [];
  const words = invoiceWords[language];
  return [paymentBlock(payment, words.payment, words.quoting(words.means[payment.means], number))];
}

function smallPrint({ mentions, note, language }: IssuedInvoice): Block[] {
  const texts = mentions.filter(({ code }) => !ELSEWHERE.includes(code)).map(({ text }) => text[language]);
  return [
    ...(note === null ? [] : [{ kind: 'paragraph', text: note } as const]),
    ...(texts.length === 0 ? [] : [{ kind: 'note', text: texts.map(asSentence).join(' ') } as const]),
  ];
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
