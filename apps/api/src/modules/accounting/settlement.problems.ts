import type { SettleRefusal } from '@colophon/accounting';
import type { ProblemType } from '../../platform/problems/problem-type.js';

export type SettlementModuleRefusal = 'settlement-undone-meanwhile' | 'settlement-undo-early' | 'settlement-refused';

export const settlementProblems: Record<SettleRefusal | SettlementModuleRefusal, ProblemType> = {
  'settlement-too-few-parts': {
    status: 422,
    title: { fr: 'Lettrage incomplet', en: 'Incomplete matching' },
    detail: {
      fr: 'Un lettrage rapproche au moins un débit et un crédit ; {parts} ligne ne suffit pas.',
      en: 'A matching takes at least one debit and one credit; {parts} line is not enough.',
    },
  },
  'settlement-posting-unknown': {
    status: 422,
    title: { fr: 'Ligne inconnue', en: 'Unknown line' },
    detail: {
      fr: 'Une des lignes à lettrer n’est pas une ligne de tiers de la maison ; choisissez-la dans la liste des lignes ouvertes.',
      en: 'One of the lines to match is no line of a party of the house; choose it from the list of open items.',
    },
  },
  'settlement-posting-twice': {
    status: 422,
    title: { fr: 'Ligne donnée deux fois', en: 'Line given twice' },
    detail: {
      fr: 'Une même ligne est donnée deux fois dans le lettrage ; donnez-la une fois, avec son montant total.',
      en: 'The same line is given twice in the matching; give it once, with its whole amount.',
    },
  },
  'settlement-accounts-differ': {
    status: 422,
    title: { fr: 'Comptes différents', en: 'Different accounts' },
    detail: {
      fr: 'On lettre les lignes d’un même compte et d’un même tiers ; ici {accounts}. Passez d’abord une écriture de l’un à l’autre.',
      en: 'Lines of one account and one party are matched; here {accounts}. Post an entry from one to the other first.',
    },
  },
  'settlement-amount-invalid': {
    status: 422,
    title: { fr: 'Montant impossible', en: 'Impossible amount' },
    detail: {
      fr: 'Le montant {amount} n’est pas supérieur à zéro ; donnez ce qui est réglé de cette ligne.',
      en: 'The amount {amount} is not above zero; give what is settled of this line.',
    },
  },
  'settlement-above-open': {
    status: 409,
    title: { fr: 'Plus que le reste dû', en: 'More than is open' },
    detail: {
      fr: 'Il reste {open} à lettrer sur {documentRef}, et non {amount} : quelqu’un l’a peut-être lettré entre-temps. Relisez les lignes ouvertes.',
      en: '{open} is open of {documentRef}, not {amount}: somebody may have matched it meanwhile. Read the open items again.',
    },
  },
  'settlement-unbalanced': {
    status: 422,
    title: { fr: 'Lettrage déséquilibré', en: 'Unbalanced matching' },
    detail: {
      fr: 'Le lettrage a {debit} au débit et {credit} au crédit ; rapprochez autant de chaque côté, le reste restera ouvert.',
      en: 'The matching has {debit} on the debit and {credit} on the credit side; match as much on each side, the rest stays open.',
    },
  },
  'settlement-already-undone': {
    status: 409,
    title: { fr: 'Lettrage déjà défait', en: 'Matching already undone' },
    detail: {
      fr: 'Le lettrage {letter} est déjà défait depuis le {undoneOn} ; rien n’a changé.',
      en: 'Matching {letter} was undone on {undoneOn} already; nothing changed.',
    },
  },
  'settlement-undone-meanwhile': {
    status: 409,
    title: { fr: 'Lettrage déjà défait', en: 'Matching already undone' },
    detail: {
      fr: 'Une autre personne vient de défaire ce lettrage ; rien n’a changé.',
      en: 'Someone else has just undone this matching; nothing changed.',
    },
  },
  'settlement-undo-early': {
    status: 422,
    title: { fr: 'Date antérieure au lettrage', en: 'Before the matching' },
    detail: {
      fr: 'Le lettrage {letter} est du {settledOn} ; il ne se défait pas à une date antérieure.',
      en: 'Matching {letter} is of {settledOn}; it is not undone on an earlier day.',
    },
  },
  'settlement-refused': {
    status: 409,
    title: { fr: 'Lettrage refusé', en: 'Matching refused' },
    detail: {
      fr: 'Une des lignes vient d’être lettrée par une autre personne ; relisez les lignes ouvertes.',
      en: 'One of the lines was just matched by someone else; read the open items again.',
    },
  },
};
