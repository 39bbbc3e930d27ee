import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { BusinessDocument } from '../apps/api/dist/platform/documents/pdf/document.js';
import type { Layout, StructureNode } from '../apps/api/dist/platform/documents/pdf/layout-tree.js';
import { sfntFromWoff } from '../apps/api/dist/platform/documents/pdf/sfnt-from-woff.js';

const files = { regular: '400-normal', italic: '400-italic', strong: '600-normal' };
const fonts = new Map(Object.entries(files).map(([style, file]) => [`${style}-latin`, openFont(file)]));

function openFont(file: string): Font {
  const path = fileURLToPath(import.meta.resolve(`@fontsource/eb-garamond/files/eb-garamond-latin-${file}.woff`));
  const font = create(sfntFromWoff(readFileSync(path)));
  // Read before pdfkit does: it tells apart the files of one family by it.
  void font.head;
  return font;
}

/**
 * A page already laid out, drawn by pdfkit and nothing else: the same text at the same places, the same tags, fonts parsed once. What else
 * belongs to the file is put in before it is closed.
 */
export function drawBarePdf(
  { pages, document }: Layout,
  { title, author, createdAt }: BusinessDocument,
  finish: (pdf: PDFKit.PDFDocument) => void = () => undefined,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    subset: 'PDF/A-3b',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'fr-FR',
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    font: '',
    info: { Title: title, Author: author, CreationDate: createdAt },
  });
  const elements = new Map<StructureNode, PDFKit.PDFStructureElement>();
  const elementOf = (node: StructureNode): PDFKit.PDFStructureElement => {
    const known = elements.get(node);
    if (known) return known;
    const element = pdf.struct(node.role, { scope: node.scope });
    elements.set(node, element);
    if (node.parent) elementOf(node.parent).add(element);
    else pdf.addStructure(element);
    return element;
  };
  for (const page of pages) {
    pdf.addPage();
    for (const { top, strip } of page.strips) {
      for (const { node, runs } of strip.fragments) {
        if (!node) pdf.markContent('Artifact', { type: 'Pagination' });
        else {
          const element = elementOf(node);
          if (runs.length === 0) continue;
          element.add(pdf.markStructureContent(node.role));
        }
        for (const run of runs) {
          pdf.registerFont(run.face.name, fonts.get(run.face.name) ?? run.face.font);
          pdf.font(run.face.name, run.size).fillColor(run.colour);
          pdf.text(run.text, run.x, top + run.y, { lineBreak: false, baseline: 'alphabetic' });
        }
        pdf.endMarkedContent();
      }
      if (strip.rules.length === 0) continue;
      pdf.markContent('Artifact', { type: 'Layout' });
      for (const { thickness, from, to, y } of strip.rules) {
        pdf
          .lineWidth(thickness)
          .moveTo(from, top + y)
          .lineTo(to, top + y)
          .stroke('#8c857b');
      }
      pdf.endMarkedContent();
    }
  }
  elementOf(document).end();
  finish(pdf);
  const bytes = buffer(pdf);
  pdf.end();
  return bytes;
}
