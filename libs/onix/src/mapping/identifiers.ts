import type { Identifier, Organisation, ProductIdentifiers } from '../catalogue-record.ts';
import type { OnixElement } from '../onix-element.ts';
import { checkedIdentifier, child, children, type Faults, fault, leaf, requiredCodeOf, textOf } from './fields.ts';

/** The numbers of a product: ISBN, EAN and ISMN proved by their check digit, all others as they came. */
export function productIdentifiers(parent: OnixElement, faults: Faults): ProductIdentifiers {
  const checked: Record<'isbn-13' | 'gtin-13' | 'ismn', string | null> = { 'isbn-13': null, 'gtin-13': null, ismn: null };
  const proprietary: Identifier[] = [];
  const others: Identifier[] = [];
  for (const composite of children(parent, 'ProductIdentifier')) {
    const type = requiredCodeOf(composite, 'ProductIDType', 5, faults);
    const scheme = type === '15' ? 'isbn-13' : type === '03' ? 'gtin-13' : type === '25' ? 'ismn' : null;
    if (scheme === null) {
      const identifier = identifierOf(composite, type);
      if (identifier !== null) (type === '01' ? proprietary : others).push(identifier);
      continue;
    }
    const value = leaf(composite, 'IDValue');
    const number = value === null ? null : checkedIdentifier(scheme, value, faults);
    if (number === null) continue;
    if (checked[scheme] === null) checked[scheme] = number;
    else if (checked[scheme] !== number) fault(faults, composite, 'identifier-twice', { kept: checked[scheme], value: number });
  }
  return { isbn13: checked['isbn-13'], gtin13: checked['gtin-13'], ismn: checked.ismn, proprietary, others };
}

/** Identifiers of one composite whose type is a code of `list`. */
export function identifiersIn(parent: OnixElement | null, composite: string, typeName: string, list: number, faults: Faults): Identifier[] {
  const found: Identifier[] = [];
  for (const element of children(parent, composite)) {
    const identifier = identifierOf(element, requiredCodeOf(element, typeName, list, faults));
    if (identifier !== null) found.push(identifier);
  }
  return found;
}

/** The one number of a type, such as the ISNI of a person, proved by its check digit. A second, different one is a fault. */
export function provenIdentifier(
  parent: OnixElement,
  tags: { readonly identifier: string; readonly type: string },
  type: string,
  scheme: 'issn' | 'isni',
  faults: Faults,
): string | null {
  let proven: string | null = null;
  for (const composite of children(parent, tags.identifier)) {
    const value = child(composite, 'IDValue');
    if (child(composite, tags.type)?.text !== type || value === null) continue;
    const number = checkedIdentifier(scheme, value, faults);
    if (number !== null && proven !== null && number !== proven)
      fault(faults, composite, 'identifier-twice', { kept: proven, value: number });
    proven ??= number;
  }
  return proven;
}

function identifierOf(composite: OnixElement, type: string | null): Identifier | null {
  const typeName = textOf(composite, 'IDTypeName');
  const value = textOf(composite, 'IDValue');
  return type === null || value === null ? null : { type, typeName, value };
}

/** An imprint, publisher or supplier: its name, its GLN (type 06) and its other numbers. */
export function organisation(
  parent: OnixElement | null,
  tags: { readonly name: string; readonly identifier: string; readonly type: string; readonly list: number },
  faults: Faults,
): Organisation | null {
  if (parent === null) return null;
  const name = textOf(parent, tags.name);
  let gln: string | null = null;
  const identifiers: Identifier[] = [];
  for (const composite of children(parent, tags.identifier)) {
    const type = requiredCodeOf(composite, tags.type, tags.list, faults);
    const value = leaf(composite, 'IDValue');
    if (type === '06' && gln === null && value !== null) gln = checkedIdentifier('gln', value, faults);
    else {
      const identifier = identifierOf(composite, type);
      if (identifier !== null) identifiers.push(identifier);
    }
  }
  return name === null && gln === null && identifiers.length === 0 ? null : { name, gln, identifiers };
}
