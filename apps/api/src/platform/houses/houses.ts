import { Refusal } from '@colophon/refusal';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type CurrentHouse, currentContext, houseContext } from '../database/house-context.js';
import { PlatformDatabase } from '../database/platform-database.js';
import type { PlatformRefusal } from '../platform.problems.js';

interface HouseRow {
  id: string;
  slug: string;
  name: string;
  schema_name: string;
  state: 'creating' | 'ready' | 'closed';
  demo: boolean;
}

const columns = 'id, slug, name, schema_name, state, demo';

/** Creates houses, finds them, and runs work in their name. */
@Injectable()
export class Houses {
  private migrating: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly orm: MikroORM,
    private readonly platform: PlatformDatabase,
  ) {}

  async list(): Promise<CurrentHouse[]> {
    const rows = await this.platform.rows<HouseRow>(`select ${columns} from platform.house where state = 'ready' order by name`);
    return rows.map(toHouse);
  }

  async find(slug: string): Promise<CurrentHouse> {
    const row = await this.platform.row<HouseRow>(`select ${columns} from platform.house where slug = $1 and state = 'ready'`, [slug]);
    if (!row) throw new Refusal<PlatformRefusal>('house-unknown', { house: slug });
    return toHouse(row);
  }

  /** The runs of `work` are in this house, on a fork of their own; `actor` signs what they change. */
  enter<T>(house: CurrentHouse, actor: string, work: () => Promise<T>): Promise<T> {
    return houseContext.run({ house, actor, em: this.orm.em.fork({ schema: house.schema }) }, work);
  }

  /**
   * A schema with every table, then its row set to ready: a crash in between leaves a house nobody sees, which the next
   * attempt at the same name completes.
   */
  async create(house: { name: string; slug?: string; demo?: boolean; profile?: HouseProfileInput }): Promise<CurrentHouse> {
    const slug = house.slug ?? (await this.freeSlug(house.name));
    const schema = `house_${slug.replaceAll('-', '_')}`;
    await this.platform.transaction((rows) =>
      rows(`insert into platform.house (id, slug, name, schema_name, demo) values ($1, $2, $3, $4, $5) on conflict (slug) do nothing`, [
        uuid(),
        slug,
        house.name,
        schema,
        house.demo ?? false,
      ]),
    );
    const row = await this.platform.row<HouseRow>(`select ${columns} from platform.house where slug = $1`, [slug]);
    if (!row || row.state !== 'creating') throw new Refusal<PlatformRefusal>('house-slug-taken', { house: slug });
    await this.migrate(schema);
    const created = toHouse(row);
    await this.enter(created, 'system', () => this.writeProfile(house.name, house.profile ?? {}));
    await this.platform.transaction((rows) => rows(`update platform.house set state = 'ready' where id = $1`, [row.id]));
    return created;
  }

  /** Brings one house's tables up to date; one house after the other, since the migrator serves one schema at a time. */
  migrate(schema: string): Promise<void> {
    const migrated = this.migrating.then(async () => {
      await this.platform.rows(`create schema if not exists "${schema}"`);
      await this.orm.migrator.up({ schema } as Parameters<typeof this.orm.migrator.up>[0]);
    });
    this.migrating = migrated.catch(() => undefined);
    return migrated;
  }

  async pendingMigrations(schema: string): Promise<number> {
    return (await this.orm.migrator.getPending({ schema } as never)).length;
  }

  private async writeProfile(name: string, profile: HouseProfileInput): Promise<void> {
    const { schema } = currentContext().house;
    const given = Object.entries({ name, legalName: profile.legalName ?? name, ...profile }).filter(([, value]) => value !== undefined);
    const columns = given.map(([property]) => property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    await this.platform.transaction((rows) =>
      rows(
        `insert into "${schema}".house_profile (${columns.join(', ')}) values (${given.map((_, i) => `$${i + 1}`).join(', ')})
         on conflict (id) do nothing`,
        given.map(([, value]) => value),
      ),
    );
  }

  private async freeSlug(name: string): Promise<string> {
    const base = name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[-0-9]+|-+$/g, '');
    const stem = base.slice(0, 32) || 'maison';
    const taken = new Set((await this.platform.rows<{ slug: string }>('select slug from platform.house')).map((row) => row.slug));
    for (let n = 1; ; n++) {
      const slug = n === 1 ? stem : `${stem}-${n}`;
      if (!taken.has(slug)) return slug;
    }
  }
}

export interface HouseProfileInput {
  readonly legalName?: string | undefined;
  readonly street?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
  readonly country?: string | undefined;
  readonly language?: 'fr' | 'en' | undefined;
  readonly siren?: string | null | undefined;
  readonly vatNumber?: string | null | undefined;
  readonly gln?: string | null | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly website?: string | undefined;
}

function toHouse(row: HouseRow): CurrentHouse {
  return { id: row.id, slug: row.slug, name: row.name, schema: row.schema_name, demo: row.demo };
}
