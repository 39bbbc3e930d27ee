import type { Language } from './pdf/figures.js';

export interface PostalAddress {
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166. */
  readonly country: string;
}

/** An address as it goes on an envelope posted in France: the country in capitals on the last line, where it is another one. */
export function postalLines({ lines, postcode, city, country }: PostalAddress, language: Language): string[] {
  const place = [postcode, city].filter((part) => part !== '').join(' ');
  const abroad = country === 'FR' ? '' : countryName(country, language).toLocaleUpperCase(language);
  return [...lines, place, abroad].filter((line) => line !== '');
}

export interface LegalIdentity {
  readonly name: string;
  /** Form, capital and register, where the law wants them. */
  readonly company?: string | undefined;
  readonly siren: string | null;
  readonly vatNumber: string | null;
}

/** Who the house is to the law, in one line for the foot of every page. */
export function legalLine({ name, company, siren, vatNumber }: LegalIdentity, language: Language): string {
  const vat = language === 'fr' ? 'TVA' : 'VAT';
  return [name, company, siren && `SIREN ${spaced(siren)}`, vatNumber && `${vat} ${vatNumber}`].filter(Boolean).join(', ');
}

/** In threes, as the register writes it. */
function spaced(siren: string): string {
  return siren.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202f');
}

const regions = { fr: new Intl.DisplayNames('fr', { type: 'region' }), en: new Intl.DisplayNames('en', { type: 'region' }) };

function countryName(country: string, language: Language): string {
  return regions[language].of(country) ?? country;
}
