import type pg from 'pg';
import { connect } from './bench-database.ts';
import type { FilledHouse } from './fill-house.ts';
import { addRows } from './fill-rows.ts';
import { Random } from './random.ts';

const years = [2023, 2024, 2025];
const steps = [
  { above: 0, rate: '8.00' },
  { above: 3000, rate: '10.00' },
  { above: 8000, rate: '12.00' },
];

/**
 * An agreement for each contributor on the works they wrote, with rising rates and, for every second one, an advance; and so many received
 * print runs, spread over the printed books and three years.
 */
export async function fillRoyalties(databaseUrl: string, schema: string, filled: FilledHouse, runCount: number): Promise<void> {
  await using client = await connect(databaseUrl);
  await client.query('begin');
  await addAgreements(client, schema, filled);
  await addRuns(client, schema, filled, runCount);
  await client.query('commit');
  await client.query('analyze');
}

async function addAgreements(client: pg.Client, schema: string, { contributors, works }: FilledHouse): Promise<void> {
  const random = new Random(1);
  const agreements = contributors.map((party, n) => ({ id: random.uuid(), rule: random.uuid(), party, n }));
  const ofParty = new Map(agreements.map((agreement) => [agreement.party, agreement]));
  const add = (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => addRows(client, schema, table, rows);
  await add(
    'publishing_agreement',
    agreements.map(({ id, n }) => ({
      id,
      reference: `C-${n + 1}`,
      title: '',
      signed_on: '2022-03-01',
      territory: 'WORLD',
      term: '',
      currency: 'EUR',
      print_part: true,
      print_terms: '',
      digital_part: false,
      digital_terms: '',
      statement_frequency: 'yearly',
      notes: '',
      version: 1,
      created_at: '2024-01-01T00:00:00Z',
      updated_at: '2024-01-01T00:00:00Z',
    })),
  );
  await add(
    'agreement_work',
    works.map(({ id, author }) => ({ id: random.uuid(), agreement_id: ofParty.get(author)?.id, work_id: id })),
  );
  await add(
    'agreement_party',
    agreements.map(({ id, party }) => ({ id: random.uuid(), agreement_id: id, party_id: party, role: 'A01' })),
  );
  await add(
    'royalty_rule',
    agreements.map(({ id, rule, party }) => ({
      id: rule,
      agreement_id: id,
      position: 1,
      beneficiary_id: party,
      part: 'print',
      base: 'printed-quantity',
      counting_unit: 'work',
      work_ids: [],
      product_ids: [],
      product_forms: [],
      excluded_copies: [{ kind: 'fixed', copies: 50 }],
    })),
  );
  await add(
    'rate_step',
    agreements.flatMap(({ rule }) => steps.map((step) => ({ id: random.uuid(), rule_id: rule, ...step }))),
  );
  const firstWork = new Map([...works].reverse().map(({ id, author }) => [author, id]));
  await add(
    'advance',
    agreements
      .filter(({ n }) => n % 2 === 0)
      .map(({ id, party }) => ({
        id: random.uuid(),
        agreement_id: id,
        beneficiary_id: party,
        work_id: firstWork.get(party),
        part: 'print',
        amount: `${1000 + 100 * random.below(30)}.00`,
        paid_on: '2022-04-01',
        label: '',
      })),
  );
}

async function addRuns(client: pg.Client, schema: string, { works, products, locations }: FilledHouse, count: number): Promise<void> {
  const random = new Random(2);
  const printed = products.slice(0, works.length);
  const runs = Array.from({ length: count }, (_, n) => {
    const copies = 600 + 100 * random.below(40);
    const round = Math.floor(n / printed.length);
    const year = years[round % years.length] ?? 2025;
    return { id: random.uuid(), product: printed[n % printed.length]?.id, number: round + 1, copies, receivedOn: random.day(year, year) };
  });
  await addRows(
    client,
    schema,
    'print_run',
    runs.map(({ id, product, number, copies, receivedOn }) => ({
      id,
      product_id: product,
      number,
      state: 'received',
      ordered_on: '2022-06-01',
      quantity_ordered: copies,
      specification: '',
      currency: 'EUR',
      printed_on: receivedOn,
      printed_in: 'Rennes',
      legal_deposit_receipt: '',
      notes: '',
      version: 1,
      created_at: '2024-01-01T00:00:00Z',
      updated_at: '2024-01-01T00:00:00Z',
    })),
  );
  await addRows(
    client,
    schema,
    'print_run_delivery',
    runs.map(({ id, copies, receivedOn }) => ({
      id: random.uuid(),
      print_run_id: id,
      sequence: 1,
      received_on: receivedOn,
      location_id: locations['warehouse'],
      copies,
      delivery_note: '',
      recorded_at: '2024-01-01T00:00:00Z',
    })),
  );
}
