import type {
  AudienceRange,
  CatalogueRecord,
  Collection,
  Contributor,
  ContributorName,
  ProductPart,
  Subject,
  Title,
} from '../catalogue-record.ts';
import { aboveZero, firstOfEach, group, groupWith, mark, value, values } from './elements.ts';
import { identifierXml, productIdentifiersXml, richTextXml } from './shared.ts';

/** Block 1, in the order of the schema. A record without any title cannot have one. */
export function descriptiveDetailXml(record: CatalogueRecord): string {
  const titles = [record.title, ...record.otherTitles].map((title) => (title === null ? '' : titleXml(title))).join('');
  const numbered = new Set(firstOfEach(record.contributors, ({ sequence }) => String(sequence)));
  const contributors = record.contributors.map((contributor) => contributorXml(contributor, numbered.has(contributor))).join('');
  return groupWith(
    titles,
    'DescriptiveDetail',
    value('ProductComposition', record.composition ?? '00'),
    value('ProductForm', record.form ?? '00'),
    values('ProductFormDetail', record.formDetails),
    value('ProductFormDescription', record.formDescription),
    value('PrimaryContentType', record.contentTypes[0]),
    values('ProductContentType', record.contentTypes.slice(1)),
    ...firstOfEach(record.measures, ({ type, unit }) => type + unit).map((measure) =>
      measuredXml('Measure', [measure.type, measure.value, measure.unit], ['MeasureType', 'Measurement', 'MeasureUnitCode']),
    ),
    value('CountryOfManufacture', record.countryOfManufacture),
    values('EpubTechnicalProtection', record.technicalProtections),
    ...record.parts.map(partXml),
    ...record.collections.map(collectionXml),
    titles,
    contributors,
    contributors === '' ? '' : value('ContributorStatement', record.contributorStatement),
    values('EditionType', record.editionTypes),
    value('EditionNumber', aboveZero(record.editionNumber)),
    value('EditionStatement', record.editionStatement),
    ...record.languages.map(({ role, language }) => group('Language', value('LanguageRole', role), value('LanguageCode', language))),
    ...record.extents.map((extent) =>
      measuredXml('Extent', [extent.type, extent.value, extent.unit], ['ExtentType', 'ExtentValue', 'ExtentUnit']),
    ),
    value('IllustrationsNote', record.illustrationsNote),
    ...record.subjects.map(subjectXml),
    ...record.audiences.map((audience) =>
      group(
        'Audience',
        value('AudienceCodeType', audience.type),
        value('AudienceCodeTypeName', audience.typeName),
        value('AudienceCodeValue', audience.value),
      ),
    ),
    ...record.audienceRanges.map(audienceRangeXml),
    richTextXml('AudienceDescription', record.audienceDescription),
  );
}

type Three<T> = readonly [T, T, T];

function measuredXml(name: string, [type, figure, unit]: Three<string>, [typeTag, figureTag, unitTag]: Three<string>): string {
  const number = value(figureTag, aboveZero(figure));
  return groupWith(number, name, value(typeTag, type), number, value(unitTag, unit));
}

function partXml(part: ProductPart): string {
  const items = value('NumberOfItemsOfThisForm', aboveZero(part.items));
  const copies = value('NumberOfCopies', aboveZero(part.copies));
  return group(
    'ProductPart',
    mark('PrimaryPart', part.primary),
    productIdentifiersXml(part.identifiers),
    value('ProductForm', part.form ?? '00'),
    values('ProductFormDetail', part.formDetails),
    value('ProductFormDescription', part.formDescription),
    values('ProductContentType', part.contentTypes),
    items,
    copies !== '' || items !== '' ? copies : value('NumberOfCopies', 1),
  );
}

