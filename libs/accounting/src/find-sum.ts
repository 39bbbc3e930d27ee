import type { Candidate } from './open-items.ts';

export interface FoundSum {
  readonly items: readonly Candidate[];
  /** Another choice of items gives the same sum: the person must say which. */
  readonly ambiguous: boolean;
}

const MOST_ITEMS = 6;
const MOST_LOOKED_AT = 60;
const MOST_STEPS = 3_000;

/**
 * Items that make an amount exactly. First all of them, then the earliest due one after another, as people pay; then any choice of at
 * most six, less up to one item to deduct (a credit note). The search gives up after some thousand steps: a sum that needs more is one
 * of too many to be believed. `cents` is what is sought, `items` are in the order they are due.
 */
export function findSum(items: readonly Candidate[], cents: number): FoundSum | null {
  const paid = items.filter((candidate) => candidate.cents > 0);
  const deducted = items.filter((candidate) => candidate.cents < 0);
  if (items.length > 1 && total(items) === cents) return { items, ambiguous: false };
  for (const without of [[], deducted]) {
    const run = earliest(paid, cents - total(without));
    if (run) return { items: [...run, ...without], ambiguous: false };
  }
  const choices = new Choices(paid.slice(0, MOST_LOOKED_AT));
  for (const without of [[], ...deducted.map((candidate) => [candidate])]) choices.look(cents - total(without), without);
  const [first, second] = choices.found;
  return first ? { items: first, ambiguous: second !== undefined } : null;
}

function earliest(paid: readonly Candidate[], cents: number): Candidate[] | null {
  let sum = 0;
  for (const [i, candidate] of paid.entries()) {
    sum += candidate.cents;
    if (sum === cents) return paid.slice(0, i + 1);
    if (sum > cents) return null;
  }
  return null;
}

/** A search for choices of items by depth, stopped at the second one found: two are enough to know that the first is a guess. */
class Choices {
  readonly found: Candidate[][] = [];
  readonly #items: readonly Candidate[];
  /** What the items from each place on add up to: less than is missing means that there is no need to go on. */
  readonly #rest: number[];
  #steps = 0;

  constructor(items: readonly Candidate[]) {
    this.#items = items;
    this.#rest = Array.from({ length: items.length + 1 }, () => 0);
    for (let i = items.length - 1; i >= 0; i -= 1) this.#rest[i] = (this.#rest[i + 1] ?? 0) + (items[i]?.cents ?? 0);
  }

  look(cents: number, chosen: readonly Candidate[], from = 0): void {
    if (cents === 0 && chosen.length > 0) this.found.push([...chosen]);
    if (cents <= 0 || chosen.length >= MOST_ITEMS) return;
    for (let i = from; i < this.#items.length; i += 1) {
      this.#steps += 1;
      if (this.found.length > 1 || this.#steps > MOST_STEPS || cents > (this.#rest[i] ?? 0)) return;
      const candidate = this.#items[i];
      if (candidate && candidate.cents <= cents) this.look(cents - candidate.cents, [...chosen, candidate], i + 1);
    }
  }
}

function total(items: readonly Candidate[]): number {
  return items.reduce((sum, { cents }) => sum + cents, 0);
}
