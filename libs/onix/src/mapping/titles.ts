import type { Collection, Title } from '../catalogue-record.ts';
import type { OnixElement } from '../onix-element.ts';
import { child, children, codeOf, type Faults, fault, flag, leaf, requiredCodeOf, textOf } from './fields.ts';
import { identifiersIn, provenIdentifier } from './identifiers.ts';

interface TitleElement {
  readonly level: string | null;
  readonly partNumber: string | null;
  readonly prefix: string | null;
  readonly withoutPrefix: string | null;
  readonly text: string | null;
  readonly subtitle: string | null;
}

export interface Titles {
  readonly title: Title | null;
  readonly otherTitles: readonly Title[];
  /** Collections that the record names only inside the title. */
  readonly collections: readonly Collection[];
}

/** The product's titles (list 15). A collection named in the title, as older feeds do, is one of its collections. */
export function titlesOf(detail: OnixElement | null, faults: Faults): Titles {
  const collections: Collection[] = [];
  const titles: Title[] = [];
  for (const composite of children(detail, 'TitleDetail')) {
    const { title, collection } = titleDetail(composite, faults);
    if (title !== null) titles.push(title);
    if (collection !== null) collections.push(collection);
  }
  const main = titles.find((title) => title.type === '01') ?? null;
  return { title: main, otherTitles: titles.filter((title) => title !== main), collections };
}

function titleDetail(composite: OnixElement, faults: Faults): { title: Title | null; collection: Collection | null } {
  const type = requiredCodeOf(composite, 'TitleType', 15, faults);
  const statement = textOf(composite, 'TitleStatement');
  const elements = children(composite, 'TitleElement').map((element) => titleElement(element, faults));
  const own = elements.find((element) => element.level === '01') ?? elements.find((element) => element.level === null);
  const above = elements.find((element) => element.level !== null && element.level !== '01' && element.text !== null);
  const named = own?.text == null ? above : own;
  if (named?.text == null || type === null) {
    if (named?.text == null) fault(faults, composite, 'value-missing', { element: 'TitleText' });
    return { title: null, collection: null };
  }
  const { prefix, withoutPrefix, text, subtitle } = named;
  const title = { type, prefix, withoutPrefix, text, subtitle: own?.subtitle ?? subtitle, partNumber: own?.partNumber ?? null, statement };
  const collection =
    type === '01' && above?.text != null
      ? {
          type: '00',
          title: above.text,
          subtitle: above.subtitle,
          number: above.partNumber ?? own?.partNumber ?? null,
          issn: null,
          identifiers: [],
        }
      : null;
  return { title, collection };
}

function titleElement(element: OnixElement, faults: Faults): TitleElement {
  leaf(element, 'SequenceNumber');
  flag(element, 'NoPrefix');
  const prefix = textOf(element, 'TitlePrefix');
  const withoutPrefix = textOf(element, 'TitleWithoutPrefix');
  const whole = textOf(element, 'TitleText');
  return {
    level: codeOf(element, 'TitleElementLevel', 149, faults),
    partNumber: textOf(element, 'PartNumber'),
    prefix,
    withoutPrefix,
    text: whole ?? joined(prefix, withoutPrefix),
    subtitle: textOf(element, 'Subtitle'),
  };
}

/** `Le` + `Petit Prince`, `L’` + `Étranger`: no space after an elision. */
function joined(prefix: string | null, rest: string | null): string | null {
  if (rest === null || prefix === null) return rest;
  return /[’']$/.test(prefix) ? prefix + rest : `${prefix} ${rest}`;
}

/** The collections, with the product's number in each and the ISSN when it is a right one. */
export function collectionsOf(detail: OnixElement | null, faults: Faults): Collection[] {
  flag(detail, 'NoCollection');
  return children(detail, 'Collection').map((composite) => {
    const elements = children(child(composite, 'TitleDetail'), 'TitleElement').map((element) => titleElement(element, faults));
    leaf(child(composite, 'TitleDetail'), 'TitleType');
    const named =
      elements.find((element) => element.text !== null && element.level !== '01') ?? elements.find((element) => element.text !== null);
    const numbered =
      elements.find((element) => element.level === '01' && element.partNumber !== null) ?? elements.find((e) => e.partNumber !== null);
    return {
      type: codeOf(composite, 'CollectionType', 148, faults) ?? '00',
      title: named?.text ?? null,
      subtitle: elements.find((element) => element.subtitle !== null)?.subtitle ?? null,
      number: numbered?.partNumber ?? sequenceNumber(composite),
      issn: provenIdentifier(composite, { identifier: 'CollectionIdentifier', type: 'CollectionIDType' }, '02', 'issn', faults),
      identifiers: identifiersIn(composite, 'CollectionIdentifier', 'CollectionIDType', 13, faults).filter(({ type }) => type !== '02'),
    };
  });
}

function sequenceNumber(composite: OnixElement): string | null {
  const sequence = child(composite, 'CollectionSequence');
  leaf(sequence, 'CollectionSequenceType');
  return textOf(sequence, 'CollectionSequenceNumber');
}
