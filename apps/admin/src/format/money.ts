import type { Locale } from '../i18n/locale';

// Amounts are decimal strings from the API and stay strings: Intl formats them exactly, and nothing here adds or multiplies.
type Decimal = `${number}`;

const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };
const minus = '−';

/** "1668.48" → « 1 668,48 € » or “€1,668.48”. */
export function formatMoney(amount: string, locale: Locale, currency = 'EUR'): string {
  const format = new Intl.NumberFormat(tags[locale], { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.format(amount as Decimal).replace('-', minus);
}

/** A unit price may carry four decimals; they are shown only when they are not zero. */
export function formatUnitPrice(amount: string, locale: Locale, currency = 'EUR'): string {
  const format = new Intl.NumberFormat(tags[locale], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 4,
  });
  return format.format(amount as Decimal).replace('-', minus);
}

/** A rate in percent as the API writes it: "5.50" → « 5,5 % ». */
export function formatRate(percent: string, locale: Locale): string {
  const figure = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 4 }).format(percent as Decimal).replace('-', minus);
  return locale === 'fr' ? `${figure}\u00a0%` : `${figure}%`;
}

export function formatWhole(figure: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 0 }).format(figure).replace('-', minus);
}

/** What a person types ("1 668,4", "1,668.40", "12") as the API's decimal string, or null when it is not an amount. */
export function parseAmount(typed: string, decimals: 2 | 4 = 2): string | null {
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(/^−/, '-');
  const point = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const whole = (point < 0 ? bare : bare.slice(0, point)).replace(/[.,]/g, '');
  const fraction = point < 0 ? '' : bare.slice(point + 1);
  if (!/^-?\d+$/.test(whole) || !/^\d*$/.test(fraction) || fraction.length > decimals) return null;
  return `${whole.replace(/^(-?)0+(?=\d)/, '$1')}.${fraction.padEnd(2, '0')}`;
}

/** The same amount as a person would type it in the language on screen. */
export function editableAmount(amount: string, locale: Locale): string {
  return locale === 'fr' ? amount.replace('.', ',') : amount;
}
