import { parseProductIdentifier } from '@colophon/identifiers';
import type { CatalogueReading, CatalogueRecord, Identifier, UnmappedValue } from '@colophon/onix';
import { Refusal } from '@colophon/refusal';
import type { DraftedProduct, DraftIdentifier, DraftText, RowFault } from '../catalogue/drafted-product.js';
import { contributorsIn } from './onix-contributors.js';
import { durationIn, measureIn, pagesIn } from './onix-extents.js';
import { pricesIn } from './onix-prices.js';
import { fieldOfFault } from './onix-row-faults.js';

export interface DraftedRecord {
  readonly draft: DraftedProduct;
  readonly faults: readonly RowFault[];
  /** What the file says that has no place in the catalogue. */
  readonly unmapped: readonly UnmappedValue[];
}

/** How Colophon names itself in the identifiers of the files it writes, so that they are known when they come back. */
export const ownIdentifiers = 'Colophon';

/** A record of an ONIX file as the draft every format becomes. What the file does not say stays absent. */
export function onixDraft(reading: CatalogueReading, country: string, textLanguage: string): DraftedRecord {
  const { record } = reading;
  const { isbn13, gtin13, ismn, proprietary, others } = record.identifiers;
  const { gtin, fault: numberFault } = provenNumber(isbn13 ?? ismn ?? gtin13);
  const own = proprietary.find(isOwn)?.value;
  const prices = pricesIn(record, country);
  const draft: DraftedProduct = {
    ...said('gtin', gtin),
    ...said('productId', own),
    ...said('recordReference', own !== undefined && record.recordReference.endsWith(own) ? null : record.recordReference),
    otherIdentifiers: [...proprietary.filter((one) => !isOwn(one)), ...others].map(otherIdentifier),
    ...titles(record),
    ...said('form', record.form),
    ...(record.formDetails.length > 0 && { formDetails: record.formDetails }),
    ...said('composition', record.composition),
    ...said('imprint', record.imprint?.name ?? (own === undefined ? record.publishers.find(({ role }) => role === '01')?.name : null)),
    ...collection(record),
    ...said('editionNumber', record.editionNumber),
    ...said('editionStatement', record.editionStatement),
    ...said('language', record.languages.find(({ role }) => role === '01')?.language),
    ...said('originalLanguage', record.languages.find(({ role }) => role === '02')?.language),
    ...said('pages', pagesIn(record.extents)),
    ...said('durationMinutes', durationIn(record.extents)),
    ...said('heightMm', measureIn(record.measures, '01')),
    ...said('widthMm', measureIn(record.measures, '02')),
    ...said('thicknessMm', measureIn(record.measures, '03')),
    ...said('weightGrams', measureIn(record.measures, '08')),
    ...dates(record),
    ...said('publishingStatus', record.publishingStatus),
    ...said('availability', record.markets.flatMap(({ supplies }) => supplies).find(({ availability }) => availability)?.availability),
    ...audience(record),
    ...contributorsIn(record.contributors),
    ...(record.subjects.length > 0 && { subjects: subjects(record) }),
    ...(record.texts.length > 0 && { texts: texts(record, textLanguage) }),
    ...(prices.prices.length > 0 && { prices: prices.prices }),
    ...parts(record),
    ...works(record),
  };
  const faults = reading.faults.map((fault) => fieldOfFault(fault, draft));
  return {
    draft,
    faults: [...faults, ...numberFault, ...refusals(record)],
    unmapped: [...reading.unmapped, ...prices.unmapped, ...unkept(record)],
  };
}

