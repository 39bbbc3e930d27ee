import { describe, expect, it } from 'vitest';
import { type ImportColumn, mappingWith } from './import';

const columns: ImportColumn[] = [
  { index: 0, name: 'EAN', samples: [], field: 'gtin' },
  { index: 1, name: 'Titre', samples: [], field: 'title' },
  { index: 2, name: 'Divers', samples: [], field: null },
];

describe('The mapping of columns to fields', () => {
  it('keeps the other columns when one is changed', () => {
    expect(mappingWith(columns, 2, 'subtitle')).toEqual({ 0: 'gtin', 1: 'title', 2: 'subtitle' });
  });

  it('reads a field from one column only', () => {
    expect(mappingWith(columns, 2, 'title')).toEqual({ 0: 'gtin', 2: 'title' });
  });

  it('leaves a column out', () => {
    expect(mappingWith(columns, 1, null)).toEqual({ 0: 'gtin' });
  });
});
