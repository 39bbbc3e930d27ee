import { parseProductIdentifier } from '@colophon/identifiers';
import { Refusal } from '@colophon/refusal';
import { type MovementReason, movementReasons } from '@colophon/stock';
import type { RowFault } from '../catalogue/drafted-product.js';
import { plainText } from '../catalogue/plain-text.js';
import { dayIn, wholeIn } from '../tables/cell-values.js';
import { type CellReading, CellRefused } from '../tables/column-field.js';
import type { MovementDraft } from './movement-draft.js';
import type { MovementField } from './movement-fields.js';

export interface KnownPlace {
  readonly id: string;
  readonly name: string;
}

const words: Readonly<Record<string, MovementReason>> = {
  ventes: 'sale',
  vendu: 'sale',
  vendus: 'sale',
  sold: 'sale',
  sales: 'sale',
  'service de presse': 'review-copies',
  presse: 'review-copies',
  sp: 'review-copies',
  review: 'review-copies',
  auteur: 'author-copies',
  author: 'author-copies',
  'exemplaires d auteur': 'author-copies',
  'depot legal': 'legal-deposit',
  'legal deposit': 'legal-deposit',
  perdu: 'lost',
  perdus: 'lost',
  perte: 'lost',
  lost: 'lost',
  pilon: 'pulping',
  pilonne: 'pulping',
  pulped: 'pulping',
  retour: 'return-restocked',
  retours: 'return-restocked',
  return: 'return-restocked',
  don: 'donation',
};

for (const [reason, { label }] of Object.entries(movementReasons) as [MovementReason, (typeof movementReasons)[MovementReason]][]) {
  Object.assign(words, { [plainText(reason)]: reason, [plainText(label.fr)]: reason, [plainText(label.en)]: reason });
}

type MovementCells = Partial<Readonly<Record<MovementField, string>>>;

/** What the cells of a row say of a movement; null when a needed one is missing or cannot be read. */
export function readMovement(
  cells: MovementCells,
  reading: CellReading,
  places: readonly KnownPlace[],
): { movement: MovementDraft | null; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const take = <T>(field: MovementField, read: (cell: string) => T, needed: boolean): T | null => {
    const cell = cells[field]?.trim() ?? '';
    if (cell === '') {
      if (needed) faults.push({ field, code: 'cell-missing', facts: {}, blocking: true });
      return null;
    }
    try {
      return read(cell);
    } catch (error) {
      if (!(error instanceof CellRefused || error instanceof Refusal)) throw error;
      faults.push({ field, code: error.code, facts: { ...error.facts, cell }, blocking: true });
      return null;
    }
  };
  const gtin = take('isbn', (cell) => parseProductIdentifier(cell).value, true);
  const copies = take('copies', (cell) => wholeIn(cell, reading), true);
  const reason = take('reason', reasonIn, true);
  const movedOn = take('movedOn', (cell) => dayIn(cell, reading), true);
  const fromLocationId = take('from', (cell) => placeIn(cell, places), false);
  const toLocationId = take('to', (cell) => placeIn(cell, places), false);
  const note = cells.note?.trim() ?? '';
  if (gtin === null || copies === null || reason === null || movedOn === null || faults.length > 0) return { movement: null, faults };
  return { movement: { gtin, copies, reason, movedOn, fromLocationId, toLocationId, note }, faults };
}

function reasonIn(cell: string): MovementReason {
  const reason = words[plainText(cell)];
  if (reason === undefined) throw new CellRefused('reason-unknown', { cell });
  if (reason === 'print-receipt') throw new CellRefused('movement-needs-print-run', { cell });
  return reason;
}

function placeIn(cell: string, places: readonly KnownPlace[]): string {
  const place = places.find(({ name }) => plainText(name) === plainText(cell));
  if (!place) throw new CellRefused('place-unknown', { cell });
  return place.id;
}
