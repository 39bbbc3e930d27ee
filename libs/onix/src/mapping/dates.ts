import { type Day, isDay } from '@colophon/calendar';
import type { DatedFact } from '../catalogue-record.ts';
import { codeList } from '../code-lists/lists.ts';
import type { OnixElement } from '../onix-element.ts';
import { children, type Faults, fault, leaf, requiredCodeOf } from './fields.ts';

/** Shapes of the date formats of list 55 that start with a day; the others are kept as text. */
const shapes: ReadonlyMap<string, RegExp> = new Map([
  ['00', /^\d{8}$/],
  ['01', /^\d{6}$/],
  ['02', /^\d{6}$/],
  ['03', /^\d{5}$/],
  ['04', /^\d{5}$/],
  ['05', /^\d{4}$/],
  ['06', /^\d{16}$/],
  ['11', /^\d{8}$/],
  ['13', /^\d{8}T\d{4}(?:Z|[+-]\d{4})?$/],
  ['14', /^\d{8}T\d{6}(?:Z|[+-]\d{4})?$/],
]);
const dayFormats = new Set(['00', '13', '14']);
const inferred: readonly string[] = ['00', '01', '05', '14', '13'];

/** The dates of one composite; the day is the one written, in the sender's time zone. */
export function datedFacts(parent: OnixElement | null, composite: string, roleTag: string, list: number, faults: Faults): DatedFact[] {
  const found: DatedFact[] = [];
  for (const element of children(parent, composite)) {
    const role = requiredCodeOf(element, roleTag, list, faults);
    const date = dateOf(element, faults);
    if (role !== null && date !== null) found.push({ role, ...date });
  }
  return found;
}

export function dateOf(composite: OnixElement, faults: Faults): Omit<DatedFact, 'role'> | null {
  const date = leaf(composite, 'Date');
  const stated = leaf(composite, 'DateFormat')?.text ?? date?.attributes['dateformat'] ?? '00';
  if (date === null) return null;
  const text = date.text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$1$2$3');
  const format = codeList(55).has(stated) ? formatOf(stated, text) : formatOf('00', text);
  if (format === null) {
    fault(faults, date, 'date-unreadable', { value: date.text, format: stated });
    return null;
  }
  if (format !== stated || text !== date.text) fault(faults, date, 'date-format-differs', { value: date.text, stated, read: format });
  const day = dayFormats.has(format) ? dayIn(text) : null;
  if (dayFormats.has(format) && day === null) {
    fault(faults, date, 'date-unreadable', { value: date.text, format });
    return null;
  }
  return { format, text, day };
}

function formatOf(stated: string, text: string): string | null {
  const shape = shapes.get(stated);
  if (shape === undefined) return text === '' ? null : stated;
  if (shape.test(text)) return stated;
  return inferred.find((format) => shapes.get(format)?.test(text)) ?? null;
}

function dayIn(text: string): Day | null {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return isDay(day) ? day : null;
}

/** First and last day of a price, from its dates: from (14), until (15), or both in one (24). ONIX counts both days in. */
export function priceDays(price: OnixElement, faults: Faults): { firstDay: Day | null; lastDay: Day | null } {
  let firstDay: Day | null = null;
  let lastDay: Day | null = null;
  for (const fact of datedFacts(price, 'PriceDate', 'PriceDateRole', 173, faults)) {
    if (fact.role === '14') firstDay = fact.day;
    if (fact.role === '15') lastDay = fact.day;
    if (fact.role === '24' && fact.format === '06') {
      firstDay = dayIn(fact.text);
      lastDay = dayIn(fact.text.slice(8));
    }
  }
  return { firstDay, lastDay };
}
