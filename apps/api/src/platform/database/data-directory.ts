import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartupProblem } from '../startup-problem.js';
import { startupProblem } from '../startup-problems.js';

const MEGABYTE = 1024 * 1024;

/** Makes DATA_DIR when it is missing and proves that this process may write in it. Returns its real path. */
export function openDataDirectory(directory: string): string {
  const path = resolve(directory);
  try {
    if (!existsSync(path)) {
      mkdirSync(path, { recursive: true });
      // Under root the database runs as another user, who has to pass through; what is secret in here is 0600 itself.
      chmodSync(path, isRoot() ? 0o711 : 0o700);
    }
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    throw describeFileError(error, path);
  }
}

/** A file-system error as the sentence about the data directory; what is no file-system error stays what it is. */
export function describeFileError(error: unknown, directory: string): unknown {
  if (error instanceof StartupProblem) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return startupProblem('disk-full', { directory, needed: 200 });
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
