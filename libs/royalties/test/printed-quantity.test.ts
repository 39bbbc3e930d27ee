import { eur, exact, percent, rounded, unitPrice } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import {
  type AgreementTerms,
  earnedLines,
  earnOnPrintedQuantity,
  inCountingOrder,
  priceOnReception,
  type RoyaltyRule,
  type RunDelivery,
} from '../src/index.ts';
import { agreement, delivery, rule, steps } from './cast.ts';

function earn(terms: AgreementTerms, it: RoyaltyRule, deliveries: readonly RunDelivery[]) {
  return earnOnPrintedQuantity(terms, it, inCountingOrder(deliveries, '9999-12-31'));
}

describe('A tale at 8 % of 10.00 on printed copies, 100 of each run royalty-free', () => {
  const tale = rule({ excludedCopies: [{ kind: 'fixed', copies: 100 }] });
  const terms = agreement({ rules: [tale] });

  it('earns 2,320.00 on a first run of 3,000', () => {
    // (3,000 − 100) × 10.00 × 8 % = 2,320.00
    const [first] = earn(terms, tale, [delivery('2025-03-12', 3_000)]);
    expect(first).toMatchObject({ excludedCopies: 100, countedBefore: 0, countedAfter: 2_900, amount: exact('2320') });
  });

  it('takes the royalty-free copies once per run, from its first deliveries on', () => {
    // 60 + 40 excluded: 0 × … + (1,940 − 40) × 10 × 8 % = 1,520.00 ; third delivery 1,000 × 0.80 = 800.00
    const run = 'first run';
    const deliveries = [
      delivery('2025-03-12', 60, { run, delivery: 'a' }),
      delivery('2025-03-14', 1_940, { run, delivery: 'b' }),
      delivery('2025-03-20', 1_000, { run, delivery: 'c' }),
    ];
    const earnings = earn(terms, tale, deliveries);
    expect(earnings.map((it) => it.excludedCopies)).toEqual([60, 40, 0]);
    expect(earnings.map((it) => it.amount)).toEqual([0n, exact('1520'), exact('800')]);
  });
});

test('a reprint of 2,000 without exclusion earns 1,600.00', () => {
  // 2,000 × 10.00 × 8 % = 1,600.00
  const reprint = earn(agreement(), rule(), [delivery('2025-09-01', 2_000)]);
  expect(reprint[0]?.amount).toBe(exact('1600'));
});

test('a share of royalty-free copies is rounded down and stops at its ceiling', () => {
  // 3 % of 1,050 = 31.5, so 31; with the second delivery 3 % of 3,050 = 91.5, capped at 60, so 29 more.
  const capped = rule({ excludedCopies: [{ kind: 'percent', rate: percent('3'), atMost: 60 }] });
  const run = 'first run';
  const earnings = earn(agreement({ rules: [capped] }), capped, [
    delivery('2025-03-12', 1_050, { run, delivery: 'a' }),
    delivery('2025-03-20', 2_000, { run, delivery: 'b' }),
  ]);
  expect(earnings.map((it) => it.excludedCopies)).toEqual([31, 29]);
});

describe('Author 6 % and illustrator 4 %', () => {
  it('is two rules, each with its own amount', () => {
    // 3,000 × 14.22 × 6 % = 2,559.60 ; 3,000 × 14.22 × 4 % = 1,706.40 ; together 10 % = 4,266.00
    const marie = rule({ id: 'author', steps: steps([0, '6']) });
    const jean = rule({ id: 'illustrator', beneficiary: 'Jean Roy', steps: steps([0, '4']) });
    const terms = agreement({ rules: [marie, jean] });
    const run = [delivery('2025-03-12', 3_000, { priceExcludingTax: unitPrice('14.22') })];
    const amounts = [marie, jean].map((it) => earn(terms, it, run)[0]?.amount);
    expect(amounts).toEqual([exact('2559.60'), exact('1706.40')]);
  });
});

