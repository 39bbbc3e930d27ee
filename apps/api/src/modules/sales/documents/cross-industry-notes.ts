import type { XmlElements } from '../../../platform/documents/xml/write-xml.js';
import type { IssuedInvoice } from './issued-invoice.js';

// BR-FR-05 wants the three on every document, also where the law asks none: a credit note is not paid late, a reader owes no fee.
const NOT_APPLICABLE = {
  PMD: { fr: 'Pénalités de retard\u00a0: sans objet.', en: 'Late payment penalties: not applicable.' },
  PMT: {
    fr: 'Indemnité forfaitaire pour frais de recouvrement\u00a0: sans objet.',
    en: 'Fixed compensation for recovery costs: not applicable.',
  },
  AAB: { fr: 'Escompte\u00a0: sans objet.', en: 'Early payment discount: not applicable.' },
} as const;

// What has a field of its own: BT-23, BT-25, BT-72, BT-120.
const WITH_FIELD: readonly string[] = ['supplies', 'preceding-invoice', 'delivered-on', 'vat-exemption'];

/** The notes of an invoice (BG-1), each with its subject (BT-21), in the language of the buyer. */
export function noteElements(invoice: IssuedInvoice): XmlElements[] {
  const { mentions, language, note, despatches } = invoice;
  const subjects = new Set(mentions.map(({ subject }) => subject));
  const missing = (['PMD', 'PMT', 'AAB'] as const).filter((subject) => !subjects.has(subject));
  const deliveryNotes = language === 'fr' ? 'Bons de livraison' : 'Delivery notes';
  return [
    ...mentions
      .filter(({ code }) => !WITH_FIELD.includes(code))
      .map(({ subject, text }) => ({ 'ram:Content': text[language], 'ram:SubjectCode': subject ?? undefined })),
    ...missing.map((subject) => ({ 'ram:Content': NOT_APPLICABLE[subject][language], 'ram:SubjectCode': subject })),
    ...(despatches.length > 1 ? [{ 'ram:Content': `${deliveryNotes} ${despatches.map(({ number }) => number).join(', ')}` }] : []),
    ...(note === null ? [] : [{ 'ram:Content': note }]),
    ...channel(invoice),
  ];
}

/**
 * What the platform does with it (subject BAR): sends it, or reports the sale. Said only where it is certain; a French business without SIREN
 * or with an address of another network is left to the platform (BR-FR-11, BR-FR-21).
 */
function channel({ buyer }: IssuedInvoice): XmlElements[] {
  const note = (content: string) => [{ 'ram:Content': content, 'ram:SubjectCode': 'BAR' }];
  if (buyer.kind === 'reader') return note('B2C');
  if (buyer.address.country !== 'FR') return note('B2BINT');
  const { siren, electronicAddress } = buyer;
  const isInDirectory = siren !== null && electronicAddress?.scheme === '0225' && electronicAddress.identifier.startsWith(siren);
  return isInDirectory ? note('B2B') : [];
}
