import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { StartupProblem } from '../startup-problem.js';
import { describeFileError, openDataDirectory } from './data-directory.js';
import { lockDataDirectory } from './data-directory-lock.js';
import { type Account, accountFor, commandAs, findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { type Cluster, checkCluster, createCluster, describeServerFailure, readPassword, urlOf } from './postgres-cluster.js';
import { isPostgres, isRunning } from './running-process.js';

const DATABASE = 'colophon';
/** Recovery after a power cut replays the log first; this is how long we wait for it. */
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

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

/** For a command: the server of the application that runs on this data directory, else one of our own for as long as it takes. */
export async function joinEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres(options);
  } catch (error) {
    if (!(error instanceof StartupProblem) || error.code !== 'data-directory-in-use') throw error;
    const dataDirectory = openDataDirectory(options.dataDir);
    const directory = join(dataDirectory, 'postgres');
    const cluster = { directory, password: readPassword(directory), logFile: join(dataDirectory, 'postgres.log') };
    const server = readPidFile(cluster);
    if (!server) throw error;
    return { url: urlOf(cluster, server.port, DATABASE), adopted: false, stop: () => Promise.resolve() };
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
  while (isRunning(pid) && Date.now() < deadline) await pause(10);
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
