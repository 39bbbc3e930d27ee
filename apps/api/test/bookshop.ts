import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../src/platform/database/house-database.js';
import { receive } from './stocked-book.js';
import type { Client, TestHouse } from './test-house.js';

export interface PricedBook {
  readonly productId: string;
  readonly workId: string;
  readonly isbn: string;
}

const printedOn = '2026-01-05';
let books = 0;

/** A book with a number, a price with 5.5 % VAT from ever, and copies in the warehouse. */
export function stockBook(house: TestHouse, title: string, price: string, copies = 0, form = 'BC', vatRate = '5.50'): Promise<PricedBook> {
  const [productId, workId] = [uuid(), uuid()];
  const isbn = isbnOf(books++);
  return house
    .enter(() => {
      const database = house.app.get(HouseDatabase);
      return database.transaction(async () => {
        await database.rows('insert into house.work (id, title) values ($1, $2)', [workId, title]);
        await database.rows(`insert into house.product (id, work_id, form, title, isbn, gtin) values ($1, $2, $3, $4, $5, $6)`, [
          productId,
          workId,
          form,
          title,
          isbn,
          isbn,
        ]);
        await database.rows(`insert into house.price (id, product_id, price_type, amount, vat_rate) values ($1, $2, $3, $4, $5)`, [
          randomUUID(),
          productId,
          form.startsWith('Z') ? '02' : '04',
          price,
          vatRate,
        ]);
      });
    })
    .then(async () => {
      if (copies > 0) await receive(house, productId, copies, printedOn);
      return { productId, workId, isbn };
    });
}

/** A shop of Rennes that buys of the house; or another kind of customer. */
export async function openShop(
  client: Client,
  name: string,
  more: object = {},
): Promise<{ id: string; partyId: string; version: number; number: string }> {
  const party = {
    kind: 'organisation',
    organisationName: name,
    street: '1 place du Marché',
    postalCode: '35000',
    city: 'Rennes',
    country: 'FR',
  };
  const { party: given, ...fields } = { party: {}, ...more };
  const answer = await client.post<{ id: string; partyId: string; version: number; number: string }>('/api/v1/customers', {
    kind: 'bookseller',
    party: { ...party, ...given },
    ...fields,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** 978-2-07-1xxxxx-k, each once. */
function isbnOf(n: number): string {
  const first = `978207${String(100_000 + n)}`;
  const sum = [...first].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${first}${(10 - (sum % 10)) % 10}`;
}
