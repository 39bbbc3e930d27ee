import type { Day } from '@colophon/calendar';
import {
  announcePrice,
  type DatedPrice,
  priceInForce,
  priceOnReception,
  priceTypeOf,
  productClassOf,
  splitSetPrice,
  vatRateFor,
} from '@colophon/catalogue';
import { moneyFromDecimal, percent, percentToDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { priceTakesEffect } from './catalogue.events.js';
import type { CatalogueModuleRefusal } from './catalogue.problems.js';
import type { PriceInput, PriceView } from './price.schemas.js';
import { ProductRepository } from './product.repository.js';

/** A price of the table as the rules read it. */
export interface PriceRow extends DatedPrice {
  readonly id: string;
  readonly vatRate: string | null;
  readonly amountExcludingTax: string | null;
  readonly priceType: string;
}

/** What the rules read when a price has held from ever. */
const ever: Day = '0001-01-01';

interface PricedProduct {
  readonly form: string;
  readonly identifierKind: 'isbn' | 'ismn' | 'gtin';
}

@Injectable()
export class PriceService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly repository: ProductRepository,
    private readonly outbox: Outbox,
    private readonly day: HouseDay,
  ) {}

  async list(productId: string): Promise<PriceView[]> {
    await this.mustKnow(productId);
    return this.repository.prices(productId);
  }

  /** A new price from a day on: the one before ends that day, and nothing that has been is rewritten. */
  announce(productId: string, input: PriceInput): Promise<PriceView> {
    return this.house.transaction(async () => {
      const product = await this.lockProduct(productId);
      const today = await this.day.today();
      const before = await this.history([productId]);
      const inMarket = before.some((one) => one.territory === input.territory && one.amount.currency === input.currency);
      const validFrom = input.validFrom ?? (inMarket ? today : ever);
      const vatRate =
        input.vatRate ?? (await this.usualVatRate(productId, product, input.territory, validFrom === ever ? today : validFrom));
      const price: PriceRow = {
        id: uuid(),
        territory: input.territory,
        amount: moneyFromDecimal(input.amount, input.currency),
        validFrom,
        validTo: null,
        vatRate,
        amountExcludingTax: null,
        priceType: input.priceType ?? priceTypeOf(productClassOf(product.form, product.identifierKind)),
      };
      await this.save(productId, before, announcePrice(before, price, today));
      if (validFrom > today) await this.outbox.append(priceTakesEffect, { productId, validFrom }, await this.day.startOf(validFrom));
      return this.view(productId, price.id);
    });
  }

  /** Takes back a price that has not begun; the one before it goes on as if it had never been announced. */
  withdraw(productId: string, priceId: string): Promise<void> {
    return this.house.transaction(async () => {
      await this.lockProduct(productId);
      const today = await this.day.today();
      const before = await this.history([productId]);
      const price = before.find(({ id }) => id === priceId);
      if (!price) throw new Refusal<PlatformRefusal>('record-unknown');
      if (price.validFrom <= today) {
        throw new Refusal<CatalogueModuleRefusal>('price-has-begun', {
          price: toDecimal(price.amount),
          validFrom: price.validFrom === ever ? null : price.validFrom,
        });
      }
      const market = { territory: price.territory, currency: price.amount.currency };
      const after = before
        .filter((one) => one !== price)
        .map((one) => (sameMarket(one, market) && one.validTo === price.validFrom ? { ...one, validTo: price.validTo } : one));
      await this.save(productId, before, after);
    });
  }

  /** What changes by the clock alone reaches the shops too: the price that begins gets its place in the feed at that instant. */
  async noteEffect(productId: string): Promise<void> {
    await this.house.rows(
      `insert into house.feed_pending (id, kind, object_ids) select $2, 'price', array[id] from house.product where id = $1`,
      [productId, uuid()],
    );
  }

  /** The history of prices of products, as the rules read it. */
  async history(productIds: readonly string[]): Promise<(PriceRow & { productId: string })[]> {
    const rows = await this.house.rows<Record<'id' | 'productId' | 'territory' | 'amount' | 'currency' | 'priceType', string> & PriceDays>(
      `select id, product_id as "productId", territory, amount::text, currency, vat_rate::text as "vatRate",
              amount_excluding_tax::text as "amountExcludingTax", price_type as "priceType",
              valid_from::text as "validFrom", valid_to::text as "validTo"
       from house.price where product_id = any($1::uuid[]) order by valid_from nulls first`,
      [productIds],
    );
    return rows.map(({ currency, ...row }) => ({
      ...row,
      amount: moneyFromDecimal(row.amount, currency),
      validFrom: row.validFrom ?? ever,
    }));
  }

  /** What each part of a set stands for in its price on a day, tax included and excluded, and the VAT per rate. */
  async split(setId: string, on?: Day): Promise<PriceSplit> {
    await this.mustKnow(setId);
    const { country, currency } = await this.day.profile();
    const market = { territory: country, currency };
    const day = on ?? (await this.day.today());
    const parts = await this.house.rows<{ productId: string; title: string; copies: number }>(
      `select s.part_id as "productId", p.title, s.copies from house.set_part s join house.product p on p.id = s.part_id
       where s.set_id = $1 order by p.title, p.id`,
      [setId],
    );
    const history = await this.history([setId, ...parts.map(({ productId }) => productId)]);
    const pricesOf = (productId: string) => history.filter((price) => price.productId === productId);
    const setPrice = priceInForce(pricesOf(setId), market, day);
    if (!setPrice) throw new Refusal<CatalogueModuleRefusal>('set-without-price', { on: day });
    const split = splitSetPrice(
      setPrice.amount,
      parts.map(({ productId, title, copies }) => {
        const price = priceOnReception(pricesOf(productId), market, day);
        return {
          product: title,
          copies,
          publicPrice: price?.amount ?? moneyFromDecimal('0', currency),
          vatRate: percent(price?.vatRate ?? '0'),
        };
      }),
    );
    return {
      amount: toDecimal(setPrice.amount),
      currency,
      amountExcludingTax: toDecimal({ minor: split.byRate.reduce((total, { net }) => total + net.minor, 0n), currency }),
      parts: split.parts.map((share, i) => ({
        ...shareView(share),
        productId: parts[i]?.productId ?? '',
        title: share.product,
        copies: parts[i]?.copies ?? 1,
      })),
      byRate: split.byRate.map(shareView),
    };
  }

  private async view(productId: string, priceId: string): Promise<PriceView> {
    const price = (await this.list(productId)).find(({ id }) => id === priceId);
    if (!price) throw new Error('The price just announced is not in the history.');
    return price;
  }

  private async mustKnow(productId: string): Promise<void> {
    const product = await this.house.row('select id from house.product where id = $1', [productId]);
    if (!product) throw new Refusal<PlatformRefusal>('record-unknown');
  }

  /** Writes only what differs: what is replaced goes first, so that no two prices ever share a day. */
  private async save(productId: string, before: readonly PriceRow[], after: readonly PriceRow[]): Promise<void> {
    const kept = new Map(after.map((price) => [price.id, price]));
    const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    if (gone.length > 0) await this.house.rows('delete from house.price where id = any($1::uuid[])', [gone]);
    for (const { id, validTo } of before) {
      const now = kept.get(id);
      if (now && now.validTo !== validTo) await this.house.rows('update house.price set valid_to = $2 where id = $1', [id, now.validTo]);
    }
    const old = new Set(before.map(({ id }) => id));
    for (const price of after.filter(({ id }) => !old.has(id))) {
      await this.house.rows(
        `insert into house.price (id, product_id, price_type, amount, currency, vat_rate, territory, valid_from, valid_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          price.id,
          productId,
          price.priceType,
          toDecimal(price.amount),
          price.amount.currency,
          price.vatRate,
          price.territory,
          price.validFrom === ever ? null : price.validFrom,
          price.validTo,
        ],
      );
    }
  }

  /** By the product's form; for a set, the rate all its parts share, or none when they bear several. */
  private async usualVatRate(productId: string, product: PricedProduct, territory: string, on: Day): Promise<string | null> {
    const productClass = productClassOf(product.form, product.identifierKind);
    if (productClass === 'set') {
      const rates = await this.house.rows<{ rate: string }>(
        `select distinct pr.vat_rate::text as rate from house.set_part s join house.price pr on pr.product_id = s.part_id
         where s.set_id = $1 and pr.territory = $2 and pr.vat_rate is not null`,
        [productId, territory],
      );
      if (rates.length > 0) return rates.length === 1 ? (rates[0]?.rate ?? null) : null;
    }
    const parameter = vatRateFor(productClass, territory, on);
    if (parameter) return percentToDecimal(parameter.rate);
    throw new Refusal<CatalogueModuleRefusal>('vat-rate-unknown', { form: product.form, territory, validFrom: on });
  }

  private async lockProduct(id: string): Promise<PricedProduct> {
    const product = await this.house.row<PricedProduct>(
      'select form, identifier_kind as "identifierKind" from house.product where id = $1 for update',
      [id],
    );
    if (!product) throw new Refusal<PlatformRefusal>('record-unknown');
    return product;
  }
}

interface PriceDays {
  readonly vatRate: string | null;
  readonly amountExcludingTax: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

interface ShareView {
  readonly vatRate: string;
  readonly amount: string;
  readonly amountExcludingTax: string;
  readonly vat: string;
}

export interface PriceSplit {
  readonly amount: string;
  readonly amountExcludingTax: string;
  readonly currency: string;
  readonly parts: readonly (ShareView & { productId: string; title: string; copies: number })[];
  readonly byRate: readonly ShareView[];
}

function shareView(share: ReturnType<typeof splitSetPrice>['byRate'][number]): ShareView {
  return {
    vatRate: percentToDecimal(share.vatRate),
    amount: toDecimal(share.total),
    amountExcludingTax: toDecimal(share.net),
    vat: toDecimal(share.vat),
  };
}

function sameMarket(price: DatedPrice, market: { territory: string; currency: string }): boolean {
  return price.territory === market.territory && price.amount.currency === market.currency;
}
