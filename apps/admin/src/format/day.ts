import type { Locale } from '../i18n/locale';

const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** A business day, `YYYY-MM-DD`, as our documents write it: 1er mars 2026, 01/03/2026; 1 March 2026, 1 Mar 2026. It has no time zone, so it is read and written as UTC. */
export function formatDay(day: string, locale: Locale, style: 'long' | 'short' = 'short'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const figures = locale === 'fr' && style === 'short';
  const written = new Intl.DateTimeFormat(tags[locale], {
    timeZone: 'UTC',
    day: figures ? '2-digit' : 'numeric',
    month: figures ? '2-digit' : style,
    year: 'numeric',
  }).format(date);
  return (locale === 'fr' ? written.replace(/^1 /, '1er ') : written).replaceAll(' ', '\u00a0');
}

/** An instant (UTC in the API) in the reader's own time. */
export function formatInstant(instant: string, locale: Locale, timeZone?: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'medium', timeStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(date);
}

/** The business day it is in a time zone, without one in that of the browser. */
export function today(timeZone?: string, now = new Date()): string {
  // Sweden writes days as we store them.
  return new Intl.DateTimeFormat('sv-SE', timeZone ? { timeZone } : {}).format(now);
}
