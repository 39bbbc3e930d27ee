import type { Day } from '@colophon/calendar';
import { add, type Money, subtract, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type AccountSettings, accountFor } from './account-roles.ts';
import { credit, debit, entryOf, type JournalEntry } from './entry.ts';

/**
 * What an approved statement, or a reception approved before it, adds to the royalties book for one author. Amounts are those posted
 * now: what was posted at a reception is not counted again by the statement that shows it.
 */
export interface RoyaltiesToPost {
  readonly documentRef: string;
  readonly approvedOn: Day;
  readonly bookedOn: Day;
  readonly author: string;
  readonly authorName: string;
  /** Earned, with adjustments. Negative when a correction takes back more than was earned. */
  readonly earned: Money;
  /** Set against advances paid. */
  readonly recouped: Money;
  /** What falls below zero and is taken to the next statement; negative when an earlier one is absorbed. */
  readonly carried: Money;
  readonly dueOn: Day | null;
}

export type PostRoyaltiesRefusal = 'royalties-nothing-to-post' | 'advance-amount-invalid';

/**
 * Royalties in the books: an expense of what the author is owed now and of the advance they have earned (domain.md 2.7). A negative
 * balance carried is not an expense taken back, since it is never claimed from the author: it lowers the expense of the statement that
 * absorbs it (our reading, unverified). Hence expense = earned + carried = recouped + due. Contributions and VAT withheld are posted
 * with the payment, at the rates of its day.
 */
export function postRoyalties(royalties: RoyaltiesToPost, settings: AccountSettings): JournalEntry {
  const { documentRef, author, authorName, earned, recouped, carried } = royalties;
  const expense = add(earned, carried);
  const due = subtract(expense, recouped);
  if (expense.minor === 0n && recouped.minor === 0n) throw new Refusal<PostRoyaltiesRefusal>('royalties-nothing-to-post', { documentRef });
  const label = `Droits d’auteur ${documentRef} ${authorName}`;
  return entryOf({ journal: 'general', bookedOn: royalties.bookedOn, documentRef, documentOn: royalties.approvedOn, label }, [
    debit(accountFor('royalties', settings), expense),
    credit(accountFor('author-advances', settings), recouped, { party: author, label: `À-valoir repris ${documentRef} ${authorName}` }),
    credit(accountFor('authors', settings), due, { party: author, dueOn: royalties.dueOn }),
  ]);
}

export interface AdvanceToPost {
  readonly documentRef: string;
  readonly paidOn: Day;
  readonly bookedOn: Day;
  readonly author: string;
  readonly authorName: string;
  readonly amount: Money;
}

/** An advance paid: the author holds the house's money until it is earned, so it is an asset and no expense yet (domain.md 4.2). */
export function postAdvance(advance: AdvanceToPost, settings: AccountSettings): JournalEntry {
  const { documentRef, paidOn, bookedOn, author, authorName, amount } = advance;
  if (amount.minor <= 0n) throw new Refusal<PostRoyaltiesRefusal>('advance-amount-invalid', { documentRef, amount: toDecimal(amount) });
  return entryOf({ journal: 'bank', bookedOn, documentRef, documentOn: paidOn, label: `À-valoir ${documentRef} ${authorName}` }, [
    debit(accountFor('author-advances', settings), amount, { party: author }),
    credit(accountFor('bank', settings), amount),
  ]);
}
