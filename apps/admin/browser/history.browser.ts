import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, openBrowserHouse, phone } from './browser-house.js';
import { book, type LaidBook, layBook } from './laid-table.js';

describe('The history of a record', () => {
  let house: BrowserHouse;
  let laid: LaidBook;
  let agreementId: string;

  beforeAll(async () => {
    house = await openBrowserHouse();
    laid = await layBook(house);
    const { workId, productId, authorId } = laid;
    const { body: work } = await house.api.get<{ version: number }>(`/api/v1/works/${workId}`);
    const contributors = [{ partyId: authorId, role: 'A12', creditedAs: 'É. K.' }];
    await house.api.patch(`/api/v1/works/${workId}`, { contributors, subjects: [{ scheme: '20', heading: 'mer' }] }, work.version);
    await house.api.post(`/api/v1/products/${productId}/prices`, { amount: '12.00', validFrom: '2099-01-01' });
    const steps = [
      { above: 0, rate: '8.00' },
      { above: 3000, rate: '10.00' },
    ];
    const rules = [{ base: 'printed-quantity', beneficiaryId: authorId, steps }];
    const advances = [{ beneficiaryId: authorId, workId, part: 'print', amount: '500.00', label: 'À la signature' }];
    const agreement = { reference: 'C-2026-01', signedOn: '2026-01-06', workIds: [workId], rules, advances };
    agreementId = (await house.api.post<{ id: string }>('/api/v1/publishing-agreements', agreement)).body.id;
  });
  afterAll(() => house.close());

  const told = async (page: Page, title: string) => {
    const section = page.getByRole('region', { name: title });
    await section.getByRole('listitem').first().waitFor();
    await page.waitForLoadState('networkidle');
    return (await section.innerText()).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  };
  const visit = async (path: string, language: 'fr' | 'en', title: string) => {
    const page = await house.enter(path, { language });
    const history = await told(page, title);
    await page.context().close();
    return history;
  };
  /** Names of columns and tables, codes and ids say nothing to a publisher. */
  const raw = /[a-z]_[a-z]|\b[a-z]+[A-Z]\w+|\bA\d\d\b|[\da-f]{8}-[\da-f]{4}|resources\.|history\.|printed-quantity/;

  it('tells in French what happened to the parts of a work, a product and an agreement', async () => {
    const work = await visit(`/works/${laid.workId}`, 'fr', 'Historique');
    expect(work).toContain('Contributeur ajouté');
    expect(work).toContain('Contributeur retiré');
    expect(work).toContain('Élise Kerouanton');
    expect(work).toContain('Sujet ajouté');
    expect(work).not.toMatch(raw);
    const product = await visit(`/products/${laid.productId}`, 'fr', 'Historique');
    expect(product).toMatch(/Prix annoncé : .*12,00 €/);
    expect(product).toMatch(/Prix modifié : 10,55 € · France\s+Jusqu’au \(non compris\) : rien → 01\/01\/2099/);
    // What its work says of it is told with it.
    expect(product).toContain('Sujet ajouté');
    expect(product).toContain('Œuvre créée');
    expect(product).not.toMatch(raw);
    const agreement = await visit(`/publishing-agreements/${agreementId}`, 'fr', 'Historique');
    expect(agreement).toMatch(/Taux ajouté : .*8 %/);
    expect(agreement).toContain('au-delà de 3 000 exemplaires');
    expect(agreement).toContain('À-valoir ajouté');
    expect(agreement).not.toMatch(raw);
  });

  it('tells the same in English', async () => {
    const work = await visit(`/works/${laid.workId}`, 'en', 'History');
    expect(work).toContain('Contributor added');
    expect(work).toContain('Record created');
    expect(work).not.toMatch(raw);
    expect(await visit(`/products/${laid.productId}`, 'en', 'History')).toMatch(/Price announced: .*€12\.00/);
    const agreement = await visit(`/publishing-agreements/${agreementId}`, 'en', 'History');
    expect(agreement).toContain('above 3,000 copies');
    expect(agreement).toContain(book.title);
    expect(agreement).not.toMatch(raw);
  });

  it('fits a phone', async () => {
    const page = await house.enter(`/publishing-agreements/${agreementId}`, { viewport: phone });
    await told(page, 'Historique');
    const box = await page.getByRole('region', { name: 'Historique' }).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Number.NaN)).toBeLessThanOrEqual(phone.width);
    await page.context().close();
  });
});
