import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { priceTakesEffect } from './catalogue.events.js';
import type { CatalogueDraft, ContributorDraft, ProductDraft, WorkDraft, Written } from './catalogue-draft.js';

interface PlacedWork extends WorkDraft {
  readonly id: string;
}

interface PlacedProduct extends ProductDraft {
  readonly id: string;
  readonly workId: string;
}

/**
 * Writes many checked works and products at once, with few statements: the importer's way in. The database refuses what must not be
 * (a number twice, prices that overlap); the caller decides how many go into one transaction.
 */
@Injectable()
export class CatalogueWrite {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly day: HouseDay,
  ) {}

  /** New works with all that describes them and their products. */
  createWorks(drafts: CatalogueDraft): Promise<Written> {
    return this.house.transaction(async () => {
      const works = drafts.map((draft) => ({ ...draft, id: draft.id ?? uuid() }));
      await insertRows(
        this.house,
        'work',
        workColumns,
        works.map((work) => this.workRow(work)),
      );
      const products = works.flatMap((work) => work.products.map((draft) => placed(draft, work.id, work.language)));
      await this.insertProducts(products);
      await this.insertContributors(works.flatMap((work) => credits(work.id, null, work.contributors)));
      await insertRows(
        this.house,
        'text_content',
        ['id', 'work_id', 'text_type', 'language', 'content'],
        works.flatMap((work) => work.texts.map((text) => [uuid(), work.id, text.textType, text.language, text.content])),
        'on conflict (work_id, product_id, text_type, language) do nothing',
      );
      await insertRows(
        this.house,
        'subject',
        ['id', 'work_id', 'scheme', 'code', 'heading', 'main'],
        works.flatMap((work) => work.subjects.map((one) => [uuid(), work.id, one.scheme, one.code, one.heading, one.main])),
        'on conflict (work_id, scheme, code, heading) do nothing',
      );
      return { workIds: works.map(({ id }) => id), productIds: products.map(({ id }) => id) };
    });
  }

  /** New products of works that exist. */
  createProducts(drafts: readonly (ProductDraft & { readonly workId: string })[]): Promise<Written> {
    return this.house.transaction(async () => {
      const products = drafts.map((draft) => placed(draft, draft.workId));
      await this.insertProducts(products);
      return { workIds: [], productIds: products.map(({ id }) => id) };
    });
  }

  private async insertProducts(products: readonly PlacedProduct[]): Promise<void> {
    await insertRows(
      this.house,
      'product',
      productColumns,
      products.map((product) => this.productRow(product)),
    );
    await this.insertPrices(products);
    await this.insertContributors(products.flatMap((product) => credits(product.workId, product.id, product.contributors ?? [])));
    await insertRows(
      this.house,
      'set_part',
      ['id', 'set_id', 'part_id', 'copies'],
      products.flatMap((product) => (product.parts ?? []).map((part) => [uuid(), product.id, part.productId, part.copies])),
    );
  }

  private async insertPrices(products: readonly PlacedProduct[]): Promise<void> {
    await insertRows(
      this.house,
      'price',
      ['id', 'product_id', 'price_type', 'amount', 'currency', 'vat_rate', 'territory', 'valid_from', 'valid_to'],
      products.flatMap(({ id, prices }) =>
        prices.map((one) => [uuid(), id, one.priceType, one.amount, one.currency, one.vatRate, one.territory, one.validFrom, one.validTo]),
      ),
    );
    const today = await this.day.today();
    for (const { id: productId, prices } of products) {
      const turns = new Set(prices.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter((day) => day !== null && day > today));
      for (const validFrom of turns) {
        if (validFrom) await this.outbox.append(priceTakesEffect, { productId, validFrom }, await this.day.startOf(validFrom));
      }
    }
  }

  private insertContributors(rows: readonly (readonly unknown[])[]): Promise<void> {
    return insertRows(
      this.house,
      'contributor',
      ['id', 'work_id', 'product_id', 'party_id', 'role', 'sequence', 'credited_as'],
      rows,
      'on conflict (work_id, product_id, party_id, role) do nothing',
    );
  }

  private workRow(work: PlacedWork): unknown[] {
    const now = this.clock.now();
    return [
      work.id,
      work.title,
      work.subtitle ?? '',
      work.originalTitle ?? '',
      work.language ?? 'fre',
      work.originalLanguage ?? null,
      work.audienceCode ?? null,
      work.ageFrom ?? null,
      work.ageTo ?? null,
      work.noContributor ?? false,
      work.notes ?? '',
      now,
      now,
    ];
  }

  private productRow(product: PlacedProduct): unknown[] {
    const now = this.clock.now();
    return [
      product.id,
      product.workId,
      product.isbn?.value ?? null,
      product.isbn?.hyphenated ?? null,
      product.isbn?.kind ?? 'isbn',
      product.recordReference ?? null,
      JSON.stringify(product.otherIdentifiers ?? []),
      product.form,
      product.formDetails ?? [],
      product.composition ?? '00',
      product.title,
      product.subtitle ?? '',
      product.imprintId ?? null,
      product.collectionId ?? null,
      product.collectionNumber ?? '',
      product.editionNumber ?? null,
      product.editionStatement ?? '',
      product.language ?? 'fre',
      product.pages ?? null,
      product.durationMinutes ?? null,
      product.heightMm ?? null,
      product.widthMm ?? null,
      product.thicknessMm ?? null,
      product.weightGrams ?? null,
      product.publishedOn ?? null,
      product.onSaleOn ?? null,
      product.publishingStatus ?? '02',
      product.availability ?? '10',
      now,
      now,
    ];
  }
}

const workColumns = [
  'id',
  'title',
  'subtitle',
  'original_title',
  'language',
  'original_language',
  'audience_code',
  'age_from',
  'age_to',
  'no_contributor',
  'notes',
  'created_at',
  'updated_at',
];

const productColumns = [
  'id',
  'work_id',
  'gtin',
  'isbn',
  'identifier_kind',
  'record_reference',
  'other_identifiers',
  'form',
  'form_details',
  'composition',
  'title',
  'subtitle',
  'imprint_id',
  'collection_id',
  'collection_number',
  'edition_number',
  'edition_statement',
  'language',
  'pages',
  'duration_minutes',
  'height_mm',
  'width_mm',
  'thickness_mm',
  'weight_grams',
  'published_on',
  'on_sale_on',
  'publishing_status',
  'availability',
  'created_at',
  'updated_at',
];

function placed(draft: ProductDraft, workId: string, language?: string): PlacedProduct {
  return { ...draft, id: draft.id ?? uuid(), workId, ...(draft.language === undefined && language !== undefined && { language }) };
}

function credits(workId: string, productId: string | null, contributors: readonly ContributorDraft[]): unknown[][] {
  return contributors.map((one, i) => [uuid(), workId, productId, one.partyId, one.role, i + 1, one.creditedAs ?? '']);
}
