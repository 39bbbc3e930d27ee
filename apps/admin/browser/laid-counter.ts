import type { BrowserHouse } from './browser-house.js';

export interface LaidCounter {
  readonly customerId: string;
  readonly books: readonly [LaidTitle, LaidTitle];
}

interface LaidTitle {
  readonly title: string;
  readonly isbn: string;
}

const titles = [
  { title: 'La Mer au loin', isbn: '9782070360024', price: '18.00', copies: 10 },
  { title: 'Les Oiseaux de mai', isbn: '9782070413119', price: '12.50', copies: 1 },
] as const;

/** A shop with somebody to ask for, and two titles, of one of which there is a single copy left. */
export async function layCounter(house: BrowserHouse): Promise<LaidCounter> {
  const post = async (path: string, body: object) => {
    const answer = await house.api.post<{ id: string; partyId: string }>(`/api/v1${path}`, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  for (const { title, isbn, price, copies } of titles) {
    const work = await post('/works', { title });
    const product = await post('/products', { workId: work.id, form: 'BC', isbn });
    await post(`/products/${product.id}/prices`, { amount: price, currency: 'EUR', territory: 'FR' });
    const run = await house.api.post<{ id: string; version: number }>('/api/v1/print-runs', {
      productId: product.id,
      orderedOn: '2026-01-05',
      quantityOrdered: copies,
    });
    await house.api.post(
      `/api/v1/print-runs/${run.body.id}/deliveries`,
      { receivedOn: '2026-01-20', copies },
      { 'if-match': `"${run.body.version}"` },
    );
  }
  const customer = await post('/customers', {
    kind: 'bookseller',
    defaultDiscount: '33',
    party: {
      kind: 'organisation',
      organisationName: 'Librairie des Halles',
      street: '1 place du Marché',
      postalCode: '35000',
      city: 'Rennes',
      phone: '02 99 00 00 00',
    },
  });
  await post(`/parties/${customer.partyId}/contacts`, { name: 'Jeanne Morel', duty: 'Commandes', email: 'jeanne@halles.example' });
  const [first, second] = titles;
  return { customerId: customer.id, books: [first, second] };
}
