import type { AccountRoleRefusal, EntryRefusal } from '@colophon/accounting';
import type { ProblemType } from '../../platform/problems/problem-type.js';

export type EntryModuleRefusal =
  | 'entry-party-not-kept'
  | 'entry-account-closed'
  | 'entry-journal-unknown'
  | 'entry-opening-day'
  | 'entry-currency-foreign'
  | 'entry-party-unknown'
  | 'entry-not-posted'
  | 'entry-already-posted'
  | 'entry-already-reversed'
  | 'entry-is-reversal'
  | 'entry-of-document'
  | 'reversal-before-entry'
  | 'entry-outside-year'
  | 'entry-period-closed'
  | 'entry-incomplete'
  | 'posting-account-refused';

export const entryProblems: Record<AccountRoleRefusal | EntryRefusal | EntryModuleRefusal, ProblemType> = {
  'account-number-invalid': {
    status: 422,
    title: { fr: 'Numéro de compte impossible', en: 'Impossible account number' },
    detail: {
      fr: 'Le compte « {account} » (rôle {role}) n’est pas un numéro du plan comptable ; choisissez-en un autre dans les réglages comptables.',
      en: 'Account "{account}" (role {role}) is no number of the chart; choose another one in the accounting settings.',
    },
  },
  'entry-too-few-lines': {
    status: 422,
    title: { fr: 'Écriture incomplète', en: 'Incomplete entry' },
    detail: {
      fr: 'L’écriture {documentRef} n’a que {lines} ligne ; il en faut au moins deux, l’une au débit et l’autre au crédit.',
      en: 'Entry {documentRef} has only {lines} line; it takes two at least, one on the debit and one on the credit side.',
    },
  },
  'entry-amount-invalid': {
    status: 422,
    title: { fr: 'Montant impossible', en: 'Impossible amount' },
    detail: {
      fr: 'Le montant {amount} sur le compte {account} de l’écriture {documentRef} n’est pas supérieur à zéro ; le sens se donne par le débit ou le crédit, jamais par un signe.',
      en: 'The amount {amount} on account {account} of entry {documentRef} is not above zero; the direction is the debit or the credit side, never a sign.',
    },
  },
  'entry-currencies-mixed': {
    status: 422,
    title: { fr: 'Plusieurs monnaies', en: 'Several currencies' },
    detail: {
      fr: 'L’écriture {documentRef} mêle {currencies} ; une écriture n’a qu’une monnaie, convertissez d’abord.',
      en: 'Entry {documentRef} mixes {currencies}; an entry has one currency, convert first.',
    },
  },
  'entry-unbalanced': {
    status: 422,
    title: { fr: 'Écriture déséquilibrée', en: 'Unbalanced entry' },
    detail: {
      fr: 'L’écriture {documentRef} a {debit} au débit et {credit} au crédit, soit {difference} d’écart ; complétez-la pour que les deux soient égaux.',
      en: 'Entry {documentRef} has {debit} on the debit and {credit} on the credit side, a difference of {difference}; complete it so that both are equal.',
    },
  },
  'entry-text-missing': {
    status: 422,
    title: { fr: 'Texte manquant', en: 'Text missing' },
    detail: {
      fr: 'Une écriture porte la référence de sa pièce et un libellé (référence « {documentRef} », libellé « {label} ») ; remplissez les deux.',
      en: 'An entry bears the reference of its document and a label (reference "{documentRef}", label "{label}"); fill in both.',
    },
  },
  'entry-account-invalid': {
    status: 422,
    title: { fr: 'Numéro de compte impossible', en: 'Impossible account number' },
    detail: {
      fr: '« {account} », dans l’écriture {documentRef}, n’est pas un numéro du plan comptable ; il commence par trois chiffres, le premier de 1 à 8.',
      en: '"{account}", in entry {documentRef}, is no number of the chart; one starts with three digits, the first from 1 to 8.',
    },
  },
  'entry-account-unknown': {
    status: 422,
    title: { fr: 'Compte inconnu', en: 'Unknown account' },
    detail: {
      fr: 'Le compte {account} de l’écriture {documentRef} n’est pas au plan comptable de la maison ; créez-le ou choisissez-en un autre.',
      en: 'Account {account} of entry {documentRef} is not in the chart of the house; create it or choose another.',
    },
  },
  'entry-party-missing': {
    status: 422,
    title: { fr: 'Tiers à préciser', en: 'Party missing' },
    detail: {
      fr: 'Le compte {account} se tient par tiers ; dites qui, dans l’écriture {documentRef}, doit ou reçoit.',
      en: 'Account {account} is kept party by party; say who owes or receives in entry {documentRef}.',
    },
  },
  'entry-party-not-kept': {
    status: 422,
    title: { fr: 'Compte sans tiers', en: 'Account without parties' },
    detail: {
      fr: 'Le compte {account} ne se tient pas par tiers ; retirez le contact de cette ligne de l’écriture {documentRef}, ou choisissez un compte de tiers.',
      en: 'Account {account} is not kept party by party; take the contact off this line of entry {documentRef}, or choose an account of parties.',
    },
  },
  'entry-account-closed': {
    status: 409,
    title: { fr: 'Compte fermé', en: 'Account closed' },
    detail: {
      fr: 'Le compte {account} est fermé : plus rien ne s’y inscrit. Choisissez-en un autre pour {documentRef}, ou rouvrez-le dans le plan comptable.',
      en: 'Account {account} is closed: nothing more is posted to it. Choose another one for {documentRef}, or open it again in the chart.',
    },
  },
  'entry-journal-unknown': {
    status: 422,
    title: { fr: 'Journal inconnu', en: 'Unknown journal' },
    detail: {
      fr: 'Il n’y a pas de journal « {journal} » dans la maison ; choisissez-en un dans la liste.',
      en: 'There is no journal "{journal}" in the house; choose one from the list.',
    },
  },
  'entry-opening-day': {
    status: 422,
    title: { fr: 'Jour d’à-nouveau', en: 'Day of opening entries' },
    detail: {
      fr: 'Un à-nouveau porte le premier jour de l’exercice, le {yearFrom} ; donnez cette date, ou choisissez un autre journal.',
      en: 'An opening entry is booked on the first day of its fiscal year, {yearFrom}; give that day, or choose another journal.',
    },
  },
  'entry-currency-foreign': {
    status: 422,
    title: { fr: 'Autre monnaie que celle des comptes', en: 'Not the currency of the books' },
    detail: {
      fr: 'La comptabilité se tient en {kept} (C. com. L123-22) : {documentRef} est en {currency} ; convertissez d’abord le montant.',
      en: 'The books are kept in {kept} (C. com. L123-22): {documentRef} is in {currency}; convert the amount first.',
    },
  },
  'entry-party-unknown': {
    status: 422,
    title: { fr: 'Tiers inconnu', en: 'Unknown party' },
    detail: {
      fr: 'Un des contacts de l’écriture n’existe pas dans la maison ; choisissez-le dans la liste.',
      en: 'One of the contacts of the entry does not exist in the house; choose it from the list.',
    },
  },
  'entry-not-posted': {
    status: 404,
    title: { fr: 'Écriture introuvable', en: 'Entry not found' },
    detail: {
      fr: 'Aucune écriture n’a été passée pour ce document ; il n’y a rien à contre-passer.',
      en: 'No entry was posted for this document; there is nothing to reverse.',
    },
  },
  'entry-already-posted': {
    status: 409,
    title: { fr: 'Déjà comptabilisé', en: 'Already posted' },
    detail: {
      fr: 'Ce document est déjà comptabilisé ; rien n’a été passé de plus.',
      en: 'This document is posted already; nothing more was posted.',
    },
  },
  'entry-already-reversed': {
    status: 409,
    title: { fr: 'Déjà contre-passée', en: 'Already reversed' },
    detail: {
      fr: 'Cette écriture a déjà été contre-passée ; rien n’a été passé de plus.',
      en: 'This entry has been reversed already; nothing more was posted.',
    },
  },
  'entry-is-reversal': {
    status: 409,
    title: { fr: 'C’est une contre-passation', en: 'This is a reversal' },
    detail: {
      fr: 'L’écriture {number} en contre-passe une autre et ne se contre-passe pas ; passez à nouveau l’écriture d’origine.',
      en: 'Entry {number} reverses another one and is not reversed itself; post the original entry again.',
    },
  },
  'entry-of-document': {
    status: 409,
    title: { fr: 'Écriture d’un document', en: 'Entry of a document' },
    detail: {
      fr: 'L’écriture {number} vient d’un document ({documentRef}) ; corrigez ce document (avoir, relevé rectificatif…), la comptabilité suivra.',
      en: 'Entry {number} comes from a document ({documentRef}); correct that document (credit note, correcting statement …) and the books will follow.',
    },
  },
  'reversal-before-entry': {
    status: 422,
    title: { fr: 'Contre-passation antérieure', en: 'Reversal before the entry' },
    detail: {
      fr: 'L’écriture est du {bookedOn} ; sa contre-passation ne peut porter une date antérieure.',
      en: 'The entry is of {bookedOn}; its reversal cannot bear an earlier day.',
    },
  },
  'entry-outside-year': {
    status: 422,
    title: { fr: 'Hors de tout exercice', en: 'Outside every fiscal year' },
    detail: {
      fr: 'La date de l’écriture n’est dans aucun exercice ; ouvrez l’exercice, ou changez la date.',
      en: 'The day of the entry is in no fiscal year; open the year, or change the day.',
    },
  },
  'entry-period-closed': {
    status: 409,
    title: { fr: 'Période clôturée', en: 'Period closed' },
    detail: {
      fr: 'La période vient d’être clôturée par une autre personne ; choisissez une date d’une période ouverte.',
      en: 'Someone else has just closed the period; choose a day of an open one.',
    },
  },
  'entry-incomplete': {
    status: 409,
    title: { fr: 'Écriture refusée', en: 'Entry refused' },
    detail: {
      fr: 'La base a refusé une écriture déséquilibrée, incomplète ou mal numérotée ; rien n’a été enregistré. Recommencez, et signalez-le si cela se répète.',
      en: 'The database refused an entry that does not balance, is incomplete or is misnumbered; nothing was recorded. Try again, and report it if it happens once more.',
    },
  },
  'posting-account-refused': {
    status: 409,
    title: { fr: 'Compte refusé', en: 'Account refused' },
    detail: {
      fr: 'Un compte de l’écriture vient d’être fermé, ou se tient désormais par tiers ; vérifiez ses lignes, puis recommencez.',
      en: 'An account of the entry was just closed, or is now kept party by party; check its lines, then try again.',
    },
  },
};
