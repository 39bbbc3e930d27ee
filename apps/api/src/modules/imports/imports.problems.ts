import type { OnixRefusal, OnixWriteRefusal } from '@colophon/onix';
import type { ProblemTable } from '../../platform/problems/problem-tables.js';
import type { ProblemType } from '../../platform/problems/problem-type.js';

export type ImportsRefusal =
  | 'import-needs-table'
  | 'import-under-way'
  | 'import-not-previewed'
  | 'import-confirmed-already'
  | 'import-not-confirmed'
  | 'import-rows-wrong'
  | 'import-nothing-to-write'
  | 'import-mapping-without-key'
  | 'import-field-foreign'
  | 'row-not-wrong';

const inFile = { fr: 'ligne {line}', en: 'line {line}' };

const importsProblems: Record<ImportsRefusal, ProblemType> = {
  'import-needs-table': {
    status: 422,
    title: { fr: 'Tableau attendu', en: 'Table expected' },
    detail: {
      fr: 'Les mouvements de stock se lisent dans un tableau ; déposez {file} en CSV ou en XLSX.',
      en: 'Stock movements are read from a table; drop {file} as CSV or XLSX.',
    },
  },
  'import-under-way': {
    status: 409,
    title: { fr: 'Import en cours', en: 'Import under way' },
    detail: {
      fr: 'Un travail est en cours sur cet import ; attendez qu’il soit terminé.',
      en: 'Work on this import is under way; wait until it is done.',
    },
  },
  'import-not-previewed': {
    status: 409,
    title: { fr: 'Aperçu à faire', en: 'Preview needed' },
    detail: {
      fr: 'Demandez d’abord l’aperçu de « {file} » : rien ne s’écrit sans avoir été vu.',
      en: 'Ask for the preview of "{file}" first: nothing is written unseen.',
    },
  },
  'import-confirmed-already': {
    status: 409,
    title: { fr: 'Import déjà confirmé', en: 'Import confirmed already' },
    detail: {
      fr: '« {file} » a déjà été confirmé ; pour le reprendre, annulez l’import ou déposez le fichier de nouveau.',
      en: '"{file}" was confirmed already; to start again, undo the import or drop the file again.',
    },
  },
  'import-not-confirmed': {
    status: 409,
    title: { fr: 'Rien à annuler', en: 'Nothing to undo' },
    detail: {
      fr: '« {file} » n’a rien écrit, ou a déjà été annulé ; il n’y a rien à reprendre.',
      en: '"{file}" wrote nothing, or was undone already; there is nothing to take back.',
    },
  },
  'import-rows-wrong': {
    status: 409,
    title: { fr: 'Lignes à corriger', en: 'Rows to mend' },
    detail: {
      fr: '{wrong} lignes de « {file} » sont fausses ; corrigez-les, ou confirmez en les laissant de côté.',
      en: '{wrong} rows of "{file}" are wrong; mend them, or confirm leaving them out.',
    },
  },
  'import-nothing-to-write': {
    status: 409,
    title: { fr: 'Rien à écrire', en: 'Nothing to write' },
    detail: {
      fr: '« {file} » n’apporte rien de nouveau ; il n’y a rien à confirmer.',
      en: '"{file}" brings nothing new; there is nothing to confirm.',
    },
  },
  'import-mapping-without-key': {
    status: 422,
    title: { fr: 'Colonnes à désigner', en: 'Columns to name' },
    detail: {
      fr: 'Aucune colonne de « {file} » n’est désignée comme ISBN, référence ou titre ; indiquez laquelle l’est.',
      en: 'No column of "{file}" is named as ISBN, reference or title; say which one is.',
    },
  },
  'import-field-foreign': {
    status: 422,
    title: { fr: 'Champ d’un autre fichier', en: 'Field of another file' },
    detail: {
      fr: 'Les lignes de « {file} » n’ont pas de champ « {field} » ; leurs champs sont ceux de /api/v1/imports/fields (kind={kind}), et l’ISBN y est « {number} ».',
      en: 'The rows of "{file}" have no field "{field}"; their fields are those of /api/v1/imports/fields (kind={kind}), where the ISBN is "{number}".',
    },
  },
  'row-not-wrong': {
    status: 409,
    title: { fr: 'Ligne déjà écrite', en: 'Row written already' },
    detail: {
      fr: 'Cette ligne est déjà écrite ; modifiez la fiche elle-même.',
      en: 'This row is written already; change the record itself.',
    },
  },
};

