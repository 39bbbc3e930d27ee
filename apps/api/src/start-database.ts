import { platformMigrations } from '@colophon/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { describeDatabaseError } from './platform/database/database-problem.js';
import { openOrm, openPlatformMigrations } from './platform/database/orm.js';
import { PlatformDatabase } from './platform/database/platform-database.js';
import { Houses } from './platform/houses/houses.js';
import { startupProblem } from './platform/startup-problems.js';

/** Any number: held while tables are brought up to date, so that two processes starting at once do it one after the other. */
export const migrationLock = 4_207_180_001;

/** Opens the database with the platform's and every house's tables up to date. */
export async function openDatabase(url: string): Promise<MikroORM> {
  const lock = new pg.Client({ connectionString: url });
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await lock.query('create schema if not exists platform');
    const { rows } = await lock.query(`select to_regclass('platform.migration') as migrated`);
    if (rows[0].migrated !== null) await refuseNewerDatabase(lock);
    const platform = await openPlatformMigrations(url);
    await platform.migrator.up();
    await platform.close();
    const orm = await openOrm(url);
    const houses = new Houses(orm, new PlatformDatabase(orm));
    for (const house of await houses.list()) await houses.migrate(house.schema);
    return orm;
  } catch (error) {
    throw (error as { code?: unknown }).code === undefined ? error : describeDatabaseError(error, url);
  } finally {
    await lock.end().catch(() => undefined);
  }
}

/** A step this version does not know was made by a newer one, whose tables we could damage. */
async function refuseNewerDatabase(client: pg.Client): Promise<void> {
  const known = platformMigrations.map(({ name }) => name);
  const { rows } = await client.query<{ name: string }>('select name from platform.migration where name <> all($1::text[]) limit 1', [
    known,
  ]);
  if (rows[0]) throw startupProblem('database-newer', { migration: rows[0].name });
}
