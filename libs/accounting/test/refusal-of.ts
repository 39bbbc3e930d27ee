import { Refusal } from '@colophon/refusal';

/** The code and facts an act is refused with; undefined when it is not. */
export function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.facts } : error;
  }
  return undefined;
}
