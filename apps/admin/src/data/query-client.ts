import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

const retries = 2;

/** A refusal is final: only a server that failed or could not be reached is asked again. */
export function colophonQueryClient(): QueryClient {
  const refused = (error: unknown) => error instanceof HttpError && error.status >= 400 && error.status < 500;
  return new QueryClient({ defaultOptions: { queries: { retry: (failures, error) => failures < retries && !refused(error) } } });
}
