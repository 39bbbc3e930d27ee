import { describe, expect, it } from 'vitest';
import { coverLink, dimensions, pageCount, publicationDate } from '../src/index.ts';
import { fixture, readings } from './reading.ts';

const [novel] = await readings(fixture('french-feed.xml'));
const [boxedSet] = await readings(fixture('boxed-set-short.xml'));
if (novel === undefined || boxedSet === undefined) throw new Error('A fixture has no record');

describe('What a publisher asks of a record', () => {
  it('is its number of pages, if it has pages', () => {
    expect(pageCount(novel.record)).toBe(224);
    expect(pageCount(boxedSet.record)).toBeNull();
  });

  it('is the count of the main content before any other', () => {
    const extents = [
      { type: '07', value: '240', unit: '03' },
      { type: '00', value: '224', unit: '03' },
      { type: '22', value: '3', unit: '19' },
    ];
    expect(pageCount({ extents })).toBe(224);
  });

  it('is its size and weight', () => {
    expect(dimensions(novel.record)).toEqual({ heightMm: '210', widthMm: '139.7', thicknessMm: '18', weightGrams: '310' });
  });

  it('is its cover', () => {
    expect(coverLink(novel.record)).toBe('https://petit-vent.example/couvertures/9782955550014.jpg');
    expect(coverLink(boxedSet.record)).toBeNull();
  });

  it('is its publication date, be it only a month', () => {
    expect(publicationDate(novel.record)?.day).toBe('2026-04-02');
    expect(publicationDate(boxedSet.record)).toMatchObject({ text: '202611', day: null });
  });
});
