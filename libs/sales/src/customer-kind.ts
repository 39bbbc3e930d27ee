import type { Label } from './label.ts';

export type CustomerKind = 'bookseller' | 'wholesaler' | 'library' | 'school' | 'public-body' | 'company' | 'reader';

/** Who the price law takes the customer for: it binds sales to those who read, not to those who sell again (law 81-766, 1 and 3). */
export type PriceLawBuyer = 'reseller' | 'institution' | 'reader';

type Kind = {
  readonly label: Label;
  readonly priceLaw: PriceLawBuyer;
  /** Acts as a taxable person or a body that is invoiced as one: needs a SIREN in France and pays the 40 € when late. */
  readonly business: boolean;
  /** Lends to the public, so that its supplier declares the right of loan (CPI L133-3). */
  readonly lends: boolean;
};

export const customerKinds: Record<CustomerKind, Kind> = {
  bookseller: { label: { fr: 'Libraire', en: 'Bookseller' }, priceLaw: 'reseller', business: true, lends: false },
  wholesaler: { label: { fr: 'Grossiste', en: 'Wholesaler' }, priceLaw: 'reseller', business: true, lends: false },
  library: { label: { fr: 'Bibliothèque', en: 'Library' }, priceLaw: 'institution', business: true, lends: true },
  school: { label: { fr: 'Établissement scolaire', en: 'School' }, priceLaw: 'institution', business: true, lends: false },
  'public-body': { label: { fr: 'Collectivité', en: 'Public body' }, priceLaw: 'institution', business: true, lends: false },
  company: { label: { fr: 'Entreprise ou association', en: 'Company or association' }, priceLaw: 'reader', business: true, lends: false },
  reader: { label: { fr: 'Lecteur', en: 'Reader' }, priceLaw: 'reader', business: false, lends: false },
};
