import type { Text } from './document.js';
import type { Language } from './figures.js';
import type { Fragment, Layout, Run, StructureNode } from './layout-tree.js';
import { PAGE, TYPE, type TypeStyle } from './page-design.js';
import { baseline, moved, setLines } from './set-lines.js';

/** A sheet of self-adhesive labels on A4, in millimetres. */
export interface LabelSheet {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Between columns; rows touch. */
  readonly gap: number;
}

/** The common sheets, by the size of one label. */
export const labelSheets = {
  '63.5x38.1': { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, gap: 2.5 },
  '99.1x67.7': { columns: 2, rows: 4, width: 99.1, height: 67.7, left: 4.7, top: 13.1, gap: 2.5 },
  '105x148.5': { columns: 2, rows: 2, width: 105, height: 148.5, left: 0, top: 0, gap: 0 },
} as const satisfies Record<string, LabelSheet>;

export type LabelSheetName = keyof typeof labelSheets;

export interface AddressLabel {
  /** Who sends it, small, above the address. */
  readonly sender: string;
  readonly recipient: readonly string[];
  /** What is inside, small, below: the delivery note, the number of the parcel. */
  readonly reference: string | null;
}

const POINTS = 72 / 25.4;
const MARGIN = 4.5 * POINTS;
const SENDER_SIZES = [8, 7, 6];
const ADDRESS_SIZES = [20, 18, 16, 14, 13, 12, 11, 10, 9, 8, 7];

/** Address labels, from left to right and down; the first `skipped` places of the first sheet were used before. */
export function layOutLabels(labels: readonly AddressLabel[], sheet: LabelSheet, language: Language, skipped = 0): Layout {
  const root: StructureNode = { role: 'Document', parent: null };
  const room = { width: sheet.width * POINTS - 2 * MARGIN, height: sheet.height * POINTS - 2 * MARGIN };
  const type = typeFor(labels, room, language);
  const perPage = sheet.columns * sheet.rows;
  const pages: Fragment[][] = Array.from({ length: Math.max(1, Math.ceil((labels.length + skipped) / perPage)) }, () => []);
  for (const [i, label] of labels.entries()) {
    const place = (i + skipped) % perPage;
    const x = (sheet.left + (place % sheet.columns) * (sheet.width + sheet.gap)) * POINTS;
    const y = (sheet.top + Math.floor(place / sheet.columns) * sheet.height) * POINTS;
    const runs = moved(labelRuns(label, type, room, language), x, y);
    pages[Math.floor((i + skipped) / perPage)]?.push({ node: { role: 'P', parent: root }, runs });
  }
  return {
    document: root,
    pages: pages.map((fragments, i) => ({
      number: i + 1,
      strips: [{ top: 0, repetition: false, strip: { height: PAGE.height, before: 0, keepWithNext: false, fragments, rules: [] } }],
    })),
  };
}

interface LabelType {
  readonly sender: TypeStyle;
  readonly address: TypeStyle;
}

/** One size for all labels of a print, as large as the fullest of them allows. */
function typeFor(labels: readonly AddressLabel[], room: Room, language: Language): LabelType {
  const isOneLine = (size: number) => labels.every((label) => setLines(label.sender, senderType(size), room.width, language).length === 1);
  const sender = senderType(SENDER_SIZES.find(isOneLine) ?? 6);
  const others = 2 * sender.leading + 10;
  const fits = (size: number) => (label: AddressLabel) => {
    const set = textRuns(label.recipient, addressType(size), room.width, language);
    return set.lines === label.recipient.length && set.height + others <= room.height;
  };
  return { sender, address: addressType(ADDRESS_SIZES.find((size) => labels.every(fits(size))) ?? 7) };
}

function senderType(size: number): TypeStyle {
  return { ...TYPE.footer, size, leading: size * 1.3 };
}

function addressType(size: number): TypeStyle {
  return { ...TYPE.recipient, size, leading: size * 1.25 };
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The sender at the head, the address below it, the reference at the foot. */
function labelRuns({ sender, recipient, reference }: AddressLabel, type: LabelType, { width, height }: Room, language: Language): Run[] {
  const from = textRuns([sender], type.sender, width, language);
  const address = textRuns(recipient, type.address, width, language);
  const about = textRuns(reference === null ? [] : [reference], type.sender, width, language);
  return [
    ...moved(from.runs, MARGIN, MARGIN),
    ...moved(address.runs, MARGIN, MARGIN + from.height + 6),
    ...moved(about.runs, MARGIN, MARGIN + height - about.height),
  ];
}

function textRuns(
  texts: readonly Text[],
  style: TypeStyle,
  width: number,
  language: Language,
): { runs: Run[]; height: number; lines: number } {
  const lines = texts.flatMap((text) => setLines(text, style, width, language));
  const runs = lines.flatMap((line, n) => moved(line.runs, 0, baseline(style, n)));
  return { runs, height: lines.length * style.leading, lines: lines.length };
}
