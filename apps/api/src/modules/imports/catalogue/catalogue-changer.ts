import type { Day } from '@colophon/calendar';
import { parseProductIdentifier } from '@colophon/identifiers';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { insertRows } from '../../../platform/database/insert-rows.js';
import type { Snapshot, SnapshotContributor, SnapshotText } from './catalogue-snapshots.js';
import { type Changes, isSameContributor } from './compare-draft.js';
import type { DraftContributor, DraftedProduct, DraftPart, DraftSubject } from './drafted-product.js';
import { PartyResolution } from './party-resolution.js';
import type { PlannedPrice } from './plan-prices.js';
import { PriceWriter } from './price-writer.js';
import { ShelfResolution } from './shelf-resolution.js';

/** A product as it is, and what becomes of it. */
export interface ProductChange {
  readonly snapshot: Snapshot;
  readonly changes: Changes;
  readonly today: Day;
}

/** Columns of the product that a change rewrites as a whole; the trail tells only those that differ. */
const productColumns: Readonly<Partial<Record<keyof DraftedProduct, readonly [column: string, type: string]>>> = {
  recordReference: ['record_reference', 'text'],
  otherIdentifiers: ['other_identifiers', 'jsonb'],
  form: ['form', 'text'],
  composition: ['composition', 'text'],
  title: ['title', 'text'],
  subtitle: ['subtitle', 'text'],
  collectionNumber: ['collection_number', 'text'],
  editionNumber: ['edition_number', 'smallint'],
  editionStatement: ['edition_statement', 'text'],
  language: ['language', 'text'],
  pages: ['pages', 'integer'],
  durationMinutes: ['duration_minutes', 'integer'],
  heightMm: ['height_mm', 'numeric'],
  widthMm: ['width_mm', 'numeric'],
  thicknessMm: ['thickness_mm', 'numeric'],
  weightGrams: ['weight_grams', 'numeric'],
  publishedOn: ['published_on', 'date'],
  onSaleOn: ['on_sale_on', 'date'],
  publishingStatus: ['publishing_status', 'text'],
  availability: ['availability', 'text'],
};

const workColumns: typeof productColumns = {
  originalTitle: ['original_title', 'text'],
  originalLanguage: ['original_language', 'text'],
  audienceCode: ['audience_code', 'text'],
  ageFrom: ['age_from', 'smallint'],
  ageTo: ['age_to', 'smallint'],
  noContributor: ['no_contributor', 'boolean'],
};

/** Columns that hold an empty text rather than null. */
const neverNull = new Set<keyof DraftedProduct>(['subtitle', 'collectionNumber', 'editionStatement', 'originalTitle']);

/** Carries out changes to many products with a few statements each kind; runs inside the transaction of its caller. */
@Injectable()
export class CatalogueChanger {
  constructor(
    private readonly house: HouseDatabase,
    private readonly parties: PartyResolution,
    private readonly shelves: ShelfResolution,
    private readonly prices: PriceWriter,
  ) {}

  /** Answers the parties that had to be made. */
  async apply(given: readonly ProductChange[]): Promise<readonly string[]> {
    const items = given.filter(({ changes }) => Object.keys(changes).length > 0);
    if (items.length === 0) return [];
    await this.columns('product', productColumns, items, ({ snapshot }) => snapshot.productId);
    await this.columns('work', workColumns, items, ({ snapshot }) => snapshot.workId);
    await this.numbers(items);
    await this.details(items);
    await this.shelf(items);
    const made = await this.contributors(items);
    await this.subjects(items);
    await this.texts(items);
    await this.parts(items);
    await this.prices.write(
      items.flatMap(({ snapshot, changes, today }) => {
        const [before, after] = (changes.prices ?? [[], []]) as readonly [readonly PlannedPrice[], readonly PlannedPrice[]];
        const context = { today, form: snapshot.form, identifierKind: snapshot.identifierKind, vatRate: null };
        return changes.prices ? [{ productId: snapshot.productId, before, after, context }] : [];
      }),
    );
    return made;
  }

  /** One statement for each set of columns that change together: an update of prices alone touches no other column. */
  private async columns(
    table: 'product' | 'work',
    columns: typeof productColumns,
    items: readonly ProductChange[],
    idOf: (item: ProductChange) => string,
  ): Promise<void> {
    const fields = Object.keys(columns) as (keyof DraftedProduct)[];
    const groups = Map.groupBy(items, ({ changes }) => fields.filter((field) => changes[field]).join(' '));
    for (const [names, members] of groups) {
      if (names === '') continue;
      const changed = names.split(' ') as (keyof DraftedProduct)[];
      const rows = [...new Map(members.map((item) => [idOf(item), item])).values()];
      const assignments = changed.map((field) => `${columns[field]?.[0]} = g.v_${columns[field]?.[0]}::${columns[field]?.[1]}`);
      const arrays = changed.map((_, i) => `$${i + 2}::text[]`);
      await this.house.rows(
        `update house.${table} t set ${assignments.join(', ')}, version = t.version + 1, updated_at = now()
         from unnest($1::uuid[], ${arrays.join(', ')}) as g(id, ${changed.map((field) => `v_${columns[field]?.[0]}`).join(', ')}) where t.id = g.id`,
        [rows.map(idOf), ...changed.map((field) => rows.map(({ changes }) => columnText(field, changes[field]?.[1])))],
      );
    }
  }

