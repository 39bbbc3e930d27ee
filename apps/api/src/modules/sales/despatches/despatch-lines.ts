import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { insertRows } from '../../../platform/database/insert-rows.js';
import { type KnownLocation, StockFacade } from '../../stock/stock.facade.js';
import { refuse } from '../drafted-line.js';
import type { DespatchRefusal } from './despatch.problems.js';
import type { HeldLine, HeldOrders } from './despatch-order.js';

export interface WantedLine {
  readonly orderLineId: string;
  readonly copies: number;
}

/** Chooses what goes into a box, and from which place. */
@Injectable()
export class DespatchLines {
  constructor(
    private readonly house: HouseDatabase,
    private readonly stock: StockFacade,
  ) {}

  /** The place asked for; else the usual one if it keeps any of the copies, else the one that keeps most of them. */
  async placeFor({ lines }: HeldOrders, wanted: string | undefined): Promise<KnownLocation> {
    const known = await this.stock.locations();
    const despatchLocationId = await this.usualPlace();
    const kept = new Map<string, number>();
    for (const { ready } of lines) for (const [place, copies] of ready) kept.set(place, (kept.get(place) ?? 0) + copies);
    const fullest = [...kept].filter(([, copies]) => copies > 0).sort((a, b) => b[1] - a[1])[0]?.[0];
    const usual = despatchLocationId && (kept.get(despatchLocationId) ?? 0) > 0 ? despatchLocationId : undefined;
    const chosen = wanted ?? usual ?? fullest ?? despatchLocationId ?? known.find((one) => this.isFit(one))?.id;
    const place = known.find(({ id }) => id === chosen);
    if (!place || !this.isFit(place)) throw new Refusal<DespatchRefusal>('despatch-place-unfit', { place: place?.name ?? '' });
    return place;
  }

  /** Whatever is kept there for the orders and in no despatch yet. */
  reservedAt(place: KnownLocation, { orders, lines }: HeldOrders): WantedLine[] {
    const wanted = lines.flatMap((line) => {
      const copies = Math.min(line.open - line.preparing, line.ready.get(place.id) ?? 0);
      return copies > 0 ? [{ orderLineId: line.id, copies }] : [];
    });
    if (wanted.length > 0) return wanted;
    const code = lines.some(({ preparing }) => preparing > 0) ? 'despatch-prepared-already' : 'despatch-nothing-reserved';
    throw new Refusal<DespatchRefusal>(code, { orders: orders.map(({ number }) => number ?? '–') });
  }

  /** Refuses, all at once, lines of other orders, more than is open, and copies that are not there for the taking. */
  async check(wanted: readonly WantedLine[], place: KnownLocation, held: HeldOrders): Promise<HeldLine[]> {
    const wrong: { index: number; refusal: Refusal }[] = [];
    const free = await this.freeAt(place.id, held.lines);
    const seen = new Set<string>();
    const chosen = wanted.flatMap(({ orderLineId, copies }, index) => {
      const line = held.lines.find(({ id }) => id === orderLineId);
      const refusal = line ? this.refusalOf(line, copies, seen, place, free, held) : foreign(held);
      if (refusal) wrong.push({ index, refusal });
      seen.add(orderLineId);
      return line ? [line] : [];
    });
    refuse(wrong, wanted.length);
    return chosen;
  }

  /** Keeps the lines that stay under their id, by which a workshop names them; lowers, adds and takes out the others. */
  async change(despatchId: string, wanted: readonly WantedLine[]): Promise<void> {
    const ids = wanted.map(({ orderLineId }) => orderLineId);
    await this.house.rows('delete from house.despatch_line where despatch_id = $1 and order_line_id <> all($2::uuid[])', [despatchId, ids]);
    const [last] = await this.house.rows<{ position: number }>(
      'select coalesce(max(position), 0)::int as position from house.despatch_line where despatch_id = $1',
      [despatchId],
    );
    await insertRows(
      this.house,
      'despatch_line as d',
      ['id', 'despatch_id', 'order_line_id', 'position', 'copies'],
      wanted.map(({ orderLineId, copies }, i) => [uuid(), despatchId, orderLineId, (last?.position ?? 0) + i + 1, copies]),
      'on conflict (despatch_id, order_line_id) do update set copies = excluded.copies',
    );
  }

  private async usualPlace(): Promise<string | null> {
    const row = await this.house.row<{ id: string | null }>('select despatch_location_id as id from house.sales_settings');
    return row?.id ?? null;
  }

  private refusalOf(
    line: HeldLine,
    copies: number,
    seen: ReadonlySet<string>,
    place: KnownLocation,
    free: Map<string, number>,
    { orders }: HeldOrders,
  ): Refusal | null {
    const { title: product, open, preparing } = line;
    if (seen.has(line.id)) return new Refusal<DespatchRefusal>('despatch-line-twice', { product });
    if (copies > open - preparing) {
      const order = orders.find(({ id }) => id === line.orderId)?.number ?? '–';
      return new Refusal<DespatchRefusal>('despatch-more-than-ordered', { product, copies, open, preparing, order });
    }
    const kept = line.ready.get(place.id) ?? 0;
    const spare = Math.max(0, free.get(line.productId) ?? 0);
    if (copies > kept + spare) {
      return new Refusal<DespatchRefusal>('despatch-copies-missing', { product, place: place.name, copies, there: kept + spare });
    }
    free.set(line.productId, spare - Math.max(0, copies - kept));
    return null;
  }

  private async freeAt(locationId: string, lines: readonly HeldLine[]): Promise<Map<string, number>> {
    const rows = await this.house.rows<{ id: string; copies: number }>(
      `select product_id as id, on_hand - reserved as copies from house.stock_balance
       where location_id = $1 and product_id = any($2::uuid[])`,
      [locationId, lines.map(({ productId }) => productId)],
    );
    return new Map(rows.map(({ id, copies }) => [id, copies]));
  }

  private isFit({ kind, closedOn }: KnownLocation): boolean {
    return closedOn === null && this.stock.isShelf(kind);
  }
}

function foreign({ orders }: HeldOrders): Refusal {
  return new Refusal<DespatchRefusal>('despatch-line-foreign', { orders: orders.map(({ number }) => number ?? '–') });
}
