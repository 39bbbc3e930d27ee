import type { BrowserHouse } from './browser-house.js';

interface Created {
  readonly id: string;
}

export interface LaidBook {
  readonly workId: string;
  readonly productId: string;
  readonly authorId: string;
}

/** The book every story here is about, sold at 10.55 with tax at 5.5 %, which is 10.00 without. */
export const book = { title: 'Le Phare des marées', isbn: '978-2-9999-8821-7', price: '10.55', vatRate: '5.50' };

/** Its author, work, product and price, recorded through the API as the screens would. */
export async function layBook(house: BrowserHouse): Promise<LaidBook> {
  const authorId = await create(house, '/parties', {
    kind: 'person',
    givenNames: 'Élise',
    familyName: 'Kerouanton',
    roles: ['contributor'],
  });
  const workId = await create(house, '/works', { title: book.title, contributors: [{ partyId: authorId, role: 'A01' }] });
  const productId = await create(house, '/products', {
    workId,
    form: 'BC',
    isbn: book.isbn,
    price: { amount: book.price, vatRate: book.vatRate },
  });
  return { workId, productId, authorId };
}

/** A print run ordered and wholly received today, at the only warehouse. */
export async function layReceivedRun(house: BrowserHouse, productId: string, copies: number): Promise<string> {
  const today = new Date().toLocaleDateString('sv-SE');
  const runId = await create(house, '/print-runs', { productId, quantityOrdered: copies, orderedOn: today });
  await create(house, `/print-runs/${runId}/deliveries`, { receivedOn: today, copies }, { 'if-match': '"1"' });
  return runId;
}

export async function create(house: BrowserHouse, path: string, body: unknown, headers: Record<string, string> = {}): Promise<string> {
  const answer = await house.api.post<Created>(`/api/v1${path}`, body, headers);
  if (answer.status !== 201) throw new Error(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}
