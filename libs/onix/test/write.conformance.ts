import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import type { CatalogueRecord } from '../src/index.ts';
import { anyRecord } from './any-record.ts';
import { fixture, onixOf, readings } from './reading.ts';

const reference = process.env['COLOPHON_REFERENCE_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const onix = join(reference, 'onix');
if (!existsSync(onix))
  throw new Error(`The official ONIX schemas are missing: ${onix}. Set COLOPHON_REFERENCE_DATA to the reference data.`);

async function schemaErrors(text: string, release: '3.0' | '3.1'): Promise<readonly string[]> {
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(onix, release, fileName), 'utf8') });
  const result = await validateXML({
    xml: { fileName: 'message.xml', contents: text },
    schema: file(`ONIX_BookProduct_${release}_reference.xsd`),
    preload: [file('ONIX_BookProduct_CodeLists.xsd'), file('ONIX_XHTML_Subset.xsd')],
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: memoryPages.GiB,
  });
  return result.errors.map((error) => error.message);
}

const samples = readdirSync(join(onix, 'samples'));

async function sampleRecords(name: string): Promise<CatalogueRecord[]> {
  const read = await readings(new TextDecoder().decode(readFileSync(join(onix, 'samples', name))), 4_096);
  return read.map(({ record }) => record);
}

describe.each(['3.0', '3.1'] as const)(
  'What is written as ONIX %s is valid against the official schema',
  (release) => {
    it.each(samples)('for the real file %s', async (name) => {
      expect(await schemaErrors(await onixOf(await sampleRecords(name), release), release)).toEqual([]);
    });

    it('for the fixtures and an empty catalogue', async () => {
      const read = [...(await readings(fixture('french-feed.xml'))), ...(await readings(fixture('boxed-set-short.xml')))];
      expect(
        await schemaErrors(
          await onixOf(
            read.map(({ record }) => record),
            release,
          ),
          release,
        ),
      ).toEqual([]);
      expect(await schemaErrors(await onixOf([], release), release)).toEqual([]);
    });

    it('for 300 records of any content', async () => {
      const records = fc.sample(anyRecord, { numRuns: 300, seed: 20_260_402 });
      expect(await schemaErrors(await onixOf(records, release), release)).toEqual([]);
    });
  },
  60_000,
);
