import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  opendirSync,
  realpathSync,
  rmdirSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartupProblem } from '../startup-problem.js';
import { startupProblem } from '../startup-problems.js';

const MEGABYTE = 1024 * 1024;

/** Makes DATA_DIR when it is missing and proves that this process may write in it. Returns its real path. */
export function openDataDirectory(directory: string): string {
  const path = resolve(directory);
  try {
    return openDirectory(path);
  } catch (error) {
    throw describeFileError(error, path);
  }
}

/** The same for the folder FILES_URL names. */
export function openFilesDirectory(directory: string): string {
  try {
    return openDirectory(directory);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw reason === undefined ? error : startupProblem('files-directory-unwritable', { directory, reason });
  }
}

function openDirectory(path: string): string {
  if (!existsSync(path)) {
    makeDirectory(path);
    // Under root the database runs as another user, who has to pass through; what is secret in here is 0600 itself.
    chmodSync(path, isRoot() ? 0o711 : 0o700);
  }
  // Asked before what may be written in it: to read a file as a folder is refused for a reason that says nothing of the file.
  opendirSync(path).closeSync();
  accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  // Root is told yes about /proc too, where nothing can be made.
  rmdirSync(mkdtempSync(join(path, '.colophon-')));
  return realpathSync(path);
}

/**
 * Folder by folder from the first that exists. Node's own `recursive` takes "no such file" for a missing parent and tries again for ever
 * where the parent is there and lets nothing be made, as /proc does.
 */
function makeDirectory(path: string): void {
  const parent = dirname(path);
  if (parent !== path && !existsSync(parent)) makeDirectory(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process that starts at the same moment made it first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The file that stands where a folder is needed, on the way to the directory. */
function blockingFile(directory: string): string {
  let path = directory;
  while (path !== dirname(path) && !existsSync(path)) path = dirname(path);
  return path;
}

/** A file-system error as the sentence about the data directory; what is no file-system error stays what it is. */
export function describeFileError(error: unknown, directory: string): unknown {
  if (error instanceof StartupProblem) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return startupProblem('disk-full', { directory, needed: 200 });
  if (code === 'ENOTDIR') return startupProblem('data-directory-a-file', { directory, file: blockingFile(directory) });
  const owner = ownerOf(directory);
  if ((code === 'EACCES' || code === 'EPERM') && owner !== undefined && owner !== process.geteuid?.()) {
    return startupProblem('data-directory-foreign', { directory, owner: userName(owner) });
  }
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP', 'ENAMETOOLONG'].includes(code)) {
    return startupProblem('data-directory-unwritable', { directory, reason: code });
  }
  return error;
}

/** Refuses early when the disk could not hold what is about to be written: PostgreSQL's own failure comes late and reads badly. */
export function requireSpace(directory: string, megabytes: number): void {
  const { bavail, bsize } = statfsSync(directory);
  if ((bavail * bsize) / MEGABYTE < megabytes) throw startupProblem('disk-full', { directory, needed: megabytes });
}

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

export function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid;
  } catch {
    return undefined;
  }
}

/** The name of that user where the system knows one, else its number. */
export function userName(uid: number): string {
  const { stdout } = spawnSync('id', ['-nu', String(uid)], { encoding: 'utf8' });
  return stdout?.trim() || String(uid);
}
