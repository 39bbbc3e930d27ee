import { houseMigrations } from '@colophon/migrations';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { compareSchema } from '../src/platform/database/compare-schema.js';
import { openPlatformMigrations } from '../src/platform/database/orm.js';
import { openDatabase } from '../src/start-database.js';
import { makeOwnDatabase } from '../test/own-database.js';

type Contents = Record<string, Record<string, unknown>[]>;

const schema = 'house_petit_vent';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [marie, work, product, run, agreement] = [id(1), id(2), id(3), id(4), id(5)];

/** What a house writes once a step has run. Statements stay as they were when the step was new; later steps bring their rows along. */
const written: Record<string, string[]> = {
  '0001-ground': [
    `insert into house_profile (name, legal_name) values ('Petit Vent', 'Éditions du Petit Vent')`,
    `insert into number_series (series, last_number) values ('R-2025', 7)`,
    `insert into stored_file (id, name, media_type, byte_size, sha256) values ('${id(9)}', 'R-2025-007.pdf', 'application/pdf', 1, 'ab')`,
  ],
  '0002-parties': [`insert into party (id, kind, given_names, family_name) values ('${marie}', 'person', 'Marie', 'Duval')`],
  '0003-catalogue': [
    `insert into work (id, title) values ('${work}', 'Le Conte de la brume')`,
    `insert into product (id, work_id, form, title) values ('${product}', '${work}', 'BC', 'Le Conte de la brume')`,
  ],
  '0005-print-runs': [
    `insert into print_run (id, product_id, number, ordered_on, quantity_ordered) values ('${run}', '${product}', 1, '2025-04-01', 3000)`,
  ],
  '0006-royalties': [
    `insert into publishing_agreement (id, reference, signed_on) values ('${agreement}', 'C-2025-01', '2025-01-06')`,
    `insert into agreement_work (id, agreement_id, work_id) values ('${id(6)}', '${agreement}', '${work}')`,
  ],
};

/** Every version a house may come from: a step added to the list is tested from all the steps before it. */
const versions = houseMigrations.slice(0, -1).map(({ name }, i) => ({ name, steps: houseMigrations.slice(0, i + 1) }));

describe.each(versions)('A house of the version that ended with $name', ({ steps }) => {
  let database: Awaited<ReturnType<typeof makeOwnDatabase>>;
  let sql: Client;

  beforeEach(async () => {
    database = await makeOwnDatabase(inject('databaseUrl'));
    sql = new Client({ connectionString: database.url });
    await sql.connect();
  });
  afterEach(async () => {
    await sql.end();
    await database.drop();
  });

  it('is brought up to date at the next start, and every row it had is there as it was', async () => {
    await openEarlier(sql, database.url, steps);
    const before = await contents(sql);

    const orm = await openDatabase(database.url);
    const after = await contents(sql);
    for (const [table, rows] of Object.entries(before)) {
      // A later step may add columns and rows; it takes none away.
      expect(after[table]).toEqual(expect.arrayContaining(rows.map((row) => expect.objectContaining(row))));
    }
    expect(await compareSchema(orm, schema)).toEqual([]);
    const { rows } = await sql.query<{ name: string }>(`select name from "${schema}".migration order by id`);
    expect(rows.map(({ name }) => name)).toEqual(houseMigrations.map(({ name }) => name));
    await orm.close();
  });
});

it('writes rows at steps that exist', () => {
  expect(houseMigrations.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(written)));
});

/** The tables as that version made them, and what a house wrote into them. */
async function openEarlier(sql: Client, url: string, steps: typeof houseMigrations): Promise<void> {
  await sql.query('create schema platform');
  const platform = await openPlatformMigrations(url);
  await platform.migrator.up();
  await platform.close();
  await sql.query(`insert into platform.house (id, slug, name, schema_name, state) values ($1, 'petit-vent', 'Petit Vent', $2, 'ready')`, [
    id(100),
    schema,
  ]);
  await sql.query(`create schema "${schema}"`);
  for (const [i, { name }] of steps.entries()) {
    const migrations = { tableName: 'migration', migrationsList: steps.slice(0, i + 1), snapshot: false, allOrNothing: true, silent: true };
    const orm = await MikroORM.init(
      defineConfig({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false }, extensions: [Migrator], migrations }),
    );
    await orm.migrator.up({ schema } as Parameters<typeof orm.migrator.up>[0]);
    await orm.close();
    await sql.query(`set search_path to "${schema}"`);
    for (const statement of written[name] ?? []) await sql.query(statement);
  }
}

async function contents(sql: Client): Promise<Contents> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE' order by 1`,
    [schema],
  );
  const all: Contents = {};
  for (const { name } of tables) {
    all[name] = (await sql.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from "${schema}"."${name}" t`)).rows.map(
      ({ row }) => row,
    );
  }
  return all;
}
