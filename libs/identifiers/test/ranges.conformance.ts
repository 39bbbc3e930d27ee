import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

type Range = [from: string, to: string];
type Groups = Record<string, { name: string; ranges: Range[] }>;

// isbn3 is a CommonJS module, of which an import cannot name `groups`.
const { groups } = createRequire(import.meta.url)('isbn3') as { groups: Groups };
const repository = resolve(import.meta.dirname, '../../..');
const data = resolve(repository, process.env.COLOPHON_REFERENCE_DATA ?? '../shared/data');

/**
 * Where isbn3 2.0.11, of 10 September 2026, says otherwise than the agency's message of 22 August 2026 kept in the reference data:
 * ranges it cuts in a way the message does not have. Neither group is French. To be emptied when the message is renewed.
 */
const cutOtherwise: Record<string, { official: Range[]; isbn3: Range[] }> = {
  '978-956': {
    official: [
      ['08000', '08499'],
      ['09000', '09999'],
    ],
    isbn3: [['08000', '09999']],
  },
  '978-9948': {
    official: [['400', '849']],
    isbn3: [
      ['400', '519'],
      ['52', '53'],
      ['540', '849'],
    ],
  },
};

function officialGroups(): Map<string, Range[]> {
  const xml = readFileSync(resolve(data, 'isbn/RangeMessage.xml'), 'utf8');
  const groupOf = (text: string): [string, Range[]] => {
    const rules = [...text.matchAll(/<Range>(\d+)-(\d+)<\/Range>\s*<Length>(\d)<\/Length>/g)];
    const givenOut = rules.filter(([, , , length]) => length !== '0');
    const ranges = givenOut.map(([, from = '', to = '', length]): Range => [from.slice(0, Number(length)), to.slice(0, Number(length))]);
    return [/<Prefix>(.*?)<\/Prefix>/.exec(text)?.[1] ?? '', ranges];
  };
  return new Map([...xml.matchAll(/<Group>(.*?)<\/Group>/gs)].map(([, text = '']) => groupOf(text)));
}

/** Neighbouring ranges of one length are one range: 6000–6999 and 7000–9999 cut numbers as 6000–9999 does. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [from, to] of ranges) {
    const last = result.at(-1);
    if (last && last[0].length === from.length && Number(last[1]) + 1 === Number(from)) last[1] = to;
    else result.push([from, to]);
  }
  return result;
}

const differences = (ranges: readonly Range[], others: readonly Range[]) =>
  ranges.filter(([from, to]) => !others.some((other) => other[0] === from && other[1] === to));

it('knows the 287 groups of the International ISBN Agency, and no other', () => {
  const official = officialGroups();
  expect(official.size).toBe(287);
  expect(Object.keys(groups).sort()).toEqual([...official.keys()].sort());
});

it.each([...officialGroups()])('cuts the numbers of group %s as the agency does', (prefix, ranges) => {
  const official = joined(ranges);
  const library = joined(groups[prefix]?.ranges ?? []);
  expect({ official: differences(official, library), isbn3: differences(library, official) }).toEqual(
    cutOtherwise[prefix] ?? { official: [], isbn3: [] },
  );
});
