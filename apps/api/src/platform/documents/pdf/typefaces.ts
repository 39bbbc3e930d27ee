import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphRun } from 'fontkit';
import { sfntFromWoff } from './sfnt-from-woff.js';

export type FaceStyle = 'regular' | 'italic' | 'strong';

/** One font file, parsed once per process and shared by every document. */
export interface Face {
  /** The name under which a document registers the font. */
  readonly name: string;
  readonly font: Font;
  /** Whether every character of the text has a glyph here. */
  covers(text: string): boolean;
  /** Width in thousandths of the type size. */
  widthOf(text: string): number;
}

export interface Segment {
  readonly text: string;
  readonly face: Face;
}

const NARROW_NO_BREAK_SPACE = 0x202f;
const THIN_SPACE = 0x2009;
/** Stands for a letter no font here has; a question mark would read as one. */
const UNKNOWN_LETTER = '\u25a1';

// The book trade's "espace fine", in thousandths of the type size; EB Garamond's word space is 200.
const NARROW_SPACE_WIDTH = 165;

// Words return from statement to statement. Beyond this many the cache starts again, so a batch of any size stays in bounded memory.
const REMEMBERED_WORDS = 20_000;

const STYLE_FILES: Record<FaceStyle, string> = { regular: '400-normal', italic: '400-italic', strong: '600-normal' };
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'] as const;
const DEJAVU: Record<FaceStyle, Record<'serif' | 'sans', string>> = {
  regular: { serif: 'DejaVuSerif', sans: 'DejaVuSans' },
  italic: { serif: 'DejaVuSerif-Italic', sans: 'DejaVuSans-Oblique' },
  strong: { serif: 'DejaVuSerif-Bold', sans: 'DejaVuSans-Bold' },
};

const require = createRequire(import.meta.url);
const faces = new Map<string, Face>();

/**
 * The text cut into pieces that one font file can set. The published files of EB Garamond each hold one script; what none of them has
 * falls to DejaVu; `settable` has taken out before what is unknown there too, because PDF/A forbids a reference to a missing glyph
 * (ISO 19005-3, 6.2.11.8).
 */
export function segmentsOf(text: string, style: FaceStyle): Segment[] {
  const main = faceFor(style, 'latin');
  if (main.covers(text)) return [{ text, face: main }];
  const segments: { text: string; face: Face }[] = [];
  for (const character of text) {
    const known = faceCovering(character, style) ?? faceCovering(character, 'regular');
    const [shown, face] = known ? [character, known] : ['?', main];
    const last = segments.at(-1);
    if (last?.face === face) last.text += shown;
    else segments.push({ text: shown, face });
  }
  return segments;
}

/**
 * The text with what no font here can set made readable: a letter or a digit in its plain form if it has one, else a box, so that the
 * reader sees that something is missing; an emoji or any other sign is left out with the space that set it off.
 */
export function settable(text: string): string {
  const unknown = [...text].filter((character) => character !== '\n' && !faceCovering(character, 'regular'));
  if (unknown.length === 0) return text;
  const shown = new Map(unknown.map((character) => [character, plainForm(character)]));
  const plain = [...text].map((character) => shown.get(character) ?? character).join('');
  const kept = plain.replace(/(?<=[^ ]) {2,}(?=[^ ])/g, ' ');
  return text.startsWith(' ') ? kept : kept.trimStart();
}

function plainForm(character: string): string {
  const plain = character.normalize('NFKD');
  if (plain !== character && faceFor('regular', 'latin').covers(plain)) return plain;
  return /[\p{L}\p{N}]/u.test(character) ? UNKNOWN_LETTER : '';
}

function faceCovering(character: string, style: FaceStyle): Face | undefined {
  for (const source of [...SCRIPTS, 'serif', 'sans'] as const) {
    const face = faceFor(style, source);
    if (face.covers(character)) return face;
  }
  return undefined;
}

