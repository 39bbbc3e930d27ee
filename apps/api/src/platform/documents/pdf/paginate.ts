import type { Page, PlacedStrip, Strip } from './layout-tree.js';
import { PAGE } from './page-design.js';

const BOTTOM = PAGE.height - PAGE.bottom;

/**
 * The strips on pages, in order. Strips kept with the next one move to the next page together, unless together they would not fit
 * on a page of their own; a table that continues starts its page with its header again.
 */
export function paginate(strips: readonly Strip[]): Page[] {
  const pages: PlacedStrip[][] = [[]];
  let y: number = PAGE.top;
  for (const chunk of chunksOf(strips)) {
    let page = pages.at(-1) ?? [];
    for (const [i, strip] of chunk.entries()) {
      const together = i === 0 ? chunk : [strip];
      const first = page.length === 0;
      if (!first && y + heightOf(together) > BOTTOM && (i > 0 || fitsOnePage(chunk) || y + strip.before + strip.height > BOTTOM)) {
        page = [];
        pages.push(page);
        y = PAGE.topOfFollowing;
        if (strip.repeated) {
          page.push({ top: y, strip: strip.repeated, repetition: true });
          y += strip.repeated.height;
        }
      }
      if (page.length > 0 && !page.at(-1)?.repetition) y += strip.before;
      page.push({ top: y, strip, repetition: false });
      y += strip.height;
    }
  }
  return pages.map((placed, i) => ({ number: i + 1, strips: placed }));
}

function chunksOf(strips: readonly Strip[]): Strip[][] {
  const chunks: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open) chunks.at(-1)?.push(strip);
    else chunks.push([strip]);
    open = strip.keepWithNext;
  }
  return chunks;
}

function fitsOnePage(chunk: readonly Strip[]): boolean {
  const first = chunk[0];
  return PAGE.topOfFollowing + (first?.repeated?.height ?? 0) - (first?.before ?? 0) + heightOf(chunk) <= BOTTOM;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((height, strip) => height + strip.before + strip.height, 0);
}
