import type { home as french } from '../fr/home';
import type { Translated } from '../translated';

export const home: Translated<typeof french> = {
  menu: 'Home',
  title: 'Hello %{name}',
  nextTitle: 'What to do next',
  latestTitle: 'Latest books',
  wholeCatalogue: 'The whole catalogue',
  statementsTitle: 'Recent statements',
  noStatements: 'No statement yet. The first one is made from the royalties, for one person and one period.',
  importsTitle: 'Recent imports',
  noImports: 'No file yet. Your spreadsheet or your ONIX is dropped under Import and export.',
  draft: 'Draft',
  figuresTitle: 'The house in figures',
  allDone: {
    title: 'All is up to date',
    sentence: 'Nothing awaits your decision. Runs received, statements to approve and pending imports will appear here.',
  },
  start: {
    title: 'Begin with your catalogue',
    sentence:
      'Drop the file you already have (ONIX, spreadsheet or CSV): Colophon reads it, shows you what it understood and writes nothing without your consent.',
    import: 'Import my catalogue',
    create: 'Create a work',
    runTitle: 'Then receive a print run',
    runSentence: 'The copies enter the stock, and Colophon at once proposes the royalties due, with the calculation.',
    royaltyTitle: 'And hand the author their statement',
    royaltySentence: 'One agreement is enough: the statement is drafted, approved and printed, the accountant’s workbook with it.',
  },
  task: {
    other: '%{smart_count} point to look at |||| %{smart_count} points to look at',
  },
  figure: {
    works: 'Works',
    products: 'Products',
    parties: 'People',
    copiesInStock: 'Copies in stock',
    copiesAwaited: 'Copies awaited',
    royaltiesDue: 'Royalties to pay',
  },
};
