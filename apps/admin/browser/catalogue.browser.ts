import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, openBrowserHouse, phone } from './browser-house.js';
import { book, type LaidBook, layBook } from './laid-table.js';

describe('A house with a book', () => {
  let house: BrowserHouse;
  let laid: LaidBook;

  beforeAll(async () => {
    house = await openBrowserHouse();
    laid = await layBook(house);
  });

  afterAll(() => house.close());

  it('finds it from anywhere by / and an ISBN without hyphens', async () => {
    const page = await house.enter('/parties');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    const search = page.getByRole('combobox', { name: 'Rechercher partout' });
    await search.waitFor();
    await page.keyboard.type(book.isbn.replaceAll('-', ''));
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: book.title }).first().waitFor();
    await page.context().close();
  });

  it('finds it by a word without its accents', async () => {
    const page = await house.enter('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Rechercher partout' }).waitFor();
    await page.keyboard.type('marees');
    await page.getByRole('option', { name: book.title }).first().click();
    await page.getByRole('heading', { name: book.title }).first().waitFor();
    await page.context().close();
  });

  it('fits the list on a phone, and keeps the menu in a drawer', async () => {
    const page = await house.enter('/works', { viewport: phone });
    await page.getByText(book.title).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.getByRole('button', { name: 'Ouvrir le menu' }).click();
    await page.getByRole('link', { name: 'Personnes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Personnes et organisations' }).waitFor();
    await page.context().close();
  });

  it('shows both versions when somebody else saved the same work meanwhile, and keeps the one chosen', async () => {
    const page = await house.enter(`/works/${laid.workId}/edit`);
    const subtitle = page.getByLabel('Sous-titre');
    await subtitle.fill('Un été à Ouessant');
    const { body: work } = await house.api.get<{ version: number }>(`/api/v1/works/${laid.workId}`);
    await house.api.patch(`/api/v1/works/${laid.workId}`, { subtitle: 'Carnet d’un gardien' }, work.version);

    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cette fiche a changé entre-temps' });
    await dialog.getByText('Carnet d’un gardien').waitFor();
    await dialog.getByText('Un été à Ouessant').waitFor();
    await dialog.getByRole('button', { name: 'Garder mes modifications' }).click();
    await page.getByRole('heading', { level: 1, name: book.title }).waitFor();
    const { body: kept } = await house.api.get<{ subtitle: string }>(`/api/v1/works/${laid.workId}`);
    expect(kept.subtitle).toBe('Un été à Ouessant');
    await page.context().close();
  });
});
