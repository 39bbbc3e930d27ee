import { percent } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import { type AgreementTerms, draftStatement, explainAbsence, type RunDelivery, type WhyNotRequest, whyNot } from '../src/index.ts';
import { agreement, approve, delivery, rule, steps, year } from './cast.ts';

function reasons(of: RunDelivery, changes: Partial<WhyNotRequest> = {}) {
  const nothing = { deliveries: [], entries: [], statement: null };
  return whyNot({ delivery: of, beneficiary: 'Marie Duval', period: year(2025), agreements: [agreement()], ...nothing, ...changes });
}

function under(changes: Parameters<typeof rule>[0], terms: Partial<AgreementTerms> = {}): Partial<WhyNotRequest> {
  return { agreements: [agreement({ rules: [rule(changes)], ...terms })] };
}

const received = delivery('2025-03-12', 3_000);

test('a run in the statement has no reason to be missing', () => {
  expect(reasons(received)).toEqual([]);
});

test('a run received before the period that no statement shows is in this one', () => {
  expect(reasons(delivery('2024-12-20', 100))).toEqual([]);
});

test.each<[string, RunDelivery, Partial<WhyNotRequest>, Record<string, string | number>]>([
  ['not-received-yet', delivery(null, 0), {}, {}],
  ['no-agreement-for-beneficiary', received, { beneficiary: 'Paul Lenoir' }, { beneficiary: 'Paul Lenoir' }],
  ['received-after-period', delivery('2026-01-01', 500), {}, { receivedOn: '2026-01-01', lastDay: '2025-12-31' }],
  ['work-not-covered', delivery('2025-03-12', 1, { work: 'La Pluie' }), {}, { work: 'La Pluie' }],
  ['part-not-covered', delivery('2025-03-12', 1, { form: 'AC' }), {}, { form: 'AC', part: 'print' }],
  ['form-not-covered', received, under({ productForms: ['BB', 'BH'] }), { form: 'BC', covered: 'BB, BH' }],
  ['product-not-covered', received, under({ products: ['other'] }), { product: '9782000000013' }],
  ['agreement-signed-later', received, under({}, { signedOn: '2025-06-01' }), { signedOn: '2025-06-01' }],
  ['agreement-ended', received, under({}, { endsOn: '2025-03-12' }), { endsOn: '2025-03-12' }],
  ['rule-not-yet-effective', received, under({ effectiveFrom: '2025-06-01' }), { effectiveFrom: '2025-06-01' }],
  ['rule-no-longer-effective', received, under({ effectiveTo: '2025-03-12' }), { effectiveTo: '2025-03-12' }],
  ['price-unknown', { ...received, priceExcludingTax: null, priceSource: null }, {}, { product: '9782000000013' }],
  ['all-copies-excluded', received, under({ excludedCopies: [{ kind: 'percent', rate: percent('100'), atMost: null }] }), {}],
  ['rate-is-zero', received, under({ steps: steps([0, '0'], [5_000, '8']) }), {}],
])('a missing run answers %s, with the facts and a sentence in both languages', (code, run, changes, facts) => {
  const [reason] = reasons(run, changes);
  expect(reason).toMatchObject({ code, facts });
  for (const language of ['fr', 'en'] as const) expect(reason && explainAbsence(reason, language)).toMatch(/^[^{}]+\.$/);
});

describe('A run already stated', () => {
  const facts = { beneficiary: 'Marie Duval', agreements: [agreement()], crossWorkAgreements: [], deliveries: [received], approved: [] };
  const entries = approve([], draftStatement({ ...facts, period: year(2025), entries: [] }), 'R-2025-001');

  it('names its statement when another one is looked at', () => {
    const [reason] = reasons(received, { entries, period: year(2026) });
    expect(reason).toMatchObject({ code: 'already-in-statement', facts: { statement: 'R-2025-001' } });
    expect(reason && explainAbsence(reason, 'fr')).toBe('Reçu le 12\u00A0mars\u00A02025 et déjà porté au relevé R-2025-001.');
  });

  it('is missing from a statement that was approved before the run was recorded', () => {
    expect(reasons(delivery('2025-11-30', 500), { entries, statement: 'R-2025-001' })).toMatchObject([{ code: 'recorded-after-approval' }]);
  });

  it('is not missing from that statement itself', () => {
    expect(reasons(received, { entries, statement: 'R-2025-001' })).toEqual([]);
  });
});

test('each rule that could have paid the run gives its own reason', () => {
  const terms = agreement({ rules: [rule({ productForms: ['BB'] }), rule({ id: 'digital', part: 'digital' })] });
  expect(reasons(received, { agreements: [terms] }).map(({ rule: id, code }) => [id, code])).toEqual([
    ['marie-print', 'form-not-covered'],
    ['digital', 'part-not-covered'],
  ]);
});

test('the rules of other works are not named beside the one that covers it', () => {
  const other = agreement({ id: 'C-2', works: ['La Pluie'], rules: [rule({ id: 'other' })] });
  const ended = agreement({ endsOn: '2025-01-01' });
  expect(reasons(received, { agreements: [other, ended] }).map(({ code }) => code)).toEqual(['agreement-ended']);
  expect(reasons(received, { agreements: [other, { ...other, id: 'C-3' }] }).map(({ code }) => code)).toEqual(['work-not-covered']);
});
