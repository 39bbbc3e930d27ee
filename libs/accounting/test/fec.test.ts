import { addDays, period } from '@colophon/calendar';
import { eur } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkFec,
  type FecFaultCode,
  type FecLine,
  fecColumns,
  fecDescription,
  fecFaultSentence,
  fecFileName,
  fecRow,
  fecText,
} from '../src/index.ts';
import { refusalOf } from './refusal-of.ts';

const year = period('2026-01-01', '2027-01-01');

const line: FecLine = {
  journalCode: 'VE',
  journalLabel: 'Ventes',
  entryNumber: '1',
  bookedOn: '2026-03-16',
  account: '411',
  accountLabel: 'Clients',
  partyNumber: 'C0012',
  partyLabel: 'Librairie des Halles',
  documentRef: 'FA-2026-00012',
  documentOn: '2026-03-16',
  label: 'Facture FA-2026-00012',
  debit: eur(1_105_50n),
  credit: eur(0n),
  letter: null,
  letteredOn: null,
  validatedOn: '2026-03-17',
  foreignAmount: null,
};
const sale: FecLine = {
  ...line,
  account: '7011',
  accountLabel: 'Ventes de livres',
  partyNumber: null,
  partyLabel: null,
  debit: eur(0n),
  credit: eur(1_105_50n),
};

/** An entry of two lines: debited to a customer, credited to sales. */
function entry(number: number, cents: bigint): FecLine[] {
  const validatedOn = addDays('2026-01-01', number);
  const same = { entryNumber: String(number), validatedOn, bookedOn: validatedOn };
  return [
    { ...line, ...same, debit: eur(cents) },
    { ...sale, ...same, credit: eur(cents) },
  ];
}

describe('A line of the FEC', () => {
  it('has 18 columns, a decimal comma and no separator of thousands', () => {
    expect(fecRow(line)).toBe(
      'VE\tVentes\t1\t20260316\t411\tClients\tC0012\tLibrairie des Halles\tFA-2026-00012\t20260316\tFacture FA-2026-00012\t1105,50\t0,00\t\t\t20260317\t\t\r\n',
    );
  });

  it('keeps tabs, bars and line breaks out of texts', () => {
    const cells = fecRow({ ...line, label: ' Contes\tet\r\nlégendes | tome\u00a01 ' }).split('\t');
    expect(cells).toHaveLength(18);
    expect(cells[10]).toBe('Contes et légendes tome 1');
  });

  it('gives the letter with its day, and the amount of a document in another currency', () => {
    const cells = fecRow({ ...line, letter: 'AB', letteredOn: '2026-06-01', foreignAmount: { minor: 1_030_00n, currency: 'CHF' } }).split(
      '\t',
    );
    expect([cells[13], cells[14], cells[16], cells[17]]).toEqual(['AB', '20260601', '1030,00', 'CHF\r\n']);
  });
});

describe('The file', () => {
  it('is named after the SIREN and the day the year closes', () => {
    expect(fecFileName('732 829 320', year)).toBe('732829320FEC20261231.txt');
    expect(refusalOf(() => fecFileName('73282932', year))).toEqual({ code: 'siren-invalid', siren: '73282932' });
  });

  it('comes with a description of its 18 columns', () => {
    const description = fecDescription('732829320', year);
    for (const column of fecColumns) expect(description).toContain(` ${column}`);
    expect(description).toContain('du 20260101 au 20261231');
  });

  it('has opening entries first, in a series of their own', () => {
    const opening = entry(40, 5_00n).map((each) => ({ ...each, journalCode: 'AN', entryNumber: 'AN1', bookedOn: '2026-01-01' }));
    expect(checkFec(fecText([...opening, ...entry(1, 1n), ...entry(2, 2n)]), year)).toEqual([]);
    expect(checkFec(fecText([...entry(1, 1n), ...opening]), year).map(({ code }) => code)).toContain('opening-not-first');
  });

  it('may be separated by bars and end its lines with LF', () => {
    const other = fecText(entry(1, 1n)).replaceAll('\t', '|').replaceAll('\r\n', '\n');
    expect(checkFec(other, year)).toEqual([]);
  });

  it('of some months does not start at 1', () => {
    const text = fecText([...entry(8, 1n), ...entry(9, 1n)]);
    expect(checkFec(text, year, { wholeYear: false })).toEqual([]);
    expect(checkFec(text, year).map(({ code }) => code)).toEqual(['number-skipped']);
  });

  it('may number each journal by itself', () => {
    const bank = entry(1, 3n).map((each) => ({ ...each, journalCode: 'BQ' }));
    expect(checkFec(fecText([...entry(1, 1n), ...bank]), year)).toEqual([]);
  });

  it('tells its faults in both languages, with the line', () => {
    const [fault] = checkFec(fecText(entry(1, 1n)).replace('0,01', '0,02'), year);
    expect(fault).toEqual({ code: 'entry-unbalanced', line: 2, facts: { number: '1', difference: '0,01' } });
    if (!fault) return;
    expect(fecFaultSentence(fault, 'en')).toBe('Line 2: Entry 1 does not balance: debit − credit = 0,01.');
    expect(fecFaultSentence(fault, 'fr')).toBe('Ligne 2\u00a0: L’écriture 1 n’est pas équilibrée\u00a0: débit − crédit = 0,01.');
  });
});

