import { movementReasons } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { MovementQuery, MovementView } from './movement.schemas.js';

const sorts = { movedOn: 'm.moved_on', copies: 'm.copies', title: 'title', recordedAt: 'm.recorded_at' };

type Row = Omit<MovementView, 'reasonLabel'>;

/** The stock book as the screens read it: plain rows, the latest first. */
@Injectable()
export class MovementRepository {
  constructor(private readonly house: HouseDatabase) {}

  async list(query: MovementQuery): Promise<Page<MovementView>> {
    const where = new Conditions()
      .when(query.productId, 'm.product_id = ?')
      .when(query.workId, 'p.work_id = ?')
      .when(query.reason, 'm.reason = ?')
      .when(query.sourceId, 'm.source_id = ?')
      .when(query.from, 'm.moved_on >= ?::date')
      .when(query.to, 'm.moved_on < ?::date')
      .when(idList(query.id), 'm.id = any(?::uuid[])');
    if (query.locationId !== undefined) where.add('? in (m.from_location_id, m.to_location_id)', query.locationId);
    if (query.q) {
      const words = `'%' || public.search_text(${where.param(query.q)}) || '%'`;
      where.add(`p.search_text like ${words} or w.search_text like ${words} or public.search_text(m.note) like ${words}`);
    }
    const [counted] = await this.house.rows<{ n: number }>(
      `select count(*)::int as n from (select 1 ${from} where ${where} limit ${countCap + 1}) counted`,
      where.params,
    );
    const order = orderBy(query.sort, sorts, 'm.moved_on desc');
    const rows = await this.house.rows<Row>(
      `select ${columns} ${from} where ${where} order by ${order}, m.id desc
       limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const total = counted?.n ?? 0;
    return new Page(rows.map(withLabel), total, total > countCap);
  }

  async find(ids: readonly string[]): Promise<MovementView[]> {
    const rows = await this.house.rows<Row>(`select ${columns} ${from} where m.id = any($1::uuid[]) order by m.id`, [ids]);
    return rows.map(withLabel);
  }
}

const from = `
  from house.stock_movement m
  join house.product p on p.id = m.product_id
  join house.work w on w.id = p.work_id`;

const columns = `
  m.id, m.product_id as "productId", p.gtin, p.isbn, p.title, p.form, p.work_id as "workId", m.reason,
  m.from_location_id as "fromLocationId", (select l.name from house.location l where l.id = m.from_location_id) as "fromName",
  (select l.kind from house.location l where l.id = m.from_location_id) as "fromKind",
  m.to_location_id as "toLocationId", (select l.name from house.location l where l.id = m.to_location_id) as "toName",
  (select l.kind from house.location l where l.id = m.to_location_id) as "toKind",
  m.copies, m.moved_on::text as "movedOn", m.note, m.source_kind as "sourceKind", m.source_id as "sourceId",
  m.reverses_id as "reversesId", (select r.id from house.stock_movement r where r.reverses_id = m.id) as "reversedById",
  m.recorded_by as "recordedBy", to_char(m.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"`;

function withLabel(row: Row): MovementView {
  return { ...row, reasonLabel: movementReasons[row.reason].label };
}
