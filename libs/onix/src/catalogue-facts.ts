import type { CatalogueRecord, DatedFact } from './catalogue-record.ts';

/** Page counts of list 23, the one a reader would call "the number of pages" first. */
const pageCounts = ['00', '11', '05', '07', '06', '08', '10'];

/** The number of pages, from the best count the record gives; null for a product without pages. */
export function pageCount(record: Pick<CatalogueRecord, 'extents'>): number | null {
  const counted = record.extents.filter(({ unit, value }) => unit === '03' && /^\d+$/.test(value));
  const best = pageCounts.map((type) => counted.find((extent) => extent.type === type)).find((extent) => extent !== undefined);
  return best === undefined ? null : Number(best.value);
}

export interface Dimensions {
  /** Exact decimals, as `139.7`; null when the record does not say. */
  readonly heightMm: string | null;
  readonly widthMm: string | null;
  readonly thicknessMm: string | null;
  readonly weightGrams: string | null;
}

/** Height, width, thickness and weight of the product as it is sold (list 48: 01, 02, 03, 08). */
export function dimensions(record: Pick<CatalogueRecord, 'measures'>): Dimensions {
  const measured = (type: string, unit: string): string | null =>
    record.measures.find((measure) => measure.type === type && measure.unit === unit)?.value ?? null;
  return {
    heightMm: measured('01', 'mm'),
    widthMm: measured('02', 'mm'),
    thicknessMm: measured('03', 'mm'),
    weightGrams: measured('08', 'gr'),
  };
}

/** Where the front cover can be fetched: the first link to one (list 158, 01). */
export function coverLink(record: Pick<CatalogueRecord, 'resources'>): string | null {
  return record.resources.find((resource) => resource.type === '01')?.links[0] ?? null;
}

/** The publication date with its precision (list 163, 01), else the one given for the first market. */
export function publicationDate(record: Pick<CatalogueRecord, 'dates' | 'markets'>): DatedFact | null {
  const marketDates = record.markets.flatMap((market) => market.dates);
  return [...record.dates, ...marketDates].find((date) => date.role === '01') ?? null;
}
