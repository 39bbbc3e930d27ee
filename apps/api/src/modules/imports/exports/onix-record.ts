import { addDays } from '@colophon/calendar';
import type { CatalogueRecord, Contributor, DatedFact, MarketSupply, Organisation, Price } from '@colophon/onix';
import type { Snapshot, SnapshotContributor } from '../catalogue/catalogue-snapshots.js';
import { isHtml } from '../catalogue/compare-draft.js';
import type { DraftPrice } from '../catalogue/drafted-product.js';
import type { HouseProfile } from '../house-reading.js';
import { ownIdentifiers } from '../onix/onix-draft.js';

/** A product of the catalogue as an ONIX record; it comes back by an import without a difference. */
export function onixRecord(product: Snapshot, house: HouseProfile): CatalogueRecord {
  const publisher: Organisation = { name: house.legalName || house.name, gln: house.gln, identifiers: [] };
  return {
    recordReference: product.recordReference ?? `colophon.${product.productId}`,
    notificationType: product.publishingStatus === '02' ? '02' : '03',
    source: null,
    identifiers: identifiers(product),
    composition: product.composition ?? '00',
    form: product.form,
    formDetails: product.formDetails ?? [],
    formDescription: null,
    contentTypes: [],
    technicalProtections: [],
    parts: parts(product),
    collections: collections(product),
    title: title('01', product.title, product.subtitle),
    otherTitles: product.originalTitle ? [title('03', product.originalTitle, null)] : [],
    contributors: contributors(product),
    contributorStatement: null,
    editionTypes: [],
    editionNumber: product.editionNumber ?? null,
    editionStatement: product.editionStatement || null,
    languages: [
      { role: '01', language: product.language ?? 'fre' },
      ...(product.originalLanguage ? [{ role: '02', language: product.originalLanguage }] : []),
    ],
    extents: extents(product),
    illustrationsNote: null,
    measures: measures(product),
    countryOfManufacture: null,
    subjects: (product.subjects ?? []).map(({ scheme, code, heading, main }) => ({
      scheme,
      schemeName: null,
      schemeVersion: null,
      code: code || null,
      heading: heading || null,
      main,
    })),
    audiences: product.audienceCode ? [{ type: '01', typeName: null, value: product.audienceCode }] : [],
    audienceRanges: ages(product),
    audienceDescription: null,
    texts: product.texts.map(({ type, language, content }) => ({
      type,
      audiences: ['00'],
      language,
      author: null,
      sourceTitle: null,
      format: isHtml(content) ? ('html' as const) : ('text' as const),
      text: content,
    })),
    resources: [],
    imprint: product.imprint ? { name: product.imprint, gln: null, identifiers: [] } : null,
    publishers: [{ role: '01', ...publisher, websites: [] }],
    cityOfPublication: null,
    countryOfPublication: null,
    publishingStatus: product.publishingStatus ?? null,
    dates: [...dated('01', product.publishedOn), ...dated('02', product.onSaleOn)],
    salesRights: [],
    relatedWorks: [{ relation: '01', identifiers: [{ type: '01', typeName: ownIdentifiers, value: product.workId }] }],
    relatedProducts: [],
    markets: [market(product, house, publisher)],
  };
}

function identifiers({ productId, gtin, identifierKind, otherIdentifiers = [] }: Snapshot): CatalogueRecord['identifiers'] {
  const others = otherIdentifiers.map(({ type, typeName, value }) => ({ type, typeName: typeName || null, value }));
  return {
    isbn13: identifierKind === 'isbn' ? (gtin ?? null) : null,
    gtin13: gtin ?? null,
    ismn: identifierKind === 'ismn' ? (gtin ?? null) : null,
    proprietary: [{ type: '01', typeName: ownIdentifiers, value: productId }, ...others.filter(({ type }) => type === '01')],
    others: others.filter(({ type }) => type !== '01'),
  };
}

function title(type: string, text: string, subtitle: string | null | undefined) {
  return { type, prefix: null, withoutPrefix: null, text, subtitle: subtitle || null, partNumber: null, statement: null };
}

function parts({ parts: given = [] }: Snapshot): CatalogueRecord['parts'] {
  return given.map(({ gtin, copies }) => ({
    primary: false,
    identifiers: {
      isbn13: /^97[89]/.test(gtin) && !gtin.startsWith('9790') ? gtin : null,
      gtin13: gtin,
      ismn: null,
      proprietary: [],
      others: [],
    },
    form: '00',
    formDetails: [],
    formDescription: null,
    contentTypes: [],
    items: null,
    copies,
  }));
}

