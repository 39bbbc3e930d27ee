import { expect, it } from 'vitest';
import { messagesOf } from '../i18n/messages';
import { isRecordId, isTold, recordedMeaning } from './recorded-meaning';

it('knows which words tell the state of a print run, in both languages', () => {
  expect(recordedMeaning('print-runs', 'state')).toEqual({ words: 'production.state' });
  expect(messagesOf('fr').production.state['partly-received']).toBe('Reçu en partie');
  expect(messagesOf('en').production.state['partly-received']).toBe('Partly received');
});

it('reads the language of a book as a code of ONIX, and the language of a person as one of ours', () => {
  expect(recordedMeaning('products', 'language')).toEqual({ list: 74 });
  expect(recordedMeaning('parties', 'language')).toEqual({ words: 'shared.language' });
});

it('leaves out what the database derives, and tells what it does not know', () => {
  expect(isTold('parties', 'sortName')).toBe(false);
  expect(isTold('parties', 'biography')).toBe(true);
});

it('tells an id from a text', () => {
  expect(isRecordId('019e3b5a-6f00-7000-8000-000000000001')).toBe(true);
  expect(isRecordId('Conte de la lune')).toBe(false);
});
