import type { CatalogueFault } from '@colophon/onix';
import type { DraftedProduct, RowFault } from '../catalogue/drafted-product.js';

/**
 * Which field of the import screen mends a fault of an ONIX record. What identifies, prices or dates a product must be mended before
 * it is written; any other wrong value is left out of the record and named.
 */
export function fieldOfFault({ path, code, facts }: CatalogueFault, draft: DraftedProduct): RowFault {
  if (path.startsWith('ProductIdentifier')) {
    return { field: 'gtin', code, facts: { ...facts, path }, blocking: draft.gtin === undefined && code === 'identifier-wrong' };
  }
  if (/\/Price(\[\d+\])?(\/PriceAmount)?$/.test(path) && pricing.has(code)) {
    return { field: 'price', code, facts: { ...facts, path }, blocking: true };
  }
  if (/PublishingDate/.test(path) && code === 'date-unreadable') {
    return { field: 'publishedOn', code, facts: { ...facts, path }, blocking: draft.publishedOn === undefined };
  }
  if (/^DescriptiveDetail\/ProductForm$/.test(path)) {
    return { field: 'form', code, facts: { ...facts, path }, blocking: draft.form === undefined };
  }
  return { field: path, code, facts, blocking: false };
}

const pricing: ReadonlySet<string> = new Set([
  'amount-unreadable',
  'amount-decimals',
  'amount-negative',
  'price-without-amount',
  'price-without-currency',
  'price-without-type',
]);
