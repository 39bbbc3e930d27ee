import { describe, expect, it } from 'vitest';
import { frenchSpacing } from '../format/french-spacing';
import { firstLocale } from './locale';
import { messagesOf } from './messages';

function sentences(tree: unknown, path = ''): [key: string, sentence: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree as object).flatMap(([key, branch]) => sentences(branch, path === '' ? key : `${path}.${key}`));
}

const french = sentences(messagesOf('fr'));
const english = new Map(sentences(messagesOf('en')));
const facts = (sentence: string) => [...new Set(sentence.match(/%\{\w+\}/g))].sort();

describe('The dictionaries', () => {
  it('say the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual(french.map(([key]) => key).sort());
  });

  it('leave no sentence empty', () => {
    expect([...french, ...english].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('use the same facts and the same plural forms', () => {
    const shape = (sentence: string) => ({ facts: facts(sentence), forms: sentence.split('||||').length });
    for (const [key, sentence] of french) expect({ key, ...shape(english.get(key) ?? '') }).toEqual({ key, ...shape(sentence) });
  });

  it('are set with French typography', () => {
    for (const [key, sentence] of french)
      expect({ key, sentence }).toEqual({ key, sentence: frenchSpacing(sentence).replaceAll('...', '…') });
  });
});

describe('The first language', () => {
  it('is French unless the browser only reads something else', () => {
    expect(firstLocale([])).toBe('fr');
    expect(firstLocale(['de', 'fr-CH'])).toBe('fr');
    expect(firstLocale(['en-GB', 'en'])).toBe('en');
  });
});
