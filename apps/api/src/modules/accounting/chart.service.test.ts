import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { AccountRoleView, AccountView, JournalView } from './chart.schemas.js';
import type { FiscalYearView } from './fiscal-year.schemas.js';
import { StandardBooks, yearAround } from './standard-books.service.js';

type Problem = { type: string; detail: string };

describe('The chart of accounts of a new house', () => {
  let house: TestHouse;
  let client: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    client = await house.as('accountant');
  });
  afterAll(() => house.close());

  const account = async (code: string) => {
    const { body } = await client.get<AccountView[]>(`/api/v1/accounts?code=${code}`);
    const [found] = body;
    if (!found) throw new Error(`No account ${code}`);
    return found;
  };

  it('is made once, however many look at it first at the same moment, with journals, roles and the year of the day', async () => {
    const books = house.app.get(StandardBooks);
    await Promise.all(Array.from({ length: 4 }, () => house.enter(() => books.ensureStandard('2026-11-21'))));
    await house.enter(() => books.ensureStandard('2026-11-21'));
    const { body: accounts, headers } = await client.get<AccountView[]>('/api/v1/accounts?pageSize=200');
    expect(Number(headers['x-total-count'])).toBe(accounts.length);
    expect(accounts.find(({ code }) => code === '411')).toMatchObject({ label: 'Clients', ledger: 'customer', roles: ['customers'] });
    const { body: journals } = await client.get<JournalView[]>('/api/v1/journals');
    expect(journals.map(({ code }) => code)).toEqual(['AC', 'AN', 'BQ', 'CA', 'OD', 'VE']);
    const { body: roles } = await client.get<AccountRoleView[]>('/api/v1/account-roles?pageSize=200');
    expect(roles.find(({ role }) => role === 'royalties')).toMatchObject({ accountCode: '6516', standardCode: '6516', confirmed: true });
    const { body: years } = await client.get<FiscalYearView[]>('/api/v1/fiscal-years');
    expect(years).toMatchObject([{ name: '2026', from: '2026-01-01', to: '2027-01-01', closed: false }]);
    expect(years[0]?.periods).toHaveLength(12);
  });

  it('takes an account of the house, and refuses its number twice', async () => {
    const input = { code: '70111', label: 'Ventes de livres en salon' };
    const { status, body } = await client.post<AccountView>('/api/v1/accounts', input);
    expect([status, body.code, body.ledger]).toEqual([201, '70111', null]);
    const again = await client.post<Problem>('/api/v1/accounts', input);
    expect([again.status, again.body.type]).toEqual([409, '/problems/accounting/account-code-taken']);
  });

  it('changes with the version that was read, and with no other', async () => {
    const { id, version } = await account('70111');
    const changed = await client.patch<AccountView>(`/api/v1/accounts/${id}`, { label: 'Salons' }, version);
    expect([changed.status, changed.body.label, changed.headers['etag']]).toEqual([200, 'Salons', `"${version + 1}"`]);
    expect((await client.patch(`/api/v1/accounts/${id}`, { label: 'Foires' }, version)).status).toBe(412);
  });

  it('keeps open the account that the product posts to', async () => {
    const { id, version } = await account('7011');
    const { status, body } = await client.patch<Problem>(`/api/v1/accounts/${id}`, { closed: true }, version);
    expect([status, body.detail]).toEqual([
      409,
      'Account 7011 takes "Book sales" in the settings; choose another one for it, then close this one.',
    ]);
  });

  it('lets the house choose the account of a role, of the same kind', async () => {
    const { body: roles } = await client.get<AccountRoleView[]>('/api/v1/account-roles?pageSize=200');
    const authors = roles.find(({ role }) => role === 'authors');
    if (!authors) throw new Error('No role of authors');
    const path = `/api/v1/account-roles/${authors.id}`;
    const refused = await client.patch<Problem>(path, { accountCode: '512' }, authors.version);
    expect([refused.status, refused.body.type]).toEqual([422, '/problems/accounting/account-role-unfit']);
    const changed = await client.patch<AccountRoleView>(path, { accountCode: '401' }, authors.version);
    expect([changed.status, changed.body.accountCode]).toEqual([200, '401']);
  });

  it('gives the VAT of one rate an account of its own, and takes it away again', async () => {
    await client.post('/api/v1/accounts', { code: '445712', label: 'TVA collectée 5,5' });
    const made = await client.post<AccountRoleView>('/api/v1/account-roles', { role: 'vat-collected', rate: '5.5', accountCode: '445712' });
    expect([made.status, made.body.rate, made.body.label.fr]).toEqual([201, '5.50', 'TVA collectée à 5,50\u00A0%']);
    const again = await client.post<Problem>('/api/v1/account-roles', { role: 'vat-collected', rate: '5.50', accountCode: '445712' });
    expect(again.body.type).toBe('/problems/accounting/account-role-taken');
    expect((await client.delete(`/api/v1/account-roles/${made.body.id}`, made.body.version)).status).toBe(204);
  });

  it('is shown to those who keep the books', async () => {
    expect((await (await house.as('sales')).get('/api/v1/accounts')).status).toBe(403);
    expect((await (await house.as('editor')).get('/api/v1/journal-entries')).status).toBe(403);
  });
});

describe('The fiscal year of a day', () => {
  it('ends with the month of the house', () => {
    expect(yearAround('2026-11-21', 12)).toEqual({ from: '2026-01-01', to: '2027-01-01' });
    expect(yearAround('2026-11-21', 6)).toEqual({ from: '2026-07-01', to: '2027-07-01' });
    expect(yearAround('2026-06-30', 6)).toEqual({ from: '2025-07-01', to: '2026-07-01' });
    expect(yearAround('2024-02-29', 2)).toEqual({ from: '2023-03-01', to: '2024-03-01' });
  });
});
