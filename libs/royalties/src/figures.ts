import { type BasisPoints, type Money, percentToDecimal, toDecimal, type UnitPrice, unitPriceToDecimal } from '@colophon/money';

export type Language = 'fr' | 'en';

/** Narrow no-break space: between groups of three digits in French. */
const NARROW = '\u202F';
/** No-break space: between a number and its unit. */
const NO_BREAK = '\u00A0';

/** `2 900` in French, `2,900` in English. */
export function formatCount(copies: number, language: Language): string {
  return localized(String(copies), language);
}

/** `2 900 ex.`, `2,900 copies`. */
export function formatCopies(copies: number, language: Language): string {
  const unit = language === 'fr' ? 'ex.' : copies === 1 ? 'copy' : 'copies';
  return formatCount(copies, language) + NO_BREAK + unit;
}

/** `2 320,00 €`, `2,320.00`: English statements name the currency once, in their heading. */
export function formatMoney(money: Money, language: Language): string {
  return withCurrency(localized(toDecimal(money), language), money.currency, language);
}

/** With two decimals, or four when the price has more than cents. */
export function formatPrice(price: UnitPrice, currency: string, language: Language): string {
  const decimals = price % 100n === 0n ? 2 : 4;
  return withCurrency(localized(unitPriceToDecimal(price, decimals), language), currency, language);
}

/** `8 %`, `7,5 %`: no more decimals than the rate has. */
export function formatRate(rate: BasisPoints, language: Language): string {
  const decimal = percentToDecimal(rate).replace(/\.?0+$/, '');
  return `${localized(decimal, language)}${NO_BREAK}%`;
}

function withCurrency(figure: string, currency: string, language: Language): string {
  if (language === 'en') return figure;
  return figure + NO_BREAK + (currency === 'EUR' ? '€' : currency);
}

function localized(decimal: string, language: Language): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const sign = decimal.startsWith('-') ? '\u2212' : '';
  const grouped = inThousands(whole, language === 'fr' ? NARROW : ',');
  if (fraction === undefined) return sign + grouped;
  return sign + grouped + (language === 'fr' ? ',' : '.') + fraction;
}

/** Written by hand: a period of statements spells out hundreds of thousands of figures, and the expression that does this is slow. */
function inThousands(whole: string, separator: string): string {
  let grouped = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) grouped = whole.slice(Math.max(0, end - 3), end) + separator + grouped;
  return grouped;
}
