import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { insertRows } from '../../../platform/database/insert-rows.js';
import type { DraftContributor } from './drafted-product.js';

/** The parties of names: those the house has, and those made for the rest. */
export interface ResolvedParties {
  readonly idOf: (contributor: DraftContributor) => string;
  readonly made: readonly string[];
}

@Injectable()
export class PartyResolution {
  constructor(private readonly house: HouseDatabase) {}

  /** By ISNI, else by the public name, accents and case aside; whoever is not known yet gets a record. */
  async resolve(contributors: readonly DraftContributor[]): Promise<ResolvedParties> {
    const distinct = new Map(contributors.map((one) => [keyOf(one), one]));
    const given = [...distinct.values()];
    if (given.length === 0) return { idOf: () => '', made: [] };
    const found = await this.house.rows<{ place: number; nameKey: string; id: string | null }>(
      `select g.place::int, public.search_text(g.name) as "nameKey", coalesce(numbered.id, named.id) as id
       from unnest($1::text[], $2::text[]) with ordinality as g(name, isni, place)
       left join house.party numbered on numbered.isni = g.isni
       left join lateral (select p.id from house.party p
         where public.search_text(p.public_name) = public.search_text(g.name) and (p.isni is null or g.isni is null)
         order by p.created_at, p.id limit 1) named on true`,
      [given.map(({ name }) => name), given.map(({ isni }) => isni)],
    );
    const ids = new Map<string, string>();
    const makes = new Map<string, { id: string; one: DraftContributor }>();
    for (const { place, nameKey, id } of found) {
      const one = given[place - 1];
      if (!one) continue;
      // Two spellings of one new name are one person; two numbers of one name are two.
      const newKey = `${nameKey} ${one.isni ?? ''}`;
      const known = id ?? makes.get(newKey)?.id;
      if (known === undefined) makes.set(newKey, { id: uuid(), one });
      ids.set(keyOf(one), known ?? makes.get(newKey)?.id ?? '');
    }
    await this.make([...makes.values()]);
    return { idOf: (contributor) => ids.get(keyOf(contributor)) ?? '', made: [...makes.values()].map(({ id }) => id) };
  }

  private async make(people: readonly { id: string; one: DraftContributor }[]): Promise<void> {
    await insertRows(
      this.house,
      'party',
      ['id', 'kind', 'given_names', 'family_name', 'pen_name', 'organisation_name', 'isni', 'biography', 'roles'],
      people.map(({ id, one }) => {
        const isPerson = one.kind === 'person';
        return [
          id,
          one.kind,
          isPerson && !one.penName ? one.givenNames : '',
          isPerson && !one.penName ? one.familyName : '',
          isPerson && one.penName ? one.name : '',
          isPerson ? '' : one.name,
          one.isni,
          one.biography,
          ['contributor'],
        ];
      }),
    );
  }
}

function keyOf({ name, isni }: DraftContributor): string {
  return `${isni ?? ''} ${name}`;
}
