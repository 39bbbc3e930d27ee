/** Language of a document: that of the person who receives it. */
export type Language = 'fr' | 'en';

const NO_BREAK = '\u00a0';
const MARKS = { fr: { group: '\u202f', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;
const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** A sum with its two decimals: "1668.48" → "1 668,48" or "1,668.48"; with a currency "1 668,48 €" or "€1,668.48". */
export function formatAmount(amount: string, language: Language, currency?: string): string {
  const { negative, whole, fraction } = read(amount);
  const figure = group(whole, language) + MARKS[language].decimal + fraction.padEnd(2, '0');
  return signed(negative, currency ? withCurrency(figure, language, currency) : figure);
}

/** A price per copy: two decimals at least, and further ones only where they say something ("18.9600" → "18,96", "18.9573" → "18,9573"). */
export function formatPrice(price: string, language: Language, currency?: string): string {
  const { negative, whole, fraction } = read(price);
  return formatAmount(`${negative ? '-' : ''}${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`, language, currency);
}

/** A number of copies, grouped by thousands. */
export function formatCopies(copies: number | bigint, language: Language): string {
  const { negative, whole } = read(copies.toString());
  return signed(negative, group(whole, language));
}

/** A rate held as percent: "8.00" → "8 %" or "8%", "7.50" → "7,5 %" or "7.5%". */
export function formatRate(rate: string, language: Language): string {
  const { negative, whole, fraction } = read(rate);
  const decimals = fraction.replace(/0+$/, '');
  const figure = group(whole, language) + (decimals && MARKS[language].decimal + decimals);
  return signed(negative, language === 'fr' ? `${figure}${NO_BREAK}%` : `${figure}%`);
}

function read(decimal: string): { negative: boolean; whole: string; fraction: string } {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts) throw new Error(`Not a decimal: ${decimal}`);
  const [, sign, whole = '', fraction = ''] = parts;
  return { negative: sign === '-' && /[1-9]/.test(whole + fraction), whole, fraction };
}

function group(whole: string, language: Language): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, MARKS[language].group);
}

function withCurrency(figure: string, language: Language, currency: string): string {
  const symbol = SYMBOLS[currency];
  if (language === 'fr') return `${figure}${NO_BREAK}${symbol ?? currency}`;
  return symbol ? symbol + figure : `${currency}${NO_BREAK}${figure}`;
}

function signed(negative: boolean, figure: string): string {
  return negative ? `\u2212${figure}` : figure;
}
