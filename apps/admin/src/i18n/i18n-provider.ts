import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import frenchMessages from 'ra-language-french';
import { type I18nProvider, mergeTranslations } from 'react-admin';
import { firstLocale, type Locale, locales, setCurrentLocale } from './locale';
import { messagesOf } from './messages';

const forms = { fr: frenchMessages, en: englishMessages };

function dictionary(locale: Locale) {
  return mergeTranslations(forms[locale], messagesOf(locale) as Parameters<typeof mergeTranslations>[1]);
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
