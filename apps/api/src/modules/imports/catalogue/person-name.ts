import type { DraftContributor } from './drafted-product.js';

export type NamedPerson = Pick<DraftContributor, 'name' | 'kind' | 'givenNames' | 'familyName' | 'penName'>;

const organisationWords =
  /\b(éditions?|collectif|association|atelier|studio|maison|société|musée|université|institut|fondation|compagnie|inc|ltd|sarl|sas)\b/i;
const particles = /^(d[eu]s?|d[’']|l[aeo]s?|von|van|der|den|ter|di|da|dos|del|della|al|el|ben|ibn|st|saint|mac)$/i;

/**
 * A name as catalogues write it: "Duval, Marie" is inverted, "Marie Duval" is not. A particle belongs to the family name. A single
 * word is a pen name, as nobody is born with one name.
 */
export function namedPerson(written: string): NamedPerson {
  const text = written.trim().replaceAll(/\s+/g, ' ');
  const comma = text.indexOf(',');
  if (comma > 0) {
    const familyName = text.slice(0, comma).trim();
    const givenNames = text.slice(comma + 1).trim();
    return person(givenNames, familyName);
  }
  if (organisationWords.test(text)) return organisation(text);
  const words = text.split(' ');
  if (words.length === 1) return { name: text, kind: 'person', givenNames: '', familyName: text, penName: true };
  const particle = words.findIndex((word, i) => i > 0 && particles.test(word));
  const from = particle > 0 ? particle : words.length - 1;
  return person(words.slice(0, from).join(' '), words.slice(from).join(' '));
}

export function person(givenNames: string, familyName: string, penName = false): NamedPerson {
  return { name: `${givenNames} ${familyName}`.trim(), kind: 'person', givenNames, familyName, penName };
}

export function organisation(name: string): NamedPerson {
  return { name, kind: 'organisation', givenNames: '', familyName: '', penName: false };
}
