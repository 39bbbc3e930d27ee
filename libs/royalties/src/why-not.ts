import { addDays, formatDay, lastDayOf, type Period } from '@colophon/calendar';
import { isCountedOnly, type OutOfReach, outOfReach } from './applies.ts';
import type { RoyaltyEntry } from './entries.ts';
import { formatCopies, type Language } from './figures.ts';
import { earnOnPrintedQuantity } from './printed-quantity.ts';
import { inCountingOrder, isReceived, type ReceivedDelivery, type RunDelivery } from './run-delivery.ts';
import type { AgreementTerms, RoyaltyRule } from './terms.ts';

export type AbsenceCode =
  | 'not-received-yet'
  | 'no-agreement-for-beneficiary'
  | 'received-after-period'
  | 'already-in-statement'
  | 'recorded-after-approval'
  | 'rule-not-yet-effective'
  | 'price-unknown'
  | 'all-copies-excluded'
  | 'rate-is-zero'
  | OutOfReach;

/** The condition that failed, for one rule of one agreement or, with neither named, before any rule was looked at. */
export interface Absence {
  readonly code: AbsenceCode;
  readonly agreement: string | null;
  readonly rule: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface WhyNotRequest {
  readonly delivery: RunDelivery;
  readonly beneficiary: string;
  readonly period: Period;
  readonly agreements: readonly AgreementTerms[];
  /** All deliveries of the same work: exclusions and steps depend on what came before. */
  readonly deliveries: readonly RunDelivery[];
  readonly entries: readonly RoyaltyEntry[];
  /** The approved statement being looked at; null for a draft. */
  readonly statement: string | null;
}

/**
 * Why a run delivery is not in a beneficiary’s statement of a period: for each rule that could have paid it, the first condition that
 * failed; rules of other works are named only when no rule covers this one. An empty list means that it is in the statement under at least one rule; so it is when it was received before the period
 * and no statement shows it yet.
 */
export function whyNot(request: WhyNotRequest): Absence[] {
  const { delivery, beneficiary } = request;
  if (!isReceived(delivery)) return [absence('not-received-yet', null, null, { run: delivery.run })];
  const absences: Absence[] = [];
  for (const agreement of request.agreements) {
    for (const rule of agreement.rules) {
      if (rule.beneficiary !== beneficiary) continue;
      const reason = reasonUnder(agreement, rule, delivery, request);
      if (reason === null) return [];
      absences.push(reason);
    }
  }
  if (absences.length === 0) return [absence('no-agreement-for-beneficiary', null, null, { beneficiary })];
  const ofThisWork = absences.filter(({ code }) => code !== 'work-not-covered');
  return ofThisWork.length > 0 ? ofThisWork : absences.slice(0, 1);
}

function reasonUnder(agreement: AgreementTerms, rule: RoyaltyRule, delivery: ReceivedDelivery, request: WhyNotRequest): Absence | null {
  const because = (code: AbsenceCode, facts: Absence['facts']): Absence => absence(code, agreement.id, rule.id, facts);
  const { receivedOn } = delivery;
  const unreached = outOfReach(agreement, rule, delivery);
  if (unreached !== null) return because(unreached, factsOf(unreached, agreement, rule, delivery));
  if (isCountedOnly(rule, delivery)) return because('rule-not-yet-effective', { receivedOn, effectiveFrom: rule.effectiveFrom ?? '' });
  if (receivedOn >= request.period.to) return because('received-after-period', { receivedOn, lastDay: lastDayOf(request.period) });
  const unearned = reasonUnearned(agreement, rule, delivery, request.deliveries);
  if (unearned !== null) return because(unearned, { receivedCopies: delivery.receivedCopies, product: delivery.product });
  const own = request.entries.filter((entry) => entry.rule === rule.id && entry.delivery === delivery.delivery);
  const stated = own.find((entry) => entry.statement !== null);
  if (stated === undefined) return request.statement === null ? null : because('recorded-after-approval', { receivedOn });
  if (stated.statement === request.statement) return null;
  return because('already-in-statement', { statement: stated.statement ?? '', receivedOn });
}

function reasonUnearned(
  agreement: AgreementTerms,
  rule: RoyaltyRule,
  delivery: ReceivedDelivery,
  deliveries: readonly RunDelivery[],
): 'price-unknown' | 'all-copies-excluded' | 'rate-is-zero' | null {
  if (delivery.priceExcludingTax === null) return 'price-unknown';
  const others = deliveries.filter((other) => other.delivery !== delivery.delivery);
  const counted = inCountingOrder([...others, delivery], addDays(delivery.receivedOn, 1)).map(withSomePrice);
  const earning = earnOnPrintedQuantity(agreement, rule, counted).find((it) => it.delivery.delivery === delivery.delivery);
  if (earning === undefined || earning.countedAfter === earning.countedBefore) return 'all-copies-excluded';
  return earning.amount === 0n ? 'rate-is-zero' : null;
}

/** The copies of another delivery count whether or not its price is known. */
function withSomePrice(delivery: ReceivedDelivery): ReceivedDelivery {
  return delivery.priceExcludingTax === null ? { ...delivery, priceExcludingTax: 0n } : delivery;
}

function factsOf(code: OutOfReach, agreement: AgreementTerms, rule: RoyaltyRule, delivery: ReceivedDelivery): Absence['facts'] {
  const { receivedOn, form, product, work } = delivery;
  switch (code) {
    case 'work-not-covered':
      return { work };
    case 'part-not-covered':
      return { form, part: rule.part };
    case 'form-not-covered':
      return { form, covered: rule.productForms.join(', ') };
    case 'product-not-covered':
      return { product };
    case 'agreement-signed-later':
      return { receivedOn, signedOn: agreement.signedOn };
    case 'agreement-ended':
      return { receivedOn, endsOn: agreement.endsOn ?? '' };
    case 'rule-no-longer-effective':
      return { receivedOn, effectiveTo: rule.effectiveTo ?? '' };
  }
}

function absence(code: AbsenceCode, agreement: string | null, rule: string | null, facts: Absence['facts']): Absence {
  return { code, agreement, rule, facts };
}

/** The condition as a sentence for the publisher or the author. */
export function explainAbsence({ code, facts }: Absence, language: Language): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (_, name: string) => spelled(name, facts[name] ?? '', language));
}

