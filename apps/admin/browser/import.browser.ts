import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, openBrowserHouse } from './browser-house.js';

const sample = (name: string) => fileURLToPath(new URL(`../../../fixtures/samples/${name}`, import.meta.url));
const spreadsheet = sample('catalogue-tableur.csv');

describe('A house that drops in the spreadsheet it already has', () => {
  let house: BrowserHouse;

  beforeAll(async () => {
    house = await openBrowserHouse();
  });

  afterAll(() => house.close());

  it('sees what it would write, mends a check digit in place, confirms, and finds its catalogue', async () => {
    const page = await house.enter('/');
    await page.getByRole('link', { name: 'Importer mon catalogue' }).click();
    await page.locator('input[type=file]').setInputFiles(spreadsheet);
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();

    const wrong = page.getByRole('listitem').filter({ hasText: 'Carnet de gués' });
    await wrong.getByRole('textbox', { name: 'ISBN' }).fill('9782999988231');
    await wrong.getByRole('button', { name: 'Corriger' }).click();
    await wrong.waitFor({ state: 'detached' });

    const confirm = page.getByRole('button', { name: /Importer \d+ lignes/ });
    await confirm.click();
    // Three rows are still wrong: the question names them before leaving them out.
    await page.getByRole('dialog').getByRole('button', { name: 'Importer sans les lignes à corriger' }).click();
    await page.getByText(/Importé le/).waitFor();
    await page.getByRole('link', { name: 'Voir le catalogue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    await page.getByText(/\d+ œuvres/).waitFor();

    const { body: mended } = await house.api.get<{ gtin: string }[]>('/api/v1/products?q=9782999988231');
    expect(mended.map(({ gtin }) => gtin)).toEqual(['9782999988231']);
    await page.context().close();
  });

  it('is told in English that the same file changes nothing the second time', async () => {
    const page = await house.enter('/imports', { language: 'en' });
    await page.locator('input[type=file]').setInputFiles(spreadsheet);
    await page.getByRole('button', { name: 'See the preview' }).click();
    await page.getByRole('button', { name: /^0 new/ }).waitFor();
    await page.getByRole('button', { name: /^0 changed/ }).waitFor();
    await page.context().close();
  });
});

describe.each([
  { name: 'a workbook under two title rows', file: 'catalogue-nouveautes.xlsx', format: 'Tableur (XLSX)', products: 5 },
  { name: 'the ONIX of another software', file: 'catalogue-onix-3.0.xml', format: 'ONIX', products: 6 },
])('A new house that drops in $name', ({ file, format, products }) => {
  let house: BrowserHouse;

  beforeAll(async () => {
    house = await openBrowserHouse();
  });

  afterAll(() => house.close());

  it('is told what it is, sees every product as new, writes them, and can take it all back', async () => {
    const page = await house.enter('/imports');
    await page.locator('input[type=file]').setInputFiles(sample(file));
    await page.getByRole('heading', { level: 1, name: file }).waitFor();
    expect(await page.getByLabel('Format', { exact: true }).inputValue()).toContain(format);
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();

    await page.getByRole('button', { name: new RegExp(`^${products} nouvelles`) }).waitFor();
    await page.getByRole('button', { name: `Importer ${products} lignes` }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Importer/ })
      .click();
    await page.getByText(/Importé le/).waitFor();
    const written = await house.api.get<{ title: string }[]>('/api/v1/products?pageSize=50');
    expect(written.body).toHaveLength(products);

    await page.getByRole('button', { name: 'Annuler l’import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }).click();
    await page.getByText(/^Annulé\s: \d/).waitFor();
    expect((await house.api.get<unknown[]>('/api/v1/products')).body).toEqual([]);
    await page.context().close();
  });
});
