import { parseProductIdentifier } from '@colophon/identifiers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { CatalogueFacade, type PriceDraft, type WorkDraft } from './catalogue.facade.js';
import type { ProductListItem } from './product.schemas.js';

const price: PriceDraft = {
  priceType: '04',
  amount: '12.00',
  currency: 'EUR',
  vatRate: '5.50',
  territory: 'FR',
  validFrom: null,
  validTo: '2026-12-01',
};
const next: PriceDraft = { ...price, amount: '13.00', validFrom: '2026-12-01', validTo: null };

describe('A catalogue written at once', () => {
  let house: TestHouse;
  let editor: Client;
  let partyId: string;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    editor = await house.as('editor');
    const marie = { kind: 'person', givenNames: 'Marie', familyName: 'Duval', roles: ['contributor'] };
    partyId = (await editor.post<{ id: string }>('/api/v1/parties', marie)).body.id;
  });
  afterAll(() => house.close());

  const write = (drafts: WorkDraft[]) => house.enter(() => house.app.get(CatalogueFacade).createWorks(drafts));
  const draft = (title: string, isbn: string | null): WorkDraft => ({
    title,
    contributors: [{ partyId, role: 'A01' }],
    texts: [{ textType: '02', language: 'fre', content: 'Court.' }],
    subjects: [{ scheme: '93', code: 'FBA', heading: '', main: true }],
    products: [{ isbn: isbn === null ? null : parseProductIdentifier(isbn), form: 'BC', title, prices: [price, next] }],
  });

  it('keeps every work, however many statements that takes, and gives ids back in order', async () => {
    // 700 is no power of two: chunks of 512, 128, 32, 16, 8 and 4.
    const { workIds, productIds } = await write(Array.from({ length: 700 }, (_, i) => draft(`Livre ${i}`, null)));
    expect([workIds.length, new Set(productIds).size]).toEqual([700, 700]);
    const { headers } = await editor.get('/api/v1/products?q=livre');
    expect(headers['x-total-count']).toBe('700');
    const { body } = await editor.get<ProductListItem[]>(`/api/v1/products?id=${productIds[699]}`);
    expect(body[0]).toMatchObject({
      title: 'Livre 699',
      contributorNames: 'Marie Duval',
      price: { amount: '12.00', amountExcludingTax: '11.37' },
      nextPrice: { amount: '13.00', from: '2026-12-01' },
    });
  });

  it('gives every product and its price a place in the change feed', async () => {
    const sql = `select kind, count(*)::int as n, count(distinct position)::int as places from house.feed_entry group by kind order by kind`;
    const kinds = await house.enter(() => house.app.get(HouseDatabase).rows(sql));
    expect(kinds).toEqual(['price', 'product', 'work'].map((kind) => ({ kind, n: 700, places: 700 })));
  });

  it('is refused as a whole when one number is taken', async () => {
    await write([draft('Premier', '9782070360024')]);
    await expect(write([draft('Autre', null), draft('Second', '978-2-07-036002-4')])).rejects.toThrow('product_gtin_key');
    expect((await editor.get<unknown[]>('/api/v1/works?q=autre')).body).toEqual([]);
  });
});
