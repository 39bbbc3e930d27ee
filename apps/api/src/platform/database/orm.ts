import { houseMigrations, platformMigrations } from '@colophon/migrations';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { entities } from '../../entities.js';
import { houseContext } from './house-context.js';

/** Twenty connections serve one process; each is renewed now and then, since visiting many houses makes it grow (scale.md). */
const pool = { min: 0, max: 20, maxLifetimeSeconds: 1800 };

/** The ORM of the running application: entities of every module, in the schema of the current house. */
export function openOrm(url: string): Promise<MikroORM> {
  return MikroORM.init(
    defineConfig({
      clientUrl: url,
      entities,
      context: () => houseContext.getStore()?.em,
      driverOptions: pool,
      extensions: [Migrator],
      migrations: { tableName: 'migration', migrationsList: houseMigrations, snapshot: false, allOrNothing: true, silent: true },
      schemaGenerator: { createForeignKeyConstraints: false },
    }),
  );
}

/** A short-lived connection that brings the platform's own tables up to date. */
export function openPlatformMigrations(url: string): Promise<MikroORM> {
  return MikroORM.init(
    defineConfig({
      clientUrl: url,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      driverOptions: { max: 2 },
      extensions: [Migrator],
      migrations: {
        tableName: 'migration',
        schema: 'platform',
        migrationsList: platformMigrations,
        snapshot: false,
        allOrNothing: true,
        silent: true,
      },
    }),
  );
}
