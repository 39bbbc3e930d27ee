import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, expect, it, test } from 'vitest';
import { checkDatabase } from './database-problem.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { isRunning } from './running-process.js';

const holder = join(import.meta.dirname, '../../../test/hold-data-directory.mjs');
const asRoot = process.geteuid?.() === 0;
const ordinaryUser = { uid: 65_534, gid: 65_534 };
const ordinaryUserCanRunIt = asRoot && spawnSync('test', ['-r', holder], { ...ordinaryUser, cwd: '/' }).status === 0;
const directories: string[] = [];
const servers: EmbeddedPostgres[] = [];

function dataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'colophon-data-'));
  chmodSync(directory, 0o711);
  directories.push(directory);
  return directory;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  servers.push(server);
  return server;
}

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A line of the server's own postmaster.pid: 0 its process, 3 its port. */
function postmaster(dataDir: string, line: number): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[line]);
}

/** Another Colophon on that data directory, far enough to hold it. Resolves with what it reports first. */
async function otherProcess(dataDir: string, user?: { uid: number; gid: number }): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [holder, dataDir], {
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  });
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', () => reject(new Error('The other process ended without a word.')));
  });
  return { child, said };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

describe('An empty data directory', () => {
  it('gets a PostgreSQL that sorts as French does, with a password only its owner can read', async () => {
    const dataDir = dataDirectory();
    const server = await start(dataDir);
    expect(server.adopted).toBe(false);
    expect(await query(server.url, "select word from (values ('Éluard'), ('Fargue'), ('Zola'), ('Eco')) t(word) order by word")).toEqual([
      { word: 'Eco' },
      { word: 'Éluard' },
      { word: 'Fargue' },
      { word: 'Zola' },
    ]);
    expect(await query(server.url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    expect(statSync(join(dataDir, 'postgres', 'colophon.password')).mode & 0o777).toBe(0o600);
    await expect(checkDatabase(server.url.replace(/:[^:@]+@/, ':wrong@'))).rejects.toMatchObject({ code: 'database-sign-in-refused' });
  });

  it('keeps its rows from one start to the next', async () => {
    const dataDir = dataDirectory();
    const first = await start(dataDir);
    await query(first.url, 'create table kept (n integer primary key); insert into kept values (7)');
    const pid = postmaster(dataDir, 0);
    await first.stop();
    expect(isRunning(pid)).toBe(false);
    const second = await start(dataDir);
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });
});

describe('A Colophon that was killed', () => {
  it('leaves its server running, and the next start adopts it on the same port', async () => {
    const dataDir = dataDirectory();
    const { child } = await otherProcess(dataDir);
    const [pid, port] = [postmaster(dataDir, 0), postmaster(dataDir, 3)];
    child.kill('SIGKILL');
    await ended(child);
    expect(isRunning(pid)).toBe(true);
    const server = await start(dataDir);
    expect(server.adopted).toBe(true);
    expect(new URL(server.url).port).toBe(String(port));
    expect(postmaster(dataDir, 0)).toBe(pid);
    await server.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('together with its server, starts again and has every committed row', async () => {
    const dataDir = dataDirectory();
    const { child, said } = await otherProcess(dataDir);
    await query(said, 'create table kept (n integer primary key); insert into kept values (7)');
    process.kill(postmaster(dataDir, 0), 'SIGKILL');
    child.kill('SIGKILL');
    await ended(child);
    const server = await start(dataDir);
    expect(server.adopted).toBe(false);
    expect(await query(server.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('in the middle of making the cluster, leaves nothing in the way', async () => {
    const dataDir = dataDirectory();
    mkdirSync(join(dataDir, 'postgres.new'));
    writeFileSync(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
    const server = await start(dataDir);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is not mistaken for a program that was given its process number since', async () => {
    const dataDir = dataDirectory();
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, 'colophon.lock'), JSON.stringify({ pid: process.pid, startedAt: 'another boot 1' }));
    const directory = join(dataDir, 'postgres');
    writeFileSync(join(directory, 'postmaster.pid'), [process.pid, directory, 1, 5432, '', '127.0.0.1', '', 'ready', ''].join('\n'));
    expect((await start(dataDir)).adopted).toBe(false);
  });
});

describe('A data directory already in use', () => {
  it('is refused to a second start, which names the process that has it', async () => {
    const dataDir = dataDirectory();
    await start(dataDir);
    const { child, said } = await otherProcess(dataDir);
    await ended(child);
    expect(said).toBe(
      `data-directory-in-use: Colophon already runs on ${dataDir} (process ${process.pid}); stop it first, or choose another directory with DATA_DIR.`,
    );
    expect(child.exitCode).toBe(1);
  });

  it('goes to exactly one of several that start at once', async () => {
    const dataDir = dataDirectory();
    const others = await Promise.all([1, 2, 3].map(() => otherProcess(dataDir)));
    const started = others.filter(({ said }) => said.startsWith('postgres://'));
    expect(started).toHaveLength(1);
    for (const { child } of others) child.stdin?.end();
    await Promise.all(others.map(({ child }) => ended(child)));
  });
});

describe('A data directory that cannot be used', () => {
  test('made by a newer PostgreSQL: says which', async () => {
    const dataDir = dataDirectory();
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '19\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'data-directory-newer' });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'data-directory-older' });
  });

  test('not a whole cluster: says what is missing', async () => {
    const dataDir = dataDirectory();
    mkdirSync(join(dataDir, 'postgres'));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'data-directory-incomplete' });
  });

  test('a file where the directory would be', async () => {
    const file = join(dataDirectory(), 'file');
    writeFileSync(file, '');
    await expect(startEmbeddedPostgres({ dataDir: join(file, 'data') })).rejects.toMatchObject({ code: 'data-directory-a-file' });
  });

  test('a cluster that does not start: gives PostgreSQL’s reason and frees the directory', async () => {
    const dataDir = dataDirectory();
    await (await start(dataDir)).stop();
    const configuration = join(dataDir, 'postgres', 'postgresql.conf');
    const before = readFileSync(configuration, 'utf8');
    writeFileSync(configuration, `${before}\nno_such_setting = 1\n`);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'embedded-failed' });
    writeFileSync(configuration, before);
    await start(dataDir);
  });
});

describe.runIf(ordinaryUserCanRunIt)('An ordinary user', () => {
  it('runs the server under their own name', async () => {
    const dataDir = dataDirectory();
    chownSync(dataDir, ordinaryUser.uid, ordinaryUser.gid);
    const { child, said } = await otherProcess(dataDir, ordinaryUser);
    expect(await query(said, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(ordinaryUser.uid);
    child.stdin?.end();
    await ended(child);
    expect((await start(dataDir)).adopted).toBe(false);
    expect(statSync(join(dataDir, 'postgres', 'postmaster.pid')).uid).toBe(ordinaryUser.uid);
  });

  it('is told whose data directory it is when it is someone else’s', async () => {
    const { child, said } = await otherProcess(dataDirectory(), ordinaryUser);
    await ended(child);
    expect(said).toMatch(/^data-directory-foreign: The data directory .* belongs to root; start Colophon as that user/);
    expect(child.exitCode).toBe(1);
  });
});

describe.runIf(asRoot)('Root', () => {
  it('hands the server to a user who is not root', async () => {
    const dataDir = dataDirectory();
    await start(dataDir);
    expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
  });

  it('runs and adopts it below a folder that only root can enter', async () => {
    const dataDir = dataDirectory();
    chmodSync(dataDir, 0o700);
    const { child } = await otherProcess(dataDir);
    child.kill('SIGKILL');
    await ended(child);
    const server = await start(dataDir);
    expect(server.adopted).toBe(true);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(0);
  });
});