/** Faults planted in the cells of the first line of an entry of a correct file; where in the file is arbitrary. */
const plantedInCells: Record<string, readonly [code: FecFaultCode, change: (cells: string[]) => void]> = {
  'a column too few': ['columns-wrong', (cells) => cells.pop()],
  'a column too many': ['columns-wrong', (cells) => cells.push('')],
  'no label of the account': ['field-empty', (cells) => void (cells[5] = '')],
  'no document': ['field-empty', (cells) => void (cells[8] = ' ')],
  'no day of validation': ['field-empty', (cells) => void (cells[15] = '')],
  'a day that does not exist': ['date-malformed', (cells) => void (cells[9] = '20260230')],
  'a day with dashes': ['date-malformed', (cells) => void (cells[3] = '16/03/2026')],
  'a decimal point': ['amount-malformed', (cells) => void (cells[11] = (cells[11] ?? '').replace(',', '.'))],
  'thousands apart': ['amount-malformed', (cells) => void (cells[11] = `1 ${cells[11]}`)],
  'an account of two digits': ['account-malformed', (cells) => void (cells[4] = '41')],
  'an account of letters': ['account-malformed', (cells) => void (cells[4] = 'CLIENTS')],
  'an amount on both sides': ['sides-wrong', (cells) => void (cells[12] = '3,00')],
  'a letter of no day': ['letter-without-date', (cells) => void (cells[13] = 'A')],
  'a currency of no amount': ['currency-without-amount', (cells) => void (cells[17] = 'CHF')],
  'a day outside the year': ['booked-outside-year', (cells) => void (cells[3] = '20270101')],
  'a day of its own': ['entry-inconsistent', (cells) => void (cells[3] = '20261231')],
  'a cent more': ['entry-unbalanced', (cells) => void (cells[11] = (cells[11] ?? '').replace(/^/, '1'))],
  'an amount that unbalances the file': ['file-unbalanced', (cells) => void (cells[11] = (cells[11] ?? '').replace(/^/, '1'))],
  'a number without digits': ['number-malformed', (cells) => void (cells[2] = 'un')],
};

const plantedInLines: Record<string, readonly [code: FecFaultCode, change: (rows: string[], at: number) => void]> = {
  'an entry is missing': ['number-skipped', (rows, at) => rows.splice(at, 2)],
  'a line is missing': ['entry-unbalanced', (rows, at) => rows.splice(at, 1)],
  'the lines of an entry are apart': ['number-scattered', (rows, at) => rows.push(...rows.splice(at, 1))],
  'an entry is written twice': ['number-scattered', (rows, at) => rows.push(...rows.slice(at, at + 2))],
  'the order of validation is not kept': ['validation-order-broken', (rows, at) => rows.push(...rows.splice(at, 2))],
  'the names of the columns are missing': ['header-wrong', (rows) => rows.shift()],
};

const anyFile = fc.array(fc.bigInt({ min: 1n, max: 999_99n }), { minLength: 2, maxLength: 20 });

describe('Whatever the year', () => {
  test('the file written is found without fault', () => {
    fc.assert(
      fc.property(anyFile, (amounts) => {
        expect(checkFec(fecText(amounts.flatMap((cents, i) => entry(i + 1, cents))), year)).toEqual([]);
      }),
    );
  });

  test.each(Object.entries(plantedInCells))('%s is found', (_, [code, change]) => {
    fc.assert(
      fc.property(anyFile, fc.nat(), (amounts, where) => {
        const rows = fecText(amounts.flatMap((cents, i) => entry(i + 1, cents))).split('\r\n');
        const at = 1 + 2 * (where % amounts.length);
        const cells = (rows[at] ?? '').split('\t');
        change(cells);
        rows[at] = cells.join('\t');
        expect(checkFec(rows.join('\r\n'), year).map((fault) => fault.code)).toContain(code);
      }),
      { numRuns: 25 },
    );
  });

  test.each(Object.entries(plantedInLines))('is found that %s', (_, [code, change]) => {
    fc.assert(
      fc.property(anyFile, fc.nat(), (amounts, where) => {
        const rows = fecText(amounts.flatMap((cents, i) => entry(i + 1, cents)))
          .split('\r\n')
          .slice(0, -1);
        // Any entry but the last, so that moving it to the end is a change.
        change(rows, 1 + 2 * (where % (amounts.length - 1)));
        expect(checkFec(rows.join('\r\n'), year).map((fault) => fault.code)).toContain(code);
      }),
      { numRuns: 25 },
    );
  });
});
