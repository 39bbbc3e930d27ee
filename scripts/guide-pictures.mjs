// node scripts/guide-pictures.mjs [name …]: takes the guide's pictures anew, in French and English, from a demo of its own. Not part of any check.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { main, Stop, say } from './console.mjs';
import { build, enter, root } from './workspace.mjs';

// sharp belongs to the server, which makes thumbnails with it.
const sharp = createRequire(join(root, 'apps/api/package.json'))('sharp');

const demo = { email: 'demo@colophon.example', password: 'colophon-demo' };
const size = { width: 1280, height: 800 };
const heaviest = 200 * 1024;
const locales = { fr: 'fr-FR', en: 'en-GB' };

/** Of those in sight; what lies below is fetched when it is scrolled to. */
const allPicturesShown = `[...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight)`;

/** What each picture shows: how to get there from the API's answers, and what to do on the page before it is taken. */
const pictures = {
  home: { path: () => '/' },
  catalogue: { path: () => '/works' },
  work: { path: async (ask) => `/works/${(await mostPrinted(ask)).workId}` },
  search: {
    path: () => '/works',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('combobox').last().fill('vent');
      await page.getByRole('option').first().waitFor();
    },
  },
  price: {
    path: async (ask) => `/products/${(await mostPrinted(ask)).productId}`,
  },
  import: { path: async (ask, send) => `/imports/${await previewSample(ask, send)}` },
  'print-run': { path: async (ask) => `/print-runs/${(await plainProposal(ask)).printRunId}` },
  stock: { path: () => '/stock' },
  agreement: { path: async (ask) => `/publishing-agreements/${(await richestAgreement(ask)).id}` },
  statement: {
    path: async (ask) => `/royalty-statements/${(await ask('/royalty-statements?sort=-due&state=approved&pageSize=1'))[0].id}`,
    act: (page) => page.locator('main [aria-haspopup=dialog]').first().click(),
  },
  statements: { path: () => '/royalty-statements' },
  people: { path: () => '/parties' },
  keys: {
    path: async (ask, send, language) => {
      const label = { fr: 'Boutique en ligne', en: 'Web shop' }[language];
      const keys = await ask('/api-keys');
      if (!keys.some((key) => key.label === label)) await send('/api-keys', { data: { label, scopes: ['catalogue:read', 'stock:read'] } });
      return '/settings/keys';
    },
  },
};

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  await build('api', 'admin');
  const dataDir = mkdtempSync(join(tmpdir(), 'colophon-pictures-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', COLOPHON_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await ready(server);
    await coversDrawn(address);
    for (const language of ['fr', 'en']) await takeAll(address, language, process.argv.slice(2));
    return 0;
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(dataDir, { recursive: true, force: true });
  }
});

async function mostPrinted(ask) {
  const [run] = await ask('/print-runs?sort=-quantityOrdered&state=received&pageSize=1');
  return run;
}

/** A delivery whose multiplication needs no cent of rounding: the guide explains the rule, not the exception. */
async function plainProposal(ask) {
  const proposals = (await ask('/royalty-proposals?pageSize=50')).filter(({ shares }) => shares.length > 0);
  return proposals.find(({ shares }) => shares.every(({ rounding }) => rounding === '0.00')) ?? proposals[0];
}

/** The agreement that says the most: steps, royalty-free copies, an advance. */
async function richestAgreement(ask) {
  const agreements = await Promise.all(
    (await ask('/publishing-agreements?pageSize=100')).map(({ id }) => ask(`/publishing-agreements/${id}`)),
  );
  const terms = ({ rules, advances }) => advances.length + rules.reduce((total, { steps }) => total + steps.length, 0);
  return agreements.toSorted((a, b) => terms(b) - terms(a))[0];
}

async function takeAll(address, language, wanted) {
  // Fields for days are the browser's own, in its language where it has it (Debian's needs chromium-l10n).
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', `--lang=${locales[language]}`],
  });
  try {
    await takeEach(browser, address, language, wanted);
  } finally {
    await browser.close();
  }
}

async function takeEach(browser, address, language, wanted) {
  const folder = join(root, 'docs', 'pictures', language);
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({
    baseURL: address,
    viewport: size,
    locale: locales[language],
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('button[type=submit]').waitFor();
  if (wanted.length === 0) await take(page, join(folder, 'sign-in.png'));
  const origin = { origin: address, 'accept-language': language };
  await context.request.post('/api/v1/session', { data: demo, headers: origin });
  const ask = async (path) => (await context.request.get(`/api/v1${path}`, { headers: origin })).json();
  const send = async (path, options) => (await context.request.post(`/api/v1${path}`, { headers: origin, ...options })).json();
  for (const [name, { path, act }] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await page.goto(await path(ask, send, language));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await act?.(page);
    await until(() => page.evaluate(allPicturesShown));
    await take(page, join(folder, `${name}.png`));
  }
  await context.close();
}

/** The guide's own spreadsheet, read and compared but not written. */
async function previewSample(ask, send) {
  const name = 'catalogue-tableur.csv';
  const buffer = readFileSync(join(root, 'fixtures', 'samples', name));
  const { id } = await send('/imports', { multipart: { file: { name, mimeType: 'text/csv', buffer } } });
  await send(`/imports/${id}/preview`);
  await until(async () => (await ask(`/imports/${id}`)).state === 'previewed');
  return id;
}

/** A palette of 256 colours is enough for screens, and a third of the weight. */
async function take(page, file) {
  await page.evaluate('document.fonts.ready');
  const full = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  let picture = full;
  for (const colours of [256, 128, 64]) {
    picture = await sharp(full)
      .png({ palette: true, colours, effort: 10, compressionLevel: 9, dither: colours === 256 ? 0.6 : 1 })
      .toBuffer();
    if (picture.length <= heaviest) break;
  }
  writeFileSync(file, picture);
  process.stdout.write(`${file.slice(root.length + 1)}  ${Math.round(picture.length / 1024)} kB\n`);
}

function ready(server) {
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => /Ctrl-C/.test(text) && resolve());
    server.once('exit', () => reject(new Stop('La démonstration n’a pas démarré.', 'The demo did not start.')));
  });
}

/** Covers are drawn while the server answers already; a picture without them would be a poor advertisement. */
async function coversDrawn(address) {
  say('Les couvertures se dessinent…', 'The covers are being drawn…');
  const signedIn = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(demo),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  await until(async () => {
    const works = await (await fetch(`${address}/api/v1/works?pageSize=100`, { headers: { cookie } })).json();
    return works.every(({ coverUrl }) => coverUrl !== null);
  });
}

async function until(condition) {
  const end = Date.now() + 180_000;
  while (!(await condition())) {
    if (Date.now() > end) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  server.close();
  return port;
}
