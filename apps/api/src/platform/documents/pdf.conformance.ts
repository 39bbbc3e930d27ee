import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../test/debian-program.js';
import { renderDocument } from './pdf/render-document.js';
import { sampleStatement } from './pdf/sample-statement.js';

// Several font files, a character none of them has, and one that XML reserves.
const AUTHOR = 'Łódź & Война, שלום 漢';

describe.each([
  ['fr', 1],
  ['en', 30],
  ['fr', 300],
] as const)('The statement in %s with %i lines, as PDF/A-3b', (language, lines) => {
  const folder = mkdtempSync(join(tmpdir(), 'colophon-pdf-'));
  const file = join(folder, 'statement.pdf');

  beforeAll(async () =>
    writeFileSync(file, await renderDocument({ ...sampleStatement(language, lines), author: AUTHOR, recipient: [AUTHOR] })),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is sound in syntax and streams', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('embeds a subset of every font, with the characters each glyph stands for', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/\+(?:EBGaramond|DejaVu).* yes +yes +yes /);
  });

  it('declares part 3, level B, and a title in its metadata', () => {
    const xmp = JSON.parse(run('exiftool', '-json', '-G', '-XMP:all', file)) as Record<string, unknown>[];
    expect(xmp[0]).toMatchObject({ 'XMP:Part': 3, 'XMP:Conformance': 'B', 'XMP:Creator': AUTHOR });
    expect(xmp[0]?.['XMP:Title']).toMatch(/R-2026-014/);
  });

  it('has an sRGB output intent, a file identifier, a language and a structure', () => {
    const text = run('qpdf', '--qdf', '--object-streams=disable', file, '-');
    expect(text).toContain('/S /GTS_PDFA1');
    expect(text).toContain('/DestOutputProfile');
    expect(text).toMatch(/\/ID \[<[0-9a-f]{32}>/);
    expect(text).toContain(language === 'fr' ? '/Lang (fr-FR)' : '/Lang (en-GB)');
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/);
    expect(run('pdfinfo', '-struct', file)).toMatch(/Document[\s\S]*H1[\s\S]*L [\s\S]*Table[\s\S]*TR[\s\S]*TH[\s\S]*TD/);
  });
});
