import type { home as french } from '../fr/home';
import type { Translated } from '../translated';

export const home: Translated<typeof french> = {
  menu: 'Home',
  title: 'Hello %{name}',
  nextTitle: 'What to do next',
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
  },
  task: {
    open: 'Open',
    importsPending: '%{smart_count} import to check before it is written |||| %{smart_count} imports to check before they are written',
    runsExpected: '%{smart_count} print run expected from the printer |||| %{smart_count} print runs expected from the printer',
    royaltiesProposed: '%{smart_count} run received, royalties to approve |||| %{smart_count} runs received, royalties to approve',
    statementsDrafted: '%{smart_count} royalty statement to approve |||| %{smart_count} royalty statements to approve',
    contributorsWithoutAgreement: '%{smart_count} contributor without an agreement |||| %{smart_count} contributors without an agreement',
    productsWithoutPrice: '%{smart_count} product without a price |||| %{smart_count} products without a price',
    productsWithoutCover: '%{smart_count} product without a cover |||| %{smart_count} products without a cover',
    other: '%{smart_count} point to look at |||| %{smart_count} points to look at',
  },
  figure: {
    works: 'Works',
    products: 'Products',
    parties: 'People',
    copiesInStock: 'Copies in stock',
    royaltiesDue: 'Royalties to pay',
  },
};
