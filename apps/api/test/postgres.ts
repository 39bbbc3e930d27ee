import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import type { TestProject } from 'vitest/node';
import { checkDatabase } from '../src/platform/database/database-problem.js';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of its own for this run: empty, and dropped when the run ends. */
    databaseUrl: string;
  }
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

interface Run {
  readonly url: string;
  stop(): Promise<void>;
}

// The projects that need a database each load this file; they share one run of it.
const shared = globalThis as { colophonTestRun?: { users: number; run: Promise<Run> } };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.colophonTestRun ??= { users: 0, run: startRun() };
  const current = shared.colophonTestRun;
  current.users++;
  const { url, stop } = await current.run;
  project.provide('databaseUrl', url);
  process.env['COLOPHON_TEST_DATABASE_URL'] = url;
  return async () => {
    current.users--;
    if (current.users > 0) return;
    delete shared.colophonTestRun;
    await stop();
  };
}

async function startRun(): Promise<Run> {
  const server = await startServer();
  const name = `colophon_test_${randomBytes(4).toString('hex')}`;
  await execute(server.url, `create database ${escapeIdentifier(name)}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async stop() {
      await execute(server.url, `drop database ${escapeIdentifier(name)} with (force)`);
      await server.stop();
    },
  };
}

/** The PostgreSQL that DATABASE_URL names, else an embedded one that forgets everything: no test survives a power cut. */
async function startServer(): Promise<Server> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    await checkDatabase(given);
    return { url: given, stop: () => Promise.resolve() };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'colophon-test-'));
  chmodSync(dataDir, 0o711);
  const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };
  const { url, stop } = await startEmbeddedPostgres({ dataDir, settings });
  return {
    url,
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
