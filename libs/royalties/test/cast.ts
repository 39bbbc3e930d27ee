import { percent, unitPrice } from '@colophon/money';
import type { AgreementTerms, NewEntry, RateStep, RoyaltyEntry, RoyaltyRule, RoyaltyStatement, RunDelivery } from '../src/index.ts';

/** Steps from pairs of copies and percent: `steps([0, '8'], [5_000, '10'])`. */
export function steps(...pairs: readonly (readonly [number, string])[]): RateStep[] {
  return pairs.map(([above, rate]) => ({ above, rate: percent(rate) }));
}

/** Marie Duval’s rule on everything printed of a work, 8 % unless said otherwise. */
export function rule(changes: Partial<RoyaltyRule> = {}): RoyaltyRule {
  return {
    id: 'marie-print',
    beneficiary: 'Marie Duval',
    part: 'print',
    base: 'printed-quantity',
    steps: steps([0, '8']),
    countingUnit: 'work',
    works: [],
    productForms: [],
    products: [],
    excludedCopies: [],
    effectiveFrom: null,
    effectiveTo: null,
    ...changes,
  };
}

export function agreement(changes: Partial<AgreementTerms> = {}): AgreementTerms {
  return { id: 'C-2024-003', signedOn: '2024-01-15', endsOn: null, works: ['Le Vent'], rules: [rule()], advances: [], ...changes };
}

export function delivery(receivedOn: string | null, receivedCopies: number, changes: Partial<RunDelivery> = {}): RunDelivery {
  const run = changes.run ?? `run of ${receivedOn ?? 'later'}`;
  return {
    delivery: `${run}/1`,
    work: 'Le Vent',
    product: '9782000000013',
    form: 'BC',
    receivedOn,
    receivedCopies,
    priceExcludingTax: unitPrice('10.00'),
    priceSource: 'in-force-on-reception',
    ...changes,
    run,
  };
}

export function year(of: number): { from: string; to: string } {
  return { from: `${of}-01-01`, to: `${of + 1}-01-01` };
}

/** The book after a statement is approved: what it takes over and what it posts now stand in it. */
export function approve(entries: readonly RoyaltyEntry[], statement: RoyaltyStatement, id: string): RoyaltyEntry[] {
  const taken = new Set(statement.takesOver);
  const before = entries.map((entry) => (taken.has(entry.id) ? { ...entry, statement: id } : entry));
  return [...before, ...post(statement.entries, id, id)];
}

export function post(entries: readonly NewEntry[], idPrefix: string, statement: string | null): RoyaltyEntry[] {
  return entries.map((entry, index) => ({ ...entry, id: `${idPrefix}#${index}`, statement }));
}
