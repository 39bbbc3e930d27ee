import type { Readable } from 'node:stream';
import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { KeptRefusal } from '../../platform/problems/problem-tables.js';
import type { TaskView } from '../../platform/tasks/task.schemas.js';
import { Tasks } from '../../platform/tasks/tasks.js';
import { Confirmation } from './confirmation.js';
import { HouseOfFile } from './house-reading.js';
import { Import, type ImportKind } from './import.entity.js';
import type { ImportSettings, ImportView, RowCorrection } from './import.schemas.js';
import { ImportFiles } from './import-file.js';
import { ImportRows } from './import-rows.js';
import type { ImportsRefusal } from './imports.problems.js';
import { movementFields } from './movements/movement-fields.js';
import { Preview } from './preview.js';
import { recognition } from './recognition.js';
import { RowCorrections } from './row-corrections.js';
import { mappingOf } from './source-rows.js';
import { fieldNames } from './tables/catalogue-fields.js';
import { Undo } from './undo.js';

/** An import whose problem is not in words yet. */
export type KeptImport = Omit<ImportView, 'problem'> & { problem: KeptRefusal | null };

type UnderWay = 'previewing' | 'confirming' | 'undoing';
type Check = (source: Import) => void | Promise<void>;

const noRows = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
const kinds = { preview: 'import-preview', confirmation: 'import-confirmation', undo: 'import-undo' } as const;

/** Files brought in: recognised, shown, corrected, confirmed, and taken back. */
@Injectable()
export class ImportService implements OnModuleInit {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    private readonly files: ImportFiles,
    private readonly rows: ImportRows,
    private readonly profile: HouseOfFile,
    private readonly corrections: RowCorrections,
    private readonly previews: Preview,
    private readonly confirmation: Confirmation,
    private readonly undoing: Undo,
  ) {}

  onModuleInit(): void {
    this.tasks.register(kinds.preview, 'catalogue:read', ({ importId }, progress) => this.preview(String(importId), progress));
    this.tasks.register(kinds.confirmation, 'catalogue:read', async ({ importId }, progress) => {
      await this.confirmation.run(String(importId), progress);
      return this.result(String(importId));
    });
    this.tasks.register(kinds.undo, 'catalogue:read', async ({ importId }, progress) => {
      await this.undoing.run(String(importId), progress);
      return this.result(String(importId));
    });
  }

  async upload(kind: ImportKind, name: string, bytes: Readable): Promise<KeptImport> {
    const id = uuid();
    const kept = await this.files.keep(id, name, bytes);
    try {
      const recognised = await recognition({ path: this.files.path(id), name }, kind, {}, this.files.limits);
      await this.house.transaction(async () => {
        this.house.em.create(Import, {
          id,
          kind,
          fileName: name,
          ...kept,
          format: recognised.format,
          recognised,
          settings: {},
          unmapped: [],
          createdBy: currentContext().actor,
          createdAt: this.clock.now(),
        });
        await this.house.em.flush();
      });
    } catch (error) {
      await this.files.remove(id);
      throw error;
    }
    return this.get(id);
  }

  async get(id: string): Promise<KeptImport> {
    const source = await this.find(id);
    return this.view(source);
  }

  change(id: string, version: number, settings: ImportSettings): Promise<KeptImport> {
    return this.house.transaction(async () => {
      const source = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseStale(source, version);
      refuseUnless(source, ['recognised', 'previewed']);
      refuseForeignFields(source, [...Object.values(settings.mapping ?? {}), ...(settings.emptyMeansEmpty ?? [])]);
      const merged = { ...source.settings, ...settings };
      const file = { path: this.files.path(id), name: source.fileName };
      source.recognised = await recognition(file, source.kind, merged, this.files.limits);
      source.settings = merged;
      // What was previewed under other settings is no preview any more, and what failed under them may succeed.
      source.state = 'recognised';
      source.taskId = null;
      await this.rows.clear(id);
      await this.house.em.flush();
      return this.view(source);
    });
  }

  requestPreview(id: string): Promise<TaskView> {
    return this.begin(id, kinds.preview, 'previewing', previewable);
  }

  requestConfirmation(id: string, leaveWrong: boolean): Promise<TaskView> {
    return this.begin(id, kinds.confirmation, 'confirming', (source) => this.confirmable(source, leaveWrong));
  }

  requestUndo(id: string): Promise<TaskView> {
    return this.begin(id, kinds.undo, 'undoing', (source) => {
      if (source.state !== 'confirmed') refuseUnless(source, []);
    });
  }

  mend(id: string, rowId: string, given: RowCorrection): Promise<void> {
    return this.house.transaction(async () => {
      const source = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseUnless(source, ['previewed']);
      refuseForeignFields(source, Object.keys(given));
      await this.corrections.mend(source, rowId, given, await this.profile.profile());
    });
  }

  /** The same two acts here and now, for a command that waits for them. */
  async previewHere(id: string): Promise<KeptImport> {
    await this.house.transaction(() => this.checked(id, 'previewing', previewable));
    await this.preview(id, async () => undefined);
    return this.get(id);
  }

  async confirmHere(id: string, leaveWrong: boolean): Promise<KeptImport> {
    await this.house.transaction(() => this.checked(id, 'confirming', (source) => this.confirmable(source, leaveWrong)));
    await this.confirmation.run(id, async () => undefined);
    return this.get(id);
  }

  private begin(id: string, kind: string, state: UnderWay, check: Check): Promise<TaskView> {
    return this.house.transaction(async () => {
      const source = await this.checked(id, state, check);
      const task = await this.tasks.request(kind, source.fileName, { importId: id });
      source.taskId = task.id;
      await this.house.em.flush();
      return task;
    });
  }

  /** The import, locked and begun: of two who ask at the same moment, the second is told that it is under way. */
  private async checked(id: string, state: UnderWay, check: Check): Promise<Import> {
    const source = await this.find(id, LockMode.PESSIMISTIC_WRITE);
    // Work that failed on the way, for lack of disk or of a database, is asked for again and goes on where it stopped.
    if (!(source.state === state && (await this.failure(source)))) await check(source);
    source.state = state;
    await this.house.em.flush();
    return source;
  }

  /** What stopped the last work on the file, if it stopped. */
  private async failure({ taskId }: Import): Promise<KeptRefusal | null> {
    if (taskId === null || taskId === undefined) return null;
    const { state, problem } = await this.tasks.get(taskId);
    return state === 'failed' ? problem : null;
  }

  private async confirmable(source: Import, leaveWrong: boolean): Promise<void> {
    refuseUnless(source, ['previewed']);
    const counts = (await this.rows.counts([source.id])).get(source.id) ?? noRows;
    const file = source.fileName;
    if (counts.wrong > 0 && !leaveWrong) {
      throw new Refusal<ImportsRefusal>('import-rows-wrong', { file, wrong: counts.wrong }, { confirmable: true });
    }
    if (counts.new + counts.changed === 0) throw new Refusal<ImportsRefusal>('import-nothing-to-write', { file });
    source.leaveWrong = leaveWrong;
  }

  /** A file that breaks half-way is no preview: the import goes back to where its settings can be corrected. */
  private async preview(id: string, progress: (done: number, total: number) => Promise<void>) {
    try {
      await this.previews.run(id, progress);
    } catch (error) {
      await this.house.transaction(async () => {
        await this.rows.clear(id);
        await this.house.rows(
          `update house.import set state = 'recognised', version = version + 1 where id = $1 and state = 'previewing'`,
          [id],
        );
      });
      throw error;
    }
    return this.result(id);
  }

  private async result(id: string): Promise<Readonly<Record<string, unknown>>> {
    const counts = (await this.rows.counts([id])).get(id);
    const row = await this.house.row<{ report: unknown }>('select undo_report as report from house.import where id = $1', [id]);
    return { importId: id, counts, ...(row?.report ? { undoReport: row.report } : {}) };
  }

  private async find(id: string, lockMode?: LockMode): Promise<Import> {
    const source = await this.house.em.findOne(Import, id, { refresh: true, ...(lockMode !== undefined && { lockMode }) });
    if (!source) throw new Refusal<PlatformRefusal>('record-unknown');
    return source;
  }

  private async view(source: Import): Promise<KeptImport> {
    const stopped = await this.failure(source);
    const { recognised, settings } = source;
    const { layout } = recognised;
    const mapping = mappingOf(source);
    return {
      id: source.id,
      kind: source.kind,
      fileName: source.fileName,
      byteSize: source.byteSize,
      format: recognised.format,
      contradictsName: recognised.contradictsName,
      encoding: settings.encoding ?? recognised.encoding,
      encodingConfidence: recognised.encodingConfidence,
      separator: layout?.format === 'delimited' ? layout.separator : null,
      sheet: layout?.format === 'workbook' ? layout.sheet : null,
      sheets: [...recognised.sheets],
      headerLine: layout?.headerLine ?? null,
      columns: recognised.columns.map(({ index, name, kind, samples }) => ({
        index,
        name,
        kind,
        samples: [...samples],
        field: mapping[index] ?? null,
      })),
      settings,
      state: source.state === 'recognised' && stopped ? 'failed' : source.state,
      problem: stopped,
      counts: (await this.rows.counts([source.id])).get(source.id) ?? noRows,
      unmapped: source.unmapped,
      taskId: source.taskId ?? null,
      undoReport: source.undoReport ?? null,
      createdBy: source.createdBy ?? null,
      createdAt: source.createdAt.toISOString(),
      confirmedAt: source.confirmedAt?.toISOString() ?? null,
      undoneAt: source.undoneAt?.toISOString() ?? null,
      version: source.version,
    };
  }
}

