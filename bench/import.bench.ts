// Bringing in a publisher's ONIX file: preview and confirmation by the real service. With --products=100000 only ours, for its memory.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { readOnix, toCatalogue } from '@colophon/onix';
import type pg from 'pg';
import { createHouse, openApplication } from './bench-application.ts';
import { connect, openBenchDatabase } from './bench-database.ts';
import { copyIn, copyOut } from './copy.ts';
import { onixFile } from './generate-onix.ts';
import type { ImportRun } from './import-run.ts';
import { best, megabytes, progress, type Row, report } from './measures.ts';

const usualProducts = 10_000;
const given = process.argv.find((word) => word.startsWith('--products='));
const products = given ? Number(given.split('=')[1]) : usualProducts;
const rounds = products > usualProducts ? 1 : 2;
const memoryLimit = 512 * 2 ** 20;

/** In an order in which every row finds those it points to. The audit trail and the change feed are written by triggers, on both sides. */
const tables = ['party', 'imprint', 'collection', 'work', 'product', 'set_part', 'contributor', 'price', 'text_content', 'subject'].concat([
  'import',
  'import_row',
  'import_made',
]);

await using database = await openBenchDatabase();
await using application = await openApplication(database);
const file = join(database.folder, 'catalogue.xml');
await pipeline(Readable.from(onixFile(products)), createWriteStream(file));
progress(`a file of ${products} products, ${megabytes(statSync(file).size)}`);

/** With the memory settings of scripts/start.mjs. */
async function importOnce(house: string): Promise<ImportRun> {
  const script = fileURLToPath(new URL('import-run.ts', import.meta.url));
  const child = spawn(process.execPath, ['--max-semi-space-size=8', '--max-old-space-size=512', script], {
    env: { ...process.env, MALLOC_ARENA_MAX: '2', DATABASE_URL: database.url, FOLDER: database.folder, HOUSE: house, FILE: file },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout)) as ImportRun;
}

async function parse(): Promise<number> {
  const begun = performance.now();
  let records = 0;
  for await (const record of readOnix(createReadStream(file, 'utf8') as AsyncIterable<string>)) {
    toCatalogue(record);
    records += 1;
  }
  if (records !== products) throw new Error(`${records} records were read.`);
  return performance.now() - begun;
}

async function copyAll(client: pg.Client, schema: string, rows: ReadonlyMap<string, Buffer>): Promise<number> {
  const begun = performance.now();
  await client.query('begin');
  for (const [table, buffer] of rows) await copyIn(client, schema, table, buffer);
  await client.query('commit');
  return performance.now() - begun;
}

/** The rows of a table, told from the other house's: a bench that copied less than ours wrote would flatter nobody. */
async function rowCounts(client: pg.Client, schema: string): Promise<string> {
  const counted = [...tables, 'audit_entry', 'feed_entry'].map(
    (table) => `select '${table}' as t, count(*) as n from "${schema}".${table}`,
  );
  const { rows } = await client.query<{ t: string; n: string }>(`${counted.join(' union all ')} order by t`);
  return rows.map(({ t, n }) => `${n} ${t}`).join(', ');
}

await using client = await connect(database.url);
const ours: ImportRun[] = [];
const bare: { parseMs: number; copyMs: number }[] = [];
let rows: Map<string, Buffer> | undefined;
for (let round = 1; round <= rounds; round++) {
  const { house } = await createHouse(application, `import-${round}`);
  const run = await importOnce(house.slug);
  ours.push(run);
  progress(
    `round ${round}: kept in ${seconds(run.uploadMs)}, previewed in ${seconds(run.previewMs)}, written in ${seconds(run.confirmMs)}, peak ${megabytes(run.peakBytes)}, ${JSON.stringify(run.counts)}`,
  );
  if (products > usualProducts) continue;
  rows ??= new Map(await Array.fromAsync(tables, async (table) => [table, await copyOut(client, house.schema, table)] as const));
  const copied = await createHouse(application, `copy-${round}`);
  const parseMs = await parse();
  const copyMs = await copyAll(client, copied.house.schema, rows);
  bare.push({ parseMs, copyMs });
  progress(`round ${round}: parsed in ${seconds(parseMs)}, copied in ${seconds(copyMs)}`);
  if (round === 1) {
    const [written, same] = [await rowCounts(client, house.schema), await rowCounts(client, copied.house.schema)];
    progress(`rows: ${written}`);
    if (written !== same) throw new Error(`The copy has other rows: ${same}`);
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

const total = best(ours.map(({ previewMs, confirmMs }) => previewMs + confirmMs));
const peak = Math.max(...ours.map(({ peakBytes }) => peakBytes));
const rowsReported: Row[] = [];
if (bare.length > 0) {
  const against = best(bare.map(({ parseMs, copyMs }) => parseMs + copyMs));
  rowsReported.push({
    what: `Import of ${products} ONIX products (${megabytes(products * 8000)}): preview and confirmation`,
    ours: `${seconds(total)} (${(total / against).toFixed(2)} ×)`,
    against: `parsing it and COPY of the same rows: ${seconds(against)}`,
    reach: '≤ 3 ×',
    reached: total <= 3 * against,
  });
} else {
  rowsReported.push({ what: `Import of ${products} ONIX products: preview and confirmation`, ours: seconds(total), reach: 'shown' });
}
rowsReported.push({
  what: `Peak memory of a process importing ${products} ONIX products`,
  ours: megabytes(peak),
  reach: '< 512 MB',
  reached: peak < memoryLimit,
});
report(rowsReported);
