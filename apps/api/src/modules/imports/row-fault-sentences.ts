import type { FaultCode } from '@colophon/onix';
import { fill } from '../../platform/problems/problem-document.js';
import type { ProblemTables } from '../../platform/problems/problem-tables.js';
import type { Bilingual, Language } from '../../platform/problems/problem-type.js';
import { cellFaults } from '../../platform/tabular/tabular.problems.js';
import type { RowFault } from './catalogue/drafted-product.js';

type RowFaultCode =
  | 'title-missing'
  | 'twice-in-file'
  | 'reference-of-another-product'
  | 'made-meanwhile'
  | 'changed-meanwhile'
  | 'removed-meanwhile'
  | 'deletion-asked'
  | 'part-not-in-house'
  | 'price-decimals'
  | 'price-below-zero'
  | 'price-unreadable'
  | 'rate-out-of-range'
  | 'not-above-zero'
  | 'dimensions-unreadable'
  | 'code-of-no-list'
  | 'identifier-unreadable'
  | 'text-unreadable'
  | 'cell-missing'
  | 'reason-unknown'
  | 'place-unknown'
  | 'product-not-in-house';

/** What is wrong in a row, said beside it; rules of the libraries have their own sentences. */
export const rowFaults: Record<RowFaultCode, Bilingual> = {
  'title-missing': {
    fr: 'Ce produit est nouveau et n’a pas de titre ; saisissez-le.',
    en: 'This product is new and has no title; type it in.',
  },
  'twice-in-file': {
    fr: '« {number} » est déjà à la ligne {line} de ce fichier ; donnez à cette ligne son propre numéro, ou laissez-la de côté.',
    en: '"{number}" is already on line {line} of this file; give this row a number of its own, or leave it out.',
  },
  'reference-of-another-product': {
    fr: 'La référence « {reference} » est celle d’un autre produit de votre catalogue ; vérifiez le numéro ou la référence.',
    en: 'The reference "{reference}" is that of another product of your catalogue; check the number or the reference.',
  },
  'made-meanwhile': {
    fr: 'Depuis l’aperçu, quelqu’un a créé « {title} » avec ce numéro ; refaites l’aperçu.',
    en: 'Since the preview, somebody made "{title}" with this number; make the preview again.',
  },
  'changed-meanwhile': {
    fr: 'Depuis l’aperçu, quelqu’un a modifié cette fiche (« {old} ») ; refaites l’aperçu pour voir la différence.',
    en: 'Since the preview, somebody changed this record ("{old}"); make the preview again to see the difference.',
  },
  'removed-meanwhile': {
    fr: 'Depuis l’aperçu, cette fiche a été supprimée ; refaites l’aperçu.',
    en: 'Since the preview, this record was removed; make the preview again.',
  },
  'deletion-asked': {
    fr: 'Le fichier demande de supprimer cette notice ; Colophon ne supprime rien à l’import. Faites-le depuis la fiche.',
    en: 'The file asks for this record to be deleted; an import deletes nothing. Do it from the record.',
  },
  'part-not-in-house': {
    fr: 'L’élément {number} de ce coffret n’est pas à votre catalogue ; il y sera relié s’il est importé.',
    en: 'The part {number} of this set is not in your catalogue; it is linked once it is imported.',
  },
  'price-decimals': {
    fr: 'Le prix « {cell} » a plus de deux décimales ; écrivez-le au centime près.',
    en: 'The price "{cell}" has more than two decimals; write it to the cent.',
  },
  'price-below-zero': {
    fr: 'Le prix « {cell} » est négatif ; un prix public vaut zéro ou plus.',
    en: 'The price "{cell}" is negative; a public price is zero or more.',
  },
  'price-unreadable': {
    fr: '« {cell} » n’est pas un prix ; écrivez par exemple 14.90 EUR FR 5.50%.',
    en: '"{cell}" is not a price; write 14.90 EUR FR 5.50%, for example.',
  },
  'rate-out-of-range': {
    fr: 'Le taux « {cell} » n’est pas entre 0 et 100 % ; corrigez-le.',
    en: 'The rate "{cell}" is not between 0 and 100%; correct it.',
  },
  'not-above-zero': {
    fr: '« {cell} » n’est pas au-dessus de zéro ; corrigez-le, ou videz la case.',
    en: '"{cell}" is not above zero; correct it, or empty the cell.',
  },
  'dimensions-unreadable': {
    fr: '« {cell} » n’est pas un format ; écrivez largeur × hauteur, par exemple 135 x 205 mm.',
    en: '"{cell}" is not a size; write width × height, 135 x 205 mm for example.',
  },
  'code-of-no-list': {
    fr: '« {cell} » n’est ni un code ni un libellé de la liste ONIX {list} ; choisissez-en un.',
    en: '"{cell}" is neither a code nor a label of ONIX list {list}; choose one.',
  },
  'identifier-unreadable': {
    fr: '« {cell} » n’est pas un numéro ; écrivez son type puis le numéro, par exemple 01 distributeur : ABC-12.',
    en: '"{cell}" is not an identifier; write its type, then the number: 01 distributor: ABC-12.',
  },
  'text-unreadable': {
    fr: 'Avant « {cell} » il manque une ligne qui dise le type et la langue du texte, par exemple [04 fre].',
    en: 'A line that names the type and language of the text is missing before "{cell}": [04 eng], for example.',
  },
  'cell-missing': {
    fr: 'Cette case est vide et le mouvement en a besoin ; remplissez-la.',
    en: 'This cell is empty and the movement needs it; fill it in.',
  },
  'reason-unknown': {
    fr: '« {cell} » n’est pas un motif de mouvement ; écrivez par exemple vente, presse, auteur, pilon ou retour.',
    en: '"{cell}" is not a reason for a movement; write sale, review, author, pulped or return, for example.',
  },
  'place-unknown': {
    fr: 'Aucun lieu ne s’appelle « {cell} » ; écrivez le nom d’un lieu de votre maison.',
    en: 'No place is called "{cell}"; write the name of one of your places.',
  },
  'product-not-in-house': {
    fr: 'Le numéro {number} n’est pas à votre catalogue ; vérifiez-le, ou importez d’abord le livre.',
    en: 'The number {number} is not in your catalogue; check it, or import the book first.',
  },
};

