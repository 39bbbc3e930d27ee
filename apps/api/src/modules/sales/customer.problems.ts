import type { ProblemType } from '../../platform/problems/problem-type.js';

export type CustomerRefusal =
  | 'sales-amount-negative'
  | 'sales-rate-out-of-range'
  | 'customer-party-unknown'
  | 'customer-already'
  | 'customer-blocked'
  | 'credit-limit-exceeded'
  | 'despatch-location-no-shelf'
  | 'discount-family-incomplete'
  | 'discount-family-unknown'
  | 'discount-period-backwards'
  | 'discount-overlaps'
  | 'discount-overlaps-another';

/** Whom the house sells to, and on what terms. */
export const customerProblems: Record<CustomerRefusal, ProblemType> = {
  'sales-amount-negative': {
    status: 422,
    title: { fr: 'Montant négatif', en: 'Negative amount' },
    detail: { fr: 'Un montant ne peut être de {given} ; indiquez zéro ou plus.', en: 'An amount cannot be {given}; give zero or more.' },
  },
  'sales-rate-out-of-range': {
    status: 422,
    title: { fr: 'Taux impossible', en: 'Impossible rate' },
    detail: { fr: 'Un taux va de 0 à 100 %, non {given} ; corrigez-le.', en: 'A rate is from 0 to 100 %, not {given}; correct it.' },
  },
  'customer-party-unknown': {
    status: 422,
    title: { fr: 'Fiche inconnue', en: 'Unknown record' },
    detail: {
      fr: 'La personne ou l’organisation choisie n’existe plus ; choisissez-en une autre ou créez-la.',
      en: 'The person or organisation chosen is no longer there; choose another or make a new one.',
    },
  },
  'customer-already': {
    status: 409,
    title: { fr: 'Déjà client', en: 'A customer already' },
    detail: {
      fr: 'Cette personne ou organisation est déjà cliente ; ouvrez sa fiche client plutôt que d’en créer une seconde.',
      en: 'This person or organisation is a customer already; open that record rather than making a second.',
    },
  },
  'customer-blocked': {
    status: 409,
    title: { fr: 'Client bloqué', en: 'Customer blocked' },
    detail: {
      fr: 'Le client {customer} est bloqué (motif : {reason}) ; débloquez-le sur sa fiche pour lui vendre à nouveau.',
      en: 'Customer {customer} is blocked (reason: {reason}); unblock them on their page to sell to them again.',
    },
  },
  'credit-limit-exceeded': {
    status: 409,
    title: { fr: 'Encours dépassé', en: 'Credit limit exceeded' },
    detail: {
      fr: 'Avec cette commande, le client {customer} devrait {exposure} € pour un encours autorisé de {limit} € ; confirmez pour la prendre quand même.',
      en: 'With this order customer {customer} would owe {exposure} €, above the limit of {limit} €; confirm to take it all the same.',
    },
  },
  'despatch-location-no-shelf': {
    status: 422,
    title: { fr: 'Lieu d’expédition impossible', en: 'Nothing is despatched from there' },
    detail: {
      fr: '« {place} » n’est pas un lieu d’où l’on expédie ; choisissez un entrepôt, un prestataire logistique ou un distributeur.',
      en: '"{place}" is no place to despatch from; choose a warehouse, a fulfilment house or a distributor.',
    },
  },
  'discount-family-incomplete': {
    status: 422,
    title: { fr: 'Famille à préciser', en: 'Family to be chosen' },
    detail: {
      fr: 'Une remise porte sur un titre, une collection, une marque ou une forme, à indiquer, ou sur tout le catalogue, sans rien indiquer.',
      en: 'A discount is for a title, collection, imprint or form, which must be named, or for the whole catalogue, with nothing named.',
    },
  },
  'discount-family-unknown': {
    status: 422,
    title: { fr: 'Famille inconnue', en: 'Unknown family' },
    detail: {
      fr: 'Le titre, la collection ou la marque de cette remise n’existe plus ; choisissez-en un autre.',
      en: 'The title, collection or imprint of this discount is no longer there; choose another.',
    },
  },
  'discount-period-backwards': {
    status: 422,
    title: { fr: 'Dates inversées', en: 'Days the wrong way round' },
    detail: {
      fr: 'La remise finirait le {validTo} avant de commencer le {validFrom} ; corrigez une des deux dates.',
      en: 'The discount would end on {validTo} before it begins on {validFrom}; correct one of the days.',
    },
  },
  'discount-overlaps': {
    status: 409,
    title: { fr: 'Remise déjà convenue', en: 'Discount agreed already' },
    detail: {
      fr: 'Une remise de {rate} % est déjà convenue pour cela ({familyFr} {name}) du {validFrom} au {validTo} ; terminez-la avant d’en convenir une autre.',
      en: 'A discount of {rate} % is agreed for this already ({familyEn} {name}) from {validFrom} to {validTo}; end it before agreeing another.',
    },
  },
  'discount-overlaps-another': {
    status: 409,
    title: { fr: 'Remise déjà convenue', en: 'Discount agreed already' },
    detail: {
      fr: 'Une autre remise vient d’être convenue pour la même chose à ces dates ; rouvrez la fiche du client.',
      en: 'Another discount was just agreed for the same thing on these days; open the customer again.',
    },
  },
};
