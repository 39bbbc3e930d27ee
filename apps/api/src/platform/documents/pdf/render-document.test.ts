import { describe, expect, it } from 'vitest';
import { renderDocument } from './render-document.js';
import { sampleStatement } from './sample-statement.js';

describe('A statement as PDF', () => {
  it('is the same file each time it is made, whatever was made in between', async () => {
    const first = await renderDocument(sampleStatement('fr', 1));
    await renderDocument(sampleStatement('en', 30));
    expect(await renderDocument(sampleStatement('fr', 1))).toEqual(first);
  });

  it('declares PDF/A-3b and keeps its metadata well-formed whatever the title holds', async () => {
    const file = (await renderDocument({ ...sampleStatement('fr', 1), title: 'Durand & fils <2025>' })).toString('latin1');
    expect(file).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(file).toContain('Durand &amp; fils &lt;2025&gt;');
  });
});
