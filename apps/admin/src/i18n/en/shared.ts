import type { shared as french } from '../fr/shared';
import type { Translated } from '../translated';

export const shared: Translated<typeof french> = {
  save: 'Save',
  create: 'Create',
  cancel: 'Cancel',
  retry: 'Try again',
  delete: 'Delete',
  deletion: {
    title: 'Delete “%{name}”?',
    sentence:
      'The record disappears for the whole house. What has already served (runs, agreements, sales) cannot be deleted: Colophon will say so.',
  },
  total: 'Total',
  yes: 'Yes',
  no: 'No',
  noValue: 'nothing',
  aRecord: 'another record',
  language: { fr: 'French', en: 'English' },
  clearSearch: 'Clear the search',
  explain: '%{amount}: see the calculation',
  notAnAmount: 'This is not an amount: figures, then a point and at most %{decimals} decimals.',
  noMatch: { title: 'Nothing matches', sentence: 'No record answers this search. Try a shorter word, or clear the search.' },
  audit: {
    created: 'Record created',
    removed: 'Record removed',
    system: 'Colophon',
    title: 'History',
    none: 'No change recorded so far.',
    colon: ':',
  },
  task: { doneOf: '%{done} of %{total}', begun: 'Begun', waiting: 'Waiting' },
  file: { choose: 'Choose a file', sending: 'Sending %{name}…', reading: 'Reading %{name}…' },
};
