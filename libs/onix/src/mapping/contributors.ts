import type { Contributor, ContributorName } from '../catalogue-record.ts';
import type { OnixElement } from '../onix-element.ts';
import { child, children, codeOf, codesOf, type Faults, fault, textOf, textsOf, wholeNumberOf } from './fields.ts';
import { identifiersIn, provenIdentifier } from './identifiers.ts';
import { richTextOf } from './rich-text.ts';

/** The contributors in the order of the record, each with its roles, names, ISNI and biography. */
export function contributorsOf(detail: OnixElement | null, faults: Faults): Contributor[] {
  const found: Contributor[] = [];
  for (const composite of children(detail, 'Contributor')) {
    const contributor = contributorOf(composite, faults);
    const { name } = contributor;
    const nameless = name.personName === null && name.keyNames === null && name.corporateName === null && name.personNameInverted === null;
    if (nameless && contributor.unnamed === null) fault(faults, composite, 'value-missing', { element: 'PersonName' });
    else found.push(contributor);
  }
  return found;
}

function contributorOf(composite: OnixElement, faults: Faults): Contributor {
  return {
    sequence: wholeNumberOf(composite, 'SequenceNumber', faults),
    roles: codesOf(composite, 'ContributorRole', 17, faults),
    fromLanguages: codesOf(composite, 'FromLanguage', 74, faults),
    toLanguages: codesOf(composite, 'ToLanguage', 74, faults),
    name: nameOf(composite),
    penName: codeOf(composite, 'NameType', 18, faults) === '01',
    otherNames: children(composite, 'AlternativeName').map((other) => ({
      type: codeOf(other, 'NameType', 18, faults) ?? '00',
      name: nameOf(other),
    })),
    unnamed: codeOf(composite, 'UnnamedPersons', 19, faults),
    isni: provenIdentifier(composite, { identifier: 'NameIdentifier', type: 'NameIDType' }, '16', 'isni', faults),
    identifiers: identifiersIn(composite, 'NameIdentifier', 'NameIDType', 44, faults).filter(({ type }) => type !== '16'),
    biographicalNote: richTextOf(composite, 'BiographicalNote'),
    websites: children(composite, 'Website').flatMap(websiteLinks),
  };
}

/** The addresses of a website; its role is not kept. */
export function websiteLinks(website: OnixElement): readonly string[] {
  const role = child(website, 'WebsiteRole');
  if (role !== null) role.taken = true;
  return textsOf(website, 'WebsiteLink');
}

function nameOf(parent: OnixElement): ContributorName {
  return {
    personName: textOf(parent, 'PersonName'),
    personNameInverted: textOf(parent, 'PersonNameInverted'),
    titlesBeforeNames: textOf(parent, 'TitlesBeforeNames'),
    namesBeforeKey: textOf(parent, 'NamesBeforeKey'),
    prefixToKey: textOf(parent, 'PrefixToKey'),
    keyNames: textOf(parent, 'KeyNames'),
    namesAfterKey: textOf(parent, 'NamesAfterKey'),
    suffixToKey: textOf(parent, 'SuffixToKey'),
    corporateName: textOf(parent, 'CorporateName'),
  };
}
