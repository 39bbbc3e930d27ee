import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { BrowserHouse } from './browser-house.js';
import { layCounter } from './laid-counter.js';

/** One thing a person can look at: where it is, and what opens it once the page stands. */
export interface Screen {
  readonly path: string;
  readonly shows?: string;
  readonly open?: (page: Page) => Promise<void>;
}

interface Named {
  readonly id: string;
}

const sample = new URL('../../../fixtures/samples/catalogue-tableur.csv', import.meta.url);

/** Every screen of the admin on the demo house: lists, records, forms, dialogs, settings, and what stands where nothing is. */
export async function everyScreen(house: BrowserHouse): Promise<Screen[]> {
  const one = async (path: string) => {
    const { body } = await house.api.get<Named[]>(`/api/v1${path}`);
    const id = body[0]?.id;
    if (id === undefined) throw new Error(`The demo house has nothing under ${path}.`);
    return id;
  };
  const { body: runs } = await house.api.get<(Named & { workId: string; productId: string })[]>(
    '/api/v1/print-runs?state=received&sort=-quantityOrdered&pageSize=1',
  );
  const [run] = runs;
  if (!run) throw new Error('The demo house has no print run that came back.');
  const work = `/works/${run.workId}`;
  const ordered = `/print-runs/${await one('/print-runs?state=ordered&pageSize=1')}`;
  const agreement = `/publishing-agreements/${await one('/publishing-agreements?pageSize=1')}`;
  return [
    { path: '/' },
    { path: '/', shows: 'search', open: search },
    { path: '/', shows: 'running tasks', open: (page) => press(page, /en cours|running task/) },
    { path: '/', shows: 'person menu', open: (page) => press(page, /^Menu /) },
    { path: '/works?perPage=10' },
    { path: '/works?perPage=10', shows: 'table', open: asTable },
    { path: '/works/create' },
    { path: work },
    { path: `${work}/edit` },
    { path: `${work}/products/create` },
    { path: '/products?perPage=10' },
    { path: `/products/${run.productId}` },
    { path: `/products/${run.productId}`, shows: 'price', open: (page) => press(page, /Changer le prix|Change the price/) },
    { path: `/products/${await one('/products?form=SC&pageSize=1')}` },
    { path: '/print-runs?perPage=10' },
    { path: '/print-runs/create' },
    { path: `/print-runs/${run.id}` },
    { path: `/print-runs/${run.id}/edit` },
    { path: ordered },
    { path: ordered, shows: 'reception', open: (page) => press(page, /^(Réceptionner|Receive)/) },
    { path: '/stock?perPage=10' },
    { path: '/stock-movements?perPage=10' },
    { path: '/stock-movements?perPage=10', shows: 'reversal', open: (page) => press(page, /Annuler ce mouvement|Reverse this movement/) },
    { path: '/locations' },
    { path: '/locations', shows: 'new place', open: (page) => press(page, /Nouveau lieu|New location/) },
    { path: '/stock/exits' },
    { path: `/stock/identity?product=${run.productId}` },
    { path: '/royalty-statements?perPage=10' },
    { path: `/royalty-statements/${await one('/royalty-statements?state=approved&sort=-due&pageSize=1')}` },
    { path: `/royalty-statements/${await draftStatement(house)}` },
    { path: '/royalty-proposals' },
    { path: '/publishing-agreements?perPage=10' },
    { path: '/publishing-agreements/create' },
    { path: agreement },
    { path: `${agreement}/edit` },
    { path: '/works-without-agreement' },
    { path: '/journal-entries?perPage=10' },
    { path: '/journal-entries?perPage=10', shows: 'lines', open: (page) => unfold(page, /Ouvrir l’écriture|Open entry/) },
    { path: '/journal-entries?perPage=10', shows: 'new entry', open: (page) => press(page, /Saisir une écriture|Type an entry/) },
    { path: '/accounting/ledger' },
    { path: '/accounting/ledger?account=467' },
    { path: '/accounting/trial-balance' },
    { path: '/open-items?perPage=10' },
    { path: '/accounting/aged-balance?ledger=author' },
    { path: '/accounting/vat' },
    { path: '/accounting/fiscal-years' },
    { path: '/accounting/fiscal-years', shows: 'closing', open: (page) => press(page, /^(Clôturer|Close)$/) },
    { path: '/accounts?perPage=10' },
    { path: '/accounts?perPage=10', shows: 'new account', open: (page) => press(page, /Nouveau compte|New account/) },
    { path: '/account-roles' },
    { path: '/account-roles', shows: 'change', open: (page) => press(page, /^(Modifier|Change)$/) },
    { path: '/parties?perPage=10' },
    { path: '/parties/create' },
    { path: `/parties/${await one('/parties?role=contributor&pageSize=1')}` },
    { path: `/parties/${await one('/parties?role=printer&pageSize=1')}` },
    { path: '/imports' },
    { path: `/imports/${await previewedImport(house)}` },
    { path: '/settings' },
    ...(await salesScreens(house)),
    { path: '/settings/keys' },
    { path: '/settings/keys', shows: 'new key', open: (page) => press(page, /Nouvelle clé|New key/) },
    { path: '/settings/mails' },
    { path: '/settings/subjects' },
    { path: '/settings/account' },
    { path: '/setup' },
    { path: '/nowhere' },
    { path: '/works/019a0000-0000-7000-8000-000000000000' },
  ];
}

