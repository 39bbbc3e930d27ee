import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { startupProblem } from '../startup-problems.js';
import { describeFileError, isRoot, openDataDirectory, ownerOf, requireSpace, userName } from './data-directory.js';
import { lockDataDirectory } from './data-directory-lock.js';
import { type Account, accountFor, commandAs, findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { isPostgres, isRunning } from './running-process.js';

const DATABASE = 'colophon';
const USER = 'postgres';
/** Recovery after a power cut replays the log first; this is how long we wait for it. */
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
/** What initdb writes (about 60 MB with the first log segments) and room to work. */
const SPACE_FOR_A_NEW_CLUSTER_MB = 200;
const SPACE_TO_START_MB = 32;

const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=icu',
  '--icu-locale=fr',
  '--auth=scram-sha-256',
  '--data-checksums',
  `--username=${USER}`,
];

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  synchronous_commit: 'on',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

export interface EmbeddedPostgres {
  readonly url: string;
  /** True when a server left behind by a killed process was taken over. */
  readonly adopted: boolean;
  /** Stops the server and waits until it has written everything. Call it after the last connection is closed. */
  stop(): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** Server settings over the defaults; the tests trade durability for speed with them. */
  readonly settings?: Readonly<Record<string, string>>;
}

interface Cluster {
  readonly directory: string;
  readonly password: string;
  readonly logFile: string;
}

interface Server {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts the PostgreSQL that npm installed, in `dataDir`/postgres, and makes sure the database `colophon` exists.
 * One process holds a data directory at a time. A server left by a killed process is adopted rather than started twice.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const dataDirectory = openDataDirectory(options.dataDir);
  const log = options.log ?? (() => undefined);
  try {
    const lock = lockDataDirectory(dataDirectory);
    try {
      return await startLocked(dataDirectory, options, log, () => lock.release());
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw describeFileError(error, dataDirectory);
  }
}

async function startLocked(dataDirectory: string, options: Options, log: (line: string) => void, release: () => void) {
  const binaries = findPostgresBinaries();
  const directory = join(dataDirectory, 'postgres');
  const account = accountFor(directory, dataDirectory, binaries);
  const isNew = !existsSync(directory);
  if (isNew) createCluster(directory, account, binaries, log);
  else checkCluster(directory, binaries);
  const cluster = { directory, password: readPassword(directory), logFile: join(dataDirectory, 'postgres.log') };
  const orphan = await adopt(cluster, log);
  const server = orphan ?? (await launch(cluster, account, binaries, options.settings ?? {}, log));
  try {
    await createDatabase(cluster, server);
  } catch (error) {
    await stopServer(cluster, server, binaries);
    throw error;
  }
  let stopping: Promise<void> | undefined;
  return {
    url: urlOf(cluster, server.port, DATABASE),
    adopted: orphan !== undefined,
    stop: () => (stopping ??= stopServer(cluster, server, binaries).finally(release)),
  };
}

/** A cluster half made by an initdb that was killed would look finished; so it is made under another name and renamed. */
function createCluster(directory: string, account: Account, binaries: PostgresBinaries, log: (line: string) => void): void {
  requireSpace(join(directory, '..'), SPACE_FOR_A_NEW_CLUSTER_MB);
  log('initdb');
  const draft = `${directory}.new`;
  const passwordFile = `${directory}.password.new`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account.uid !== undefined) {
    chownSync(passwordFile, account.uid, account.gid ?? account.uid);
    // The account may not create a folder in the data directory, which stays root's.
    mkdirSync(draft, { mode: 0o700 });
    chownSync(draft, account.uid, account.gid ?? account.uid);
  }
  const { file, args, options } = commandAs(account, binaries.initdb, ['-D', draft, `--pwfile=${passwordFile}`, ...INITDB_FLAGS]);
  const { status, stderr, error } = spawnSync(file, args, { ...options, encoding: 'utf8' });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    throw describeServerFailure(error?.message ?? String(stderr), directory, 'initdb');
  }
  renameSync(passwordFile, passwordFileOf(draft));
  renameSync(draft, directory);
}

function checkCluster(directory: string, binaries: PostgresBinaries): void {
  const owner = ownerOf(directory);
  if (!isRoot() && owner !== undefined && owner !== process.geteuid?.() && process.platform !== 'win32') {
    throw startupProblem('data-directory-foreign', { directory, owner: userName(owner) });
  }
  requireSpace(directory, SPACE_TO_START_MB);
  const found = Number.parseInt(readFileSync(join(directory, 'PG_VERSION'), 'utf8'), 10);
  if (found > binaries.major) throw startupProblem('data-directory-newer', { directory, found, bundled: binaries.major });
  if (found < binaries.major) throw startupProblem('data-directory-older', { directory, found, bundled: binaries.major });
}

/** The password lives inside the cluster, so that a copied cluster brings its own. */
function passwordFileOf(directory: string): string {
  return join(directory, 'colophon.password');
}

