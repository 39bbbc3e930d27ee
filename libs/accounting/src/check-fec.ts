import { contains, isDay, type Period } from '@colophon/calendar';
import { type FecColumn, fecColumns } from './fec.ts';

export type FecFaultCode =
  | 'header-wrong'
  | 'columns-wrong'
  | 'field-empty'
  | 'date-malformed'
  | 'amount-malformed'
  | 'account-malformed'
  | 'sides-wrong'
  | 'letter-without-date'
  | 'currency-without-amount'
  | 'booked-outside-year'
  | 'validation-order-broken'
  | 'opening-not-first'
  | 'number-malformed'
  | 'number-scattered'
  | 'number-skipped'
  | 'entry-inconsistent'
  | 'entry-unbalanced'
  | 'file-unbalanced';

/** What is wrong with a file, at a line counted from 1 (the names of the columns); `line` is null for the file as a whole. */
export interface FecFault {
  readonly code: FecFaultCode;
  readonly line: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

type Row = { readonly line: number; readonly fields: Readonly<Record<FecColumn, string>> };

interface Entry {
  readonly number: string;
  readonly rows: Row[];
}

const mayBeEmpty: ReadonlySet<FecColumn> = new Set(['CompAuxNum', 'CompAuxLib', 'EcritureLet', 'DateLet', 'Montantdevise', 'Idevise']);
const dates: readonly FecColumn[] = ['EcritureDate', 'PieceDate', 'DateLet', 'ValidDate'];
const amounts: readonly FecColumn[] = ['Debit', 'Credit', 'Montantdevise'];

/**
 * Every fault of a file of accounting entries: the form the law asks for (LPF A47 A-1), and what the official tester does not look at:
 * that each entry and the file balance, that numbers follow one another, and that nothing is dated outside the year. An empty list means
 * that none was found. `wholeYear` is false for an export of some months, whose numbers do not start at 1. Reads any conforming file, whoever wrote it: tab or `|`, CR, LF or both, sign first or last.
 */
export function checkFec(text: string, year: Period, { wholeYear = true } = {}): FecFault[] {
  const [header = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const separator = header.includes('|') ? '|' : '\t';
  if (header.split(separator).join('\t') !== fecColumns.join('\t')) return [fault('header-wrong', 1, { found: header.slice(0, 200) })];
  if (rest.at(-1) === '') rest.pop();
  const faults: FecFault[] = [];
  const rows: Row[] = [];
  for (const [i, content] of rest.entries()) {
    const line = i + 2;
    const values = content.split(separator);
    if (values.length !== fecColumns.length) {
      faults.push(fault('columns-wrong', line, { found: values.length, expected: fecColumns.length }));
      continue;
    }
    const fields = Object.fromEntries(fecColumns.map((column, at) => [column, values[at] ?? ''])) as Record<FecColumn, string>;
    rows.push({ line, fields });
  }
  for (const row of rows) faults.push(...faultsOfRow(row, year));
  const entries = gather(rows, faults);
  for (const entry of entries) faults.push(...faultsOfEntry(entry));
  return [...faults, ...faultsOfNumbers(entries, wholeYear), ...faultsOfOrder(rows), ...faultsOfFile(rows)];
}

function faultsOfRow({ line, fields }: Row, year: Period): FecFault[] {
  const faults: FecFault[] = [];
  const report = (code: FecFaultCode, column: FecColumn) => faults.push(fault(code, line, { column, found: fields[column] }));
  for (const column of fecColumns) if (!mayBeEmpty.has(column) && fields[column].trim() === '') report('field-empty', column);
  for (const column of dates) if (fields[column] !== '' && !isDay(dashed(fields[column]))) report('date-malformed', column);
  for (const column of amounts) if (fields[column] !== '' && cents(fields[column]) === null) report('amount-malformed', column);
  if (fields.CompteNum !== '' && !/^\d{3}[0-9A-Za-z]*$/.test(fields.CompteNum)) report('account-malformed', 'CompteNum');
  const [debit, credit] = [cents(fields.Debit), cents(fields.Credit)];
  if (debit !== null && credit !== null && (debit === 0n) === (credit === 0n)) report('sides-wrong', 'Debit');
  if ((fields.EcritureLet === '') !== (fields.DateLet === '')) report('letter-without-date', 'EcritureLet');
  if ((fields.Montantdevise === '') !== (fields.Idevise === '')) report('currency-without-amount', 'Idevise');
  const booked = dashed(fields.EcritureDate);
  if (isDay(booked) && !contains(year, booked)) report('booked-outside-year', 'EcritureDate');
  return faults;
}

/** Lines by entry. The lines of an entry stand together: a number met again later is scattered, or given twice. */
function gather(rows: readonly Row[], faults: FecFault[]): Entry[] {
  const byNumber = new Map<string, Entry>();
  let last: Entry | undefined;
  for (const row of rows) {
    const number = row.fields.EcritureNum;
    // Some programs number each journal by itself, so that a number is met once in each.
    const key = `${row.fields.JournalCode}\t${number}`;
    const known = byNumber.get(key);
    if (known && known !== last) faults.push(fault('number-scattered', row.line, { number }));
    const entry = known ?? { number, rows: [] };
    byNumber.set(key, entry);
    entry.rows.push(row);
    last = entry;
  }
  return [...byNumber.values()];
}

function faultsOfEntry({ number, rows }: Entry): FecFault[] {
  const [first] = rows;
  if (!first) return [];
  const faults: FecFault[] = [];
  for (const column of ['EcritureDate', 'ValidDate'] as const) {
    const other = rows.find((row) => row.fields[column] !== first.fields[column]);
    if (other) faults.push(fault('entry-inconsistent', other.line, { number, column }));
  }
  const difference = balanceOf(rows);
  if (difference !== 0n) faults.push(fault('entry-unbalanced', first.line, { number, difference: amount(difference) }));
  return faults;
}

/** A series is what stands before the digits; each starts at 1 (in a whole year) and skips none. A number used by two journals makes a series in each. */
function faultsOfNumbers(entries: readonly Entry[], wholeYear: boolean): FecFault[] {
  const journals = new Map<string, Set<string>>();
  for (const { number, rows } of entries) {
    const used = journals.get(number) ?? new Set();
    journals.set(number, used.add(rows[0]?.fields.JournalCode ?? ''));
  }
  const perJournal = [...journals.values()].some((used) => used.size > 1);
  const faults: FecFault[] = [];
  const series = new Map<string, { value: bigint; entry: Entry }[]>();
  for (const entry of entries) {
    const match = /^(.*?)(\d+)$/.exec(entry.number);
    const line = entry.rows[0]?.line ?? null;
    if (!match) {
      if (entry.number !== '') faults.push(fault('number-malformed', line, { number: entry.number }));
      continue;
    }
    const key = `${perJournal ? (entry.rows[0]?.fields.JournalCode ?? '') : ''}\t${match[1]}`;
    const members = series.get(key) ?? [];
    members.push({ value: BigInt(match[2] ?? '0'), entry });
    series.set(key, members);
  }
  for (const members of series.values()) {
    members.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
    let expected = wholeYear ? 1n : (members[0]?.value ?? 1n);
    for (const { value, entry } of members) {
      if (value > expected)
        faults.push(fault('number-skipped', entry.rows[0]?.line ?? null, { expected: String(expected), found: entry.number }));
      expected = value + 1n;
    }
  }
  return faults;
}

/** Validation goes forward; opening entries, validated when the year before is closed, are first whenever that was. */
function faultsOfOrder(rows: readonly Row[]): FecFault[] {
  const faults: FecFault[] = [];
  let latest = '';
  let openingsOver = false;
  for (const { line, fields } of rows) {
    if (fields.JournalCode === 'AN') {
      if (openingsOver) faults.push(fault('opening-not-first', line, { number: fields.EcritureNum }));
      continue;
    }
    openingsOver = true;
    if (fields.ValidDate < latest) faults.push(fault('validation-order-broken', line, { found: fields.ValidDate, after: latest }));
    else latest = fields.ValidDate;
  }
  return faults;
}

function faultsOfFile(rows: readonly Row[]): FecFault[] {
  const difference = balanceOf(rows);
  return difference === 0n ? [] : [fault('file-unbalanced', null, { difference: amount(difference) })];
}

function balanceOf(rows: readonly Row[]): bigint {
  return rows.reduce((total, { fields }) => total + (cents(fields.Debit) ?? 0n) - (cents(fields.Credit) ?? 0n), 0n);
}

/** `1234,5`, `-12,00` or `12,00-` in cents; null when it is no amount of at most two decimals. */
function cents(text: string): bigint | null {
  const match = /^([+-]?)(\d+)(?:,(\d{1,2}))?([+-]?)$/.exec(text);
  if (!match || (match[1] !== '' && match[4] !== '')) return null;
  const magnitude = BigInt((match[2] ?? '') + (match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' || match[4] === '-' ? -magnitude : magnitude;
}

function dashed(compact: string): string {
  return /^\d{8}$/.test(compact) ? `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}` : compact;
}

function amount(minor: bigint): string {
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function fault(code: FecFaultCode, line: number | null, facts: FecFault['facts']): FecFault {
  return { code, line, facts };
}