async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').or(page.getByRole('menu')).or(page.getByRole('presentation')).first().waitFor();
}

async function unfold(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox').last().fill('vent');
  await page.getByRole('option').first().waitFor();
}

/** The switch between covers and table is for wide screens; a phone has covers. */
async function asTable(page: Page): Promise<void> {
  const table = page.getByRole('button', { name: /^(Tableau|Table)$/ });
  if (await table.isVisible()) await table.click();
}

async function draftStatement(house: BrowserHouse): Promise<string> {
  const { body: approved } = await house.api.get<{ beneficiaryId: string }[]>(
    '/api/v1/royalty-statements?state=approved&sort=-due&pageSize=1',
  );
  const year = new Date().getFullYear();
  const { body: statement } = await house.api.post<Named>('/api/v1/royalty-statements', {
    beneficiaryId: approved[0]?.beneficiaryId,
    periodFrom: `${year}-01-01`,
    periodTo: `${year + 1}-01-01`,
  });
  return statement.id;
}

/** A spreadsheet with new, changed and wrong rows, read and compared but not written. */
async function previewedImport(house: BrowserHouse): Promise<string> {
  const file = { name: 'catalogue-tableur.csv', bytes: readFileSync(sample), mediaType: 'text/csv' };
  const { body: dropped } = await house.api.upload<Named>('/api/v1/imports', file);
  await house.api.post(`/api/v1/imports/${dropped.id}/preview`, {});
  return dropped.id;
}

/** A shop with an order that waits in part and another being typed: the demo house has no customer of its own. */
async function salesScreens(house: BrowserHouse): Promise<Screen[]> {
  const { customerId, books } = await layCounter(house);
  const lines = books.map(({ isbn }) => ({ isbn, copies: 3 }));
  const draft = () => house.api.post<Named & { version: number }>('/api/v1/orders', { customerId, lines });
  const { body: order } = await draft();
  await house.api.post(`/api/v1/orders/${order.id}/confirmation`, {}, { 'if-match': `"${order.version}"` });
  const { body: typed } = await draft();
  const customer = `/customers/${customerId}`;
  return [
    { path: '/orders' },
    { path: `/orders/create?repeat=${order.id}` },
    { path: '/orders/create', shows: 'pasted lines', open: (page) => press(page, /Coller des lignes|Paste lines/) },
    { path: `/orders/${order.id}` },
    { path: `/orders/${typed.id}` },
    { path: `/orders/${typed.id}/edit` },
    { path: '/customers' },
    { path: '/customers/create' },
    { path: customer },
    { path: customer, shows: 'terms', open: (page) => press(page, /^(Modifier|Change)$/) },
    { path: customer, shows: 'discount', open: (page) => press(page, /Convenir d’une remise|Agree a discount/) },
    { path: customer, shows: 'person', open: (page) => press(page, /^(Interlocuteur|Person)$/) },
    { path: '/back-orders' },
    { path: '/settings/sales' },
  ];
}
