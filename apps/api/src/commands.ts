import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportCatalogue, importCatalogue } from './catalogue-commands.js';
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

/** Everything a host or an accountant automates, by its words. */
export const commands: Readonly<Record<string, Command>> = {
  'house list': {
    usage: 'house list',
    about: { fr: 'liste les maisons', en: 'lists the houses' },
    run: async ({ app, say }) => {
      for (const house of await app.get(Houses).list()) say(`${house.slug}\t${house.name}`);
    },
  },
  'house create': {
    usage: 'house create <name>',
    about: { fr: 'crée une maison', en: 'makes a house' },
    run: async ({ app, words, say }) => {
      const name = words.join(' ');
      const house = await app.get(Houses).create({ name });
      say(`${house.slug}\t${house.name}`);
    },
  },
  'import catalogue': {
    usage: 'import catalogue FILE --house SLUG [--yes]',
    about: {
      fr: 'montre ce qu’un catalogue (ONIX, CSV, XLSX) changerait, et l’écrit',
      en: 'shows what a catalogue (ONIX, CSV, XLSX) would change, and writes it',
    },
    run: importCatalogue,
  },
  'export catalogue': {
    usage: 'export catalogue --house SLUG --format onix|xlsx|csv --out FILE',
    about: { fr: 'écrit le catalogue dans un fichier', en: 'writes the catalogue to a file' },
    run: exportCatalogue,
  },
};
