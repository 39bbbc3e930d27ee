import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../test/debian-program.js';
import { crossIndustryInvoice } from './cross-industry-invoice.js';
import { FACTUR_X_FILE, renderInvoice } from './factur-x.js';
import { sampleInvoices } from './sample-invoices.js';

// A red square of one pixel.
const LOGO = {
  image: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'),
  width: 40,
  height: 40,
  description: 'Petit Vent',
};

describe.each(Object.entries(sampleInvoices))('The Factur-X of %s', (_, make) => {
  const invoice = make();
  const folder = mkdtempSync(join(tmpdir(), 'colophon-factur-x-'));
  const file = join(folder, 'invoice.pdf');

  beforeAll(async () => writeFileSync(file, await renderInvoice(invoice, { issuedAt: new Date('2026-11-21T10:00:00Z'), logo: LOGO })));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is sound in syntax and streams', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('carries the XML of the same invoice, unaltered', () => {
    expect(run('pdfdetach', '-list', file)).toMatch(/1 embedded files\s+1: factur-x\.xml/);
    run('pdfdetach', '-savefile', FACTUR_X_FILE, '-o', join(folder, 'out.xml'), file);
    expect(readFileSync(join(folder, 'out.xml'), 'utf8')).toBe(crossIndustryInvoice(invoice));
  });

  it('binds it to the document as another form of it, of type text/xml', () => {
    const objects = run('qpdf', '--qdf', '--object-streams=disable', file, '-');
    expect(objects).toMatch(/\/AFRelationship \/Alternative/);
    expect(objects).toMatch(/\/Subtype \/text#2fxml/i);
    expect(objects).toMatch(/\/Type \/Catalog/);
    expect(objects).toMatch(/\/AF \[/);
    expect(objects).toMatch(/\/ModDate \(D:20261121100000Z\)/);
    expect(objects).toContain('/S /GTS_PDFA1');
  });

  it('says in its metadata what it is: PDF/A-3b, Factur-X EN 16931', () => {
    const [xmp] = JSON.parse(run('exiftool', '-json', '-G', '-XMP:all', file)) as Record<string, unknown>[];
    expect(xmp).toMatchObject({
      'XMP:Part': 3,
      'XMP:Conformance': 'B',
      'XMP:DocumentType': 'INVOICE',
      'XMP:DocumentFileName': FACTUR_X_FILE,
      'XMP:ConformanceLevel': 'EN 16931',
      'XMP:Version': 1,
    });
    expect(JSON.stringify(xmp)).toContain('Factur-X PDFA Extension Schema');
  });

  it('is tagged, and embeds a subset of every font', () => {
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/);
    expect(run('pdfinfo', '-struct', file)).toMatch(/Document[\s\S]*Figure[\s\S]*H1[\s\S]*L [\s\S]*Table[\s\S]*TR[\s\S]*TH[\s\S]*TD/);
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/\+(?:EBGaramond|DejaVu).* yes +yes +yes /);
  });
});
