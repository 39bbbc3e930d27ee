import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startupProblem } from '../startup-problems.js';
import { isRoot, ownerOf, requireSpace, userName } from './data-directory.js';
import { type Account, commandAs, type PostgresBinaries } from './postgres-binaries.js';

const USER = 'postgres';
/** Inside the cluster, so that a copied cluster brings its own. */
const PASSWORD_FILE = 'colophon.password';
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

export interface Cluster {
  readonly directory: string;
  readonly password: string;
  readonly logFile: string;
}

/** A cluster half made by an initdb that was killed would look finished; so it is made under another name and renamed. */
export function createCluster(directory: string, account: Account, binaries: PostgresBinaries, log: (line: string) => void): void {
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
  renameSync(passwordFile, join(draft, PASSWORD_FILE));
  renameSync(draft, directory);
}

export function checkCluster(directory: string, binaries: PostgresBinaries): void {
  const owner = ownerOf(directory);
  if (!isRoot() && owner !== undefined && owner !== process.geteuid?.() && process.platform !== 'win32') {
    throw startupProblem('data-directory-foreign', { directory, owner: userName(owner) });
  }
  requireSpace(directory, SPACE_TO_START_MB);
  const found = Number.parseInt(contentOf(directory, 'PG_VERSION'), 10);
  if (found > binaries.major) throw startupProblem('data-directory-newer', { directory, found, bundled: binaries.major });
  if (found < binaries.major) throw startupProblem('data-directory-older', { directory, found, bundled: binaries.major });
}

export function readPassword(directory: string): string {
  return contentOf(directory, PASSWORD_FILE);
}

function contentOf(directory: string, file: string): string {
  try {
    return readFileSync(join(directory, file), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw startupProblem('data-directory-incomplete', { directory, file });
    throw error;
  }
}

export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${USER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

export function describeServerFailure(output: string, directory: string, log: string): Error {
  if (/No space left on device|ENOSPC|Disk quota exceeded/.test(output)) {
    return startupProblem('disk-full', { directory, needed: SPACE_FOR_A_NEW_CLUSTER_MB });
  }
  const lines = output.split('\n').map((line) => line.trim());
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.findLast(Boolean) ?? '';
  return startupProblem('embedded-failed', { reason: fatal.replace(/^.*?(FATAL|PANIC|error): +/, ''), log });
}
