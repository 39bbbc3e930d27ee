import type { app as french } from '../fr/app';
import type { Translated } from '../translated';

export const app: Translated<typeof french> = {
  loading: 'Loading…',
  skipToContent: 'Skip to content',
  navigation: { label: 'Main menu', open: 'Open the menu' },
  search: {
    open: 'Search everywhere',
    placeholder: 'Title, name, ISBN…',
    hint: 'Type at least three letters: a title, a name, an ISBN with or without hyphens.',
    none: 'Nothing matches “%{words}”. Try a shorter word, or the ISBN.',
    found: '%{smart_count} result |||| %{smart_count} results',
    results: 'Results',
    kind: {
      work: 'Work',
      product: 'Product',
      party: 'Person',
      printOrder: 'Print order',
      printRun: 'Print run',
      agreement: 'Agreement',
      royaltyStatement: 'Royalty statement',
      customer: 'Customer',
      order: 'Order',
      other: 'Record',
    },
  },
  tasks: {
    title: 'Running tasks',
    running: '%{smart_count} running task |||| %{smart_count} running tasks',
    none: 'No task is running. Imports and the statements of a period appear here while they advance.',
    mayLeave: 'You may leave the page: the work goes on.',
  },
  person: {
    menu: 'Menu of %{name}',
    otherHouses: 'Go to another house',
    language: 'Language',
    lightTheme: 'Light display',
    darkTheme: 'Dark display',
    signOut: 'Sign out',
  },
  demo: { sentence: 'You are visiting an invented house: try everything, nothing is at stake.', openOwnHouse: 'Open my own house' },
  staleEdit: {
    title: 'This record has changed meanwhile',
    sentence: 'Somebody saved it after you opened it.',
    field: 'Field',
    mine: 'Your version',
    theirs: 'Saved version',
    reload: 'Take the saved version',
    keep: 'Keep my changes',
    reloaded: 'The record was reloaded; your changes were not saved.',
  },
  notFound: {
    title: 'There is no such page',
    sentence: 'The address may be old, or incomplete. The menu leads to all that the house holds.',
    home: 'Go to the home page',
  },
  problem: {
    title: 'This page does not show',
    toList: 'Back to the list',
    unreachable: 'The server does not answer. Check the connection, then try again.',
    unexpected: 'Something went wrong. Try again; if it happens again, tell the person who runs the server.',
  },
};
