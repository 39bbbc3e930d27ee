import { eur, type Money, percent, unitPrice } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Credit, drawUpCreditNote, drawUpInvoice, type Invoice, nothingCredited } from '../src/index.ts';
import { anyInvoice } from './any-invoice.ts';
import { bookLine, fullVat, invoiceOf, refusalOf, unitLine } from './cast.ts';

function credit(copies: Record<string, number>, carriage = false): Credit {
  return { copies: new Map(Object.entries(copies)), carriage };
}

describe('Ten copies invoiced at 15.00 with 35 % discount', () => {
  const invoice = drawUpInvoice(invoiceOf([bookLine(10, eur(15_00n), percent('35.00'), { line: '1' })]));

  it('come to 92.42 and 5.08 of VAT', () => {
    // 10 × 14.2180 × 65 % = 92.417 → 92.42; × 5.5 % = 5.0831 → 5.08
    expect(invoice).toMatchObject({ totalWithoutVat: eur(92_42n), totalVat: eur(5_08n) });
  });

  it('are credited at their own price when four come back', () => {
    // 92.42 × 4 / 10 = 36.968 → 36.97; × 5.5 % = 2.03335 → 2.03
    const note = drawUpCreditNote(invoice, credit({ '1': 4 }));
    expect(note).toMatchObject({ totalWithoutVat: eur(36_97n), totalVat: eur(2_03n), totalWithVat: eur(39_00n) });
    expect(note.lines).toEqual([{ ...invoice.lines[0], copies: 4, netAmount: eur(36_97n) }]);
  });

  it('are credited to the cent when the other six follow', () => {
    // 92.42 − 36.97 = 55.45; 5.08 − 2.03 = 3.05
    const note = drawUpCreditNote(invoice, credit({ '1': 6 }), credit({ '1': 4 }));
    expect(note).toMatchObject({ totalWithoutVat: eur(55_45n), totalVat: eur(3_05n) });
  });
});

test('a line whose cents do not divide is credited copy by copy without losing one', () => {
  // 10.00 over 3 copies: 3.33 after one, 6.67 after two, 10.00 after three: 3.33, 3.34, 3.33
  const invoice = drawUpInvoice(invoiceOf([unitLine(3, 3_3333n, undefined, { line: '1' })]));
  const amounts = [0, 1, 2].map((before) => drawUpCreditNote(invoice, credit({ '1': 1 }), credit({ '1': before })).totalWithoutVat);
  expect(amounts).toEqual([eur(3_33n), eur(3_34n), eur(3_33n)]);
});

test('an allowance on the invoice is taken back with the copies that bore it; carriage only when it is asked', () => {
  // 100.00 less 10.00, plus 6.00: half the copies are 50.00 less 5.00 = 45.00; with the carriage 51.00
  const lines = [unitLine(10, unitPrice('10.00'), undefined, { line: '1' })];
  const invoice = drawUpInvoice(invoiceOf(lines, { carriage: eur(6_00n), allowances: [{ reason: 'discount', amount: eur(10_00n) }] }));
  expect(drawUpCreditNote(invoice, credit({ '1': 5 }))).toMatchObject({ totalWithoutVat: eur(45_00n), charges: [] });
  expect(drawUpCreditNote(invoice, credit({ '1': 5 }, true)).totalWithoutVat).toEqual(eur(51_00n));
});

test('a reader is given back what was paid', () => {
  // Three at 7.00 are 19.91 and 1.09; one of them gives 7.00 back: 19.91 / 3 = 6.6367 → 6.64, and 0.36 of VAT
  const invoice = drawUpInvoice(invoiceOf([bookLine(3, eur(7_00n), 0n, { line: '1' })], { pricesIncludeTax: true }));
  expect(drawUpCreditNote(invoice, credit({ '1': 1 }))).toMatchObject({
    totalWithoutVat: eur(6_64n),
    totalVat: eur(36n),
    totalWithVat: eur(7_00n),
  });
});

test('only the rates of what comes back are in the credit note', () => {
  const lines = [unitLine(1, unitPrice('10.00'), undefined, { line: '1' }), unitLine(1, unitPrice('50.00'), fullVat, { line: '2' })];
  const note = drawUpCreditNote(drawUpInvoice(invoiceOf(lines)), credit({ '2': 1 }));
  expect(note.breakdown).toEqual([{ vat: fullVat, taxableAmount: eur(50_00n), taxAmount: eur(10_00n) }]);
});

