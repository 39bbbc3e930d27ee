import type { Language } from './figures.js';

/** A piece of text; book titles are italic, what must be seen first is strong. */
export type Span = string | { readonly text: string; readonly style: 'italic' | 'strong' };
export type Text = string | readonly Span[];

export interface House {
  readonly name: string;
  readonly address: readonly string[];
  /** One line of legal identity (form, capital, SIREN, VAT number) for the foot of every page. */
  readonly legalLine?: string;
  readonly logo?: Logo;
}

/** A PNG or JPEG in RGB or grey; CMYK would contradict the sRGB output intent of PDF/A. Sizes in points. */
export interface Logo {
  readonly image: Buffer;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** A finished document as data: the writer lays it out and computes nothing in it. */
export interface BusinessDocument {
  readonly language: Language;
  /** Title in the file's metadata and in the reader's window. */
  readonly title: string;
  /** What the pages after the first repeat: the document's number and its recipient. */
  readonly runningTitle: string;
  readonly author: string;
  /** Instant of issue; the same document made again at any time is the same file. */
  readonly createdAt: Date;
  readonly house: House;
  /** Name and postal address, placed for a window envelope. */
  readonly recipient?: readonly string[];
  readonly blocks: readonly Block[];
  readonly attachments?: readonly Attachment[];
  /** RDF descriptions added to the XMP packet, with the schema of what they say (ISO 19005-3, 6.6.2.3). */
  readonly metadata?: string;
}

/** A file inside the PDF (ISO 19005-3, 6.8). */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /** What it is to the pages: the same content in another form, or what they were made from. */
  readonly relationship: 'Alternative' | 'Data' | 'Source' | 'Supplement';
  readonly bytes: Buffer;
}

export type Block = TitleBlock | SectionBlock | FactsBlock | ParagraphBlock | TableBlock | ResultBlock | NoteBlock;

export interface TitleBlock {
  readonly kind: 'title';
  readonly text: Text;
  readonly subtitle?: Text;
}

export interface SectionBlock {
  readonly kind: 'section';
  /** 2 for a part of the document (a work), 3 for a part of that part. */
  readonly level: 2 | 3;
  readonly text: Text;
  readonly subtitle?: Text;
}

export interface FactsBlock {
  readonly kind: 'facts';
  readonly columns?: 1 | 2;
  readonly facts: readonly { readonly label: string; readonly value: Text }[];
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Text;
}

/** The figure the document exists for, between two rules. */
export interface ResultBlock {
  readonly kind: 'result';
  readonly label: Text;
  readonly value: string;
  readonly remark?: Text;
}

/** Small print. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly text: Text;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Sums up what stands above it: it is never cut, and takes two rows with it to a new page. */
  readonly concludes?: boolean;
}

export interface Column {
  readonly header: string;
  /** `decimal` sets the figures of the column under one another by their decimal mark. */
  readonly align?: 'start' | 'end' | 'decimal';
  /** Points, the width of the widest cell, or a share of what the others leave. Texts share by default, figures fit. */
  readonly width?:
    | number
    | 'fit'
    | { readonly share: number /** Points; rather than fall below it, the table is set smaller. */; readonly least?: number };
}

/** A group row heads the lines that follow it; in subtotals and totals the label runs over the empty cells after it. */
export type Row =
  | { readonly kind: 'line' | 'subtotal' | 'total'; readonly cells: readonly Text[] }
  | { readonly kind: 'group'; readonly text: Text };
