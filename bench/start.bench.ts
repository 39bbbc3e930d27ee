// How long a publisher waits: the second start with the demo house, until the server answers; with --clean the first one, from a fresh clone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, progress, type Row, report } from './measures.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const starts = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'colophon-bench-'));
const rows: Row[] = [];

/** `npm start` without npm, on a data directory of the bench. */
function start(clone: string): Promise<ServerProcess> {
  return startServer([join(clone, 'scripts', 'start.mjs')], { DATA_DIR: join(folder, 'data'), HOME: process.env['HOME'] ?? folder });
}

async function firstStart(): Promise<Row> {
  const clone = join(folder, 'clone');
  const begun = performance.now();
  spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
  const server = await start(clone);
  await signedInHomePage(server);
  const seconds = (performance.now() - begun) / 1000;
  await server[Symbol.asyncDispose]();
  rmSync(join(folder, 'data'), { recursive: true });
  return { what: 'Clean clone to the signed-in home page, packages in npm’s cache', ours: `${seconds.toFixed(0)} s`, reach: 'shown' };
}

async function signedInHomePage(server: ServerProcess): Promise<void> {
  const signIn = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'demo@colophon.example', password: 'colophon-demo' }),
  });
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  for (const path of ['/', '/api/v1/home']) {
    const answer = await fetch(server.url + path, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  }
}

try {
  if (process.argv.includes('--clean')) rows.push(await firstStart());
  const first = await start(root);
  progress(`first start, with the demo house made: ${(first.startMs / 1000).toFixed(1)} s`);
  await first[Symbol.asyncDispose]();
  const seconds: number[] = [];
  for (let n = 0; n < starts; n++) {
    await using server = await start(root);
    seconds.push(server.startMs / 1000);
    progress(`start ${n + 2}: ${(server.startMs / 1000).toFixed(1)} s`);
    if (n === 0) await signedInHomePage(server);
  }
  const middle = median(seconds);
  rows.push({
    what: `Second start with the demo house, until the server answers (median of ${starts})`,
    ours: `${middle.toFixed(1)} s`,
    reach: '< 5 s',
    reached: middle < 5,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report(rows);
