import { formatDay } from '@colophon/calendar';
import { rounded } from '@colophon/money';
import { formatCopies, formatCount, formatMoney, formatPrice, formatRate, type Language } from './figures.ts';
import type { EarnedLine } from './printed-quantity.ts';
import type { AdjustedStatementLine, RoundingStatementLine, StatementLine } from './statement.ts';

const NO_BREAK = '\u00A0';

/** `calculation` is what is printed on the line; `details` are sentences that say where each of its numbers comes from. */
export interface Explanation {
  readonly calculation: string;
  readonly details: readonly string[];
}

/**
 * Spells a line out so that it can be checked with a pencil: « 2 900 ex. × 10,00 € × 8 % = 2 320,00 € », then the copies received and
 * excluded, the place in the count, and which price it is.
 */
export function explain(line: EarnedLine, language: Language, currency = 'EUR'): Explanation {
  const amount = formatMoney(rounded(line.amount, currency), language);
  const price = formatPrice(line.price, currency, language);
  const calculation = `${formatCopies(line.copies, language)} × ${price} × ${formatRate(line.rate, language)} = ${amount}`;
  const details =
    language === 'fr' ? [received.fr(line), counted.fr(line), priced.fr(line)] : [received.en(line), counted.en(line), priced.en(line)];
  return { calculation, details };
}

/** The same for any line of a statement: an adjustment says what was stated and what it is now, a rounding why it exists. */
export function explainLine(line: StatementLine, language: Language): Explanation {
  switch (line.kind) {
    case 'earned':
      return explain(line.earned, language, line.printed.currency);
    case 'adjusted':
      return explainAdjustment(line, language);
    case 'rounding':
      return explainRounding(line, language);
  }
}

type Sentence = Record<Language, (line: EarnedLine) => string>;

const received: Sentence = {
  fr: ({ receivedOn, receivedCopies, excludedCopies }) => {
    const kept = receivedCopies - excludedCopies;
    const arrival = `${formatCopies(receivedCopies, 'fr')} reçu${plural(receivedCopies)} le ${formatDay(receivedOn, 'fr', 'long')}`;
    if (excludedCopies === 0) return `${arrival}, ${kept > 1 ? 'tous comptés' : 'compté'}.`;
    const excluded = formatCopies(excludedCopies, 'fr');
    return `${arrival}, moins ${excluded} hors droits${NO_BREAK}: ${formatCopies(kept, 'fr')} compté${plural(kept)}.`;
  },
  en: ({ receivedOn, receivedCopies, excludedCopies }) => {
    const day = formatDay(receivedOn, 'en', 'long');
    const kept = receivedCopies - excludedCopies;
    if (excludedCopies === 0) return `${formatCopies(receivedCopies, 'en')} received on ${day}, all counted.`;
    return `${formatCopies(receivedCopies, 'en')} received on ${day}, less ${formatCount(excludedCopies, 'en')} royalty-free: ${formatCount(kept, 'en')} counted.`;
  },
};

/** French counts one and a half as one: the plural starts at two. */
function plural(copies: number): '' | 's' {
  return copies >= 2 ? 's' : '';
}

const counted: Sentence = {
  fr: ({ countedBefore, countedAfter, stepAbove, stepUpTo, rate }) => {
    const step = `${formatRate(rate, 'fr')} ${stepInFrench(stepAbove, stepUpTo)}`;
    return `Du ${ordinal(countedBefore + 1)} au ${ordinal(countedAfter)} exemplaire compté${NO_BREAK}: ${endSentence(step)}`;
  },
  en: ({ countedBefore, countedAfter, stepAbove, stepUpTo, rate }) => {
    const step = `${formatRate(rate, 'en')} ${stepInEnglish(stepAbove, stepUpTo)}`;
    return `Copies ${formatCount(countedBefore + 1, 'en')} to ${formatCount(countedAfter, 'en')} of the count: ${step}.`;
  },
};

const priced: Sentence = {
  fr: ({ priceSource }) =>
    priceSource === 'first-announced'
      ? 'Prix hors taxe\u00A0: le premier annoncé, aucun n’étant encore en vigueur à la réception.'
      : 'Prix hors taxe en vigueur à la réception.',
  en: ({ priceSource }) =>
    priceSource === 'first-announced'
      ? 'Tax-excluded price: the first announced one, none being in force yet on reception.'
      : 'Tax-excluded price in force on reception.',
};

function stepInFrench(above: number, upTo: number | null): string {
  if (above === 0 && upTo === null) return 'sur tous les exemplaires';
  if (upTo === null) return `au-delà de ${formatCopies(above, 'fr')}`;
  if (above === 0) return `jusqu’à ${formatCopies(upTo, 'fr')}`;
  return `au-delà de ${formatCount(above, 'fr')} et jusqu’à ${formatCopies(upTo, 'fr')}`;
}

function stepInEnglish(above: number, upTo: number | null): string {
  if (above === 0 && upTo === null) return 'on all copies';
  if (upTo === null) return `above ${formatCopies(above, 'en')}`;
  if (above === 0) return `up to ${formatCopies(upTo, 'en')}`;
  return `above ${formatCount(above, 'en')} and up to ${formatCopies(upTo, 'en')}`;
}

/** « ex. » already ends with its full stop. */
function endSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function ordinal(place: number): string {
  return place === 1 ? '1er' : `${formatCount(place, 'fr')}e`;
}

function explainAdjustment(line: AdjustedStatementLine, language: Language): Explanation {
  const { currency } = line.printed;
  const before = formatMoney(rounded(line.before, currency), language);
  const after = formatMoney(rounded(line.after, currency), language);
  const calculation = `${after} − ${before} = ${formatMoney(line.printed, language)}`;
  const day = formatDay(line.receivedOn, language, 'long');
  const detail = {
    fr: `Réception du ${day}${NO_BREAK}: le relevé ${line.statement} portait ${before}, le calcul donne maintenant ${after}.`,
    en: `Reception of ${day}: statement ${line.statement} gave ${before}, the calculation now gives ${after}.`,
  };
  return { calculation, details: [detail[language]] };
}

function explainRounding({ printed }: RoundingStatementLine, language: Language): Explanation {
  const detail = {
    fr: 'Arrondi\u00A0: le montant cumulé de la règle est arrondi une seule fois, les lignes le sont chacune.',
    en: 'Rounding: the rule’s cumulative amount is rounded once, the lines are each rounded.',
  };
  return { calculation: formatMoney(printed, language), details: [detail[language]] };
}
