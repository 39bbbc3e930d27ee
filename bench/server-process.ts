import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BenchDatabase } from './bench-database.ts';

const startLimitMs = 120_000;

/** A server in a process of its own. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** From the launch of the process to its first answer. */
  readonly startMs: number;
}

const startScript = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));

/** The real server as `npm start` runs it, on the bench's database. */
export function startApi(database: BenchDatabase): Promise<ServerProcess> {
  return startServer([startScript], {
    DATABASE_URL: database.url,
    DATA_DIR: mkdtempSync(join(database.folder, 'api-')),
    COLOPHON_DEMO: '0',
    HOME: process.env['HOME'] ?? database.folder,
  });
}

/** Runs a script that listens on `PORT` and answers `/health` when it is ready. */
export async function startServer(args: readonly string[], env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...env, HOST: '127.0.0.1', PORT: new URL(url).port },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answers(`${url}/health`, child);
  return {
    url,
    pid: child.pid ?? 0,
    startMs: performance.now() - started,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await pause(20);
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not answer at ${address}.`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Resident memory of a process, now and at its highest, in bytes; Linux tells both. */
export function memoryOf(pid: number): { now: number; highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') * 1024, highest: kilobytes('VmHWM') * 1024 };
}
