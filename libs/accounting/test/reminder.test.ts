import { eur } from '@colophon/money';
import { describe, expect, it } from 'vitest';
import { dueReminders, type RemindedItem, standardReminderSteps } from '../src/index.ts';
import { refusalOf } from './refusal-of.ts';

function item(posting: string, cents: bigint, dueOn: string, more: Partial<RemindedItem> = {}): RemindedItem {
  return { posting, party: 'halles', side: 'debit', open: eur(cents), dueOn, onHold: false, ...more };
}

/** Due on 31 May: 7 days late on 7 June, 21 on 21 June, 35 on 5 July, 50 on 20 July. */
const late = item('FA-12', 162_53n, '2026-05-31');

function steps(items: readonly RemindedItem[], on: string, sent: Parameters<typeof dueReminders>[1] = []): string[] {
  return dueReminders(items, sent, on).map(({ step, items: of }) => `${step.code}: ${of.map(({ posting }) => posting).join(' ')}`);
}

describe('A late invoice', () => {
  it('is reminded of after a week, then step by step', () => {
    expect(steps([late], '2026-06-06')).toEqual([]);
    expect(steps([late], '2026-06-07')).toEqual(['courtesy: FA-12']);
    const courtesy = { posting: 'FA-12', step: 'courtesy', sentOn: '2026-06-07' };
    expect(steps([late], '2026-06-20', [courtesy])).toEqual([]);
    expect(steps([late], '2026-06-21', [courtesy])).toEqual(['first: FA-12']);
  });

  it('is never skipped to a formal notice, and each letter leaves time to answer', () => {
    expect(steps([late], '2026-09-01')).toEqual(['courtesy: FA-12']);
    const courtesy = { posting: 'FA-12', step: 'courtesy', sentOn: '2026-09-01' };
    expect(steps([late], '2026-09-10', [courtesy])).toEqual([]);
    expect(steps([late], '2026-09-11', [courtesy])).toEqual(['first: FA-12']);
  });

  it('is not chased after the last step, while it is disputed, or once it is not late', () => {
    const all = standardReminderSteps.map(({ code }) => ({ posting: 'FA-12', step: code, sentOn: '2026-07-20' }));
    expect(steps([late], '2026-12-01', all)).toEqual([]);
    expect(steps([{ ...late, onHold: true }], '2026-12-01')).toEqual([]);
    expect(steps([{ ...late, dueOn: null }], '2026-12-01')).toEqual([]);
  });
});

describe('A letter', () => {
  it('gathers the late invoices of a customer at the furthest step, and deducts what is not matched', () => {
    const newer = item('FA-13', 100_00n, '2026-06-10');
    const credit = item('BQ-31', 62_53n, '2026-06-20', { side: 'credit' });
    const sent = [{ posting: 'FA-12', step: 'courtesy', sentOn: '2026-06-07' }];
    // 162.53 + 100.00 − 62.53 = 200.00
    expect(dueReminders([late, newer, credit], sent, '2026-06-22')).toMatchObject([
      {
        party: 'halles',
        step: { code: 'first' },
        items: [{ daysLate: 22, step: { code: 'first' } }, { step: { code: 'courtesy' } }],
        total: eur(200_00n),
      },
    ]);
  });

  it('is not sent to who has paid, and is matched with nothing yet', () => {
    expect(steps([late, item('BQ-31', 162_53n, '2026-06-20', { side: 'credit' })], '2026-06-22')).toEqual([]);
  });

  it('has a name in both languages, and steps go forward in days', () => {
    expect(standardReminderSteps.map(({ label }) => label.en)).toEqual([
      'Friendly reminder',
      'First reminder',
      'Second reminder',
      'Formal notice',
    ]);
    const disordered = [...standardReminderSteps].reverse();
    expect(refusalOf(() => dueReminders([], [], '2026-06-22', disordered))).toEqual({
      code: 'reminder-steps-disordered',
      step: 'second',
      afterDays: 35,
    });
  });
});