function faceFor(style: FaceStyle, source: (typeof SCRIPTS)[number] | 'serif' | 'sans'): Face {
  const name = `${style}-${source}`;
  let face = faces.get(name);
  if (!face) {
    const path =
      source === 'serif' || source === 'sans'
        ? `dejavu-fonts-ttf/ttf/${DEJAVU[style][source]}.ttf`
        : `@fontsource/eb-garamond/files/eb-garamond-${source}-${STYLE_FILES[style]}.woff`;
    face = loadFace(name, require.resolve(path));
    faces.set(name, face);
  }
  return face;
}

function loadFace(name: string, path: string): Face {
  const parsed = create(sfntFromWoff(readFileSync(path)));
  fixCopiedCharacters(parsed);
  const font = withNarrowSpace(withMemory(parsed));
  const widthOfWord = remembered((word) => font.layout(word).advanceWidth);
  const { unitsPerEm } = parsed;
  const covered = new RegExp(`^[${characterClass(parsed)}]*$`, 'u');
  return {
    name,
    font,
    covers: (text) => covered.test(text),
    widthOf: (text) => (widthInUnits(widthOfWord, text) * 1000) / unitsPerEm,
  };
}

/**
 * A glyph tells the PDF which character it stands for, and keeps the first one it was asked with: without this, a space met as a
 * no-break space in one document would be copied as such from the next, and two runs of the same document would differ.
 * Reading `head` lets pdfkit tell apart the files of one family, whose names are equal.
 */
function fixCopiedCharacters(font: Font): void {
  void font.head;
  if (!font.hasGlyphForCodePoint(NARROW_NO_BREAK_SPACE) && font.hasGlyphForCodePoint(THIN_SPACE)) {
    const thin = font.glyphForCodePoint(THIN_SPACE);
    Object.assign(thin, { codePoints: [NARROW_NO_BREAK_SPACE] });
  }
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
}

function characterClass(font: Font): string {
  const escaped = font.characterSet.filter((codePoint) => codePoint >= 0x20).map((codePoint) => `\\u{${codePoint.toString(16)}}`);
  if (font.hasGlyphForCodePoint(THIN_SPACE)) escaped.push(`\\u{${NARROW_NO_BREAK_SPACE.toString(16)}}`);
  return escaped.join('');
}

/** The same font, setting U+202F with its thin-space glyph at one width for every weight: the files lack the glyph or disagree on it. */
function withNarrowSpace(font: Font): Font {
  if (font.hasGlyphForCodePoint(NARROW_NO_BREAK_SPACE) || !font.hasGlyphForCodePoint(THIN_SPACE)) return font;
  const thin = font.glyphForCodePoint(THIN_SPACE).id;
  const width = (NARROW_SPACE_WIDTH * font.unitsPerEm) / 1000;
  return derived(font, (text, features) => {
    const run = font.layout(text.replaceAll('\u202f', '\u2009'), features);
    if (text.includes('\u202f'))
      run.glyphs.forEach((glyph, i) => glyph.id === thin && Object.assign(run.positions[i] ?? {}, { xAdvance: width }));
    return run;
  });
}

/** The same font, shaping each word once. Positions are handed out as copies because pdfkit scales them in place. */
function withMemory(font: Font): Font {
  const shaped = remembered((text) => font.layout(text));
  return derived(font, (text, features) => (features ? font.layout(text, features) : copyOf(shaped(text))));
}

function remembered<Value>(valueOf: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= REMEMBERED_WORDS) known.clear();
      value = valueOf(text);
      known.set(text, value);
    }
    return value;
  };
}

function copyOf(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position) => ({ ...position }));
  return {
    glyphs: run.glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((width, position) => width + position.xAdvance, 0);
    },
  };
}

function derived(font: Font, layout: Font['layout']): Font {
  return Object.create(font, { layout: { value: layout } }) as Font;
}

/** Cut after each space, as pdfkit cuts when it draws, so that what was measured is what is set. */
function widthInUnits(widthOfWord: (word: string) => number, text: string): number {
  let width = 0;
  let start = 0;
  while (start < text.length) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space + 1;
    width += widthOfWord(text.slice(start, end));
    start = end;
  }
  return width;
}

for (const style of ['regular', 'italic', 'strong'] as const) faceFor(style, 'latin');
