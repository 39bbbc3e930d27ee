import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../start-database.js';
import { Houses } from '../houses/houses.js';
import { compareSchema } from './compare-schema.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { PlatformDatabase } from './platform-database.js';

/** Makes a house on an empty database by the migrations alone and compares its tables with the entities; for `npm run check`. */
async function check(): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'colophon-check-'));
  const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  try {
    const orm = await openDatabase(server.url);
    try {
      const house = await new Houses(orm, new PlatformDatabase(orm)).create({ name: 'Check' });
      return await compareSchema(orm, house.schema);
    } finally {
      await orm.close();
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const faults = await check();
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
