/**
 * The encoding of an XML file, as a label `TextDecoder` understands, from its first bytes (a hundred are enough): byte order mark, then
 * the shape of UTF-16, then the encoding the XML declaration names, else UTF-8 (XML 1.0, appendix F).
 */
export function xmlEncoding(firstBytes: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = firstBytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be';
  const declaration = String.fromCharCode(...firstBytes.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/.exec(declaration)?.[1]?.toLowerCase();
  // Bytes that read as ASCII so far cannot be UTF-16, whatever the declaration copied from elsewhere says.
  return named === undefined || named.startsWith('utf-16') ? 'utf-8' : named;
}
