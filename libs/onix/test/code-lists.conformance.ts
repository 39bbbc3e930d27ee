import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInIssue68 } from '../src/code-lists/later-codes.ts';
import { codeList, codeListNumbers } from '../src/code-lists/lists.ts';

const reference = process.env['COLOPHON_REFERENCE_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');

function codeListSchema(release: '3.0' | '3.1'): string {
  const path = join(reference, `onix/${release}/ONIX_BookProduct_CodeLists.xsd`);
  if (!existsSync(path))
    throw new Error(`The official ONIX code lists are missing: ${path}. Set COLOPHON_REFERENCE_DATA to the reference data.`);
  return readFileSync(path, 'utf8');
}

const issue70 = codeListSchema('3.1');
const issue68 = codeListSchema('3.0');

function officialCodes(schema: string, list: number): string[] {
  const start = schema.indexOf(`<xs:simpleType name="List${list}">`);
  if (start < 0) throw new Error(`List ${list} is not in the official issue`);
  const type = schema.slice(start, schema.indexOf('</xs:simpleType>', start));
  return [...type.matchAll(/<xs:enumeration value="([^"]+)"/g)].map((match) => match[1] ?? '');
}

describe('The code lists hold exactly the codes of issue 70', () => {
  test.each(codeListNumbers)('list %i', (number) => {
    expect([...codeList(number).codes()].sort()).toEqual(officialCodes(issue70, number).sort());
  });
});

describe('The codes known to issue 68 are told from the later ones', () => {
  test.each(codeListNumbers)('list %i', (number) => {
    const known = codeList(number)
      .codes()
      .filter((code) => isInIssue68(number, code));
    expect([...known].sort()).toEqual(officialCodes(issue68, number).sort());
  });
});
