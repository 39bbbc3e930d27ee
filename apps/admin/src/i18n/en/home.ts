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
