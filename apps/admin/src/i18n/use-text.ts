import { useCallback } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { Locale } from './locale';
import type { MessageKey } from './messages';

export type Text = (key: MessageKey, facts?: Record<string, string | number>) => string;

/** react-admin's translate, limited to keys that exist. `smart_count` chooses singular or plural. */
export function useText(): Text {
  const translate = useTranslate();
  return useCallback((key, facts) => translate(key, facts), [translate]);
}

export function useChosenLocale(): Locale {
  return useLocale() === 'en' ? 'en' : 'fr';
}
