import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type ImportClient, noRows, openImportClient } from './test/import-client.js';

const reference = process.env['COLOPHON_REFERENCE_DATA'] ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));

const onix = (name: string) => `onix/samples/${name}`;

/** What each real file brings into an empty house, and what is wrong in it: line, field and code. */
const expected: Readonly<Record<string, { counts: typeof noRows; faults: readonly string[] }>> = {
  [onix('Onix3sample_refnames.xml')]: { counts: { ...noRows, new: 1 }, faults: [] },
  [onix('Onix3sample_shorttags.xml')]: { counts: { ...noRows, new: 1 }, faults: [] },
  [onix('im_onix-9782707154298.xml')]: { counts: { ...noRows, wrong: 1 }, faults: ['10 gtin: identifier-wrong'] },
  [onix('im_onix-full_sample.xml')]: { counts: { ...noRows, new: 1 }, faults: [] },
  [onix('im_onix-price_to_be_announced.xml')]: { counts: { ...noRows, new: 1 }, faults: [] },
  [onix('im_onix-reflowable.xml')]: { counts: { ...noRows, new: 1 }, faults: [] },
  [onix('invalid_google_onix_3.xml')]: {
    counts: { ...noRows, wrong: 1 },
    faults: [
      '21 PublishingDetail/SalesRights/Territory/CountriesIncluded: unknown-code (left out)',
      '21 ProductSupply/SupplyDetail/Price/CurrencyCode: unknown-code (left out)',
      '21 gtin: isbn-prefix-unknown',
    ],
  },
  [onix('valid_google_onix_3.xml')]: { counts: { ...noRows, wrong: 1 }, faults: ['17 gtin: isbn-prefix-unknown'] },
  [onix('valid_onix3_short.xml')]: { counts: { ...noRows, wrong: 1 }, faults: ['9 title: title-missing'] },
  // PrestaShop's demonstration gives the same wrong number to every product.
  'webshop/ps16_products_import.csv': {
    counts: { ...noRows, wrong: 7 },
    faults: [2, 3, 4, 5, 6, 7, 8].map((line) => `${line} gtin: check-digit-wrong`),
  },
};

const numbers = ['125', '132', '149', '156', '163', '170', '187'].map((end) => `9782999988${end}`);

/** What a person types in place of a wrong value. */
function mended(field: string, n: number): string {
  return field === 'gtin' ? (numbers[n] ?? '') : field === 'price' ? '12,50' : 'Sans titre';
}

test('every catalogue of the reference data has its expectations', () => {
  const found = readdirSync(join(reference, 'onix/samples')).map(onix);
  expect(
    Object.keys(expected)
      .filter((path) => path.startsWith('onix/'))
      .sort(),
  ).toEqual(found.sort());
});

test.each(Object.entries(expected))(
  '%s is imported, mended where it is wrong, and comes out as valid ONIX',
  async (path, { counts, faults }) => {
    const imports = await openImportClient('2026-11-21');
    try {
      const { id } = await imports.uploadFile(join(reference, path));
      expect((await imports.act(id, 'preview')).counts).toEqual(counts);
      const rows = await imports.rows(id);
      expect(
        rows.flatMap((row) =>
          row.faults.map(({ field, code, blocking }) => `${row.line} ${field}: ${code}${blocking ? '' : ' (left out)'}`),
        ),
      ).toEqual(faults);
      for (const [n, row] of rows.filter(({ state }) => state === 'wrong').entries()) {
        const blocking = row.faults.filter((fault) => fault.blocking);
        const cells = Object.fromEntries(blocking.map(({ field }) => [field, mended(field, n)]));
        expect((await imports.mend(id, row, cells)).state).toBe('new');
      }
      const written = await imports.act(id, 'confirmation');
      expect(written.counts).toEqual({ ...noRows, new: rows.length });
      if (counts.wrong === 0) {
        const again = await imports.uploadFile(join(reference, path));
        expect((await imports.act(again.id, 'preview')).counts).toEqual({ ...noRows, unchanged: counts.new });
      }
      await validate(imports, rows.length);
    } finally {
      await imports.house.close();
    }
  },
);

async function validate(imports: ImportClient, products: number): Promise<void> {
  const { body } = await imports.editor.get<Buffer>('/api/v1/exports/catalogue.onix.xml');
  const out = join(imports.house.dataDir, 'catalogue.onix.xml');
  writeFileSync(out, body);
  const schema = join(reference, 'onix/3.0/ONIX_BookProduct_3.0_reference.xsd');
  execFileSync('xmllint', ['--noout', '--schema', schema, out], { stdio: 'pipe' });
  const { id } = await imports.upload('catalogue.onix.xml', body);
  expect((await imports.act(id, 'preview')).counts).toEqual({ ...noRows, unchanged: products });
}
