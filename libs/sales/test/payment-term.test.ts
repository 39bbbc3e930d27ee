import { addDays, compareDays } from '@colophon/calendar';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkPaymentTermAgainstLaw, dueOn, type PaymentTerm, paymentTermWords, statutoryTerm } from '../src/index.ts';
import { refusalOf } from './cast.ts';

function term(days: number, endOfMonth: PaymentTerm['endOfMonth'] = 'none', dayOfMonth: number | null = null): PaymentTerm {
  return { days, endOfMonth, dayOfMonth };
}

describe('An invoice of 15 January 2026', () => {
  it.each([
    [term(60), '2026-03-16'],
    // 15 January + 45 days = 1 March, so the end of March.
    [term(45, 'days-first'), '2026-03-31'],
    // 31 January + 45 days.
    [term(45, 'month-first'), '2026-03-17'],
    [term(60, 'days-first'), '2026-03-31'],
    [term(60, 'month-first'), '2026-04-01'],
    [term(0), '2026-01-15'],
    [term(0, 'days-first'), '2026-01-31'],
    // 15 January + 30 days = 14 February, end 28 February, then the 10th.
    [term(30, 'days-first', 10), '2026-03-10'],
    [term(0, 'none', 10), '2026-02-10'],
    [term(0, 'none', 15), '2026-01-15'],
    [term(30, 'none', 31), '2026-02-28'],
    [statutoryTerm, '2026-02-14'],
  ])('%j is due on %s', (agreed, expected) => {
    expect(dueOn('2026-01-15', agreed)).toBe(expected);
  });
});

test.each([
  [term(0), 'à réception', 'on receipt'],
  [term(60), '60 jours nets', '60 days net'],
  [term(45, 'days-first'), '45 jours fin de mois', '45 days, then end of month'],
  [term(45, 'month-first'), 'fin de mois + 45 jours', 'end of month plus 45 days'],
  [term(0, 'days-first'), 'fin de mois', 'end of month'],
  [term(30, 'days-first', 10), '30 jours fin de mois, le 10', '30 days, then end of month, on day 10 of the month'],
  [term(1), '1 jour net', '1 day net'],
])('%j is said « %s »', (agreed, fr, en) => {
  expect(paymentTermWords(agreed)).toEqual({ fr, en });
});

describe('The general law', () => {
  it('leaves books to what the parties agree', () => {
    expect(refusalOf(() => checkPaymentTermAgainstLaw('2026-01-15', term(180), true))).toBeUndefined();
  });

  it('allows games 60 days, or 45 days end of month', () => {
    for (const lawful of [term(60), term(45, 'days-first'), term(45, 'month-first')]) {
      expect(refusalOf(() => checkPaymentTermAgainstLaw('2026-01-15', lawful, false))).toBeUndefined();
    }
  });

  it('refuses more, with the last day allowed', () => {
    expect(refusalOf(() => checkPaymentTermAgainstLaw('2026-01-15', term(61), false))).toEqual({
      code: 'payment-term-above-law',
      issuedOn: '2026-01-15',
      dueOn: '2026-03-17',
      latest: '2026-03-16',
      article: 'Code de commerce, L441-10',
    });
    // 15 January + 60 = 16 March → 31 March is what 45 days would give, too; 1 April is not what fin de mois + 45 gives, 17 March.
    expect(refusalOf(() => checkPaymentTermAgainstLaw('2026-01-15', term(60, 'month-first'), false))).toMatchObject({
      latest: '2026-03-17',
    });
  });
});

test.each([term(-1), term(1.5), term(366), term(30, 'none', 0), term(30, 'none', 32)])('%j is no term', (wrong) => {
  expect(refusalOf(() => dueOn('2026-01-15', wrong))).toMatchObject({ code: 'payment-term-invalid' });
});

test('no invoice is due before it is issued, nor more than two months after the days agreed', () => {
  const anyTerm = fc.record({
    days: fc.integer({ min: 0, max: 120 }),
    endOfMonth: fc.constantFrom('none', 'days-first', 'month-first'),
    dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 })),
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_500 }), anyTerm, (offset, agreed) => {
      const issuedOn = addDays('2025-01-01', offset);
      const due = dueOn(issuedOn, agreed);
      expect(compareDays(due, addDays(issuedOn, agreed.days)) >= 0).toBe(true);
      expect(compareDays(due, addDays(issuedOn, agreed.days + 62)) <= 0).toBe(true);
    }),
  );
});
