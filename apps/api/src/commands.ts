import { proveBooks } from './book-commands.js';
import { exportCatalogue, importCatalogue } from './catalogue-commands.js';
import type { Command } from './command-line.js';
import { Houses } from './platform/houses/houses.js';
import { approveStatements, draftStatements, postRoyalties, printStatements, writeWorkbook } from './royalty-commands.js';

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
  'statements draft': {
    usage: 'statements draft --house SLUG --from DAY --to DAY',
    about: {
      fr: 'prépare les redditions d’une période (du premier jour au lendemain du dernier)',
      en: 'drafts the statements of a period (to: the day after its last)',
    },
    run: draftStatements,
  },
  'statements approve': {
    usage: 'statements approve --house SLUG --from DAY --to DAY',
    about: { fr: 'valide et numérote les redditions préparées', en: 'approves and numbers the drafts' },
    run: approveStatements,
  },
  'statements print': {
    usage: 'statements print --house SLUG --from DAY --to DAY',
    about: { fr: 'fabrique les PDF des redditions validées', en: 'makes the PDFs of the approved statements' },
    run: printStatements,
  },
  'statements workbook': {
    usage: 'statements workbook --house SLUG --from DAY --to DAY --out FILE',
    about: { fr: 'écrit le classeur du comptable', en: 'writes the accountant’s workbook' },
    run: writeWorkbook,
  },
  'statements post': {
    usage: 'statements post --house SLUG',
    about: {
      fr: 'comptabilise, une fois, les droits validés avant que la comptabilité ne soit tenue ici',
      en: 'posts, once, the royalties approved before the ledger was kept here',
    },
    run: postRoyalties,
  },
  check: {
    usage: 'check --house SLUG',
    about: {
      fr: 'recompte le livre de stock et la comptabilité, et dit s’ils sont justes',
      en: 'counts the stock book and the ledger again and says whether they are right',
    },
    run: proveBooks,
  },
};
