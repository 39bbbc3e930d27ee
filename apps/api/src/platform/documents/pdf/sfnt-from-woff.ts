import { inflateSync } from 'node:zlib';

const WOFF_SIGNATURE = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The OpenType file inside a WOFF 1.0 file (W3C, sections 4 and 5). fontkit reads WOFF too, but inflates the whole table of outlines
 * again for every glyph: a page then takes half a second instead of milliseconds. Any other file is returned as it is.
 */
export function sfntFromWoff(file: Buffer): Buffer {
  if (file.readUInt32BE(0) !== WOFF_SIGNATURE) return file;
  const count = file.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(file, WOFF_HEADER + i * WOFF_ENTRY));
  const directory = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  writeHeader(directory, file.readUInt32BE(4), count);
  let offset = directory.length;
  const parts: Buffer[] = [directory];
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const entry = SFNT_HEADER + i * SFNT_ENTRY;
    directory.writeUInt32BE(tag, entry);
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    // Tables start at multiples of four bytes.
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableAt(file: Buffer, entry: number): { tag: number; checksum: number; data: Buffer } {
  const offset = file.readUInt32BE(entry + 4);
  const storedLength = file.readUInt32BE(entry + 8);
  const length = file.readUInt32BE(entry + 12);
  const stored = file.subarray(offset, offset + storedLength);
  return {
    tag: file.readUInt32BE(entry),
    checksum: file.readUInt32BE(entry + 16),
    data: storedLength < length ? inflateSync(stored) : stored,
  };
}

/** The three numbers after the count help a binary search through the directory. */
function writeHeader(directory: Buffer, flavour: number, count: number): void {
  const selector = Math.floor(Math.log2(count));
  const range = 2 ** selector * 16;
  directory.writeUInt32BE(flavour, 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(range, 6);
  directory.writeUInt16BE(selector, 8);
  directory.writeUInt16BE(count * 16 - range, 10);
}
