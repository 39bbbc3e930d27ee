import { addDays } from '@colophon/calendar';
import { exactFromMoney, rounded, unitPrice } from '@colophon/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AgreementTerms, draftStatement, proposeOnReception, type RoyaltyEntry, type RunDelivery } from '../src/index.ts';
import { agreement, approve, delivery, post, rule, steps } from './cast.ts';

const works = ['Le Vent', 'La Pluie'];
const beginning = '2025-01-01';
const end = addDays(beginning, 1_000);

const anyDelivery = fc
  .record({
    day: fc.integer({ min: 0, max: 999 }),
    copies: fc.integer({ min: 0, max: 4_000 }),
    price: fc.integer({ min: 100, max: 4_999 }),
    work: fc.constantFrom(...works),
    run: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ day, copies, price, work, run }) => {
    const source = { priceExcludingTax: BigInt(price) * 100n, work, run: `${work} ${run}` };
    return delivery(addDays(beginning, day), copies, source);
  });
const anyDeliveries = fc
  .array(anyDelivery, { maxLength: 12 })
  .map((deliveries) => deliveries.map((it, index): RunDelivery => ({ ...it, delivery: `d${index}` })));
const anyCuts = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 6 }).map((cuts) => cuts.sort((a, b) => a - b));
const anyTerms = fc
  .record({
    unit: fc.constantFrom('agreement', 'work', 'run', 'product'),
    excluded: fc.integer({ min: 0, max: 300 }),
    advance: fc.bigInt({ min: 1n, max: 900_000n }),
  })
  .map(({ unit, excluded, advance }) =>
    agreement({
      works,
      rules: [
        rule({
          countingUnit: unit,
          steps: steps([0, '6.33'], [2_000, '7.77'], [5_000, '9.01']),
          excludedCopies: [{ kind: 'fixed', copies: excluded }],
        }),
        rule({ id: 'second', steps: steps([0, '0.37']), excludedCopies: [{ kind: 'percent', rate: 333n, atMost: 50 }] }),
      ],
      advances: [
        {
          id: 'adv',
          beneficiary: 'Marie Duval',
          work: 'Le Vent',
          part: 'print',
          amount: { minor: advance, currency: 'EUR' },
          paidOn: beginning,
        },
      ],
    }),
  );

/** States the same facts in the periods the cuts make; returns the book. */
function state(
  terms: AgreementTerms,
  deliveries: readonly RunDelivery[],
  cuts: readonly number[],
  book: RoyaltyEntry[] = [],
): RoyaltyEntry[] {
  const bounds = [beginning, ...cuts.map((cut) => addDays(beginning, cut)), end];
  let entries = book;
  for (const [index, to] of bounds.slice(1).entries()) {
    const period = { from: bounds[index] ?? beginning, to };
    const facts = { beneficiary: 'Marie Duval', agreements: [terms], crossWorkAgreements: [], approved: [], deliveries };
    const statement = draftStatement({ ...facts, period, entries });
    const { earned, recouped, carried, due, dueBeforeContributions } = statement.totals;
    expect(due.minor).toBe(earned.minor - recouped.minor + carried.minor);
    expect(dueBeforeContributions.minor >= 0n).toBe(true);
    for (const account of statement.accounts) {
      expect(account.lines.reduce((cents, line) => cents + line.printed.minor, 0n)).toBe(account.totals.earned.minor);
      expect(account.closing.unearnedAdvance.minor >= 0n && account.closing.negativeCarry.minor >= 0n).toBe(true);
    }
    entries = approve(entries, statement, `R-${index}-${entries.length}`);
  }
  return entries;
}

function total(entries: readonly RoyaltyEntry[], of: (entry: RoyaltyEntry) => boolean): bigint {
  return entries.filter(of).reduce((amount, entry) => amount + entry.amount, 0n);
}

function earnedBy(ruleId: string, work: string): (entry: RoyaltyEntry) => boolean {
  return ({ rule: id, kind, work: of }) => id === ruleId && of === work && (kind === 'earned' || kind === 'adjusted');
}

/** recouped + due − carried, which is what is earned: due itself is never an entry before it is paid. */
function earnedInAll(entries: readonly RoyaltyEntry[]): bigint {
  return total(entries, ({ kind }) => kind === 'earned' || kind === 'adjusted');
}

function settled(entries: readonly RoyaltyEntry[]): [recouped: bigint, carried: bigint] {
  return [total(entries, ({ kind }) => kind === 'recouped'), total(entries, ({ kind }) => kind === 'carried')];
}

test('the same facts cut into any periods earn, recoup and carry the same to the cent', () => {
  fc.assert(
    fc.property(anyTerms, anyDeliveries, anyCuts, (terms, deliveries, cuts) => {
      const whole = state(terms, deliveries, []);
      const cut = state(terms, deliveries, cuts);
      for (const { id } of terms.rules) {
        for (const work of works) expect(total(cut, earnedBy(id, work))).toBe(total(whole, earnedBy(id, work)));
      }
      expect(settled(cut)).toEqual(settled(whole));
    }),
  );
});

test('what is posted per rule and work is the cumulative exact amount rounded once, whether at reception, by statements, or both', () => {
  fc.assert(
    fc.property(anyTerms, anyDeliveries, anyCuts, fc.nat(12), (terms, deliveries, cuts, proposed) => {
      let book: RoyaltyEntry[] = [];
      for (const received of deliveries.slice(0, proposed)) {
        const [proposal] = proposeOnReception(terms, received, { deliveries, entries: book });
        book = [...book, ...post(proposal?.entries ?? [], received.delivery, null)];
      }
      const entries = state(terms, deliveries, cuts, book);
      for (const { id } of terms.rules) {
        for (const work of works) {
          const exactly = total(entries, (entry) => earnedBy(id, work)(entry) && entry.reason !== 'rounding');
          expect(total(entries, earnedBy(id, work))).toBe(exactFromMoney(rounded(exactly)));
        }
      }
      expect(earnedInAll(entries)).toBe(earnedInAll(state(terms, deliveries, [])));
    }),
  );
});

test('facts recorded late or recounted end where the same facts known at once end, and nothing once paid is claimed back', () => {
  fc.assert(
    fc.property(
      anyTerms,
      anyDeliveries,
      anyCuts,
      fc.infiniteStream(fc.integer({ min: 0, max: 4_000 })),
      (terms, deliveries, cuts, counts) => {
        const first = deliveries.filter((_, index) => index % 3 !== 0).map((it) => ({ ...it, receivedCopies: counts.next().value ?? 0 }));
        const before = state(terms, first, cuts);
        const period = { from: end, to: addDays(end, 30) };
        const facts = { beneficiary: 'Marie Duval', agreements: [terms], crossWorkAgreements: [], approved: [], deliveries };
        const statement = draftStatement({ ...facts, period, entries: before });
        expect(statement.totals.dueBeforeContributions.minor >= 0n).toBe(true);
        const after = approve(before, statement, 'R-last');
        expect(earnedInAll(after)).toBe(earnedInAll(state(terms, deliveries, [])));
        const again = draftStatement({ ...facts, period: { from: period.to, to: addDays(period.to, 30) }, entries: after });
        expect(again.entries).toEqual([]);
      },
    ),
  );
});

test('a price with four decimals keeps the law', () => {
  const terms = agreement();
  const deliveries = [delivery('2025-03-12', 7, { priceExcludingTax: unitPrice('14.2181') })];
  // 7 × 14.2181 × 8 % = 7.962136 → 7.96
  expect(earnedInAll(state(terms, deliveries, []))).toBe(7_96_000000n);
});
