import type { RelatedProduct, RelatedWork } from '../catalogue-record.ts';
import type { OnixElement } from '../onix-element.ts';
import { children, codeOf, codesOf, type Faults, requiredCodeOf } from './fields.ts';
import { identifiersIn, productIdentifiers } from './identifiers.ts';

export function relatedWorksOf(related: OnixElement | null, faults: Faults): RelatedWork[] {
  const found: RelatedWork[] = [];
  for (const composite of children(related, 'RelatedWork')) {
    const relation = requiredCodeOf(composite, 'WorkRelationCode', 164, faults);
    const identifiers = identifiersIn(composite, 'WorkIdentifier', 'WorkIDType', 16, faults);
    if (relation !== null && identifiers.length > 0) found.push({ relation, identifiers });
  }
  return found;
}

export function relatedProductsOf(related: OnixElement | null, faults: Faults): RelatedProduct[] {
  const found: RelatedProduct[] = [];
  for (const composite of children(related, 'RelatedProduct')) {
    const relations = codesOf(composite, 'ProductRelationCode', 51, faults);
    const product = {
      identifiers: productIdentifiers(composite, faults),
      form: codeOf(composite, 'ProductForm', 150, faults),
      formDetails: codesOf(composite, 'ProductFormDetail', 175, faults),
    };
    if (relations.length > 0) found.push({ relations, ...product });
  }
  return found;
}
