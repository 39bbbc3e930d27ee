import type { Language } from '../../../platform/documents/pdf/figures.js';
import type { IssuedInvoice } from './issued-invoice.js';

export interface InvoiceWords {
  readonly title: Readonly<Record<IssuedInvoice['type'], string>>;
  readonly issued: string;
  readonly due: string;
  readonly customer: string;
  readonly buyerSiren: string;
  readonly buyerVat: string;
  readonly yourOrder: string;
  readonly ourOrder: string;
  readonly deliveryNote: string;
  readonly delivered: string;
  readonly supplies: string;
  readonly deliveredTo: string;
  readonly toPay: string;
  readonly credited: string;
  readonly dueRemark: (day: string, terms: string) => string;
  readonly means: Readonly<Record<NonNullable<IssuedInvoice['payment']['means']>, string>>;
  readonly paidBy: (means: string) => string;
  readonly payment: string;
  readonly quoting: (means: string, number: string) => string;
  readonly attached: string;
}

export const invoiceWords: Record<Language, InvoiceWords> = {
  fr: {
    title: { '380': 'Facture', '381': 'Avoir' },
    issued: 'Date',
    due: 'Échéance',
    customer: 'Client',
    buyerSiren: 'SIREN du client',
    buyerVat: 'TVA du client',
    yourOrder: 'Votre commande',
    ourOrder: 'Notre commande',
    deliveryNote: 'Bon de livraison',
    delivered: 'Livré le',
    supplies: 'Nature',
    deliveredTo: 'Livré à',
    toPay: 'Net à payer',
    credited: 'Net en votre faveur',
    dueRemark: (day, terms) => `À régler au plus tard le ${day} (${terms}).`,
    means: { '10': 'espèces', '20': 'chèque', '30': 'virement', '48': 'carte', '58': 'virement' },
    paidBy: (means) => `Acquitté par ${means}.`,
    payment: 'Règlement',
    quoting: (means, number) => `par ${means}, en rappelant ${number}`,
    attached: 'Facture électronique Factur-X',
  },
  en: {
    title: { '380': 'Invoice', '381': 'Credit note' },
    issued: 'Date',
    due: 'Due',
    customer: 'Customer',
    buyerSiren: 'Customer’s SIREN',
    buyerVat: 'Customer’s VAT',
    yourOrder: 'Your order',
    ourOrder: 'Our order',
    deliveryNote: 'Delivery note',
    delivered: 'Delivered on',
    supplies: 'Nature',
    deliveredTo: 'Delivered to',
    toPay: 'Amount due',
    credited: 'Amount in your favour',
    dueRemark: (day, terms) => `To be paid by ${day} (${terms}).`,
    means: { '10': 'cash', '20': 'cheque', '30': 'bank transfer', '48': 'card', '58': 'bank transfer' },
    paidBy: (means) => `Paid by ${means}.`,
    payment: 'Payment',
    quoting: (means, number) => `by ${means}, quoting ${number}`,
    attached: 'Electronic invoice Factur-X',
  },
};
