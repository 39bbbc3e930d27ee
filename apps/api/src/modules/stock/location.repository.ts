import { type LocationKind, locationKinds } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { LocationQuery, LocationView } from './location.schemas.js';

const sorts = { name: 'l.name', kind: 'l.kind', onHand: '"onHand"' };

type Row = Omit<LocationView, 'kindLabel'>;

/** Locations as the screens ask for them: what each holds, all products together. */
@Injectable()
export class LocationRepository {
  constructor(private readonly house: HouseDatabase) {}

  async list(query: LocationQuery): Promise<Page<LocationView>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(l.name) like '%' || public.search_text(?) || '%'`)
      .when(query.kind, 'l.kind = ?')
      .when(query.physical, 'l.physical = ?')
      .when(query.open, '(l.closed_on is null) = ?')
      .when(idList(query.id), 'l.id = any(?::uuid[])');
    const [counted] = await this.house.rows<{ n: number }>(
      `select count(*)::int as n from (select 1 from house.location l where ${where} limit ${countCap + 1}) counted`,
      where.params,
    );
    const order = orderBy(query.sort, sorts, 'l.physical desc, l.closed_on is not null, l.name');
    const rows = await this.house.rows<Row>(
      `${select} where ${where} order by ${order}, l.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const total = counted?.n ?? 0;
    return new Page(rows.map(withLabel), total, total > countCap);
  }

  async find(id: string): Promise<LocationView | undefined> {
    const row = await this.house.row<Row>(`${select} where l.id = $1`, [id]);
    return row && withLabel(row);
  }

  async lastMovedOn(id: string): Promise<string | undefined> {
    const row = await this.house.row<{ day: string | null }>(
      'select max(moved_on)::text as day from house.stock_movement where from_location_id = $1 or to_location_id = $1',
      [id],
    );
    return row?.day ?? undefined;
  }
}

const select = `
  select l.id, l.kind, l.name, l.physical, l.party_id as "partyId", p.public_name as "partyName", l.closed_on::text as "closedOn",
         coalesce(b.on_hand, 0)::int as "onHand", coalesce(b.products, 0)::int as products, l.version
  from house.location l
  left join house.party p on p.id = l.party_id
  left join (select location_id, sum(on_hand) as on_hand, count(*) filter (where on_hand > 0) as products
             from house.stock_balance group by location_id) b on b.location_id = l.id`;

function withLabel(row: Row): LocationView {
  return { ...row, kindLabel: locationKinds[row.kind satisfies LocationKind].label };
}
