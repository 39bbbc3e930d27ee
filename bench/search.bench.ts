// Looking for a book by a fragment of what is known of it.
import { openBenchDatabase } from './bench-database.ts';
import { applyLoad, type Load, refuseDifferentAnswers } from './load.ts';
import { median, milliseconds, percentile, progress, report } from './measures.ts';
import { serveBoth } from './product-requests.ts';

const fragments = [
  'phare bleu',
  'belved',
  'Kermarrec',
  'solène quém',
  'Saint-Malo',
  'oublié de prague',
  '978-2-00-0079',
  '9782000',
  '79190',
];
const paths = fragments.map((fragment) => `/api/v1/products?q=${encodeURIComponent(fragment)}`);
const connections = 4;
const rounds = 5;
const secondsPerRound = 4;

await using database = await openBenchDatabase();
await using sides = await serveBoth(database, [10_000], paths);
const loads: Record<'ours' | 'bare', Load[]> = { ours: [], bare: [] };
const cookie = sides.houses[0]?.cookie ?? '';
await refuseDifferentAnswers([sides.ours, sides.bare].map(({ url }) => ({ url, cookie, paths })));
for (let round = 0; round <= rounds; round++) {
  for (const side of ['ours', 'bare'] as const) {
    const load = await applyLoad({ url: sides[side].url, cookie, paths }, connections, secondsPerRound);
    progress(`${round === 0 ? 'warming up' : `round ${round}`}: ${side}: p95 ${milliseconds(percentile(load.latencies, 0.95))}`);
    if (round > 0) loads[side].push(load);
  }
}

const p95 = (side: 'ours' | 'bare') => median(loads[side].map(({ latencies }) => percentile(latencies, 0.95)));
const p50 = (side: 'ours' | 'bare') => median(loads[side].map(({ latencies }) => percentile(latencies, 0.5)));
const ratio = p95('ours') / p95('bare');
report([
  {
    what: `Search among 10,000 products by ${fragments.length} fragments (title, name, ISBN), ${connections} connections`,
    ours: `p50 ${milliseconds(p50('ours'))}, p95 ${milliseconds(p95('ours'))} (${ratio.toFixed(2)} ×)`,
    against: `bare Fastify and pg, same SQL: p50 ${milliseconds(p50('bare'))}, p95 ${milliseconds(p95('bare'))}`,
    reach: 'p95 ≤ 1.5 ×',
    reached: ratio <= 1.5,
  },
]);
