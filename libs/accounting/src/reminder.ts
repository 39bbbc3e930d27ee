import { addDays, type Day } from '@colophon/calendar';
import { type Money, subtract, sum } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type AgedItem, daysLate } from './aged-balance.ts';
import type { Label } from './label.ts';

/**
 * A step of reminding: sent to a customer whose invoice is at least `afterDays` late, and no sooner than `restDays` after the last step
 * for this invoice. `charges` tells whether the letter states the late interest and the fee.
 */
export interface ReminderStep {
  readonly code: string;
  readonly afterDays: number;
  readonly restDays: number;
  readonly charges: boolean;
  readonly label: Label;
}

/** The steps a house starts with: a setting, as no rule fixes them. The formal notice is sent by registered letter, by a person. */
export const standardReminderSteps: readonly ReminderStep[] = [
  step('courtesy', 7, 0, false, 'Rappel', 'Friendly reminder'),
  step('first', 21, 10, false, 'Première relance', 'First reminder'),
  step('second', 35, 10, true, 'Deuxième relance', 'Second reminder'),
  step('formal-notice', 50, 10, true, 'Mise en demeure', 'Formal notice'),
];

export interface RemindedItem extends AgedItem {
  readonly posting: string;
  /** A disputed invoice is not chased. */
  readonly onHold: boolean;
}

export interface SentReminder {
  readonly posting: string;
  readonly step: string;
  readonly sentOn: Day;
}

/** One letter for a customer: at the furthest step its invoices have reached, with each late invoice at its own. */
export interface ReminderToSend {
  readonly party: string;
  readonly step: ReminderStep;
  readonly items: readonly { readonly posting: string; readonly daysLate: number; readonly open: Money; readonly step: ReminderStep }[];
  /** What the customer paid or was credited that is not matched: deducted from what the letter asks. */
  readonly unmatched: Money;
  readonly total: Money;
}

export type ReminderRefusal = 'reminder-steps-disordered';

/**
 * The letters to send on a day. An invoice goes through the steps one by one, however late it is when it is first seen, so that nobody
 * gets a formal notice as a first letter. A customer whose unmatched money covers what is late gets none: the match is missing, not the
 * money.
 */
export function dueReminders(
  items: readonly RemindedItem[],
  sent: readonly SentReminder[],
  on: Day,
  steps: readonly ReminderStep[] = standardReminderSteps,
): ReminderToSend[] {
  checkSteps(steps);
  const sentOf = Map.groupBy(sent, (reminder) => reminder.posting);
  const letters: ReminderToSend[] = [];
  for (const [party, all] of Map.groupBy(items, (item) => item.party)) {
    const late = all.flatMap((item) => {
      const next = item.side === 'debit' && !item.onHold ? nextStep(item, sentOf.get(item.posting) ?? [], on, steps) : undefined;
      return next ? [{ posting: item.posting, daysLate: daysLate(item.dueOn, on), open: item.open, step: next }] : [];
    });
    const furthest = steps.findLast((each) => late.some((item) => item.step === each));
    if (!furthest) continue;
    const { currency } = late[0]?.open ?? { currency: 'EUR' };
    const unmatched = sum(
      all.filter((item) => item.side === 'credit').map((item) => item.open),
      currency,
    );
    const total = subtract(
      sum(
        late.map((item) => item.open),
        currency,
      ),
      unmatched,
    );
    if (total.minor > 0n) letters.push({ party, step: furthest, items: late, unmatched, total });
  }
  return letters;
}

function nextStep(item: RemindedItem, sent: readonly SentReminder[], on: Day, steps: readonly ReminderStep[]): ReminderStep | undefined {
  const reached = Math.max(-1, ...sent.map((reminder) => steps.findIndex(({ code }) => code === reminder.step)));
  const next = steps[reached + 1];
  if (!next || daysLate(item.dueOn, on) < next.afterDays) return undefined;
  return sent.every((reminder) => addDays(reminder.sentOn, next.restDays) <= on) ? next : undefined;
}

function checkSteps(steps: readonly ReminderStep[]): void {
  for (const [i, { code, afterDays }] of steps.entries()) {
    const earlier = steps.slice(0, i);
    const disordered = earlier.some((before) => before.code === code || before.afterDays >= afterDays);
    if (afterDays < 1 || disordered) throw new Refusal<ReminderRefusal>('reminder-steps-disordered', { step: code, afterDays });
  }
}

function step(code: string, afterDays: number, restDays: number, charges: boolean, fr: string, en: string): ReminderStep {
  return { code, afterDays, restDays, charges, label: { fr, en } };
}
