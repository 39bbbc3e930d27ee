import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import type { DraftedProduct } from './drafted-product.js';
import { plainText } from './plain-text.js';

/** What of the catalogue a draft speaks of. */
export interface DraftMatch {
  readonly productId: string | null;
  /** Another product has the record reference of the draft while its number is of this one. */
  readonly referenceOfOther: boolean;
  /** The work it would join if it is new. */
  readonly workId: string | null;
  /** Tells rows of one file that are the same product, or products of the same work. */
  readonly key: string;
  readonly workKeys: readonly string[];
}

interface MatchRow {
  place: number;
  ownId: string | null;
  numberedId: string | null;
  referredId: string | null;
  titledId: string | null;
  ownWorkId: string | null;
  titledWorkId: string | null;
  titleKey: string;
  nameKey: string;
}

/** Finds the products and works drafts speak of, a whole batch with one query. */
@Injectable()
export class DraftMatcher {
  constructor(private readonly house: HouseDatabase) {}

  /**
   * A product is known by the identifier Colophon gave it, by its number, by its record reference, and when it has no number by title,
   * form and first name; a work by Colophon's identifier, else by title and first name.
   */
  async match(drafts: readonly DraftedProduct[]): Promise<DraftMatch[]> {
    const rows = await this.house.rows<MatchRow>(matchSql, [
      drafts.map(({ gtin }) => gtin ?? null),
      drafts.map(({ recordReference }) => recordReference ?? null),
      drafts.map(({ productId }) => productId ?? null),
      drafts.map(({ workId }) => workId ?? null),
      drafts.map(({ title }) => title ?? ''),
      drafts.map(({ contributors }) => contributors?.[0]?.name ?? ''),
    ]);
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    return drafts.map((draft, i) => matchOf(draft, byPlace.get(i + 1)));
  }

  async numbersKnown(gtins: readonly string[]): Promise<Set<string>> {
    if (gtins.length === 0) return new Set();
    const rows = await this.house.rows<{ gtin: string }>('select gtin from house.product where gtin = any($1::text[])', [gtins]);
    return new Set(rows.map(({ gtin }) => gtin));
  }
}

const matchSql = `
  select g.place::int, own.id as "ownId", numbered.id as "numberedId", referred.id as "referredId", titled.id as "titledId",
    own_work.id as "ownWorkId", titled_work.id as "titledWorkId", g.title_key as "titleKey", g.name_key as "nameKey"
  from (select place, gtin, reference, own, work, public.search_text(title) as title_key, public.search_text(name) as name_key
        from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) with ordinality
          as u(gtin, reference, own, work, title, name, place)) g
  left join house.product own on own.id::text = g.own
  left join house.product numbered on numbered.gtin = g.gtin
  left join house.product referred on referred.record_reference = g.reference
  left join house.work own_work on own_work.id::text = g.work
  left join lateral (
    select w.id from house.work w
    where g.title_key <> '' and public.search_text(w.title) = g.title_key and g.name_key = coalesce((
      select public.search_text(coalesce(nullif(c.credited_as, ''), n.public_name))
      from house.contributor c join house.party n on n.id = c.party_id
      where c.work_id = w.id and c.product_id is null order by c.sequence, c.id limit 1), '')
    order by w.id limit 1) titled_work on true
  left join lateral (
    select p.id from house.product p
    where g.gtin is null and p.gtin is null and p.work_id = titled_work.id order by p.id limit 1) titled on true`;

function matchOf(draft: DraftedProduct, row: MatchRow | undefined): DraftMatch {
  const {
    ownId = null,
    numberedId = null,
    referredId = null,
    titledId = null,
    titleKey = plainText(draft.title ?? ''),
    nameKey = '',
  } = row ?? {};
  const productId = numberedId ?? ownId ?? referredId ?? titledId;
  const title = `title:${titleKey}|${nameKey}`;
  return {
    productId,
    referenceOfOther: referredId !== null && productId !== referredId,
    workId: row?.ownWorkId ?? row?.titledWorkId ?? null,
    key: draft.gtin ? `gtin:${draft.gtin}` : draft.recordReference ? `reference:${draft.recordReference}` : `${title}|${draft.form ?? ''}`,
    workKeys: [draft.workId && `work:${draft.workId}`, draft.workReference && `reference:${draft.workReference}`, titleKey && title].filter(
      (key): key is string => Boolean(key),
    ),
  };
}
