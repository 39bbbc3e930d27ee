import { QueryClient, type QueryKey, type SetDataOptions } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

const retries = 2;

/** A refusal is final: only a server that failed or could not be reached is asked again. */
export function colophonQueryClient(): QueryClient {
  const refused = (error: unknown) => error instanceof HttpError && error.status >= 400 && error.status < 500;
  return keepingWholeRecords(
    new QueryClient({ defaultOptions: { queries: { retry: (failures, error) => failures < retries && !refused(error) } } }),
  );
}

type Keep = (key: QueryKey, data: unknown, options?: SetDataOptions) => unknown;

/**
 * A row of a list says less than its record: react-admin would show it as the record until the API answers, and a page
 * that needs more than the row holds would break. Only lists write a record nobody has asked for and leave out its age.
 */
function keepingWholeRecords(client: QueryClient): QueryClient {
  const keep = client.setQueryData.bind(client) as Keep;
  const keepWhole: Keep = (key, data, options) => {
    const rowOfList = key[1] === 'getOne' && typeof data === 'function' && options === undefined && client.getQueryData(key) === undefined;
    return rowOfList ? undefined : keep(key, data, options);
  };
  client.setQueryData = keepWhole as QueryClient['setQueryData'];
  return client;
}
