import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Attachment, BusinessDocument } from './document.js';
import { layOutDocument } from './lay-out-document.js';
import type { Fragment, Layout, Page, Rule, Run, StructureNode } from './layout-tree.js';
import { RULE_COLOUR } from './page-design.js';
import type { Face } from './typefaces.js';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/**
 * The document as PDF/A-3b (ISO 19005-3), tagged: fonts embedded, XMP metadata, sRGB output intent, file identifier. The same document
 * gives the same bytes, because its instant of issue is part of it.
 */
export async function renderDocument(document: BusinessDocument): Promise<Buffer> {
  return renderLayout(layOutDocument(document), document);
}

/** What a file says of itself besides its pages. */
export type DocumentProperties = Pick<BusinessDocument, 'title' | 'author' | 'createdAt' | 'language' | 'attachments' | 'metadata'>;

/** Pages already laid out, as the same kind of file. */
export async function renderLayout(layout: Layout, properties: DocumentProperties): Promise<Buffer> {
  const pdf = new ArchivablePdf(properties);
  const drawing = new Drawing(pdf);
  for (const page of layout.pages) drawing.drawPage(page);
  drawing.finish(layout.document);
  for (const attachment of properties.attachments ?? []) pdf.attach(attachment, properties.createdAt);
  if (properties.metadata) pdf.appendXML(properties.metadata);
  const file = buffer(pdf);
  pdf.end();
  return file;
}

class ArchivablePdf extends PDFDocument {
  constructor({ title, author, createdAt, language }: DocumentProperties) {
    super({
      subset: 'PDF/A-3b',
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: LOCALES[language],
      autoFirstPage: false,
      size: 'A4',
      margin: 0,
      // With no first font pdfkit does not open Helvetica, which would stay unembedded.
      font: '',
      info: { Title: title, Author: author, CreationDate: createdAt, Creator: 'Colophon', Producer: 'Colophon (PDFKit)' },
    });
  }

  attach({ bytes, name, mediaType: type, description, relationship }: Attachment, createdAt: Date): void {
    this.file(bytes, { name, type, description, relationship, creationDate: createdAt, modifiedDate: createdAt });
  }

  /** pdfkit 0.20.2 writes these texts into the XMP packet as they are; an ampersand in a title would make it malformed. */
  override endMetadata(): void {
    for (const key of ['Title', 'Author', 'Creator', 'Producer'] as const) this.info[key] = escapeXml(this.info[key] ?? '');
    super.endMetadata();
  }
}

class Drawing {
  readonly #pdf: ArchivablePdf;
  readonly #registered = new Set<Face>();
  readonly #elements = new Map<StructureNode, PDFKit.PDFStructureElement>();
  #colour = '';

  constructor(pdf: ArchivablePdf) {
    this.#pdf = pdf;
  }

  drawPage(page: Page): void {
    this.#pdf.addPage();
    this.#colour = '';
    for (const { top, strip } of page.strips) {
      for (const fragment of strip.fragments) this.#drawFragment(fragment, top);
      if (strip.rules.length > 0) this.#drawRules(strip.rules, top);
    }
  }

  finish(document: StructureNode): void {
    this.#elementOf(document).end();
  }

  #drawFragment({ node, runs, picture }: Fragment, top: number): void {
    if (!node) {
      this.#pdf.markContent('Artifact', { type: 'Pagination' });
    } else {
      const element = this.#elementOf(node);
      if (runs.length === 0 && !picture) return;
      element.add(this.#pdf.markStructureContent(node.role));
    }
    for (const run of runs) this.#drawRun(run, top);
    if (picture)
      this.#pdf.image(picture.logo.image, picture.x, top + picture.y, { width: picture.logo.width, height: picture.logo.height });
    this.#pdf.endMarkedContent();
  }

  #drawRun(run: Run, top: number): void {
    this.#useFace(run.face, run.size);
    if (run.colour !== this.#colour) {
      this.#pdf.fillColor(run.colour);
      this.#colour = run.colour;
    }
    this.#pdf.text(run.text, run.x, top + run.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      textWidth: run.width,
      ...(run.tracking ? { characterSpacing: run.tracking } : {}),
    });
  }

  #useFace(face: Face, size: number): void {
    if (!this.#registered.has(face)) {
      this.#registered.add(face);
      this.#pdf.registerFont(face.name, face.font);
    }
    this.#pdf.font(face.name, size);
  }

  #drawRules(rules: readonly Rule[], top: number): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    for (const rule of rules) {
      this.#pdf
        .lineWidth(rule.thickness)
        .moveTo(rule.from, top + rule.y)
        .lineTo(rule.to, top + rule.y)
        .stroke(RULE_COLOUR);
    }
    this.#pdf.endMarkedContent();
  }

  #elementOf(node: StructureNode): PDFKit.PDFStructureElement {
    let element = this.#elements.get(node);
    if (!element) {
      element = this.#pdf.struct(node.role, { scope: node.scope, alt: node.description });
      this.#elements.set(node, element);
      if (node.parent) this.#elementOf(node.parent).add(element);
      else this.#pdf.addStructure(element);
    }
    return element;
  }
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');
}
