import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../test/debian-program.js';
import { renderDocument } from '../../../platform/documents/pdf/render-document.js';
import { accountStatementDocument } from './account-statement.document.js';
import { renderAddressLabels } from './address-labels.js';
import { countSheetDocument, deliveryNoteDocument, depositNoteDocument, pickingListDocument } from './despatch.documents.js';
import { orderDocument } from './order.document.js';
import { reminderDocument } from './reminder.document.js';
import * as samples from './sample-documents.js';

const documents: Readonly<Record<string, (language: 'fr' | 'en') => Promise<Buffer>>> = {
  'order confirmation': (language) => renderDocument(orderDocument(samples.sampleOrder(language, 'confirmation', 30))),
  'pro forma': (language) => renderDocument(orderDocument(samples.sampleOrder(language, 'pro-forma'))),
  'picking list': (language) => renderDocument(pickingListDocument(samples.samplePickingList(language, 60))),
  'delivery note': (language) => renderDocument(deliveryNoteDocument(samples.sampleDeliveryNote(language, 300))),
  'deposit note': (language) => renderDocument(depositNoteDocument(samples.sampleDepositNote(language))),
  'count sheet': (language) => renderDocument(countSheetDocument(samples.sampleCountSheet(language))),
  'statement of account': (language) => renderDocument(accountStatementDocument(samples.sampleAccountStatement(language))),
  reminder: (language) => renderDocument(reminderDocument(samples.sampleReminder(language, 'formal-notice'))),
  'sheet of labels': (language) => renderAddressLabels(samples.sampleLabels(language, '63.5x38.1', 30)),
};
const cases = Object.entries(documents).flatMap(([name, render]) =>
  (['fr', 'en'] as const).map((language) => ({ name, language, render })),
);

describe.each(cases)('The $name in $language, as PDF/A-3b', ({ language, render }) => {
  const folder = mkdtempSync(join(tmpdir(), 'colophon-sales-'));
  const file = join(folder, 'document.pdf');

  beforeAll(async () => writeFileSync(file, await render(language)));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is sound, tagged, and declares part 3, level B', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/);
    const [xmp] = JSON.parse(run('exiftool', '-json', '-G', '-XMP:all', file)) as Record<string, unknown>[];
    expect(xmp).toMatchObject({ 'XMP:Part': 3, 'XMP:Conformance': 'B' });
  });

  it('embeds a subset of every font', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(1);
    for (const font of fonts) expect(font).toMatch(/\+(?:EBGaramond|DejaVu).* yes +yes +yes /);
  });
});