function collections({ collection, collectionIssn, collectionNumber }: Snapshot): CatalogueRecord['collections'] {
  if (!collection) return [];
  return [
    { type: '10', title: collection, subtitle: null, number: collectionNumber || null, issn: collectionIssn ?? null, identifiers: [] },
  ];
}

/** Nobody's legal name: a pen name goes out alone, and so does the name a book credits in place of the person's own. */
function contributors(product: Snapshot): Contributor[] {
  return product.contributors.map((one, i) => ({
    sequence: i + 1,
    roles: [one.role],
    fromLanguages: [],
    toLanguages: [],
    name: nameOf(one),
    penName: one.penName,
    otherNames: [],
    unnamed: null,
    isni: one.isni,
    identifiers: [],
    biographicalNote: one.biography ? { format: isHtml(one.biography) ? 'html' : 'text', text: one.biography } : null,
    websites: [],
  }));
}

function nameOf({ kind, penName, name, publicName, givenNames, familyName }: SnapshotContributor): Contributor['name'] {
  const none = {
    personName: null,
    personNameInverted: null,
    titlesBeforeNames: null,
    namesBeforeKey: null,
    prefixToKey: null,
    keyNames: null,
    namesAfterKey: null,
    suffixToKey: null,
    corporateName: null,
  };
  if (kind === 'organisation') return { ...none, corporateName: name };
  if (penName || name !== publicName) return { ...none, personName: name };
  return { ...none, namesBeforeKey: givenNames || null, keyNames: familyName };
}

function extents({ pages, durationMinutes }: Snapshot): CatalogueRecord['extents'] {
  return [
    ...(pages ? [{ type: '00', value: String(pages), unit: '03' }] : []),
    ...(durationMinutes ? [{ type: '09', value: String(durationMinutes), unit: '05' }] : []),
  ];
}

function measures({ heightMm, widthMm, thicknessMm, weightGrams }: Snapshot): CatalogueRecord['measures'] {
  const lengths = [
    ['01', heightMm],
    ['02', widthMm],
    ['03', thicknessMm],
  ] as const;
  return [
    ...lengths.flatMap(([type, value]) => (value ? [{ type, value: String(value), unit: 'mm' as const }] : [])),
    ...(weightGrams ? [{ type: '08', value: String(weightGrams), unit: 'gr' as const }] : []),
  ];
}

/** Ages in years (list 30, 17). */
function ages({ ageFrom, ageTo }: Snapshot): CatalogueRecord['audienceRanges'] {
  const [from, to] = [ageFrom ?? null, ageTo ?? null].map((age) => (age === null ? null : String(age)));
  if (from === null && to === null) return [];
  return [{ qualifier: '17', exact: from === to ? (from ?? null) : null, from: from ?? null, to: to ?? null }];
}

function dated(role: string, day: string | null | undefined): DatedFact[] {
  return day ? [{ role, format: '00', text: day.replaceAll('-', ''), day }] : [];
}

function market(product: Snapshot, house: HouseProfile, supplier: Organisation): MarketSupply {
  return {
    territories: [countries([house.country])],
    status: null,
    dates: [],
    supplies: [
      {
        supplierRole: '01',
        supplier,
        returns: [],
        availability: product.availability ?? null,
        dates: [],
        packQuantity: null,
        unpriced: null,
        prices: product.prices.map(price),
      },
    ],
  };
}

function price({ amount, currency, territory, vatRate, priceType, from, to }: DraftPrice): Price {
  const isRegion = territory.includes('-');
  return {
    type: priceType,
    qualifier: null,
    minimumQuantity: null,
    discountPercent: null,
    status: null,
    amount,
    unpriced: null,
    taxes: vatRate === null ? [] : [{ type: '01', rateCode: null, percent: vatRate, taxable: null, tax: null }],
    currency,
    territory: isRegion ? { ...countries([]), regionsIncluded: [territory] } : countries([territory]),
    firstDay: from,
    lastDay: to === null ? null : addDays(to, -1),
  };
}

function countries(included: readonly string[]) {
  return { countriesIncluded: included, regionsIncluded: [], countriesExcluded: [], regionsExcluded: [] };
}
