import type { TableColumn } from '../../../platform/tabular/table-shape.js';
import { type FieldName, fieldOfHeading } from './catalogue-fields.js';

/** Which field each column holds, by its position; a column that is not in it is left out of the import. */
export type ColumnMapping = Readonly<Record<string, FieldName>>;

/**
 * The fields of the columns by their headings, then what the cells give away: numbers with the check digit of an ISBN, and sizes
 * under a heading "Format" that could also mean the binding. Each field is given to one column only, the first.
 */
export function proposeMapping(columns: readonly TableColumn[]): ColumnMapping {
  const mapping: Record<string, FieldName> = {};
  const taken = new Set<FieldName>();
  const give = (index: number, field: FieldName | undefined) => {
    if (field === undefined || taken.has(field) || mapping[index] !== undefined) return;
    mapping[index] = field;
    taken.add(field);
  };
  for (const column of columns) give(column.index, bySamples(column, fieldOfHeading(column.name)));
  for (const column of columns) if (column.kind === 'isbn') give(column.index, 'gtin');
  return mapping;
}

function bySamples({ samples }: TableColumn, field: FieldName | undefined): FieldName | undefined {
  if (field !== 'dimensions' || samples.length === 0) return field;
  return samples.some((sample) => /\d\s*[x×*]\s*\d/i.test(sample)) ? 'dimensions' : 'form';
}
