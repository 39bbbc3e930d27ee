// Issuing invoices of ten lines: the whole request over HTTP, one client and eight at once, against the same writes by bare SQL.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createHouse, openApplication } from './bench-application.ts';
import { connect, openBenchDatabase } from './bench-database.ts';
import { captureStatements } from './captured-statements.ts';
import { type FilledDespatch, fillDespatches } from './fill-despatches.ts';
import { fillHouse } from './fill-house.ts';
import { median, milliseconds, percentile, progress, report } from './measures.ts';
import { ReplayedIssue } from './replayed-issue.ts';
import { startServer } from './server-process.ts';

const invoices = 1000;
const warmUp = 200;
const clients = [1, 8];
/** Of the invoices of a measure, so many at a time in turn, so that whatever else the machine does weighs on both sides alike. */
const turn = 250;
const day = new Date().toISOString().slice(0, 10);

await using database = await openBenchDatabase();
await using application = await openApplication(database);
const { house, cookie } = await createHouse(application, 'maison');
await fillHouse(database.url, house.schema, 1000);
const perSide = warmUp + clients.length * invoices;
const filled = await fillDespatches(database.url, house.schema, 2 * perSide + 2, day);
progress(`${filled.despatches.length} parcels of ten titles wait`);
const waiting = [...filled.despatches];
const take = (): FilledDespatch => {
  const next = waiting.pop();
  if (!next) throw new Error('No parcel is left.');
  return next;
};

const inject = async (despatch: FilledDespatch) => {
  const answer = await application.app.inject({ method: 'POST', url: '/api/v1/invoices', headers: headersOf(), payload: bodyOf(despatch) });
  if (answer.statusCode !== 201) throw new Error(`The invoice was refused: ${answer.body}`);
};
await inject(take());
const template = take();
const captured = await captureStatements(() => inject(template));
await using reader = await connect(database.url);
const { rows: years } = await reader.query<{ id: string }>(`select id::text as id from "${house.schema}".fiscal_year`);
const fixed = new Set([filled.customerId, filled.partyId, ...filled.productIds, ...years.map(({ id }) => id)]);
const replayed = new ReplayedIssue(captured, template, fixed);
progress(`an issue is ${captured.length} statements, of which ${replayed.texts.length} write`);

await using server = await startServer([new URL('quiet-server.ts', import.meta.url).pathname], {
  DATABASE_URL: database.url,
  DATA_DIR: database.folder,
  HOME: process.env['HOME'] ?? database.folder,
});
const agent = new Agent({ keepAlive: true, maxSockets: Math.max(...clients) });
await using connections = await bareConnections(Math.max(...clients));

const sides = {
  ours: (despatch: FilledDespatch) => post(despatch),
  bare: (despatch: FilledDespatch, client: number) => replayed.run(clientAt(client), despatch),
};
type Side = keyof typeof sides;

function clientAt(n: number) {
  const client = connections.clients[n];
  if (!client) throw new Error(`There is no connection ${n}.`);
  return client;
}

/** Issues so many with so many clients; answers how long each took, and all of them. */
async function issue(side: Side, count: number, at: number): Promise<{ seconds: number; latencies: number[] }> {
  const mine = Array.from({ length: count }, take);
  const latencies: number[] = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: at }, async (_, client) => {
      for (let despatch = mine.pop(); despatch; despatch = mine.pop()) {
        const started = performance.now();
        await sides[side](despatch, client);
        latencies.push(performance.now() - started);
      }
    }),
  );
  return { seconds: (performance.now() - begun) / 1000, latencies };
}

for (const side of ['ours', 'bare'] as const) await issue(side, warmUp, 4);
// As the database does by itself in a house that invoices: what was planned for empty tables is planned anew.
await reader.query('analyze');
const rows = [];
for (const at of clients) {
  const measures = { ours: [] as Measure[], bare: [] as Measure[] };
  for (let done = 0; done < invoices; done += turn) {
    for (const side of ['ours', 'bare'] as const) {
      const measure = await issue(side, turn, at);
      measures[side].push(measure);
      progress(`${at} client(s), ${side}: ${Math.round(turn / measure.seconds)} invoices/s`);
    }
  }
  rows.push(rowOf(at, measures));
}
const { rows: gaps } = await reader.query(
  `select count(*)::int as issued, max(sequence) as last, count(distinct number)::int as numbers from "${house.schema}".invoice`,
);
if (gaps[0].issued !== gaps[0].last || gaps[0].numbers !== gaps[0].last)
  throw new Error(`The series has a gap: ${JSON.stringify(gaps[0])}`);
agent.destroy();
report(rows);

interface Measure {
  readonly seconds: number;
  readonly latencies: readonly number[];
}

function rowOf(at: number, { ours, bare }: Record<Side, Measure[]>) {
  const perSecond = (measures: readonly Measure[]) => median(measures.map(({ seconds }) => turn / seconds));
  const p95 = (measures: readonly Measure[]) =>
    percentile(
      measures.flatMap(({ latencies }) => latencies),
      0.95,
    );
  const shown = (measures: readonly Measure[]) => `${Math.round(perSecond(measures))} invoices/s, p95 ${milliseconds(p95(measures))}`;
  const ratio = perSecond(ours) / perSecond(bare);
  const fast = at === 1 || perSecond(ours) >= 150;
  return {
    what: `${invoices} invoices of ten lines issued over HTTP, ${at === 1 ? 'one client' : `${at} clients at once`}`,
    ours: `${shown(ours)} (${ratio.toFixed(2)} ×)`,
    against: `the same writes by bare SQL, a transaction each: ${shown(bare)}`,
    reach: at === 1 ? '≥ 0.5 of the invoices/s' : '≥ 150/s and ≥ 0.5 of the invoices/s',
    reached: fast && ratio >= 0.5,
  };
}

function headersOf(): Record<string, string> {
  return { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
}

function bodyOf({ id }: FilledDespatch) {
  return { customerId: filled.customerId, despatchIds: [id] };
}

function post(despatch: FilledDespatch): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}/api/v1/invoices`, { method: 'POST', agent, headers: headersOf() }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      answer.on('end', () => (answer.statusCode === 201 ? resolve() : reject(new Error(body))));
    });
    sent.on('error', reject).end(JSON.stringify(bodyOf(despatch)));
  });
}

async function bareConnections(count: number) {
  const open = await Promise.all(Array.from({ length: count }, () => connect(database.url)));
  return {
    clients: open,
    async [Symbol.asyncDispose]() {
      await Promise.all(open.map((client) => client.end()));
    },
  };
}
