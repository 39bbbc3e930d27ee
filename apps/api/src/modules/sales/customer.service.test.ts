import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, stockBook } from '../../../test/bookshop.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { CustomerListItem, CustomerView, DiscountView, ProductTermsView } from './customer.schemas.js';
import type { SettingsView } from './terms.schemas.js';

describe('The customers of a house', () => {
  let house: TestHouse;
  let sales: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    sales = await house.as('sales');
  });
  afterAll(() => house.close());

  it('are numbered one after the other, also when two are made at once', async () => {
    const shops = await Promise.all([openShop(sales, 'Librairie A'), openShop(sales, 'Librairie B'), openShop(sales, 'Librairie C')]);
    expect(shops.map(({ number }) => number).sort()).toEqual(['C00001', 'C00002', 'C00003']);
  });

  it('are made of a party that is known, once', async () => {
    const { body: party } = await sales.post<{ id: string }>('/api/v1/parties', { kind: 'organisation', organisationName: 'Médiathèque' });
    const make = () => sales.post<{ type: string }>('/api/v1/customers', { kind: 'library', partyId: party.id });
    expect((await make()).status).toBe(201);
    expect((await make()).body).toMatchObject({ type: '/problems/sales/customer-already' });
    expect((await sales.get(`/api/v1/parties/${party.id}`)).body).toMatchObject({ roles: ['library'] });
  });

  it('have the terms of the house until they agree their own, told in words', async () => {
    const shop = await openShop(sales, 'Librairie des Halles');
    const { body: before } = await sales.get<CustomerView>(`/api/v1/customers/${shop.id}`);
    expect(before.terms).toMatchObject({
      discount: { rate: '30.00', from: 'house' },
      payment: { days: 60, from: 'house', words: { fr: '60 jours nets', en: '60 days net' } },
      returns: { allowed: true, from: 'house' },
    });
    const agreed = {
      defaultDiscount: '33',
      paymentTerm: { days: 45, endOfMonth: 'days-first', dayOfMonth: null },
      carriage: { fee: '6.50', freeFromAmount: '150', freeFromCopies: null },
      creditLimit: '2000',
      einvoice: { scheme: '0225', address: '732829320' },
    };
    const { body: after } = await sales.patch<CustomerView>(`/api/v1/customers/${shop.id}`, agreed, shop.version);
    expect(after.terms).toMatchObject({
      discount: { rate: '33.00', from: 'customer' },
      payment: { words: { fr: '45 jours fin de mois' } },
      carriage: { fee: '6.50', from: 'customer' },
      returns: { from: 'house' },
    });
    expect(after).toMatchObject({ creditLimit: '2000.00', einvoice: { address: '732829320' } });
    const { body: cleared } = await sales.patch<CustomerView>(`/api/v1/customers/${shop.id}`, { paymentTerm: null }, after.version);
    expect(cleared.terms.payment.from).toBe('house');
  });

  it('that are libraries have 9 %, readers nothing, without a word of anyone', async () => {
    const library = await openShop(sales, 'Bibliothèque', { kind: 'library' });
    const reader = await openShop(sales, 'Lecteur', { kind: 'reader' });
    const rate = async (id: string) => (await sales.get<CustomerView>(`/api/v1/customers/${id}`)).body.terms.discount;
    expect(await rate(library.id)).toEqual({ rate: '9.00', from: 'kind' });
    expect(await rate(reader.id)).toEqual({ rate: '0.00', from: 'kind' });
  });

  it('agree discounts for families of titles, and the narrowest holds, with its reason', async () => {
    const shop = await openShop(sales, 'Librairie du Port');
    const { productId } = await stockBook(house, 'Le Vent', '18.00');
    const terms = async (on = '2026-11-21') =>
      (await sales.get<ProductTermsView>(`/api/v1/customers/${shop.id}/terms?productId=${productId}&on=${on}`)).body;
    // 18.00 / 1.055 = 17.0616 (M3); less 30 % = 11.9431
    expect(await terms()).toMatchObject({ unitPrice: '17.0616', netPrice: '11.9431', discount: { rate: '30.00', source: 'house' } });
    const add = (discount: object) => sales.post<DiscountView & { type: string }>(`/api/v1/customers/${shop.id}/discounts`, discount);
    await add({ family: 'form', of: 'BC', discount: '35', reason: 'Poches' });
    await add({
      family: 'product',
      of: productId,
      discount: '40',
      validFrom: '2026-11-01',
      validTo: '2026-12-01',
      reason: 'Opération de Noël',
    });
    expect((await terms()).discount).toMatchObject({
      rate: '40.00',
      source: 'product',
      reason: 'Opération de Noël',
      words: { fr: expect.stringContaining('«\u00a0Le Vent\u00a0»') },
    });
    expect((await terms('2026-12-01')).discount).toMatchObject({ rate: '35.00', source: 'form' });
    const overlap = await add({ family: 'product', of: productId, discount: '42', validFrom: '2026-11-30' });
    expect(overlap.body).toMatchObject({
      type: '/problems/sales/discount-overlaps',
      rate: '40.00',
      name: 'Le Vent',
      validTo: '2026-12-01',
    });
    expect((await add({ family: 'product', of: productId, discount: '42', validFrom: '2026-12-01' })).status).toBe(201);
    expect((await add({ family: 'all', of: productId, discount: '42' })).body).toMatchObject({
      type: '/problems/sales/discount-family-incomplete',
    });
  });

  it('cannot agree two discounts for one thing at the same moment', async () => {
    const shop = await openShop(sales, 'Librairie double');
    const add = () => sales.post(`/api/v1/customers/${shop.id}/discounts`, { family: 'all', discount: '37' });
    const answers = await Promise.all([add(), add(), add()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('are refused a wrong SIREN with the right digit, and terms that do not exist', async () => {
    const wrong = await sales.post('/api/v1/customers', {
      kind: 'bookseller',
      party: { kind: 'organisation', organisationName: 'X', siren: '732829321' },
      paymentTerm: { days: 400, endOfMonth: 'none', dayOfMonth: null },
      defaultDiscount: '133',
    });
    expect(wrong.body).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '/party/siren', code: 'check-digit-wrong' }),
        expect.objectContaining({ pointer: '/paymentTerm/days' }),
        expect.objectContaining({ pointer: '/defaultDiscount', code: 'sales-rate-out-of-range' }),
      ]),
    });
  });

  it('are found by name, number and town, and listed with what matters on the phone', async () => {
    const shop = await openShop(sales, 'Le Furet du Nord', { party: { city: 'Lille' } });
    for (const words of ['furet', shop.number, 'lille']) {
      const { body } = await sales.get<CustomerListItem[]>(`/api/v1/customers?q=${words}&sort=name`);
      expect(body.map(({ name }) => name)).toContain('Le Furet du Nord');
    }
    const { body } = await sales.get<CustomerListItem[]>(`/api/v1/customers?id=${shop.id}`);
    expect(body).toMatchObject([{ discount: '30.00', balance: '0.00', lastOrderedOn: null, openOrders: 0 }]);
    expect((await sales.get<{ title: string }[]>(`/api/v1/search?q=${shop.number}`)).body[0]).toMatchObject({ title: 'Le Furet du Nord' });
  });

  it('keep who changed their terms', async () => {
    const shop = await openShop(sales, 'Librairie suivie');
    await sales.patch(`/api/v1/customers/${shop.id}`, { defaultDiscount: '36' }, shop.version);
    const owner = await house.as('owner');
    const { body } = await owner.get<unknown[]>(`/api/v1/audit?id=${shop.id}`);
    expect(body).toMatchObject([{ action: 'changed', changes: [{ field: 'defaultDiscount', from: null, to: 36 }] }, { action: 'created' }]);
  });
});

