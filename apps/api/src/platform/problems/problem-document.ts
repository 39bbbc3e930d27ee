import { formatDay, isDay } from '@colophon/calendar';
import type { Facts, Refusal } from '@colophon/refusal';
import type { FoundProblem } from './problem-tables.js';
import type { Language } from './problem-type.js';

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
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => written(facts[name], language));
}

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
