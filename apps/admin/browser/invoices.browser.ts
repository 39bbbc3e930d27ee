import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, openBrowserHouse, phone } from './browser-house.js';
import { type LaidCounter, layCounter } from './laid-counter.js';

describe('What has left', () => {
  let house: BrowserHouse;
  let counter: LaidCounter;

  const change = async (path: string, changes: object) => {
    const { body } = await house.api.get<{ version: number }>(path);
    const answer = await house.api.patch(path, changes, body.version);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  };
  const post = async <Body>(path: string, body: object, headers = {}) => {
    const answer = await house.api.post<Body>(`/api/v1${path}`, body, headers);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  beforeAll(async () => {
    house = await openBrowserHouse();
    counter = await layCounter(house);
    await change('/api/v1/house-profile', {
      legalName: 'Éditions du Petit Vent',
      siren: '732829320',
      vatNumber: 'FR44732829320',
      street: '12, rue des Glycines',
      postalCode: '49000',
      city: 'Angers',
      country: 'FR',
    });
    const lines = [{ isbn: counter.books[0].isbn, copies: 6 }];
    const order = await post<{ id: string; version: number }>('/orders', { customerId: counter.customerId, lines, carriage: '7.50' });
    await post(`/orders/${order.id}/confirmation`, { confirmed: true }, { 'if-match': `"${order.version}"` });
    const parcel = await post<{ id: string; version: number }>('/despatches', { orderIds: [order.id] });
    await post(`/despatches/${parcel.id}/departure`, {}, { 'if-match': `"${parcel.version}"` });
  });
  afterAll(() => house.close());

  it('is seen whole before its invoice is issued, with what is missing and where to complete it', async () => {
    const page = await house.enter('/despatches-to-invoice');
    await page.getByRole('button', { name: 'Voir et facturer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Facture pour Librairie des Halles' });
    await dialog.getByText(/Mention obligatoire absente\s: SIREN du client/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Émettre la facture' }).isDisabled()).toBe(true);
    await page.context().close();
    const { body: customer } = await house.api.get<{ partyId: string }>(`/api/v1/customers/${counter.customerId}`);
    await change(`/api/v1/parties/${customer.partyId}`, { siren: '404833048' });
  });

  it('is invoiced in one click, and opens to its entries, mails and document', async () => {
    const page = await house.enter('/despatches-to-invoice');
    await page.getByRole('button', { name: 'Voir et facturer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Facture pour Librairie des Halles' });
    // 18.00 / 1.055 = 17.0616; 6 × 17.0616 × 67 % = 68.5876 → 68.59; + 7.50 = 76.09; × 5.5 % = 4.18495 → 4.18; 80.27
    await dialog.getByText(/80,27/).waitFor();
    await dialog.getByRole('button', { name: 'Émettre la facture' }).click();
    await page.getByRole('heading', { level: 1, name: /^FA-\d{4}-00001$/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Écritures' }).waitFor();
    await page.getByText('411', { exact: true }).waitFor();
    const [document] = await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith('/document')),
      page.getByRole('button', { name: 'Document PDF' }).click(),
    ]);
    expect([document.status(), document.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.context().close();
  });

  it('comes back by a credit note of some copies', async () => {
    const page = await house.enter('/invoices');
    await page.getByRole('cell', { name: /^FA-/ }).click();
    await page.getByRole('button', { name: 'Faire un avoir' }).click();
    const dialog = page.getByRole('dialog', { name: /Avoir sur la facture/ });
    await dialog.getByLabel(`Exemplaires de «\u00A0${counter.books[0].title}\u00A0» à créditer`).fill('2');
    await dialog.getByLabel('Créditer aussi le port').uncheck();
    await dialog.getByRole('button', { name: 'Émettre l’avoir' }).click();
    await page.getByRole('heading', { level: 1, name: /^AV-\d{4}-00001$/ }).waitFor();
    await page.getByRole('link', { name: /Avoir sur FA-/ }).click();
    await page.getByText(/2 ex\. crédités/).waitFor();
    await page.context().close();
  });

  it('is told on a phone and in English too', async () => {
    const page = await house.enter('/invoices', { viewport: phone, language: 'en' });
    await page.getByText('Librairie des Halles').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.context().close();
  });
});
