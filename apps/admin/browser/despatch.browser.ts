import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, openBrowserHouse, phone } from './browser-house.js';
import { type LaidCounter, layCounter } from './laid-counter.js';

interface Despatch {
  id: string;
  number: string | null;
  state: string;
  parcels: { carrier: string; trackingNumber: string }[];
}

describe('A day’s despatches', () => {
  let house: BrowserHouse;
  let counter: LaidCounter;

  beforeAll(async () => {
    house = await openBrowserHouse();
    counter = await layCounter(house);
  });
  afterAll(() => house.close());

  const ordered = async (copies: number) => {
    const lines = [{ isbn: counter.books[0].isbn, copies }];
    const { body: draft } = await house.api.post<{ id: string; version: number }>('/api/v1/orders', {
      customerId: counter.customerId,
      lines,
    });
    await house.api.post(`/api/v1/orders/${draft.id}/confirmation`, {}, { 'if-match': `"${draft.version}"` });
  };
  const despatches = async () => (await house.api.get<Despatch[]>('/api/v1/despatches')).body;

  it('are prepared in one press, and leave with their parcel at Enter', async () => {
    await ordered(2);
    await ordered(1);
    const page = await house.enter('/despatches/work');
    await page.getByRole('button', { name: 'Préparer 2 commandes' }).click();
    // Two orders of one shop and address are one box.
    await page.getByRole('button', { name: 'Faire partir' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('6A0012345');
    await page.keyboard.press('Enter');
    await page.getByText(/^BL-\d{4}-0001 est parti\.$/).waitFor();
    await page.getByText('Aucun colis sur la table.').waitFor();
    expect(await despatches()).toMatchObject([{ state: 'despatched', parcels: [{ carrier: 'colissimo', trackingNumber: '6A0012345' }] }]);
    await page.context().close();
  });

  it('are handed over to the workshop, whose file is read with its differences', async () => {
    await ordered(3);
    const page = await house.enter('/despatches/work');
    await page.getByRole('button', { name: 'Préparer 1 commande' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Confier à l’atelier' }).click();
    await saved;
    const given = (await despatches()).find(({ state }) => state === 'preparing');
    const { body } = await house.api.get<Buffer>(`/api/v1/workshop-exports?id=${given?.id}`, { 'accept-language': 'fr' });
    const [header = '', row = ''] = body.toString('utf8').replace('\ufeff', '').trim().split('\r\n');
    const returned = [header, [...row.split(';').slice(0, -4), '2', 'DPD', '0123', ''].join(';')].join('\r\n');
    await page.goto(new URL('/despatches/workshop', page.url()).href);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'retour.csv', mimeType: 'text/csv', buffer: Buffer.from(returned) });
    await page.getByText('Il en manque').waitFor();
    await page.getByRole('button', { name: 'Enregistrer malgré les écarts' }).click();
    await page.getByText('Ce fichier est enregistré').waitFor();
    expect((await despatches()).find(({ id }) => id === given?.id)).toMatchObject({ state: 'despatched', copies: 2 });
    await page.context().close();
  });

  it('are found on a telephone, in English too', async () => {
    const page = await house.enter('/despatches', { viewport: phone, language: 'en' });
    await page.getByRole('heading', { level: 1, name: /Despatches|Expéditions/ }).waitFor();
    await page.getByText(/BL-\d{4}-0001/).click();
    await page.getByRole('heading', { level: 1, name: /^BL-\d{4}-0001$/ }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.context().close();
  });
});
