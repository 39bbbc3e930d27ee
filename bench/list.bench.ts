// The list every screen of the catalogue begins with, in a small house and in one ten times larger.
import { openBenchDatabase } from './bench-database.ts';
import { applyLoad, type Load, refuseDifferentAnswers } from './load.ts';
import { median, milliseconds, percentile, progress, report } from './measures.ts';
import { serveBoth } from './product-requests.ts';

const sizes = [1000, 10_000];
const path = '/api/v1/products';
const connections = 8;
const rounds = 5;
const secondsPerRound = 3;

await using database = await openBenchDatabase();
await using sides = await serveBoth(database, sizes, [path]);
const cells = sides.houses.flatMap(({ cookie, house }) => {
  const size = Number(house.slug.split('-')[1]);
  return (['ours', 'bare'] as const).map((side) => ({ side, size, cookie, url: sides[side].url, loads: [] as Load[] }));
});
for (const { cookie } of sides.houses) {
  await refuseDifferentAnswers([sides.ours, sides.bare].map(({ url }) => ({ url, cookie, paths: [path] })));
}
// Turn by turn, so that whatever else the machine does weighs on all alike; the first round warms up.
for (let round = 0; round <= rounds; round++) {
  for (const cell of cells) {
    const load = await applyLoad({ ...cell, paths: [path] }, connections, secondsPerRound);
    progress(
      `${round === 0 ? 'warming up' : `round ${round}`}: ${cell.side}, ${cell.size} products: ${Math.round(load.perSecond)} requests/s`,
    );
    if (round > 0) cell.loads.push(load);
  }
}

const cell = (side: 'ours' | 'bare', size: number) => {
  const loads = cells.find((one) => one.side === side && one.size === size)?.loads ?? [];
  const latencies = loads.flatMap((load) => load.latencies);
  return {
    perSecond: median(loads.map((load) => load.perSecond)),
    p50: percentile(latencies, 0.5),
    p95: median(loads.map((load) => percentile(load.latencies, 0.95))),
  };
};
const shown = (measured: ReturnType<typeof cell>) =>
  `${Math.round(measured.perSecond)} requests/s, p50 ${milliseconds(measured.p50)}, p95 ${milliseconds(measured.p95)}`;
const growth = cell('ours', 10_000).p95 / cell('ours', 1000).p95;

report([
  ...sizes.map((size) => {
    const ratio = cell('ours', size).perSecond / cell('bare', size).perSecond;
    return {
      what: `List of 50 products of ${size}, ${connections} connections`,
      ours: `${shown(cell('ours', size))} (${ratio.toFixed(2)} ×)`,
      against: `bare Fastify and pg, same SQL: ${shown(cell('bare', size))}`,
      reach: '≥ 0.6 of the requests/s',
      reached: ratio >= 0.6,
    };
  }),
  {
    what: 'The same list with ten times the products',
    ours: `p95 ${growth.toFixed(2)} ×`,
    against: 'p95 at 1,000 products',
    reach: '≤ 2 ×',
    reached: growth <= 2,
  },
]);
