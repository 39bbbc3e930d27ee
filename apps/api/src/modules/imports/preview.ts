import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseOfFile } from './house-reading.js';
import { Import } from './import.entity.js';
import type { UnmappedName } from './import.schemas.js';
import { ImportRows } from './import-rows.js';
import { MovementRows } from './movements/movement-rows.js';
import { ownCopy } from './own-copy.js';
import { type FileMemory, type Resolution, RowResolution } from './row-resolution.js';
import { type SourceRow, SourceRows } from './source-rows.js';

const batchSize = 256;
/** Names beyond these are counted under none: a file of other things would fill the screen. */
const mostUnmapped = 300;

/** Reads a whole file and lays it beside the catalogue, row by row, without writing anything to it. */
@Injectable()
export class Preview {
  constructor(
    private readonly house: HouseDatabase,
    private readonly sources: SourceRows,
    private readonly rows: ImportRows,
    private readonly resolution: RowResolution,
    private readonly profile: HouseOfFile,
    private readonly movements: MovementRows,
  ) {}

  /** Starts from nothing each time it runs: killed half-way, it is simply made again. */
  async run(importId: string, progress: (done: number, total: number) => Promise<void>): Promise<void> {
    const source = await this.house.em.findOneOrFail(Import, importId, { refresh: true });
    await this.house.transaction(() => this.rows.clear(importId));
    const profile = await this.profile.profile();
    const memory: FileMemory = { lines: new Map(), works: new Map() };
    const unmapped = new Map<string, UnmappedName>();
    const write = async (batch: readonly SourceRow[], position: number): Promise<void> => {
      for (const { unmapped: names } of batch) for (const one of names) count(unmapped, one);
      const resolved = await this.resolution.resolve(batch, memory, source.settings.defaults, profile.today);
      const entries = batch.map((row, i) => entry(row, resolved[i] as Resolution, position + i));
      await this.house.transaction(() => this.rows.insert(importId, entries));
    };
    if (source.kind === 'stock-movements') await this.movements.preview(source, profile, progress);
    else await inBatches(this.sources.read(source, profile), write, progress);
    await this.house.transaction(() =>
      this.house.rows(
        `update house.import set state = 'previewed', unmapped = $2, version = version + 1 where id = $1 and state = 'previewing'`,
        [importId, JSON.stringify([...unmapped.values()].sort((a, b) => b.times - a.times))],
      ),
    );
  }
}

async function inBatches(
  rows: AsyncIterable<SourceRow>,
  write: (batch: readonly SourceRow[], position: number) => Promise<void>,
  progress: (done: number, total: number) => Promise<void>,
): Promise<void> {
  let batch: SourceRow[] = [];
  let done = 0;
  const flush = async (share: number) => {
    await write(batch, done + 1);
    done += batch.length;
    batch = [];
    await progress(done, share > 0 ? Math.max(done, Math.round(done / share)) : done);
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) await flush(row.share);
  }
  if (batch.length > 0) await flush(1);
}

function entry(row: SourceRow, resolved: Resolution, position: number) {
  return {
    id: uuid(),
    position,
    line: row.line,
    said: row.cells && { cells: row.cells },
    corrections: {},
    writtenAt: null,
    title: row.draft.title ?? '',
    ...resolved,
  };
}

function count(unmapped: Map<string, UnmappedName>, { name, value }: { name: string; value: string }): void {
  const known = unmapped.get(name);
  if (known) known.times += 1;
  else if (unmapped.size < mostUnmapped)
    unmapped.set(ownCopy(name), { name: ownCopy(name), times: 1, sample: ownCopy(value.slice(0, 120)) });
}
