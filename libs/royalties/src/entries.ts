import type { Day } from '@colophon/calendar';
import type { Exact } from '@colophon/money';
import type { Part } from './terms.ts';

/**
 * What an entry of the royalties book says. Amounts count in the sense of the kind: `earned` what the author earns, `advance` what
 * is paid ahead, `recouped` what is set against it, `carried` a negative balance taken to the next statement (negative when it is
 * absorbed), `adjusted` a correction or the rounding of a rule. Hence due = earned + adjusted − recouped + carried.
 */
export type EntryKind =
  | 'earned'
  | 'adjusted'
  | 'advance'
  | 'recouped'
  | 'carried'
  | 'reserve-held'
  | 'reserve-released'
  | 'subsidiary'
  | 'withheld'
  | 'paid';

/** `rounding` brings a rule’s exact amounts on a work to whole cents; `correction` follows a fact that changed after it was posted. */
export type AdjustmentReason = 'rounding' | 'correction';

/** An entry to be posted, with the account it belongs to and what it comes from. */
export interface NewEntry {
  readonly agreement: string;
  readonly work: string;
  readonly part: Part;
  readonly beneficiary: string;
  readonly rule: string | null;
  readonly kind: EntryKind;
  readonly reason: AdjustmentReason | null;
  readonly amount: Exact;
  readonly run: string | null;
  readonly delivery: string | null;
  readonly advance: string | null;
  /** The business day it counts from: the reception, the payment of the advance, the last day of the statement’s period. */
  readonly occurredOn: Day;
}

/** An entry once posted; never changed, only followed by others. */
export interface RoyaltyEntry extends NewEntry {
  readonly id: string;
  /** The approved statement that shows it; null for what was posted at reception and stands in no statement yet. */
  readonly statement: string | null;
}

/** What is posted for one delivery under one rule. */
export interface PostedOnDelivery {
  readonly run: string;
  readonly occurredOn: Day;
  amount: Exact;
  statement: string | null;
  /** Set once the facts are seen to hold the delivery still. */
  isMet: boolean;
}

/** What is posted for one rule on one work. `total` is in whole cents, `exact` is the same without the rounding entries. */
export interface PostedOnWork {
  total: Exact;
  exact: Exact;
  /** Part of `total` that occurred before the day asked for and stands in no statement. */
  unstated: Exact;
  readonly byDelivery: Map<string, PostedOnDelivery>;
}

export type PostedByRule = ReadonlyMap<string, ReadonlyMap<string, PostedOnWork>>;

/** The earnings and adjustments posted so far, by rule and work. */
export function postedByRule(entries: readonly RoyaltyEntry[], until: Day): PostedByRule {
  const byRule = new Map<string, Map<string, PostedOnWork>>();
  for (const entry of entries) {
    if (entry.rule === null || (entry.kind !== 'earned' && entry.kind !== 'adjusted')) continue;
    let byWork = byRule.get(entry.rule);
    if (byWork === undefined) byRule.set(entry.rule, (byWork = new Map()));
    let posted = byWork.get(entry.work);
    if (posted === undefined) byWork.set(entry.work, (posted = { total: 0n, exact: 0n, unstated: 0n, byDelivery: new Map() }));
    count(posted, entry, until);
  }
  return byRule;
}

function count(posted: PostedOnWork, entry: RoyaltyEntry, until: Day): void {
  posted.total += entry.amount;
  if (entry.statement === null && entry.occurredOn < until) posted.unstated += entry.amount;
  if (entry.reason === 'rounding') return;
  posted.exact += entry.amount;
  if (entry.delivery === null || entry.run === null) return;
  const onDelivery = posted.byDelivery.get(entry.delivery);
  if (onDelivery === undefined) {
    const { run, occurredOn, amount, statement } = entry;
    posted.byDelivery.set(entry.delivery, { run, occurredOn, amount, statement, isMet: false });
  } else {
    onDelivery.amount += entry.amount;
    onDelivery.statement ??= entry.statement;
  }
}
