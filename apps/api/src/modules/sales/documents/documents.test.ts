import { describe, expect, it, test } from 'vitest';
import type { BusinessDocument } from '../../../platform/documents/pdf/document.js';
import { layOutDocument } from '../../../platform/documents/pdf/lay-out-document.js';
import { linesOf } from '../../../platform/documents/pdf/page-text.js';
import { accountStatementDocument } from './account-statement.document.js';
import { countSheetDocument, deliveryNoteDocument, depositNoteDocument, pickingListDocument } from './despatch.documents.js';
import { orderDocument } from './order.document.js';
import { reminderDocument } from './reminder.document.js';
import {
  sampleAccountStatement,
  sampleCountSheet,
  sampleDeliveryNote,
  sampleDepositNote,
  sampleOrder,
  samplePickingList,
  sampleReminder,
} from './sample-documents.js';

const pagesOf = (document: BusinessDocument) => layOutDocument(document).pages.map(linesOf);
const textOf = (document: BusinessDocument) => pagesOf(document).flat().join('\n');

describe('An order confirmation', () => {
  it('says what it comes to, where it goes, and what follows when it comes in', () => {
    const text = textOf(orderDocument(sampleOrder('fr', 'confirmation')));
    expect(text).toContain('Confirmation de commande CO-2026-00311');
    expect(text).toContain('Librairie des Halles, réserve');
    expect(text).toContain('Total de la commande | 741,29\u00a0€');
    expect(text).toContain('9782374250045 | Où vont les hirondelles\u202f? | 12 | 4\u00a0décembre\u00a02026');
  });

  it('is not taken for an invoice when it is a pro forma, and says where to pay', () => {
    const text = textOf(orderDocument(sampleOrder('en', 'pro-forma')));
    expect(text).toContain('this document is not an invoice');
    expect(text).toContain('FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189');
  });
});

describe('The papers of a parcel', () => {
  it('are picked title by title, each share beside it', () => {
    const text = textOf(pickingListDocument(samplePickingList('fr')));
    expect(text).toContain('☐ | A2 | 9782374250021 | Petit traité de la brume | 4 | BL-290\u00a0× 3, BL-291\u00a0× 1');
  });

  it('say on the delivery note what was ordered, what is inside and what follows, and no price', () => {
    const text = textOf(deliveryNoteDocument(sampleDeliveryNote('fr')));
    // Ordered 1 + 5 + 9 + 10 + 14 + 18 = 57, sent 51, to follow 6.
    expect(text).toContain('Total | 57 | 51 | 6');
    expect(text).toContain('1/2 | Colissimo | 8R 12345 67890 1 | 4,35');
    expect(text).not.toMatch(/9,00|12,70|Prix/);
  });

  it('leave out the column of what follows when all is there', () => {
    const delivery = sampleDeliveryNote('en');
    const lines = delivery.lines.map((line) => ({ ...line, ordered: line.copies, waiting: 0 }));
    expect(textOf(deliveryNoteDocument({ ...delivery, lines }))).not.toContain('To follow');
  });
});

describe('A deposit', () => {
  it('is noted with its value at the public price, and stays the house’s', () => {
    const text = textOf(depositNoteDocument(sampleDepositNote('fr')));
    expect(text).toContain('Valeur du dépôt au prix public | 1\u202f125,00\u00a0€');
    expect(text).toContain('restent la propriété de la maison d’édition');
  });

  it('is counted on a sheet with room to write, or by the private link', () => {
    const text = textOf(countSheetDocument(sampleCountSheet('fr')));
    expect(text).toContain('Présents | Vendus');
    expect(text).toContain('https://petitvent.example/depot/7KQ2-M4XW');
  });
});

describe('A statement of account', () => {
  it('shows each document with the balance after it, and how late what is owed is', () => {
    const text = textOf(accountStatementDocument(sampleAccountStatement('fr')));
    expect(text).toContain('30/09/2026 | AV-2026-00007 | Avoir sur retour | 97,50 | 950,72');
    expect(text).toContain('Solde à nous régler | 1\u202f730,34\u00a0€');
    expect(text).toContain('779,62 | 950,72 | 0,00 | 0,00 | 0,00');
  });

  it('says when the house owes the customer, and asks for nothing then', () => {
    const text = textOf(accountStatementDocument({ ...sampleAccountStatement('en'), closing: '-20.00' }));
    expect(text).toContain('Balance in your favour | €20.00');
    expect(text).not.toContain('IBAN');
  });

  it('says when nothing is owed', () => {
    expect(textOf(accountStatementDocument({ ...sampleAccountStatement('fr'), closing: '0.00' }))).toContain('Compte soldé | 0,00\u00a0€');
  });
});

describe('A reminder', () => {
  it('names the invoices and how late they are; the first ones charge nothing', () => {
    const text = textOf(reminderDocument(sampleReminder('fr', 'courtesy')));
    expect(text).toContain('FA-2026-00087 | 14/08/2026 | 31/10/2026 | 52 | 1\u202f048,22 | 1\u202f048,22');
    expect(text).toContain('Règlements et avoirs non affectés | −97,50');
    expect(text).toContain('À régler | 950,72\u00a0€');
    expect(text).not.toContain('Pénalités');
  });

  it('states interest and fee from the second on, and gives formal notice in the end', () => {
    const text = textOf(reminderDocument(sampleReminder('fr', 'formal-notice')));
    expect(text).toContain('Mise en demeure');
    expect(text).toContain('Pénalités de retard à 12,15\u00a0% par an | 18,14');
    expect(text).toContain('Indemnité forfaitaire pour frais de recouvrement | 40,00');
    expect(text).toContain('À régler | 1\u202f008,86\u00a0€');
  });
});

test.each(['fr', 'en'] as const)('the papers in %s keep their totals with two lines, from 1 to 300 of them', (language) => {
  for (const count of [1, 24, 25, 26, 27, 28, 300]) {
    for (const document of [
      deliveryNoteDocument(sampleDeliveryNote(language, count)),
      depositNoteDocument(sampleDepositNote(language, count)),
    ]) {
      const page = pagesOf(document).find((lines) => lines.some((line) => line.startsWith('Total |'))) ?? [];
      expect(page.filter((line) => line.startsWith('978')).length).toBeGreaterThanOrEqual(Math.min(2, count));
    }
  }
});