  private async numbers(items: readonly ProductChange[]): Promise<void> {
    for (const { snapshot, changes } of items) {
      if (!changes.gtin) continue;
      const number = changes.gtin[1] === null ? null : parseProductIdentifier(String(changes.gtin[1]));
      await this.house.rows(
        `update house.product set gtin = $2, isbn = $3, identifier_kind = $4, version = version + 1, updated_at = now() where id = $1`,
        [snapshot.productId, number?.value ?? null, number?.hyphenated ?? null, number?.kind ?? 'isbn'],
      );
    }
  }

  private async details(items: readonly ProductChange[]): Promise<void> {
    for (const { snapshot, changes } of items) {
      if (!changes.formDetails) continue;
      await this.house.rows('update house.product set form_details = $2::text[], version = version + 1, updated_at = now() where id = $1', [
        snapshot.productId,
        changes.formDetails[1],
      ]);
    }
  }

  private async shelf(items: readonly ProductChange[]): Promise<void> {
    const moved = items.filter(({ changes }) => changes.imprint ?? changes.collection ?? changes.collectionIssn);
    if (moved.length === 0) return;
    const target = ({ snapshot, changes }: ProductChange) => ({
      imprint: (changes.imprint ? changes.imprint[1] : snapshot.imprint) as string | null,
      collection: (changes.collection ? changes.collection[1] : snapshot.collection) as string | null,
      collectionIssn: (changes.collectionIssn ? changes.collectionIssn[1] : snapshot.collectionIssn) as string | null,
    });
    const shelves = await this.shelves.resolve(moved.map(target));
    await this.house.rows(
      `update house.product t set imprint_id = g.imprint_id, collection_id = g.collection_id, version = t.version + 1, updated_at = now()
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as g(id, imprint_id, collection_id)
       where t.id = g.id and (t.imprint_id, t.collection_id) is distinct from (g.imprint_id, g.collection_id)`,
      [
        moved.map(({ snapshot }) => snapshot.productId),
        moved.map((item) => shelves.imprintOf(target(item).imprint)),
        moved.map((item) => shelves.collectionOf(target(item).collection)),
      ],
    );
    for (const item of moved) {
      const id = shelves.collectionOf(target(item).collection);
      if (!item.changes.collectionIssn || id === null) continue;
      await this.house.rows('update house.collection set issn = $2, version = version + 1 where id = $1 and issn is distinct from $2', [
        id,
        target(item).collectionIssn,
      ]);
    }
  }

  private async contributors(items: readonly ProductChange[]): Promise<readonly string[]> {
    const changed = items.filter(({ changes }) => changes.contributors);
    if (changed.length === 0) return [];
    type Credit = DraftContributor & Partial<SnapshotContributor>;
    const listOf = ({ changes }: ProductChange) => (changes.contributors?.[1] ?? []) as readonly Credit[];
    const people = await this.parties.resolve(changed.flatMap(listOf).filter(({ partyId }) => partyId === undefined));
    const gone: { workId: string; productId: string | null; partyId: string; role: string }[] = [];
    const rows: unknown[][] = [];
    for (const item of changed) {
      const { snapshot } = item;
      const now = listOf(item).map((one, i) => ({ ...one, partyId: one.partyId ?? people.idOf(one), sequence: i + 1 }));
      for (const known of snapshot.contributors) {
        if (now.some((one) => one.role === known.role && (one.partyId === known.partyId || isSameContributor(one, known)))) continue;
        const productId = known.ofProduct ? snapshot.productId : null;
        gone.push({ workId: snapshot.workId, productId, partyId: known.partyId, role: known.role });
      }
      for (const one of now) {
        const creditedAs = one.publicName !== undefined && one.publicName !== one.name ? one.name : '';
        rows.push([uuid(), snapshot.workId, one.ofProduct ? snapshot.productId : null, one.partyId, one.role, one.sequence, creditedAs]);
      }
    }
    await this.house.rows(
      `delete from house.contributor c using unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) as g(work_id, product_id, party_id, role)
       where c.work_id = g.work_id and c.product_id is not distinct from g.product_id and c.party_id = g.party_id and c.role = g.role`,
      [gone.map((one) => one.workId), gone.map((one) => one.productId), gone.map((one) => one.partyId), gone.map((one) => one.role)],
    );
    const distinct = [...new Map(rows.map((row) => [row.slice(1, 5).join(' '), row])).values()];
    await insertRows(
      this.house,
      'contributor as c',
      ['id', 'work_id', 'product_id', 'party_id', 'role', 'sequence', 'credited_as'],
      distinct,
      `on conflict (work_id, product_id, party_id, role) do update set sequence = excluded.sequence
       where c.sequence <> excluded.sequence`,
    );
    return people.made;
  }