function spelled(name: string, fact: string | number, language: Language): string {
  if (typeof fact === 'number') return formatCopies(fact, language);
  const isDayFact = ['receivedOn', 'signedOn', 'endsOn', 'effectiveFrom', 'effectiveTo', 'lastDay'].includes(name);
  if (isDayFact) return formatDay(fact, language, 'long');
  return name === 'part' ? (partNames[language][fact] ?? fact) : fact;
}

const partNames: Record<Language, Record<string, string>> = {
  fr: { print: 'imprimée', digital: 'numérique', audio: 'audio' },
  en: { print: 'print', digital: 'digital', audio: 'audio' },
};

const sentences: Record<AbsenceCode, Record<Language, string>> = {
  'not-received-yet': {
    fr: 'Ce tirage n’est pas encore reçu\u202F; les droits naissent à la réception.',
    en: 'This run is not received yet; royalties arise on reception.',
  },
  'no-agreement-for-beneficiary': {
    fr: 'Aucune règle d’un contrat ne rémunère cette personne. Ajoutez une règle au contrat d’édition.',
    en: 'No rule of an agreement pays this person. Add a rule to the publishing agreement.',
  },
  'received-after-period': {
    fr: 'Reçu le {receivedOn}, après la fin de la période ({lastDay})\u202F; il sera dans le relevé suivant.',
    en: 'Received on {receivedOn}, after the period ends ({lastDay}); it will be in the next statement.',
  },
  'already-in-statement': {
    fr: 'Reçu le {receivedOn} et déjà porté au relevé {statement}.',
    en: 'Received on {receivedOn} and already in statement {statement}.',
  },
  'recorded-after-approval': {
    fr: 'Reçu le {receivedOn}, mais saisi après la validation de ce relevé\u202F; il sera dans un relevé rectificatif ou dans le suivant.',
    en: 'Received on {receivedOn}, but recorded after this statement was approved; it will be in a correcting statement or in the next one.',
  },
  'rule-not-yet-effective': {
    fr: 'Reçu le {receivedOn}\u202F; la règle ne s’applique qu’à partir du {effectiveFrom}. Les exemplaires comptent pour les paliers.',
    en: 'Received on {receivedOn}; the rule only applies from {effectiveFrom}. The copies count towards the rate steps.',
  },
  'rule-no-longer-effective': {
    fr: 'Reçu le {receivedOn}\u202F; la règle ne s’applique plus depuis le {effectiveTo}.',
    en: 'Received on {receivedOn}; the rule no longer applies since {effectiveTo}.',
  },
  'price-unknown': {
    fr: 'Aucun prix n’est connu pour {product}. Saisissez le prix public, puis refaites le relevé.',
    en: 'No price is known for {product}. Enter the retail price, then draft the statement again.',
  },
  'all-copies-excluded': {
    fr: 'Les {receivedCopies} de cette livraison sont tous hors droits selon le contrat.',
    en: 'The {receivedCopies} of this delivery are all royalty-free under the agreement.',
  },
  'rate-is-zero': { fr: 'Le taux de ce palier est de 0\u00A0%.', en: 'The rate of this step is 0\u00A0%.' },
  'work-not-covered': { fr: 'Cette règle ne couvre pas cette œuvre.', en: 'This rule does not cover this work.' },
  'part-not-covered': {
    fr: 'Cette règle relève de la partie {part} du contrat, et non de la forme de produit {form}.',
    en: 'This rule belongs to the {part} part of the agreement, not to product form {form}.',
  },
  'form-not-covered': {
    fr: 'Cette règle couvre les formes {covered}, pas {form}.',
    en: 'This rule covers product forms {covered}, not {form}.',
  },
  'product-not-covered': { fr: 'Cette règle ne couvre pas le produit {product}.', en: 'This rule does not cover product {product}.' },
  'agreement-signed-later': {
    fr: 'Reçu le {receivedOn}, avant la signature du contrat le {signedOn}.',
    en: 'Received on {receivedOn}, before the agreement was signed on {signedOn}.',
  },
  'agreement-ended': {
    fr: 'Reçu le {receivedOn}\u202F; le contrat a pris fin le {endsOn}.',
    en: 'Received on {receivedOn}; the agreement ended on {endsOn}.',
  },
};
