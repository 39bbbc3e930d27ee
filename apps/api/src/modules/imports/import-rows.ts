import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import type { Changes } from './catalogue/compare-draft.js';
import type { DraftedProduct, RowFault } from './catalogue/drafted-product.js';
import type { RowCounts, RowState } from './import.schemas.js';
import type { MovementDraft } from './movements/movement-draft.js';

/** What the file said of a row before anybody mended it. */
export type SaidByFile =
  | { readonly cells: Readonly<Partial<Record<string, string>>> }
  | { readonly draft: DraftedProduct; readonly faults: readonly RowFault[] };

/** What a row says: of a product, or of a movement of stock. */
export interface RowDraft extends DraftedProduct {
  readonly movement?: MovementDraft;
}

export interface ImportRow {
  readonly id: string;
  readonly position: number;
  readonly line: number;
  readonly state: RowState;
  readonly key: string | null;
  readonly title: string;
  readonly workKey: string | null;
  readonly workId: string | null;
  readonly productId: string | null;
  readonly draft: RowDraft;
  readonly said: SaidByFile | null;
  readonly corrections: Readonly<Record<string, string>>;
  readonly changes: Changes;
  readonly faults: readonly RowFault[];
  readonly writtenAt: string | null;
}

const columns = `id, position, line, state, key, title, work_key as "workKey", work_id as "workId", product_id as "productId",
  draft, said, corrections, changes, faults, written_at::text as "writtenAt"`;

/** The rows of imports in the house's tables. */
@Injectable()
export class ImportRows {
  constructor(private readonly house: HouseDatabase) {}

  insert(importId: string, rows: readonly ImportRow[]): Promise<void> {
    return insertRows(
      this.house,
      'import_row',
      [
        'id',
        'import_id',
        'position',
        'line',
        'state',
        'key',
        'title',
        'work_key',
        'work_id',
        'product_id',
        'draft',
        'said',
        'changes',
        'faults',
      ],
      rows.map((row) => [
        row.id,
        importId,
        row.position,
        row.line,
        row.state,
        row.key,
        row.title,
        row.workKey,
        row.workId,
        row.productId,
        JSON.stringify(row.draft),
        row.said && JSON.stringify(row.said),
        JSON.stringify(row.changes),
        JSON.stringify(row.faults),
      ]),
    );
  }

  async clear(importId: string): Promise<void> {
    await this.house.rows('delete from house.import_row where import_id = $1', [importId]);
  }

  async update(row: ImportRow): Promise<void> {
    await this.house.rows(
      `update house.import_row set state = $2, key = $3, title = $4, work_key = $5, work_id = $6, product_id = $7, draft = $8, said = $9,
         corrections = $10, changes = $11, faults = $12 where id = $1`,
      [
        row.id,
        row.state,
        row.key,
        row.title,
        row.workKey,
        row.workId,
        row.productId,
        JSON.stringify(row.draft),
        row.said && JSON.stringify(row.said),
        JSON.stringify(row.corrections),
        JSON.stringify(row.changes),
        JSON.stringify(row.faults),
      ],
    );
  }

  find(importId: string, rowId: string): Promise<ImportRow | undefined> {
    return this.house.row<ImportRow>(`select ${columns} from house.import_row where import_id = $1 and id = $2 for update`, [
      importId,
      rowId,
    ]);
  }

  /** The next rows that are to be written and are not yet. */
  unwritten(importId: string, limit: number): Promise<ImportRow[]> {
    return this.house.rows<ImportRow>(
      `select ${columns} from house.import_row
       where import_id = $1 and state in ('new', 'changed') and written_at is null order by position limit ${limit}`,
      [importId],
    );
  }

  /** The last written rows that are not taken back yet. */
  written(importId: string, limit: number): Promise<ImportRow[]> {
    return this.house.rows<ImportRow>(
      `select ${columns} from house.import_row where import_id = $1 and written_at is not null and undone_at is null
       order by position desc limit ${limit}`,
      [importId],
    );
  }

  /** Same transaction as the writing itself: a row is marked exactly when it was written. */
  async markWritten(ids: readonly string[]): Promise<void> {
    await this.house.rows('update house.import_row set written_at = now() where id = any($1::uuid[])', [ids]);
  }

  async markUndone(ids: readonly string[]): Promise<void> {
    await this.house.rows('update house.import_row set undone_at = now() where id = any($1::uuid[])', [ids]);
  }

  async counts(importIds: readonly string[]): Promise<Map<string, RowCounts>> {
    const rows = await this.house.rows<{ importId: string; state: RowState; n: number }>(
      `select import_id as "importId", state, count(*)::int as n from house.import_row where import_id = any($1::uuid[]) group by 1, 2`,
      [importIds],
    );
    const counts = new Map(importIds.map((id) => [id, { new: 0, changed: 0, unchanged: 0, wrong: 0 }]));
    for (const { importId, state, n } of rows) {
      const one = counts.get(importId);
      if (one) one[state] = n;
    }
    return counts;
  }
}
