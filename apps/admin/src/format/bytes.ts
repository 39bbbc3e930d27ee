import type { Locale } from '../i18n/locale';

const units = { fr: ['o', 'Ko', 'Mo', 'Go'], en: ['B', 'KB', 'MB', 'GB'] } as const;

/** A file's size as people say it: « 1,2 Mo », “1.2 MB”. */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const figure = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: power === 0 ? 0 : 1 });
  return `${figure.format(bytes / 1000 ** power)}\u00a0${units[locale][power] ?? ''}`;
}
