import type { Logo } from './document.js';

// Points: as wide as the address below it, as high as three of its lines.
const WIDEST = 170;
const HIGHEST = 48;

/**
 * The picture of a house for the head of its documents, in its own proportions. Null for what a PDF/A in sRGB cannot hold: another format than
 * PNG or JPEG, or four inks.
 */
export function logoOf(image: Buffer, description: string): Logo | null {
  const size = sizeOfPng(image) ?? sizeOfJpeg(image);
  if (!size || size.width === 0 || size.height === 0) return null;
  const scale = Math.min(WIDEST / size.width, HIGHEST / size.height);
  return { image, width: size.width * scale, height: size.height * scale, description };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOfPng(image: Buffer): Size | null {
  if (image.length < 24 || image.toString('latin1', 1, 4) !== 'PNG') return null;
  return { width: image.readUInt32BE(16), height: image.readUInt32BE(20) };
}

/** Walks the segments to the frame header (SOF, ITU-T T.81 B.2.2), which has the size and the number of inks. */
function sizeOfJpeg(image: Buffer): Size | null {
  if (image.length < 4 || image.readUInt16BE(0) !== 0xff_d8) return null;
  let at = 2;
  while (at + 10 <= image.length && image[at] === 0xff) {
    const marker = image[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return (image[at + 9] ?? 4) > 3 ? null : { width: image.readUInt16BE(at + 7), height: image.readUInt16BE(at + 5) };
    at += 2 + image.readUInt16BE(at + 2);
  }
  return null;
}