  private async subjects(items: readonly ProductChange[]): Promise<void> {
    const gone: (DraftSubject & { workId: string })[] = [];
    const rows = new Map<string, unknown[]>();
    for (const { snapshot, changes } of items) {
      if (!changes.subjects) continue;
      const now = changes.subjects[1] as readonly DraftSubject[];
      const key = ({ scheme, code, heading }: DraftSubject) => `${scheme} ${code} ${heading}`;
      const kept = new Set(now.map(key));
      for (const known of snapshot.subjects ?? []) if (!kept.has(key(known))) gone.push({ ...known, workId: snapshot.workId });
      for (const one of now) {
        rows.set(`${snapshot.workId} ${key(one)}`, [uuid(), snapshot.workId, one.scheme, one.code, one.heading, one.main]);
      }
    }
    if (gone.length > 0) {
      await this.house.rows(
        `delete from house.subject s using unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as g(work_id, scheme, code, heading)
         where (s.work_id, s.scheme, s.code, s.heading) = (g.work_id, g.scheme, g.code, g.heading)`,
        [gone.map((one) => one.workId), gone.map((one) => one.scheme), gone.map((one) => one.code), gone.map((one) => one.heading)],
      );
    }
    await insertRows(
      this.house,
      'subject as s',
      ['id', 'work_id', 'scheme', 'code', 'heading', 'main'],
      [...rows.values()],
      'on conflict (work_id, scheme, code, heading) do update set main = excluded.main where s.main <> excluded.main',
    );
  }

  /** A text of the product stands beside the one of its work; either is written, replaced or taken away on its own level. */
  private async texts(items: readonly ProductChange[]): Promise<void> {
    const gone: unknown[][] = [];
    const rows = new Map<string, unknown[]>();
    for (const { snapshot, changes } of items) {
      const [before, after] = (changes.texts ?? [[], []]) as readonly [readonly (SnapshotText | null)[], readonly (SnapshotText | null)[]];
      for (let i = 0; i < Math.max(before.length, after.length); i++) {
        const [old, now] = [before[i] ?? null, after[i] ?? null];
        const level = (text: SnapshotText) => (text.ofProduct ? snapshot.productId : null);
        if (old && (!now || (old.ofProduct && !now.ofProduct))) gone.push([snapshot.workId, level(old), old.type, old.language]);
        else if (now) {
          const place = [snapshot.workId, level(now), now.type, now.language];
          rows.set(place.join(' '), [uuid(), ...place, now.content]);
        }
      }
    }
    if (gone.length > 0) {
      await this.house.rows(
        `delete from house.text_content t using unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as g(work_id, product_id, type, language)
         where t.work_id = g.work_id and t.product_id is not distinct from g.product_id and t.text_type = g.type and t.language = g.language`,
        [0, 1, 2, 3].map((column) => gone.map((row) => row[column])),
      );
    }
    await insertRows(
      this.house,
      'text_content as t',
      ['id', 'work_id', 'product_id', 'text_type', 'language', 'content'],
      [...rows.values()],
      'on conflict (work_id, product_id, text_type, language) do update set content = excluded.content where t.content <> excluded.content',
    );
  }

  /** Parts the house does not have are passed over; the preview named them. */
  private async parts(items: readonly ProductChange[]): Promise<void> {
    for (const { snapshot, changes } of items) {
      if (!changes.parts) continue;
      const parts = changes.parts[1] as readonly DraftPart[];
      await this.house.rows(
        `delete from house.set_part s using house.product o where s.set_id = $1 and o.id = s.part_id and o.gtin <> all($2::text[])`,
        [snapshot.productId, parts.map(({ gtin }) => gtin)],
      );
      await this.house.rows(
        `insert into house.set_part as s (id, set_id, part_id, copies)
         select gen_random_uuid(), $1, o.id, g.copies from unnest($2::text[], $3::smallint[]) as g(gtin, copies)
         join house.product o on o.gtin = g.gtin and o.id <> $1
         on conflict (set_id, part_id) do update set copies = excluded.copies where s.copies <> excluded.copies`,
        [snapshot.productId, parts.map(({ gtin }) => gtin), parts.map(({ copies }) => copies)],
      );
    }
  }
}

function columnText(field: keyof DraftedProduct, value: unknown): string | null {
  if (value === null || value === undefined) return neverNull.has(field) ? '' : null;
  return field === 'otherIdentifiers' ? JSON.stringify(value) : String(value);
}
