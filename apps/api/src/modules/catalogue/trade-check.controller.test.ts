import { tradeChecks } from '@colophon/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';

interface Check {
  check: string;
  label: string;
  required: boolean;
}

const french = { 'accept-language': 'fr' };

describe('What the trade asks of a record', () => {
  let house: TestHouse;
  let editor: Client;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    editor = await house.as('editor');
  });
  afterAll(() => house.close());

  const add = async (product: object): Promise<string> => {
    const work = await editor.post<{ id: string }>('/api/v1/works', { title: 'L’été des phares', noContributor: true });
    const { body } = await editor.post<{ id: string }>('/api/v1/products', { workId: work.body.id, ...product });
    return body.id;
  };
  const faults = async (productId: string, headers = {}) =>
    (await editor.get<{ productId: string; checks: Check[] }[]>(`/api/v1/trade-faults?productId=${productId}`, headers)).body;

  it('lists every check in the language of the reader, those that are required first', async () => {
    const { status, body } = await editor.get<Check[]>('/api/v1/trade-checks', french);
    expect(status).toBe(200);
    expect(body.map(({ check }) => check).toSorted()).toEqual(Object.keys(tradeChecks).toSorted());
    const required = body.map((check) => check.required);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    expect(body).toContainEqual({ check: 'price-missing', label: tradeChecks['price-missing'].label.fr, required: true });
    const { body: english } = await editor.get<Check[]>('/api/v1/trade-checks');
    expect(english).toContainEqual({ check: 'price-missing', label: tradeChecks['price-missing'].label.en, required: true });
  });

  it('names what each product lacks, and no longer what it has been given', async () => {
    const id = await add({ form: 'BC', isbn: '9782070360024' });
    const lacking = (found: { checks: Check[] }[]) => found.flatMap(({ checks }) => checks.map(({ check }) => check));
    expect(lacking(await faults(id))).toEqual(expect.arrayContaining(['price-missing', 'weight-missing', 'pages-missing']));
    expect(lacking(await faults(id))).not.toContain('identifier-missing');
    await editor.post(`/api/v1/products/${id}/prices`, { amount: '18.90', validFrom: '2026-01-01' });
    expect(lacking(await faults(id))).not.toContain('price-missing');
  });

  it('answers about several products at once, in words, and asks no weight of a download', async () => {
    const [book, file] = [await add({ form: 'BC' }), await add({ form: 'ED' })];
    const found = await faults(`${book},${file}`, french);
    expect(found.map(({ productId }) => productId).toSorted()).toEqual([book, file].toSorted());
    const weight = { check: 'weight-missing', label: 'Poids manquant', required: true };
    expect(found.find(({ productId }) => productId === book)?.checks).toContainEqual(weight);
    expect(found.find(({ productId }) => productId === file)?.checks).not.toContainEqual(weight);
  });
});
