import type { FieldErrors } from '../data/problem';

/** What the API refused in one line of `lines`, by field. */
export function lineErrors(errors: FieldErrors | undefined, index: number): Partial<Record<string, string>> {
  const lines = errors?.lines;
  const line = typeof lines === 'object' ? lines[index] : undefined;
  if (typeof line !== 'object') return typeof line === 'string' ? { line } : {};
  return Object.fromEntries(Object.entries(line).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
