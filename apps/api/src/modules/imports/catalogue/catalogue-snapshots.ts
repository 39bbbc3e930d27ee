import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import type { DraftContributor, DraftedProduct, DraftPrice, DraftText } from './drafted-product.js';

export interface SnapshotContributor extends DraftContributor {
  readonly partyId: string;
  readonly publicName: string;
  /** This product only, not the whole work. */
  readonly ofProduct: boolean;
}

export interface SnapshotPrice extends DraftPrice {
  readonly id: string;
  readonly vatRate: string | null;
  readonly priceType: string;
}

export interface SnapshotText extends DraftText {
  readonly ofProduct: boolean;
}

/** A product as the catalogue has it, in the words of a draft, with what comparing and writing need besides. */
export interface Snapshot extends DraftedProduct {
  readonly productId: string;
  readonly workId: string;
  readonly workTitle: string;
  readonly title: string;
  readonly form: string;
  readonly identifierKind: 'isbn' | 'ismn' | 'gtin';
  /** How many products the work has: what they share is changed with care. */
  readonly productsOfWork: number;
  readonly contributors: readonly SnapshotContributor[];
  readonly texts: readonly SnapshotText[];
  readonly prices: readonly SnapshotPrice[];
}

/** One query for all the products asked, whatever their number. */
const snapshotsSql = `
  select p.id as "productId", p.work_id as "workId", w.title as "workTitle", p.gtin, p.record_reference as "recordReference",
    p.identifier_kind as "identifierKind", p.other_identifiers as "otherIdentifiers", p.title, p.subtitle,
    w.original_title as "originalTitle", p.form, to_json(p.form_details) as "formDetails", p.composition,
    i.name as imprint, k.name as collection, k.issn as "collectionIssn", p.collection_number as "collectionNumber",
    p.edition_number as "editionNumber", p.edition_statement as "editionStatement", p.language,
    w.original_language as "originalLanguage", p.pages, p.duration_minutes as "durationMinutes",
    p.height_mm::float8 as "heightMm", p.width_mm::float8 as "widthMm", p.thickness_mm::float8 as "thicknessMm",
    p.weight_grams::float8 as "weightGrams", p.published_on::text as "publishedOn", p.on_sale_on::text as "onSaleOn",
    p.publishing_status as "publishingStatus", p.availability, w.audience_code as "audienceCode", w.age_from as "ageFrom",
    w.age_to as "ageTo", w.no_contributor as "noContributor",
    (select count(*)::int from house.product other where other.work_id = p.work_id) as "productsOfWork",
    coalesce((select json_agg(json_build_object('partyId', c.party_id, 'role', c.role, 'publicName', n.public_name,
        'name', coalesce(nullif(c.credited_as, ''), n.public_name), 'kind', n.kind, 'givenNames', n.given_names,
        'familyName', n.family_name, 'penName', n.pen_name <> '', 'isni', n.isni, 'biography', n.biography,
        'ofProduct', c.product_id is not null) order by c.product_id nulls first, c.sequence, c.id)
      from house.contributor c join house.party n on n.id = c.party_id
      where c.work_id = p.work_id and (c.product_id is null or c.product_id = p.id)), '[]') as contributors,
    coalesce((select json_agg(json_build_object('scheme', s.scheme, 'code', s.code, 'heading', s.heading, 'main', s.main)
        order by s.main desc, s.scheme, s.code, s.heading)
      from house.subject s where s.work_id = p.work_id), '[]') as subjects,
    coalesce((select json_agg(json_build_object('type', t.text_type, 'language', t.language, 'content', t.content,
        'ofProduct', t.product_id is not null) order by t.text_type, t.language, t.product_id nulls last)
      from house.text_content t where t.work_id = p.work_id and (t.product_id is null or t.product_id = p.id)), '[]') as texts,
    coalesce((select json_agg(json_build_object('id', pr.id, 'amount', pr.amount::text, 'currency', pr.currency,
        'territory', pr.territory, 'vatRate', pr.vat_rate::text, 'priceType', pr.price_type, 'from', pr.valid_from::text,
        'to', pr.valid_to::text) order by pr.territory, pr.currency, pr.valid_from nulls first)
      from house.price pr where pr.product_id = p.id), '[]') as prices,
    coalesce((select json_agg(json_build_object('gtin', o.gtin, 'copies', e.copies) order by o.gtin)
      from house.set_part e join house.product o on o.id = e.part_id where e.set_id = p.id and o.gtin is not null), '[]') as parts
  from house.product p
  join house.work w on w.id = p.work_id
  left join house.imprint i on i.id = p.imprint_id
  left join house.collection k on k.id = p.collection_id`;

@Injectable()
export class CatalogueSnapshots {
  constructor(private readonly house: HouseDatabase) {}

  async of(productIds: readonly string[]): Promise<Map<string, Snapshot>> {
    if (productIds.length === 0) return new Map();
    const rows = await this.house.rows<Snapshot>(`${snapshotsSql} where p.id = any($1::uuid[])`, [productIds]);
    return new Map(rows.map((row) => [row.productId, effective(row)]));
  }

  /** The catalogue a page at a time, in the order the products were made. */
  async after(productId: string | undefined, limit: number): Promise<Snapshot[]> {
    const rows = await this.house.rows<Snapshot>(
      `${snapshotsSql} where p.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') order by p.id limit $2`,
      [productId ?? null, limit],
    );
    return rows.map(effective);
  }
}

/** A product's own text stands in place of the one of its work. */
function effective(row: Snapshot): Snapshot {
  const own = new Set(row.texts.filter(({ ofProduct }) => ofProduct).map(({ type, language }) => `${type} ${language}`));
  if (own.size === 0) return row;
  return { ...row, texts: row.texts.filter(({ type, language, ofProduct }) => ofProduct || !own.has(`${type} ${language}`)) };
}