describe('The terms of the house', () => {
  it('are changed by the owner in the version they read, and hold from then on', async () => {
    const house = await openTestHouse();
    const [owner, sales] = [await house.as('owner'), await house.as('sales')];
    const { body } = await owner.get<SettingsView>('/api/v1/sales-settings');
    const change = { defaultDiscount: '32', carriage: { fee: '5', freeFromAmount: '120', freeFromCopies: 10 } };
    expect((await sales.patch('/api/v1/sales-settings', change, body.version)).status).toBe(403);
    expect((await owner.patch('/api/v1/sales-settings', change, body.version)).body).toMatchObject({ defaultDiscount: '32.00' });
    expect((await owner.patch('/api/v1/sales-settings', change, body.version)).status).toBe(412);
    const shop = await openShop(sales, 'Librairie');
    expect((await sales.get<CustomerView>(`/api/v1/customers/${shop.id}`)).body.terms).toMatchObject({
      discount: { rate: '32.00' },
      carriage: { fee: '5.00', freeFromAmount: '120.00', freeFromCopies: 10 },
    });
    const fair = await sales.post<{ id: string }>('/api/v1/locations', { kind: 'fair', name: 'Montreuil' });
    expect((await owner.patch('/api/v1/sales-settings', { despatchLocationId: fair.body.id }, body.version + 1)).body).toMatchObject({
      type: '/problems/sales/despatch-location-no-shelf',
    });
    await house.close();
  });
});
