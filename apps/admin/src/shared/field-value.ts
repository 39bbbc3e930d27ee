import type { RaRecord } from 'react-admin';

/** What every field of a record needs to know; the list header reads `label` and `sortable`. */
export interface ValueFieldProps {
  source: string;
  label?: string;
  sortable?: boolean;
  textAlign?: 'left' | 'right';
}

/** The value at a dotted path as text, or null when there is none. */
export function fieldText(record: RaRecord | undefined, source: string): string | null {
  let value: unknown = record;
  for (const step of source.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, unknown>)[step];
  }
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}
