import { Refusal } from '@colophon/refusal';
import type { DraftedProduct, RowFault } from '../catalogue/drafted-product.js';
import { catalogueFields, type FieldName, fieldNames } from './catalogue-fields.js';
import { type CellReading, CellRefused, type DraftUnderWay } from './column-field.js';

export type NamedCells = Partial<Readonly<Record<FieldName, string>>>;

/** What the named cells of a row say, and what is wrong in them; a cell that cannot be read is left out of the draft. */
export function readCells(
  cells: NamedCells,
  reading: CellReading,
  emptyMeansEmpty: ReadonlySet<FieldName> = new Set(),
): { draft: DraftedProduct; faults: RowFault[] } {
  const draft: DraftUnderWay = {};
  const faults: RowFault[] = [];
  for (const name of fieldNames) {
    const cell = cells[name]?.trim();
    if (cell === undefined) continue;
    const field = catalogueFields[name];
    if (cell === '') {
      if (emptyMeansEmpty.has(name)) field.clear?.(draft);
      continue;
    }
    try {
      field.read(cell, draft, reading);
    } catch (error) {
      faults.push(faultOf(name, cell, error));
    }
  }
  return { draft: putTogether(draft, reading), faults };
}

function faultOf(field: FieldName, cell: string, error: unknown): RowFault {
  if (error instanceof CellRefused) return { field, code: error.code, facts: error.facts, blocking: true };
  if (error instanceof Refusal) return { field, code: error.code, facts: { ...error.facts, cell }, blocking: true };
  throw error;
}

function putTogether({ price, credits, about, written, ...draft }: DraftUnderWay, reading: CellReading): DraftedProduct {
  const open = price?.amount === undefined ? [] : [openPrice(price.amount, price, reading)];
  const prices = [...open, ...(draft.prices ?? [])];
  return {
    ...draft,
    ...(prices.length > 0 && { prices }),
    ...(credits && { contributors: firstOfEach(credits, ({ role, name }) => `${role} ${name}`) }),
    ...(about && { subjects: firstOfEach(about, ({ scheme, code, heading }) => JSON.stringify([scheme, code, heading])) }),
    ...(written && { texts: firstOfEach(written, ({ type, language }) => `${type} ${language}`) }),
  };
}

function openPrice(amount: string, { vatRate, from, currency }: NonNullable<DraftUnderWay['price']>, reading: CellReading) {
  return {
    amount,
    currency: currency ?? reading.currency,
    territory: reading.country,
    vatRate: vatRate ?? null,
    priceType: null,
    from: from ?? null,
    to: null,
  };
}

function firstOfEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}
