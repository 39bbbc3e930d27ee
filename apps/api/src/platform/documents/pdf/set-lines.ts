import type { Text } from './document.js';
import type { Language } from './figures.js';
import { frenchTypography } from './french-typography.js';
import type { Run } from './layout-tree.js';
import type { TypeStyle } from './page-design.js';
import { type Face, type FaceStyle, segmentsOf, settable } from './typefaces.js';

/** One set line; the runs start at x = 0 on a baseline at y = 0. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly superior: boolean;
  readonly width: number;
}

// Superior letters (1er, 2e), which the fonts do not carry: smaller, with their tops at the height of the capitals.
const SUPERIOR = { size: 0.66, rise: 0.27 } as const;
const ORDINAL = /(?<=\b(?:1|[IVX]+))(?:er|re)s?\b|(?<=\b(?:\d+|[IVX]{2,}))es?\b/u;

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
  const whole = singleLine(spans, style, measure);
  if (whole) return [whole];
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let width = 0;
  for (const word of wordsOf(spans, style).flatMap((word) => fitted(word, style, measure))) {
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
  return spansOf(text, style.face, language).reduce((sum, span) => sum + widthOfPieces(piecesOf(span, span.text, style)), 0);
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
  readonly superior: boolean;
}

function spansOf(text: Text, face: FaceStyle, language: Language): StyledSpan[] {
  if (typeof text === 'string') return withOrdinals(composed(text, language), face, language);
  return text.flatMap((span) =>
    typeof span === 'string'
      ? withOrdinals(composed(span, language), face, language)
      : withOrdinals(composed(span.text, language), span.style, language),
  );
}

/** In French the ending of an ordinal is set in superior letters. */
function withOrdinals(text: string, face: FaceStyle, language: Language): StyledSpan[] {
  const spans: StyledSpan[] = [];
  let rest = text;
  for (let ending = ordinalIn(rest, language); ending; ending = ordinalIn(rest, language)) {
    const end = ending.index + ending[0].length;
    spans.push({ text: rest.slice(0, ending.index), face, superior: false }, { text: ending[0], face, superior: true });
    rest = rest.slice(end);
  }
  if (rest !== '' || spans.length === 0) spans.push({ text: rest, face, superior: false });
  return spans;
}

function ordinalIn(text: string, language: Language): RegExpExecArray | null {
  return language === 'fr' ? ORDINAL.exec(text) : null;
}

/** Characters without a shape of their own are taken out: controls, soft hyphens, zero-width marks, direction marks. */
function composed(text: string, language: Language): string {
  const clean = /^[ -~\u00a0\u00c0-\u017f\u2013\u2019\u202f€]*$/.test(text)
    ? text
    : settable(
        text
          .normalize('NFC')
          .replace(/\t/g, ' ')
          .replace(/\r\n?/g, '\n')
          .replace(/[\u2010\u2011]/g, '-')
          .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, ''),
      );
  return language === 'fr' ? frenchTypography(clean) : clean;
}

function singleLine(spans: readonly StyledSpan[], style: TypeStyle, measure: number): Line | null {
  if (spans.some((span) => span.text.includes('\n'))) return null;
  const pieces = spans.flatMap((span) => piecesOf(span, span.text, style));
  return widthOfPieces(pieces) <= measure ? lineOf(pieces, style) : null;
}

function wordsOf(spans: readonly StyledSpan[], style: TypeStyle): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const span of spans) {
    // A line may end after spaces, a line feed, a dash, or a hyphen between letters (never inside an ISBN or a document number).
    for (const part of span.text.match(/[^ \n]*?(?: +|\n|(?<=\p{L})-(?=\p{L})|[–—](?=\S)|$)/gu) ?? []) {
      if (part === '') continue;
      const endsLine = part.endsWith('\n');
      const pieces = piecesOf(span, endsLine ? part.slice(0, -1) : part, style);
      const last = words.at(-1);
      const word = open && last ? { pieces: [...last.pieces, ...pieces], endsLine } : { pieces, endsLine };
      if (open) words.pop();
      words.push({ ...word, width: widthOfPieces(word.pieces), inked: widthOfPieces(withoutTrailingSpaces(word.pieces, style)) });
      open = /[^ \n–—-]$/.test(part);
    }
  }
  return words;
}

function fitted(word: Word, style: TypeStyle, measure: number): Word[] {
  if (word.inked <= measure) return [word];
  const characters = word.pieces.flatMap((piece) => [...piece.text].map((text) => resized(piece, text, style)));
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
      size: sizeOf(piece, style),
      colour: style.colour,
      tracking: style.tracking ?? 0,
      x,
      y: piece.superior ? -SUPERIOR.rise * style.size : 0,
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
    if (last?.face === piece.face && last.superior === piece.superior) {
      result[result.length - 1] = resized(last, last.text + piece.text, style);
    } else result.push(piece);
  }
  return result;
}

function withoutTrailingSpaces(pieces: readonly Piece[], style: TypeStyle): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last?.text.endsWith(' ')) return pieces;
  const text = last.text.replace(/ +$/, '');
  const kept = pieces.slice(0, -1);
  return text === '' ? kept : [...kept, resized(last, text, style)];
}

function piecesOf(span: StyledSpan, text: string, style: TypeStyle): Piece[] {
  if (text === '') return [];
  return segmentsOf(text, span.face).map((segment) => resized({ face: segment.face, superior: span.superior }, segment.text, style));
}

function resized(like: Pick<Piece, 'face' | 'superior'>, text: string, style: TypeStyle): Piece {
  const width = (like.face.widthOf(text) * sizeOf(like, style)) / 1000 + (style.tracking ? style.tracking * text.length : 0);
  return { text, face: like.face, superior: like.superior, width };
}

function sizeOf(piece: Pick<Piece, 'superior'>, style: TypeStyle): number {
  return piece.superior ? style.size * SUPERIOR.size : style.size;
}

function widthOfPieces(pieces: readonly Piece[]): number {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
}
