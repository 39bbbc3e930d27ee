import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { insertRows } from '../../../platform/database/insert-rows.js';
import type { DraftedProduct } from './drafted-product.js';

export interface ResolvedShelves {
  readonly imprintOf: (name: string | null | undefined) => string | null;
  readonly collectionOf: (name: string | null | undefined) => string | null;
  readonly madeImprints: readonly string[];
  readonly madeCollections: readonly string[];
}

type Shelved = Pick<DraftedProduct, 'imprint' | 'collection' | 'collectionIssn'>;

/** The imprints and collections of names: those the house has, whatever their accents and capitals, and those made for the rest. */
@Injectable()
export class ShelfResolution {
  constructor(private readonly house: HouseDatabase) {}

  async resolve(drafts: readonly Shelved[]): Promise<ResolvedShelves> {
    const imprints = await this.named(
      'imprint',
      drafts.flatMap(({ imprint }) => (imprint ? [{ name: imprint }] : [])),
    );
    const collections = await this.named(
      'collection',
      drafts.flatMap(({ collection, collectionIssn }) => (collection ? [{ name: collection, issn: collectionIssn ?? null }] : [])),
    );
    return {
      imprintOf: (name) => (name ? (imprints.ids.get(name) ?? null) : null),
      collectionOf: (name) => (name ? (collections.ids.get(name) ?? null) : null),
      madeImprints: imprints.made,
      madeCollections: collections.made,
    };
  }

  private async named(table: 'imprint' | 'collection', given: readonly { name: string; issn?: string | null }[]) {
    const distinct = [...new Map(given.map((one) => [one.name, one])).values()];
    const ids = new Map<string, string>();
    if (distinct.length === 0) return { ids, made: [] };
    const found = await this.house.rows<{ name: string; key: string; id: string | null }>(
      `select distinct on (g.name) g.name, public.search_text(g.name) as key, t.id
       from unnest($1::text[]) as g(name)
       left join house.${table} t on public.search_text(t.name) = public.search_text(g.name)
       order by g.name, t.name = g.name desc, t.id`,
      [distinct.map(({ name }) => name)],
    );
    const makes = new Map<string, { id: string; name: string; issn: string | null }>();
    for (const { name, key, id } of found) {
      if (id === null && !makes.has(key))
        makes.set(key, { id: uuid(), name, issn: distinct.find((one) => one.name === name)?.issn ?? null });
      ids.set(name, id ?? makes.get(key)?.id ?? '');
    }
    const rows = [...makes.values()];
    if (table === 'imprint')
      await insertRows(
        this.house,
        'imprint',
        ['id', 'name'],
        rows.map(({ id, name }) => [id, name]),
      );
    else
      await insertRows(
        this.house,
        'collection',
        ['id', 'name', 'issn'],
        rows.map(({ id, name, issn }) => [id, name, issn]),
      );
    return { ids, made: rows.map(({ id }) => id) };
  }
}
