import { eur } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkSettlement,
  letterAt,
  letters,
  nextLetter,
  openAmounts,
  type PartyPosting,
  type SettledPart,
  type Settlement,
  settle,
  settlementsAsOf,
  spread,
  unsettle,
} from '../src/index.ts';
import { anyCents } from './any-entry.ts';
import { refusalOf } from './refusal-of.ts';

const halles = { account: '411', party: 'halles' } as const;
const invoice12: PartyPosting = { id: 'FA-12', ...halles, side: 'debit', amount: eur(162_53n) };
const invoice13: PartyPosting = { id: 'FA-13', ...halles, side: 'debit', amount: eur(100_00n) };
const credited: PartyPosting = { id: 'AV-1', ...halles, side: 'credit', amount: eur(12_53n) };
const transfer: PartyPosting = { id: 'BQ-31', ...halles, side: 'credit', amount: eur(250_00n) };
const postings = [invoice12, invoice13, credited, transfer];

function parts(...of: [posting: string, cents: bigint][]): SettledPart[] {
  return of.map(([posting, cents]) => ({ posting, amount: eur(cents) }));
}

function made(id: string, letter: string, settledOn: string, of: SettledPart[], before: readonly Settlement[] = []): Settlement {
  return settle({ id, letter, settledOn, parts: of }, postings, before);
}

describe('One transfer for two invoices less a credit note', () => {
  // 162.53 + 100.00 = 262.53 = 12.53 + 250.00
  const all = made('1', 'A', '2026-06-01', parts(['FA-12', 162_53n], ['FA-13', 100_00n], ['AV-1', 12_53n], ['BQ-31', 250_00n]));

  it('leaves nothing open', () => {
    expect([...openAmounts(postings, [all]).values()]).toEqual([eur(0n), eur(0n), eur(0n), eur(0n)]);
  });

  it('gives the four the same letter', () => {
    expect([...letters(postings, [all])]).toEqual(postings.map(({ id }) => [id, { letter: 'A', letteredOn: '2026-06-01' }]));
  });

  it('undone, leaves all of it open again, and is not undone twice', () => {
    const undone = unsettle(all, '2026-06-03');
    expect(openAmounts(postings, [undone])).toEqual(openAmounts(postings, []));
    expect(letters(postings, [undone]).size).toBe(0);
    expect(refusalOf(() => unsettle(undone, '2026-06-04'))).toEqual({
      code: 'settlement-already-undone',
      letter: 'A',
      undoneOn: '2026-06-03',
    });
    expect(openAmounts(postings, settlementsAsOf([undone], '2026-06-02')).get('FA-12')).toEqual(eur(0n));
    expect(openAmounts(postings, settlementsAsOf([undone], '2026-05-31')).get('FA-12')).toEqual(eur(162_53n));
  });
});

describe('An invoice paid in parts', () => {
  const first = made('1', 'A', '2026-06-01', parts(['FA-12', 12_53n], ['AV-1', 12_53n]));
  const second = made('2', 'B', '2026-06-20', parts(['FA-12', 150_00n], ['BQ-31', 150_00n]), [first]);

  it('stays open for the rest', () => {
    // 162.53 − 12.53 = 150.00
    expect(openAmounts(postings, [first]).get('FA-12')).toEqual(eur(150_00n));
  });

  it('has no letter while something of what it is matched with is open', () => {
    expect(letters(postings, [first, second]).get('FA-12')).toBeUndefined();
    const third = made('3', 'C', '2026-07-01', parts(['FA-13', 100_00n], ['BQ-31', 100_00n]), [first, second]);
    expect(letters(postings, [first, second, third]).get('FA-12')).toEqual({ letter: 'A', letteredOn: '2026-07-01' });
  });
});

