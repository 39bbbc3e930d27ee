import { parseIdentifier } from '@colophon/identifiers';
import type { DraftContributor } from '../catalogue/drafted-product.js';
import { namedPerson } from '../catalogue/person-name.js';
import { codeIn, listed, unquoted } from './cell-values.js';

/**
 * People in a cell: "Duval, Marie ; Mei-Lin Chassagne", each with its role and ISNI where they are given, "Duval, Marie (B06, ISNI
 * 0000000121032683)". A name in quotes stands as it is printed. Commas separate people only where a comma cannot invert a name.
 */
export function contributorsIn(cell: string, role: string): DraftContributor[] {
  return namesIn(cell).map((text) => {
    const [, name = text, details = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(text) ?? [];
    const isni = /ISNI\s*([\dX ]+)/i.exec(details)?.[1];
    const word = details.replace(/,?\s*ISNI[\s\dX]+/i, '').trim();
    const known = details === '' ? text : name;
    return {
      role: word === '' ? role : codeIn(word, 17),
      ...named(known),
      isni: isni === undefined ? null : parseIdentifier('isni', isni),
      biography: '',
    };
  });
}

function named(text: string): ReturnType<typeof namedPerson> {
  const name = unquoted(text);
  return name === text ? namedPerson(text) : { name, kind: 'person', givenNames: '', familyName: name, penName: true };
}

function namesIn(cell: string): string[] {
  const listedNames = listed(cell, /[;|\n]/).flatMap((part) => (part.includes('"') ? [part] : part.split(/\s+(?:et|and|&)\s+/)));
  return listedNames.flatMap((part) => {
    const pieces = part.split(',').map((piece) => piece.trim());
    // "Duval, Marie" is one inverted name; "Marie Duval, Awa Diarra, Léo Lin" are three people.
    const severalPeople = !part.includes('"') && !part.includes('(') && pieces.length > 1 && pieces.every((piece) => piece.includes(' '));
    return severalPeople ? pieces : [part];
  });
}

/** The same cell on its way out. Only a name that a comma can invert without loss is inverted. */
export function contributorCell(contributors: readonly DraftContributor[]): string {
  return contributors
    .map(({ name, role, isni, kind, familyName, givenNames, penName }) => {
      const inverted = `${familyName}, ${givenNames}`;
      const invertible = kind === 'person' && !penName && givenNames !== '' && !/[,;|()"]/.test(familyName + givenNames);
      const written = invertible && `${givenNames} ${familyName}` === name ? inverted : `"${name.replaceAll('"', '""')}"`;
      return `${written} (${role}${isni === null ? '' : `, ISNI ${isni}`})`;
    })
    .join(' ; ');
}