describe('Refused', () => {
  const invoice = drawUpInvoice(invoiceOf([unitLine(10, unitPrice('10.00'), undefined, { line: '1' })], { carriage: eur(5_00n) }));

  it('more copies than are left, with what is left', () => {
    expect(refusalOf(() => drawUpCreditNote(invoice, credit({ '1': 4 }), credit({ '1': 7 })))).toEqual({
      code: 'credit-above-invoice',
      line: '1',
      asked: 4,
      invoiced: 10,
      credited: 7,
      left: 3,
    });
    expect(refusalOf(() => drawUpCreditNote(invoice, credit({ '1': -1 })))).toMatchObject({ code: 'credit-above-invoice' });
  });

  it('a line of another invoice, nothing at all, and the carriage twice', () => {
    expect(refusalOf(() => drawUpCreditNote(invoice, credit({ '9': 1 })))).toEqual({ code: 'credit-line-unknown', line: '9' });
    expect(refusalOf(() => drawUpCreditNote(invoice, credit({ '1': 0 })))).toEqual({ code: 'nothing-to-credit' });
    expect(refusalOf(() => drawUpCreditNote(invoice, credit({}, true), credit({}, true)))).toEqual({ code: 'carriage-already-credited' });
  });
});

/** Credits the invoice in notes that take, in turn, the share drawn for them of what is left; the last takes the rest. */
function creditInFull(invoice: Invoice, shares: readonly number[]): Invoice[] {
  let before = nothingCredited;
  return [...shares, 100].flatMap((share, turn) => {
    const isLast = turn === shares.length;
    const left = invoice.lines.map(({ line, copies }) => [line, copies - (before.copies.get(line) ?? 0)] as const);
    const asked = left.map(([line, copies]) => [line, Math.floor((copies * share) / 100)] as const).filter(([, copies]) => copies > 0);
    const carriage = isLast && invoice.charges.length > 0;
    if (asked.length === 0 && !carriage) return [];
    const note = drawUpCreditNote(invoice, { copies: new Map(asked), carriage }, before);
    const copies = new Map(invoice.lines.map(({ line }) => [line, (before.copies.get(line) ?? 0) + (new Map(asked).get(line) ?? 0)]));
    before = { copies, carriage };
    return [note];
  });
}

function totalOf(notes: readonly Invoice[], amount: (note: Invoice) => Money): bigint {
  return notes.reduce((total, note) => total + amount(note).minor, 0n);
}

const anyShares = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 });

test('credit notes that take everything back come to the invoice, line by line and VAT by VAT', () => {
  fc.assert(
    fc.property(anyInvoice(), anyShares, (input, shares) => {
      const invoice = drawUpInvoice(input);
      const notes = creditInFull(invoice, shares);
      expect(totalOf(notes, (note) => note.totalWithVat)).toBe(invoice.totalWithVat.minor);
      for (const { line, netAmount } of invoice.lines) {
        const credited = notes.flatMap((note) => note.lines).filter((candidate) => candidate.line === line);
        expect(credited.reduce((total, { netAmount }) => total + netAmount.minor, 0n)).toBe(netAmount.minor);
      }
      for (const { vat, taxAmount, taxableAmount } of invoice.breakdown) {
        const credited = notes.flatMap((note) => note.breakdown).filter((part) => part.vat.rate === vat.rate);
        expect(credited.reduce((total, part) => total + part.taxAmount.minor, 0n)).toBe(taxAmount.minor);
        expect(credited.reduce((total, part) => total + part.taxableAmount.minor, 0n)).toBe(taxableAmount.minor);
      }
    }),
    { numRuns: 300 },
  );
});

test('no credit note has a negative amount, at prices people pay', () => {
  fc.assert(
    fc.property(anyInvoice(2_00n), anyShares, (input, shares) => {
      const notes = creditInFull(drawUpInvoice(input), shares);
      const amounts = notes.flatMap((note) => [
        ...note.lines.map(({ netAmount }) => netAmount.minor),
        ...[...note.allowances, ...note.charges].map(({ amount }) => amount.minor),
        ...note.breakdown.flatMap(({ taxableAmount, taxAmount }) => [taxableAmount.minor, taxAmount.minor]),
      ]);
      expect(amounts.every((amount) => amount >= 0n)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a whole invoice credited at once is the invoice', () => {
  fc.assert(
    fc.property(anyInvoice(), (input) => {
      const invoice = drawUpInvoice({ ...input, allowances: input.allowances.slice(0, 1) });
      const [note] = creditInFull(invoice, []);
      expect(note).toEqual(invoice);
    }),
  );
});
