import type { FilterPayload, PaginationPayload, SortPayload } from 'react-admin';

export interface ListParams {
  pagination?: PaginationPayload;
  sort?: SortPayload;
  filter?: FilterPayload;
  meta?: { defaultSort?: SortPayload };
}

/**
 * The list conventions of the API: `page`, `pageSize`, `sort=-publishedOn`, filters by field name, `q` for search.
 * A search keeps the API's own order (best match first) unless the person chose another column than the list's own.
 */
export function listQuery(params: ListParams): string {
  const query = new URLSearchParams();
  const filter: FilterPayload = params.filter ?? {};
  if (params.pagination) {
    query.set('page', String(params.pagination.page));
    query.set('pageSize', String(params.pagination.perPage));
  }
  const { sort, meta } = params;
  const ownOrder = sort?.field === meta?.defaultSort?.field && sort?.order === meta?.defaultSort?.order;
  if (sort?.field && sort.field !== 'id' && !(filter.q && ownOrder)) query.set('sort', `${sort.order === 'DESC' ? '-' : ''}${sort.field}`);
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || value === null || value === '') continue;
    query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The fields a person changed; the rest stays as the API has it, so two people may edit two fields of one record. */
export function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(after)) {
    if (name !== 'id' && JSON.stringify(value) !== JSON.stringify(before[name])) changed[name] = value ?? null;
  }
  return changed;
}
