import type { CatalogueRecord, RecordSource, UnmappedValue } from './catalogue-record.ts';
import type { CatalogueFault } from './faults.ts';
import { resourcesIn, textsIn } from './mapping/collateral.ts';
import { contributorsOf } from './mapping/contributors.ts';
import { datedFacts } from './mapping/dates.ts';
import * as descriptive from './mapping/descriptive.ts';
import { child, codeOf, codesOf, type Faults, fault, flag, textOf } from './mapping/fields.ts';
import { identifiersIn, productIdentifiers } from './mapping/identifiers.ts';
import { imprintOf, publishersOf, salesRightsOf } from './mapping/publishing.ts';
import { relatedProductsOf, relatedWorksOf } from './mapping/related.ts';
import { richTextOf } from './mapping/rich-text.ts';
import { marketsOf } from './mapping/supply.ts';
import { collectionsOf, titlesOf } from './mapping/titles.ts';
import { type OnixElement, productBlocks } from './onix-element.ts';
import type { OnixRecord } from './onix-parser.ts';

export interface CatalogueReading {
  readonly record: CatalogueRecord;
  /** What the record says that Colophon does not keep, each value by its name. */
  readonly unmapped: readonly UnmappedValue[];
  /** What is wrong in the record; what is wrong is left out of it. */
  readonly faults: readonly CatalogueFault[];
  /** Line of the file on which the product begins. */
  readonly line: number;
}

/** More names than this tell a person nothing; a real record has some dozens. */
const mostUnmapped = 1_000;

/** Gives a record of the file its meaning. Never refuses: a bad value is a fault and an unknown one is named, the rest is read. */
export function toCatalogue(source: OnixRecord): CatalogueReading {
  const { product, message } = source;
  const faults: Faults = [];
  if (source.forbiddenCharacters) fault(faults, product, 'control-characters');
  const detail = child(product, 'DescriptiveDetail');
  const collateral = child(product, 'CollateralDetail');
  const publishing = child(product, 'PublishingDetail');
  const related = child(product, 'RelatedMaterial');
  const identifiers = productIdentifiers(product, faults);
  const titles = titlesOf(detail, faults);
  const collections = collectionsOf(detail, faults);
  const edition = descriptive.editionOf(detail, faults);
  flag(detail, 'NoContributor');
  const record: CatalogueRecord = {
    recordReference: referenceOf(product, faults),
    notificationType: codeOf(product, 'NotificationType', 1, faults) ?? '03',
    source: sourceOf(product, faults),
    identifiers,
    composition: codeOf(detail, 'ProductComposition', 2, faults),
    ...descriptive.formOf(detail, faults),
    technicalProtections: codesOf(detail, 'EpubTechnicalProtection', 144, faults),
    parts: descriptive.partsOf(detail, faults),
    collections: collections.length > 0 ? collections : titles.collections,
    title: titles.title,
    otherTitles: titles.otherTitles,
    contributors: contributorsOf(detail, faults),
    contributorStatement: textOf(detail, 'ContributorStatement'),
    editionTypes: edition.types,
    editionNumber: edition.number,
    editionStatement: edition.statement,
    languages: descriptive.languagesOf(detail, faults),
    extents: descriptive.extentsOf(detail, faults),
    illustrationsNote: textOf(detail, 'IllustrationsNote'),
    measures: descriptive.measuresOf(detail, faults),
    countryOfManufacture: codeOf(detail, 'CountryOfManufacture', 91, faults),
    subjects: descriptive.subjectsOf(detail, faults),
    audiences: descriptive.audiencesOf(detail, faults),
    audienceRanges: descriptive.audienceRangesOf(detail, faults),
    audienceDescription: richTextOf(detail, 'AudienceDescription'),
    texts: textsIn(collateral, faults),
    resources: resourcesIn(collateral, faults),
    imprint: imprintOf(publishing, faults),
    publishers: publishersOf(publishing, faults),
    cityOfPublication: textOf(publishing, 'CityOfPublication'),
    countryOfPublication: codeOf(publishing, 'CountryOfPublication', 91, faults),
    publishingStatus: codeOf(publishing, 'PublishingStatus', 64, faults),
    dates: datedFacts(publishing, 'PublishingDate', 'PublishingDateRole', 163, faults),
    salesRights: salesRightsOf(publishing, faults),
    relatedWorks: relatedWorksOf(related, faults),
    relatedProducts: relatedProductsOf(related, faults),
    markets: marketsOf(product, message, faults),
  };
  return { record, unmapped: unmappedIn(product), faults, line: source.line };
}

function referenceOf(product: OnixElement, faults: Faults): string {
  const reference = textOf(product, 'RecordReference');
  if (reference === null) fault(faults, product, 'value-missing', { element: 'RecordReference' });
  return reference ?? '';
}

function sourceOf(product: OnixElement, faults: Faults): RecordSource | null {
  const type = codeOf(product, 'RecordSourceType', 3, faults);
  const name = textOf(product, 'RecordSourceName');
  const identifiers = identifiersIn(product, 'RecordSourceIdentifier', 'RecordSourceIDType', 44, faults);
  return type === null && name === null && identifiers.length === 0 ? null : { type, name, identifiers };
}

function unmappedIn(product: OnixElement): UnmappedValue[] {
  const found: UnmappedValue[] = [];
  collect(product, '', found);
  return found;
}

/** Paths are built on the way down, as those of `pathOf`, so that a record of a million elements takes no longer than its length. */
function collect(element: OnixElement, above: string, found: UnmappedValue[]): void {
  if (!element.children.some(hasUntaken)) return;
  const alike = new Map<string, number>();
  for (const { name } of element.children) alike.set(name, (alike.get(name) ?? 0) + 1);
  const reached = new Map<string, number>();
  for (const inner of element.children) {
    const position = (reached.get(inner.name) ?? 0) + 1;
    reached.set(inner.name, position);
    if (inner.taken && inner.children.length === 0) continue;
    const path = `${above}${inner.name}${(alike.get(inner.name) ?? 0) > 1 ? `[${position}]` : ''}`;
    if (inner.children.length > 0) collect(inner, `${path}/`, found);
    else if (!productBlocks.has(inner.name) && found.length < mostUnmapped) found.push({ path, value: inner.text });
  }
}

function hasUntaken(element: OnixElement): boolean {
  return element.children.length > 0 ? element.children.some(hasUntaken) : !element.taken;
}
