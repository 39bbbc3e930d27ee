import type { Language } from '../../../platform/documents/pdf/figures.js';

const fr = {
  pickingList: (day: string) => `Liste de prélèvement du ${day}`,
  shelf: 'Rayon',
  title: 'Titre',
  copies: 'Ex.',
  byParcel: 'Par bon',
  total: 'Total',
  parcels: 'Colis',
  parcel: 'Colis',
  carrier: 'Transporteur',
  tracking: 'Suivi',
  weight: 'Poids en kg',
  deliveryNote: 'Bon de livraison',
  customer: 'Client',
  on: 'Date',
  sentOn: 'Expédié le',
  yourOrder: 'Votre commande',
  ourOrder: 'Notre commande',
  deliveredTo: 'Livré à',
  ordered: 'Commandés',
  delivered: 'Livrés',
  waiting: 'À suivre',
  checkOnReceipt:
    'Merci de vérifier le contenu à réception et de nous signaler tout écart. La facture vous est adressée séparément\u00a0; les exemplaires à suivre sont envoyés dès qu’ils sont disponibles.',
  depositNote: 'Bon de dépôt',
  until: 'Jusqu’au',
  publicPrice: 'Prix public\nTTC en €',
  value: 'Valeur TTC\nen €',
  valueOfDeposit: 'Valeur du dépôt au prix public',
  remainsOurs:
    'Les exemplaires déposés restent la propriété de la maison d’édition jusqu’à leur vente. Ils sont facturés après comptage, à la remise convenue\u00a0; les invendus sont repris ou retournés.',
  countSheet: (day: string) => `Comptage du dépôt au ${day}`,
  countHere:
    'Merci de noter en face de chaque titre les exemplaires présents et les exemplaires vendus, puis de nous renvoyer cette feuille.',
  countOnline: (link: string) =>
    `Merci de noter en face de chaque titre les exemplaires présents et les exemplaires vendus, puis de nous renvoyer cette feuille, ou de répondre en ligne\u00a0: ${link}`,
  since: 'Déposé le',
  lying: 'Déposés',
  present: 'Présents',
  sold: 'Vendus',
  signature: 'Date et signature du libraire\u00a0:',
};

type DespatchWords = typeof fr;

/** What the papers that go with copies say. */
export const despatchWords: Record<Language, DespatchWords> = {
  fr,
  en: {
    pickingList: (day) => `Picking list of ${day}`,
    shelf: 'Shelf',
    title: 'Title',
    copies: 'Copies',
    byParcel: 'By delivery note',
    total: 'Total',
    parcels: 'Parcels',
    parcel: 'Parcel',
    carrier: 'Carrier',
    tracking: 'Tracking',
    weight: 'Weight in kg',
    deliveryNote: 'Delivery note',
    customer: 'Customer',
    on: 'Date',
    sentOn: 'Sent on',
    yourOrder: 'Your order',
    ourOrder: 'Our order',
    deliveredTo: 'Delivered to',
    ordered: 'Ordered',
    delivered: 'Delivered',
    waiting: 'To follow',
    checkOnReceipt:
      'Please check the contents on receipt and tell us of any difference. The invoice is sent separately; copies to follow leave as soon as they are available.',
    depositNote: 'Deposit note',
    until: 'Until',
    publicPrice: 'Retail price\nincl. VAT in €',
    value: 'Value incl.\nVAT in €',
    valueOfDeposit: 'Value of the deposit at the retail price',
    remainsOurs:
      'The copies deposited remain the property of the publisher until they are sold. They are invoiced after each count, at the agreed discount; unsold copies are taken or sent back.',
    countSheet: (day) => `Count of the deposit on ${day}`,
    countHere: 'Please note beside each title the copies present and the copies sold, and send this sheet back to us.',
    countOnline: (link) =>
      `Please note beside each title the copies present and the copies sold, and send this sheet back to us, or answer online: ${link}`,
    since: 'Since',
    lying: 'Deposited',
    present: 'Present',
    sold: 'Sold',
    signature: 'Date and signature of the bookseller:',
  },
};
