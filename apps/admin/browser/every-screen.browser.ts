import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, desk, openDemoHouse, phone } from './browser-house.js';
import { screenFaults } from './screen-faults.js';
import { everyScreen, type Screen } from './screens.js';

const pagesAtOnce = 3;
/** Some fifty screens; on a machine busy with other things each takes seconds. */
const patienceMs = 300_000;

describe('Every screen of the demo house', () => {
  let house: BrowserHouse;
  let screens: Screen[];

  beforeAll(async () => {
    house = await openDemoHouse();
    screens = await everyScreen(house);
  });

  afterAll(() => house.close());

  it.each(['fr', 'en'] as const)(
    'is accessible, translated and free of errors, on a desk and on a phone, in %s',
    async (language) => {
      const left = [...screens];
      const faults: string[] = [];
      const walk = async () => {
        const page = await house.enter('about:blank', { language });
        for (let screen = left.shift(); screen; screen = left.shift()) faults.push(...(await visit(page, screen, language)));
        await page.context().close();
      };
      await Promise.all(Array.from({ length: pagesAtOnce }, walk));
      expect(faults).toEqual([]);
    },
    patienceMs,
  );
});

/** The screen on a desk, and then narrowed to a phone as it stands, with all that it opened. */
async function visit(page: Page, { path, shows = '', open }: Screen, language: 'fr' | 'en'): Promise<string[]> {
  const faults: string[] = [];
  const name = [path, shows].filter(Boolean).join(' ');
  const hear = listen(page);
  try {
    await page.setViewportSize(desk);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await open?.(page);
    for (const size of [desk, phone]) {
      await page.setViewportSize(size);
      await page.evaluate('new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled)))');
      faults.push(...(await screenFaults(page, language)).map((fault) => `${name}, ${size.width} wide: ${fault}`));
    }
  } catch (error) {
    // One screen that does not come must not hide what the others have to say.
    faults.push(`${name}: ${String(error)}`);
  }
  return [...faults, ...hear().map((error) => `${name}: ${error}`)];
}

/** What the console complains of from now on, until it is asked for. */
function listen(page: Page): () => string[] {
  const errors: string[] = [];
  page.removeAllListeners();
  page.on('console', (message) => {
    // The browser itself reports the answer of a record that is not there, and the page then says so.
    if (message.type() === 'error' && !/status of 404/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  return () => errors;
}
