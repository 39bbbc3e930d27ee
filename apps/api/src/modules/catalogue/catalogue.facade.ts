import type { Day } from '@colophon/calendar';
import { priceOnReception } from '@colophon/catalogue';
import { toDecimal } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import type { CatalogueDraft, ProductDraft, Written } from './catalogue-draft.js';
import { CatalogueWrite } from './catalogue-write.js';
import { CollectionService } from './collection.service.js';
import { ImprintService } from './imprint.service.js';
import type { PriceInput } from './price.schemas.js';
import { PriceService } from './price.service.js';
import type { ProductChange } from './product.schemas.js';
import { ProductService } from './product.service.js';
import { contributorNames } from './product-rows.js';
import { type ProductForSale, ProductsForSale } from './products-for-sale.js';
import { SubjectCodes } from './subject-codes.js';
import type { WorkChange } from './work.schemas.js';
import { WorkService } from './work.service.js';

export type * from './catalogue-draft.js';
export type { PriceInput } from './price.schemas.js';
export type { ProductChange } from './product.schemas.js';
export type { PriceForSale, ProductForSale } from './products-for-sale.js';
export type { WorkChange } from './work.schemas.js';

export interface ProductName {
  readonly id: string;
  readonly workId: string;
  readonly title: string;
  readonly subtitle: string;
  /** As it is printed, hyphenated; null when the product has no number yet. */
  readonly isbn: string | null;
  readonly gtin: string | null;
  /** ONIX list 150. */
  readonly form: string;
  readonly publishedOn: Day | null;
  /** ONIX list 64. */
  readonly publishingStatus: string;
}

export interface WorkName {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** In the order of the title page, in words. */
  readonly contributorNames: string;
}

export interface Credit {
  readonly workId: string;
  readonly partyId: string;
  /** As the book credits them: never the legal name behind a pen name. */
  readonly name: string;
  /** ONIX list 17. */
  readonly role: string;
}

export interface PriceOfDay {
  /** Tax included, decimal string. */
  readonly amount: string;
  readonly currency: string;
  readonly vatRate: string | null;
  /** Two decimals; of a set whose parts bear several rates, the sum of their nets. */
  readonly amountExcludingTax: string;
  /** null: from ever. */
  readonly validFrom: Day | null;
  /** True when the price begins after the day asked: the first one announced (domain.md 1.9). */
  readonly firstAnnounced: boolean;
}

const productColumns = `p.id, p.work_id as "workId", p.title, p.subtitle, p.isbn, p.gtin, p.form,
  p.published_on::text as "publishedOn", p.publishing_status as "publishingStatus"`;

/** What other modules may ask of the catalogue. */
@Injectable()
export class CatalogueFacade {
  constructor(
    private readonly house: HouseDatabase,
    private readonly prices: PriceService,
    private readonly day: HouseDay,
    private readonly write: CatalogueWrite,
    private readonly workService: WorkService,
    private readonly productService: ProductService,
    private readonly imprints: ImprintService,
    private readonly collections: CollectionService,
    private readonly subjects: SubjectCodes,
    private readonly sellable: ProductsForSale,
  ) {}

  product(id: string): Promise<ProductName | undefined> {
    return this.house.row(`select ${productColumns} from house.product p where p.id = $1`, [id]);
  }

  /** By the thirteen digits of its bar code. */
  productByGtin(gtin: string): Promise<ProductName | undefined> {
    return this.house.row(`select ${productColumns} from house.product p where p.gtin = $1`, [gtin]);
  }

