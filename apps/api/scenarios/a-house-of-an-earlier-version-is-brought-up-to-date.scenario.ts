import { houseMigrations, platformMigrations } from '@colophon/migrations';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { compareSchema } from '../src/platform/database/compare-schema.js';
import { openDatabase } from '../src/start-database.js';
import { makeOwnDatabase } from '../test/own-database.js';

type Contents = Record<string, Record<string, unknown>[]>;

const schema = 'house_petit_vent';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [marie, work, product, run, agreement] = [id(1), id(2), id(3), id(4), id(5)];
const [rule, goneRule, printer, warehouse, delivery] = [id(20), id(21), id(22), id(23), id(24)];

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
    `insert into price (id, product_id, price_type, amount, vat_rate, valid_from, valid_to) values
       ('${id(10)}', '${product}', '04', 14.90, 5.5, '2024-01-01', '2025-01-01'), ('${id(11)}', '${product}', '04', 15.90, 5.5, '2025-01-01', null)`,
    `insert into contributor (id, work_id, party_id, role, sequence) values
       ('${id(12)}', '${work}', '${marie}', 'A01', 1), ('${id(13)}', '${work}', '${marie}', 'A12', 2)`,
    `update contributor set credited_as = 'M. Duval' where id = '${id(12)}'`,
    `delete from contributor where id = '${id(13)}'`,
    `insert into text_content (id, work_id, product_id, text_type, content) values ('${id(14)}', '${work}', '${product}', '03', 'Une île.')`,
    `insert into subject (id, work_id, scheme, heading) values ('${id(15)}', '${work}', '20', 'brume')`,
    `insert into cover (product_id, original_id, medium_id, small_id, width, height, sha256)
       values ('${product}', '${id(9)}', '${id(9)}', '${id(9)}', 400, 600, 'ab')`,
  ],
  '0004-stock': [
    `insert into location (id, kind, name) values ('${printer}', 'printer', 'Imprimeur'), ('${warehouse}', 'warehouse', 'Réserve')`,
    `insert into stock_movement (id, product_id, from_location_id, to_location_id, copies, reason, moved_on)
       values ('${id(25)}', '${product}', '${printer}', '${warehouse}', 3010, 'print-receipt', '2025-05-02')`,
  ],
  '0005-print-runs': [
    `insert into print_run (id, product_id, number, ordered_on, quantity_ordered) values ('${run}', '${product}', 1, '2025-04-01', 3000)`,
    `insert into print_run_delivery (id, print_run_id, sequence, received_on, location_id, copies, recorded_by)
       values ('${delivery}', '${run}', 1, '2025-05-02', '${warehouse}', 3010, 'Marie Duval')`,
  ],
  '0006-royalties': [
    `insert into publishing_agreement (id, reference, signed_on) values ('${agreement}', 'C-2025-01', '2025-01-06')`,
    `insert into agreement_work (id, agreement_id, work_id) values ('${id(6)}', '${agreement}', '${work}')`,
    `insert into royalty_rule (id, agreement_id, position, beneficiary_id, part, base, counting_unit) values
       ('${rule}', '${agreement}', 1, '${marie}', 'print', 'printed-quantity', 'work'),
       ('${goneRule}', '${agreement}', 2, '${marie}', 'audio', 'printed-quantity', 'work')`,
    `insert into rate_step (id, rule_id, above, rate) values ('${id(26)}', '${rule}', 0, 8), ('${id(27)}', '${goneRule}', 0, 9)`,
    `delete from royalty_rule where id = '${goneRule}'`,
    `insert into advance (id, agreement_id, beneficiary_id, work_id, part, amount)
       values ('${id(28)}', '${agreement}', '${marie}', '${work}', 'print', 500)`,
    `insert into royalty_statement (id, beneficiary_id, period_from, period_to, state, number, earned, recouped, carried, due, due_at_reception,
         due_before_contributions, due_on, content, approved_on, approved_at)
       values ('${id(29)}', '${marie}', '2024-01-01', '2025-01-01', 'approved', 'R-2025-007', 0, 0, 0, 0, 0, 0, '2025-06-30', '{}', '2025-03-01', now())`,
  ],
  '0007-imports': [
    `insert into import (id, kind, file_name, byte_size, sha256, format, recognised, state, created_at, confirmed_at)
       values ('${id(30)}', 'catalogue', 'catalogue.csv', 1, 'ab', 'delimited', '{}', 'confirmed', now(), now())`,
    `insert into import_row (id, import_id, position, line, state, product_id, written_at)
       values ('${id(31)}', '${id(30)}', 1, 2, 'new', '${product}', now())`,
  ],
};

/** The platform's steps when the house's seventh was the last, as they were first released. */
const firstReleased = { house: '0007-imports', platform: platformMigrations.slice(0, 2) };

/** Every version a house may come from: a step added to the list is tested from all the steps before it. */
const versions = houseMigrations.slice(0, -1).map(({ name }, i) => ({ name, steps: houseMigrations.slice(0, i + 1) }));

