export type Locale = 'fr' | 'en';

export const locales: readonly { locale: Locale; name: string }[] = [
  { locale: 'fr', name: 'Français' },
  { locale: 'en', name: 'English' },
];

let current: Locale = 'fr';

/** The language on screen, for what lives outside React: requests and their errors. */
export function currentLocale(): Locale {
  return current;
}

export function setCurrentLocale(locale: Locale): void {
  current = locale;
  if (typeof document !== 'undefined') document.documentElement.lang = locale;
}

/** French first: English only for a browser that asks for something else than French. */
export function firstLocale(languages: readonly string[]): Locale {
  return languages.length === 0 || languages.some((language) => language.toLowerCase().startsWith('fr')) ? 'fr' : 'en';
}
