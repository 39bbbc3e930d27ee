import type { Text } from './document.js';
import type { Language } from './figures.js';
import { frenchTypography } from './french-typography.js';
import type { Run } from './layout-tree.js';
import type { TypeStyle } from './page-design.js';
import { type Face, type FaceStyle, segmentsOf } from './typefaces.js';

/** One set line; the runs start at x = 0 on a baseline at y = 0. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly width: number;
}

/** What a line may not cut: a word with the spaces that follow it. */
interface Word {
  readonly pieces: Piece[];
  width: number;
  /** Width without the spaces at its end, which may hang over the margin. */
  inked: number;
  endsLine: boolean;
}

/** The text in lines no wider than the measure; a word wider than the measure is cut between characters. */
export function setLines(text: Text, style: TypeStyle, measure: number, language: Language): Line[] {
  const spans = spansOf(text, style.face, language);
  const whole = onlySpan(spans) && singleLine(spans, style, measure);
  if (whole) return [whole];
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let width = 0;
  for (const word of spans.flatMap((span) => wordsOf(span.text, span.face, style)).flatMap((word) => fitted(word, style, measure))) {
    if (width + word.inked > measure && pieces.length > 0) {
      lines.push(lineOf(pieces, style));
      pieces = [];
      width = 0;
    }
    pieces.push(...word.pieces);
    width += word.width;
    if (word.endsLine) {
      lines.push(lineOf(pieces, style));
      pieces = [];
      width = 0;
    }
  }
  if (pieces.length > 0 || lines.length === 0) lines.push(lineOf(pieces, style));
  return lines;
}

/** Width of the text on one line, in points. */
export function naturalWidth(text: Text, style: TypeStyle, language: Language): number {
  return spansOf(text, style.face, language).reduce((sum, span) => sum + widthOf(span.text, span.face, style), 0);
}

/** The text as it is read, without its styles. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

/** Distance from the top of a text to the baseline of its nth line, counted from 0. */
export function baseline(style: TypeStyle, line: number): number {
  // Centres the lower-case letters and the capitals, taken together, in the leading: 0.22 is the mean depth of what stands below them.
  return (line + 1) * style.leading - (style.leading - style.size) / 2 - style.size * 0.22;
}

export function moved(runs: readonly Run[], x: number, y: number): Run[] {
  return runs.map((run) => ({ ...run, x: run.x + x, y: run.y + y }));
}

interface StyledSpan {
  readonly text: string;
  readonly face: FaceStyle;
}

function spansOf(text: Text, face: FaceStyle, language: Language): StyledSpan[] {
  if (typeof text === 'string') return [{ text: composed(text, language), face }];
  return text.map((span) =>
    typeof span === 'string' ? { text: composed(span, language), face } : { text: composed(span.text, language), face: span.style },
  );
}

/** Characters without a shape of their own are taken out: controls, soft hyphens, zero-width marks, direction marks. */
function composed(text: string, language: Language): string {
  const clean = /^[ -~\u00a0\u00c0-\u017f\u2013\u2019\u202f€]*$/.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(/\t/g, ' ')
        .replace(/\r\n?/g, '\n')
        .replace(/[\u2010\u2011]/g, '-')
        .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
  return language === 'fr' ? frenchTypography(clean) : clean;
}

function onlySpan(spans: readonly StyledSpan[]): boolean {
  return spans.length === 1 && !spans[0]?.text.includes('\n');
}

function singleLine(spans: readonly StyledSpan[], style: TypeStyle, measure: number): Line | null {
  const pieces = spans.flatMap((span) => piecesOf(span.text, span.face, style));
  return widthOfPieces(pieces) <= measure ? lineOf(pieces, style) : null;
}

function wordsOf(text: string, face: FaceStyle, style: TypeStyle): Word[] {
  // A line may end after spaces, a line feed, a dash, or a hyphen between letters (never inside an ISBN or a document number).
  const parts = text.match(/[^ \n]*?(?: +|\n|(?<=\p{L})-(?=\p{L})|[–—](?=\S)|$)/gu) ?? [];
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const endsLine = part.endsWith('\n');
      const pieces = piecesOf(endsLine ? part.slice(0, -1) : part, face, style);
      return { pieces, width: widthOfPieces(pieces), inked: widthOfPieces(withoutTrailingSpaces(pieces, style)), endsLine };
    });
}

function fitted(word: Word, style: TypeStyle, measure: number): Word[] {
  if (word.inked <= measure) return [word];
  const characters = word.pieces.flatMap((piece) =>
    [...piece.text].map((text) => ({ text, face: piece.face, width: faceWidth(text, piece.face, style) })),
  );
  const parts: Word[] = [];
  for (const character of characters) {
    const last = parts.at(-1);
    if (last && last.width + character.width <= measure) {
      last.pieces.push(character);
      last.width += character.width;
      last.inked = last.width;
    } else parts.push({ pieces: [character], width: character.width, inked: character.width, endsLine: false });
  }
  const end = parts.at(-1);
  if (end) end.endsLine = word.endsLine;
  return parts;
}

function lineOf(pieces: readonly Piece[], style: TypeStyle): Line {
  const runs: Run[] = [];
  let x = 0;
  for (const piece of withoutTrailingSpaces(joined(pieces, style), style)) {
    runs.push({
      text: piece.text,
      face: piece.face,
      size: style.size,
      colour: style.colour,
      tracking: style.tracking ?? 0,
      x,
      y: 0,
      width: piece.width,
    });
    x += piece.width;
  }
  return { runs, width: x };
}

/** Neighbours in one font become one piece again, so that a line is drawn at once. */
function joined(pieces: readonly Piece[], style: TypeStyle): Piece[] {
  if (pieces.length < 2) return [...pieces];
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.face === piece.face) {
      const text = last.text + piece.text;
      result[result.length - 1] = { text, face: piece.face, width: faceWidth(text, piece.face, style) };
    } else result.push(piece);
  }
  return result;
}

function withoutTrailingSpaces(pieces: readonly Piece[], style: TypeStyle): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last?.text.endsWith(' ')) return pieces;
  const text = last.text.replace(/ +$/, '');
  const kept = pieces.slice(0, -1);
  return text === '' ? kept : [...kept, { text, face: last.face, width: faceWidth(text, last.face, style) }];
}

function piecesOf(text: string, face: FaceStyle, style: TypeStyle): Piece[] {
  if (text === '') return [];
  return segmentsOf(text, face).map((segment) => ({ ...segment, width: faceWidth(segment.text, segment.face, style) }));
}

function widthOf(text: string, face: FaceStyle, style: TypeStyle): number {
  return widthOfPieces(piecesOf(text, face, style));
}

function faceWidth(text: string, face: Face, style: TypeStyle): number {
  return (face.widthOf(text) * style.size) / 1000 + (style.tracking ? style.tracking * text.length : 0);
}

function widthOfPieces(pieces: readonly Piece[]): number {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
}
