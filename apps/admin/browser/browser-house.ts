import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { createApplication } from '../../api/src/application.js';
import { seedDemo } from '../../api/src/demo/seed-demo.js';
import { Clock } from '../../api/src/platform/clock/clock.js';
import { Houses } from '../../api/src/platform/houses/houses.js';
import { Sessions } from '../../api/src/platform/sign-in/sessions.js';
import { openDatabase } from '../../api/src/start-database.js';
import { makeOwnDatabase } from '../../api/test/own-database.js';
import { type Client, client, type TestHouse } from '../../api/test/test-house.js';

type Language = 'fr' | 'en';
type Viewport = { readonly width: number; readonly height: number };

export const desk: Viewport = { width: 1280, height: 800 };
export const phone: Viewport = { width: 390, height: 844 };

export const marie = { name: 'Marie Duval', email: 'marie@petit-vent.example', password: 'un vent léger sur la page' };

/** The real server on a free port with a database of its own, and a real browser that visits it. */
export interface BrowserServer {
  readonly address: string;
  readonly app: TestHouse['app'];
  /** A page of a visitor nobody knows yet. */
  visit(options?: { language?: Language; viewport?: Viewport }): Promise<Page>;
  close(): Promise<void>;
}

/** The same with a house, somebody who may do everything in it, and the API as they would use it to lay the table before a test. */
export interface BrowserHouse extends BrowserServer {
  readonly api: Client;
  /** A page on which that person is signed in already. */
  enter(path: string, options?: { language?: Language; viewport?: Viewport }): Promise<Page>;
}

export async function openBrowserServer({ demo = false } = {}): Promise<BrowserServer> {
  const database = await makeOwnDatabase(inject('databaseUrl'));
  const dataDir = mkdtempSync(join(tmpdir(), 'colophon-browser-'));
  const orm = await openDatabase(database.url);
  const app = await createApplication({
    settings: {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: database.url,
      dataDir,
      demo,
      secret: Buffer.alloc(32, 7),
      trustedProxy: undefined,
      publicUrl: undefined,
      smtpUrl: undefined,
      filesDir: join(dataDir, 'files'),
    },
    orm,
    clock: new Clock(),
    jobs: { databaseUrl: database.url, automatic: true, alone: true },
    logger: false,
  });
  if (demo) await seedDemo(app, () => undefined);
  await app.listen(0, '127.0.0.1');
  const browser = await launch();
  const address = await app.getUrl();
  return {
    address,
    app,
    visit: async ({ language = 'fr', viewport = desk } = {}) => (await openContext(browser, address, language, viewport)).newPage(),
    async close() {
      await browser.close();
      await app.close();
      await orm.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function openBrowserHouse(): Promise<BrowserHouse> {
  const server = await openBrowserServer();
  const sessions = server.app.get(Sessions);
  const owner = await sessions.addUser({ ...marie, language: 'fr' });
  const house = await server.app.get(Houses).create({ name: 'Petit Vent', slug: `petit-vent-${randomBytes(3).toString('hex')}` });
  await sessions.addMember(owner, house.id, 'owner');
  return signedIn(server, await sessions.open(owner, { address: 'test', userAgent: 'test' }, house.id));
}

/** The demo house Petit Vent as a visitor finds it, with three years of catalogue, runs, stock and statements. */
export async function openDemoHouse(): Promise<BrowserHouse> {
  const server = await openBrowserServer({ demo: true });
  const answer = await client(server.app, {}).post('/api/v1/session', { email: 'demo@colophon.example', password: 'colophon-demo' });
  const token = /colophon_session=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1];
  if (token === undefined) throw new Error(`The demo's visitor was not let in: ${answer.status}.`);
  return signedIn(server, token);
}

function signedIn(server: BrowserServer, token: string): BrowserHouse {
  return {
    ...server,
    api: client(server.app, { cookie: `colophon_session=${token}`, 'accept-language': 'fr' }),
    async enter(path, options) {
      const page = await server.visit(options);
      await page.context().addCookies([{ name: 'colophon_session', value: token, url: server.address }]);
      await page.goto(path);
      return page;
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH names no browser; npm test finds one and sets it.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
}

async function openContext(browser: Browser, baseURL: string, language: Language, viewport: Viewport): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport, locale: language === 'fr' ? 'fr-FR' : 'en-GB', reducedMotion: 'reduce' });
  context.setDefaultTimeout(30_000);
  return context;
}