const unreadable = (fr: string, en: string): ProblemType => ({
  status: 422,
  title: { fr: 'Fichier ONIX illisible', en: 'Unreadable ONIX file' },
  detail: { fr, en },
});

const onixProblems: Record<OnixRefusal | OnixWriteRefusal, ProblemType> = {
  'not-xml': unreadable(
    `Le fichier n’est pas du XML (${inFile.fr} : {reason}) ; exportez-le de nouveau en ONIX 3.`,
    `The file is not XML (${inFile.en}: {reason}); export it again as ONIX 3.`,
  ),
  'not-onix': unreadable(
    'Ce XML n’est pas un message ONIX (il commence par « {root} ») ; exportez le catalogue en ONIX 3.',
    'This XML is not an ONIX message (it begins with "{root}"); export the catalogue as ONIX 3.',
  ),
  'onix-version-refused': unreadable(
    'Ce fichier est en ONIX {release} ; Colophon lit ONIX 3.0 et 3.1. Demandez l’export dans l’une de ces versions.',
    'This file is ONIX {release}; Colophon reads ONIX 3.0 and 3.1. Ask for an export in one of these.',
  ),
  'xml-malformed': unreadable(
    `Le XML est cassé (${inFile.fr} : {reason}) ; exportez-le de nouveau.`,
    `The XML is broken (${inFile.en}: {reason}); export it again.`,
  ),
  'xml-entities-refused': unreadable(
    `Le fichier déclare un DOCTYPE ou des entités (${inFile.fr}), ce qui peut servir à nuire ; exportez-le sans.`,
    `The file declares a DOCTYPE or entities (${inFile.en}), which can be used to do harm; export it without.`,
  ),
  'xml-too-deep': unreadable(
    `Le fichier emboîte plus de {depth} éléments (${inFile.fr}) ; ce n’est pas un catalogue.`,
    `The file nests more than {depth} elements (${inFile.en}); it is not a catalogue.`,
  ),
  'xml-text-too-long': unreadable(
    `Un texte dépasse {characters} caractères (${inFile.fr}) ; raccourcissez-le.`,
    `A text is longer than {characters} characters (${inFile.en}); shorten it.`,
  ),
  'onix-record-too-long': unreadable(
    `Une notice dépasse {characters} caractères (${inFile.fr}) ; retirez-en les images.`,
    `A record is longer than {characters} characters (${inFile.en}); take the images out of it.`,
  ),
  'onix-truncated': unreadable(
    'Le fichier s’arrête avant sa fin ({records} notices lues) ; il a été coupé en route, copiez-le de nouveau.',
    'The file stops before its end ({records} records read); it was cut on the way, copy it again.',
  ),
  'onix-reference-missing': unreadable('Un produit n’a pas de référence ONIX.', 'A product has no ONIX reference.'),
  'onix-identifier-missing': unreadable('Le produit {reference} n’a pas de numéro.', 'The product {reference} has no identifier.'),
  'onix-title-missing': unreadable('Le produit {reference} n’a pas de titre.', 'The product {reference} has no title.'),
  'onix-publisher-missing': unreadable('Le produit {reference} n’a pas d’éditeur.', 'The product {reference} has no publisher.'),
};

export const importsTable: ProblemTable = { problems: { ...importsProblems, ...onixProblems } };
