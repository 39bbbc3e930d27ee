import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, openBrowserHouse } from './browser-house.js';
import { book, type LaidBook, layBook } from './laid-table.js';

describe('A print run of 3,000 copies, of which the printer delivers 2,900', () => {
  let house: BrowserHouse;
  let laid: LaidBook;

  beforeAll(async () => {
    house = await openBrowserHouse();
    laid = await layBook(house);
  });

  afterAll(() => house.close());

  it('is ordered, received short, and found in the stock book', async () => {
    const page = await house.enter(`/print-runs/create?product=${laid.productId}`);
    await page.getByLabel('Exemplaires commandés').fill('3000');
    await page.getByLabel('Prix convenu').fill('4350');
    await page.getByRole('button', { name: 'Passer la commande' }).click();

    await page.getByRole('button', { name: 'Réceptionner' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Réceptionner des exemplaires' });
    await dialog.getByRole('spinbutton', { name: 'Exemplaires' }).fill('2900');
    await dialog.getByLabel('Rien d’autre ne viendra').check();
    await dialog.getByRole('button', { name: 'Réceptionner' }).click();
    await dialog.waitFor({ state: 'detached' });

    // 4,350.00 for 2,900 copies is 1.50 a copy.
    await page.getByText(/1,50/).first().waitFor();
    const { body: stock } = await house.api.get<{ onHand: number }[]>(`/api/v1/products?workId=${laid.workId}`);
    expect(stock.map(({ onHand }) => onHand)).toEqual([2900]);

    await page.getByRole('link', { name: 'Stock' }).click();
    await page.getByRole('heading', { level: 1, name: 'Stock' }).waitFor();
    await page
      .getByRole('row', { name: book.title })
      .getByText(/2\s900/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
