import type { FecFault, FecFaultCode } from './check-fec.ts';
import type { Label, Language } from './label.ts';

const sentences: Record<FecFaultCode, Label> = {
  'header-wrong': {
    fr: 'La première ligne n’est pas celle des 18 zones du FEC.',
    en: 'The first line does not name the 18 columns of the FEC.',
  },
  'columns-wrong': { fr: '{found} zones au lieu de {expected}.', en: '{found} columns instead of {expected}.' },
  'field-empty': { fr: 'La zone {column} est vide.', en: 'Column {column} is empty.' },
  'date-malformed': {
    fr: '« {found} » n’est pas une date AAAAMMJJ (zone {column}).',
    en: '“{found}” is no day written YYYYMMDD (column {column}).',
  },
  'amount-malformed': {
    fr: '« {found} » n’est pas un montant à virgule décimale (zone {column}).',
    en: '“{found}” is no amount with a decimal comma (column {column}).',
  },
  'account-malformed': {
    fr: 'Le compte « {found} » ne commence pas par trois chiffres du plan comptable.',
    en: 'Account “{found}” does not start with three digits of the chart.',
  },
  'sides-wrong': {
    fr: 'La ligne porte un montant au débit et au crédit, ou d’aucun côté.',
    en: 'The line has an amount on both sides, or on neither.',
  },
  'letter-without-date': { fr: 'Une lettre va avec sa date de lettrage.', en: 'A letter goes with the day it was matched.' },
  'currency-without-amount': { fr: 'Une devise va avec son montant.', en: 'A currency goes with its amount.' },
  'booked-outside-year': {
    fr: 'L’écriture est datée du {found}, hors de l’exercice.',
    en: 'The entry is dated {found}, outside the year.',
  },
  'validation-order-broken': {
    fr: 'Validée le {found}, après une ligne validée le {after} : l’ordre de validation n’est pas suivi.',
    en: 'Validated on {found}, after a line validated on {after}: the order of validation is not kept.',
  },
  'opening-not-first': { fr: 'L’à-nouveau {number} ne vient pas en premier.', en: 'Opening entry {number} does not come first.' },
  'number-malformed': { fr: 'Le numéro « {number} » ne finit pas par des chiffres.', en: 'Number “{number}” does not end in digits.' },
  'number-scattered': {
    fr: 'Le numéro {number} a déjà servi plus haut : les lignes d’une écriture se suivent.',
    en: 'Number {number} was used further up: the lines of an entry stand together.',
  },
  'number-skipped': {
    fr: 'Après les numéros précédents on attend {expected}, on lit {found}.',
    en: '{expected} is expected here, {found} is found.',
  },
  'entry-inconsistent': {
    fr: 'L’écriture {number} change de {column} d’une ligne à l’autre.',
    en: 'Entry {number} changes its {column} from line to line.',
  },
  'entry-unbalanced': {
    fr: 'L’écriture {number} n’est pas équilibrée : débit − crédit = {difference}.',
    en: 'Entry {number} does not balance: debit − credit = {difference}.',
  },
  'file-unbalanced': {
    fr: 'Le fichier n’est pas équilibré : débit − crédit = {difference}.',
    en: 'The file does not balance: debit − credit = {difference}.',
  },
};

/** A fault in words, with the line it is on. */
export function fecFaultSentence({ code, line, facts }: FecFault, language: Language): string {
  const sentence = sentences[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  if (line === null) return sentence;
  return language === 'fr' ? `Ligne ${line}\u00A0: ${sentence}` : `Line ${line}: ${sentence}`;
}
