import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { guessFrenchEncoding } from './french-text.js';

export interface EncodingGuess {
  readonly encoding: string;
  /** 1 when the bytes prove it, less when it is the likeliest of several. */
  readonly confidence: number;
  /** The file opens with a byte order mark. */
  readonly bom: boolean;
}

// The four-byte mark of UTF-32 begins with the two bytes of UTF-16's, so it is tried first.
const byteOrderMarks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes kept around accents to judge a legacy encoding: enough for thousands of accented words. */
const accentedSampleBytes = 256 * 1024;

/** Below this, chardet is asked whether another alphabet explains the text better. */
const readsAsFrench = 0.5;

/** Up to one accent in ten may be spoilt in a file still taken for UTF-8. */
const toleratedDamage = 0.1;

/** Reads the whole file once: the first accent of a long catalogue may stand on its last line. */
export async function detectFileEncoding(path: string): Promise<EncodingGuess> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let plain = true;
  let first = true;
  const accented: Buffer[] = [];
  let accentedBytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const certain = first ? evidentEncoding(chunk) : null;
    if (certain) return certain;
    first = false;
    isUtf8 &&= decodes(utf8, chunk);
    if (isAscii(chunk)) continue;
    plain = false;
    if (accentedBytes < accentedSampleBytes) {
      const accent = chunk.findIndex((byte) => byte >= 0x80);
      const kept = chunk.subarray(Math.max(0, accent - 16), accent + accentedSampleBytes - accentedBytes);
      accented.push(kept);
      accentedBytes += kept.length;
    } else if (!isUtf8) break;
  }
  isUtf8 &&= decodes(utf8, null);
  if (isUtf8) return { encoding: 'utf-8', confidence: plain ? 0.9 : 1, bom: false };
  return legacyEncoding(Buffer.concat(accented));
}

/** The same judgement on bytes in hand, which are taken as the whole text. */
export function detectEncoding(bytes: Buffer): EncodingGuess {
  const certain = evidentEncoding(bytes);
  if (certain) return certain;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  if (decodes(utf8, bytes) && decodes(utf8, null)) {
    return { encoding: 'utf-8', confidence: isAscii(bytes) ? 0.9 : 1, bom: false };
  }
  return legacyEncoding(bytes);
}

/** What the first bytes alone prove: a byte order mark, or the NULs of UTF-16; null when they prove nothing. */
export function evidentEncoding(head: Buffer): EncodingGuess | null {
  return fromByteOrderMark(head) ?? fromNulPattern(head);
}

function fromByteOrderMark(head: Buffer): EncodingGuess | null {
  const mark = byteOrderMarks.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  return mark ? { encoding: mark[0], confidence: 1, bom: true } : null;
}

/** UTF-16 without a mark: Latin text then has a NUL in nearly every second byte, and none in the others. */
function fromNulPattern(head: Buffer): EncodingGuess | null {
  const pairs = Math.floor(Math.min(head.length, 4_096) / 2);
  if (pairs < 2) return null;
  let nulFirst = 0;
  let nulSecond = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) nulFirst++;
    if (head[at + 1] === 0) nulSecond++;
  }
  const mostly = Math.max(nulFirst, nulSecond) / pairs;
  const seldom = Math.min(nulFirst, nulSecond) / pairs;
  if (mostly < 0.6 || seldom > 0.05) return null;
  return { encoding: nulSecond > nulFirst ? 'utf-16le' : 'utf-16be', confidence: mostly - seldom, bom: false };
}

function legacyEncoding(sample: Buffer): EncodingGuess {
  const damage = damagedUtf8(sample);
  // The damage may lie past the sample, so it is never called proven.
  if (damage < toleratedDamage) return { encoding: 'utf-8', confidence: Math.min(0.95, 1 - damage), bom: false };
  const french = guessFrenchEncoding(sample);
  if (french.confidence >= readsAsFrench) return { ...french, bom: false };
  const other = analyse(sample).find(({ name }) => name !== 'UTF-8' && iconv.encodingExists(name));
  if (other && other.confidence / 100 > french.confidence) {
    return { encoding: other.name.toLowerCase(), confidence: other.confidence / 100, bom: false };
  }
  return { ...french, bom: false };
}

/** The share of accents that are no UTF-8: a few in an export glued together from two, or cut short; nearly all in another encoding. */
function damagedUtf8(sample: Buffer): number {
  const foreign = new TextDecoder('utf-8').decode(sample).match(/[^\0-\x7f]/gu) ?? [];
  return foreign.filter((character) => character === '\ufffd').length / Math.max(1, foreign.length);
}

function decodes(decoder: TextDecoder, chunk: Buffer | null): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}
