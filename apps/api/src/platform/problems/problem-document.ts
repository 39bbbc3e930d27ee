import { formatDay, isDay } from '@colophon/calendar';
import type { Facts, Refusal } from '@colophon/refusal';
import type { FoundProblem } from './problem-tables.js';
import type { Bilingual, Language } from './problem-type.js';

/** RFC 9457 problem details; the facts of the refusal are extension members. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly FieldProblem[];
  readonly [extension: string]: unknown;
}

/** One wrong field: where it is (JSON pointer) and what to do about it. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
  readonly code?: string;
}

/** Puts a refusal into words of one language. */
export function problemDocument(refusal: Refusal, found: FoundProblem, language: Language, instance?: string): ProblemDocument {
  return {
    ...refusal.facts,
    type: found.type,
    title: found.problem.title[language],
    status: found.problem.status,
    detail: fill(found.problem.detail[language], refusal.facts, language),
    ...(instance !== undefined && { instance }),
    ...(refusal.confirmable && { confirmable: true }),
  };
}

/** Replaces `{name}` by the fact of that name, days and lists written as the language writes them. */
export function fill(sentence: string, facts: Facts, language: Language): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    const word = name === 'identifier' && typeof fact === 'string' ? identifierNames[fact] : undefined;
    return word?.[language] ?? written(fact, language);
  });
}

/** The kinds of numbers, as people call them. */
const identifierNames: Readonly<Record<string, Bilingual>> = {
  product: { fr: 'numéro d’ouvrage (ISBN, ISMN ou EAN)', en: 'product number (ISBN, ISMN or EAN)' },
  'isbn-13': { fr: 'ISBN', en: 'ISBN' },
  'isbn-10': { fr: 'ISBN à dix chiffres', en: 'ten-digit ISBN' },
  ismn: { fr: 'ISMN', en: 'ISMN' },
  'gtin-13': { fr: 'code-barres EAN', en: 'EAN bar code' },
  gln: { fr: 'GLN', en: 'GLN' },
  issn: { fr: 'ISSN', en: 'ISSN' },
  isni: { fr: 'ISNI', en: 'ISNI' },
  orcid: { fr: 'ORCID', en: 'ORCID' },
  siren: { fr: 'SIREN', en: 'SIREN' },
  siret: { fr: 'SIRET', en: 'SIRET' },
  'fr-vat': { fr: 'numéro de TVA français', en: 'French VAT number' },
  'eu-vat': { fr: 'numéro de TVA intracommunautaire', en: 'VAT number of the European Union' },
  bic: { fr: 'BIC', en: 'BIC' },
  nir: { fr: 'numéro de sécurité sociale', en: 'French social security number' },
  iban: { fr: 'IBAN', en: 'IBAN' },
};

function written(fact: unknown, language: Language): string {
  if (fact === undefined || fact === null) return '–';
  if (Array.isArray(fact)) return fact.map((one) => written(one, language)).join(', ');
  if (typeof fact === 'string' && isDay(fact)) return formatDay(fact, language, 'long');
  return String(fact);
}

/** French or English, by the header Accept-Language; French when it names neither. */
export function preferredLanguage(header: string | undefined): Language {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.find((param) => param.trim().startsWith('q='));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ tag }) => tag.startsWith('fr') || tag.startsWith('en'))
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'fr';
}
