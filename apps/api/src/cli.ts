import { parseArgs } from 'node:util';
import { Refusal } from '@colophon/refusal';
import { createApplication } from './application.js';
import type { Command } from './command-line.js';
import { commands } from './commands.js';
import { Clock } from './platform/clock/clock.js';
import { checkDatabase } from './platform/database/database-problem.js';
import { joinEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { fill } from './platform/problems/problem-document.js';
import { ProblemTables } from './platform/problems/problem-tables.js';
import { readSettings } from './platform/settings.js';
import { consoleLanguage, StartupProblem } from './platform/startup-problem.js';
import { openDatabase } from './start-database.js';

const language = consoleLanguage();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      house: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      yes: { type: 'boolean' },
    },
  });
  const found = Object.keys(commands).find((words) => positionals.join(' ').startsWith(words));
  const command = found === undefined ? undefined : commands[found];
  if (found === undefined || !command) return explain();
  await run(command, positionals.slice(found.split(' ').length), values);
}

async function run(command: Command, words: string[], options: Record<string, string | boolean | undefined>): Promise<void> {
  const settings = readSettings(process.env);
  const embedded = settings.databaseUrl === undefined ? await joinEmbeddedPostgres({ dataDir: settings.dataDir }) : undefined;
  const databaseUrl = embedded?.url ?? settings.databaseUrl ?? '';
  try {
    await checkDatabase(databaseUrl);
    const orm = await openDatabase(databaseUrl);
    const jobs = { databaseUrl, automatic: false, alone: false };
    const app = await createApplication({ settings, orm, clock: new Clock(), jobs, logger: false });
    try {
      await command.run({ app, words, options, say: (line) => process.stdout.write(`${line}\n`) });
    } catch (error) {
      throw error instanceof Refusal ? new Error(inWords(error, app.get(ProblemTables))) : error;
    } finally {
      await app.close();
      await orm.close();
    }
  } finally {
    await embedded?.stop();
  }
}

function inWords(refusal: Refusal, tables: ProblemTables): string {
  const found = tables.find(refusal.code);
  return found ? fill(found.problem.detail[language], refusal.facts, language) : refusal.code;
}

function explain(): void {
  const usageWidth = Math.max(...Object.values(commands).map(({ usage }) => usage.length)) + 2;
  const lines = Object.values(commands).map(({ usage, about }) => `  npm run colophon -- ${usage.padEnd(usageWidth)} ${about[language]}`);
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
}

main().catch((error: unknown) => {
  const known = error instanceof StartupProblem || error instanceof Error;
  process.stderr.write(`${known ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
