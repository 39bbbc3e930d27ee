import { entryOf, type JournalEntry, reversal } from '@colophon/accounting';
import type { Day } from '@colophon/calendar';
import { moneyFromDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import type { Page } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { AccountingRefusal } from './accounting.problems.js';
import { type EntrySource, JournalBook, manual, type PostedEntry } from './journal-book.js';
import { JournalEntryRepository, type StoredEntry } from './journal-entry.repository.js';
import type { JournalEntryInput, JournalEntryQuery, JournalEntryView, ReversalInput } from './journal-entry.schemas.js';
import { SettlementService } from './settlement.service.js';
import { StandardBooks } from './standard-books.service.js';

/** Entries typed by hand, and the reversal of any. */
@Injectable()
export class JournalEntryService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
    private readonly book: JournalBook,
    private readonly entries: JournalEntryRepository,
    private readonly standard: StandardBooks,
    private readonly settlements: SettlementService,
  ) {}

  list(query: JournalEntryQuery): Promise<Page<JournalEntryView>> {
    return this.entries.list(query);
  }

  async get(id: string): Promise<JournalEntryView> {
    const entry = await this.entries.find(id);
    if (!entry) throw new Refusal<PlatformRefusal>('record-unknown');
    return entry;
  }

  async record(input: JournalEntryInput): Promise<JournalEntryView> {
    const { journalCode, bookedOn, documentRef, documentOn, label } = input;
    const entry = entryOf(
      { journal: 'general', bookedOn, documentRef, documentOn: documentOn ?? bookedOn, label },
      input.lines.map((line) => ({
        account: line.accountCode,
        side: line.side,
        amount: moneyFromDecimal(line.amount, 'EUR'),
        label: line.label,
        party: line.partyId,
        dueOn: line.dueOn,
        vat: null,
      })),
    );
    const { id } = await this.house.transaction(() => this.book.post(entry, null, { journalCode }));
    return this.get(id);
  }

  /** Takes back an entry typed by hand; one that a document posted is taken back on that document. */
  reverse(id: string, { bookedOn }: ReversalInput): Promise<JournalEntryView> {
    return this.house.transaction(async () => {
      const stored = await this.entries.stored(id);
      if (!stored) throw new Refusal<PlatformRefusal>('record-unknown');
      const { number, entry } = stored;
      if (stored.sourceKind !== manual) {
        throw new Refusal<AccountingRefusal>('entry-of-document', { number, documentRef: entry.documentRef });
      }
      const on = bookedOn ?? (await this.standard.bookableOn(await this.day.today()));
      return this.get((await this.takeBack(stored, null, on)).id);
    });
  }

  /** Takes back what a document posted. Lines of parties that nobody has matched yet are matched with their reversal. */
  reverseSource(source: EntrySource, bookedOn: Day): Promise<PostedEntry> {
    return this.house.transaction(async () => {
      const stored = await this.entries.ofSource(source);
      if (!stored) throw new Refusal<AccountingRefusal>('entry-not-posted', { kind: source.kind, source: source.id });
      return this.takeBack(stored, source, bookedOn);
    });
  }

  private async takeBack(stored: StoredEntry, source: EntrySource | null, bookedOn: Day): Promise<PostedEntry> {
    const { id, number, entry } = stored;
    if (stored.reversesId !== null) throw new Refusal<AccountingRefusal>('entry-is-reversal', { number });
    if (stored.reversedById !== null) throw new Refusal<AccountingRefusal>('entry-already-reversed', { number });
    if (bookedOn < entry.bookedOn) throw new Refusal<AccountingRefusal>('reversal-before-entry', { bookedOn: entry.bookedOn });
    const opposite = reversal(entry, bookedOn);
    // What an opening entry said is taken back on the day the mistake was found, which is none of opening.
    const posted = await this.book.post(reversed(opposite), source, { reverses: id });
    await this.matchWithReversal(stored, posted.id, bookedOn);
    return posted;
  }

  private async matchWithReversal(stored: StoredEntry, reversalId: string, settledOn: Day): Promise<void> {
    const opposite = await this.entries.stored(reversalId);
    const open = stored.postings.flatMap(({ id, open: left }, i) => {
      const line = stored.entry.lines[i];
      const against = opposite?.postings[i]?.id;
      return line && line.party !== null && against !== undefined && left !== null && Number(left) > 0
        ? [
            {
              key: `${line.account} ${line.party}`,
              parts: [id, against].map((posting) => ({ posting, amount: moneyFromDecimal(left, 'EUR') })),
            },
          ]
        : [];
    });
    for (const of of Map.groupBy(open, ({ key }) => key).values()) {
      await this.settlements.settle({ parts: of.flatMap(({ parts }) => parts), settledOn, source: { kind: 'reversal', id: reversalId } });
    }
  }
}

function reversed(entry: JournalEntry): JournalEntry {
  return entry.journal === 'opening' ? { ...entry, journal: 'general' } : entry;
}
