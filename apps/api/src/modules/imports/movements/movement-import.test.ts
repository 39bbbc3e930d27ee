import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportClient, noRows, openImportClient } from '../test/import-client.js';

let imports: ImportClient;

beforeAll(async () => {
  imports = await openImportClient('2026-11-21');
  const { id } = await imports.upload('livres.csv', 'ISBN;Titre\r\n9782999988125;Un\r\n9782999988132;Deux\r\n');
  await imports.act(id, 'preview');
  await imports.act(id, 'confirmation');
  await imports.editor.get('/api/v1/locations');
  const { body } = await imports.editor.get<{ id: string }[]>('/api/v1/products?q=9782999988125');
  await imports.editor.post('/api/v1/stock-movements', {
    productId: body[0]?.id,
    reason: 'count-gain',
    copies: 100,
    movedOn: '2026-01-02',
  });
});
afterAll(() => imports.house.close());

const file = [
  'ISBN;Quantité;Motif;Date',
  '9782999988125;40;Ventes;31/03/2026',
  '9782999988125;5;Service de presse;01/04/2026',
  '9782999988125;4;Dépôt légal;02/04/2026',
  '9782999988125;60;pilon;03/04/2026',
  '9782999988132;1;Ventes;03/04/2026',
  '9782999988149;1;Ventes;03/04/2026',
  '9782999988125;0;Ventes;03/04/2026',
  '9782999988125;1;Emprunt;03/04/2026',
].join('\r\n');

it('records sold, given and pulped copies by kind, and names beforehand what the stock does not allow', async () => {
  const { id, columns } = await imports.upload('sorties.csv', file, 'stock-movements');
  expect(columns.map(({ field }) => field)).toEqual(['isbn', 'copies', 'reason', 'movedOn']);
  expect((await imports.act(id, 'preview')).counts).toEqual({ ...noRows, new: 3, wrong: 5 });
  const wrong = await imports.rows(id, 'wrong');
  expect(wrong.map(({ line, faults }) => [line, faults[0]?.field, faults[0]?.code])).toEqual([
    [5, 'copies', expect.stringContaining('stock-below-zero')],
    [6, 'copies', expect.stringContaining('stock-below-zero')],
    [7, 'isbn', 'product-not-in-house'],
    [8, 'copies', 'not-above-zero'],
    [9, 'reason', 'reason-unknown'],
  ]);
  expect((await imports.mend(id, wrong[4], { reason: 'auteur' })).state).toBe('new');
  await imports.act(id, 'confirmation', { leaveWrong: true });
  // 100 - 40 - 5 - 4 - 1 = 50
  const onHand = async () => (await imports.editor.get<{ onHand: number }[]>('/api/v1/products?q=9782999988125')).body[0]?.onHand;
  expect(await onHand()).toBe(50);

  const again = await imports.upload('sorties.csv', file, 'stock-movements');
  expect((await imports.act(again.id, 'preview')).counts).toMatchObject({ new: 0, changed: 0 });

  expect((await imports.act(id, 'undo')).undoReport).toMatchObject({ removed: 4 });
  expect(await onHand()).toBe(100);
});
