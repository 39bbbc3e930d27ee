import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../apps/api/dist/platform/database/embedded-postgres.js';

/** A database of the bench's own, and a folder for what its servers write; both are gone when it is disposed of. */
export interface BenchDatabase extends AsyncDisposable {
  readonly url: string;
  readonly folder: string;
}

/** The embedded PostgreSQL in a temporary folder, or a fresh database on the server of `DATABASE_URL`. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'colophon-bench-'));
  const server = process.env['DATABASE_URL'];
  const { url, stop } =
    server === undefined ? await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') }) : await freshDatabase(server);
  const close = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  // PostgreSQL runs detached: interrupted, we must stop it ourselves.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().finally(() => process.exit(1)));
  return { url, folder, [Symbol.asyncDispose]: close };
}

/** A bare connection, closed when it is disposed of. */
export async function connect(url: string): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

async function freshDatabase(server: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const name = `colophon_bench_${process.pid}`;
  const administer = async (statement: string) => {
    await using client = await connect(server);
    await client.query(statement);
  };
  await administer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => administer(`drop database ${name} with (force)`) };
}
