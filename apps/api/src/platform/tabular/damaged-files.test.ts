import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@colophon/refusal';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from './read-table.js';
import { recognise } from './recognise.js';

let folder = '';
let workbook: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'damaged-'));
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Catalogue');
  sheet.addRow(['ISBN', 'Titre', 'Parution']);
  for (let at = 0; at < 20; at++) sheet.addRow([9782959123405 + at, `Été ${at}`, new Date(Date.UTC(2026, 2, 1 + at))]);
  workbook = Buffer.from(await book.xlsx.writeBuffer());
});

afterAll(() => rm(folder, { recursive: true }));

/** Some bytes overwritten, and perhaps the end cut off. */
const damage = fc.record({
  strokes: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function damagedCopy(sound: Buffer, { strokes, kept }: Damage): Buffer {
  const copy = Buffer.from(sound.subarray(0, Math.ceil(sound.length * kept)));
  for (const [place, byte] of strokes) copy[Math.floor(place * copy.length)] = byte;
  return copy;
}

/** Reads everything or refuses; any other error, or none at all, is a fault of ours. */
async function readsOrRefuses(name: string, content: Buffer): Promise<void> {
  const file = { path: join(folder, name), name };
  await writeFile(file.path, content);
  try {
    const recognised = await recognise(file);
    if (recognised.format === 'xml') return;
    for await (const { line, cells } of readTable(file, recognised.layout)) {
      expect(line).toBeGreaterThan(0);
      expect(cells.every((cell) => typeof cell === 'string')).toBe(true);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test('a workbook damaged anywhere is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(damage, (blow) => readsOrRefuses('abime.xlsx', damagedCopy(workbook, blow))),
    { numRuns: 200 },
  );
});

test.each(['catalogue-windows-1252.csv', 'catalogue-comma-quoted.csv', 'catalogue-utf16le.txt'])(
  '%s damaged anywhere is read or refused',
  async (name) => {
    const sound = await readFile(new URL(`../../../../../fixtures/tabular/${name}`, import.meta.url));
    await fc.assert(
      fc.asyncProperty(damage, (blow) => readsOrRefuses('abime.csv', damagedCopy(sound, blow))),
      { numRuns: 100 },
    );
  },
);

test('any bytes whatever are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readsOrRefuses('bruit.csv', Buffer.from(bytes))),
    { numRuns: 200 },
  );
});