function collectionXml(collection: Collection): string {
  const identifiers = collection.identifiers.map((identifier) => identifierXml('CollectionIdentifier', 'CollectionIDType', identifier));
  const issn =
    collection.issn === null
      ? ''
      : identifierXml('CollectionIdentifier', 'CollectionIDType', { type: '02', typeName: null, value: collection.issn });
  const title = value('PartNumber', collection.number) + value('TitleText', collection.title);
  const element = groupWith(title, 'TitleElement', value('TitleElementLevel', '02'), title, value('Subtitle', collection.subtitle));
  const content = [issn, ...identifiers, groupWith(element, 'TitleDetail', value('TitleType', '01'), element)].join('');
  return groupWith(content, 'Collection', value('CollectionType', collection.type), content);
}

function titleXml(title: Title): string {
  const rest = value('TitleWithoutPrefix', title.withoutPrefix);
  const text = rest === '' ? value('TitleText', title.text) : (value('TitlePrefix', title.prefix) || mark('NoPrefix', true)) + rest;
  return groupWith(
    text,
    'TitleDetail',
    value('TitleType', title.type),
    group('TitleElement', value('TitleElementLevel', '01'), value('PartNumber', title.partNumber), text, value('Subtitle', title.subtitle)),
    value('TitleStatement', title.statement),
  );
}

/** Two contributors with the same number stand in the order of the record; the second goes without, as no number may come twice. */
function contributorXml(contributor: Contributor, numbered: boolean): string {
  const isni = contributor.isni === null ? [] : [{ type: '16', typeName: null, value: contributor.isni }];
  const identifiers = [...isni, ...contributor.identifiers]
    .map((identifier) => identifierXml('NameIdentifier', 'NameIDType', identifier))
    .join('');
  const name = nameXml(contributor.name) || value('UnnamedPersons', contributor.unnamed);
  return groupWith(
    identifiers + name,
    'Contributor',
    numbered ? value('SequenceNumber', aboveZero(contributor.sequence)) : '',
    values('ContributorRole', contributor.roles.length > 0 ? contributor.roles : ['Z99']),
    values('FromLanguage', contributor.fromLanguages),
    values('ToLanguage', contributor.toLanguages),
    contributor.penName ? value('NameType', '01') : '',
    identifiers,
    name,
    // The real name behind a pen name is never given away (domain.md 5.8).
    ...contributor.otherNames
      .filter((other) => other.type !== '04' && !contributor.penName)
      .map((other) => groupWith(nameXml(other.name), 'AlternativeName', value('NameType', other.type), nameXml(other.name))),
    richTextXml('BiographicalNote', contributor.biographicalNote),
    ...contributor.websites.map((link) => group('Website', value('WebsiteLink', link))),
  );
}

function nameXml(name: ContributorName): string {
  const key = value('KeyNames', name.keyNames);
  const structured =
    key === ''
      ? ''
      : value('TitlesBeforeNames', name.titlesBeforeNames) +
        value('NamesBeforeKey', name.namesBeforeKey) +
        value('PrefixToKey', name.prefixToKey) +
        key +
        value('NamesAfterKey', name.namesAfterKey) +
        value('SuffixToKey', name.suffixToKey);
  const person = value('PersonName', name.personName) + value('PersonNameInverted', name.personNameInverted) + structured;
  return person === '' ? value('CorporateName', name.corporateName) : person;
}

function subjectXml(subject: Subject): string {
  const content = value('SubjectCode', subject.code) + value('SubjectHeadingText', subject.heading);
  return groupWith(
    content,
    'Subject',
    mark('MainSubject', subject.main),
    value('SubjectSchemeIdentifier', subject.scheme),
    value('SubjectSchemeName', subject.schemeName),
    value('SubjectSchemeVersion', subject.schemeVersion),
    content,
  );
}

function audienceRangeXml(range: AudienceRange): string {
  const bounds = range.exact === null ? [['03', range.from] as const, ['04', range.to] as const] : [['01', range.exact] as const];
  const content = bounds
    .map(([precision, bound]) => (bound === null ? '' : value('AudienceRangePrecision', precision) + value('AudienceRangeValue', bound)))
    .join('');
  return groupWith(content, 'AudienceRange', value('AudienceRangeQualifier', range.qualifier), content);
}
