import { type Day, isDay } from '@colophon/calendar';

/** A rate, bound or switch of the law from a day on. On `validTo` it no longer holds. `source` says where it can be read. */
export type Dated<Value> = { readonly value: Value; readonly validFrom: Day; readonly validTo: Day | null; readonly source: string };

/** The value that holds on a day, or none: a day outside the table is asked of the person rather than guessed. */
export function valueOn<Value>(values: readonly Dated<Value>[], on: Day): Value | undefined {
  if (!isDay(on)) throw new Error(`${on} is not a day.`);
  return values.find((dated) => dated.validFrom <= on && (dated.validTo === null || on < dated.validTo))?.value;
}