function readPassword(directory: string): string {
  return readFileSync(passwordFileOf(directory), 'utf8').trim();
}

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${USER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** The server that `postmaster.pid` names, once it answers; undefined when none runs on this cluster. */
async function adopt(cluster: Cluster, log: (line: string) => void): Promise<Server | undefined> {
  const named = readPidFile(cluster);
  if (!named) return undefined;
  if (!isPostgres(named.pid)) {
    disown(cluster);
    return undefined;
  }
  log(`adopting PostgreSQL, process ${named.pid}`);
  return (await answers(cluster, named, () => isRunning(named.pid))) ? named : undefined;
}

/**
 * The number of a server that is gone may belong to another program since, or to a dead process nobody has reaped; PostgreSQL would take
 * either for a running server. Our own number it ignores, as its parent's; the rest of the file stays, for it names the shared memory
 * that must be free before a new server touches the files.
 */
function disown(cluster: Cluster): void {
  const path = join(cluster.directory, 'postmaster.pid');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(process.pid)));
}

/** Lines of postmaster.pid: process, data directory, start time, port. */
function readPidFile(cluster: Cluster): Server | undefined {
  try {
    const [pid, directory, , port] = readFileSync(join(cluster.directory, 'postmaster.pid'), 'utf8').split('\n');
    return directory === cluster.directory && Number(pid) > 0 && Number(port) > 0 ? { pid: Number(pid), port: Number(port) } : undefined;
  } catch {
    return undefined;
  }
}

async function launch(
  cluster: Cluster,
  account: Account,
  binaries: PostgresBinaries,
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    log(`starting PostgreSQL ${binaries.major} on port ${port}`);
    const { server, output } = await launchOn(port, cluster, account, binaries, settings);
    if (server) return server;
    // Another program may take the port between our look and PostgreSQL's; the last sessions of a killed server take a moment to notice.
    if (attempt === 10 || !/Address already in use|pre-existing shared memory block/.test(output)) {
      throw describeServerFailure(output, cluster.directory, cluster.logFile);
    }
    await pause(200);
  }
}

async function launchOn(
  port: number,
  cluster: Cluster,
  account: Account,
  binaries: PostgresBinaries,
  settings: Readonly<Record<string, string>>,
): Promise<{ server?: Server; output: string }> {
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, options } = commandAs(account, binaries.postgres, ['-D', cluster.directory, '-p', String(port), ...flags]);
  if (existsSync(cluster.logFile) && statSync(cluster.logFile).size > LOG_LIMIT_BYTES) renameSync(cluster.logFile, `${cluster.logFile}.1`);
  const logFile = openSync(cluster.logFile, 'a', 0o600);
  const before = statSync(cluster.logFile).size;
  // Detached: Ctrl-C at the console must reach the application first, which stops the server after its last query.
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', logFile, logFile] });
  closeSync(logFile);
  const ended = endOf(child);
  child.unref();
  const alive = () => !ended.value;
  try {
    if (child.pid && (await answers(cluster, { pid: child.pid, port }, alive))) return { server: { pid: child.pid, port }, output: '' };
  } catch (error) {
    child.kill('SIGINT');
    throw error;
  }
  if (alive()) child.kill('SIGQUIT');
  return { output: ended.reason ?? readFileSync(cluster.logFile).subarray(before).toString('utf8') };
}

function endOf(child: ChildProcess): { value: boolean; reason?: string } {
  const end: { value: boolean; reason?: string } = { value: false };
  child.once('exit', () => {
    end.value = true;
  });
  child.once('error', (error) => {
    end.value = true;
    end.reason = error.message;
  });
  return end;
}

/** Waits until the server lets us in; false when it ends first or does not answer in time. */
async function answers(cluster: Cluster, { port }: Server, alive: () => boolean): Promise<boolean> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (alive() && Date.now() < deadline) {
    const refusal = await withClient(urlOf(cluster, port, 'postgres'), async () => undefined).catch(
      (error: NodeJS.ErrnoException) => error,
    );
    if (!refusal) return true;
    // 57P03: the server is starting, recovering or stopping.
    if (!['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(refusal.code ?? '')) throw refusal;
    await pause(25);
  }
  return false;
}

async function createDatabase(cluster: Cluster, { port }: Server): Promise<void> {
  await withClient(urlOf(cluster, port, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(DATABASE)}`);
  });
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A fast shutdown: running transactions are rolled back, everything committed is written. */
async function stopServer(cluster: Cluster, { pid }: Server, binaries: PostgresBinaries): Promise<void> {
  if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['stop', '-D', cluster.directory, '-m', 'fast', '-w']);
  else if (readPidFile(cluster)?.pid === pid && isPostgres(pid)) process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_LIMIT_MS;
  while (isRunning(pid) && readPidFile(cluster)?.pid === pid && Date.now() < deadline) await pause(10);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function describeServerFailure(output: string, directory: string, log: string): Error {
  if (/No space left on device|ENOSPC|Disk quota exceeded/.test(output)) {
    return startupProblem('disk-full', { directory, needed: SPACE_FOR_A_NEW_CLUSTER_MB });
  }
  const lines = output.split('\n').map((line) => line.trim());
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.findLast(Boolean) ?? '';
  return startupProblem('embedded-failed', { reason: fatal.replace(/^.*?(FATAL|PANIC|error): +/, ''), log });
}
