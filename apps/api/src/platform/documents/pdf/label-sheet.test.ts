import { describe, expect, it, test } from 'vitest';
import { labelSheets, layOutLabels } from './label-sheet.js';
import { runsOf } from './lay-out-document.js';

const label = (name: string) => ({ sender: 'Éditions du Petit Vent, 49000 Angers', recipient: [name, '75001 Paris'], reference: 'BL-1' });
const MILLIMETRE = 72 / 25.4;

describe('Address labels', () => {
  it('fill a sheet from left to right and down, then the next one', () => {
    const layout = layOutLabels(
      Array.from({ length: 22 }, (_, i) => label(`Client ${i + 1}`)),
      labelSheets['63.5x38.1'],
      'fr',
    );
    expect(layout.pages.map((page) => runsOf(page).filter(({ text }) => text.startsWith('Client')).length)).toEqual([21, 1]);
  });

  it('leave the places free that were used before', () => {
    const layout = layOutLabels([label('Marie Duval')], labelSheets['63.5x38.1'], 'fr', 4);
    // The fifth place: second column, second row, 4.5 mm inside the label.
    const name = layout.pages[0] && runsOf(layout.pages[0]).find(({ text }) => text === 'Marie Duval');
    expect(name?.x).toBeCloseTo((7.2 + 63.5 + 2.5 + 4.5) * MILLIMETRE, 1);
    expect(name?.y).toBeGreaterThan((15.1 + 38.1) * MILLIMETRE);
    expect(name?.y).toBeLessThan((15.1 + 2 * 38.1) * MILLIMETRE);
  });
});

test.each(Object.entries(labelSheets))('on a sheet of %s nothing stands outside its label, however long', (_, sheet) => {
  const long = {
    sender: 'Éditions du Petit Vent, 12, rue des Glycines, 49000 Angers',
    recipient: ['Librairie-papeterie des Halles et du Vieux Marché', 'Bâtiment B', '2e étage', 'Quai 4', '93400 Saint-Ouen-sur-Seine'],
    reference: 'BL-2026-00290, 1/2',
  };
  const [page] = layOutLabels([long], sheet, 'fr').pages;
  for (const run of page ? runsOf(page) : []) {
    expect(run.x + run.width).toBeLessThanOrEqual((sheet.left + sheet.width) * MILLIMETRE);
    expect(run.y).toBeLessThanOrEqual((sheet.top + sheet.height) * MILLIMETRE);
  }
});
