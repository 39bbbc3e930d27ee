import { plainText } from '../catalogue/plain-text.js';
import type { ColumnField } from './column-field.js';
import { productFields } from './fields-of-product.js';
import { workFields } from './fields-of-work.js';

export type FieldName = keyof typeof productFields | keyof typeof workFields;

/** Every column a catalogue file may have, in the order an export writes them. */
export const catalogueFields: Readonly<Record<FieldName, ColumnField>> = { ...productFields, ...workFields };

export const fieldNames = Object.keys(catalogueFields) as [FieldName, ...FieldName[]];

/** The columns an export writes, which a later import reads without a difference. */
export const exportedFields = fieldNames.filter((name) => catalogueFields[name].write !== undefined);

const byHeading = new Map<string, FieldName>();
for (const name of fieldNames) {
  for (const alias of catalogueFields[name].names) byHeading.set(plainText(alias), name);
}
// A label of ours wins over another column's synonym.
for (const name of fieldNames) {
  const { label } = catalogueFields[name];
  byHeading.set(plainText(label.en), name).set(plainText(label.fr), name);
}

/** What to do with a column, by its heading alone: "Prix TTC (€)" and "prix_ttc *" are the price. */
export function fieldOfHeading(heading: string): FieldName | undefined {
  const whole = plainText(heading);
  const known = byHeading.get(whole);
  if (known) return known;
  return byHeading.get(plainText(heading.replaceAll(/\([^)]*\)|[€$*#]/g, ' ')));
}
