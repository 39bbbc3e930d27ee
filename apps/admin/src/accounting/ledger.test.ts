import { describe, expect, it } from 'vitest';
import { dayAfter, entriesLink, isNil, lastDayOf, ledgerLink, sourceLink } from './ledger';

describe('Periods of the books', () => {
  it('are told with their last day, over months and leap years', () => {
    expect([lastDayOf('2025-03-01'), lastDayOf('2024-03-01'), dayAfter('2025-12-31')]).toEqual(['2025-02-28', '2024-02-29', '2026-01-01']);
  });

  it('stand in the address of a ledger', () => {
    expect(ledgerLink('411', { from: '2026-01-01', to: '2027-01-01' })).toBe(
      '/accounting/ledger?account=411&from=2026-01-01&to=2027-01-01',
    );
    expect(decodeURIComponent(entriesLink({ journalCode: 'VE' }))).toBe('/journal-entries?filter={"journalCode":"VE"}');
  });
});

describe('An entry', () => {
  it('leads to the statement that posted it, and nowhere when it was typed', () => {
    expect(sourceLink({ sourceKind: 'royalty-statement', sourceId: 's-1' })).toBe('/royalty-statements/s-1');
    expect(sourceLink({ sourceKind: 'manual', sourceId: null })).toBeNull();
  });

  it('leaves its empty side blank', () => {
    expect([isNil('0.00'), isNil('0.05'), isNil('-0.00'), isNil('100.00')]).toEqual([true, false, true, false]);
  });
});
