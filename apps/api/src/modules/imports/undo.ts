import type { Day } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { CatalogueChanger } from './catalogue/catalogue-changer.js';
import { CatalogueSnapshots, type Snapshot } from './catalogue/catalogue-snapshots.js';
import type { Changes } from './catalogue/compare-draft.js';
import { HouseOfFile } from './house-reading.js';
import type { ImportKind } from './import.entity.js';
import type { UndoReport } from './import.schemas.js';
import { type ImportRow, ImportRows } from './import-rows.js';
import { MovementRows } from './movements/movement-rows.js';

const chunkSize = 200;
const nothingYet: UndoReport = { removed: 0, restored: 0, kept: [] };

type Progress = (done: number, total: number) => Promise<void>;
type Kept = UndoReport['kept'][number];

/**
 * Takes back what an import wrote, the last rows first, as far as nothing was built upon it: a product that was changed, printed, moved
 * or put into an agreement since stays, and the report says why. Killed at any moment it goes on where it stopped.
 */
@Injectable()
export class Undo {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly rows: ImportRows,
    private readonly profile: HouseOfFile,
    private readonly snapshots: CatalogueSnapshots,
    private readonly changer: CatalogueChanger,
    private readonly movements: MovementRows,
  ) {}

  async run(importId: string, progress: Progress): Promise<void> {
    const { today } = await this.profile.profile();
    const counted = await this.house.row<{ total: number }>(
      'select count(written_at)::int - count(undone_at)::int as total from house.import_row where import_id = $1',
      [importId],
    );
    const total = counted?.total ?? 0;
    let left = total;
    while (left > 0) {
      const taken = await this.house.transaction(() => this.takeBack(importId, today));
      if (taken === 0) break;
      left -= taken;
      await progress(total - left, total);
    }
    await this.house.transaction(async () => {
      await this.removeLeftovers(importId);
      await this.house.rows(
        `update house.import set state = 'undone', undone_at = $2, version = version + 1 where id = $1 and state = 'undoing'`,
        [importId, this.clock.now()],
      );
    });
  }

  private async takeBack(importId: string, today: Day): Promise<number> {
    const source = await this.house.row<{ kind: ImportKind; state: string; report: UndoReport | null }>(
      'select kind, state, undo_report as report from house.import where id = $1 for update',
      [importId],
    );
    if (source?.state !== 'undoing') return 0;
    const chunk = await this.rows.written(importId, chunkSize);
    if (chunk.length === 0) return 0;
    const before = source.report ?? nothingYet;
    const report =
      source.kind === 'stock-movements'
        ? await this.movements.takeBack(importId, before, today)
        : await this.takeProductsBack(importId, chunk, before, today);
    await this.house.rows('update house.import set undo_report = $2 where id = $1', [importId, JSON.stringify(report)]);
    await this.rows.markUndone(chunk.map(({ id }) => id));
    return chunk.length;
  }

  private async takeProductsBack(importId: string, chunk: readonly ImportRow[], report: UndoReport, today: Day): Promise<UndoReport> {
    const touched = await this.touchedSince(importId, chunk);
    const kept: Kept[] = [];
    const stays = (row: ImportRow, reason: string) => {
      kept.push({ title: row.title, productId: row.productId ?? '', reason });
    };
    const made = chunk.filter(({ state, productId }) => state === 'new' && productId !== null);
    const isTouched = ({ productId }: ImportRow) => touched.has(productId ?? '');
    for (const row of made.filter(isTouched)) stays(row, 'changed-since');
    const removable = made.filter((row) => !isTouched(row));
    const removed = await this.remove(removable, (row) => stays(row, 'used-since'));
    const changed = chunk.filter(({ state }) => state === 'changed');
    const restored = await this.restore(changed, touched, stays, today);
    return { removed: report.removed + removed, restored: report.restored + restored, kept: [...report.kept, ...kept] };
  }

  /** Together; when something stands upon one of them, each by itself, so that the others go. */
  private async remove(rows: readonly ImportRow[], stays: (row: ImportRow) => void): Promise<number> {
    const remove = (some: readonly ImportRow[]) =>
      this.house.em.transactional(() =>
        this.house.rows('delete from house.product where id = any($1::uuid[])', [some.map(({ productId }) => productId)]),
      );
    try {
      if (rows.length > 0) await remove(rows);
      return rows.length;
    } catch (error) {
      if (!isStillReferenced(error)) throw error;
    }
    let removed = 0;
    for (const row of rows) {
      try {
        await remove([row]);
        removed += 1;
      } catch (error) {
        if (!isStillReferenced(error)) throw error;
        stays(row);
      }
    }
    return removed;
  }

  private async restore(
    rows: readonly ImportRow[],
    touched: ReadonlySet<string>,
    stays: (row: ImportRow, reason: string) => void,
    today: Day,
  ): Promise<number> {
    const snapshots = await this.snapshots.of(rows.map(({ productId }) => productId ?? ''));
    const items = rows.flatMap((row) => {
      const snapshot = snapshots.get(row.productId ?? '');
      if (!snapshot) return [];
      const changes = reversed(row.changes, snapshot, touched.has(snapshot.productId), today);
      if (Object.keys(changes).length < Object.keys(row.changes).length) stays(row, 'changed-since');
      return Object.keys(changes).length === 0 ? [] : [{ snapshot, changes, today }];
    });
    await this.changer.apply(items);
    return items.length;
  }

  /** Products that the trail says somebody changed after the import wrote them; its own chunks share their instants with its rows. */
  private async touchedSince(importId: string, chunk: readonly ImportRow[]): Promise<Set<string>> {
    const rows = await this.house.rows<{ id: string }>(
      `with own as (select written_at as at from house.import_row where import_id = $1 and written_at is not null
          union select undone_at from house.import_row where import_id = $1 and undone_at is not null),
        since as (select a.entity, a.entity_id, a.changes from house.audit_entry a
          where a.occurred_at > (select min(at) from own) and a.occurred_at not in (select at from own)
            and a.entity in ('product', 'work', 'price', 'contributor', 'text_content', 'subject')),
        named as (select s.entity, coalesce(p.product_id, (s.changes->>'product_id')::uuid, s.entity_id) as product_id,
            coalesce(c.work_id, t.work_id, u.work_id, (s.changes->>'work_id')::uuid, s.entity_id) as work_id
          from since s
          left join house.price p on s.entity = 'price' and p.id = s.entity_id
          left join house.contributor c on s.entity = 'contributor' and c.id = s.entity_id
          left join house.text_content t on s.entity = 'text_content' and t.id = s.entity_id
          left join house.subject u on s.entity = 'subject' and u.id = s.entity_id)
      select r.product_id as id from house.import_row r where r.id = any($2::uuid[]) and exists (
        select 1 from named n where (n.entity in ('product', 'price') and n.product_id = r.product_id)
          or (n.entity not in ('product', 'price') and n.work_id = r.work_id))`,
      [importId, chunk.map(({ id }) => id)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Works, people, imprints and collections the import made, as far as nothing stands upon them now. */
  private async removeLeftovers(importId: string): Promise<void> {
    const mine = (entity: string) => `x.id in (select entity_id from house.import_made where import_id = $1 and entity = '${entity}')`;
    await this.house.rows(
      `delete from house.work x where ${mine('work')} and not exists (select 1 from house.product p where p.work_id = x.id)`,
      [importId],
    );
    for (const [entity, table, column] of [
      ['imprint', 'product', 'imprint_id'],
      ['collection', 'product', 'collection_id'],
      ['party', 'contributor', 'party_id'],
    ] as const) {
      const loose = await this.house.rows<{ id: string }>(
        `select x.id from house.${entity} x where ${mine(entity)} and not exists (select 1 from house.${table} t where t.${column} = x.id)`,
        [importId],
      );
      await this.removeLoose(
        entity,
        loose.map(({ id }) => id),
      );
    }
  }

  private async removeLoose(table: 'imprint' | 'collection' | 'party', ids: readonly string[]): Promise<void> {
    const remove = (some: readonly string[]) =>
      this.house.em.transactional(() => this.house.rows(`delete from house.${table} where id = any($1::uuid[])`, [some]));
    try {
      if (ids.length > 0) await remove(ids);
    } catch (error) {
      if (!isStillReferenced(error)) throw error;
      for (const id of ids) {
        await remove([id]).catch((one: unknown) => {
          if (!isStillReferenced(one)) throw one;
        });
      }
    }
  }
}

/** The way back, for every field that still has the value the import gave it; of a product somebody changed, plain values only. */
function reversed(changes: Changes, snapshot: Snapshot, touched: boolean, today: Day): Changes {
  const back: Changes = {};
  for (const [field, [old, now]] of Object.entries(changes) as [keyof Changes, readonly [unknown, unknown]][]) {
    if (field === 'prices') {
      if (!touched && !priceHasRun(snapshot, old, today)) back.prices = [snapshot.prices, old];
    } else if (Array.isArray(now)) {
      if (!touched) back[field] = [now, old];
    } else if (JSON.stringify(snapshot[field] ?? null) === JSON.stringify(now) || (now === null && snapshot[field] === '')) {
      back[field] = [now, old];
    }
  }
  return back;
}

/** A price the import began on an earlier day was a price, and one it ended by then has ended: the past is not rewritten. */
function priceHasRun({ prices }: Snapshot, old: unknown, today: Day): boolean {
  const before = new Map((old as readonly { id: string | null; to: Day | null }[]).map(({ id, to }) => [id, to]));
  return prices.some(({ id, from, to }) => {
    if (!before.has(id)) return from !== null && from < today;
    return to !== null && to < today && before.get(id) !== to;
  });
}

function isStillReferenced(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23503' || (error as { code?: unknown }).code === '23001';
}
