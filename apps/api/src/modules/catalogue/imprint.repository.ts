import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { CollectionListItem, CollectionQuery } from './collection.schemas.js';
import type { ImprintListItem, ImprintQuery } from './imprint.schemas.js';

/** Imprints and collections with how many products bear them. */
@Injectable()
export class ImprintRepository {
  constructor(private readonly house: HouseDatabase) {}

  async imprints(query: ImprintQuery): Promise<Page<ImprintListItem>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(i.name) like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'i.id = any(?::uuid[])');
    const rows = await this.house.rows<ImprintListItem & { total: number }>(
      `select i.id, i.name, (select count(*)::int from house.product p where p.imprint_id = i.id) as products,
              count(*) over ()::int as total
       from house.imprint i where ${where}
       order by ${orderBy(query.sort, { name: 'public.search_text(i.name)', products: 'products' }, 'public.search_text(i.name)')}, i.id
       limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    return page(rows);
  }

  async collections(query: CollectionQuery): Promise<Page<CollectionListItem>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(k.name) like '%' || public.search_text(?) || '%'`)
      .when(query.imprintId, 'k.imprint_id = ?')
      .when(idList(query.id), 'k.id = any(?::uuid[])');
    const rows = await this.house.rows<CollectionListItem & { total: number }>(
      `select k.id, k.name, k.issn, k.imprint_id as "imprintId", i.name as "imprintName",
              (select count(*)::int from house.product p where p.collection_id = k.id) as products, count(*) over ()::int as total
       from house.collection k left join house.imprint i on i.id = k.imprint_id where ${where}
       order by ${orderBy(query.sort, { name: 'public.search_text(k.name)', products: 'products' }, 'public.search_text(k.name)')}, k.id
       limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    return page(rows);
  }
}

/** A house has tens of these: counted with the rows, and none on a page beyond the last. */
function page<Row>(rows: (Row & { total: number })[]): Page<Row> {
  const total = rows[0]?.total ?? 0;
  return new Page(
    rows.map(({ total: _, ...row }) => row as unknown as Row),
    total,
    total > countCap,
  );
}