/** A right check digit is not all: no agency has given out the beginning of some numbers. */
function provenNumber(number: string | null): { gtin: string | null; fault: RowFault[] } {
  try {
    return { gtin: number === null ? null : parseProductIdentifier(number).value, fault: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { gtin: null, fault: [{ field: 'gtin', code: error.code, facts: error.facts, blocking: true }] };
  }
}

/** The property when there is a value, nothing otherwise. */
function said(field: keyof DraftedProduct, value: unknown): Partial<DraftedProduct> {
  return value === null || value === undefined || value === '' ? {} : { [field]: value };
}

function isOwn({ typeName }: Identifier): boolean {
  return typeName === ownIdentifiers;
}

function otherIdentifier({ type, typeName, value }: Identifier): DraftIdentifier {
  return { type, typeName: typeName ?? '', value };
}

function titles({ title, otherTitles }: CatalogueRecord) {
  const original = otherTitles.find(({ type }) => type === '03')?.text;
  return { ...said('title', title?.text), ...said('subtitle', title?.subtitle), ...said('originalTitle', original) };
}

function collection({ collections }: CatalogueRecord) {
  const first = collections.find(({ title, type }) => title !== null && type === '10') ?? collections.find(({ title }) => title !== null);
  return {
    ...said('collection', first?.title),
    ...said('collectionNumber', first?.number),
    ...said('collectionIssn', first?.issn),
  };
}

function dates(record: CatalogueRecord) {
  const published = [...record.dates, ...record.markets.flatMap((market) => market.dates)];
  const supply = record.markets.flatMap(({ supplies }) => supplies.flatMap((one) => one.dates));
  return {
    ...said('publishedOn', published.find(({ role, day }) => role === '01' && day)?.day),
    ...said('onSaleOn', [...published, ...supply].find(({ role, day }) => role === '02' && day)?.day),
  };
}

function audience({ audiences, audienceRanges }: CatalogueRecord) {
  const years = audienceRanges.find(({ qualifier }) => qualifier === '17');
  return {
    ...said('audienceCode', audiences.find(({ type }) => type === '01')?.value),
    ...said('ageFrom', age(years?.exact ?? years?.from)),
    ...said('ageTo', age(years?.exact ?? years?.to)),
  };
}

function age(text: string | null | undefined): number | undefined {
  return text !== null && text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function subjects({ subjects: given }: CatalogueRecord) {
  const seen = new Set<string>();
  return given
    .map(({ scheme, code, heading, main }) => ({ scheme, code: code ?? '', heading: heading ?? '', main }))
    .filter(({ scheme, code, heading }) => {
      const key = JSON.stringify([scheme, code, heading]);
      return !seen.has(key) && seen.add(key);
    });
}

/** The first text of each type and language; the feed may give the same description once for each audience. */
function texts({ texts: given }: CatalogueRecord, textLanguage: string): DraftText[] {
  const found = new Map<string, DraftText>();
  for (const { type, language, text } of given) {
    const one = { type, language: language ?? textLanguage, content: text };
    const key = `${one.type} ${one.language}`;
    if (!found.has(key) && text.trim() !== '') found.set(key, one);
  }
  return [...found.values()];
}

function parts({ parts: given }: CatalogueRecord) {
  const numbered = given.flatMap(({ identifiers, copies }) => {
    const gtin = identifiers.isbn13 ?? identifiers.ismn ?? identifiers.gtin13;
    return gtin === null ? [] : [{ gtin, copies: copies ?? 1 }];
  });
  return numbered.length > 0 ? { parts: numbered } : {};
}

/** The work the product is a manifestation of (list 164, 01), by its first number. */
function works({ relatedWorks }: CatalogueRecord) {
  const identifiers = relatedWorks.find(({ relation, identifiers: some }) => relation === '01' && some.length > 0)?.identifiers ?? [];
  const own = identifiers.find(isOwn)?.value;
  const first = identifiers.find((one) => !isOwn(one));
  return {
    ...said('workId', own),
    ...said('workReference', first && `${first.type}:${first.typeName ?? ''}:${first.value}`),
  };
}

function refusals({ notificationType, title }: CatalogueRecord): RowFault[] {
  if (notificationType === '05') return [{ field: 'recordReference', code: 'deletion-asked', facts: {}, blocking: true }];
  return title === null ? [{ field: 'title', code: 'title-missing', facts: {}, blocking: true }] : [];
}

/** What the reader understood and the catalogue has no column for. */
function unkept(record: CatalogueRecord): UnmappedValue[] {
  const list: [path: string, values: readonly unknown[]][] = [
    ['DescriptiveDetail/TitleDetail', record.otherTitles.filter(({ type }) => type !== '03').map(({ text }) => text)],
    ['DescriptiveDetail/ProductContentType', record.contentTypes],
    ['DescriptiveDetail/EpubTechnicalProtection', record.technicalProtections],
    ['DescriptiveDetail/ContributorStatement', present(record.contributorStatement)],
    ['DescriptiveDetail/IllustrationsNote', present(record.illustrationsNote)],
    ['DescriptiveDetail/CountryOfManufacture', present(record.countryOfManufacture)],
    ['CollateralDetail/SupportingResource', record.resources.flatMap(({ links }) => links)],
    ['PublishingDetail/SalesRights', record.salesRights.map(({ type }) => type)],
    ['PublishingDetail/CityOfPublication', present(record.cityOfPublication)],
    ['RelatedMaterial/RelatedProduct', record.relatedProducts.flatMap(({ relations }) => relations)],
    ['DescriptiveDetail/Contributor/Website', record.contributors.flatMap(({ websites }) => websites)],
  ];
  return list.flatMap(([path, values]) => values.map((value) => ({ path, value: String(value) })));
}

function present(value: string | null): string[] {
  return value === null ? [] : [value];
}
