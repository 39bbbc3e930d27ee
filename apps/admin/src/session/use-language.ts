import { useQueryClient } from '@tanstack/react-query';
import { useLocaleState, useNotify } from 'react-admin';
import { problemOf } from '../data/problem';
import type { Locale } from '../i18n/locale';
import { useText } from '../i18n/use-text';
import { keepLanguage } from './session';

/** The language on screen, and the way to another, which is kept with the person. */
export function useLanguage(): [string, (locale: Locale) => void] {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const [chosen, choose] = useLocaleState();
  const change = (locale: Locale) => {
    choose(locale);
    void queries.invalidateQueries();
    keepLanguage(locale).catch((error: unknown) => notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' }));
  };
  return [chosen, change];
}
