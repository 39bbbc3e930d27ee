import type { Bilingual, ProblemType } from '../problems/problem-type.js';

/** Why a file dropped on the import screen cannot be read as a table. */
export type TabularRefusal =
  | 'file-empty'
  | 'import-file-too-large'
  | 'format-unknown'
  | 'not-a-table'
  | 'legacy-workbook'
  | 'opendocument-spreadsheet'
  | 'workbook-password-protected'
  | 'workbook-damaged'
  | 'workbook-expands-too-much'
  | 'workbook-too-many-parts'
  | 'workbook-declares-entities'
  | 'workbook-without-sheet'
  | 'sheet-not-found'
  | 'sheet-empty'
  | 'encoding-unknown'
  | 'nul-character'
  | 'unterminated-quote'
  | 'cell-too-long'
  | 'too-many-columns';

/** Why one cell cannot be read as the value its column calls for; the rest of the row stays readable. */
export type CellFaultCode =
  | 'not-a-number'
  | 'number-ambiguous'
  | 'other-currency'
  | 'not-a-whole-number'
  | 'number-too-large'
  | 'not-a-day'
  | 'day-incomplete'
  | 'no-such-day'
  | 'not-yes-or-no';

export const tabularProblems: Record<TabularRefusal, ProblemType> = {
  'file-empty': {
    status: 422,
    title: { fr: 'Fichier vide', en: 'Empty file' },
    detail: {
      fr: 'Le fichier {file} ne contient rien ; vérifiez l’export et déposez-le de nouveau.',
      en: 'The file {file} contains nothing; check the export and drop it again.',
    },
  },
  'import-file-too-large': {
    status: 413,
    title: { fr: 'Fichier trop volumineux', en: 'File too large' },
    detail: {
      fr: 'Le fichier {file} pèse {sizeMb} Mo et la limite est de {limitMb} Mo ; partagez-le en plusieurs fichiers.',
      en: 'The file {file} weighs {sizeMb} MB and the limit is {limitMb} MB; split it into several files.',
    },
  },
  'format-unknown': {
    status: 415,
    title: { fr: 'Format non reconnu', en: 'Format not recognised' },
    detail: {
      fr: 'Le contenu de {file} n’est pas un format que nous savons lire ; déposez un fichier ONIX, CSV ou XLSX.',
      en: 'The content of {file} is no format we can read; drop an ONIX, CSV or XLSX file.',
    },
  },
  'not-a-table': {
    status: 415,
    title: { fr: 'Ce fichier n’est pas un tableau', en: 'This file is not a table' },
    detail: {
      fr: 'D’après son contenu, {file} est un fichier {looksLike} ; déposez un fichier ONIX, CSV ou XLSX.',
      en: 'Judging by its content, {file} is a {looksLike} file; drop an ONIX, CSV or XLSX file.',
    },
  },
  'legacy-workbook': {
    status: 415,
    title: { fr: 'Ancien format de classeur', en: 'Older workbook format' },
    detail: {
      fr: '{file} est un classeur {looksLike} que nous ne lisons pas ; ouvrez-le dans votre tableur et enregistrez-le au format .xlsx.',
      en: '{file} is a workbook in {looksLike}, which we do not read; open it in your spreadsheet and save it as .xlsx.',
    },
  },
  'opendocument-spreadsheet': {
    status: 415,
    title: { fr: 'Classeur OpenDocument', en: 'OpenDocument spreadsheet' },
    detail: {
      fr: '{file} est un classeur OpenDocument (.ods) ; ouvrez-le dans LibreOffice et enregistrez-le au format .xlsx.',
      en: '{file} is an OpenDocument spreadsheet (.ods); open it in LibreOffice and save it as .xlsx.',
    },
  },
  'workbook-password-protected': {
    status: 422,
    title: { fr: 'Classeur protégé par mot de passe', en: 'Workbook protected by a password' },
    detail: {
      fr: '{file} est protégé par un mot de passe ; ouvrez-le, retirez le mot de passe et enregistrez-le de nouveau.',
      en: '{file} is protected by a password; open it, remove the password and save it again.',
    },
  },
  'workbook-damaged': {
    status: 422,
    title: { fr: 'Classeur endommagé', en: 'Damaged workbook' },
    detail: {
      fr: 'Le classeur {file} est endommagé (partie {part}) ; ouvrez-le dans votre tableur et enregistrez-le de nouveau au format .xlsx.',
      en: 'The workbook {file} is damaged (part {part}); open it in your spreadsheet and save it again as .xlsx.',
    },
  },
  'workbook-expands-too-much': {
    status: 413,
    title: { fr: 'Classeur démesuré une fois décompressé', en: 'Workbook too large once expanded' },
    detail: {
      fr: 'Une fois décompressé, le classeur {file} dépasserait {limitMb} Mo ou un taux de {limitRatio} pour 1 ; exportez seulement la feuille à importer, au format CSV par exemple.',
      en: 'Once expanded, the workbook {file} would exceed {limitMb} MB or a ratio of {limitRatio} to 1; export only the sheet to import, as CSV for example.',
    },
  },
  'workbook-too-many-parts': {
    status: 422,
    title: { fr: 'Classeur composé de trop de parties', en: 'Workbook made of too many parts' },
    detail: {
      fr: 'Le classeur {file} contient {parts} parties et la limite est de {limit} ; copiez la feuille à importer dans un nouveau classeur.',
      en: 'The workbook {file} holds {parts} parts and the limit is {limit}; copy the sheet to import into a new workbook.',
    },
  },
  'workbook-declares-entities': {
    status: 422,
    title: { fr: 'Classeur refusé par sécurité', en: 'Workbook refused for safety' },
    detail: {
      fr: 'Le classeur {file} déclare des entités XML (partie {part}), ce qu’aucun tableur n’écrit ; enregistrez-le de nouveau depuis votre tableur.',
      en: 'The workbook {file} declares XML entities (part {part}), which no spreadsheet writes; save it again from your spreadsheet.',
    },
  },
  'workbook-without-sheet': {
    status: 422,
    title: { fr: 'Classeur sans feuille', en: 'Workbook without a sheet' },
    detail: {
      fr: 'Le classeur {file} ne contient aucune feuille de calcul ; vérifiez que c’est le bon fichier.',
      en: 'The workbook {file} contains no worksheet; check that it is the right file.',
    },
  },
  'sheet-not-found': {
    status: 422,
    title: { fr: 'Feuille introuvable', en: 'Sheet not found' },
    detail: {
      fr: 'Le classeur {file} n’a pas de feuille « {sheet} » ; choisissez parmi : {sheets}.',
      en: 'The workbook {file} has no sheet “{sheet}”; choose one of: {sheets}.',
    },
  },
  'sheet-empty': {
    status: 422,
    title: { fr: 'Feuille vide', en: 'Empty sheet' },
    detail: {
      fr: 'La feuille « {sheet} » de {file} est vide ; choisissez parmi : {sheets}.',
      en: 'The sheet “{sheet}” of {file} is empty; choose one of: {sheets}.',
    },
  },
  'encoding-unknown': {
    status: 422,
    title: { fr: 'Encodage inconnu', en: 'Unknown encoding' },
    detail: {
      fr: 'L’encodage « {encoding} » n’est pas connu ; choisissez par exemple utf-8 ou windows-1252.',
      en: 'The encoding “{encoding}” is not known; choose utf-8 or windows-1252, for example.',
    },
  },
  'nul-character': {
    status: 422,
    title: { fr: 'Caractère nul dans le texte', en: 'NUL character in the text' },
    detail: {
      fr: 'La ligne {line} de {file} contient un caractère nul, signe d’un fichier abîmé ou d’un mauvais encodage ; exportez-le de nouveau.',
      en: 'Line {line} of {file} contains a NUL character, the sign of a damaged file or of a wrong encoding; export it again.',
    },
  },
  'unterminated-quote': {
    status: 422,
    title: { fr: 'Guillemet jamais refermé', en: 'Quote never closed' },
    detail: {
      fr: 'Un guillemet ouvert à la ligne {line} de {file} n’est jamais refermé ; refermez-le ou doublez-le.',
      en: 'A quote opened on line {line} of {file} is never closed; close it or double it.',
    },
  },
  'cell-too-long': {
    status: 422,
    title: { fr: 'Cellule trop longue', en: 'Cell too long' },
    detail: {
      fr: 'Une cellule de la ligne {line} de {file} dépasse {limit} caractères ; raccourcissez-la, ou refermez le guillemet qu’elle ouvre.',
      en: 'A cell on line {line} of {file} exceeds {limit} characters; shorten it, or close the quote it opens.',
    },
  },
  'too-many-columns': {
    status: 422,
    title: { fr: 'Trop de colonnes', en: 'Too many columns' },
    detail: {
      fr: 'La ligne {line} de {file} compte {columns} colonnes et la limite est de {limit} ; supprimez celles qui ne servent pas.',
      en: 'Line {line} of {file} has {columns} columns and the limit is {limit}; delete those you do not need.',
    },
  },
};

