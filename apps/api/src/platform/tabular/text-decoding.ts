import { Refusal } from '@colophon/refusal';
import iconv from 'iconv-lite';
import type { TabularRefusal } from './tabular.problems.js';

export interface TextDecoding {
  write(bytes: Buffer): string;
  end(): string;
}

/** Decodes piece by piece, without the byte order mark. */
export function textDecoding(encoding: string): TextDecoding {
  const decoder = iconv.getDecoder(knownEncoding(encoding));
  const euros = isMacintosh(encoding);
  return {
    write: (bytes) => withEuros(decoder.write(bytes), euros),
    end: () => decoder.end() ?? '',
  };
}

export function decodeText(bytes: Buffer, encoding: string): string {
  return withEuros(iconv.decode(bytes, encoding), isMacintosh(encoding));
}

export function knownEncoding(encoding: string): string {
  if (!iconv.encodingExists(encoding)) throw new Refusal<TabularRefusal>('encoding-unknown', { encoding });
  return encoding;
}

/** Since Mac OS 8.5 (1998) the byte 0xDB of MacRoman is €; iconv-lite knows the table of before. */
function withEuros(text: string, isMacRoman: boolean): string {
  return isMacRoman ? text.replaceAll('¤', '€') : text;
}

function isMacintosh(encoding: string): boolean {
  return encoding === 'macintosh' || encoding === 'macroman';
}
