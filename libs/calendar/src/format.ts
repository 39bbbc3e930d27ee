import { type Day, day } from './day.ts';

const months = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

const NO_BREAK_SPACE = '\u00A0';

/**
 * A day as a document prints it: `1er mars 2026` or `1 March 2026` in full, `01/03/2026` or `1 Mar 2026` in a column. The English
 * column names the month, because 01/03 is another day for an American reader. Months are spelled here rather than asked of the
 * runtime, so that a document issued twice reads the same on every machine.
 */
export function formatDay(date: Day, language: 'fr' | 'en', style: 'long' | 'short'): string {
  const [year = '', month = '', dayOfMonth = ''] = day(date).split('-');
  if (language === 'fr' && style === 'short') return `${dayOfMonth}/${month}/${year}`;
  const name = months[language][Number(month) - 1] ?? '';
  const ordinal = language === 'fr' && dayOfMonth === '01' ? '1er' : String(Number(dayOfMonth));
  return [ordinal, style === 'short' ? name.slice(0, 3) : name, year].join(NO_BREAK_SPACE);
}
