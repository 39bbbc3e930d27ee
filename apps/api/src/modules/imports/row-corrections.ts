import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { DraftedProduct, RowFault } from './catalogue/drafted-product.js';
import type { HouseProfile } from './house-reading.js';
import type { Import } from './import.entity.js';
import type { RowCorrection } from './import.schemas.js';
import { type ImportRow, ImportRows, type SaidByFile } from './import-rows.js';
import type { ImportsRefusal } from './imports.problems.js';
import { MovementRows } from './movements/movement-rows.js';
import { RowResolution } from './row-resolution.js';
import { cellReading, emptied } from './source-rows.js';
import { type NamedCells, readCells } from './tables/read-cells.js';

/** Mends single cells of a preview; what the file said is kept beside what the person put in its place. */
@Injectable()
export class RowCorrections {
  constructor(
    private readonly house: HouseDatabase,
    private readonly rows: ImportRows,
    private readonly resolution: RowResolution,
    private readonly movements: MovementRows,
  ) {}

  /** Reads the row again with the correction in it, and lays it beside the catalogue and the other rows again. */
  async mend(source: Import, rowId: string, given: RowCorrection, house: HouseProfile): Promise<void> {
    const row = await this.rows.find(source.id, rowId);
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    if (row.writtenAt !== null) throw new Refusal<ImportsRefusal>('row-not-wrong');
    const corrections = { ...row.corrections, ...given } as Readonly<Record<string, string>>;
    const said: SaidByFile = row.said ?? { draft: row.draft, faults: row.faults };
    if (source.kind === 'stock-movements') {
      const cells = { ...('cells' in said ? said.cells : {}), ...corrections } as Record<string, string>;
      await this.rows.update(await this.movements.again(source, house, { ...row, corrections, said }, cells));
      return;
    }
    const read = rereadRow(source, said, corrections, house);
    const memory = { lines: await this.otherLines(source.id, row, read.draft), works: await this.otherWorks(source.id, row) };
    const [resolved] = await this.resolution.resolve([{ line: row.line, ...read }], memory, source.settings.defaults, house.today);
    if (resolved) await this.rows.update({ ...row, ...resolved, corrections, said, title: resolved.draft.title ?? '' });
  }

  private async otherLines(importId: string, row: ImportRow, { gtin, recordReference }: DraftedProduct): Promise<Map<string, number>> {
    const keys = [gtin && `gtin:${gtin}`, recordReference && `reference:${recordReference}`].filter((key) => typeof key === 'string');
    const rows = await this.house.rows<{ key: string; line: number }>(
      `select key, line from house.import_row where import_id = $1 and id <> $2 and key = any($3::text[]) and state <> 'wrong'`,
      [importId, row.id, keys],
    );
    return new Map(rows.map(({ key, line }) => [key, line]));
  }

  private async otherWorks(importId: string, row: ImportRow): Promise<Map<string, string>> {
    const rows = await this.house.rows<{ workKey: string; workId: string }>(
      `select distinct on (work_key) work_key as "workKey", work_id as "workId" from house.import_row
       where import_id = $1 and id <> $2 and work_key is not null and work_id is not null`,
      [importId, row.id],
    );
    return new Map(rows.map(({ workKey, workId }) => [workKey, workId]));
  }
}

function rereadRow(
  source: Import,
  said: SaidByFile,
  corrections: NamedCells,
  house: HouseProfile,
): { draft: DraftedProduct; faults: readonly RowFault[] } {
  const reading = cellReading(source, house);
  if ('cells' in said) return readCells({ ...(said.cells as NamedCells), ...corrections }, reading, emptied(source));
  const mended = readCells(corrections, reading, emptied(source));
  const stillWrong = said.faults.filter(({ field, code }) => !(field in corrections) && !foundByResolution.has(code));
  return { draft: { ...said.draft, ...mended.draft }, faults: [...stillWrong, ...mended.faults] };
}

/** These are found again, or not, when the row is laid beside the catalogue. */
const foundByResolution: ReadonlySet<string> = new Set([
  'title-missing',
  'twice-in-file',
  'reference-of-another-product',
  'part-not-in-house',
]);
