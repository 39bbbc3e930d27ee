import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process of that number runs. One that belongs to another user counts; one that has ended and waits to be reaped does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return linuxStatus(pid)?.state !== 'Z';
}

/** A mark that changes when the number is given to another process; empty where the system does not tell; undefined when none runs. */
export function processStartedAt(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined;
  const status = linuxStatus(pid);
  return status ? `${bootId()} ${status.startTicks}` : '';
}

/** Whether that process is a PostgreSQL server. */
export function isPostgres(pid: number): boolean {
  if (!isRunning(pid)) return false;
  if (process.platform === 'win32') return true;
  return commandLine(pid).includes('postgres');
}

function commandLine(pid: number): string {
  if (process.platform === 'linux') return readOrEmpty(`/proc/${pid}/cmdline`);
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}

/** The fields after the command's name in /proc/PID/stat (proc(5)): the state is the first, the start time in ticks the twentieth. */
function linuxStatus(pid: number): { state: string; startTicks: string } | undefined {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat ? { state: fields[0] ?? '', startTicks: fields[19] ?? '' } : undefined;
}

function bootId(): string {
  return readOrEmpty('/proc/sys/kernel/random/boot_id').trim();
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
