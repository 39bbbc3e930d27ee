// Resident memory of the server's own process: idle, and after the work of the other benches.
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchHouse, createHouse, openApplication } from './bench-application.ts';
import { openBenchDatabase } from './bench-database.ts';
import { fillHouse } from './fill-house.ts';
import { applyLoad } from './load.ts';
import { megabytes, progress, type Row, report } from './measures.ts';
import { memoryOf, startApi } from './server-process.ts';

const limit = 350 * 2 ** 20;
const secondsOfLoad = 10;
const settleMs = 5000;

await using database = await openBenchDatabase();
const { cookie } = await filledHouse();
await using api = await startApi(database);
const rows: Row[] = [];

async function filledHouse(): Promise<BenchHouse> {
  await using application = await openApplication(database);
  const created = await createHouse(application, 'maison');
  await fillHouse(database.url, created.house.schema, 10_000);
  return created;
}

function measure(what: string): void {
  const { now, highest } = memoryOf(api.pid);
  progress(`${what}: ${megabytes(now)}, at its highest ${megabytes(highest)}`);
  rows.push({ what: `Memory of the server, ${what}`, ours: megabytes(now), reach: '< 350 MB', reached: now < limit });
}

async function ask(paths: readonly string[]): Promise<void> {
  await applyLoad({ url: api.url, cookie, paths }, 8, secondsOfLoad);
}

await pause(settleMs);
measure('idle');
await ask(['/api/v1/products', '/api/v1/products?page=20&sort=title', '/api/v1/works', '/api/v1/parties']);
measure('after lists');
await ask(['/api/v1/products?q=phare', '/api/v1/search?q=kermarrec', '/api/v1/products?q=978200']);
measure('after searches');
report(rows);
