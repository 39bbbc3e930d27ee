import { addDays } from '@colophon/calendar';
import { eur, type Money } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Advance,
  draftStatement,
  proposeInSequence,
  proposeUnderAll,
  type ReceptionFacts,
  type ReceptionProposal,
  type RoyaltyEntry,
} from '../src/index.ts';
import { agreement, delivery, post, rule, steps } from './cast.ts';

const advance: Advance = {
  id: 'adv',
  beneficiary: 'Marie Duval',
  work: 'Le Vent',
  part: 'print',
  amount: eur(1000_00n),
  paidOn: '2024-02-01',
};

function facts(changes: Partial<ReceptionFacts>): ReceptionFacts {
  return { agreements: [agreement()], crossWorkAgreements: [], deliveries: [], entries: [], ...changes };
}

describe('Two receptions that wait on one agreement with an advance of 1,000.00', () => {
  const [may, june] = [delivery('2025-05-02', 1_000), delivery('2025-06-02', 1_000)];
  const waiting = facts({ agreements: [agreement({ advances: [advance] })], deliveries: [june, may] });

  it('recoup it once: the second shows what it will be when the first is approved', () => {
    // 800.00 recouped in May; 200.00 recouped and 600.00 due in June
    expect(inSequence(waiting)).toEqual([
      [may.delivery, eur(800_00n), eur(0n)],
      [june.delivery, eur(200_00n), eur(600_00n)],
    ]);
  });

  it('post the same in all when the second is approved first', () => {
    const [first] = proposeUnderAll(june, waiting);
    expect(first).toMatchObject({ recouped: eur(800_00n), due: eur(0n) });
    const entries = post(first?.entries ?? [], 'june', null);
    expect(inSequence({ ...waiting, entries }, [may])).toEqual([[may.delivery, eur(200_00n), eur(600_00n)]]);
  });
});

test('a reception whose price is unknown posts nothing and leaves those after it to other works alone', () => {
  const [unknown, priced] = [
    delivery('2025-05-02', 1_000, { priceExcludingTax: null }),
    delivery('2025-06-02', 1_000, { work: 'La Pluie', product: '9782000000020' }),
  ];
  const works = ['Le Vent', 'La Pluie'];
  const agreements = works.map((work) => agreement({ id: work, works: [work], rules: [rule({ id: work })] }));
  expect(proposeInSequence([priced, unknown], facts({ agreements, deliveries: [unknown, priced] }))).toMatchObject([
    { delivery: unknown.delivery, refusal: { code: 'price-unknown' } },
    { delivery: priced.delivery, proposals: [{ due: eur(800_00n) }] },
  ]);
});

test('two agreements on one work that share an account recoup an advance once', () => {
  const agreements = ['C-1', 'C-2'].map((id) =>
    agreement({
      id,
      works: ['Le Vent', 'La Pluie'],
      rules: [rule({ id })],
      advances: id === 'C-1' ? [{ ...advance, work: 'La Pluie' }] : [],
    }),
  );
  const pooled = { id: 'X', beneficiary: 'Marie Duval', signedOn: '2024-03-01', works: ['Le Vent', 'La Pluie'] };
  const may = delivery('2025-05-02', 1_000);
  // 800.00 under each: 1,000.00 recouped in all, 600.00 due
  const proposals = proposeUnderAll(may, facts({ agreements, crossWorkAgreements: [pooled], deliveries: [may] }));
  expect(proposals.map(({ recouped, due }) => [recouped, due])).toEqual([
    [eur(800_00n), eur(0n)],
    [eur(200_00n), eur(600_00n)],
  ]);
});

const anyReceptions = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 200 }), copies: fc.integer({ min: 1, max: 3_000 }) }), { minLength: 1, maxLength: 7 })
  .map((lots) => lots.map(({ day, copies }, n) => delivery(addDays('2025-02-01', day), copies, { run: `run ${n}` })));
const anyAdvance = fc.bigInt({ min: 1n, max: 600_000n }).map((minor): Advance => ({ ...advance, amount: { minor, currency: 'EUR' } }));

test('the sequence is what is posted when it is approved in order, and in any order comes to the same', () => {
  fc.assert(
    fc.property(anyReceptions, anyAdvance, fc.array(fc.nat()), (deliveries, paid, shuffle) => {
      const risingSteps = steps([0, '6.33'], [2_000, '7.77'], [5_000, '9.01']);
      const agreements = [agreement({ rules: [rule({ steps: risingSteps })], advances: [paid] })];
      const waiting = facts({ agreements, deliveries });
      const sequence = proposeInSequence(deliveries, waiting).map((each) => ('proposals' in each ? each.proposals : []));

      let inOrder: RoyaltyEntry[] = [];
      for (const [n, { delivery: id }] of proposeInSequence(deliveries, waiting).entries()) {
        const made = proposeUnderAll(found(deliveries, id), { ...waiting, entries: inOrder });
        expect(made).toEqual(sequence[n]);
        inOrder = [...inOrder, ...posted(made, id)];
      }
      let anyOrder: RoyaltyEntry[] = [];
      for (const one of shuffled(deliveries, shuffle)) {
        anyOrder = [...anyOrder, ...posted(proposeUnderAll(one, { ...waiting, entries: anyOrder }), one.delivery)];
      }
      const due = cents(sequence.flat().map((proposal) => proposal.due));
      const period = { from: '2025-01-01', to: '2026-01-01' };
      for (const entries of [inOrder, anyOrder]) {
        const { totals } = draftStatement({ ...waiting, beneficiary: 'Marie Duval', period, entries, approved: [] });
        expect([totals.dueAtReception.minor, totals.dueBeforeContributions.minor]).toEqual([due, 0n]);
      }
    }),
  );
});

function inSequence(waiting: ReceptionFacts, deliveries = waiting.deliveries): [string, Money | undefined, Money | undefined][] {
  return proposeInSequence(deliveries, waiting).map((each) => {
    const [proposal] = 'proposals' in each ? each.proposals : [];
    return [each.delivery, proposal?.recouped, proposal?.due];
  });
}

function found<One extends { delivery: string }>(deliveries: readonly One[], id: string): One {
  const one = deliveries.find((each) => each.delivery === id);
  if (one === undefined) throw new Error(`No delivery ${id}.`);
  return one;
}

function posted(proposals: readonly ReceptionProposal[], delivery: string): RoyaltyEntry[] {
  return post(
    proposals.flatMap(({ entries }) => entries),
    delivery,
    null,
  );
}

function shuffled<One>(all: readonly One[], keys: readonly number[]): One[] {
  return all
    .map((one, n) => ({ one, key: keys[n] ?? n }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

function cents(amounts: readonly Money[]): bigint {
  return amounts.reduce((total, { minor }) => total + minor, 0n);
}
