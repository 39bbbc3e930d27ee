import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, marie, openBrowserHouse } from './browser-house.js';
import { book, create, type LaidBook, layBook } from './laid-table.js';

describe('Somebody without a mouse', () => {
  let house: BrowserHouse;
  let laid: LaidBook;

  beforeAll(async () => {
    house = await openBrowserHouse();
    laid = await layBook(house);
  });

  afterAll(() => house.close());

  it('signs in, finds a book by /, and orders a print run of it, seeing where they are all the way', async () => {
    const page = await house.visit();
    await page.goto('/');
    await page.getByLabel('Adresse électronique').waitFor();
    await page.keyboard.type(marie.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(marie.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: marie.name }).waitFor();

    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Rechercher partout' }).waitFor();
    await page.keyboard.type('phare');
    await page.getByRole('option', { name: book.title }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: book.title }).waitFor();

    await tabTo(page, 'Commander un tirage');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Commander un tirage' }).waitFor();
    await tabTo(page, 'Exemplaires commandés');
    await page.keyboard.type('1200');
    await page.keyboard.press('Enter');
    await page.getByText('Rien n’est encore arrivé').waitFor();
    const { body: runs } = await house.api.get<{ quantityOrdered: number }[]>('/api/v1/print-runs');
    expect(runs.map(({ quantityOrdered }) => quantityOrdered)).toEqual([1200]);
    await page.context().close();
  });

  it('comes back to the list as it was left: its filter, its page, its place', async () => {
    for (let number = 1; number <= 60; number++) {
      await create(house, '/parties', { kind: 'person', familyName: `Auteur ${String(number).padStart(2, '0')}`, roles: ['contributor'] });
    }
    const page = await house.enter('/parties?perPage=25');
    const authors = page.getByRole('link', { name: /^Auteur \d/ });
    await page.getByRole('searchbox').fill('auteur');
    await page.getByText('1-25 sur 60').waitFor();
    await page.getByRole('button', { name: 'Aller à la page 2' }).click();
    await page.getByText('26-50 sur 60').waitFor();
    await page.getByRole('link', { name: 'Auteur 26' }).waitFor();
    const name = await authors.nth(20).innerText();
    const row = page.getByRole('link', { name });
    await row.scrollIntoViewIfNeeded();
    const left = await page.evaluate<number>('window.scrollY');
    expect(left).toBeGreaterThan(0);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();

    await page.goBack();
    await row.waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('auteur');
    await page.getByText('26-50 sur 60').waitFor();
    await expect.poll(() => page.evaluate<number>('window.scrollY')).toBe(left);
    await page.context().close();
  });

  it('has the same work open in two tabs, and keeps what the second one wrote', async () => {
    const path = `/works/${laid.workId}/edit`;
    const first = await house.enter(path);
    const second = await first.context().newPage();
    await second.goto(path);
    await second.getByLabel('Sous-titre').fill('Le carnet du gardien');
    await first.getByLabel('Sous-titre').fill('Un été à Ouessant');
    await first.getByRole('button', { name: 'Enregistrer' }).click();
    await first.getByRole('heading', { level: 1, name: book.title }).waitFor();

    await second.getByLabel('Sous-titre').press('Enter');
    const question = second.getByRole('dialog', { name: 'Cette fiche a changé entre-temps' });
    await question.getByText('Un été à Ouessant').waitFor();
    await question.getByText('Le carnet du gardien').waitFor();
    await tabTo(second, 'Garder mes modifications');
    await second.keyboard.press('Enter');
    await second.getByText('Le carnet du gardien').first().waitFor();
    const { body: kept } = await house.api.get<{ subtitle: string }>(`/api/v1/works/${laid.workId}`);
    expect(kept.subtitle).toBe('Le carnet du gardien');
    await first.context().close();
  });
});

const furthest = 60;

/** Presses Tab until the control of that name has the focus, each stop on the way being visibly marked. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < furthest; stop++) {
    await page.keyboard.press('Tab');
    const { named, marked } = await page.evaluate<{ named: string; marked: boolean }>(focused);
    if (!marked) throw new Error(`Nothing shows that "${named}" has the focus.`);
    if (named.startsWith(name)) return;
  }
  throw new Error(`Tab does not come to "${name}".`);
}

/** What has the focus, by its label or words, and whether an outline, a frame or a background says so. */
const focused = `(() => {
  const at = document.activeElement;
  const named = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '';
  const frame = at.closest('.Mui-focused, .Mui-focusVisible');
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  return { named: named.trim(), marked: frame !== null || (outlineStyle !== 'none' && outlineWidth !== '0px') || at === document.body };
})()`;
