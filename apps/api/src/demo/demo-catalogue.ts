import { catalogue, house, type Price, type Product, type Work } from '@colophon/fixtures/petit-vent';
import { parseProductIdentifier } from '@colophon/identifiers';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { CatalogueFacade, type PriceDraft, type ProductDraft, type WorkDraft } from '../modules/catalogue/catalogue.facade.js';

export interface CatalogueIds {
  readonly works: Map<string, string>;
  readonly products: Map<string, string>;
}

/** Imprints, collections, works and products of Petit Vent; answers ids by the keys of the fixture. */
export async function makeCatalogue(app: INestApplicationContext, parties: ReadonlyMap<string, string>): Promise<CatalogueIds> {
  const facade = app.get(CatalogueFacade);
  const imprints = new Map<string, string>();
  for (const { key, name } of house.imprints) imprints.set(key, await facade.imprintNamed(name));
  const collections = new Map<string, string>();
  for (const { key, title, issn, imprint } of house.collections) {
    collections.set(
      key,
      await facade.collectionNamed(title, { issn: issn?.replace('-', '') ?? null, imprintId: imprints.get(imprint) ?? null }),
    );
  }
  const works = new Map(catalogue.map(({ key }) => [key, uuid()]));
  const products = new Map(catalogue.flatMap((work) => work.products.map(({ key }) => [key, uuid()] as const)));
  const ids = { parties, imprints, collections, works, products };
  await facade.createWorks(catalogue.map((work) => workDraft(work, ids)));
  return { works, products };
}

interface Ids extends CatalogueIds {
  readonly parties: ReadonlyMap<string, string>;
  readonly imprints: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, string>;
}

function workDraft(work: Work, ids: Ids): WorkDraft {
  const language = work.products[0]?.languages[0] ?? 'fre';
  return {
    id: known(ids.works, work.key),
    title: work.title,
    subtitle: work.subtitle ?? '',
    originalTitle: work.original?.title ?? '',
    originalLanguage: work.original?.language ?? null,
    language,
    audienceCode: work.audience,
    ageFrom: work.ageFrom ?? null,
    ageTo: work.ageTo ?? null,
    contributors: work.contributors.map(({ party, role }) => ({ partyId: known(ids.parties, party), role })),
    texts: [
      { textType: '02', language, content: work.texts.short },
      { textType: '03', language, content: work.texts.long },
      { textType: '05', language, content: work.texts.back },
    ],
    subjects: [
      ...work.clil.map((code, i) => ({ scheme: '29', code, heading: '', main: i === 0 })),
      ...work.thema.map((code, i) => ({ scheme: '93', code, heading: '', main: i === 0 })),
      ...work.keywords.map((heading) => ({ scheme: '20', code: '', heading, main: false })),
    ],
    products: work.products.map((product) => productDraft(product, work, ids)),
  };
}

function productDraft(product: Product, work: Work, ids: Ids): ProductDraft {
  const { size, collection } = product;
  const parts = (product.parts ?? []).flatMap(({ product: key, copies }) =>
    key === null ? [] : [{ productId: known(ids.products, key), copies }],
  );
  return {
    id: known(ids.products, product.key),
    isbn: parseProductIdentifier(product.identifier.value),
    form: product.form,
    formDetails: product.formDetails,
    composition: parts.length > 0 ? '10' : '00',
    title: product.title ?? work.title,
    subtitle: work.subtitle ?? '',
    imprintId: known(ids.imprints, product.imprint),
    collectionId: collection ? known(ids.collections, collection.key) : null,
    collectionNumber: collection?.number?.toString() ?? '',
    editionStatement: product.editionNote ?? '',
    language: product.languages[0] ?? 'fre',
    pages: product.pages ?? null,
    durationMinutes: product.durationMinutes ?? null,
    heightMm: size?.heightMm ?? null,
    widthMm: size?.widthMm ?? null,
    thicknessMm: size?.thicknessMm ?? null,
    weightGrams: product.weightGrams ?? null,
    publishedOn: product.publishedOn,
    publishingStatus: product.publishingStatus,
    availability: product.availability,
    prices: priceDrafts(product),
    parts,
  };
}

/** Each price holds until the next of its territory begins. Of a set whose parts bear several rates the rate is none. */
function priceDrafts(product: Product): PriceDraft[] {
  const severalRates = new Set((product.parts ?? []).map(({ vat }) => vat)).size > 1 && (product.parts ?? []).every((part) => part.product);
  const next = (price: Price) =>
    product.prices
      .filter(({ territory, from }) => territory === price.territory && from > price.from)
      .map(({ from }) => from)
      .sort()[0];
  return product.prices.map((price) => ({
    priceType: price.type,
    amount: price.amount,
    currency: price.currency,
    vatRate: severalRates ? null : price.vat,
    territory: price.territory,
    validFrom: price.from,
    validTo: next(price) ?? null,
  }));
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Petit Vent names "${key}", which it does not describe.`);
  return id;
}
