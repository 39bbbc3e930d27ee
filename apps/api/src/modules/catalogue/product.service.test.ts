import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { ProductListItem, ProductView } from './product.schemas.js';
import type { WorkView } from './work.schemas.js';

interface Problem {
  detail: string;
  errors: { pointer: string; code: string; detail: string }[];
}

describe('The products of a work', () => {
  let house: TestHouse;
  let editor: Client;
  let work: WorkView;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    editor = await house.as('editor');
    const marie = await editor.post<{ id: string }>('/api/v1/parties', {
      kind: 'person',
      givenNames: 'Marie',
      familyName: 'Secrétan',
      penName: 'Éloïse Brume',
      roles: ['contributor'],
    });
    work = (
      await editor.post<WorkView>('/api/v1/works', {
        title: 'L’été des phares',
        contributors: [{ partyId: marie.body.id, role: 'A01' }],
      })
    ).body;
  });
  afterAll(() => house.close());

  const add = (product: object) => editor.post<ProductView & Problem>('/api/v1/products', { workId: work.id, form: 'BC', ...product });

  it('take the title of the work, show their number hyphenated and their price in force', async () => {
    const { status, body } = await add({ isbn: '9782070360024', price: { amount: '18.90' } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'L’été des phares',
      isbn: '978-2-07-036002-4',
      gtin: '9782070360024',
      contributorNames: 'Éloïse Brume',
      // 18.90 / 1.055 = 17.9146…
      price: { amount: '18.90', vatRate: '5.50', amountExcludingTax: '17.91', from: null },
      version: 1,
    });
  });

  it('refuse a number twice, and name the product that has it', async () => {
    const { status, body } = await add({ isbn: '2-07-036002-4' });
    expect(status).toBe(409);
    expect(body.detail).toBe('The number 978-2-07-036002-4 is already that of "L’été des phares"; open that record, or check every digit.');
  });

  it('give a number to one of two people who give it at once, and one sentence to the other', async () => {
    const answers = await Promise.all([add({ isbn: '9782070368228' }), add({ isbn: '978-2-07-036822-8' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toContain('978-2-07-036822-8 is already that of');
  });

  it('refuse a wrong check digit at its field and show the right one', async () => {
    const { body } = await add({ isbn: '9782070360025' });
    expect(body.errors).toMatchObject([
      { pointer: '/isbn', code: 'check-digit-wrong', detail: expect.stringContaining('978-2-07-036002-4') },
    ]);
  });

  it('refuse a price with three decimals or below zero at its field', async () => {
    const { body: precise } = await add({ price: { amount: '18.905' } });
    expect(precise.errors).toMatchObject([{ pointer: '/price/amount', code: 'decimal-too-precise' }]);
    const { body: negative } = await add({ price: { amount: '-1.00' } });
    expect(negative.errors).toMatchObject([{ pointer: '/price/amount', code: 'price-negative' }]);
  });

  it('refuse a code that its ONIX list does not have', async () => {
    const { body } = await add({ form: 'QQ' });
    expect(body.errors).toMatchObject([{ pointer: '/form', code: 'code-unknown' }]);
  });

  it.each(['ete', 'ÉTÉ phares', 'brume', '978-2-07-0360', '2070360024', '2070360', '0360024'])('are found by "%s"', async (typed) => {
    const { body } = await editor.get<ProductListItem[]>(`/api/v1/products?q=${encodeURIComponent(typed)}`);
    expect(body[0]?.isbn).toBe('978-2-07-036002-4');
  });

  it('are not found by the legal name behind a pen name', async () => {
    expect((await editor.get<unknown[]>('/api/v1/products?q=secretan')).body).toEqual([]);
    expect((await editor.get<unknown[]>('/api/v1/works?q=secretan')).body).toEqual([]);
    expect(JSON.stringify((await editor.get('/api/v1/search?q=brume')).body)).not.toContain('Secrétan');
  });

  it('follow the title of their work unless they have one of their own', async () => {
    const { body: audio } = await add({ form: 'AJ', title: 'L’été des phares (lu)' });
    const { body: current } = await editor.get<WorkView>(`/api/v1/works/${work.id}`);
    await editor.patch(`/api/v1/works/${work.id}`, { title: 'Un été de phares' }, current.version);
    const { body } = await editor.get<WorkView>(`/api/v1/works/${work.id}`);
    expect(body.products.find(({ id }) => id === audio.id)?.title).toBe('L’été des phares (lu)');
    expect(body.products.filter(({ title }) => title === 'Un été de phares')).toHaveLength(2);
  });

  it('are listed in every order, with a total', async () => {
    for (const sort of ['publishedOn', '-publishedOn', 'title', '-gtin', 'price', '-onHand']) {
      const { status, headers } = await editor.get(`/api/v1/products?sort=${sort}&workId=${work.id}`);
      expect([status, headers['x-total-count']]).toEqual([200, '3']);
    }
    const { body } = await editor.get<ProductListItem[]>('/api/v1/products?missing=price-missing&form=BC');
    expect(body.map(({ price }) => price)).toEqual([null]);
  });

  it('refuse a stale change', async () => {
    const { body: product } = await add({ pages: 200 });
    expect((await editor.patch<ProductView>(`/api/v1/products/${product.id}`, { pages: 210, heightMm: 210.5 }, 1)).body).toMatchObject({
      pages: 210,
      heightMm: 210.5,
      version: 2,
    });
    expect((await editor.patch(`/api/v1/products/${product.id}`, { pages: 220 }, 1)).status).toBe(412);
  });
});
