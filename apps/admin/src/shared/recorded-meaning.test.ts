import { expect, it } from 'vitest';
import { messagesOf } from '../i18n/messages';
import { actsOf } from './audit-acts';
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

it('names every act on every part, and every field of a part that is told, in both languages', () => {
  const parts = Object.keys(messagesOf('fr').history.act).filter((entity) => !['work', 'cover', 'other'].includes(entity));
  for (const locale of ['fr', 'en'] as const) {
    const { resources } = messagesOf(locale);
    for (const entity of parts) expect(Object.keys(resources)).toContain(entity);
  }
  expect(recordedMeaning('price', 'territory')).toEqual({ list: 91 });
  expect(recordedMeaning('agreement_party', 'role')).toEqual({ list: 17, words: 'royalties.role' });
  expect(messagesOf('fr').royalties.role.heir).toBe('Ayant droit');
  expect(isTold('rate_step', 'ruleId')).toBe(false);
});

it('gathers what one person did at one moment', () => {
  const entry = { entity: 'price', recordId: 'p', action: 'created', part: null, changes: [] as never[] } as const;
  const [noon, one] = ['2026-11-21T12:00:00Z', '2026-11-21T13:00:00Z'];
  const acts = actsOf([
    { ...entry, id: 'c', at: one, actor: 'Marie' },
    { ...entry, id: 'b', at: one, actor: 'Marie' },
    { ...entry, id: 'a', at: noon, actor: 'Marie' },
  ]);
  expect(acts.map(({ at, entries }) => [at, entries.map(({ id }) => id)])).toEqual([
    [one, ['c', 'b']],
    [noon, ['a']],
  ]);
});
