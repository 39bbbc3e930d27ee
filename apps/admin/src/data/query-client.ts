import { type InferDataFromTag, QueryClient, type QueryKey, type SetDataOptions, type Updater } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

const retries = 2;

/**
 * A row of a list says less than its record: react-admin would show it as the record until the API answers, and a page
 * that needs more than the row holds would break. Only lists write a record nobody has asked for and leave out its age.
 */
class WholeRecords extends QueryClient {
  override setQueryData<Fetched = unknown, Key extends QueryKey = QueryKey, Kept = InferDataFromTag<Fetched, Key>>(
    key: Key,
    data: Updater<InferDataFromTag<NoInfer<Fetched>, Key> | undefined, NoInfer<Kept> | undefined>,
    options?: SetDataOptions,
  ): NoInfer<Kept> | undefined {
    const rowOfList = key[1] === 'getOne' && typeof data === 'function' && options === undefined && this.getQueryData(key) === undefined;
    return rowOfList ? undefined : super.setQueryData<Fetched, Key, Kept>(key, data, options);
  }
}

/** A refusal is final: only a server that failed or could not be reached is asked again. */
export function colophonQueryClient(): QueryClient {
  const refused = (error: unknown) => error instanceof HttpError && error.status >= 400 && error.status < 500;
  return new WholeRecords({ defaultOptions: { queries: { retry: (failures, error) => failures < retries && !refused(error) } } });
}
