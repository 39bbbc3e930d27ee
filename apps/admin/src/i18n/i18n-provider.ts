import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import frenchMessages from 'ra-language-french';
import { type I18nProvider, mergeTranslations } from 'react-admin';
import { frenchSpacing } from '../format/french-spacing';
import { firstLocale, type Locale, locales, setCurrentLocale } from './locale';
import { messagesOf } from './messages';

const forms = { fr: typeset(frenchMessages), en: englishMessages };

function dictionary(locale: Locale) {
  return mergeTranslations(forms[locale], messagesOf(locale) as Parameters<typeof mergeTranslations>[1]);
}

/** Gives react-admin's own French sentences the apostrophes and the spaces of ours. */
function typeset<Tree>(tree: Tree): Tree {
  if (typeof tree === 'string') return frenchSpacing(tree) as Tree;
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, branch]) => [key, typeset(branch)])) as Tree;
}

/** French and English. The choice is kept by react-admin's store under `locale`. */
export function colophonI18nProvider(): I18nProvider {
  const initial = firstLocale(navigator.languages);
  setCurrentLocale(initial);
  const provider = polyglotI18nProvider((locale) => dictionary(locale === 'en' ? 'en' : 'fr'), initial, [...locales]);
  return {
    ...provider,
    changeLocale: async (locale) => {
      await provider.changeLocale(locale);
      setCurrentLocale(locale === 'en' ? 'en' : 'fr');
    },
  };
}
