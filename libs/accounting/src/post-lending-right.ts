import type { Day } from '@colophon/calendar';
import type { Money } from '@colophon/money';
import { type AccountSettings, accountFor } from './account-roles.ts';
import { credit, debit, entryOf, type JournalEntry } from './entry.ts';

export interface LendingRightToPost {
  readonly documentRef: string;
  readonly soldOn: Day;
  readonly bookedOn: Day;
  /** 6 % of the public price of what libraries bought; negative for what they returned. The rate is the caller's (domain.md 3.8). */
  readonly amount: Money;
}

/** The share of sales to libraries that the seller owes to Sofia: an expense of the day of the sale, payable once it is declared. */
export function postLendingRight(share: LendingRightToPost, settings: AccountSettings): JournalEntry {
  const { documentRef, soldOn, bookedOn, amount } = share;
  const label = `Droit de prêt en bibliothèque ${documentRef}`;
  return entryOf({ journal: 'general', bookedOn, documentRef, documentOn: soldOn, label }, [
    debit(accountFor('lending-right', settings), amount),
    credit(accountFor('lending-right-payable', settings), amount),
  ]);
}
