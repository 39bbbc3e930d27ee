import type { Day } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { insertRows } from '../../../platform/database/insert-rows.js';
import { HouseDay } from '../../../platform/houses/house-day.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { priceTakesEffect } from '../../catalogue/catalogue.events.js';
import { type PlannedPrice, type PriceContext, writtenPrice } from './plan-prices.js';

export interface PriceHistory {
  readonly productId: string;
  readonly before: readonly PlannedPrice[];
  readonly after: readonly PlannedPrice[];
  readonly context: PriceContext;
}

/** Writes planned histories: what is replaced goes first, then what ends, then what begins, so that no two prices share a day. */
@Injectable()
export class PriceWriter {
  constructor(
    private readonly house: HouseDatabase,
    private readonly outbox: Outbox,
    private readonly day: HouseDay,
  ) {}

  async write(histories: readonly PriceHistory[]): Promise<void> {
    const gone: string[] = [];
    const ended: { id: string; to: Day | null }[] = [];
    const rows: unknown[][] = [];
    for (const { productId, before, after, context } of histories) {
      const kept = new Map(after.map((price) => [price.id, price]));
      for (const price of before) {
        const now = kept.get(price.id);
        if (!now && price.id !== null) gone.push(price.id);
        else if (now && now.to !== price.to && price.id !== null) ended.push({ id: price.id, to: now.to });
      }
      const known = new Set(before.map(({ id }) => id));
      for (const price of after) {
        if (price.id !== null && known.has(price.id)) continue;
        const { amount, currency, territory, vatRate, priceType, from, to } = writtenPrice(price, context);
        rows.push([price.id ?? uuid(), productId, priceType, amount, currency, vatRate, territory, from, to]);
        if (from !== null && from > context.today) await this.announce(productId, from);
      }
    }
    if (gone.length > 0) await this.house.rows('delete from house.price where id = any($1::uuid[])', [gone]);
    await this.end(ended);
    await insertRows(
      this.house,
      'price',
      ['id', 'product_id', 'price_type', 'amount', 'currency', 'vat_rate', 'territory', 'valid_from', 'valid_to'],
      rows,
    );
  }

  /** Those that end earlier first: a price may not run into the one after it even within the statement. */
  private async end(ended: readonly { id: string; to: Day | null }[]): Promise<void> {
    if (ended.length === 0) return;
    await this.house.rows(
      `update house.price p set valid_to = g.valid_to from unnest($1::uuid[], $2::date[]) as g(id, valid_to) where p.id = g.id`,
      [ended.map(({ id }) => id), ended.map(({ to }) => to)],
    );
  }

  /** Shops hear of a price at the instant it begins, midnight where the house is. */
  private async announce(productId: string, from: Day): Promise<void> {
    await this.outbox.append(priceTakesEffect, { productId, validFrom: from }, await this.day.startOf(from));
  }
}
