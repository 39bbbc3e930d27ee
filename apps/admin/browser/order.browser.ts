import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, openBrowserHouse, phone } from './browser-house.js';
import { type LaidCounter, layCounter } from './laid-counter.js';

interface Order {
  id: string;
  number: string | null;
  state: string;
  copies: number;
  reserved: number;
  waiting: number;
}

describe('A bookshop that orders on the telephone', () => {
  let house: BrowserHouse;
  let counter: LaidCounter;

  beforeAll(async () => {
    house = await openBrowserHouse();
    counter = await layCounter(house);
  });
  afterAll(() => house.close());

  const orders = async () => (await house.api.get<Order[]>(`/api/v1/orders?customerId=${counter.customerId}&sort=-orderedOn`)).body;

  it('is served by the keyboard alone, in under a minute', async () => {
    const page = await house.enter('/orders/create');
    const keys = page.keyboard;
    await page.getByRole('combobox', { name: 'Client' }).waitFor();
    const began = Date.now();
    await keys.type('halles');
    await page.getByRole('option', { name: /Librairie des Halles/ }).waitFor();
    await keys.press('Enter');
    await page.locator('[role=combobox]:focus').waitFor();
    for (const [words, copies, title] of [
      [counter.books[0].isbn, '3', counter.books[0].title],
      [counter.books[1].title, '2', counter.books[1].title],
    ] as const) {
      await expect.poll(() => page.locator('input:focus').inputValue()).toBe('');
      await keys.type(words);
      await keys.press('Enter');
      await page.locator(`[aria-label*="${title}"]:focus`).waitFor();
      await keys.type(copies);
      await keys.press('Enter');
    }
    // 3 of 10 can be sent; of the second there is 1, so 1 waits.
    await page.getByText(/^Disponibles\s: 10$/).waitFor();
    await page.getByText(/^Disponibles\s: 1, attendront\s: 1$/).waitFor();
    await keys.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /^CO-\d{4}-00001$/ }).waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await orders()).toMatchObject([{ state: 'confirmed', copies: 5, reserved: 4, waiting: 1 }]);
    await page.context().close();
  });

  it('has lines pasted from its mail, the wrong one named', async () => {
    const page = await house.enter(`/orders/create?customer=${counter.customerId}`);
    await page.getByRole('button', { name: 'Coller des lignes' }).click();
    const dialog = page.getByRole('dialog', { name: 'Coller des lignes' });
    await dialog.getByLabel('Lignes').fill(`Bonjour,\n${counter.books[0].isbn};4\n9782070360025;1`);
    await dialog.getByRole('button', { name: 'Ajouter à la commande' }).click();
    await dialog.getByText(/clé fausse/).waitFor();
    await dialog.getByRole('button', { name: 'Prendre la ligne juste' }).click();
    await page.getByLabel(`Exemplaires de ${counter.books[0].title}`).waitFor();
    await page.getByRole('button', { name: 'Garder en brouillon' }).click();
    await page.getByRole('heading', { level: 1, name: 'Commande en brouillon' }).waitFor();
    await page.context().close();
  });

  it('is known on its page, on a telephone too: who to ask for, the terms in words, what waits', async () => {
    const page = await house.enter(`/customers/${counter.customerId}`, { viewport: phone });
    await page.getByRole('heading', { level: 1, name: 'Librairie des Halles' }).waitFor();
    await page.getByText('Jeanne Morel · Commandes').waitFor();
    await page.getByText('60 jours nets').waitFor();
    await page.getByText(/^CO-\d{4}-00001$/).waitFor();
    expect(await page.evaluate(`document.documentElement.scrollWidth <= window.innerWidth`)).toBe(true);
    await page.context().close();
  });
});
