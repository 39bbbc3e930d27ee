import { once as eventOf } from 'node:events';
import { createServer } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { pino } from 'pino';
import type { illustrateDemo } from './demo/seed-demo.js';
import { Clock } from './platform/clock/clock.js';
import { checkDatabase } from './platform/database/database-problem.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { PinoLogger } from './platform/pino-logger.js';
import { readSettings, type Settings } from './platform/settings.js';
import { consoleLanguage, StartupProblem } from './platform/startup-problem.js';
import { describeListenError } from './platform/startup-problems.js';

const say = (fr: string, en: string) => process.stdout.write(`${consoleLanguage() === 'fr' ? fr : en}\n`);

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  await refuseTakenPort(settings);
  const closing: (() => Promise<unknown>)[] = [];
  const stop = once(async () => {
    for (const close of closing.reverse()) await close();
    process.exit(0);
  });
  // Before the database starts: a signal during the start must not leave it behind.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    await start(settings, closing);
  } catch (error) {
    for (const close of closing.reverse()) await close();
    throw error;
  }
  greet(settings.publicUrl ?? `http://localhost:${settings.port}`, settings.demo);
}

/** Starts what the application stands on, in order; `closing` gathers how to stop each again. */
async function start(settings: Settings, closing: (() => Promise<unknown>)[]): Promise<void> {
  // Most of a start is spent on reading code, which goes on while the database opens. What settings and ports forbid was refused before.
  const loading = Promise.all([import('./application.js'), import('./start-database.js')]).then(([application, database]) => ({
    ...application,
    ...database,
  }));
  let databaseUrl = settings.databaseUrl;
  if (databaseUrl === undefined) {
    const embedded = await startEmbeddedPostgres({ dataDir: settings.dataDir });
    closing.push(() => embedded.stop());
    databaseUrl = embedded.url;
  }
  await checkDatabase(databaseUrl);
  const { createApplication, openDatabase } = await loading;
  const orm = await openDatabase(databaseUrl);
  closing.push(() => orm.close());
  const logger = new PinoLogger(pino({ level: process.env['NODE_ENV'] === 'production' ? 'info' : 'warn' }));
  const jobs = { databaseUrl, automatic: true, alone: settings.databaseUrl === undefined };
  const app = await createApplication({ settings, orm, clock: new Clock(), jobs, logger });
  closing.push(() => app.close());
  const demo = settings.demo ? await import('./demo/seed-demo.js') : undefined;
  await demo?.seedDemo(app, say);
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    throw describeListenError(error, settings);
  }
  if (demo) closing.push(illustrate(app, demo.illustrateDemo));
}

/** Draws the demo's covers in the background; answers how to end that. */
function illustrate(app: INestApplicationContext, draw: typeof illustrateDemo): () => Promise<unknown> {
  let stopped = false;
  const drawn = draw(app, () => stopped).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  return () => {
    stopped = true;
    return drawn;
  };
}

/** Asked first, because everything after it takes seconds. */
async function refuseTakenPort({ port, host }: Settings): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, host);
    await eventOf(server, 'listening');
  } catch (error) {
    throw describeListenError(error, { port, host });
  } finally {
    server.close();
  }
}

function greet(address: string, demo: boolean): void {
  say(`\nColophon est prêt : ${address}`, `\nColophon is ready: ${address}`);
  if (demo) say('Démonstration : demo@colophon.example / colophon-demo', 'Demo sign-in: demo@colophon.example / colophon-demo');
  say('Ctrl-C pour arrêter.\n', 'Ctrl-C to stop.\n');
}

function once(act: () => Promise<void>): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    void act();
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof StartupProblem ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
