import type { AccountSettings, JournalEntry } from '@colophon/accounting';
import type { Day } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { HouseDay } from '../../platform/houses/house-day.js';
import { AccountSettingsRepository } from './account-settings.repository.js';
import { type BooksFault, BooksProof } from './books-proof.js';
import type { AccountLedger } from './chart.schemas.js';
import { type EntrySource, JournalBook, type PostedEntry } from './journal-book.js';
import { JournalEntryService } from './journal-entry.service.js';
import { OpenItemRepository } from './open-item.repository.js';
import type { OpenItemView } from './open-item.schemas.js';
import { type MadeSettlement, type SettlementRequest, SettlementService } from './settlement.service.js';
import { StandardBooks } from './standard-books.service.js';

export { accountingOpened } from './accounting.events.js';
export type { BooksFault, EntrySource, MadeSettlement, OpenItemView, PostedEntry, SettlementRequest };

/** What other modules may ask of the ledger, in their own transactions. */
@Injectable()
export class AccountingFacade {
  constructor(
    private readonly day: HouseDay,
    private readonly standard: StandardBooks,
    private readonly accounts: AccountSettingsRepository,
    private readonly book: JournalBook,
    private readonly entries: JournalEntryService,
    private readonly items: OpenItemRepository,
    private readonly settlements: SettlementService,
    private readonly proof: BooksProof,
  ) {}

  /** Which account plays which role, for the rules that make an entry of a document. */
  settings(): Promise<AccountSettings> {
    return this.accounts.settings();
  }

  /** The day itself, or the first open day after it when its period is closed; refused when no year can hold it. */
  bookableOn(day: Day): Promise<Day> {
    return this.standard.bookableOn(day);
  }

  /**
   * Posts an entry in the transaction under way, once per source. Others who post in the same fiscal year wait from here to the end of the
   * transaction: call it late.
   */
  post(entry: JournalEntry, source: EntrySource): Promise<PostedEntry> {
    return this.book.post(entry, source);
  }

  /** Takes back what a source posted, and matches what is open of it with its reversal. */
  reverse(source: EntrySource, bookedOn: Day): Promise<PostedEntry> {
    return this.entries.reverseSource(source, bookedOn);
  }

  /** Matches postings of one account and party; without amounts, as much as both sides have. */
  settle(request: SettlementRequest): Promise<MadeSettlement> {
    return this.settlements.settle(request);
  }

  undoSettlement(settlementId: string, undoneOn: Day, reason?: string): Promise<void> {
    return this.settlements.undoSettlement(settlementId, undoneOn, reason);
  }

  /** Undoes every settlement that a document made and that stands. */
  undoSettlementsOf(source: EntrySource, undoneOn: Day, reason?: string): Promise<void> {
    return this.settlements.undoOf(source, undoneOn, reason);
  }

  /** What is open of a party, of an account, or of both; the earliest due first. */
  async openItems(scope: { readonly partyId?: string; readonly accountCode?: string }): Promise<OpenItemView[]> {
    return this.items.of(scope, await this.day.today());
  }

  /** Debit less credit of what is open, as decimals by party; who has nothing open is absent. */
  balanceOf(partyIds: readonly string[], ledger: AccountLedger = 'customer'): Promise<Map<string, string>> {
    return this.items.balances(partyIds, ledger);
  }

  /** Counts the whole ledger again; an empty answer proves that it balances, misses no number and knows what is open. */
  proveBooks(): Promise<BooksFault[]> {
    return this.proof.faults();
  }
}
