import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startupProblem } from '../startup-problems.js';
import { processStartedAt } from './running-process.js';

interface Holder {
  readonly pid: number;
  /** Tells a process from a later one that was given the same number. */
  readonly startedAt: string;
}

/**
 * Takes the data directory for this process: `colophon.lock` names who has it. A lock whose process is gone is ignored.
 * The lock file is linked into place complete, so no other process ever reads half of it.
 */
export function lockDataDirectory(directory: string): { release(): void } {
  const path = join(directory, 'colophon.lock');
  const self: Holder = { pid: process.pid, startedAt: processStartedAt(process.pid) ?? '' };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(self), { mode: 0o644 });
  try {
    while (!linked(draft, path)) {
      const holder = read(path);
      if (holder && isAlive(holder)) throw startupProblem('data-directory-in-use', { directory, pid: holder.pid });
      setAside(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (read(path)?.pid === self.pid) rmSync(path, { force: true });
    },
  };
}

/** Removes a stale lock; puts it back when another process replaced it by its own in the meantime. */
function setAside(path: string, stale: Holder | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = read(aside);
  if (taken && (taken.pid !== stale?.pid || taken.startedAt !== stale.startedAt)) linked(aside, path);
  rmSync(aside, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Holder | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return Number.isInteger(pid) && Number(pid) > 0 ? { pid: Number(pid), startedAt: String(startedAt ?? '') } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  const startedAt = processStartedAt(holder.pid);
  return startedAt !== undefined && (startedAt === holder.startedAt || startedAt === '' || holder.startedAt === '');
}
