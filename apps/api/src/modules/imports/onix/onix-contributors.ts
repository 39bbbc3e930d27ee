import type { Contributor, ContributorName } from '@colophon/onix';
import type { DraftContributor, DraftedProduct } from '../catalogue/drafted-product.js';
import { type NamedPerson, namedPerson, organisation, person } from '../catalogue/person-name.js';

/** Everybody named, one entry for each role; a record that names only "anonymous" or "various" says that nobody signs. */
export function contributorsIn(given: readonly Contributor[]): Pick<DraftedProduct, 'contributors' | 'noContributor'> {
  if (given.length === 0) return {};
  const inOrder = given
    .map((contributor, i) => ({ contributor, place: contributor.sequence ?? i + 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ contributor }) => contributor);
  const contributors: DraftContributor[] = [];
  for (const { name, penName, roles, isni, biographicalNote } of inOrder) {
    const named = nameOf(name, penName);
    if (!named) continue;
    for (const role of roles.length > 0 ? roles : ['Z99']) {
      if (contributors.some((other) => other.role === role && other.name === named.name)) continue;
      contributors.push({ role, ...named, isni, biography: biographicalNote?.text ?? '' });
    }
  }
  return contributors.length > 0 ? { contributors } : { noContributor: true };
}

/** The structured name says best which part is the family name; the whole name says best how it is printed. */
function nameOf(name: ContributorName, penName: boolean): NamedPerson | undefined {
  if (name.corporateName !== null && name.personName === null && name.keyNames === null && name.personNameInverted === null) {
    return organisation(name.corporateName);
  }
  const structured = structuredName(name);
  const printed = name.personName ?? undefined;
  if (structured) return { ...structured, penName, ...(printed !== undefined && differs(printed, structured.name) && asPrinted(printed)) };
  if (name.personNameInverted !== null) return { ...namedPerson(name.personNameInverted), penName };
  if (printed === undefined) return undefined;
  if (penName) return { name: printed, kind: 'person', givenNames: '', familyName: printed, penName };
  return namedPerson(printed);
}

function structuredName({ namesBeforeKey, prefixToKey, keyNames, suffixToKey }: ContributorName): NamedPerson | undefined {
  if (keyNames === null) return undefined;
  const family = [prefixToKey, keyNames].filter(Boolean).join(' ');
  return person(namesBeforeKey ?? '', [family, suffixToKey].filter(Boolean).join(' '));
}

function differs(printed: string, structured: string): boolean {
  return printed.replaceAll(/\s+/g, ' ').trim() !== structured;
}

/** "Mme de Sévigné" beside given and family names: the printed name is a name of its own. */
function asPrinted(printed: string): Pick<NamedPerson, 'name' | 'penName'> {
  return { name: printed.replaceAll(/\s+/g, ' ').trim(), penName: true };
}
