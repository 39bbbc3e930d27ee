import type { Label, Language } from './label.ts';
import type { MatchProposal, MatchReason, MatchReasonCode } from './match.ts';

/** What a proposal is, as a list shows it. */
export const matchKinds: Readonly<Record<MatchProposal['kind'], Label>> = {
  one: { fr: 'Une facture', en: 'One invoice' },
  several: { fr: 'Plusieurs factures', en: 'Several invoices' },
  part: { fr: 'Paiement partiel', en: 'Part payment' },
  'over-payment': { fr: 'Trop-perçu', en: 'Over-payment' },
};

const sentences: Readonly<Record<MatchReasonCode, Label>> = {
  number: { fr: 'Le libellé cite {numbers}.', en: 'The text quotes {numbers}.' },
  'number-ending': { fr: 'Le libellé cite la fin du numéro {number}.', en: 'The text quotes the end of number {number}.' },
  iban: { fr: 'Le compte {iban} a déjà payé pour ce tiers.', en: 'Account {iban} has paid for this party before.' },
  name: { fr: 'Le libellé nomme « {name} ».', en: 'The text names “{name}”.' },
  amount: { fr: 'Le montant est exactement celui qui reste dû, {amount}.', en: 'The amount is exactly what is still owed, {amount}.' },
  'amount-of-several': {
    fr: '{count} factures de ce tiers sont de {amount} ; la plus ancienne est proposée.',
    en: '{count} invoices of this party are of {amount}; the earliest is proposed.',
  },
  'amount-unique': { fr: 'Une seule facture ouverte est de {amount}.', en: 'Only one open invoice is of {amount}.' },
  sum: { fr: '{count} pièces font exactement {amount}.', en: '{count} items make exactly {amount}.' },
  'sum-guessed': {
    fr: '{count} pièces font {amount}, mais d’autres choix le font aussi : à vérifier.',
    en: '{count} items make {amount}, but so do other choices: please check.',
  },
  part: { fr: '{amount} sont payés sur {open} dus.', en: '{amount} is paid of {open} owed.' },
  more: {
    fr: '{amount} sont payés pour {open} dus ; le reste demeure ouvert.',
    en: '{amount} is paid for {open} owed; the rest stays open.',
  },
  'oldest-first': {
    fr: 'Rien ne dit quelle facture est payée ; les plus anciennes le sont d’abord.',
    en: 'Nothing says which invoice is paid; the earliest are paid first.',
  },
};

const amounts: ReadonlySet<string> = new Set(['amount', 'open']);

/** A reason in words, with amounts as the language writes them. */
export function matchReasonSentence({ code, facts }: MatchReason, language: Language): string {
  return sentences[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts[name] ?? '');
    return amounts.has(name) ? amountInWords(fact, language) : fact;
  });
}

/** `1105.50` as « 1 105,50 € » or €1,105.50. */
function amountInWords(decimal: string, language: Language): string {
  const [whole = '', cents = ''] = decimal.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202F' : ',');
  return language === 'fr' ? `${grouped},${cents}\u00A0€` : `€${grouped}.${cents}`;
}