describe('A settlement is refused', () => {
  const other: PartyPosting = { id: 'FA-99', account: '411', party: 'mouettes', side: 'debit', amount: eur(250_00n) };

  it.each<[string, SettledPart[]]>([
    ['settlement-too-few-parts', parts(['FA-12', 1n])],
    ['settlement-posting-unknown', parts(['FA-12', 1n], ['BQ-99', 1n])],
    ['settlement-posting-twice', parts(['FA-12', 1n], ['FA-12', 1n])],
    ['settlement-accounts-differ', parts(['BQ-31', 250_00n], ['FA-99', 250_00n])],
    ['settlement-amount-invalid', parts(['FA-12', 0n], ['BQ-31', 0n])],
    ['settlement-above-open', parts(['FA-12', 162_54n], ['BQ-31', 162_54n])],
    ['settlement-unbalanced', parts(['FA-12', 162_53n], ['BQ-31', 162_52n])],
    ['settlement-unbalanced', parts(['FA-12', 162_53n], ['FA-13', 100_00n])],
  ])('with %s', (code, of) => {
    expect(refusalOf(() => checkSettlement(of, [...postings, other], []))).toMatchObject({ code });
  });

  it('when another has settled the posting in the meantime', () => {
    const first = made('1', 'A', '2026-06-01', parts(['FA-13', 100_00n], ['BQ-31', 100_00n]));
    expect(refusalOf(() => checkSettlement(parts(['FA-13', 100_00n], ['BQ-31', 100_00n]), postings, [first]))).toEqual({
      code: 'settlement-above-open',
      posting: 'FA-13',
      amount: '100.00',
      open: '0.00',
    });
  });
});

describe('Spreading a payment', () => {
  const open = postings.map(({ id, side, amount }) => ({ posting: id, side, amount }));

  it('pays invoices in the order given, the last in part', () => {
    const payment = { posting: 'BQ-32', side: 'credit', amount: eur(200_00n) } as const;
    // 200.00 = 162.53 + 37.47
    expect(spread([...open.slice(0, 2), payment])).toEqual(parts(['FA-12', 162_53n], ['FA-13', 37_47n], ['BQ-32', 200_00n]));
  });

  it('leaves the rest of an over-payment open', () => {
    const payment = { posting: 'BQ-32', side: 'credit', amount: eur(300_00n) } as const;
    // 162.53 + 100.00 = 262.53 of 300.00
    expect(spread([...open.slice(0, 2), payment])).toEqual(parts(['FA-12', 162_53n], ['FA-13', 100_00n], ['BQ-32', 262_53n]));
  });

  test('always makes a settlement, after which one side has nothing open', () => {
    const anyPostings = fc.array(fc.record({ side: fc.constantFrom('debit', 'credit'), cents: anyCents }), { maxLength: 10 });
    fc.assert(
      fc.property(anyPostings, anyCents, anyCents, (some, debit, credit) => {
        const all = [...some, { side: 'debit', cents: debit } as const, { side: 'credit', cents: credit } as const];
        const book: PartyPosting[] = all.map(({ side, cents }, i) => ({ id: String(i), ...halles, side, amount: eur(cents) }));
        const of = spread(book.map(({ id, side, amount }) => ({ posting: id, side, amount })));
        const settlement = settle({ id: 's', letter: 'A', settledOn: '2026-06-01', parts: of }, book, []);
        const left = openAmounts(book, [settlement]);
        const openOn = (side: string) => book.filter((posting) => posting.side === side && left.get(posting.id)?.minor !== 0n).length;
        expect(Math.min(openOn('debit'), openOn('credit'))).toBe(0);
        expect(openAmounts(book, [unsettle(settlement, '2026-06-02')])).toEqual(openAmounts(book, []));
      }),
    );
  });
});

describe('Letters', () => {
  it('go from A to Z, then AA', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterAt)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect([null, 'A', 'Z', 'AZ', 'ZZ'].map(nextLetter)).toEqual(['A', 'B', 'AA', 'BA', 'AAA']);
  });

  test('follow one another', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (rank) => {
        expect(nextLetter(letterAt(rank))).toBe(letterAt(rank + 1));
      }),
    );
  });
});
