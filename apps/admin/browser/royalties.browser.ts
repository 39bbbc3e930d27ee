import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHouse, openBrowserHouse } from './browser-house.js';
import { book, create, type LaidBook, layBook, layReceivedRun } from './laid-table.js';

// 2,900 copies received × 10.00 excluding tax × 8 % = 2,320.00
const due = /2\s320,00/;

describe('An author at 8 % of the price excluding tax, whose book came back from the printer', () => {
  let house: BrowserHouse;
  let laid: LaidBook;
  let runId: string;

  beforeAll(async () => {
    house = await openBrowserHouse();
    laid = await layBook(house);
    await create(house, '/publishing-agreements', {
      reference: 'C-2026-001',
      signedOn: '2026-01-15',
      workIds: [laid.workId],
      printPart: true,
      parties: [{ partyId: laid.authorId, role: 'A01' }],
      rules: [{ base: 'printed-quantity', beneficiaryId: laid.authorId, steps: [{ above: 0, rate: '8.00' }] }],
    });
    runId = await layReceivedRun(house, laid.productId, 2900);
  });

  afterAll(() => house.close());

  it('is proposed the royalty with its calculation, and has it once it is approved', async () => {
    const page = await house.enter(`/print-runs/${runId}`);
    await page.getByText(due).first().waitFor();
    await page
      .getByText(/2\s900/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Valider' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Valider' }).click();
    await page.getByText('Les droits sont écrits.').waitFor();
    await page.context().close();
  });

  it('gets a statement that explains its amount, is numbered when approved, and opens as a PDF', async () => {
    const year = new Date().getFullYear();
    const statementId = await create(house, '/royalty-statements', {
      beneficiaryId: laid.authorId,
      periodFrom: `${year}-01-01`,
      periodTo: `${year + 1}-01-01`,
    });
    const page = await house.enter(`/royalty-statements/${statementId}`);
    await page.getByRole('heading', { level: 1, name: 'Relevé de Élise Kerouanton' }).waitFor();
    await page
      .getByRole('button', { name: /2\s320,00.*voir le calcul/ })
      .first()
      .click();
    const explanation = page.getByRole('presentation').or(page.getByRole('dialog'));
    await explanation.getByText(due).first().waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Valider le relevé' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Valider le relevé' }).click();
    await page.getByText(`R-${year}-001`).first().waitFor();

    const link = page.getByRole('link', { name: 'Voir le PDF' });
    const document = await page.context().request.get((await link.getAttribute('href')) ?? '');
    expect([document.status(), document.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await document.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.goto(`/works/${laid.workId}`);
    await page.getByRole('heading', { level: 1, name: book.title }).waitFor();
    await page.context().close();
  });
});
