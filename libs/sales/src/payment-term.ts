import { addDays, addMonths, compareDays, type Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import type { Label } from './label.ts';
import type { PaymentTermRefusal } from './refusals.ts';

/**
 * When an invoice is to be paid (domain.md 3.5). `endOfMonth` tells the two readings of “45 days end of month” apart: `days-first` adds the
 * days and goes to the end of that month, `month-first` goes to the end of the month of the invoice and adds the days.
 */
export type PaymentTerm = {
  readonly days: number;
  readonly endOfMonth: 'none' | 'days-first' | 'month-first';
  /** “le 10”: then the first such day of a month, or null. Day 31 is the last of a shorter month. */
  readonly dayOfMonth: number | null;
};

/** General law where nothing is agreed: 30 days (Code de commerce L441-10). */
export const statutoryTerm: PaymentTerm = { days: 30, endOfMonth: 'none', dayOfMonth: null };

/** The day the invoice is due, BT-9. Invoice of 2026-01-15: 60 days → 03-16; 45 end of month → 03-31, or 03-17 when the month comes first. */
export function dueOn(issuedOn: Day, term: PaymentTerm): Day {
  checkPaymentTerm(term);
  const { days, endOfMonth, dayOfMonth } = term;
  const due =
    endOfMonth === 'days-first'
      ? lastOfMonth(addDays(issuedOn, days))
      : addDays(endOfMonth === 'month-first' ? lastOfMonth(issuedOn) : issuedOn, days);
  return dayOfMonth === null ? due : firstSuchDay(due, dayOfMonth);
}

/** Refuses a term of less than 0 or more than 365 days, and a day of the month that no month has. */
export function checkPaymentTerm({ days, dayOfMonth }: PaymentTerm): void {
  const daysExist = Number.isSafeInteger(days) && days >= 0 && days <= 365;
  const dayExists = dayOfMonth === null || (Number.isSafeInteger(dayOfMonth) && dayOfMonth >= 1 && dayOfMonth <= 31);
  if (!daysExist || !dayExists) throw new Refusal<PaymentTermRefusal>('payment-term-invalid', { days, dayOfMonth });
}

/**
 * Books are outside the general law: publisher and shop agree what they like (law 2010-97). Anything else, games or stationery, is due at
 * most 60 days after the invoice, or 45 days end of month where the term goes by months (Code de commerce L441-10); a longer one
 * is refused with the last day allowed. An invoice with books and other goods is judged by the other goods.
 */
export function checkPaymentTermAgainstLaw(issuedOn: Day, term: PaymentTerm, onlyBooks: boolean): void {
  if (onlyBooks) return;
  const due = dueOn(issuedOn, term);
  const latest = latestByLaw(issuedOn, term);
  if (compareDays(due, latest) > 0) {
    throw new Refusal<PaymentTermRefusal>('payment-term-above-law', { issuedOn, dueOn: due, latest, article: 'Code de commerce, L441-10' });
  }
}

/** As the invoice prints it, BT-20. */
export function paymentTermWords({ days, endOfMonth, dayOfMonth }: PaymentTerm): Label {
  if (days === 0 && endOfMonth === 'none' && dayOfMonth === null) return { fr: 'à réception', en: 'on receipt' };
  const words = {
    none: { fr: `${days} jours nets`, en: `${days} days net` },
    'days-first': { fr: `${days} jours fin de mois`, en: `${days} days, then end of month` },
    'month-first': { fr: `fin de mois + ${days} jours`, en: `end of month plus ${days} days` },
  }[endOfMonth];
  const whole = days === 0 && endOfMonth !== 'none' ? { fr: 'fin de mois', en: 'end of month' } : words;
  const base =
    days === 1 ? { fr: whole.fr.replace('jours nets', 'jour net').replace('jours', 'jour'), en: whole.en.replace('days', 'day') } : whole;
  if (dayOfMonth === null) return base;
  return { fr: `${base.fr}, le ${dayOfMonth === 1 ? '1er' : dayOfMonth}`, en: `${base.en}, on day ${dayOfMonth} of the month` };
}

/** Both readings of 45 days end of month are lawful when the terms say which. */
function latestByLaw(issuedOn: Day, { endOfMonth }: PaymentTerm): Day {
  if (endOfMonth === 'none') return addDays(issuedOn, 60);
  return dueOn(issuedOn, { days: 45, endOfMonth, dayOfMonth: null });
}

function lastOfMonth(date: Day): Day {
  return addDays(addMonths(`${date.slice(0, 8)}01`, 1), -1);
}

function firstSuchDay(from: Day, dayOfMonth: number): Day {
  const inMonth = (date: Day) => {
    const last = lastOfMonth(date);
    return `${last.slice(0, 8)}${String(Math.min(dayOfMonth, Number(last.slice(8)))).padStart(2, '0')}`;
  };
  const same = inMonth(from);
  return compareDays(same, from) >= 0 ? same : inMonth(addMonths(from, 1));
}
