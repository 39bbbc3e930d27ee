import { type Day, daysBetween } from '@colophon/calendar';
import { add, type Money, subtract, sum } from '@colophon/money';
import type { Side } from './entry.ts';
import type { Label } from './label.ts';

/** What is open of a posting on a party's account at the end of a day. `open` is above zero. */
export interface AgedItem {
  readonly party: string;
  readonly side: Side;
  readonly open: Money;
  readonly dueOn: Day | null;
}

/** Days late from `from` to `to` included; `to` is null for the last. */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

/** The usual bands. What is due today is not late. */
export const standardAgeBands: readonly AgeBand[] = [
  { from: 1, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
  { from: 91, to: null },
];

/**
 * What a party owes, by how late it is. `notDue` and `late` are what it was charged; `unmatched` is what it paid or was credited and
 * nobody has matched yet. Hence balance = not due + each band − unmatched.
 */
export interface AgedBalance {
  readonly party: string;
  readonly notDue: Money;
  readonly late: readonly Money[];
  readonly unmatched: Money;
  readonly balance: Money;
}

/**
 * The aged balance of parties on a day, one line each in order of first appearance. `side` is the side they owe on: debit for customers,
 * credit for suppliers and authors. Money not matched has its own column, because nobody has said which invoice it pays.
 */
export function agedBalance(items: readonly AgedItem[], on: Day, side: Side, bands: readonly AgeBand[] = standardAgeBands): AgedBalance[] {
  const byParty = Map.groupBy(items, (item) => item.party);
  return [...byParty].map(([party, all]) => {
    const currency = all[0]?.open.currency ?? 'EUR';
    const owed = all.filter((item) => item.side === side);
    const total = (of: readonly AgedItem[]) =>
      sum(
        of.map((item) => item.open),
        currency,
      );
    const late = bands.map(({ from, to }) => total(owed.filter((item) => between(daysLate(item.dueOn, on), from, to))));
    const notDue = total(owed.filter((item) => daysLate(item.dueOn, on) < (bands[0]?.from ?? Infinity)));
    const unmatched = total(all.filter((item) => item.side !== side));
    return { party, notDue, late, unmatched, balance: subtract(late.reduce(add, notDue), unmatched) };
  });
}

/** Days since an item was due; none for one due on the day, later, or on no day. */
export function daysLate(dueOn: Day | null, on: Day): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on));
}

/** A band in words. */
export function ageBandLabel({ from, to }: AgeBand): Label {
  if (to === null) return { fr: `plus de ${from - 1} jours`, en: `more than ${from - 1} days` };
  return { fr: `${from} à ${to} jours`, en: `${from} to ${to} days` };
}

function between(days: number, from: number, to: number | null): boolean {
  return days >= from && (to === null || days <= to);
}
