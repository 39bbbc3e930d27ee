import { compareDays, type Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { customerKinds } from './customer-kind.ts';
import type { Invoice } from './invoice.ts';
import type { Address } from './invoice-party.ts';
import type { Label } from './label.ts';
import type { MentionedInvoice } from './mentions.ts';
import type { InvoiceRefusal } from './refusals.ts';

export type Missing =
  | 'seller-name'
  | 'seller-siren'
  | 'seller-address'
  | 'seller-vat-number'
  | 'buyer-name'
  | 'buyer-address'
  | 'buyer-siren'
  | 'buyer-vat-number'
  | 'delivery-address'
  | 'delivery-day'
  | 'preceding-invoice'
  | 'due-day'
  | 'line-description';

/** What is missing, and where it must be said: the text the person reads beside the field. */
export const missingLabels: Record<Missing, Label & { readonly source: string }> = {
  'seller-name': { fr: 'Nom de la maison', en: 'Name of the house', source: 'CGI ann. II, 242 nonies A' },
  'seller-siren': { fr: 'SIREN de la maison', en: 'SIREN of the house', source: 'CGI ann. II, 242 nonies A' },
  'seller-address': { fr: 'Adresse de la maison', en: 'Address of the house', source: 'CGI ann. II, 242 nonies A' },
  'seller-vat-number': { fr: 'Numéro de TVA de la maison', en: 'VAT number of the house', source: 'CGI ann. II, 242 nonies A' },
  'buyer-name': { fr: 'Nom du client', en: 'Name of the customer', source: 'CGI ann. II, 242 nonies A' },
  'buyer-address': { fr: 'Adresse de facturation du client', en: 'Billing address of the customer', source: 'CGI ann. II, 242 nonies A' },
  'buyer-siren': { fr: 'SIREN du client', en: 'SIREN of the customer', source: 'CGI ann. II, 242 nonies A; BR-FR-11' },
  'buyer-vat-number': { fr: 'Numéro de TVA du client', en: 'VAT number of the customer', source: 'CGI ann. II, 242 nonies A; BR-IC-02' },
  'delivery-address': { fr: 'Adresse de livraison', en: 'Delivery address', source: 'CGI ann. II, 242 nonies A; BR-IC-12' },
  'delivery-day': { fr: 'Date de livraison', en: 'Day of delivery', source: 'CGI ann. II, 242 nonies A; BR-IC-11' },
  'preceding-invoice': { fr: 'Facture corrigée par l’avoir', en: 'Invoice that the credit note corrects', source: 'EN 16931 BG-3' },
  'due-day': { fr: 'Échéance', en: 'Due day', source: 'Code de commerce L441-9; BR-CO-25' },
  'line-description': { fr: 'Désignation d’une ligne', en: 'Description of a line', source: 'CGI ann. II, 242 nonies A; BR-25' },
};

export type InvoiceToIssue = MentionedInvoice & {
  readonly dueOn: Day | null;
  readonly figures: Invoice;
  /** By line. */
  readonly descriptions: ReadonlyMap<string, string>;
};

/**
 * All that is missing before an invoice may be issued, at once, so that the person completes it in one go; empty when it may. The SIREN is asked
 * of every French business, unless the house has said that this one has none (an association); both VAT numbers where the
 * customer accounts for the tax or the goods leave for the Union.
 */
export function missingBeforeIssue(invoice: InvoiceToIssue): Missing[] {
  const { seller, buyer, type, figures, regimes } = invoice;
  const categories = new Set(figures.breakdown.map(({ vat }) => vat.category));
  const isBetweenStates = categories.has('K') || categories.has('AE');
  const isFrench = (buyer.address?.country ?? 'FR') === 'FR';
  const wanted: [Missing, boolean][] = [
    ['seller-name', isBlank(seller.name)],
    ['seller-siren', isBlank(seller.siren)],
    ['seller-address', !isComplete(seller.address)],
    ['seller-vat-number', isBlank(seller.vatNumber) && seller.liable && !regimes.includes('franchise')],
    ['buyer-name', isBlank(buyer.name)],
    ['buyer-address', !isComplete(buyer.address)],
    ['buyer-siren', isBlank(buyer.siren) && isFrench && customerKinds[buyer.kind].business && !buyer.hasNoSiren],
    ['buyer-vat-number', isBlank(buyer.vatNumber) && isBetweenStates],
    ['delivery-address', buyer.deliveryAddress !== null && !isComplete(buyer.deliveryAddress)],
    ['delivery-day', invoice.deliveredOn === null && categories.has('K')],
    ['preceding-invoice', type === '381' && invoice.precedingInvoices.length === 0],
    ['due-day', type === '380' && invoice.dueOn === null && figures.amountDue.minor > 0n],
    ['line-description', figures.lines.some(({ line }) => isBlank(invoice.descriptions.get(line) ?? null))],
  ];
  return wanted.filter(([, isMissing]) => isMissing).map(([missing]) => missing);
}

/**
 * Refuses days that contradict each other: goods delivered after the invoice that says they were, a payment due before the invoice, a credit
 * note older than the invoice it corrects.
 */
export function checkInvoiceDays({ issuedOn, deliveredOn, dueOn, precedingInvoices }: InvoiceToIssue): void {
  if (deliveredOn !== null && compareDays(deliveredOn, issuedOn) > 0) {
    throw new Refusal<InvoiceRefusal>('delivered-after-issue', { deliveredOn, issuedOn });
  }
  if (dueOn !== null && compareDays(dueOn, issuedOn) < 0) throw new Refusal<InvoiceRefusal>('due-before-issue', { dueOn, issuedOn });
  const later = precedingInvoices.find((invoice) => compareDays(invoice.issuedOn, issuedOn) > 0);
  if (later)
    throw new Refusal<InvoiceRefusal>('credit-before-invoice', { issuedOn, invoice: later.number, invoiceIssuedOn: later.issuedOn });
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

function isComplete(address: Address | null): boolean {
  return address !== null && [address.city, address.country].every((part) => !isBlank(part));
}
