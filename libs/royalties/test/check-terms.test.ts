import { eur, percent } from '@colophon/money';
import { expect, test } from 'vitest';
import { type AgreementTerms, checkCrossWorkAgreement, checkTerms } from '../src/index.ts';
import { agreement, rule, steps } from './cast.ts';

const advance = { id: 'adv', beneficiary: 'Marie Duval', work: 'Le Vent', part: 'print', amount: eur(100_00n), paidOn: null } as const;

test('an agreement that does not contradict itself passes', () => {
  expect(() => checkTerms(agreement({ rules: [rule({ steps: steps([0, '8'], [5_000, '10']) })], advances: [advance] }))).not.toThrow();
});

test.each<[string, Partial<AgreementTerms>]>([
  ['agreement-without-work', { works: [] }],
  ['rule-listed-twice', { rules: [rule(), rule()] }],
  ['rule-without-beneficiary', { rules: [rule({ beneficiary: '' })] }],
  ['rule-without-steps', { rules: [rule({ steps: [] })] }],
  ['steps-not-ascending', { rules: [rule({ steps: steps([1_000, '8']) })] }],
  ['steps-not-ascending', { rules: [rule({ steps: steps([0, '8'], [5_000, '10'], [5_000, '12']) })] }],
  ['steps-not-ascending', { rules: [rule({ steps: steps([0, '8'], [0.5, '10']) })] }],
  ['rate-out-of-range', { rules: [rule({ steps: steps([0, '100.01']) })] }],
  ['rate-out-of-range', { rules: [rule({ steps: steps([0, '-1']) })] }],
  ['excluded-copies-invalid', { rules: [rule({ excludedCopies: [{ kind: 'fixed', copies: -1 }] })] }],
  ['excluded-copies-invalid', { rules: [rule({ excludedCopies: [{ kind: 'percent', rate: percent('101'), atMost: null }] })] }],
  ['effective-period-backwards', { rules: [rule({ effectiveFrom: '2026-01-01', effectiveTo: '2026-01-01' })] }],
  ['work-not-in-agreement', { rules: [rule({ works: ['La Pluie'] })] }],
  ['advance-not-positive', { advances: [{ ...advance, amount: eur(0n) }] }],
  ['advance-outside-agreement', { advances: [{ ...advance, work: 'La Pluie' }] }],
])('refused: %s', (code, changes) => {
  expect(() => checkTerms(agreement(changes))).toThrow(expect.objectContaining({ code }));
});

test('compensation between works needs two works', () => {
  const alone = { id: 'x', beneficiary: 'Marie Duval', signedOn: '2025-01-01', works: ['Le Vent', 'Le Vent'] };
  expect(() => checkCrossWorkAgreement(alone)).toThrow(expect.objectContaining({ code: 'cross-work-agreement-needs-two-works' }));
});
