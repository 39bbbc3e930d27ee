import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import type { WorkshopFileView } from './workshop.schemas.js';
import type { CountedRow } from './workshop-reading.js';

type Counts = Pick<WorkshopFileView, 'counts' | 'strangers'>;

interface Booked {
  readonly productId: string;
  readonly title: string;
  readonly gtin: string | null;
  readonly book: number;
}

/** What the workshop counts against what the book says lies there, as it stands at the moment of asking. */
@Injectable()
export class WorkshopStock {
  constructor(private readonly house: HouseDatabase) {}

  async compare(locationId: string, rows: readonly CountedRow[]): Promise<Counts> {
    const counted = new Map<string, number>();
    for (const { ean, copies } of rows) if (copies !== null) counted.set(ean, (counted.get(ean) ?? 0) + copies);
    const booked = await this.booked(locationId, [...counted.keys()]);
    const known = new Set(booked.map(({ gtin }) => gtin));
    return {
      counts: booked.flatMap((product) => {
        const found = product.gtin === null ? undefined : counted.get(product.gtin);
        const difference = (found ?? 0) - product.book;
        return difference === 0 ? [] : [{ ...product, counted: found ?? null, difference }];
      }),
      strangers: rows.flatMap(({ row, ean, copies }): Counts['strangers'] => {
        if (copies === null) return [{ row, ean, finding: 'unreadable' }];
        return known.has(ean) ? [] : [{ row, ean, finding: 'unknown-title' }];
      }),
    };
  }

  /** Titles the file names, and those that should be there. */
  private booked(locationId: string, gtins: readonly string[]): Promise<Booked[]> {
    return this.house.rows<Booked>(
      `select b.id as "productId", b.title, b.gtin, coalesce(s.on_hand, 0) as book
       from house.product b left join house.stock_balance s on s.product_id = b.id and s.location_id = $1
       where b.gtin = any($2::text[]) or s.on_hand > 0 order by b.title, b.id`,
      [locationId, gtins],
    );
  }
}
