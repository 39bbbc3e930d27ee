import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { SearchHit } from '../../platform/search/search.js';
import { keepMatching, rank } from './catalogue-search.js';
import type { PriceView } from './price.schemas.js';
import type { ProductListItem, ProductQuery, ProductView } from './product.schemas.js';
import { contributorNames, coverUrl, houseDay, inForce, productRows } from './product-rows.js';
import { TradeRecords } from './trade-records.js';

const byDay = 'p.published_on desc nulls last';

/** Products as the screens ask for them: plain rows. */
@Injectable()
export class ProductRepository {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly tradeRecords: TradeRecords,
  ) {}

  async list(query: ProductQuery): Promise<Page<ProductListItem>> {
    const where = await this.conditions(query);
    // What people search for needs a plan of its own each time; the plain list does not.
    const ask = query.q === undefined ? 'prepared' : 'rows';
    const counting = this.house[ask]<{ n: number }>(
      `select count(*)::int as n from (select 1 from house.product p where ${where} limit ${countCap + 1}) counted`,
      [...where.params],
    );
    const condition = where.toString();
    const instant = where.param(this.clock.now());
    const chosen = `select p.*, row_number() over () as place from (
      select p.* from house.product p left join house.work w on w.id = p.work_id ${sortedBy(query.sort, instant)}
      where ${condition} order by ${this.order(query, where)}, p.id
      limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}) p`;
    const [rows, [counted]] = await Promise.all([this.house[ask]<ProductListItem>(productRows(chosen, instant), where.params), counting]);
    const total = counted?.n ?? 0;
    return new Page(rows, total, total > countCap);
  }

  /** The products of a work, in the order they came out. */
  ofWork(workId: string): Promise<ProductListItem[]> {
    const chosen = `select p.*, row_number() over (order by p.published_on nulls last, p.created_at, p.id) as place
      from house.product p where p.work_id = $1`;
    return this.house.rows(productRows(chosen, '$2'), [workId, this.clock.now()]);
  }

  async view(id: string): Promise<ProductView | undefined> {
    const instant = this.clock.now();
    const one = 'select p.*, 1 as place from house.product p where p.id = $1';
    const summary = await this.house.row<ProductListItem>(productRows(one, '$2'), [id, instant]);
    if (!summary) return undefined;
    const details = await this.house.row<Omit<ProductView, keyof ProductListItem | 'prices'>>(productDetails, [id]);
    if (!details) return undefined;
    return { ...summary, ...details, prices: await this.prices(id) };
  }

  /** The history of a product's prices, the latest first in each market. */
  prices(productId: string): Promise<PriceView[]> {
    return this.house.rows(
      `select pr.id, pr.price_type as "priceType", pr.amount::text, pr.amount_excluding_tax::text as "amountExcludingTax",
              pr.vat_rate::text as "vatRate", pr.currency, pr.territory, pr.valid_from::text as "validFrom", pr.valid_to::text as "validTo",
              case when pr.valid_from > d.today then 'future' when pr.valid_to <= d.today then 'past' else 'in-force' end as state
       from house.price pr cross join ${houseDay('$2')} d
       where pr.product_id = $1 order by pr.territory, pr.currency, pr.valid_from desc nulls last`,
      [productId, this.clock.now()],
    );
  }

  search(typed: string): Promise<SearchHit[]> {
    const where = new Conditions();
    keepMatching(where, typed, 'product');
    const condition = where.toString();
    const score = rank(where.param(typed), ['p.search_text']);
    return this.house.rows<SearchHit>(
      `select 'product' as kind, p.id, p.title, concat_ws(' · ', p.isbn, nullif(${contributorNames('p.work_id', 'p.id')}, '')) as subtitle,
              '/products/' || p.id as link, ${coverUrl('cover')} as "coverUrl", (p.score)::float8 as rank
       from (select p.*, ${score} as score from house.product p where ${condition} order by score desc, length(p.title), p.title, p.id limit 10) p
       left join house.cover cover on cover.product_id = p.id
       order by p.score desc, length(p.title), p.title, p.id`,
      where.params,
    );
  }

  private async conditions(query: ProductQuery): Promise<Conditions> {
    const where = new Conditions()
      .when(idList(query.id), 'p.id = any(?::uuid[])')
      .when(query.workId, 'p.work_id = ?')
      .when(query.form, 'p.form = ?')
      .when(query.publishingStatus, 'p.publishing_status = ?')
      .when(query.availability, 'p.availability = ?')
      .when(query.imprintId, 'p.imprint_id = ?')
      .when(query.collectionId, 'p.collection_id = ?');
    if (query.missing !== undefined) where.add('p.id = any(?::uuid[])', await this.tradeRecords.lacking(query.missing));
    if (query.q) keepMatching(where, query.q, 'product');
    return where;
  }

  private order(query: ProductQuery, where: Conditions): string {
    if (query.sort === undefined && query.q) {
      return `${rank(where.param(query.q), ['p.search_text', 'w.search_text'])} desc, length(p.title), p.title`;
    }
    const sorts = {
      publishedOn: 'p.published_on',
      title: 'public.search_text(p.title)',
      gtin: 'p.gtin',
      price: 'priced.amount',
      onHand: 'coalesce(held.copies, 0)',
    };
    return orderBy(query.sort, sorts, byDay);
  }
}

/** What a sort by price or by copies needs: joined whole, where a look-up per product would take ten times as long. */
function sortedBy(sort: string | undefined, instant: string): string {
  if (sort === 'price' || sort === '-price') {
    return `cross join ${houseDay(instant)} d left join house.price priced on priced.product_id = p.id and ${inForce('priced')}`;
  }
  if (sort === 'onHand' || sort === '-onHand') {
    return 'left join (select product_id, sum(on_hand) as copies from house.stock_balance group by product_id) held on held.product_id = p.id';
  }
  return '';
}

const productDetails = `
  select p.identifier_kind as "identifierKind", p.record_reference as "recordReference", p.other_identifiers as "otherIdentifiers",
    p.form_details as "formDetails", p.composition, p.imprint_id as "imprintId", p.collection_id as "collectionId",
    p.edition_number as "editionNumber", p.edition_statement as "editionStatement", p.language, p.pages,
    p.duration_minutes as "durationMinutes", p.height_mm::float8 as "heightMm", p.width_mm::float8 as "widthMm",
    p.thickness_mm::float8 as "thicknessMm", p.weight_grams::float8 as "weightGrams", p.on_sale_on::text as "onSaleOn",
    p.version, w.title as "workTitle",
    (select coalesce(json_agg(json_build_object('productId', o.id, 'title', o.title, 'isbn', o.isbn, 'form', o.form, 'copies', s.copies)
              order by o.title, o.id), '[]')
     from house.set_part s join house.product o on o.id = s.part_id where s.set_id = p.id) as parts,
    (select coalesce(json_agg(json_build_object('productId', o.id, 'title', o.title, 'isbn', o.isbn, 'copies', s.copies)
              order by o.title, o.id), '[]')
     from house.set_part s join house.product o on o.id = s.set_id where s.part_id = p.id) as "partOf"
  from house.product p join house.work w on w.id = p.work_id where p.id = $1`;
