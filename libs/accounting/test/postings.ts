import { toDecimal } from '@colophon/money';
import type { JournalEntry } from '../src/index.ts';

/** Lines as an accountant writes them: `Dr 411 halles 105.50`. */
export function postings(entry: JournalEntry): string[] {
  return entry.lines.map(({ side, account, party, amount }) =>
    [side === 'debit' ? 'Dr' : '   Cr', account, party, toDecimal(amount)].filter((word) => word !== null).join(' '),
  );
}
