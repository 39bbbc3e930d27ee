import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserServer, marie, openBrowserServer } from './browser-house.js';

describe('A server nobody has used yet', () => {
  let server: BrowserServer;

  beforeAll(async () => {
    server = await openBrowserServer();
  });

  afterAll(() => server.close());

  it('asks for a house and its owner, and opens on the way to the catalogue', async () => {
    const page = await server.visit();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Bienvenue' }).waitFor();
    await page.getByLabel('Nom de la maison').fill('Éditions du Petit Vent');
    await page.getByLabel('Votre nom').fill(marie.name);
    await page.getByLabel('Adresse électronique').fill(marie.email);
    await page.getByLabel('Mot de passe', { exact: false }).first().fill('court');
    await page.getByRole('button', { name: 'Ouvrir la maison' }).click();
    await page.getByText(/minimum 10 caractères/i).waitFor();

    await page.getByLabel('Mot de passe', { exact: false }).first().fill(marie.password);
    await page.getByRole('button', { name: 'Ouvrir la maison' }).click();
    await page.getByRole('heading', { name: `Bonjour ${marie.name}` }).waitFor();
    expect(await page.getByRole('link', { name: 'Éditions du Petit Vent' }).isVisible()).toBe(true);
    await page.getByRole('heading', { name: 'Commencez par votre catalogue' }).waitFor();
  });

  it('lets the owner in by the keyboard alone, after a wrong password was refused', async () => {
    const page = await server.visit({ language: 'en' });
    await page.goto('/');
    const email = page.getByLabel('Email');
    await email.waitFor();
    expect(await email.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type(marie.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();

    await page.getByLabel('Password').press('ControlOrMeta+a');
    await page.keyboard.type(marie.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: marie.name }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#main-content');
  });

  it('says at the sign-in page that the session ended while somebody was at work', async () => {
    const page = await server.visit();
    await page.goto('/');
    await page.getByLabel('Adresse électronique').fill(marie.email);
    await page.getByLabel('Mot de passe').fill(marie.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: marie.name }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Personnes', exact: true }).click();
    await page.getByText('Votre session a pris fin.').waitFor();
    await page.context().close();
  });

  it('opens a second house with its lists whole, whatever was searched in the first', async () => {
    const page = await server.visit();
    await page.goto('/');
    await page.getByLabel('Adresse électronique').fill(marie.email);
    await page.getByLabel('Mot de passe').fill(marie.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: marie.name }).waitFor();
    await page.goto(`/parties?filter=${encodeURIComponent('{"q":"introuvable"}')}`);
    await page.getByText('Rien ne correspond').waitFor();

    await page.goto('/setup');
    await page.getByLabel('Nom de la maison').fill('Seconde maison');
    await page.getByRole('button', { name: 'Ouvrir cette maison' }).click();
    await page.getByRole('heading', { level: 1, name: marie.name }).waitFor();
    await page.getByRole('link', { name: 'Personnes', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Personnes et organisations' }).waitFor();
    expect(await page.getByText('Rien ne correspond').count()).toBe(0);
    expect(page.url()).not.toContain('introuvable');
    await page.context().close();
  });
});
