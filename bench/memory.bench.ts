// Resident memory of the server's own process: idle, and after the work of the other benches, asked for as the screens ask for it.
import { createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchHouse, createHouse, openApplication } from './bench-application.ts';
import { openBenchDatabase } from './bench-database.ts';
import { fillHouse } from './fill-house.ts';
import { fillRoyalties } from './fill-royalties.ts';
import { onixFile } from './generate-onix.ts';
import { applyLoad } from './load.ts';
import { megabytes, progress, type Row, report } from './measures.ts';
import { memoryOf, startApi } from './server-process.ts';

const limit = 350 * 2 ** 20;
const secondsOfLoad = 10;
const settleMs = 5000;
const importedProducts = 10_000;

await using database = await openBenchDatabase();
const { cookie } = await filledHouse();
await using api = await startApi(database);
const rows: Row[] = [];

async function filledHouse(): Promise<BenchHouse> {
  await using application = await openApplication(database);
  const created = await createHouse(application, 'maison');
  const filled = await fillHouse(database.url, created.house.schema, 10_000);
  await fillRoyalties(database.url, created.house.schema, filled, 20_000);
  return created;
}

async function measure(what: string): Promise<void> {
  await pause(settleMs);
  const { now, highest } = memoryOf(api.pid);
  progress(`${what}: ${megabytes(now)}, at its highest ${megabytes(highest)}`);
  rows.push({
    what: `Memory of the server, ${what}`,
    ours: `${megabytes(now)} (${megabytes(highest)} at its highest so far)`,
    reach: '< 350 MB',
    reached: now < limit,
  });
}

async function ask(paths: readonly string[]): Promise<void> {
  await applyLoad({ url: api.url, cookie, paths }, 8, secondsOfLoad);
}

async function send<Body>(method: 'GET' | 'POST', path: string, body?: object): Promise<Body> {
  const isForm = body instanceof FormData;
  const answer = await fetch(api.url + path, {
    method,
    headers: { cookie, ...(body && !isForm && { 'content-type': 'application/json' }) },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}

/** Asks for a task and waits until it is done. */
async function carryOut(path: string, body: object = {}): Promise<void> {
  let task = await send<{ id: string; state: string }>('POST', path, body);
  while (task.state === 'waiting' || task.state === 'running') {
    await pause(200);
    task = await send('GET', `/api/v1/tasks/${task.id}`);
  }
  if (task.state !== 'done') throw new Error(`${path} ended as ${task.state}.`);
}

async function importFile(): Promise<void> {
  const file = join(database.folder, 'catalogue.xml');
  await pipeline(Readable.from(onixFile(importedProducts)), createWriteStream(file));
  const form = new FormData();
  form.set('file', await openAsBlob(file), 'catalogue.xml');
  const { id } = await send<{ id: string }>('POST', '/api/v1/imports', form);
  await carryOut(`/api/v1/imports/${id}/preview`);
  await carryOut(`/api/v1/imports/${id}/confirmation`, { leaveWrong: true });
}

await measure('idle');
await ask(['/api/v1/products', '/api/v1/products?page=20&sort=title', '/api/v1/works', '/api/v1/parties']);
await measure('after lists');
await ask(['/api/v1/products?q=phare', '/api/v1/search?q=kermarrec', '/api/v1/products?q=978200']);
await measure('after searches');
await importFile();
await measure(`after importing ${importedProducts} ONIX products`);
await carryOut('/api/v1/royalty-statement-batches', { periodFrom: '2025-01-01', periodTo: '2026-01-01' });
await measure('after drafting 1000 statements');
report(rows);