  /** Several products by id; one that does not exist is not in the map. */
  async products(ids: readonly string[]): Promise<Map<string, ProductName>> {
    const rows = await this.house.rows<ProductName>(`select ${productColumns} from house.product p where p.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** By the thirteen digits of their bar codes. */
  async productsByGtin(gtins: readonly string[]): Promise<Map<string, ProductName>> {
    const rows = await this.house.rows<ProductName & { gtin: string }>(
      `select ${productColumns} from house.product p where p.gtin = any($1::text[])`,
      [gtins],
    );
    return new Map(rows.map((row) => [row.gtin, row]));
  }

  /** Every product of the works, in the order they came out. */
  productsOfWorks(workIds: readonly string[]): Promise<ProductName[]> {
    return this.house.rows(
      `select ${productColumns} from house.product p where p.work_id = any($1::uuid[]) order by p.published_on nulls last, p.created_at, p.id`,
      [workIds],
    );
  }

  async works(ids: readonly string[]): Promise<Map<string, WorkName>> {
    const rows = await this.house.rows<WorkName>(
      `select w.id, w.title, w.subtitle, ${contributorNames('w.id', null)} as "contributorNames" from house.work w where w.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The work of each product. */
  async worksOfProducts(productIds: readonly string[]): Promise<Map<string, string>> {
    const products = await this.products(productIds);
    return new Map([...products.values()].map(({ id, workId }) => [id, workId]));
  }

  /** Who made each work, in the order of the title page. */
  async contributors(workIds: readonly string[]): Promise<Map<string, Credit[]>> {
    const rows = await this.house.rows<Credit>(
      `select c.work_id as "workId", c.party_id as "partyId", coalesce(nullif(c.credited_as, ''), n.public_name) as name, c.role
       from house.contributor c join house.party n on n.id = c.party_id
       where c.work_id = any($1::uuid[]) and c.product_id is null order by c.work_id, c.sequence`,
      [workIds],
    );
    return Map.groupBy(rows, ({ workId }) => workId);
  }

  /** The day it is in the house. */
  today(): Promise<Day> {
    return this.day.today();
  }

  /**
   * The price royalties on a print run are reckoned on: in the house's own country and currency, the one in force on the day of
   * reception; before the first price begins, the first announced (domain.md 1.9). None when there is no price.
   */
  async priceOnReception(productId: string, receivedOn: Day): Promise<PriceOfDay | undefined> {
    return (await this.pricesOnReception([{ productId, receivedOn }]))[0];
  }

  /** The same for many receptions, in their order, with one query. */
  async pricesOnReception(receptions: readonly { productId: string; receivedOn: Day }[]): Promise<(PriceOfDay | undefined)[]> {
    const { country, currency } = await this.day.profile();
    const history = await this.prices.history([...new Set(receptions.map(({ productId }) => productId))]);
    const byProduct = Map.groupBy(history, ({ productId }) => productId);
    return Promise.all(
      receptions.map(async ({ productId, receivedOn }) => {
        const price = priceOnReception(byProduct.get(productId) ?? [], { territory: country, currency }, receivedOn);
        if (!price) return undefined;
        const { amount, vatRate, validFrom } = price;
        const net =
          price.amountExcludingTax ??
          (await this.prices.split(productId, validFrom > receivedOn ? validFrom : receivedOn)).amountExcludingTax;
        const validSince = validFrom === '0001-01-01' ? null : validFrom;
        return {
          amount: toDecimal(amount),
          currency,
          vatRate,
          amountExcludingTax: net,
          validFrom: validSince,
          firstAnnounced: validFrom > receivedOn,
        };
      }),
    );
  }

  /** Products as a sale of that day needs them, with their price and the VAT in it. */
  forSale(productIds: readonly string[], on: Day): Promise<Map<string, ProductForSale>> {
    return this.sellable.on(productIds, on);
  }

  /** Writes many new works and their products at once; in one transaction, joined when one is open. */
  createWorks(drafts: CatalogueDraft): Promise<Written> {
    return this.write.createWorks(drafts);
  }

  /** Writes many new products of works that exist. */
  createProducts(drafts: readonly (ProductDraft & { readonly workId: string })[]): Promise<Written> {
    return this.write.createProducts(drafts);
  }

  /** Changes a work from its current version, whatever that is: for what has been compared and confirmed already. */
  async changeWork(id: string, change: WorkChange): Promise<void> {
    await this.workService.changeCurrent(id, change);
  }

  async changeProduct(id: string, change: ProductChange): Promise<void> {
    await this.productService.changeCurrent(id, change);
  }

  async announcePrice(productId: string, price: PriceInput): Promise<void> {
    await this.prices.announce(productId, price);
  }

  /** The imprint of this name, made when there is none. */
  imprintNamed(name: string): Promise<string> {
    return this.imprints.named(name);
  }

  /** The collection of this name, made when there is none. */
  collectionNamed(name: string, about: { issn?: string | null; imprintId?: string | null } = {}): Promise<string> {
    return this.collections.named(name, about);
  }

  /** The few subjects a demo house picks from until the official tables are loaded. */
  loadSubjectExcerpt(): Promise<void> {
    return this.subjects.loadExcerpt();
  }
}
