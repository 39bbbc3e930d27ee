import { createHash } from 'node:crypto';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { HouseFiles } from '../../../platform/files/file-store.js';
import type { UploadedFile } from '../../../platform/files/uploaded-file.js';
import { HouseDay } from '../../../platform/houses/house-day.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import { ProblemTables } from '../../../platform/problems/problem-tables.js';
import type { Language } from '../../../platform/problems/problem-type.js';
import { StockFacade } from '../../stock/stock.facade.js';
import { DepartureService } from './departure.service.js';
import { DespatchService } from './despatch.service.js';
import { DespatchLines } from './despatch-lines.js';
import { DespatchOrders } from './despatch-order.js';
import { type ComparedDespatch, type Comparison, compareShipments } from './shipment-comparison.js';
import type { WorkshopRefusal } from './workshop.problems.js';
import { type KeptWorkshopFile, WorkshopRepository } from './workshop.repository.js';
import type { UploadQuery, WorkshopConfirmation, WorkshopFileView } from './workshop.schemas.js';
import { type CountedRow, readShipments, readStock, type ShippedRow } from './workshop-reading.js';
import { WorkshopStock } from './workshop-stock.js';

type Refused = KeptWorkshopFile['content']['refused'][number];

/** Files that come back from the workshop: read, compared with what was asked, and written when a person has confirmed them. */
@Injectable()
export class WorkshopService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly repository: WorkshopRepository,
    private readonly files: HouseFiles,
    private readonly despatches: DespatchService,
    private readonly departures: DepartureService,
    private readonly held: DespatchOrders,
    private readonly lines: DespatchLines,
    private readonly counts: WorkshopStock,
    private readonly stock: StockFacade,
    private readonly problems: ProblemTables,
    private readonly day: HouseDay,
  ) {}

  /** Keeps the file as it came and reads it. The same file of shipments again is the one there was. */
  async receive(file: UploadedFile, { kind, locationId }: UploadQuery, language: Language): Promise<WorkshopFileView> {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const known = kind === 'shipments' ? await this.repository.ofShipments(sha256) : undefined;
    if (known) return this.get(known, language);
    const rows = kind === 'shipments' ? await readShipments(file) : await readStock(file);
    const place = await this.placeOf(locationId, rows);
    const { id: fileId } = await this.files.save(file);
    const id = await this.house.transaction(() => this.repository.keep({ kind, locationId: place, fileId, sha256, rows }));
    const view = await this.get(id, language);
    // What was written already, or agrees with the book, leaves nobody anything to do.
    if (view.state === 'to-confirm' && view.toRecord === 0 && view.differences === 0) return this.settled(id, 'confirmed', language);
    return view;
  }

  async get(id: string, language: Language): Promise<WorkshopFileView> {
    const kept = await this.repository.find(id);
    if (!kept) throw new Refusal<PlatformRefusal>('record-unknown');
    const { fileId: _, content, ...listed } = kept;
    const refused = content.refused.map(({ despatchId, customerName, refusal }) => ({
      despatchId,
      customerName,
      detail: this.problems.sentence(refusal, language),
    }));
    if (kept.kind === 'shipments') return { ...listed, ...(await this.compared(kept)), counts: [], refused };
    const { counts, strangers } = await this.counts.compare(kept.locationId, content.rows);
    return { ...listed, despatches: [], toRecord: 0, counts, strangers, differences: counts.length + strangers.length, refused };
  }

  async raw(id: string) {
    const kept = await this.repository.find(id);
    if (!kept) throw new Refusal<PlatformRefusal>('record-unknown');
    const file = await this.files.find(kept.fileId);
    return { file, stream: this.files.stream(file) };
  }

  /** Writes what the file says: despatches leave as they were sent, or differences become counts. */
  async confirm(id: string, confirmation: WorkshopConfirmation, language: Language): Promise<WorkshopFileView> {
    const kept = await this.repository.find(id);
    if (!kept) throw new Refusal<PlatformRefusal>('record-unknown');
    this.refuseSettled(kept);
    if (kept.kind === 'stock') return this.confirmCounts(id, confirmation, language);
    const { despatches, differences } = await this.compared(kept);
    if (differences > 0 && !confirmation.confirmed) {
      throw new Refusal<WorkshopRefusal>('workshop-file-differs', { file: kept.fileName, differences }, { confirmable: true });
    }
    const refused: Refused[] = [];
    for (const despatch of despatches.filter(({ state }) => state === 'preparing')) {
      const refusal = await this.record(id, despatch);
      if (refusal) refused.push({ despatchId: despatch.despatchId, customerName: despatch.customerName, refusal });
    }
    await this.house.transaction(() => this.repository.note(id, { rows: kept.content.rows, refused }));
    return refused.length === 0 ? this.settled(id, 'confirmed', language) : this.get(id, language);
  }

  /** The file was wrong: nothing is written, and it stays to be read. */
  async setAside(id: string, language: Language): Promise<WorkshopFileView> {
    await this.house.transaction(async () => this.refuseSettled(await this.repository.lock(id)));
    return this.settled(id, 'set-aside', language);
  }

  /** One despatch in a transaction of its own, so that one that is refused does not hold up the day. */
  private async record(fileId: string, compared: ComparedDespatch): Promise<Refusal | null> {
    try {
      await this.house.transaction(async () => {
        await this.repository.lock(fileId);
        const despatch = await this.despatches.lock(compared.despatchId);
        // Somebody sent it meanwhile: it is compared with what left the next time the file is read.
        if (despatch.state !== 'preparing') return;
        const sent = compared.lines.filter(({ recorded }) => recorded > 0);
        const held = await this.held.hold(await this.despatches.ordersOf(despatch.id), despatch.id);
        if (sent.length === 0) despatch.state = 'cancelled';
        else {
          await this.lines.change(
            despatch.id,
            sent.map(({ orderLineId, recorded }) => ({ orderLineId, copies: recorded })),
          );
          const today = await this.day.today();
          const on = compared.shippedOn !== null && compared.shippedOn < today ? compared.shippedOn : today;
          const parcels = compared.parcels.map(({ carrier, trackingNumber }) => ({ carrier: carrier || 'other', trackingNumber }));
          await this.departures.gone(despatch, held, { despatchedOn: on, ...(parcels.length > 0 && { parcels }) });
        }
        await this.house.em.flush();
      });
      return null;
    } catch (error) {
      const refusal = refusalIn(error);
      if (!refusal) throw error;
      return refusal;
    }
  }

  private confirmCounts(id: string, { counts: chosen }: WorkshopConfirmation, language: Language): Promise<WorkshopFileView> {
    return this.house.transaction(async () => {
      const kept = await this.repository.lock(id);
      this.refuseSettled(kept);
      if (!kept) throw new Refusal<PlatformRefusal>('record-unknown');
      const { counts } = await this.counts.compare(kept.locationId, kept.content.rows);
      const wanted = chosen ?? counts.filter(({ counted }) => counted !== null);
      const moved = wanted.some(
        ({ productId, difference }) => counts.find((count) => count.productId === productId)?.difference !== difference,
      );
      if (moved) throw new Refusal<WorkshopRefusal>('workshop-stock-moved', { file: kept.fileName });
      const movedOn = await this.day.today();
      await this.stock.record(
        wanted.map(({ productId, difference }) => ({
          productId,
          movedOn,
          copies: Math.abs(difference),
          reason: difference > 0 ? 'count-gain' : 'count-loss',
          ...(difference > 0 ? { toLocationId: kept.locationId } : { fromLocationId: kept.locationId }),
          note: kept.fileName,
        })),
        { kind: 'workshop-file', id },
      );
      return this.settled(id, 'confirmed', language);
    });
  }

  private async settled(id: string, state: 'confirmed' | 'set-aside', language: Language): Promise<WorkshopFileView> {
    await this.house.transaction(() => this.repository.settle(id, state));
    return this.get(id, language);
  }

  private async compared({ content }: KeptWorkshopFile): Promise<Comparison> {
    const rows = content.rows as readonly ShippedRow[];
    return compareShipments(rows, await this.repository.asked(lineIds(rows)));
  }

  private refuseSettled(kept: KeptWorkshopFile | undefined): void {
    if (!kept) throw new Refusal<PlatformRefusal>('record-unknown');
    if (kept.state !== 'to-confirm') throw new Refusal<WorkshopRefusal>('workshop-file-settled', { file: kept.fileName });
  }

  /** The place named, else the only fulfilment house, else where the first despatch of the file leaves from. */
  private async placeOf(wanted: string | undefined, rows: readonly (ShippedRow | CountedRow)[]): Promise<string> {
    const places = (await this.stock.locations()).filter(({ closedOn }) => closedOn === null);
    const workshops = places.filter(({ kind }) => kind === 'fulfilment');
    const found = wanted
      ? places.find(({ id, kind }) => id === wanted && this.stock.isShelf(kind))
      : workshops.length === 1
        ? workshops[0]
        : undefined;
    if (found) return found.id;
    const ids = lineIds(rows.flatMap((row) => ('line' in row ? [row] : [])));
    const from = await this.house.row<{ id: string }>(
      `select d.location_id as id from house.despatch d join house.despatch_line dl on dl.despatch_id = d.id
       where dl.id = any($1::uuid[]) limit 1`,
      [ids],
    );
    if (wanted || !from) throw new Refusal<WorkshopRefusal>('workshop-place-missing');
    return from.id;
  }
}

function lineIds(rows: readonly ShippedRow[]): string[] {
  return [...new Set(rows.map(({ line }) => line).filter((line) => isUuid(line)))];
}

/** A refusal by itself, or the first of the lines that were refused together. */
function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const { issues } = error as { issues?: readonly { params?: { refusal?: unknown } }[] };
  const found = issues?.map(({ params }) => params?.refusal).find((refusal) => refusal instanceof Refusal);
  return found instanceof Refusal ? found : undefined;
}
