import type { Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { InputInvalid } from '../../../platform/http/input-invalid.js';
import { readTable } from '../../../platform/tabular/read-table.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { type MovementLine, StockFacade } from '../../stock/stock.facade.js';
import type { RowFault } from '../catalogue/drafted-product.js';
import type { HouseProfile } from '../house-reading.js';
import type { Import } from '../import.entity.js';
import type { UndoReport } from '../import.schemas.js';
import { ImportFiles } from '../import-file.js';
import { type ImportRow, ImportRows } from '../import-rows.js';
import { cellReading, type HouseReading, mappingOf } from '../source-rows.js';
import type { MovementDraft } from './movement-draft.js';
import { readMovement } from './read-movement.js';

const batchSize = 512;
/** After so many rounds of leaving out one row of each product, all that are named are left out. */
const mostAttempts = 50;

interface Read {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Files of stock movements: sold, given, lost copies, recorded in the stock book by its own rules. */
@Injectable()
export class MovementRows {
  constructor(
    private readonly house: HouseDatabase,
    private readonly files: ImportFiles,
    private readonly rows: ImportRows,
    private readonly catalogue: CatalogueFacade,
    private readonly stock: StockFacade,
  ) {}

  /** Every row is tried in the book, all in one transaction that is taken back: a place that would run short is told before. */
  async preview(source: Import, house: HouseProfile, progress: (done: number, total: number) => Promise<void>): Promise<void> {
    const before = await this.confirmedBefore(source);
    let position = 0;
    let batch: Read[] = [];
    const flush = async () => {
      const rows = await this.entries(source, house, batch, position);
      await this.house.transaction(() => this.rows.insert(source.id, before ? rows.map(asUnchanged) : rows));
      position += batch.length;
      batch = [];
      await progress(position, position);
    };
    for await (const read of this.read(source)) {
      batch.push(read);
      if (batch.length === batchSize) await flush();
    }
    if (batch.length > 0) await flush();
    if (!before) await this.rehearse(source.id);
  }

  /** One row again, after a cell of it was mended. */
  async again(source: Import, house: HouseReading, row: ImportRow, cells: Readonly<Record<string, string>>): Promise<ImportRow> {
    const [entry] = await this.entries(source, house, [{ line: row.line, cells }], row.position - 1);
    const mended: ImportRow = { ...row, ...entry, id: row.id, corrections: row.corrections, said: row.said };
    const [fault] = mended.state === 'new' ? [...(await this.tried([mended])).values()] : [];
    return fault ? { ...mended, state: 'wrong', faults: [...mended.faults, fault] } : mended;
  }

  /** Writes rows into the book; one that the book refuses now is left out and says why. */
  async write(importId: string, chunk: readonly ImportRow[]): Promise<void> {
    const refused = await this.record(chunk, importId);
    for (const row of chunk) {
      const fault = refused.get(row.id);
      if (fault) await this.rows.update({ ...row, state: 'wrong', faults: [...row.faults, fault] });
    }
    await this.rows.markWritten(chunk.filter(({ id }) => !refused.has(id)).map(({ id }) => id));
  }

  /** By opposite movements, all at once: the book keeps both. */
  async takeBack(importId: string, report: UndoReport, today: Day): Promise<UndoReport> {
    if (report.removed > 0) return report;
    const ids = await this.stock.reverseSource(importId, today, { kind: 'import-undo', id: importId });
    return { ...report, removed: ids.length };
  }

  private async *read(source: Import): AsyncGenerator<Read> {
    const { layout } = source.recognised;
    if (!layout) return;
    const mapping = Object.entries(mappingOf(source));
    for await (const { line, cells } of readTable({ path: this.files.path(source.id), name: source.fileName }, layout, this.files.limits)) {
      yield { line, cells: Object.fromEntries(mapping.map(([index, field]) => [field, cells[Number(index)] ?? ''])) };
    }
  }

  private async entries(source: Import, house: HouseReading, batch: readonly Read[], position: number): Promise<ImportRow[]> {
    const reading = cellReading(source, house);
    const places = await this.stock.locations();
    const read = batch.map(({ cells }) => readMovement(cells, reading, places));
    const products = await this.catalogue.productsByGtin(read.flatMap(({ movement }) => (movement ? [movement.gtin] : [])));
    return batch.map(({ line, cells }, i) => {
      const { movement = null, faults = [] } = read[i] ?? {};
      const product = movement ? products.get(movement.gtin) : undefined;
      const unknown =
        movement && !product ? [{ field: 'isbn', code: 'product-not-in-house', facts: { number: movement.gtin }, blocking: true }] : [];
      const all: RowFault[] = [...faults, ...unknown];
      return {
        id: uuid(),
        position: position + i + 1,
        line,
        state: all.length > 0 ? ('wrong' as const) : ('new' as const),
        key: movement?.gtin ?? null,
        title: product?.title ?? cells['isbn'] ?? '',
        workKey: null,
        workId: null,
        productId: product?.id ?? null,
        draft: movement ? { movement } : {},
        said: { cells },
        corrections: {},
        changes: {},
        faults: all,
        writtenAt: null,
      };
    });
  }

  private async rehearse(importId: string): Promise<void> {
    const rows = await this.rows.unwritten(importId, 100_000);
    const refused = await this.tried(rows);
    await this.house.transaction(async () => {
      for (const row of rows) {
        const fault = refused.get(row.id);
        if (fault) await this.rows.update({ ...row, state: 'wrong', faults: [...row.faults, fault] });
      }
    });
  }

  private async tried(rows: readonly ImportRow[]): Promise<Map<string, RowFault>> {
    let refused = new Map<string, RowFault>();
    const rehearsed = new Error('The rehearsal is over.');
    // A transaction within the one under way: only what was rehearsed is taken back.
    const rehearse = () =>
      this.house.em.transactional(async () => {
        refused = await this.record(rows);
        throw rehearsed;
      });
    await this.house.transaction(async () => {
      await rehearse().catch((error: unknown) => {
        if (error !== rehearsed) throw error;
      });
    });
    return refused;
  }

  /**
   * All rows but those the book refuses, which are answered with the reason. Where rows together take more than there is, the book names
   * them all: the last of each product is left out first, so that the others may stand.
   */
  private async record(rows: readonly ImportRow[], importId?: string): Promise<Map<string, RowFault>> {
    const refused = new Map<string, RowFault>();
    for (let attempt = 1; ; attempt++) {
      const left = rows.filter(({ id }) => !refused.has(id));
      if (left.length === 0) return refused;
      const lines = left.map(({ draft, productId }) => lineOf(draft.movement as MovementDraft, productId ?? ''));
      const source = importId === undefined ? undefined : { kind: 'import', id: importId };
      try {
        await this.house.em.transactional(() => this.stock.record(lines, source));
        return refused;
      } catch (error) {
        const wrong = wrongLines(error).flatMap(({ index, refusal }) => {
          const row = left[index];
          return row ? [{ row, refusal }] : [];
        });
        if (wrong.length === 0) throw error;
        const lastOfEach = new Map(wrong.map((one) => [together(one.refusal) ? one.row.productId : one.row.id, one]));
        for (const { row, refusal } of attempt > mostAttempts ? wrong : lastOfEach.values()) {
          refused.set(row.id, { field: 'copies', code: refusal.code, facts: refusal.facts, blocking: true });
        }
      }
    }
  }

  /** The same file twice records nothing: movements have no number by which a second one would be known. */
  private async confirmedBefore({ id, sha256 }: Import): Promise<boolean> {
    const row = await this.house.row(
      `select 1 from house.import where sha256 = $1 and kind = 'stock-movements' and state = 'confirmed' and id <> $2 limit 1`,
      [sha256, id],
    );
    return row !== undefined;
  }
}

/** Refused for what all rows of the product take together, not for what one says. */
function together({ code }: Refusal): boolean {
  return code.startsWith('stock-below-zero');
}

function asUnchanged(row: ImportRow): ImportRow {
  return row.state === 'new' ? { ...row, state: 'unchanged' } : row;
}

function lineOf({ gtin: _, ...movement }: MovementDraft, productId: string): MovementLine {
  return { productId, ...movement };
}

function wrongLines(error: unknown): { index: number; refusal: Refusal }[] {
  if (error instanceof Refusal) return [{ index: 0, refusal: error }];
  if (!(error instanceof InputInvalid)) return [];
  return error.issues.flatMap((issue) => {
    const refusal = 'params' in issue ? (issue.params as { refusal?: Refusal }).refusal : undefined;
    const index = issue.path?.[1];
    return refusal && typeof index === 'number' ? [{ index, refusal }] : [];
  });
}
