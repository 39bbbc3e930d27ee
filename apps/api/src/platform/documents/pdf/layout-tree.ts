import type { Logo } from './document.js';
import type { Face } from './typefaces.js';

/** An element of the structure tree, read aloud and reflowed in the order in which its content appears. */
export interface StructureNode {
  readonly role: 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';
  readonly parent: StructureNode | null;
  readonly scope?: 'Row' | 'Column';
  readonly description?: string;
}

/** One line of text in one font, at its baseline. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly tracking: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Rule {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly thickness: number;
}

/** What belongs to one element of the structure, or to none (header, footer) where `node` is null. */
export interface Fragment {
  readonly node: StructureNode | null;
  readonly runs: readonly Run[];
  readonly picture?: { readonly logo: Logo; readonly x: number; readonly y: number };
}

/** A band across the page that is never cut; distances are measured from its top. */
export interface Strip {
  readonly height: number;
  /** Space above, dropped at the top of a page. */
  readonly before: number;
  readonly keepWithNext: boolean;
  readonly fragments: readonly Fragment[];
  readonly rules: readonly Rule[];
  /** Set again, outside the structure, when a page starts with this strip: the header of a table that continues. */
  readonly repeated?: Strip;
}

export interface PlacedStrip {
  readonly top: number;
  readonly strip: Strip;
  readonly repetition: boolean;
}

export interface Page {
  readonly number: number;
  readonly strips: readonly PlacedStrip[];
}

export interface Layout {
  readonly pages: readonly Page[];
  readonly document: StructureNode;
}
