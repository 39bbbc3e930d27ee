import { decodeText } from './text-decoding.js';
import { evidentEncoding } from './text-encoding.js';

/** What the first bytes say a file is. A ZIP or an OLE2 container needs its directory read before it can be named more closely. */
export type Signature = 'empty' | 'xml' | 'text' | 'zip' | 'ole2' | 'unknown' | { readonly named: string };

const signatures: readonly (readonly [name: string, offset: number, bytes: string])[] = [
  ['PDF', 0, '%PDF-'],
  ['PostScript', 0, '%!PS'],
  ['RTF', 0, '{\\rtf'],
  ['PNG', 0, '\x89PNG'],
  ['JPEG', 0, '\xff\xd8\xff'],
  ['GIF', 0, 'GIF8'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['WebP', 8, 'WEBP'],
  ['HEIC', 4, 'ftyp'],
  ['Photoshop', 0, '8BPS'],
  ['GZIP', 0, '\x1f\x8b'],
  ['7-Zip', 0, '7z\xbc\xaf'],
  ['RAR', 0, 'Rar!'],
  ['SQLite', 0, 'SQLite format 3'],
  ['Access', 4, 'Standard Jet DB'],
  ['Access', 4, 'Standard ACE DB'],
  ['BMP', 0, 'BM\0'],
];

/** Names a file by its content. `head` is its beginning, at least 4 KB where the file has as much. */
export function signatureOf(head: Buffer): Signature {
  if (head.length === 0) return 'empty';
  const start = head.toString('latin1', 0, 64);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole2';
  const found = signatures.find(([, offset, bytes]) => start.startsWith(bytes, offset));
  if (found) return { named: found[0] };
  return textSignature(head);
}

function textSignature(head: Buffer): Signature {
  // NULs are dropped so that markup in UTF-16 or UTF-32 is seen like any other.
  const start = head
    .toString('latin1', 0, 2_048)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe\0?\0?|\0?\0?\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (start === '') return head.includes(0) && !hasUnicodeMark(head) ? 'unknown' : 'text';
  if (/^<!doctype html|^<html|^<table/i.test(start)) return { named: 'HTML' };
  if (/^<(?:\?xml|!--|[A-Za-z_][\w.-]*(?::[\w.-]+)?[\s/>])/.test(start)) return 'xml';
  if (/^\{\s*"|^\[\s*[{["]/.test(start)) return { named: 'JSON' };
  return isMostlyBinary(head) ? 'unknown' : 'text';
}

function hasUnicodeMark(head: Buffer): boolean {
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(head.toString('latin1', 0, 3));
}

/**
 * More than one control character in a hundred, or bytes that are no characters at all. UTF-16 is judged by its characters: its bytes hold
 * control codes wherever the text has an apostrophe (U+2019) or an œ (U+0153). Elsewhere a NUL is judged apart, for a damaged export has a few.
 */
function isMostlyBinary(head: Buffer): boolean {
  const wide = evidentEncoding(head)?.encoding;
  const text = wide?.startsWith('utf-16') ? decodeText(head.subarray(0, head.length & ~1), wide) : head.toString('latin1');
  const strange = text.match(/[\x01-\x08\x0e-\x19\x1c-\x1f\ufffd]|\p{Cs}/gu) ?? [];
  return strange.length * 100 > text.length;
}

/** What a file name promises, by its extension; null when it promises nothing we know. */
export function promisedFormat(name: string): 'xml' | 'delimited' | 'workbook' | 'other' | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return null;
  if (['xml', 'onix', 'onx'].includes(extension)) return 'xml';
  if (['csv', 'tsv', 'tab', 'txt'].includes(extension)) return 'delimited';
  if (['xlsx', 'xlsm', 'xltx'].includes(extension)) return 'workbook';
  return ['xls', 'xlsb', 'ods', 'pdf', 'json', 'html', 'htm', 'zip', 'doc', 'docx', 'jpg', 'jpeg', 'png'].includes(extension)
    ? 'other'
    : null;
}
