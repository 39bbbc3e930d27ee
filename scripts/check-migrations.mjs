// Collects the SQL of every migration and says which rule of shared/scale.md it breaks.
// Run by npm run check with --conditions=development, so that the sources are read and not a stale build.
import { houseMigrations, platformMigrations } from '@colophon/migrations';
import { brokenRules } from './migration-rules.mjs';

const faults = [...faultsOf(platformMigrations, 'platform'), ...faultsOf(houseMigrations, 'house'), ...repeatedNames()];
for (const fault of faults) console.error(fault);
console.log(`${platformMigrations.length + houseMigrations.length} migrations, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

function faultsOf(migrations, schema) {
  return migrations.flatMap(({ name, class: Migration }) =>
    statementsOf(Migration).flatMap((sql) =>
      brokenRules(sql, schema).map((rule) => `migrations/${schema}/${name}: ${rule}\n    ${firstLine(sql)}`),
    ),
  );
}

/** A migration only lists its statements; the driver it would get is not needed for that. */
function statementsOf(Migration) {
  const migration = new Migration();
  migration.up();
  return migration.getQueries().map((query) => (typeof query === 'string' ? query : (query.sql ?? String(query))));
}

/** The order of migrations is the order of their numbers. */
function repeatedNames() {
  return [platformMigrations, houseMigrations].flatMap((migrations) => {
    const names = migrations.map(({ name }) => name);
    return names.filter((name, i) => i > 0 && name <= names[i - 1]).map((name) => `migrations: ${name} does not follow the one before it`);
  });
}

function firstLine(sql) {
  return sql.trim().split('\n')[0];
}
