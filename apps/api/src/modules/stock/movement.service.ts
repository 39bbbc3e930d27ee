import type { Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import type { MovementReason } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { InputInvalid } from '../../platform/http/input-invalid.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { LocationService } from './location.service.js';
import type { ReversalInput } from './movement.schemas.js';
import {
  type HouseStock,
  type MovementLine,
  type PreparedMovement,
  prepareMovement,
  type Shortage,
  type StockedProductName,
  shortageRefusal,
  takesFrom,
} from './movement-lines.js';
import { shelves } from './reservation.service.js';
import { ReservedCopies } from './reserved-copies.js';
import { copiesFreed } from './stock.events.js';
import type { StockRefusal } from './stock.problems.js';

/** The document that writes movements: its kind and id. What a person types or imports is an `entry`. */
export interface MovementSource {
  readonly kind: string;
  readonly id: string;
}

interface WrongLine {
  readonly index: number;
  readonly refusal: Refusal;
}

interface WrittenMovement {
  readonly id: string;
  readonly productId: string;
  readonly reason: MovementReason;
  readonly fromLocationId: string;
  readonly toLocationId: string;
  readonly copies: number;
  readonly movedOn: Day;
  readonly sourceKind: string;
  readonly reversesId: string | null;
  readonly reversedById: string | null;
}

/**
 * One statement for all lines, whatever their number: the database counts what they change together, once. It carries at most 65,535
 * parameters, twelve a row, and the API takes at most two thousand lines.
 */
const rowsAtOnce = 2000;

/** Writes the stock book. */
@Injectable()
export class MovementService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly locations: LocationService,
    private readonly day: HouseDay,
    private readonly reserved: ReservedCopies,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Records all lines or none, and answers their ids in order. One line is refused by its own refusal; of several, every wrong one is
   * told at once at `/lines/n`. Printed copies come in by their print run, which royalties stand on, never by a typed line.
   */
  record(lines: readonly MovementLine[], source?: MovementSource): Promise<string[]> {
    return this.house.transaction(async () => {
      const stock = await this.stockFor(lines);
      const wrong: WrongLine[] = [];
      const prepared = lines.flatMap((line, index) => {
        try {
          if (line.reason === 'print-receipt' && !source) throw new Refusal<StockRefusal>('movement-needs-print-run');
          return [prepareMovement(line, stock)];
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          wrong.push({ index, refusal: error });
          return [];
        }
      });
      refuse(wrong, lines.length);
      return this.write(prepared, source);
    });
  }

  /** Takes a typed movement back by the opposite one. */
  async reverse(id: string, { movedOn, note }: ReversalInput): Promise<string> {
    return this.house.transaction(async () => {
      const [movement] = await this.written('m.id = $1', id);
      if (!movement) throw new Refusal<PlatformRefusal>('record-unknown');
      if (movement.sourceKind !== 'entry') throw new Refusal<StockRefusal>('movement-of-document');
      if (movement.reversesId !== null) throw new Refusal<StockRefusal>('movement-is-reversal');
      const [reversal] = await this.reverseAll([movement], movedOn ?? (await this.day.today()), note);
      return reversal ?? '';
    });
  }

  /** Takes back every movement a document wrote. */
  reverseSource(sourceId: string, movedOn: Day, source: MovementSource): Promise<string[]> {
    return this.house.transaction(async () => {
      const movements = await this.written('m.source_id = $1 and m.reverses_id is null', sourceId);
      return this.reverseAll(movements, movedOn, undefined, source);
    });
  }

  private async reverseAll(movements: readonly WrittenMovement[], movedOn: Day, note = '', source?: MovementSource): Promise<string[]> {
    const lines = movements.map(({ productId, reason, fromLocationId, toLocationId, copies }) => ({
      productId,
      reason,
      copies,
      movedOn,
      note,
      fromLocationId: toLocationId,
      toLocationId: fromLocationId,
    }));
    const stock = await this.stockFor(lines);
    const prepared = movements.map((movement, i) => {
      if (movement.reversedById !== null) throw new Refusal<StockRefusal>('movement-reversed-already');
      if (movedOn < movement.movedOn) throw new Refusal<StockRefusal>('reversal-before-movement', { movedOn: movement.movedOn });
      return prepareMovement(lines[i] as MovementLine, stock, movement.id);
    });
    return this.write(prepared, source);
  }

  private async stockFor(lines: readonly MovementLine[]): Promise<HouseStock> {
    const locations = await this.locations.known();
    const products = await this.house.rows<StockedProductName>(
      'select p.id, p.title, p.form from house.product p where p.id = any($1::uuid[])',
      [[...new Set(lines.map(({ productId }) => productId))]],
    );
    return { locations, products: new Map(products.map((product) => [product.id, product])), today: await this.day.today() };
  }

  /** The places are locked and counted by the database itself, so that two people cannot both take the last copy. */
  private async write(movements: readonly PreparedMovement[], source?: MovementSource): Promise<string[]> {
    const ids = movements.map(() => uuid());
    const { wrong, following } = await this.reserved.makeWay(movements);
    refuse(wrong, movements.length);
    const rows = movements
      .map((movement, i) => rowOf(ids[i] ?? '', movement, source))
      .sort((a, b) => (a.movedOn < b.movedOn ? -1 : +(a.movedOn > b.movedOn)));
    try {
      for (let start = 0; start < rows.length; start += rowsAtOnce) await this.insert(rows.slice(start, start + rowsAtOnce));
    } catch (error) {
      refuse(shortLines(error, movements), movements.length);
      throw error;
    }
    await this.reserved.follow(following);
    const arrived = movements.filter(({ to }) => shelves.includes(to.kind)).map(({ line }) => line.productId);
    if (arrived.length > 0) await this.outbox.append(copiesFreed, { productIds: [...new Set(arrived)] });
    return ids;
  }

  private async insert(rows: readonly { values: readonly unknown[] }[]): Promise<void> {
    const params = rows.flatMap(({ values }) => values);
    const width = rows[0]?.values.length ?? 0;
    const places = rows.map((_, row) => `(${Array.from({ length: width }, (_, i) => `$${row * width + i + 1}`).join(', ')})`);
    await this.house.rows(
      `insert into house.stock_movement (id, product_id, from_location_id, to_location_id, copies, reason, moved_on, source_kind,
         source_id, reverses_id, note, recorded_by) values ${places.join(', ')}`,
      params,
    );
  }

  private written(condition: string, id: string): Promise<WrittenMovement[]> {
    return this.house.rows<WrittenMovement>(
      `select m.id, m.product_id as "productId", m.reason, m.from_location_id as "fromLocationId", m.to_location_id as "toLocationId",
              m.copies, m.moved_on::text as "movedOn", m.source_kind as "sourceKind", m.reverses_id as "reversesId", r.id as "reversedById"
       from house.stock_movement m left join house.stock_movement r on r.reverses_id = m.id where ${condition} order by m.id`,
      [id],
    );
  }
}

