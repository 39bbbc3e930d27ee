import { describe, expect, it } from 'vitest';
import { changedFields, listQuery } from './list-query';

const byTitle = { field: 'title', order: 'ASC' as const };

describe('A list asked of the API', () => {
  it('names page, page size, sort and filters as product.md fixes them', () => {
    expect(
      listQuery({ pagination: { page: 2, perPage: 50 }, sort: { field: 'publishedOn', order: 'DESC' }, filter: { role: 'printer' } }),
    ).toBe('?page=2&pageSize=50&sort=-publishedOn&role=printer');
  });

  it('leaves the order of a search to the API, best match first', () => {
    expect(listQuery({ sort: byTitle, filter: { q: 'phare' }, meta: { defaultSort: byTitle } })).toBe('?q=phare');
  });

  it('keeps the column a person chose while searching', () => {
    const sort = { field: 'publishedOn', order: 'ASC' as const };
    expect(listQuery({ sort, filter: { q: 'phare' }, meta: { defaultSort: byTitle } })).toBe('?sort=publishedOn&q=phare');
  });

  it('leaves out filters without a value and joins several ids by commas', () => {
    expect(listQuery({ filter: { role: '', kind: undefined, id: ['a', 'b'] } })).toBe('?id=a%2Cb');
  });
});

describe('A record saved from a form', () => {
  it('sends only what changed', () => {
    const before = { id: '1', version: 4, title: 'Mélusine', contributors: [{ partyId: 'p', role: 'A01' }] };
    expect(changedFields(before, { ...before, title: 'Mélusine et Raymondin' })).toEqual({ title: 'Mélusine et Raymondin' });
  });

  it('sends null for what was emptied', () => {
    expect(changedFields({ isni: '0000000121032683' }, { isni: undefined })).toEqual({ isni: null });
  });
});
