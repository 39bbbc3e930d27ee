import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTable } from './read-table.js';
import { recognise } from './recognise.js';

const reference = process.env['COLOPHON_REFERENCE_DATA'] ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));

/** A PrestaShop 1.6 export is plain ASCII, semicolons, one header line; the counts are those of `wc -l`, less the header. */
test.each([
  ['ps16_categories_import.csv', 3, 11, ['Category ID: integer', 'Active (0/1): boolean', 'Name *: text']],
  ['ps16_customers_import.csv', 9, 12, ['Customer ID: integer', 'Birthday (yyyy-mm-dd): date', 'Email *: text']],
  ['ps16_products_import.csv', 7, 55, ['EAN13: integer', 'Discount percent: money', 'Product available date: date', 'Weight: decimal']],
])('%s: %i rows of %i columns', async (name, rows, columns, kinds) => {
  const file = { path: `${reference}/webshop/${name}`, name };
  const recognised = await recognise(file);
  if (recognised.format !== 'delimited') throw new Error(`recognised as ${recognised.format}`);
  expect(recognised.contradictsName).toBe(false);
  expect(recognised.layout).toEqual({ format: 'delimited', encoding: 'utf-8', separator: ';', headerLine: 1 });
  expect(recognised.columns).toHaveLength(columns);
  expect(recognised.columns.map((column) => `${column.name}: ${column.kind}`)).toEqual(expect.arrayContaining(kinds));
  const lines = (await Array.fromAsync(readTable(file, recognised.layout))).map(({ line }) => line);
  expect(lines).toEqual(Array.from({ length: rows }, (_, at) => at + 2));
});
