import { type Day, formatDay } from '@colophon/calendar';
import { type BasisPoints, type Money, percentToDecimal, toDecimal } from '@colophon/money';
import { customerKinds } from './customer-kind.ts';
import type { DocumentType } from './invoice-number.ts';
import type { InvoiceBuyer, InvoiceSeller } from './invoice-party.ts';
import type { Label } from './label.ts';
import { type VatRegime, vatRegimes } from './vat-regime.ts';

/** Whether a document covers goods, services or both: one of the four new mentions (decree 2022-1299). Downloads are services. */
export type Supplies = 'goods' | 'services' | 'both';

export const suppliesLabels: Record<Supplies, Label> = {
  goods: { fr: 'Livraison de biens', en: 'Supply of goods' },
  services: { fr: 'Prestation de services', en: 'Supply of services' },
  both: { fr: 'Mixte', en: 'Goods and services' },
};

export type MentionCode =
  | 'supplies'
  | 'seller-identity'
  | 'preceding-invoice'
  | 'delivered-on'
  | 'vat-exemption'
  | 'vat-on-debits'
  | 'late-penalty'
  | 'recovery-fee'
  | 'early-payment';

export type Mention = {
  readonly code: MentionCode;
  readonly text: Label;
  /** BT-21, the subject of the note that carries it in an electronic invoice (BR-FR-05); null when it has a field of its own or none is asked. */
  readonly subject: 'PMD' | 'PMT' | 'AAB' | 'REG' | null;
};

export type MentionedInvoice = {
  readonly type: DocumentType;
  readonly issuedOn: Day;
  readonly deliveredOn: Day | null;
  readonly precedingInvoices: readonly { readonly number: string; readonly issuedOn: Day }[];
  readonly seller: InvoiceSeller;
  readonly buyer: InvoiceBuyer;
  readonly supplies: Supplies;
  /** Of the lines, in their order. */
  readonly regimes: readonly VatRegime[];
  /** A year, of the terms of sale: three times the legal rate at least, by default that of the ECB and ten points. */
  readonly latePenaltyRate: BasisPoints;
  /** Code de commerce D441-5: 40 € by dated parameter. */
  readonly recoveryFee: Money;
  /** The discount for paying early, as agreed; null when there is none, which the invoice must say. */
  readonly earlyPayment: Label | null;
};

/**
 * What an invoice must say in words (CGI, annexe II, 242 nonies A; Code de commerce L441-9; domain.md 3.1), in the order it is printed. The rest,
 * names, numbers, dates and amounts, has fields of its own. The recovery fee is for businesses only. A credit note names its
 * invoice and says nothing of paying late.
 */
export function mentionsOf(invoice: MentionedInvoice): Mention[] {
  const isCredit = invoice.type === '381';
  const isBusiness = customerKinds[invoice.buyer.kind].business;
  return [
    ...precedingInvoices(invoice),
    { code: 'supplies', text: suppliesLabels[invoice.supplies], subject: null },
    ...deliveryDay(invoice),
    ...exemptions(invoice.regimes),
    ...(invoice.seller.taxOnDebits && invoice.supplies !== 'goods' ? [taxOnDebits] : []),
    ...(isCredit ? [] : [latePenalty(invoice.latePenaltyRate)]),
    ...(isCredit || !isBusiness ? [] : [recoveryFee(invoice.recoveryFee)]),
    ...(isCredit ? [] : [earlyPayment(invoice.earlyPayment)]),
    ...sellerIdentity(invoice.seller),
  ];
}

/** BT-23 as France asks (BR-FR-08): goods, services or both, to be paid or paid already. */
export function billingMode(supplies: Supplies, isPaid: boolean): string {
  return `${{ goods: 'B', services: 'S', both: 'M' }[supplies]}${isPaid ? 2 : 1}`;
}

const taxOnDebits: Mention = {
  code: 'vat-on-debits',
  text: { fr: 'Option pour le paiement de la taxe d’après les débits', en: 'VAT paid on invoicing, by option' },
  subject: null,
};

function precedingInvoices({ type, precedingInvoices }: MentionedInvoice): Mention[] {
  if (type !== '381' || precedingInvoices.length === 0) return [];
  const list = (language: 'fr' | 'en', of: string) =>
    precedingInvoices.map(({ number, issuedOn }) => `${number} ${of} ${formatDay(issuedOn, language, 'long')}`).join(', ');
  const text = { fr: `Avoir sur facture ${list('fr', 'du')}`, en: `Credit note for invoice ${list('en', 'of')}` };
  return [{ code: 'preceding-invoice', text, subject: null }];
}

function deliveryDay({ deliveredOn, issuedOn }: MentionedInvoice): Mention[] {
  if (deliveredOn === null || deliveredOn === issuedOn) return [];
  const text = { fr: `Livré le ${formatDay(deliveredOn, 'fr', 'long')}`, en: `Delivered on ${formatDay(deliveredOn, 'en', 'long')}` };
  return [{ code: 'delivered-on', text, subject: null }];
}

function exemptions(regimes: readonly VatRegime[]): Mention[] {
  const texts = [...new Set(regimes)].map((regime) => vatRegimes[regime].mention).filter((mention) => mention !== null);
  return texts.map((text) => ({ code: 'vat-exemption', text, subject: null }));
}

function latePenalty(rate: BasisPoints): Mention {
  const percent = percentToDecimal(rate);
  const fr = `Pénalités de retard\u00A0: ${percent.replace('.', ',')}\u00A0% par an sur le montant TTC impayé, sans qu’un rappel soit nécessaire.`;
  const en = `Late payment: ${percent}% a year on the unpaid amount with VAT, without reminder.`;
  return { code: 'late-penalty', text: { fr, en }, subject: 'PMD' };
}

function recoveryFee(fee: Money): Mention {
  const amount = toDecimal(fee);
  const fr = `Indemnité forfaitaire pour frais de recouvrement en cas de retard\u00A0: ${amount.replace('.', ',')}\u00A0€.`;
  return {
    code: 'recovery-fee',
    text: { fr, en: `Fixed compensation for recovery costs in case of late payment: €${amount}.` },
    subject: 'PMT',
  };
}

function earlyPayment(agreed: Label | null): Mention {
  const none = { fr: 'Pas d’escompte pour paiement anticipé.', en: 'No discount for early payment.' };
  return { code: 'early-payment', text: agreed ?? none, subject: 'AAB' };
}

/** Legal form, capital and register in one line; the list is unverified (domain.md 3.1, 16). */
function sellerIdentity({ legalForm, capital, register }: InvoiceSeller): Mention[] {
  const amount = capital && toDecimal(capital).replace(/\.00$/, '');
  const thousands = (between: string) => amount?.replaceAll(/\B(?=(\d{3})+(?!\d))/g, between) ?? '';
  const join = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');
  const fr = join([legalForm, amount && `capital de ${thousands('\u202F').replace('.', ',')}\u00A0€`, register]);
  const en = join([legalForm, amount && `capital of €${thousands(',')}`, register]);
  return fr === '' ? [] : [{ code: 'seller-identity', text: { fr, en }, subject: 'REG' }];
}
