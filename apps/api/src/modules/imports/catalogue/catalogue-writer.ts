import type { Day } from '@colophon/calendar';
import { parseProductIdentifier } from '@colophon/identifiers';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { CatalogueFacade, type ProductDraft } from '../../catalogue/catalogue.facade.js';
import { CatalogueChanger } from './catalogue-changer.js';
import { CatalogueSnapshots } from './catalogue-snapshots.js';
import { compareDraft } from './compare-draft.js';
import type { DraftedProduct } from './drafted-product.js';
import { PartyResolution, type ResolvedParties } from './party-resolution.js';
import { planPrices, writtenPrice } from './plan-prices.js';
import { type ResolvedShelves, ShelfResolution } from './shelf-resolution.js';

/** A product to be made: its ids were given out by the preview, so that making it twice is impossible. */
export interface NewProduct {
  readonly productId: string;
  readonly workId: string;
  readonly draft: DraftedProduct;
}

/** What was made beside the products themselves. */
export interface Made {
  readonly works: readonly string[];
  readonly parties: readonly string[];
  readonly imprints: readonly string[];
  readonly collections: readonly string[];
}

/** Writes new products many at a time; runs inside the transaction of its caller. */
@Injectable()
export class CatalogueWriter {
  constructor(
    private readonly house: HouseDatabase,
    private readonly catalogue: CatalogueFacade,
    private readonly parties: PartyResolution,
    private readonly shelves: ShelfResolution,
    private readonly snapshots: CatalogueSnapshots,
    private readonly changer: CatalogueChanger,
  ) {}

  async create(products: readonly NewProduct[], today: Day): Promise<Made> {
    if (products.length === 0) return { works: [], parties: [], imprints: [], collections: [] };
    const heads = await this.headsOfNewWorks(products);
    const further = products.filter((product) => !heads.includes(product));
    const people = await this.parties.resolve(heads.flatMap(({ draft }) => draft.contributors ?? []));
    const shelves = await this.shelves.resolve(products.map(({ draft }) => draft));
    await this.catalogue.createWorks(heads.map((product) => workDraft(product, productDraft(product, shelves, today), people)));
    await this.catalogue.createProducts(further.map((product) => ({ ...productDraft(product, shelves, today), workId: product.workId })));
    return {
      works: heads.map(({ workId }) => workId),
      parties: [...people.made, ...(await this.joinWorks(further, today))],
      imprints: shelves.madeImprints,
      collections: shelves.madeCollections,
    };
  }

  /** The first product of each work the house does not have: the work is made of what it says. */
  private async headsOfNewWorks(products: readonly NewProduct[]): Promise<NewProduct[]> {
    const known = await this.house.rows<{ id: string }>('select id from house.work where id = any($1::uuid[])', [
      [...new Set(products.map(({ workId }) => workId))],
    ]);
    const seen = new Set(known.map(({ id }) => id));
    return products.filter(({ workId }) => !seen.has(workId) && seen.add(workId));
  }

  /** A further product of a work adds to it what the work does not have yet. */
  private async joinWorks(products: readonly NewProduct[], today: Day): Promise<readonly string[]> {
    if (products.length === 0) return [];
    const snapshots = await this.snapshots.of(products.map(({ productId }) => productId));
    return this.changer.apply(
      products.flatMap(({ productId, draft }) => {
        const snapshot = snapshots.get(productId);
        if (!snapshot) return [];
        const { contributors, subjects, texts } = compareDraft(draft, snapshot, today);
        const changes = { ...(contributors && { contributors }), ...(subjects && { subjects }), ...(texts && { texts }) };
        return [{ snapshot, changes, today }];
      }),
    );
  }
}

function workDraft({ workId, draft }: NewProduct, product: ProductDraft, people: ResolvedParties) {
  return {
    id: workId,
    title: draft.title ?? '',
    subtitle: draft.subtitle ?? '',
    originalTitle: draft.originalTitle ?? '',
    ...(draft.language !== undefined && { language: draft.language }),
    originalLanguage: draft.originalLanguage ?? null,
    audienceCode: draft.audienceCode ?? null,
    ageFrom: draft.ageFrom ?? null,
    ageTo: draft.ageTo ?? null,
    noContributor: draft.noContributor ?? false,
    contributors: (draft.contributors ?? []).map((one) => ({ partyId: people.idOf(one), role: one.role })),
    texts: (draft.texts ?? []).map(({ type, language, content }) => ({ textType: type, language, content })),
    subjects: draft.subjects ?? [],
    products: [product],
  };
}

function productDraft({ productId, draft }: NewProduct, shelves: ResolvedShelves, today: Day): ProductDraft {
  const { gtin, title, imprint, collection, collectionNumber, subtitle, editionStatement, otherIdentifiers, ...given } = draft;
  const context = { today, form: formOf(draft), identifierKind: kindOf(draft), vatRate: null };
  const status = draft.publishingStatus ?? statusOf(draft, today);
  return {
    ...own(given),
    id: productId,
    isbn: gtin ? parseProductIdentifier(gtin) : null,
    title: title ?? '',
    subtitle: subtitle ?? '',
    form: context.form,
    imprintId: shelves.imprintOf(imprint),
    collectionId: shelves.collectionOf(collection),
    collectionNumber: collectionNumber ?? '',
    editionStatement: editionStatement ?? '',
    otherIdentifiers: [...(otherIdentifiers ?? [])],
    publishingStatus: status,
    availability: draft.availability ?? (status === '04' ? '20' : '10'),
    prices: planPrices([], draft.prices ?? [], context).map((price) => {
      const { amount, currency, territory, vatRate, priceType, from, to } = writtenPrice(price, context);
      return { amount, currency, territory, vatRate, priceType: priceType === '02' ? '02' : '04', validFrom: from, validTo: to };
    }),
  };
}

/** The properties a product draft has under the same name. */
function own(given: DraftedProduct): Partial<ProductDraft> {
  const { recordReference, formDetails, composition, editionNumber, language, pages, durationMinutes } = given;
  const { heightMm, widthMm, thicknessMm, weightGrams, publishedOn, onSaleOn } = given;
  const same = { recordReference, formDetails, composition, editionNumber, language, pages, durationMinutes };
  const measures = { heightMm, widthMm, thicknessMm, weightGrams, publishedOn, onSaleOn };
  return Object.fromEntries(Object.entries({ ...same, ...measures }).filter(([, value]) => value !== undefined));
}

function kindOf({ gtin }: DraftedProduct): 'isbn' | 'ismn' | 'gtin' {
  return gtin ? parseProductIdentifier(gtin).kind : 'isbn';
}

/** What the number tells of the form where the file says nothing: a book of unknown binding, sheet music, or something else. */
export function formOf(draft: DraftedProduct): string {
  return draft.form ?? { isbn: 'BA', ismn: 'PI', gtin: '00' }[kindOf(draft)];
}

/** Published when its day has come or it can be had (list 65), forthcoming otherwise. */
function statusOf({ availability, publishedOn }: DraftedProduct, today: Day): string {
  if (availability !== undefined) return availability.startsWith('2') ? '04' : availability.startsWith('1') ? '02' : '04';
  return publishedOn && publishedOn <= today ? '04' : '02';
}
