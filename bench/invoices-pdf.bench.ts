// Invoices of ten lines as Factur-X: pages, fonts, tags, the XML and its attachment, from content in memory.
import XMLBuilder from 'fast-xml-builder';
import { crossIndustryElements } from '../apps/api/dist/modules/sales/documents/cross-industry-invoice.js';
import { facturXMetadata, renderInvoice } from '../apps/api/dist/modules/sales/documents/factur-x.js';
import { invoiceDocument } from '../apps/api/dist/modules/sales/documents/invoice.document.js';
import { bookLines, sampleInvoice } from '../apps/api/dist/modules/sales/documents/sample-invoices.js';
import { layOutDocument } from '../apps/api/dist/platform/documents/pdf/lay-out-document.js';
import { drawBarePdf } from './bare-pdf.ts';
import { best, milliseconds, progress, report } from './measures.ts';

const printed = 60;
const rounds = 7;
const issuedAt = new Date('2026-11-21T10:00:00Z');

const invoices = Array.from({ length: printed }, (_, i) => ({
  ...sampleInvoice({ lines: bookLines(10) }),
  number: `FA-2026-${10_000 + i}`,
}));
const prepared = invoices.map((invoice) => {
  const document = invoiceDocument(invoice, { issuedAt });
  return { document, layout: layOutDocument(document), elements: withoutGaps(crossIndustryElements(invoice)) };
});
const pages = prepared.reduce((sum, { layout }) => sum + layout.pages.length, 0);
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  suppressEmptyNode: true,
});

/** The library is given what it writes, with nothing left to leave out. */
function withoutGaps(elements: unknown): unknown {
  return JSON.parse(JSON.stringify(elements)) as unknown;
}

async function ours(): Promise<void> {
  for (const invoice of invoices) await renderInvoice(invoice, { issuedAt });
}

async function bare(): Promise<void> {
  for (const { document, layout, elements } of prepared) {
    await drawBarePdf(layout, document, (pdf) => {
      const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(elements)}`;
      pdf.file(Buffer.from(xml), {
        name: 'factur-x.xml',
        type: 'text/xml',
        relationship: 'Alternative',
        creationDate: issuedAt,
        modifiedDate: issuedAt,
      });
      pdf.appendXML(facturXMetadata);
    });
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  global.gc?.();
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const printing: number[] = [];
const drawing: number[] = [];
for (let round = 0; round <= rounds; round++) {
  const here = await timed(ours);
  const there = await timed(bare);
  progress(
    `${round === 0 ? 'warming up' : `round ${round}`}: ${printed} invoices in ${milliseconds(here)}, bare in ${milliseconds(there)}`,
  );
  if (round > 0) {
    printing.push(here);
    drawing.push(there);
  }
}

const perSecond = (total: number) => `${((printed / total) * 1000).toFixed(0)} documents/s`;
const ratio = best(drawing) / best(printing);
report([
  {
    what: `Invoices of 10 lines as Factur-X, ${(pages / printed).toFixed(1)} pages each`,
    ours: `${perSecond(best(printing))} (${ratio.toFixed(2)} ×)`,
    against: `bare pdfkit drawing the same tagged pages, with the library’s XML attached: ${perSecond(best(drawing))}`,
    reach: '≥ 0.8 of the documents/s',
    reached: ratio >= 0.8,
  },
]);
