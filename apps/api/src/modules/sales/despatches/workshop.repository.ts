import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../../platform/clock/clock.js';
import { currentContext } from '../../../platform/database/house-context.js';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { Conditions, idList, orderBy, type Page, readPage } from '../../../platform/http/lists.js';
import type { KeptRefusal } from '../../../platform/problems/problem-tables.js';
import type { AskedDespatch } from './shipment-comparison.js';
import type { WorkshopFileKind, WorkshopFileListItem, WorkshopFileQuery } from './workshop.schemas.js';
import type { CountedRow, ShippedRow } from './workshop-reading.js';

/** What was read in a file, and what confirming it could not write. */
export interface WorkshopContent {
  readonly rows: readonly (ShippedRow | CountedRow)[];
  readonly refused: readonly { readonly despatchId: string; readonly customerName: string; readonly refusal: KeptRefusal }[];
}

export interface KeptWorkshopFile extends WorkshopFileListItem {
  readonly fileId: string;
  readonly content: WorkshopContent;
}

export interface NewWorkshopFile {
  readonly kind: WorkshopFileKind;
  readonly locationId: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly rows: WorkshopContent['rows'];
}

const tables = `house.workshop_file w join house.stored_file f on f.id = w.file_id join house.location s on s.id = w.location_id`;
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = `w.id, w.kind, w.state, f.name as "fileName", w.location_id as "locationId", s.name as "locationName",
  ${instant('w.created_at')} as "createdAt", w.created_by as "createdBy", ${instant('w.confirmed_at')} as "confirmedAt",
  w.confirmed_by as "confirmedBy"`;

@Injectable()
export class WorkshopRepository {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
  ) {}

  list(query: WorkshopFileQuery): Promise<Page<WorkshopFileListItem>> {
    const where = new Conditions()
      .when(query.kind, 'w.kind = ?')
      .when(query.state, 'w.state = ?')
      .when(query.q, `f.name ilike '%' || ? || '%'`)
      .when(idList(query.id), 'w.id = any(?::uuid[])');
    const order = `${orderBy(query.sort, { createdAt: 'w.created_at' }, 'w.created_at desc')}, w.id`;
    return readPage<WorkshopFileListItem>(this.house, { columns, tables, where, order }, query);
  }

  find(id: string): Promise<KeptWorkshopFile | undefined> {
    return this.house.row<KeptWorkshopFile>(`select ${columns}, w.file_id as "fileId", w.content from ${tables} where w.id = $1`, [id]);
  }

  /** Held until the transaction ends, so that a file is confirmed once. */
  lock(id: string): Promise<KeptWorkshopFile | undefined> {
    return this.house.row<KeptWorkshopFile>(
      `select ${columns}, w.file_id as "fileId", w.content from ${tables} where w.id = $1 for update of w`,
      [id],
    );
  }

  /** A file of shipments with the same bytes is the one there was. */
  async keep({ kind, locationId, fileId, sha256, rows }: NewWorkshopFile): Promise<string> {
    const id = uuid();
    const made = await this.house.rows<{ id: string }>(
      `insert into house.workshop_file (id, kind, location_id, file_id, sha256, content, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (sha256) where kind = 'shipments' do nothing returning id`,
      [id, kind, locationId, fileId, sha256, JSON.stringify({ rows, refused: [] }), this.clock.now(), currentContext().actor],
    );
    return made.length > 0 ? id : ((await this.ofShipments(sha256)) ?? id);
  }

  async ofShipments(sha256: string): Promise<string | undefined> {
    const row = await this.house.row<{ id: string }>(`select id from house.workshop_file where kind = 'shipments' and sha256 = $1`, [
      sha256,
    ]);
    return row?.id;
  }

  async settle(id: string, state: 'confirmed' | 'set-aside'): Promise<void> {
    const at = state === 'confirmed' ? this.clock.now() : null;
    await this.house.rows('update house.workshop_file set state = $2, confirmed_at = $3, confirmed_by = $4 where id = $1', [
      id,
      state,
      at,
      currentContext().actor,
    ]);
  }

  async note(id: string, content: WorkshopContent): Promise<void> {
    await this.house.rows('update house.workshop_file set content = $2 where id = $1', [id, JSON.stringify(content)]);
  }

  /** The despatches that own these lines or bear these ids, with all their lines. */
  asked(lineIds: readonly string[]): Promise<AskedDespatch[]> {
    return this.house.rows<AskedDespatch>(
      `select d.id, d.number, p.public_name as "customerName", d.state,
              (select json_agg(json_build_object('id', dl.id, 'orderLineId', dl.order_line_id, 'title', b.title, 'gtin', b.gtin,
                 'copies', dl.copies, 'most', case d.state when 'preparing' then l.copies - l.cancelled - l.despatched - coalesce((
                   select sum(x.copies) from house.despatch_line x join house.despatch y on y.id = x.despatch_id
                   where x.order_line_id = l.id and y.state = 'preparing' and y.id <> d.id), 0) else dl.copies end) order by dl.position)
               from house.despatch_line dl join house.sales_order_line l on l.id = dl.order_line_id
               join house.product b on b.id = l.product_id where dl.despatch_id = d.id) as lines
       from house.despatch d join house.customer c on c.id = d.customer_id join house.party p on p.id = c.party_id
       where d.id in (select dl.despatch_id from house.despatch_line dl where dl.id = any($1::uuid[])) order by d.created_at, d.id`,
      [lineIds],
    );
  }
}