describe('Steps at 8 % up to 5,000 copies, then 10 %', () => {
  const stepped = rule({ steps: steps([0, '8'], [5_000, '10']) });
  const terms = agreement({ rules: [stepped] });

  it('splits the run that crosses 5,000 into two lines', () => {
    // 1,000 × 10 × 8 % = 800.00 ; 1,000 × 10 × 10 % = 1,000.00
    const [, second] = earn(terms, stepped, [delivery('2025-03-12', 4_000), delivery('2025-09-01', 2_000)]);
    const lines = second ? earnedLines(terms, stepped, second) : [];
    expect(lines.map((it) => [it.copies, it.countedBefore, it.countedAfter, it.stepAbove, it.stepUpTo, rounded(it.amount)])).toEqual([
      [1_000, 4_000, 5_000, 0, 5_000, eur(800_00n)],
      [1_000, 5_000, 6_000, 5_000, null, eur(1000_00n)],
    ]);
  });

  it('counts each product, edition, run or the whole agreement apart, as the rule says', () => {
    const deliveries = [
      delivery('2025-01-10', 4_000, { product: 'hardback', edition: 'first' }),
      delivery('2025-02-10', 2_000, { product: 'paperback', edition: 'first' }),
      delivery('2025-03-10', 2_000, { product: 'paperback', edition: 'second', work: 'La Pluie' }),
    ];
    const reached = (countingUnit: RoyaltyRule['countingUnit']) =>
      earn(agreement({ works: ['Le Vent', 'La Pluie'] }), { ...stepped, countingUnit }, deliveries).map((it) => it.countedAfter);
    expect(reached('agreement')).toEqual([4_000, 6_000, 8_000]);
    expect(reached('work')).toEqual([4_000, 6_000, 2_000]);
    expect(reached('edition')).toEqual([4_000, 6_000, 2_000]);
    expect(reached('product')).toEqual([4_000, 2_000, 4_000]);
    expect(reached('run')).toEqual([4_000, 2_000, 2_000]);
  });

  it('goes on counting when a rider replaces the rule', () => {
    // The first 4,000 earn under the old rule only; of the next 2,000, 1,000 are at 9 % and 1,000 at 11 %: 900.00 + 1,100.00.
    const rider = { ...stepped, id: 'rider', steps: steps([0, '9'], [5_000, '11']), effectiveFrom: '2025-06-01' };
    const earnings = earn(terms, rider, [delivery('2025-03-12', 4_000), delivery('2025-09-01', 2_000)]);
    expect(earnings).toHaveLength(1);
    expect(earnings[0]).toMatchObject({ countedBefore: 4_000, countedAfter: 6_000, amount: exact('2000') });
  });
});

describe('The price of a received run', () => {
  const prices = [
    { excludingTax: unitPrice('12.00'), from: '2026-01-01', to: null },
    { excludingTax: unitPrice('10.00'), from: '2025-04-03', to: '2026-01-01' },
  ];

  it('is the one in force on reception', () => {
    expect(priceOnReception(prices, '2026-01-01')).toEqual({ price: unitPrice('12.00'), source: 'in-force-on-reception' });
    expect(priceOnReception(prices, '2025-12-31')).toEqual({ price: unitPrice('10.00'), source: 'in-force-on-reception' });
  });

  it('is the first announced one for a book that is received before it is published', () => {
    expect(priceOnReception(prices, '2025-03-12')).toEqual({ price: unitPrice('10.00'), source: 'first-announced' });
  });

  it('is unknown once the last price has ended, even when another is announced for later', () => {
    const ended = { excludingTax: unitPrice('10.00'), from: '2024-01-01', to: '2025-01-01' };
    expect(priceOnReception([ended], '2025-03-12')).toBeNull();
    expect(priceOnReception([ended, { ...ended, from: '2026-01-01', to: null }], '2025-03-12')).toBeNull();
  });

  it('is unknown without any price, and nothing is earned on a guess', () => {
    expect(priceOnReception([], '2025-03-12')).toBeNull();
    const unpriced = delivery('2025-03-12', 3_000, { priceExcludingTax: null, priceSource: null });
    expect(() => earn(agreement(), rule(), [unpriced])).toThrow(expect.objectContaining({ code: 'price-unknown' }));
  });
});

test('each form of a work follows its own rule, and each part its own', () => {
  const paperback = rule({ id: 'pocket', productForms: ['BC'], steps: steps([0, '5']) });
  const hardback = rule({ id: 'hardback', productForms: ['BB'], steps: steps([0, '10']) });
  const terms = agreement({ rules: [paperback, hardback] });
  const deliveries = [
    delivery('2025-01-10', 1_000, { form: 'BB', product: 'a' }),
    delivery('2025-02-10', 1_000, { form: 'BC', product: 'b' }),
    delivery('2025-03-10', 1_000, { form: 'AC', product: 'c' }),
  ];
  // 1,000 × 10 × 5 % = 500.00 ; 1,000 × 10 × 10 % = 1,000.00 ; the audio CD belongs to the audio part.
  expect(earn(terms, paperback, deliveries).map((it) => it.amount)).toEqual([exact('500')]);
  expect(earn(terms, hardback, deliveries).map((it) => it.amount)).toEqual([exact('1000')]);
});

test('several works of one agreement are counted each on its own', () => {
  const terms = agreement({ works: ['Le Vent', 'La Pluie'], rules: [rule({ steps: steps([0, '8'], [1_000, '10']) })] });
  const deliveries = [delivery('2025-01-10', 1_000), delivery('2025-02-10', 1_000, { work: 'La Pluie' })];
  expect(earn(terms, terms.rules[0] ?? rule(), deliveries).map((it) => it.amount)).toEqual([exact('800'), exact('800')]);
});
