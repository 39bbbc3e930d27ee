import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const run = { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } satisfies axe.RunOptions;
/** What axe calls minor or moderate is advice; from serious on somebody cannot use the page. */
const grave = new Set(['serious', 'critical']);
/** A key of our messages or of react-admin's that found no sentence. */
const rawKey = /\b(?:resources|ra|app|catalogue|home|imports|parties|production|royalties|session|settings|shared|stock)\.[a-z]\w*\.\w+/g;
/** What stands alone where a label should: ONIX roles, form details and forms (A01, B101, BC), or a value that was never there. */
const bareCode = /(?:"|: )([A-Z]\d{2,3}|[BCDELPSVZ][A-Z]|undefined|NaN|null)"?$/gm;

/** What a person would stumble over on the page as it stands, each as a sentence; nothing when all is well. */
export async function screenFaults(page: Page, language: 'fr' | 'en'): Promise<string[]> {
  const read = await page.locator('body').ariaSnapshot();
  return [
    ...[...read.matchAll(rawKey)].map(([key]) => `says the key ${key}`),
    ...[...read.matchAll(bareCode)].map(([, code]) => `shows the bare code ${code}`),
    ...((await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')) ? ['scrolls sideways'] : []),
    // The page is built alike in both languages: axe, which takes the longest, reads the first.
    ...(language === 'fr' ? await axeFaults(page) : []),
  ];
}

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(run)})`);
  return violations
    .filter(({ impact }) => grave.has(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' … ')}`);
}
