import { type Day, lastDayOf, type Period } from '@colophon/calendar';
import { isZero, type Money, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';

/** The 18 columns of the file of accounting entries, in the order of the law (LPF A47 A-1 VII 1°, domain.md 4.1). */
export const fecColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

export type FecColumn = (typeof fecColumns)[number];

/** One line of an entry as the FEC tells it. One of `debit` and `credit` is zero. */
export interface FecLine {
  readonly journalCode: string;
  readonly journalLabel: string;
  /** A continuous series, such as `1`, `2`; opening entries have a series of their own, such as `AN1`, and come first. */
  readonly entryNumber: string;
  readonly bookedOn: Day;
  readonly account: string;
  readonly accountLabel: string;
  readonly partyNumber: string | null;
  readonly partyLabel: string | null;
  readonly documentRef: string;
  readonly documentOn: Day;
  readonly label: string;
  readonly debit: Money;
  readonly credit: Money;
  readonly letter: string | null;
  readonly letteredOn: Day | null;
  readonly validatedOn: Day;
  /** The amount in the currency of the document, when it is not the euro. */
  readonly foreignAmount: Money | null;
}

export type FecRefusal = 'siren-invalid';

const END_OF_LINE = '\r\n';

/** The first line of the file. */
export function fecHeader(): string {
  return fecColumns.join('\t') + END_OF_LINE;
}

/**
 * A line of the file: columns separated by tabs, amounts with a decimal comma and no thousands, days as AAAAMMJJ. A tab, a `|` or a line
 * break inside a text becomes a space, because it would shift the columns. The file is UTF-8. Lines are given in the order the entries
 * were validated, opening entries first; this function writes one at a time so that a year need not fit in memory.
 */
export function fecRow(line: FecLine): string {
  const { foreignAmount } = line;
  const fields: Record<FecColumn, string> = {
    JournalCode: line.journalCode,
    JournalLib: line.journalLabel,
    EcritureNum: line.entryNumber,
    EcritureDate: compact(line.bookedOn),
    CompteNum: line.account,
    CompteLib: line.accountLabel,
    CompAuxNum: line.partyNumber ?? '',
    CompAuxLib: line.partyLabel ?? '',
    PieceRef: line.documentRef,
    PieceDate: compact(line.documentOn),
    EcritureLib: line.label,
    Debit: decimalComma(line.debit),
    Credit: decimalComma(line.credit),
    EcritureLet: line.letter ?? '',
    DateLet: line.letteredOn === null ? '' : compact(line.letteredOn),
    ValidDate: compact(line.validatedOn),
    Montantdevise: foreignAmount === null || isZero(foreignAmount) ? '' : decimalComma(foreignAmount),
    Idevise: foreignAmount === null || isZero(foreignAmount) ? '' : foreignAmount.currency,
  };
  return fecColumns.map((column) => clean(fields[column])).join('\t') + END_OF_LINE;
}

/** The whole file in memory. */
export function fecText(lines: Iterable<FecLine>): string {
  let text = fecHeader();
  for (const line of lines) text += fecRow(line);
  return text;
}

/** The name the law gives the file: SIREN, « FEC » and the day the year closes, `732829320FEC20261231.txt`. */
export function fecFileName(siren: string, year: Period): string {
  const digits = siren.replaceAll(/\s/g, '');
  if (!/^\d{9}$/.test(digits)) throw new Refusal<FecRefusal>('siren-invalid', { siren });
  return `${digits}FEC${compact(lastDayOf(year))}.txt`;
}

/** The description that goes with the file (LPF A47 A-1): what it is made of, for whoever opens it. In French, as the books are. */
export function fecDescription(siren: string, year: Period): string {
  const meanings = fecColumns.map((column, i) => `${String(i + 1).padStart(2)}. ${column}\u00A0: ${columnMeanings[column]}`);
  return [
    `Fichier ${fecFileName(siren, year)}`,
    `Écritures comptables validées du ${compact(year.from)} au ${compact(lastDayOf(year))}, dans l’ordre de validation, à-nouveaux d’abord.`,
    'Fichier à plat, jeu de caractères UTF-8, zones séparées par une tabulation, lignes terminées par CR LF, noms des zones en première ligne.',
    'Dates AAAAMMJJ\u202F; montants en euros, virgule décimale, sans séparateur de milliers, deux décimales.',
    ...meanings,
    '',
  ].join(END_OF_LINE);
}

const columnMeanings: Record<FecColumn, string> = {
  JournalCode: 'code du journal',
  JournalLib: 'libellé du journal',
  EcritureNum: 'numéro de l’écriture, séquence continue par exercice (préfixe AN pour les à-nouveaux)',
  EcritureDate: 'date de comptabilisation',
  CompteNum: 'numéro de compte du plan comptable général',
  CompteLib: 'libellé du compte',
  CompAuxNum: 'numéro du tiers',
  CompAuxLib: 'nom du tiers',
  PieceRef: 'référence de la pièce justificative',
  PieceDate: 'date de la pièce justificative',
  EcritureLib: 'libellé de l’écriture',
  Debit: 'montant au débit',
  Credit: 'montant au crédit',
  EcritureLet: 'lettre, lorsque la ligne est entièrement rapprochée',
  DateLet: 'date du lettrage',
  ValidDate: 'date de validation',
  Montantdevise: 'montant en devise, lorsque la pièce n’est pas en euros',
  Idevise: 'devise (ISO 4217)',
};

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function decimalComma(money: Money): string {
  return toDecimal(money).replace('.', ',');
}

function clean(text: string): string {
  return text.replaceAll(/[\s|\u0000-\u001F]+/gu, ' ').trim();
}
