import type { Instant } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import type { CatalogueRecord } from './catalogue-record.ts';
import { collateralDetailXml } from './writing/collateral.ts';
import { descriptiveDetailXml } from './writing/descriptive.ts';
import { group, value } from './writing/elements.ts';
import { forIssue68 } from './writing/issue-68.ts';
import { publishingDetailXml, relatedMaterialXml } from './writing/publishing.ts';
import { identifierXml, productIdentifiersXml } from './writing/shared.ts';
import { productSupplyXml } from './writing/supply.ts';

/** A record the schema has no valid form for: without reference or identifier, or described without a title or a publisher. */
export type OnixWriteRefusal = 'onix-reference-missing' | 'onix-identifier-missing' | 'onix-title-missing' | 'onix-publisher-missing';

export interface OnixHeader {
  readonly senderName: string;
  readonly senderGln: string | null;
  readonly sentAt: Instant;
  /** `3.0` is what French partners read. */
  readonly release?: '3.0' | '3.1';
  /** List 74; the language of texts that name none. */
  readonly defaultLanguage?: string;
}

/** An ONIX message with reference tags, product by product, valid against the official schema of its release. */
export async function* writeOnix(
  records: AsyncIterable<CatalogueRecord> | Iterable<CatalogueRecord>,
  header: OnixHeader,
): AsyncGenerator<string, void, undefined> {
  yield onixStart(header);
  let empty = true;
  for await (const record of records) {
    empty = false;
    yield productXml(record, header.release);
  }
  yield empty ? '<NoProduct/>\n</ONIXMessage>\n' : '</ONIXMessage>\n';
}

function onixStart(header: OnixHeader): string {
  const release = header.release ?? '3.0';
  const gln =
    header.senderGln === null
      ? ''
      : identifierXml('SenderIdentifier', 'SenderIDType', { type: '06', typeName: null, value: header.senderGln });
  return `<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage xmlns="http://ns.editeur.org/onix/${release}/reference" release="${release}">
${group('Header', group('Sender', gln, value('SenderName', header.senderName)), value('SentDateTime', compact(header.sentAt)), value('DefaultLanguageOfText', header.defaultLanguage))}`;
}

/** `2026-03-31T22:00:00.000Z` as ONIX writes it: `20260331T220000Z`. */
function compact(instant: Instant): string {
  return instant.replace(/\.\d+/, '').replaceAll('-', '').replaceAll(':', '');
}

/** One product. A deletion (notification 05) carries its reference and its identifiers, nothing more. */
export function productXml(given: CatalogueRecord, release: '3.0' | '3.1' = '3.0'): string {
  const record = release === '3.0' ? forIssue68(given) : given;
  const reference = value('RecordReference', record.recordReference);
  if (reference === '') refuse('onix-reference-missing', record);
  const identifiers = productIdentifiersXml(record.identifiers);
  if (identifiers === '') refuse('onix-identifier-missing', record);
  const { source } = record;
  return group(
    'Product',
    reference,
    value('NotificationType', record.notificationType),
    value('RecordSourceType', source?.type),
    ...(source?.identifiers ?? []).map((identifier) => identifierXml('RecordSourceIdentifier', 'RecordSourceIDType', identifier)),
    value('RecordSourceName', source?.name),
    identifiers,
    record.notificationType === '05' ? '' : blocksXml(record),
  );
}

function blocksXml(record: CatalogueRecord): string {
  if (record.title === null && record.otherTitles.length === 0 && isDescribed(record)) refuse('onix-title-missing', record);
  const publishing = publishingDetailXml(record);
  if (publishing !== '' && record.imprint === null && record.publishers.length === 0) refuse('onix-publisher-missing', record);
  return [
    descriptiveDetailXml(record),
    collateralDetailXml(record),
    publishing,
    relatedMaterialXml(record),
    ...record.markets.map(productSupplyXml),
  ].join('');
}

function isDescribed(record: CatalogueRecord): boolean {
  const { form, composition, contributors, subjects, measures, extents, languages } = record;
  return form !== null || composition !== null || [contributors, subjects, measures, extents, languages].some((list) => list.length > 0);
}

function refuse(code: OnixWriteRefusal, record: CatalogueRecord): never {
  const { isbn13, gtin13 } = record.identifiers;
  throw new Refusal<OnixWriteRefusal>(code, { reference: record.recordReference, product: isbn13 ?? gtin13 });
}
