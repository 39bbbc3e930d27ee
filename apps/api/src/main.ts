import { pino } from 'pino';
import { createApplication } from './application.js';
import { Clock } from './platform/clock/clock.js';
import { checkDatabase } from './platform/database/database-problem.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { PinoLogger } from './platform/pino-logger.js';
import { readSettings } from './platform/settings.js';
import { consoleLanguage, StartupProblem } from './platform/startup-problem.js';
import { describeListenError } from './platform/startup-problems.js';
import { seedDemo } from './seed-demo.js';
import { openDatabase } from './start-database.js';

const say = (fr: string, en: string) => process.stdout.write(`${consoleLanguage() === 'fr' ? fr : en}\n`);

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const embedded = settings.databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir: settings.dataDir }) : undefined;
  const databaseUrl = embedded?.url ?? settings.databaseUrl ?? '';
  try {
    await checkDatabase(databaseUrl);
    const orm = await openDatabase(databaseUrl);
    const logger = new PinoLogger(pino({ level: process.env['NODE_ENV'] === 'production' ? 'info' : 'warn' }));
    const app = await createApplication({
      settings,
      orm,
      clock: new Clock(),
      jobs: { databaseUrl, automatic: true, alone: embedded !== undefined },
      logger,
    });
    if (settings.demo) await seedDemo(app, (fr, en) => say(fr, en));
    const stop = once(async () => {
      await app.close();
      await orm.close();
      await embedded?.stop();
      process.exit(0);
    });
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    try {
      await app.listen(settings.port, settings.host);
    } catch (error) {
      await app.close();
      await orm.close();
      throw describeListenError(error, settings);
    }
    greet(settings.publicUrl ?? `http://localhost:${settings.port}`, settings.demo);
  } catch (error) {
    await embedded?.stop();
    throw error;
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
