import { eur, percent } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Account,
  balanced,
  checkOnChart,
  credit,
  debit,
  type EntryLine,
  entryOf,
  type JournalEntry,
  merged,
  reversal,
  standardChart,
  totals,
} from '../src/index.ts';
import { anyDay, anyEntry } from './any-entry.ts';
import { refusalOf } from './refusal-of.ts';

const facts = {
  journal: 'sales',
  bookedOn: '2026-03-16',
  documentRef: 'FA-2026-00012',
  documentOn: '2026-03-16',
  label: 'Facture FA-2026-00012 Librairie des Halles',
} as const;
const chart: ReadonlyMap<string, Account> = new Map(standardChart.map((account) => [account.number, account]));

/** 100.00 of books at 5.5 %: 105.50 to be paid. */
const invoice: JournalEntry = entryOf(facts, [
  debit('411', eur(105_50n), { party: 'halles', dueOn: '2026-05-15' }),
  credit('7011', eur(100_00n)),
  credit('44571', eur(5_50n)),
]);

describe('An entry', () => {
  it('has as much on the debit as on the credit side', () => {
    // 105.50 = 100.00 + 5.50
    expect(totals(invoice.lines)).toEqual([eur(105_50n), eur(105_50n)]);
  });

  it('gives its label to lines that have none, and leaves out lines of no amount', () => {
    const entry = entryOf(facts, [...invoice.lines, credit('7085', eur(0n))]);
    expect(entry.lines.map((line) => [line.account, line.label])).toEqual([
      ['411', facts.label],
      ['7011', facts.label],
      ['44571', facts.label],
    ]);
  });

  it('is refused when a cent is missing', () => {
    const [first, ...rest] = invoice.lines as [EntryLine, ...EntryLine[]];
    expect(refusalOf(() => balanced({ ...invoice, lines: [{ ...first, amount: eur(105_49n) }, ...rest] }))).toEqual({
      code: 'entry-unbalanced',
      documentRef: 'FA-2026-00012',
      debit: '105.49',
      credit: '105.50',
      difference: '-0.01',
    });
  });

  it.each<[string, Partial<JournalEntry>]>([
    ['entry-too-few-lines', { lines: invoice.lines.slice(0, 1) }],
    ['entry-text-missing', { documentRef: ' ' }],
    ['entry-text-missing', { label: '' }],
    ['entry-text-missing', { lines: invoice.lines.map((line) => ({ ...line, label: '' })) }],
    ['entry-amount-invalid', { lines: invoice.lines.map((line) => ({ ...line, amount: eur(0n) })) }],
    ['entry-amount-invalid', { lines: invoice.lines.map((line) => ({ ...line, amount: eur(-line.amount.minor) })) }],
    ['entry-account-invalid', { lines: invoice.lines.map((line) => ({ ...line, account: '41' })) }],
    ['entry-account-invalid', { lines: invoice.lines.map((line) => ({ ...line, account: '9011' })) }],
    [
      'entry-currencies-mixed',
      { lines: [debit('411', eur(1n), { label: 'a' }), credit('7011', { minor: 1n, currency: 'CHF' }, { label: 'a' })] },
    ],
    ['day-invalid', { bookedOn: '2026-02-30' }],
  ])('is refused with %s', (code, change) => {
    expect(refusalOf(() => balanced({ ...invoice, ...change }))).toMatchObject({ code });
  });

  it('keeps to the chart, and names a party where one owes', () => {
    expect(refusalOf(() => checkOnChart(invoice, chart))).toBeUndefined();
    const onUnknown = { ...invoice, lines: [credit('70119', eur(1n)), ...invoice.lines] };
    expect(refusalOf(() => checkOnChart(onUnknown, chart))).toMatchObject({ code: 'entry-account-unknown', account: '70119' });
    const ofNobody = { ...invoice, lines: invoice.lines.map((line) => ({ ...line, party: null })) };
    expect(refusalOf(() => checkOnChart(ofNobody, chart))).toMatchObject({ code: 'entry-party-missing', account: '411' });
  });

  it('puts a negative amount on the other side: an allowance on sales is a debit', () => {
    expect(credit('709', eur(-5_00n))).toMatchObject({ side: 'debit', amount: eur(5_00n) });
    expect(debit('709', eur(-5_00n))).toMatchObject({ side: 'credit', amount: eur(5_00n) });
  });

  it('gathers lines that say the same, and keeps rates apart', () => {
    const base = (rate: string) => ({ vat: { operation: 'sale', part: 'base', category: 'S', rate: percent(rate) } }) as const;
    const lines = [credit('7011', eur(1n), base('5.50')), credit('7011', eur(2n), base('5.50')), credit('7011', eur(4n), base('2.10'))];
    expect(merged(lines).map((line) => line.amount)).toEqual([eur(3n), eur(4n)]);
  });
});

describe('A reversal', () => {
  it('has the same lines on the other side, on its own day, for the same document', () => {
    const back = reversal(invoice, '2026-04-01');
    expect(back).toMatchObject({ bookedOn: '2026-04-01', documentOn: '2026-03-16', documentRef: 'FA-2026-00012' });
    expect(back.label).toBe('Contre-passation\u00a0: Facture FA-2026-00012 Librairie des Halles');
    expect(back.lines.map((line) => [line.account, line.side, line.dueOn])).toEqual([
      ['411', 'credit', '2026-05-15'],
      ['7011', 'debit', null],
      ['44571', 'debit', null],
    ]);
  });

  test('cancels every account and party of the entry', () => {
    fc.assert(
      fc.property(anyEntry, anyDay, (entry, on) => {
        const left = new Map<string, bigint>();
        for (const { account, party, side, amount } of [...entry.lines, ...reversal(entry, on).lines]) {
          const key = `${account} ${party}`;
          left.set(key, (left.get(key) ?? 0n) + (side === 'debit' ? amount.minor : -amount.minor));
        }
        expect([...left.values()].every((amount) => amount === 0n)).toBe(true);
      }),
    );
  });

  test('of a reversal is the entry again', () => {
    fc.assert(
      fc.property(anyEntry, anyDay, (entry, on) => {
        expect(reversal(reversal(entry, on), entry.bookedOn).lines).toEqual(entry.lines);
      }),
    );
  });
});
