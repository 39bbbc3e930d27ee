import type { Day } from '@colophon/calendar';
import { isDeliveredOnline, type ProductClass, priceOnReception, productClassOf } from '@colophon/catalogue';
import { toDecimal } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { type PriceRow, PriceService } from './price.service.js';

/** A product as a sale needs it: what discounts are agreed for, what the price law and VAT take it for, and its price of the day. */
export interface ProductForSale {
  readonly id: string;
  readonly title: string;
  readonly isbn: string | null;
  readonly gtin: string | null;
  /** ONIX list 150. */
  readonly form: string;
  readonly productClass: ProductClass;
  readonly deliveredOnline: boolean;
  readonly imprintId: string | null;
  readonly collectionId: string | null;
  readonly publishedOn: Day | null;
  readonly price: PriceForSale | null;
}

export interface PriceForSale {
  /** Tax included, two decimals. */
  readonly amount: string;
  readonly currency: string;
  /** ONIX list 58. */
  readonly priceType: string;
  /** The VAT contained in it; null for a set whose parts bear several. */
  readonly vatRate: string | null;
  /** What each rate stands for in the price of such a set, tax included. */
  readonly split: readonly { readonly vatRate: string; readonly amount: string }[];
  /** The price begins after the day: the first one announced, for copies ordered before publication. */
  readonly firstAnnounced: boolean;
}

type Row = Omit<ProductForSale, 'price' | 'productClass' | 'deliveredOnline'> & { identifierKind: 'isbn' | 'ismn' | 'gtin' };

@Injectable()
export class ProductsForSale {
  constructor(
    private readonly house: HouseDatabase,
    private readonly prices: PriceService,
    private readonly day: HouseDay,
  ) {}

  /** By id, in the house's own market; a product that does not exist is absent. */
  async on(productIds: readonly string[], on: Day): Promise<Map<string, ProductForSale>> {
    const rows = await this.house.rows<Row>(
      `select id, title, isbn, gtin, form, identifier_kind as "identifierKind", imprint_id as "imprintId", collection_id as "collectionId",
              published_on::text as "publishedOn"
       from house.product where id = any($1::uuid[])`,
      [productIds],
    );
    const history = Map.groupBy(await this.prices.history(rows.map(({ id }) => id)), ({ productId }) => productId);
    const { country, currency } = await this.day.profile();
    const products = await Promise.all(
      rows.map(async ({ identifierKind, ...row }) => {
        const price = priceOnReception(history.get(row.id) ?? [], { territory: country, currency }, on);
        const facts = { productClass: productClassOf(row.form, identifierKind), deliveredOnline: isDeliveredOnline(row.form) };
        return { ...row, ...facts, price: price ? await this.priceForSale(row.id, price, on) : null };
      }),
    );
    return new Map(products.map((product) => [product.id, product]));
  }

  private async priceForSale(productId: string, { amount, priceType, vatRate, validFrom }: PriceRow, on: Day): Promise<PriceForSale> {
    const split = vatRate === null ? (await this.prices.split(productId, validFrom > on ? validFrom : on)).byRate : [];
    return {
      amount: toDecimal(amount),
      currency: amount.currency,
      priceType,
      vatRate,
      split: split.map((share) => ({ vatRate: share.vatRate, amount: share.amount })),
      firstAnnounced: validFrom > on,
    };
  }
}
