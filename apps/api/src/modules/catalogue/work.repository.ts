import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { SearchHit } from '../../platform/search/search.js';
import { keepMatching, rank } from './catalogue-search.js';
import { ProductRepository } from './product.repository.js';
import { contributorNames, coverUrl } from './product-rows.js';
import type { WorkListItem, WorkQuery, WorkView } from './work.schemas.js';

/** Works as the screens ask for them: plain rows. */
@Injectable()
export class WorkRepository {
  constructor(
    private readonly house: HouseDatabase,
    private readonly products: ProductRepository,
  ) {}

  async list(query: WorkQuery): Promise<Page<WorkListItem>> {
    const where = conditions(query);
    const counting = this.house.rows<{ n: number }>(
      `select count(*)::int as n from (select 1 from house.work w where ${where} limit ${countCap + 1}) counted`,
      [...where.params],
    );
    const condition = where.toString();
    const [rows, [counted]] = await Promise.all([
      this.house.rows<WorkListItem>(
        `select w.id, w.title, w.subtitle, ${contributors('w.id')} as contributors,
                ${contributorNames('w.id', null)} as "contributorNames", of_work.*, ${firstCover} as "coverUrl"
         from (select w.*, row_number() over () as place from (
           select w.* from house.work w where ${condition} order by ${order(query, where)}, w.id
           limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}) w) w
         cross join lateral (${productsOfWork}) of_work
         order by w.place`,
        where.params,
      ),
      counting,
    ]);
    const total = counted?.n ?? 0;
    return new Page(rows, total, total > countCap);
  }

  async view(id: string, textLanguage: string): Promise<WorkView | undefined> {
    const work = await this.house.row<Omit<WorkView, 'products'>>(workDetails, [id, textLanguage]);
    return work && { ...work, products: await this.products.ofWork(id) };
  }

  search(typed: string): Promise<SearchHit[]> {
    const where = new Conditions();
    keepMatching(where, typed, 'work');
    const condition = where.toString();
    const score = rank(where.param(typed), ['w.search_text']);
    return this.house.rows<SearchHit>(
      `select 'work' as kind, w.id, w.title, ${contributorNames('w.id', null)} as subtitle, '/works/' || w.id as link,
              ${firstCover} as "coverUrl", w.score::float8 as rank
       from (select w.*, ${score} as score from house.work w where ${condition} order by score desc, length(w.title), w.title, w.id limit 10) w
       order by w.score desc, length(w.title), w.title, w.id`,
      where.params,
    );
  }
}

function conditions(query: WorkQuery): Conditions {
  const where = new Conditions()
    .when(idList(query.id), 'w.id = any(?::uuid[])')
    .when(query.partyId, 'w.id in (select c.work_id from house.contributor c where c.party_id = ?)')
    .when(query.imprintId, 'w.id in (select f.work_id from house.product f where f.imprint_id = ?)')
    .when(query.collectionId, 'w.id in (select f.work_id from house.product f where f.collection_id = ?)')
    .when(query.form, 'w.id in (select f.work_id from house.product f where f.form = ?)')
    .when(query.publishingStatus, 'w.id in (select f.work_id from house.product f where f.publishing_status = ?)');
  if (query.q) keepMatching(where, query.q, 'work');
  return where;
}

function order(query: WorkQuery, where: Conditions): string {
  const byTitle = 'public.search_text(w.title)';
  if (query.sort === undefined && query.q) {
    return `${rank(where.param(query.q), ['w.search_text'])} desc, length(w.title), w.title`;
  }
  const publishedOn = '(select min(f.published_on) from house.product f where f.work_id = w.id)';
  return orderBy(query.sort, { title: byTitle, publishedOn }, byTitle);
}

const productsOfWork = `select count(*)::int as "productCount", min(f.published_on)::text as "publishedOn",
    (array_agg(f.publishing_status order by f.publishing_status = '04' desc, f.publishing_status = '02' desc, f.published_on, f.id))[1]
      as "publishingStatus"
  from house.product f where f.work_id = w.id`;

/** The cover of the product that came out first among those that have one. */
const firstCover = `(select ${coverUrl('cover')} from house.product f join house.cover cover on cover.product_id = f.id
  where f.work_id = w.id order by f.published_on nulls last, f.created_at, f.id limit 1)`;

const contributors = (workId: string) => `(select coalesce(json_agg(json_build_object('partyId', c.party_id,
    'name', coalesce(nullif(c.credited_as, ''), n.public_name), 'role', c.role, 'creditedAs', c.credited_as) order by c.sequence), '[]')
  from house.contributor c join house.party n on n.id = c.party_id where c.work_id = ${workId} and c.product_id is null)`;

const mainText = (type: string) => `(select coalesce(max(t.content), '') from house.text_content t
  where t.work_id = w.id and t.product_id is null and t.text_type = '${type}' and t.language = $2)`;

const workDetails = `
  select w.id, w.title, w.subtitle, w.original_title as "originalTitle", w.language, w.original_language as "originalLanguage",
    w.audience_code as "audienceCode", w.age_from as "ageFrom", w.age_to as "ageTo", w.no_contributor as "noContributor", w.notes,
    ${mainText('02')} as "shortDescription", ${mainText('03')} as description, ${mainText('05')} as "backCover",
    ${contributors('w.id')} as contributors, ${contributorNames('w.id', null)} as "contributorNames",
    (select coalesce(json_agg(json_build_object('scheme', s.scheme, 'code', s.code, 'heading', s.heading, 'main', s.main,
        'label', coalesce(k.label_fr, nullif(s.heading, ''), s.code)) order by s.scheme, s.main desc, s.code, s.heading), '[]')
     from house.subject s left join house.subject_code k on k.scheme = s.scheme and k.code = s.code where s.work_id = w.id) as subjects,
    (select coalesce(json_agg(json_build_object('textType', t.text_type, 'language', t.language, 'content', t.content)
        order by t.text_type, t.language), '[]')
     from house.text_content t where t.work_id = w.id and t.product_id is null
       and not (t.text_type in ('02', '03', '05') and t.language = $2)) as "otherTexts",
    ${firstCover} as "coverUrl", w.version
  from house.work w where w.id = $1`;
