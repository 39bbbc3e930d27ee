import type { Language } from '../../../platform/documents/pdf/figures.js';

export interface PricedWords {
  readonly reference: string;
  readonly description: string;
  readonly copies: string;
  readonly publicPrice: string;
  readonly unitPrice: string;
  readonly priceWithTax: string;
  readonly discount: string;
  readonly vat: string;
  readonly amount: (currency: string) => string;
  readonly amountWithTax: (currency: string) => string;
  readonly parcel: (number: string | null, day: string | null) => string;
  readonly totalOfLines: string;
  readonly totalWithoutVat: string;
  readonly totalWithVat: string;
  readonly withRate: (reason: string, rate: string) => string;
  readonly vatBase: (currency: string) => string;
  readonly vatAmount: (currency: string) => string;
  readonly withVat: (currency: string) => string;
  readonly paid: string;
  readonly untaxed: Readonly<Record<'E' | 'AE' | 'K' | 'G' | 'O', string>>;
}

const sign = (currency: string) => (currency === 'EUR' ? '€' : currency);

/** What stands above and below the figures of every priced document. */
export const pricedWords: Record<Language, PricedWords> = {
  fr: {
    reference: 'EAN ou réf.',
    description: 'Désignation',
    copies: 'Ex.',
    publicPrice: 'Prix public\nTTC',
    unitPrice: 'Prix unit.\nHT',
    priceWithTax: 'Prix unit.\nTTC',
    discount: 'Remise',
    vat: 'TVA',
    amount: (currency) => `Montant HT\nen ${sign(currency)}`,
    amountWithTax: (currency) => `Montant TTC\nen ${sign(currency)}`,
    parcel: (number, day) => (number === null ? 'Sans bon de livraison' : `Bon de livraison ${number}${day === null ? '' : ` du ${day}`}`),
    totalOfLines: 'Total des lignes',
    totalWithoutVat: 'Total HT',
    totalWithVat: 'Total TTC',
    withRate: (reason, rate) => `${reason} (TVA\u00a0${rate})`,
    vatBase: (currency) => `Base HT en ${sign(currency)}`,
    vatAmount: (currency) => `TVA en ${sign(currency)}`,
    withVat: (currency) => `TTC en ${sign(currency)}`,
    paid: 'Déjà réglé',
    untaxed: { E: 'exonéré', K: 'exonéré', G: 'exonéré', AE: 'autoliq.', O: 'hors champ' },
  },
  en: {
    reference: 'EAN or ref.',
    description: 'Description',
    copies: 'Copies',
    publicPrice: 'Retail price\nincl. VAT',
    unitPrice: 'Unit price\nexcl. VAT',
    priceWithTax: 'Unit price\nincl. VAT',
    discount: 'Discount',
    vat: 'VAT',
    amount: (currency) => `Amount excl.\nVAT in ${sign(currency)}`,
    amountWithTax: (currency) => `Amount incl.\nVAT in ${sign(currency)}`,
    parcel: (number, day) => (number === null ? 'Without delivery note' : `Delivery note ${number}${day === null ? '' : ` of ${day}`}`),
    totalOfLines: 'Total of the lines',
    totalWithoutVat: 'Total excluding VAT',
    totalWithVat: 'Total including VAT',
    withRate: (reason, rate) => `${reason} (VAT\u00a0${rate})`,
    vatBase: (currency) => `Net in ${sign(currency)}`,
    vatAmount: (currency) => `VAT in ${sign(currency)}`,
    withVat: (currency) => `Gross in ${sign(currency)}`,
    paid: 'Already paid',
    untaxed: { E: 'exempt', K: 'exempt', G: 'exempt', AE: 'reverse ch.', O: 'no VAT' },
  },
};
