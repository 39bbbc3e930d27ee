import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { SearchHit } from '../../platform/search/search.js';
import type { PartyListItem, PartyQuery } from './party.schemas.js';

const sorts = { publicName: 'p.sort_name', city: 'p.city' };

/** Parties as the screens ask for them: plain rows. */
@Injectable()
export class PartyRepository {
  constructor(private readonly house: HouseDatabase) {}

  async list(query: PartyQuery): Promise<Page<PartyListItem>> {
    const where = new Conditions()
      .when(query.q, `p.search_text like '%' || public.search_text(?) || '%'`)
      .when(query.role, '? = any(p.roles)')
      .when(query.kind, 'p.kind = ?')
      .when(idList(query.id), 'p.id = any(?::uuid[])');
    const condition = where.toString();
    const [counted] = await this.house.rows<{ n: number }>(
      `select count(*)::int as n from (select 1 from house.party p where ${condition} limit ${countCap + 1}) counted`,
      where.params,
    );
    const order = orderBy(query.sort, sorts, 'p.sort_name');
    const rows = await this.house.rows<PartyListItem>(
      `select p.id, p.kind, p.public_name as "publicName", p.roles, p.city, p.email,
              (select count(distinct c.work_id)::int from house.contributor c where c.party_id = p.id) as works
       from house.party p where ${condition}
       order by ${order}, p.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const total = counted?.n ?? 0;
    return new Page(rows, total, total > countCap);
  }

  async count(): Promise<number> {
    const row = await this.house.row<{ n: number }>('select count(*)::int as n from house.party');
    return row?.n ?? 0;
  }

  search(words: string): Promise<SearchHit[]> {
    return this.house.rows<SearchHit>(
      `select 'party' as kind, p.id, p.public_name as title, array_to_string(p.roles, ', ') as subtitle,
              '/parties/' || p.id as link, null as "coverUrl",
              public.word_similarity(public.search_text($1), p.search_text)::float8 as rank
       from house.party p where p.search_text like '%' || public.search_text($1) || '%'
       order by rank desc, p.sort_name limit 10`,
      [words],
    );
  }
}
