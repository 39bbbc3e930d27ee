import type { FaceStyle } from './typefaces.js';

/** Sizes in points. `leading` is the distance from one baseline to the next. */
export interface TypeStyle {
  readonly face: FaceStyle;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  /** Added between characters. */
  readonly tracking?: number;
}

const INK = '#1c1a17';
const GREY = '#655f57';

export const RULE_COLOUR = '#8c857b';

// A4; the side margins of 24 mm leave a measure of about 90 characters at text size.
export const PAGE = { width: 595.28, height: 841.89, left: 68, right: 68, top: 56, topOfFollowing: 96, bottom: 76 } as const;
export const MEASURE = PAGE.width - PAGE.left - PAGE.right;
export const RUNNING_HEAD_BASELINE = 62;
export const FOOTER_BASELINE = PAGE.height - 44;

// The address window of a DL envelope: 45 mm from the top, right-hand side.
export const RECIPIENT = { left: 320, top: 134 } as const;

export const TYPE = {
  house: { face: 'regular', size: 17, leading: 20, colour: INK, tracking: 0.3 },
  address: { face: 'regular', size: 9, leading: 12, colour: GREY },
  recipient: { face: 'regular', size: 11, leading: 14.5, colour: INK },
  title: { face: 'regular', size: 23, leading: 28, colour: INK },
  subtitle: { face: 'italic', size: 12, leading: 16, colour: GREY },
  section: { face: 'regular', size: 14.5, leading: 18, colour: INK },
  subsection: { face: 'strong', size: 10.5, leading: 14, colour: INK },
  sectionSubtitle: { face: 'regular', size: 9.5, leading: 13, colour: GREY },
  text: { face: 'regular', size: 10.5, leading: 14.5, colour: INK },
  label: { face: 'italic', size: 10, leading: 14.5, colour: GREY },
  note: { face: 'regular', size: 8.8, leading: 12, colour: GREY },
  result: { face: 'strong', size: 12.5, leading: 17, colour: INK },
  running: { face: 'italic', size: 9, leading: 12, colour: GREY },
  footer: { face: 'regular', size: 8, leading: 11, colour: GREY },
} as const satisfies Record<string, TypeStyle>;

export interface TableType {
  readonly header: TypeStyle;
  readonly line: TypeStyle;
  readonly group: TypeStyle;
  readonly total: TypeStyle;
}

/** A table with too many columns for its measure is set smaller rather than broken into pieces. */
export const TABLE_TYPES: readonly TableType[] = [10, 9, 8, 7].map((size) => ({
  header: { face: 'italic', size: size - 0.8, leading: size + 1.7, colour: GREY },
  line: { face: 'regular', size, leading: size + 2.8, colour: INK },
  group: { face: 'italic', size: size + 0.5, leading: size + 3.5, colour: INK },
  total: { face: 'strong', size, leading: size + 3, colour: INK },
}));
