import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../test/debian-program.js';
import { crossIndustryInvoice } from './cross-industry-invoice.js';
import { bookLines, sampleInvoice, sampleInvoices } from './sample-invoices.js';

const reference = process.env['COLOPHON_REFERENCE_DATA'] ?? fileURLToPath(new URL('../../../../../../../shared/data', import.meta.url));
const SCHEMA = join(reference, 'einvoice/xsd/EN16931/Factur-X_EN16931.xsd');
const SAXON = '/usr/share/java/Saxon-HE.jar';

/** What an invoice sent in France is judged by: the European norm, its Factur-X profile, and the French rules. */
const RULES = ['EN16931-CII-validation', 'FACTUR-X_EN16931', 'BR-FR-Flux2-Schematron-CII'] as const;

const folder = mkdtempSync(join(tmpdir(), 'colophon-invoices-'));
const cases = Object.entries(sampleInvoices).map(([name, make], i) => ({ name, make, file: `${String(i + 1).padStart(2, '0')}.xml` }));

/** What the judges must catch, or their silence about the others says nothing. */
const wrong = [
  { what: 'a total that is not the sum of its lines', says: 'BR-CO-10', rules: RULES[0], change: { totals: { lines: '99999.99' } } },
  { what: 'a code that is not in the lists of Factur-X', says: 'is not allowed', rules: RULES[1], change: { currency: 'EUX' } },
  { what: 'a number with a space', says: 'BR-FR-02', rules: RULES[2], change: { number: 'FA 2026' } },
] as const;

/** One JVM for all invoices: the rules take seconds to compile and milliseconds to apply. */
function judge(rules: string): void {
  const out = join(folder, rules);
  mkdirSync(out);
  const xslt = join(reference, `einvoice/xslt/${rules}.xslt`);
  run('java', '-cp', SAXON, 'net.sf.saxon.Transform', `-s:${join(folder, 'in')}`, `-xsl:${xslt}`, `-o:${out}`);
}

/** Each rule an invoice breaks, with what the rule says; warnings are left aside. */
function broken(rules: string, file: string): string[] {
  const report = readFileSync(join(folder, rules, file), 'utf8');
  expect(report).toMatch(/<svrl:fired-rule/);
  const failed = report.match(/<svrl:failed-assert[\s\S]*?<\/svrl:failed-assert>/g) ?? [];
  return failed
    .filter((assert) => !/flag="warning"/.test(assert.slice(0, assert.indexOf('>'))))
    .map((assert) => assert.replaceAll(/<[^>]*>|\s+/g, ' ').trim());
}

beforeAll(() => {
  for (const [path, debianPackage] of [
    [SCHEMA, ''],
    [SAXON, 'libsaxonhe-java'],
  ] as const) {
    if (!existsSync(path))
      throw new Error(`${path} is missing: ${debianPackage ? `install ${debianPackage}` : 'set COLOPHON_REFERENCE_DATA'}.`);
  }
  mkdirSync(join(folder, 'in'));
  for (const { make, file } of cases) writeFileSync(join(folder, 'in', file), crossIndustryInvoice(make()));
  for (const { change, rules } of wrong) {
    const invoice = sampleInvoice({ lines: bookLines(1) });
    const changed = { ...invoice, ...change, totals: { ...invoice.totals, ...('totals' in change ? change.totals : {}) } };
    writeFileSync(join(folder, 'in', `wrong-${rules}.xml`), crossIndustryInvoice(changed));
  }
  for (const rules of RULES) judge(rules);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(cases)('The XML of $name', ({ file }) => {
  it('is valid by the schema of Factur-X', () => {
    expect(() => run('xmllint', '--noout', '--schema', SCHEMA, join(folder, 'in', file))).not.toThrow();
  });

  it.each(RULES)('breaks no rule of %s', (rules) => {
    expect(broken(rules, file)).toEqual([]);
  });
});

describe.each(wrong)('An XML with $what', ({ says, rules }) => {
  it(`is found out by ${rules}`, () => {
    expect(broken(rules, `wrong-${rules}.xml`).join('\n')).toContain(says);
  });
});
