import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeList, codeListNumbers } from '../src/code-lists/lists.ts';

const reference = process.env['COLOPHON_REFERENCE_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const issue = join(reference, 'onix/3.1/ONIX_BookProduct_CodeLists.xsd');
if (!existsSync(issue))
  throw new Error(`The official ONIX code lists are missing: ${issue}. Set COLOPHON_REFERENCE_DATA to the reference data.`);
const schema = readFileSync(issue, 'utf8');

function officialCodes(list: number): string[] {
  const start = schema.indexOf(`<xs:simpleType name="List${list}">`);
  if (start < 0) throw new Error(`List ${list} is not in the official issue`);
  const type = schema.slice(start, schema.indexOf('</xs:simpleType>', start));
  return [...type.matchAll(/<xs:enumeration value="([^"]+)"/g)].map((match) => match[1] ?? '');
}

describe('The code lists hold exactly the codes of issue 70', () => {
  test.each(codeListNumbers)('list %i', (number) => {
    expect([...codeList(number).codes()].sort()).toEqual(officialCodes(number).sort());
  });
});
