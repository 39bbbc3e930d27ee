import { formatDay } from '@colophon/calendar';
import { percent } from '@colophon/money';
import { type CountingUnit, formatCopies, formatRate, type Language, type Part } from '@colophon/royalties';
import type { ExcludedCopiesRow, RuleRow } from './royalty-facts.js';

/** A rule as one sentence of the agreement’s readable page; `name` is the beneficiary’s. */
export function ruleInWords(rule: RuleRow, name: string, language: Language): string {
  return language === 'fr' ? french(rule, name) : english(rule, name);
}

const parts: Record<Language, Record<Part, string>> = {
  fr: { print: 'de l’édition imprimée', digital: 'de l’édition numérique', audio: 'de l’édition audio' },
  en: { print: 'of the print edition', digital: 'of the digital edition', audio: 'of the audio edition' },
};

const units: Record<Language, Record<CountingUnit, string>> = {
  fr: {
    agreement: 'comptés sur toutes les œuvres du contrat',
    work: 'comptés par œuvre',
    edition: 'comptés par édition',
    product: 'comptés par référence',
    run: 'comptés par tirage',
  },
  en: {
    agreement: 'counted over all works of the agreement',
    work: 'counted per work',
    edition: 'counted per edition',
    product: 'counted per product',
    run: 'counted per print run',
  },
};

function french(rule: RuleRow, name: string): string {
  const several = rule.steps.length > 1 ? ` (${units.fr[rule.countingUnit]})` : '';
  const exclusions = rule.excludedCopies.map((one) => excluded(one, 'fr'));
  return [
    `${name}\u00A0: ${rates(rule, 'fr')} du prix public hors taxe des exemplaires reçus ${parts.fr[rule.part]}${several}`,
    exclusions.length > 0 ? `, moins ${exclusions.join(' et ')} par tirage` : '',
    rule.effectiveFrom === null ? '' : `, à partir du ${formatDay(rule.effectiveFrom, 'fr', 'long')}`,
    rule.effectiveTo === null ? '' : `, jusqu’au ${formatDay(rule.effectiveTo, 'fr', 'long')} non compris`,
    '.',
  ].join('');
}

function english(rule: RuleRow, name: string): string {
  const several = rule.steps.length > 1 ? ` (${units.en[rule.countingUnit]})` : '';
  const exclusions = rule.excludedCopies.map((one) => excluded(one, 'en'));
  return [
    `${name}: ${rates(rule, 'en')} of the tax-excluded retail price of the copies received ${parts.en[rule.part]}${several}`,
    exclusions.length > 0 ? `, less ${exclusions.join(' and ')} per print run` : '',
    rule.effectiveFrom === null ? '' : `, from ${formatDay(rule.effectiveFrom, 'en', 'long')}`,
    rule.effectiveTo === null ? '' : `, until ${formatDay(rule.effectiveTo, 'en', 'long')} excluded`,
    '.',
  ].join('');
}

/** « 8 % jusqu’à 5 000 ex., puis 10 % ». */
function rates({ steps }: RuleRow, language: Language): string {
  const upTo = { fr: ' jusqu’à ', en: ' up to ' }[language];
  const then = { fr: ', puis ', en: ', then ' }[language];
  return steps
    .map(({ rate }, i) => {
      const next = steps[i + 1];
      const written = formatRate(percent(rate), language);
      return next === undefined ? written : written + upTo + formatCopies(next.above, language);
    })
    .join(then);
}

function excluded(exclusion: ExcludedCopiesRow, language: Language): string {
  if (exclusion.kind === 'fixed')
    return `${formatCopies(exclusion.copies, language)} ${{ fr: 'hors droits', en: 'royalty-free' }[language]}`;
  const share = formatRate(percent(exclusion.rate), language);
  const ceiling =
    exclusion.atMost === null ? '' : { fr: ', au plus ', en: ', at most ' }[language] + formatCopies(exclusion.atMost, language);
  return `${share} ${{ fr: 'hors droits', en: 'royalty-free' }[language]}${ceiling}`;
}
