import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../apps/api/dist/platform/database/embedded-postgres.js';

/** A database of the bench's own, and a folder for what its servers write. */
export interface BenchDatabase {
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** The embedded PostgreSQL in a temporary folder, or a fresh database on the server of `DATABASE_URL`. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'colophon-bench-'));
  const server = process.env['DATABASE_URL'];
  const { url, stop } =
    server === undefined ? await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') }) : await freshDatabase(server);
  return {
    url,
    folder,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freshDatabase(server: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const name = `colophon_bench_${process.pid}`;
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await administer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => administer(`drop database ${name} with (force)`) };
}
