import type { Label } from '@colophon/sales';
import type { ColumnKind } from '../../../platform/documents/workbook/workbook.js';

interface Column {
  readonly label: Label;
  readonly kind: ColumnKind;
  /** Headers others give it. */
  readonly alsoCalled?: readonly string[];
}

/** What the workshop is given (domain.md 7.4). It fills the last four columns and sends the file back. */
export const workshopColumns = {
  despatch: { label: { fr: 'Réf. expédition', en: 'Despatch ref.' }, kind: 'text' },
  line: { label: { fr: 'Réf. ligne', en: 'Line ref.' }, kind: 'text' },
  order: { label: { fr: 'Commande', en: 'Order' }, kind: 'text' },
  customer: { label: { fr: 'Client', en: 'Customer' }, kind: 'text' },
  gln: { label: { fr: 'GLN', en: 'GLN' }, kind: 'text' },
  name: { label: { fr: 'Destinataire', en: 'Ship to' }, kind: 'text' },
  street: { label: { fr: 'Rue', en: 'Street' }, kind: 'text' },
  postalCode: { label: { fr: 'Code postal', en: 'Postal code' }, kind: 'text' },
  city: { label: { fr: 'Ville', en: 'City' }, kind: 'text' },
  country: { label: { fr: 'Pays', en: 'Country' }, kind: 'text' },
  service: { label: { fr: 'Service', en: 'Service' }, kind: 'text' },
  ean: { label: { fr: 'EAN', en: 'EAN' }, kind: 'text', alsoCalled: ['ISBN', 'GTIN', 'EAN13', 'Code barre', 'Barcode'] },
  title: { label: { fr: 'Titre', en: 'Title' }, kind: 'text' },
  asked: { label: { fr: 'À expédier', en: 'To ship' }, kind: 'integer' },
  weight: { label: { fr: 'Poids (g)', en: 'Weight (g)' }, kind: 'integer' },
  giftText: { label: { fr: 'Mot à joindre', en: 'Words to enclose' }, kind: 'text' },
  enclosures: { label: { fr: 'Documents à joindre', en: 'Papers to enclose' }, kind: 'text' },
  shipped: { label: { fr: 'Expédiés', en: 'Shipped' }, kind: 'integer', alsoCalled: ['Quantité expédiée', 'Shipped quantity', 'Expédié'] },
  carrier: { label: { fr: 'Transporteur', en: 'Carrier' }, kind: 'text' },
  parcel: {
    label: { fr: 'N° de colis', en: 'Parcel number' },
    kind: 'text',
    alsoCalled: ['Numéro de colis', 'N° de suivi', 'Numéro de suivi', 'Tracking number', 'Tracking', 'Colis'],
  },
  shippedOn: { label: { fr: 'Expédié le', en: 'Shipped on' }, kind: 'text', alsoCalled: ['Date d’expédition', 'Ship date'] },
} satisfies Record<string, Column>;

export type WorkshopColumn = keyof typeof workshopColumns;

/** What a file of the workshop's stock must name. */
export const stockColumns = {
  ean: workshopColumns.ean,
  copies: {
    label: { fr: 'Stock', en: 'Stock' },
    kind: 'integer',
    alsoCalled: ['Quantité', 'Qté', 'Quantity', 'Qty', 'Exemplaires', 'Copies', 'En stock', 'On hand', 'Stock physique', 'Disponible'],
  },
} satisfies Record<string, Column>;

/** Where each column stands in a header, however it is written: accents, case, spaces and signs aside. */
export function findColumns<Key extends string>(columns: Readonly<Record<Key, Column>>, header: readonly string[]): Map<Key, number> {
  const names = header.map(plain);
  const found = new Map<Key, number>();
  for (const [key, { label, alsoCalled = [] }] of Object.entries<Column>(columns)) {
    const index = [label.fr, label.en, ...alsoCalled].map((name) => names.indexOf(plain(name))).find((at) => at >= 0);
    if (index !== undefined) found.set(key as Key, index);
  }
  return found;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}
