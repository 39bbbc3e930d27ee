import { postalLines } from '../../../platform/documents/letterhead.js';
import type { Language } from '../../../platform/documents/pdf/figures.js';
import { type LabelSheetName, labelSheets, layOutLabels } from '../../../platform/documents/pdf/label-sheet.js';
import type { Layout } from '../../../platform/documents/pdf/layout-tree.js';
import { type DocumentProperties, renderLayout } from '../../../platform/documents/pdf/render-document.js';
import type { DocumentHouse } from './document-house.js';
import type { PostalAddress } from './issued-invoice.js';

export interface LabelsToPrint {
  readonly language: Language;
  readonly house: DocumentHouse;
  readonly issuedAt: Date;
  readonly sheet: LabelSheetName;
  /** Labels of the first sheet that were used before. */
  readonly skipped: number;
  /** One for each parcel. */
  readonly labels: readonly { readonly name: string; readonly address: PostalAddress; readonly reference: string | null }[];
}

export function addressLabels({ language, house, sheet, skipped, labels }: LabelsToPrint): Layout {
  const sender = [house.tradingName ?? house.name, ...postalLines(house.address, language)].join(', ');
  const written = labels.map(({ name, address, reference }) => ({
    sender,
    recipient: [name, ...postalLines(address, language)],
    reference,
  }));
  return layOutLabels(written, labelSheets[sheet], language, skipped);
}

/** A sheet of address labels for the parcels of the day. */
export function renderAddressLabels(labels: LabelsToPrint): Promise<Buffer> {
  const { language, house, issuedAt } = labels;
  const properties: DocumentProperties = {
    title: language === 'fr' ? 'Étiquettes d’adresse' : 'Address labels',
    author: house.tradingName ?? house.name,
    createdAt: issuedAt,
    language,
  };
  return renderLayout(addressLabels(labels), properties);
}