export const cellFaults: Record<CellFaultCode, Bilingual> = {
  'not-a-number': {
    fr: '« {cell} » n’est pas un nombre ; écrivez par exemple 12,50.',
    en: '“{cell}” is not a number; write 12.50, for example.',
  },
  'number-ambiguous': {
    fr: '« {cell} » peut se lire de deux façons ; écrivez les milliers sans séparateur.',
    en: '“{cell}” can be read in two ways; write thousands without a separator.',
  },
  'other-currency': {
    fr: '« {cell} » est en {currency} alors que la colonne est en {expected} ; convertissez le montant ou changez la devise de la colonne.',
    en: '“{cell}” is in {currency} but the column is in {expected}; convert the amount or change the currency of the column.',
  },
  'not-a-whole-number': {
    fr: '« {cell} » n’est pas un nombre entier ; écrivez un nombre sans décimales.',
    en: '“{cell}” is not a whole number; write a number without decimals.',
  },
  'number-too-large': {
    fr: '« {cell} » est un nombre trop grand ; vérifiez qu’il est dans la bonne colonne.',
    en: '“{cell}” is too large a number; check that it stands in the right column.',
  },
  'not-a-day': {
    fr: '« {cell} » n’est pas une date ; écrivez par exemple 31/03/2026.',
    en: '“{cell}” is not a date; write 2026-03-31, for example.',
  },
  'day-incomplete': {
    fr: '« {cell} » n’indique pas le jour ; écrivez la date entière, par exemple 31/03/2026.',
    en: '“{cell}” does not give the day; write the whole date, 2026-03-31 for example.',
  },
  'no-such-day': {
    fr: 'Le jour « {cell} » n’existe pas au calendrier ; corrigez le jour ou le mois.',
    en: 'The day “{cell}” does not exist in the calendar; correct the day or the month.',
  },
  'not-yes-or-no': {
    fr: '« {cell} » ne veut dire ni oui ni non ; écrivez oui ou non.',
    en: '“{cell}” means neither yes nor no; write yes or no.',
  },
};
