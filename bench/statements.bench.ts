// The statements of a year for a thousand contributors and twenty thousand print runs: computed, written, and printed.
import { draftStatements } from '@colophon/royalties';
import { RoyaltiesFacade } from '../apps/api/dist/modules/royalties/royalties.facade.js';
import { RoyaltyFactsRepository } from '../apps/api/dist/modules/royalties/royalty-facts.repository.js';
import { royaltyStatementDocument } from '../apps/api/dist/modules/royalties/royalty-statement.document.js';
import type { StatementContent } from '../apps/api/dist/modules/royalties/royalty-statement.schemas.js';
import { layOutDocument } from '../apps/api/dist/platform/documents/pdf/lay-out-document.js';
import { renderDocument } from '../apps/api/dist/platform/documents/pdf/render-document.js';
import { Houses } from '../apps/api/dist/platform/houses/houses.js';
import { drawBarePdf } from './bare-pdf.ts';
import { createHouse, openApplication } from './bench-application.ts';
import { connect, openBenchDatabase } from './bench-database.ts';
import { asOneQuery, captureStatements } from './captured-statements.ts';
import { fillHouse } from './fill-house.ts';
import { fillRoyalties } from './fill-royalties.ts';
import { best, milliseconds, progress, report } from './measures.ts';

const year = { from: '2025-01-01', to: '2026-01-01' };
const runs = 20_000;
const rounds = 7;
const printedDocuments = 60;

await using database = await openBenchDatabase();
await using application = await openApplication(database);
const { app } = application;
const { house } = await createHouse(application, 'maison');
const filled = await fillHouse(database.url, house.schema, 10_000);
await fillRoyalties(database.url, house.schema, filled, runs);
progress(`a house of ${filled.contributors.length} contributors and ${runs} print runs is filled`);

const inHouse = <T>(work: () => Promise<T>) => app.get(Houses).enter(house, 'bench', work);
await using client = await connect(database.url);

/** Reads the facts of everyone and computes every statement, as drafting a period does before it writes: so many people at a time. */
function compute(): Promise<number> {
  return inHouse(async () => {
    let computed = 0;
    for await (const facts of app.get(RoyaltyFactsRepository).ofEveryone(year.to)) {
      for (const drafted of draftStatements({ ...facts, period: year, currency: 'EUR' })) {
        if ('refusal' in drafted) throw drafted.refusal;
        computed += 1;
      }
    }
    return computed;
  });
}

/** The same rows in as few statements as they can be had. */
const readAtOnce = () => inHouse(() => app.get(RoyaltyFactsRepository).of(null, year.to));

async function timed(work: () => Promise<unknown>): Promise<number> {
  global.gc?.();
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const oneQuery = asOneQuery((await captureStatements(readAtOnce)).filter(({ text }) => /^\s*select/.test(text)));
const computing: number[] = [];
const reading: number[] = [];
for (let round = 0; round <= rounds; round++) {
  const ours = await timed(compute);
  const bare = await timed(() => client.query(oneQuery));
  progress(`${round === 0 ? 'warming up' : `round ${round}`}: computed in ${milliseconds(ours)}, read in ${milliseconds(bare)}`);
  if (round > 0) {
    computing.push(ours);
    reading.push(bare);
  }
}
const computed = await compute();

const drafting = await timed(() => inHouse(() => app.get(RoyaltiesFacade).draftStatements(year)));
progress(`drafted with their names and written in ${(drafting / 1000).toFixed(1)} s`);

const { rows: drafts } = await client.query<{ content: StatementContent }>(
  `select content from "${house.schema}".royalty_statement order by beneficiary_id limit ${printedDocuments}`,
);
const issue = { number: 'R-2026-001', on: '2026-03-31', at: new Date('2026-03-31T10:00:00Z') };
const documents = drafts.map(({ content }) => royaltyStatementDocument(content, issue));
const layouts = documents.map((document) => layOutDocument(document));
const pages = layouts.reduce((sum, layout) => sum + layout.pages.length, 0);
const printing: number[] = [];
const drawing: number[] = [];
for (let round = 0; round <= rounds; round++) {
  const ours = await timed(async () => {
    for (const { content } of drafts) await renderDocument(royaltyStatementDocument(content, issue));
  });
  const bare = await timed(async () => {
    for (const [n, layout] of layouts.entries()) {
      const document = documents[n];
      if (document) await drawBarePdf(layout, document);
    }
  });
  progress(
    `${round === 0 ? 'warming up' : `round ${round}`}: ${drafts.length} PDFs in ${milliseconds(ours)}, bare in ${milliseconds(bare)}`,
  );
  if (round > 0) {
    printing.push(ours);
    drawing.push(bare);
  }
}

const perSecond = (total: number) => `${((drafts.length / total) * 1000).toFixed(0)} documents/s`;
const computingRatio = best(computing) / best(reading);
const printingRatio = best(drawing) / best(printing);
report([
  {
    what: `Statements of ${computed} contributors, ${runs} print runs: read and computed`,
    ours: `${milliseconds(best(computing))} (${computingRatio.toFixed(2)} ×)`,
    against: `reading the same rows by bare pg in one query: ${milliseconds(best(reading))}`,
    reach: '≤ 2 ×',
    reached: computingRatio <= 2,
  },
  { what: 'The same, with every name, written as drafts', ours: `${(drafting / 1000).toFixed(1)} s`, reach: 'shown' },
  {
    what: `Statements as PDF, ${(pages / drafts.length).toFixed(1)} pages each`,
    ours: `${perSecond(best(printing))} (${printingRatio.toFixed(2)} ×)`,
    against: `bare pdfkit drawing the same tagged pages: ${perSecond(best(drawing))}`,
    reach: '≥ 0.8 of the documents/s',
    reached: printingRatio >= 0.8,
  },
]);
