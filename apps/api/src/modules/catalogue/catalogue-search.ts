import { bareIdentifier } from '@colophon/identifiers';
import type { Conditions } from '../../platform/http/lists.js';

/**
 * What a person typed, as the words that must all be found: a number written with or without hyphens is one word of digits; words of
 * one or two letters are left aside when there are longer ones, since they choose nothing.
 */
export function searchWords(typed: string): string[] {
  if (/^[\d\s.\-\u2010-\u2015X]*\d[\d\s.\-\u2010-\u2015X]*$/i.test(typed)) return [bareIdentifier(typed)];
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const telling = words.filter((word) => word.length > 2);
  return telling.length > 0 ? telling : words;
}

/**
 * Keeps the records in which every word is found: in their number, their titles, those of their work, or the names its contributors
 * are published under. Never in a legal name behind a pen name. Each branch reads a trigram index.
 */
export function keepMatching(where: Conditions, typed: string, record: 'product' | 'work'): void {
  for (const word of searchWords(typed)) {
    const like = `like '%' || public.search_text(${where.param(word)}) || '%'`;
    where.add(record === 'product' ? `p.id in (${productsLike(like)})` : `w.id in (${worksLike(like)})`);
  }
}

/**
 * How well a record answers what was typed: 1 when it is exactly that, less when it begins with it, has a word that does, or only holds
 * it. Plain comparisons, since a fragment may be found in thousands of titles; names found rank with the last.
 */
export function rank(typed: string, searchTexts: readonly string[]): string {
  const words = `public.search_text(${typed})`;
  const scores = searchTexts.map(
    (text) => `case when ${text} = ${words} then 1 when ${text} like ${words} || '%' then 0.9
      when ${text} like '% ' || ${words} || '%' then 0.8 when ${text} like '%' || ${words} || '%' then 0.6 else 0.4 end`,
  );
  return scores.length === 1 ? (scores[0] ?? '0') : `greatest(${scores.join(', ')})`;
}

function productsLike(like: string): string {
  return `select f.id from house.product f where f.search_text ${like}
    union select f.id from house.product f join house.work fw on fw.id = f.work_id where fw.search_text ${like}
    union select f.id from house.product f where f.work_id in (${worksOfNamesLike(like)})`;
}

function worksLike(like: string): string {
  return `select fw.id from house.work fw where fw.search_text ${like}
    union select f.work_id from house.product f where f.search_text ${like}
    union ${worksOfNamesLike(like)}`;
}

function worksOfNamesLike(like: string): string {
  return `select fc.work_id from house.contributor fc join house.party fn on fn.id = fc.party_id where fn.sort_name ${like}
    union select fc.work_id from house.contributor fc where fc.credited_as <> '' and public.search_text(fc.credited_as) ${like}`;
}