function rowOf(id: string, { line, from, to, reversesId }: PreparedMovement, source: MovementSource | undefined) {
  const { productId, copies, reason, movedOn, note = '' } = line;
  const { kind, id: sourceId } = source ?? { kind: 'entry', id: null };
  const { actor } = currentContext();
  return { movedOn, values: [id, productId, from.id, to.id, copies, reason, movedOn, kind, sourceId, reversesId, note, actor] };
}

/** The lines that take more than a place holds, each with the sentence that says how many it holds. */
function shortLines(error: unknown, movements: readonly PreparedMovement[]): WrongLine[] {
  const { message = '', detail } = error as { message?: string; detail?: unknown };
  if (!message.includes('"stock_movement_enough') || typeof detail !== 'string') return [];
  return (JSON.parse(detail) as Shortage[]).flatMap((short) => {
    const refusal = shortageRefusal(short, movements);
    return movements.flatMap((movement, index) => (takesFrom(movement, short) ? [{ index, refusal }] : []));
  });
}

function refuse(wrong: readonly WrongLine[], lines: number): void {
  const [first] = wrong;
  if (!first) return;
  if (lines === 1) throw first.refusal;
  throw new InputInvalid(wrong.map(({ index, refusal }) => ({ message: refusal.code, path: ['lines', index], params: { refusal } })));
}
