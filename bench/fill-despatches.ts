import { connect } from './bench-database.ts';
import { addRows } from './fill-rows.ts';
import { Random } from './random.ts';

/** A parcel as it is invoiced. */
export interface FilledDespatch {
  readonly id: string;
  /** Of its order and its own, line by line. */
  readonly lines: readonly { readonly id: string; readonly orderLineId: string }[];
}

export interface FilledDespatches {
  readonly customerId: string;
  readonly partyId: string;
  readonly productIds: readonly string[];
  readonly despatches: readonly FilledDespatch[];
}

const linesOfEach = 10;

/** A shop, and so many parcels of ten titles that left for it and wait for their invoices. */
export async function fillDespatches(databaseUrl: string, schema: string, count: number, day: string): Promise<FilledDespatches> {
  await using client = await connect(databaseUrl);
  const random = new Random(count);
  const [partyId, customerId] = [random.uuid(), random.uuid()];
  const { rows: products } = await client.query<{ id: string; title: string }>(
    `select id, title from "${schema}".product order by id limit ${linesOfEach}`,
  );
  const { rows: places } = await client.query<{ id: string }>(`select id from "${schema}".location where kind = 'warehouse' limit 1`);
  const despatches = Array.from({ length: count }, (_, n) => ({
    id: random.uuid(),
    orderId: random.uuid(),
    number: String(n + 1).padStart(6, '0'),
    lines: products.map((product) => ({ id: random.uuid(), orderLineId: random.uuid(), productId: product.id })),
  }));
  const add = (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => addRows(client, schema, table, rows);
  await client.query('begin');
  await client.query(`set local colophon.actor = 'bench'`);
  await client.query(
    `update "${schema}".house_profile set legal_name = 'Maison', siren = '732829320', vat_number = 'FR44732829320', street = '1 rue', postal_code = '49000',
     city = 'Angers', country = 'FR'`,
  );
  await add('party', [
    {
      id: partyId,
      kind: 'organisation',
      organisation_name: 'Librairie des Halles',
      siren: '404833048',
      street: '1 rue',
      postal_code: '35000',
      city: 'Rennes',
    },
  ]);
  await add('customer', [{ id: customerId, party_id: partyId, number: 'C-0001', kind: 'bookseller' }]);
  await add(
    'sales_order',
    despatches.map(({ orderId }) => ({ id: orderId, customer_id: customerId, ordered_on: day, carriage: '0.00' })),
  );
  await add(
    'sales_order_line',
    despatches.flatMap(({ orderId, lines }) =>
      lines.map(({ orderLineId, productId }, i) => ({
        id: orderLineId,
        order_id: orderId,
        position: i + 1,
        product_id: productId,
        copies: 5,
        sale_term: 'return-right',
        channel: 'bookshop',
        public_price: '15.00',
        price_type: '04',
        product_class: 'book',
        vat_rate: '5.50',
        unit_price: '14.2180',
        discount: '35.00',
        despatched: 5,
      })),
    ),
  );
  await client.query(`update "${schema}".sales_order set state = 'completed', confirmed_at = now(), number = 'B-' || id`);
  await add(
    'despatch',
    despatches.map(({ id, number }) => ({
      id,
      number: `BL-${number}`,
      customer_id: customerId,
      location_id: places[0]?.id,
      delivery_city: 'Rennes',
      delivery_postal_code: '35000',
      delivery_street: '1 rue',
      delivery_name: 'Librairie des Halles',
    })),
  );
  await add(
    'despatch_line',
    despatches.flatMap(({ id, lines }) =>
      lines.map((line, i) => ({ id: line.id, despatch_id: id, order_line_id: line.orderLineId, position: i + 1, copies: 5 })),
    ),
  );
  await client.query(`update "${schema}".despatch set state = 'despatched', despatched_on = $1`, [day]);
  await client.query('commit');
  await client.query('analyze');
  return { customerId, partyId, productIds: products.map(({ id }) => id), despatches };
}
