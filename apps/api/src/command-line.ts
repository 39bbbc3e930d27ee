import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Houses } from './platform/houses/houses.js';
import type { Bilingual } from './platform/problems/problem-type.js';

export interface CommandLine {
  readonly app: NestFastifyApplication;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly say: (line: string) => void;
}

export interface Command {
  readonly usage: string;
  readonly about: Bilingual;
  readonly run: (line: CommandLine) => Promise<void>;
}

/** Runs `work` in the house of `--house`. */
export async function inHouse(app: CommandLine['app'], slug: unknown, work: () => Promise<void>): Promise<void> {
  const houses = app.get(Houses);
  await houses.enter(await houses.find(String(slug ?? '')), 'colophon', work);
}