/** A column or a cell of the other kind of file would be taken and have no effect. */
function refuseForeignFields({ kind, fileName: file }: Import, fields: readonly string[]): void {
  const known: readonly string[] = kind === 'catalogue' ? fieldNames : movementFields;
  const field = fields.find((name) => !known.includes(name));
  if (field === undefined) return;
  throw new Refusal<ImportsRefusal>('import-field-foreign', { file, field, kind, number: kind === 'catalogue' ? 'gtin' : 'isbn' });
}

function previewable(source: Import): void {
  refuseUnless(source, ['recognised', 'previewed']);
  const mapped = Object.values(mappingOf(source));
  const named = source.kind === 'catalogue' ? ['gtin', 'recordReference', 'title'] : ['isbn'];
  if (source.format !== 'onix' && !named.some((field) => mapped.includes(field))) {
    throw new Refusal<ImportsRefusal>('import-mapping-without-key', { file: source.fileName });
  }
}

/** Each act has its moment; out of it, the refusal says which act is missing or already done. */
function refuseUnless({ state, fileName: file }: Import, allowed: readonly Import['state'][]): void {
  if (allowed.includes(state)) return;
  if (state === 'previewing' || state === 'confirming' || state === 'undoing') throw new Refusal<ImportsRefusal>('import-under-way');
  if (allowed.length === 0) throw new Refusal<ImportsRefusal>('import-not-confirmed', { file });
  if (state === 'confirmed' || state === 'undone') throw new Refusal<ImportsRefusal>('import-confirmed-already', { file });
  throw new Refusal<ImportsRefusal>('import-not-previewed', { file });
}
