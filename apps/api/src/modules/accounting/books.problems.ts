import type { FiscalYearRefusal } from '@colophon/accounting';
import type { ProblemType } from '../../platform/problems/problem-type.js';

/** Refusals of the chart and of the fiscal years. */
export type BooksModuleRefusal =
  | 'period-of-next-year'
  | 'fiscal-year-taken'
  | 'books-kept-closed'
  | 'account-code-taken'
  | 'account-ledger-in-use'
  | 'account-plays-role'
  | 'account-unknown'
  | 'account-role-unfit'
  | 'account-role-taken'
  | 'account-role-needed'
  | 'journal-code-taken';

export const booksProblems: Record<FiscalYearRefusal | BooksModuleRefusal, ProblemType> = {
  'fiscal-year-overlaps': {
    status: 409,
    title: { fr: 'Exercices qui se chevauchent', en: 'Fiscal years overlap' },
    detail: {
      fr: 'Un exercice du {otherFrom} au {otherTo} (exclu) couvre déjà une partie de la période du {from} au {to} ; changez les dates.',
      en: 'A fiscal year from {otherFrom} to {otherTo} (excluded) already covers part of {from} to {to}; change the days.',
    },
  },
  'fiscal-year-leaves-gap': {
    status: 409,
    title: { fr: 'Jours sans exercice', en: 'Days without a fiscal year' },
    detail: {
      fr: 'Un exercice du {from} au {to} laisserait des jours sans exercice ; faites-le commencer le {expectedFrom}.',
      en: 'A fiscal year from {from} to {to} would leave days without one; start it on {expectedFrom}.',
    },
  },
  'fiscal-year-missing': {
    status: 409,
    title: { fr: 'Exercice à ouvrir', en: 'Fiscal year to be opened' },
    detail: {
      fr: 'Aucun exercice ouvert ne contient le {bookedOn} (premier jour ouvert : {firstOpenDay}) ; ouvrez l’exercice, ou changez la date.',
      en: 'No open fiscal year holds {bookedOn} (first open day: {firstOpenDay}); open the year, or change the day.',
    },
  },
  'fiscal-year-closed': {
    status: 409,
    title: { fr: 'Exercice clôturé', en: 'Fiscal year closed' },
    detail: {
      fr: 'L’exercice {year} est clôturé : plus rien ne s’inscrit le {bookedOn}. Premier jour ouvert : {firstOpenDay}.',
      en: 'Fiscal year {year} is closed: nothing more is booked on {bookedOn}. First open day: {firstOpenDay}.',
    },
  },
  'earlier-year-open': {
    status: 409,
    title: { fr: 'Exercice précédent ouvert', en: 'Earlier fiscal year open' },
    detail: {
      fr: 'L’exercice {earlier} est encore ouvert ; clôturez-le avant {year}.',
      en: 'Fiscal year {earlier} is still open; close it before {year}.',
    },
  },
  'year-has-open-period': {
    status: 409,
    title: { fr: 'Période encore ouverte', en: 'A period is still open' },
    detail: {
      fr: 'L’exercice {year} a une période ouverte, du {openFrom} au {openTo} ; clôturez ses périodes, puis l’exercice.',
      en: 'Fiscal year {year} has an open period, {openFrom} to {openTo}; close its periods, then the year.',
    },
  },
  'accounting-period-closed': {
    status: 409,
    title: { fr: 'Période clôturée', en: 'Period closed' },
    detail: {
      fr: 'La période du {bookedOn} est clôturée ; le premier jour ouvert est le {firstOpenDay}.',
      en: 'The period of {bookedOn} is closed; the first open day is {firstOpenDay}.',
    },
  },
  'accounting-period-missing': {
    status: 404,
    title: { fr: 'Période inconnue', en: 'Unknown period' },
    detail: {
      fr: 'Aucune période ne commence le {periodFrom} ; choisissez-en une dans la liste.',
      en: 'No period starts on {periodFrom}; choose one from the list.',
    },
  },
  'period-already-closed': {
    status: 409,
    title: { fr: 'Période déjà clôturée', en: 'Period already closed' },
    detail: {
      fr: 'La période qui commence le {periodFrom} est déjà clôturée, et le reste.',
      en: 'The period that starts on {periodFrom} is closed already, and stays so.',
    },
  },
  'earlier-period-open': {
    status: 409,
    title: { fr: 'Période précédente ouverte', en: 'Earlier period open' },
    detail: {
      fr: 'La période du {earlierFrom} au {earlierTo} est encore ouverte ; clôturez-la avant celle qui commence le {periodFrom}.',
      en: 'The period {earlierFrom} to {earlierTo} is still open; close it before the one that starts on {periodFrom}.',
    },
  },
  'period-not-over': {
    status: 409,
    title: { fr: 'Période pas encore finie', en: 'Period not over yet' },
    detail: {
      fr: 'La période qui commence le {periodFrom} finit le {endsOn} et nous sommes le {today} : une fois clôturée, plus rien ne s’y inscrit. Confirmez pour la clôturer dès maintenant.',
      en: 'The period that starts on {periodFrom} ends on {endsOn} and today is {today}: once closed, nothing more is booked in it. Confirm to close it now.',
    },
  },
  'period-of-next-year': {
    status: 409,
    title: { fr: 'Exercice précédent à clôturer', en: 'Earlier year to be closed' },
    detail: {
      fr: 'L’exercice {earlier} n’est pas clôturé et ses à-nouveaux s’inscriront dans cette période ; clôturez d’abord l’exercice.',
      en: 'Fiscal year {earlier} is not closed and its opening entries will be booked in this period; close the year first.',
    },
  },
  'fiscal-year-taken': {
    status: 409,
    title: { fr: 'Exercice déjà ouvert', en: 'Fiscal year already open' },
    detail: {
      fr: 'Un exercice vient d’être ouvert pour une partie de ces jours ; relisez la liste.',
      en: 'A fiscal year was just opened for part of these days; read the list again.',
    },
  },
  'books-kept-closed': {
    status: 409,
    title: { fr: 'Clôture définitive', en: 'Closed for good' },
    detail: {
      fr: 'Un exercice ou une période clôturé ne se rouvre ni ne se supprime ; passez la correction dans la première période ouverte.',
      en: 'A closed fiscal year or period is neither opened again nor removed; book the correction in the first open period.',
    },
  },
  'account-code-taken': {
    status: 409,
    title: { fr: 'Compte existant', en: 'Account exists' },
    detail: {
      fr: 'Ce numéro est déjà au plan comptable ; choisissez-en un autre, ou modifiez le compte existant.',
      en: 'This number is in the chart already; choose another, or change the existing account.',
    },
  },
  'account-ledger-in-use': {
    status: 409,
    title: { fr: 'Compte déjà mouvementé', en: 'Account in use' },
    detail: {
      fr: 'Le compte {account} a déjà des écritures ; qu’il se tienne par tiers ou non ne change plus. Créez un autre compte.',
      en: 'Account {account} has postings already, so whether it is kept party by party no longer changes. Create another account.',
    },
  },
  'account-plays-role': {
    status: 409,
    title: { fr: 'Compte utilisé par les réglages', en: 'Account used by the settings' },
    detail: {
      fr: 'Le compte {account} reçoit « {roleFr} » dans les réglages ; donnez-lui un remplaçant, puis fermez-le.',
      en: 'Account {account} takes "{roleEn}" in the settings; choose another one for it, then close this one.',
    },
  },
  'account-unknown': {
    status: 422,
    title: { fr: 'Compte inconnu', en: 'Unknown account' },
    detail: {
      fr: 'Ce compte n’est pas au plan comptable de la maison ; créez-le ou choisissez-en un autre.',
      en: 'This account is not in the chart of the house; create it or choose another.',
    },
  },
  'account-role-unfit': {
    status: 422,
    title: { fr: 'Compte inadapté', en: 'Unfit account' },
    detail: {
      fr: 'Le compte {account} ne peut recevoir « {roleFr} » : l’un se tient par tiers et l’autre non, ou le compte est fermé. Choisissez-en un autre.',
      en: 'Account {account} cannot take "{roleEn}": one is kept party by party and the other is not, or the account is closed. Choose another.',
    },
  },
  'account-role-taken': {
    status: 409,
    title: { fr: 'Taux déjà réglé', en: 'Rate already set' },
    detail: {
      fr: 'Ce taux de TVA a déjà son compte ; modifiez-le dans la liste.',
      en: 'This VAT rate has its account already; change it in the list.',
    },
  },
  'account-role-needed': {
    status: 409,
    title: { fr: 'Réglage indispensable', en: 'Needed setting' },
    detail: {
      fr: '« {roleFr} » est nécessaire ; choisissez un autre compte au lieu de le supprimer. Seuls les comptes d’un taux de TVA se suppriment.',
      en: '"{roleEn}" is needed; choose another account instead of removing it. Only the account of a VAT rate can be removed.',
    },
  },
  'journal-code-taken': {
    status: 409,
    title: { fr: 'Journal existant', en: 'Journal exists' },
    detail: {
      fr: 'Un journal porte déjà ce code ; choisissez-en un autre.',
      en: 'A journal has this code already; choose another.',
    },
  },
};
