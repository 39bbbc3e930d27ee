import { describe, expect, it } from 'vitest';
import { problems as tables } from '../../app.module.js';
import { faultSentences } from '../../modules/imports/row-fault-sentences.js';

const problems = Object.values(tables).flatMap((table) => Object.entries(table.problems));

describe('The sentences of every problem', () => {
  const sentences = () =>
    problems.flatMap(([code, { title, detail }]) =>
      (['fr', 'en'] as const).flatMap((language) => [
        { code, language, sentence: title[language] },
        { code, language, sentence: detail[language] },
      ]),
    );

  it('are filled in both languages, and are not the same in both', () => {
    expect(problems.length).toBeGreaterThan(100);
    expect(sentences().filter(({ sentence }) => sentence.trim() === '' || sentence !== sentence.trim())).toEqual([]);
    expect(problems.filter(([, { detail }]) => detail.fr === detail.en).map(([code]) => code)).toEqual([]);
  });

  it('name the same facts in both languages, and the title none', () => {
    const told = problems.map(([code, { detail }]) => ({ code, fr: factsIn(detail.fr, 'Fr'), en: factsIn(detail.en, 'En') }));
    expect(told.filter(({ fr, en }) => String(fr) !== String(en))).toEqual([]);
    expect(problems.filter(([, { title }]) => /[{}]/.test(title.fr + title.en)).map(([code]) => code)).toEqual([]);
  });

  it('name facts as facts are named', () => {
    const odd = sentences().filter(({ sentence }) => /[{}]/.test(sentence.replaceAll(/\{[a-z][A-Za-z]*\}/g, '')));
    expect(odd).toEqual([]);
  });

  it('end as sentences do', () => {
    expect(problems.filter(([, { detail }]) => !/[.!?…]$/.test(detail.fr) || !/[.!?…]$/.test(detail.en)).map(([code]) => code)).toEqual([]);
    expect(problems.filter(([, { title }]) => title.fr.endsWith('.') || title.en.endsWith('.')).map(([code]) => code)).toEqual([]);
  });

  it('keep French typography: the spaces that do not break, the apostrophe, the quotation marks', () => {
    const french = sentences().filter(({ language }) => language === 'fr');
    expect(french.flatMap(({ code, sentence }) => typographicFaults(sentence).map((fault) => [code, fault]))).toEqual([]);
  });

  it('and so do those that stand beside a row of an import', () => {
    const told = Object.entries(faultSentences);
    expect(told.length).toBeGreaterThan(40);
    expect(told.flatMap(([code, { fr }]) => typographicFaults(fr).map((fault) => [code, fault]))).toEqual([]);
    expect(told.filter(([, { fr, en }]) => String(factsIn(fr, 'Fr')) !== String(factsIn(en, 'En'))).map(([code]) => code)).toEqual([]);
  });
});

/** The facts a sentence names; one that exists in each language (`reasonFr`, `reasonEn`) is the same fact. */
function factsIn(sentence: string, suffix: 'Fr' | 'En'): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(new RegExp(`${suffix}$`), '')))].sort();
}

/** Lexique des règles typographiques en usage à l'Imprimerie nationale: a narrow space before ; ! ?, a full one before : and inside « ». */
function typographicFaults(sentence: string): string[] {
  const rules: [fault: string, pattern: RegExp][] = [
    ['no U+202F before ; ! ?', /[^\u202F;!?][;!?]/],
    // An address or a time of day has its own colon.
    ['no U+00A0 before :', /[^\u00A0\d/](?<!https?|postgres):(?!\/\/)/],
    ['no U+00A0 after «', /«[^\u00A0]/],
    ['no U+00A0 before »', /[^\u00A0]»/],
    ['a straight apostrophe', /'/],
    ['straight quotation marks', /"/],
    ['three dots for an ellipsis', /\.\.\./],
    ['a capital without its accent', /\b(A |Etat|Editeur|Editeurs|Ecrit|Evit|Egal)/],
  ];
  return rules.filter(([, pattern]) => pattern.test(sentence)).map(([fault]) => `${fault}: ${sentence}`);
}
