import type { Day } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { CatalogueChanger } from './catalogue/catalogue-changer.js';
import { CatalogueSnapshots, type Snapshot } from './catalogue/catalogue-snapshots.js';
import { CatalogueWriter, type Made } from './catalogue/catalogue-writer.js';
import { type Changes, compareDraft } from './catalogue/compare-draft.js';
import type { RowFault } from './catalogue/drafted-product.js';
import { HouseOfFile } from './house-reading.js';
import type { ImportKind } from './import.entity.js';
import { type ImportRow, ImportRows } from './import-rows.js';
import { MovementRows } from './movements/movement-rows.js';

const rowsAtOnce = 256;

type Progress = (done: number, total: number) => Promise<void>;

/**
 * Writes what the preview showed, a chunk of rows at a time. A row is marked as written in the transaction that writes it: killed at any
 * moment, the work goes on where it stopped, and no row is written twice.
 */
@Injectable()
export class Confirmation {
  /** How many rows one transaction writes. */
  chunkSize = rowsAtOnce;

  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly rows: ImportRows,
    private readonly profile: HouseOfFile,
    private readonly snapshots: CatalogueSnapshots,
    private readonly writer: CatalogueWriter,
    private readonly changer: CatalogueChanger,
    private readonly movements: MovementRows,
  ) {}

  async run(importId: string, progress: Progress): Promise<void> {
    const { today } = await this.profile.profile();
    const counted = await this.house.row<{ total: number; done: number }>(
      `select count(*)::int as total, count(written_at)::int as done from house.import_row
       where import_id = $1 and state in ('new', 'changed')`,
      [importId],
    );
    const total = counted?.total ?? 0;
    let done = counted?.done ?? 0;
    for (;;) {
      const written = await this.house.transaction(() => this.writeChunk(importId, today));
      if (written === 0) break;
      done += written;
      await progress(Math.min(done, total), total);
    }
    await this.house.transaction(async () => {
      await this.writeParts(importId, today);
      await this.house.rows(
        `update house.import set state = 'confirmed', confirmed_at = $2, version = version + 1 where id = $1 and state = 'confirming'`,
        [importId, this.clock.now()],
      );
    });
  }

  /** The lock on the import makes two workers that hold the same task write one after the other. */
  private async writeChunk(importId: string, today: Day): Promise<number> {
    const source = await this.house.row<{ kind: ImportKind; state: string }>(
      'select kind, state from house.import where id = $1 for update',
      [importId],
    );
    if (source?.state !== 'confirming') return 0;
    const chunk = await this.rows.unwritten(importId, this.chunkSize);
    if (chunk.length === 0) return 0;
    if (source.kind === 'stock-movements') await this.movements.write(importId, chunk);
    else await this.writeProducts(importId, chunk, today);
    return chunk.length;
  }

  private async writeProducts(importId: string, chunk: readonly ImportRow[], today: Day): Promise<void> {
    const overtaken = await this.overtaken(chunk);
    const snapshots = await this.snapshots.of(chunk.filter(({ state }) => state === 'changed').map(({ productId }) => productId ?? ''));
    const writable: ImportRow[] = [];
    for (const row of chunk) {
      const fault = overtaken.get(row.id) ?? staleChange(row, snapshots.get(row.productId ?? ''), today);
      if (fault) await this.rows.update({ ...row, state: 'wrong', faults: [...row.faults, fault] });
      else writable.push(row);
    }
    const made = await this.writer.create(
      writable.flatMap(({ state, productId, workId, draft }) =>
        state === 'new' && productId && workId ? [{ productId, workId, draft }] : [],
      ),
      today,
    );
    const parties = await this.changer.apply(
      writable.flatMap((row) => {
        const snapshot = snapshots.get(row.productId ?? '');
        return row.state === 'changed' && snapshot
          ? [{ snapshot, changes: without(compareDraft(row.draft, snapshot, today), 'parts'), today }]
          : [];
      }),
    );
    await this.remember(importId, { ...made, parties: [...made.parties, ...parties] });
    await this.rows.markWritten(writable.map(({ id }) => id));
  }

  /** Numbers and references that somebody else gave to a product since the preview. */
  private async overtaken(chunk: readonly ImportRow[]): Promise<Map<string, RowFault>> {
    const fresh = chunk.filter(({ state }) => state === 'new');
    const taken = await this.house.rows<{ id: string; title: string }>(
      `select g.id, p.title from unnest($1::text[], $2::text[]) as g(id, gtin) join house.product p on p.gtin = g.gtin
       union select g.id, p.title from unnest($1::text[], $3::text[]) as g(id, reference) join house.product p on p.record_reference = g.reference`,
      [fresh.map(({ id }) => id), fresh.map(({ draft }) => draft.gtin ?? null), fresh.map(({ draft }) => draft.recordReference ?? null)],
    );
    return new Map(taken.map(({ id, title }) => [id, { field: 'gtin', code: 'made-meanwhile', facts: { title }, blocking: true }]));
  }

  private async remember(importId: string, made: Made): Promise<void> {
    const rows = [
      ...made.works.map((id) => [importId, 'work', id]),
      ...made.parties.map((id) => [importId, 'party', id]),
      ...made.imprints.map((id) => [importId, 'imprint', id]),
      ...made.collections.map((id) => [importId, 'collection', id]),
    ];
    await insertRows(this.house, 'import_made', ['import_id', 'entity', 'entity_id'], rows, 'on conflict do nothing');
  }

  /** Sets last: their parts may stand further down the file than they do. */
  private async writeParts(importId: string, today: Day): Promise<void> {
    const rows = await this.house.rows<Pick<ImportRow, 'productId' | 'draft'>>(
      `select product_id as "productId", jsonb_build_object('parts', draft->'parts') as draft from house.import_row
       where import_id = $1 and written_at is not null and jsonb_array_length(coalesce(draft->'parts', '[]')) > 0`,
      [importId],
    );
    const snapshots = await this.snapshots.of(rows.map(({ productId }) => productId ?? ''));
    await this.changer.apply(
      rows.flatMap(({ productId, draft }) => {
        const snapshot = snapshots.get(productId ?? '');
        return snapshot ? [{ snapshot, changes: compareDraft(draft, snapshot, today), today }] : [];
      }),
    );
  }
}

/** What is changed must still be what the person saw; a field that already has the new value needs no change any more. */
function staleChange(row: ImportRow, snapshot: Snapshot | undefined, today: Day): RowFault | undefined {
  if (row.state !== 'changed') return undefined;
  if (!snapshot) return { field: 'gtin', code: 'removed-meanwhile', facts: {}, blocking: true };
  const now = compareDraft(row.draft, snapshot, today);
  for (const [field, pair] of Object.entries(now) as [keyof Changes, readonly [unknown, unknown]][]) {
    const seen = row.changes[field];
    // Lists shared with another product of the same import may have grown since; plain values may not differ.
    const list = Array.isArray(pair[0]);
    if (!seen || (!list && JSON.stringify(seen[0]) !== JSON.stringify(pair[0]))) {
      return { field, code: 'changed-meanwhile', facts: { old: String(pair[0] ?? '') }, blocking: true };
    }
  }
  return undefined;
}

function without(changes: Changes, field: keyof Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => name !== field)) as Changes;
}
