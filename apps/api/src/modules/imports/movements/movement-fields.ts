import type { Bilingual } from '../../../platform/problems/problem-type.js';
import type { TableColumn } from '../../../platform/tabular/table-shape.js';
import { plainText } from '../catalogue/plain-text.js';

/** The columns of a file of stock movements. */
export const movementColumns = {
  isbn: {
    label: { fr: 'ISBN', en: 'ISBN' },
    names: ['ean', 'ean13', 'isbn 13', 'gtin', 'reference', 'code barre'],
  },
  copies: { label: { fr: 'Exemplaires', en: 'Copies' }, names: ['quantite', 'qte', 'quantity', 'qty', 'nombre', 'ventes', 'sold', 'ex'] },
  reason: { label: { fr: 'Motif', en: 'Reason' }, names: ['type', 'nature', 'kind', 'mouvement', 'movement'] },
  movedOn: { label: { fr: 'Date', en: 'Date' }, names: ['jour', 'day', 'date du mouvement', 'moved on', 'le'] },
  from: {
    label: { fr: 'Depuis', en: 'From' },
    names: ['origine', 'lieu', 'place', 'lieu de depart', 'emplacement', 'location', 'de', 'depot'],
  },
  to: { label: { fr: 'Vers', en: 'To' }, names: ['destination', 'lieu d arrivee', 'a'] },
  note: { label: { fr: 'Remarque', en: 'Note' }, names: ['commentaire', 'comment', 'note', 'observation'] },
} as const satisfies Readonly<Record<string, { label: Bilingual; names: readonly string[] }>>;

export type MovementField = keyof typeof movementColumns;

export const movementFields = Object.keys(movementColumns) as [MovementField, ...MovementField[]];

export function proposeMovementMapping(columns: readonly TableColumn[]): Readonly<Record<string, MovementField>> {
  const mapping: Record<string, MovementField> = {};
  const taken = new Set<MovementField>();
  for (const column of columns) {
    const heading = plainText(column.name);
    const field = movementFields.find((name) => {
      const { label, names } = movementColumns[name];
      return !taken.has(name) && [plainText(label.fr), plainText(label.en), ...names].includes(heading);
    });
    const guessed = field ?? (column.kind === 'isbn' && !taken.has('isbn') ? 'isbn' : undefined);
    if (guessed === undefined) continue;
    mapping[column.index] = guessed;
    taken.add(guessed);
  }
  return mapping;
}