describe('A house of an earlier version', () => {
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

  describe.each(versions)('whose last step was $name', ({ steps }) => {
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

  it('knows of every entry of its trail, since it was first released, which record it belongs to', async () => {
    const released = versions.find(({ name }) => name === firstReleased.house)?.steps ?? [];
    await openEarlier(sql, database.url, released);
    await (await openDatabase(database.url)).close();
    const { rows } = await sql.query<Record<'entity' | 'action' | 'record', string> & { of: string; part: unknown }>(
      `select entity, action, record, record_id as of, part from "${schema}".audit_entry where entity <> record order by entity, action, entity_id`,
    );
    const ofWork = { record: 'work', of: work };
    const ofProduct = { record: 'product', of: product };
    const ofAgreement = { record: 'publishing_agreement', of: agreement };
    const author = { party_id: marie, role: 'A01', credited_as: 'M. Duval' };
    const illustrator = { party_id: marie, role: 'A12', credited_as: '' };
    expect(rows).toEqual([
      { entity: 'advance', action: 'created', ...ofAgreement, part: { beneficiary_id: marie, work_id: work, part: 'print', amount: 500 } },
      { entity: 'agreement_work', action: 'created', ...ofAgreement, part: { work_id: work } },
      { entity: 'contributor', action: 'changed', ...ofWork, part: author },
      { entity: 'contributor', action: 'created', ...ofWork, part: author },
      { entity: 'contributor', action: 'created', ...ofWork, part: illustrator },
      { entity: 'contributor', action: 'removed', ...ofWork, part: illustrator },
      {
        entity: 'price',
        action: 'created',
        ...ofProduct,
        part: { amount: 14.9, currency: 'EUR', territory: 'FR', valid_from: '2024-01-01' },
      },
      {
        entity: 'price',
        action: 'created',
        ...ofProduct,
        part: { amount: 15.9, currency: 'EUR', territory: 'FR', valid_from: '2025-01-01' },
      },
      {
        entity: 'print_run_delivery',
        action: 'created',
        record: 'print_run',
        of: run,
        part: { received_on: '2025-05-02', copies: 3010, location_id: warehouse },
      },
      { entity: 'rate_step', action: 'created', ...ofAgreement, part: { beneficiary_id: marie, above: 0, rate: 8 } },
      { entity: 'rate_step', action: 'created', ...ofAgreement, part: { beneficiary_id: marie, above: 0, rate: 9 } },
      { entity: 'rate_step', action: 'removed', ...ofAgreement, part: { beneficiary_id: marie, above: 0, rate: 9 } },
      { entity: 'royalty_rule', action: 'created', ...ofAgreement, part: { beneficiary_id: marie, part: 'print' } },
      { entity: 'royalty_rule', action: 'created', ...ofAgreement, part: { beneficiary_id: marie, part: 'audio' } },
      { entity: 'royalty_rule', action: 'removed', ...ofAgreement, part: { beneficiary_id: marie, part: 'audio' } },
      { entity: 'subject', action: 'created', ...ofWork, part: { scheme: '20', code: '', heading: 'brume' } },
      { entity: 'text_content', action: 'created', ...ofProduct, part: { text_type: '03', language: 'fre' } },
    ]);
    await expect(sql.query(`update "${schema}".audit_entry set actor = 'personne'`)).rejects.toThrow('never changed or removed');
    await expect(sql.query(`delete from "${schema}".price`)).rejects.toThrow('price_keeps_past');
  });
});

it('writes rows at steps that exist', () => {
  expect(houseMigrations.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(written)));
});

/** The tables as that version made them, and what a house wrote into them. */
async function openEarlier(sql: Client, url: string, steps: typeof houseMigrations): Promise<void> {
  await sql.query('create schema platform');
  const isFirstReleased = steps.length <= houseMigrations.findIndex(({ name }) => name === firstReleased.house) + 1;
  await migrate(url, 'platform', isFirstReleased ? firstReleased.platform : platformMigrations);
  await sql.query(`insert into platform.house (id, slug, name, schema_name, state) values ($1, 'petit-vent', 'Petit Vent', $2, 'ready')`, [
    id(100),
    schema,
  ]);
  await sql.query(`create schema "${schema}"`);
  for (const [i, { name }] of steps.entries()) {
    await migrate(url, schema, steps.slice(0, i + 1));
    await sql.query(`set search_path to "${schema}"`);
    for (const statement of written[name] ?? []) await sql.query(statement);
  }
}

async function migrate(url: string, into: string, migrationsList: typeof houseMigrations): Promise<void> {
  const migrations = { tableName: 'migration', schema: into, migrationsList, snapshot: false, allOrNothing: true, silent: true };
  const orm = await MikroORM.init(
    defineConfig({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false }, extensions: [Migrator], migrations }),
  );
  await orm.migrator.up({ schema: into } as Parameters<typeof orm.migrator.up>[0]);
  await orm.close();
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