const onixFaults: Record<FaultCode, Bilingual> = {
  'identifier-wrong': {
    fr: 'Le numéro « {given} » est faux ; vérifiez chaque chiffre.',
    en: 'The number "{given}" is wrong; check every digit.',
  },
  'identifier-twice': {
    fr: 'Deux numéros différents du même type : {kept} est gardé, {value} est laissé de côté.',
    en: 'Two different numbers of the same type: {kept} is kept, {value} is left out.',
  },
  'unknown-code': {
    fr: '« {value} » n’est pas un code de la liste ONIX {list} ; la valeur est laissée de côté.',
    en: '"{value}" is not a code of ONIX list {list}; the value is left out.',
  },
  'number-unreadable': { fr: '« {value} » n’est pas un nombre.', en: '"{value}" is not a number.' },
  'amount-unreadable': {
    fr: 'Le prix « {value} » ne se lit pas ; écrivez par exemple 12.50.',
    en: 'The price "{value}" cannot be read; write 12.50, for example.',
  },
  'amount-decimals': {
    fr: 'Le prix « {value} » a plus de deux décimales ; écrivez-le au centime près.',
    en: 'The price "{value}" has more than two decimals; write it to the cent.',
  },
  'amount-negative': {
    fr: 'Le prix « {value} » est négatif ; un prix public vaut zéro ou plus.',
    en: 'The price "{value}" is negative; a public price is zero or more.',
  },
  'decimal-comma': { fr: '« {value} » a été lu avec une virgule décimale.', en: '"{value}" was read with a decimal comma.' },
  'date-unreadable': {
    fr: '« {value} » n’est pas une date ; écrivez par exemple 31/03/2026.',
    en: '"{value}" is not a date; write 2026-03-31, for example.',
  },
  'date-format-differs': {
    fr: 'La date « {value} » n’est pas dans le format annoncé ; elle a été lue quand même.',
    en: 'The date "{value}" is not in the format announced; it was read all the same.',
  },
  'price-without-amount': {
    fr: 'Un prix n’a pas de montant ; saisissez le prix TTC.',
    en: 'A price has no amount; type in the price including tax.',
  },
  'price-without-currency': {
    fr: 'Le prix {amount} n’a pas de devise ; saisissez le prix TTC.',
    en: 'The price {amount} has no currency; type in the price including tax.',
  },
  'price-without-type': {
    fr: 'Le prix {amount} ne dit pas s’il est TTC ; saisissez le prix TTC.',
    en: 'The price {amount} does not say whether it includes tax; type in the price including tax.',
  },
  'value-missing': { fr: 'Il manque une valeur dans la notice ({element}).', en: 'A value is missing in the record ({element}).' },
  'control-characters': {
    fr: 'La notice contenait des caractères interdits ; ils ont été retirés.',
    en: 'The record held forbidden characters; they were taken out.',
  },
};

/** Every sentence that may stand beside a row. */
export const faultSentences: Readonly<Record<string, Bilingual>> = { ...onixFaults, ...cellFaults, ...rowFaults };

/** The sentence of a fault, in the language of the reader. A number refused by its own rule says what that rule says. */
export function faultSentence({ code, facts }: RowFault, language: Language, tables: ProblemTables): string {
  const reason = code === 'identifier-wrong' ? facts['reason'] : undefined;
  const known =
    (typeof reason === 'string' && tables.find(reason)?.problem.detail) || faultSentences[code] || tables.find(code)?.problem.detail;
  return known ? fill(known[language], facts as never, language) : code;
}
