import type { Extent, Measure } from '@colophon/onix';

/** Kinds of page count of list 23, the one a catalogue prints first. */
const pageTypes = ['00', '11', '07', '08', '05', '10', '06', '03', '04'];
const inPages = '03';

export function pagesIn(extents: readonly Extent[]): number | undefined {
  for (const type of pageTypes) {
    const extent = extents.find((one) => one.type === type && one.unit === inPages);
    if (extent && Number(extent.value) >= 1) return Math.round(Number(extent.value));
  }
  return undefined;
}

/** Duration (list 23, 09) in whole minutes, from any unit of time of list 24. */
export function durationIn(extents: readonly Extent[]): number | undefined {
  const duration = extents.find(({ type }) => type === '09');
  if (!duration) return undefined;
  const minutes = Math.round(minutesOf(duration));
  return minutes >= 1 ? minutes : undefined;
}

function minutesOf({ value, unit }: Extent): number {
  if (unit === '04') return Number(value) * 60;
  if (unit === '05') return Number(value);
  if (unit === '06') return Number(value) / 60;
  if (unit === '14') return Number(value) * 60;
  if (unit === '15') return Number(value.slice(0, -2)) * 60 + Number(value.slice(-2));
  if (unit === '16') return Number(value.slice(0, -4)) * 60 + Number(value.slice(-4, -2)) + Number(value.slice(-2)) / 60;
  return 0;
}

/** Millimetres or grams with two decimals at most, as the catalogue keeps them. */
export function measureIn(measures: readonly Measure[], type: string): number | undefined {
  const measure = measures.find((one) => one.type === type && one.unit !== 'px');
  const value = measure === undefined ? 0 : Number(Number(measure.value).toFixed(2));
  return value > 0 ? value : undefined;
}
