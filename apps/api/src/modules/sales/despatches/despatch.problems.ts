import type { ProblemTable } from '../../../platform/problems/problem-tables.js';
import type { ProblemType } from '../../../platform/problems/problem-type.js';
import { type WorkshopRefusal, workshopProblems } from './workshop.problems.js';

export type DespatchRefusal =
  | 'despatch-order-not-confirmed'
  | 'despatch-customer-blocked'
  | 'despatch-of-several-customers'
  | 'despatch-of-several-addresses'
  | 'despatch-nothing-reserved'
  | 'despatch-prepared-already'
  | 'despatch-place-unfit'
  | 'despatch-line-foreign'
  | 'despatch-line-twice'
  | 'despatch-more-than-ordered'
  | 'despatch-copies-missing'
  | 'despatch-gone-already'
  | 'despatch-is-cancelled'
  | 'despatch-in-future'
  | 'despatch-before-order'
  | 'parcel-number-twice'
  | 'despatch-kept';

export const despatchProblems: Record<DespatchRefusal | WorkshopRefusal, ProblemType> = {
  ...workshopProblems,
  'despatch-order-not-confirmed': {
    status: 409,
    title: { fr: 'Commande à confirmer d’abord', en: 'Order to be confirmed first' },
    detail: {
      fr: 'La commande {order} n’est pas ouverte : confirmez-la si c’est un brouillon ; une commande terminée ou annulée ne s’expédie plus.',
      en: 'Order {order} is not open: confirm it if it is a draft; a completed or cancelled order is no longer despatched.',
    },
  },
  'despatch-customer-blocked': {
    status: 409,
    title: { fr: 'Client bloqué', en: 'Customer on hold' },
    detail: {
      fr: '{customer} est bloqué ({reason}) ; levez le blocage sur sa fiche avant d’expédier.',
      en: '{customer} is on hold ({reason}); lift the hold on their page before you despatch.',
    },
  },
  'despatch-of-several-customers': {
    status: 422,
    title: { fr: 'Plusieurs clients', en: 'Several customers' },
    detail: {
      fr: 'Ces commandes sont de plusieurs clients ({customers}) ; préparez une expédition pour chacun.',
      en: 'These orders are of several customers ({customers}); prepare one despatch for each.',
    },
  },
  'despatch-of-several-addresses': {
    status: 422,
    title: { fr: 'Plusieurs adresses', en: 'Several addresses' },
    detail: {
      fr: 'Ces commandes ne vont pas toutes à la même adresse ; préparez une expédition par adresse, ou corrigez celle d’une commande.',
      en: 'These orders do not all go to one address; prepare one despatch for each address, or correct that of an order.',
    },
  },
  'despatch-nothing-reserved': {
    status: 409,
    title: { fr: 'Aucun exemplaire réservé', en: 'No copy reserved' },
    detail: {
      fr: 'Aucun exemplaire n’est réservé pour {orders} : les lignes attendent le stock. Elles se serviront d’elles-mêmes à l’arrivée des exemplaires.',
      en: 'No copy is reserved for {orders}: the lines wait for stock. They are served by themselves when copies arrive.',
    },
  },
  'despatch-prepared-already': {
    status: 409,
    title: { fr: 'Déjà en préparation', en: 'Already being prepared' },
    detail: {
      fr: 'Les exemplaires réservés pour {orders} sont déjà dans une expédition en préparation ; ouvrez celle-ci, ou annulez-la.',
      en: 'The copies reserved for {orders} are already in a despatch being prepared; open that one, or cancel it.',
    },
  },
  'despatch-place-unfit': {
    status: 422,
    title: { fr: 'Lieu d’où rien ne part', en: 'A place nothing leaves from' },
    detail: {
      fr: 'On n’expédie pas depuis « {place} » ; choisissez un entrepôt, un prestataire ou un distributeur ouvert.',
      en: 'Nothing is despatched from "{place}"; choose a warehouse, a fulfilment house or a distributor that is open.',
    },
  },
  'despatch-line-foreign': {
    status: 422,
    title: { fr: 'Ligne d’une autre commande', en: 'Line of another order' },
    detail: {
      fr: 'Une ligne n’appartient à aucune des commandes {orders} ; ajoutez sa commande, ou retirez la ligne.',
      en: 'A line belongs to none of the orders {orders}; add its order, or take the line out.',
    },
  },
  'despatch-line-twice': {
    status: 422,
    title: { fr: 'Ligne donnée deux fois', en: 'Line given twice' },
    detail: {
      fr: '« {product} » est deux fois dans l’expédition pour la même ligne de commande ; réunissez les deux quantités.',
      en: '"{product}" is in the despatch twice for one line of the order; put the two quantities together.',
    },
  },
  'despatch-more-than-ordered': {
    status: 409,
    title: { fr: 'Plus que commandé', en: 'More than was ordered' },
    detail: {
      fr: '« {product} » : {copies} à expédier, or il n’en reste que {open} à livrer sur la commande {order}, dont {preparing} déjà en préparation. Baissez la quantité, ou ajoutez une commande.',
      en: '"{product}": {copies} to despatch, but only {open} are still to be delivered of order {order}, {preparing} of them being prepared already. Lower the quantity, or add an order.',
    },
  },
  'despatch-copies-missing': {
    status: 409,
    title: { fr: 'Exemplaires absents du lieu', en: 'Copies not at the place' },
    detail: {
      fr: '« {product} » : {copies} à expédier, or « {place} » n’en a que {there} pour cette commande (les autres sont réservés, ou n’y sont pas). Baissez la quantité, ou préparez depuis un autre lieu.',
      en: '"{product}": {copies} to despatch, but "{place}" has only {there} for this order (others are reserved, or not there). Lower the quantity, or prepare from another place.',
    },
  },
  'despatch-gone-already': {
    status: 409,
    title: { fr: 'Déjà partie', en: 'Gone already' },
    detail: {
      fr: 'L’expédition {number} est déjà partie le {despatchedOn} ; rien n’a été enregistré de plus. Ce qui est parti se corrige par un retour.',
      en: 'Despatch {number} left already on {despatchedOn}; nothing more was recorded. What has left is corrected by a return.',
    },
  },
  'despatch-is-cancelled': {
    status: 409,
    title: { fr: 'Expédition annulée', en: 'Despatch cancelled' },
    detail: {
      fr: 'Cette expédition a été annulée ; préparez-en une nouvelle depuis la commande.',
      en: 'This despatch was cancelled; prepare a new one from the order.',
    },
  },
  'despatch-in-future': {
    status: 422,
    title: { fr: 'Départ à venir', en: 'Departure in the future' },
    detail: {
      fr: 'Le {despatchedOn} n’est pas encore arrivé, nous sommes le {today} ; enregistrez le départ quand il a lieu.',
      en: '{despatchedOn} has not come yet, today is {today}; record the departure when it happens.',
    },
  },
  'despatch-before-order': {
    status: 422,
    title: { fr: 'Départ avant la commande', en: 'Departure before the order' },
    detail: {
      fr: 'Le départ est daté du {despatchedOn}, or la commande {order} est du {orderedOn} ; corrigez la date.',
      en: 'The departure is dated {despatchedOn}, but order {order} is of {orderedOn}; correct the day.',
    },
  },
  'parcel-number-twice': {
    status: 422,
    title: { fr: 'Numéro de colis en double', en: 'Parcel number given twice' },
    detail: {
      fr: 'Deux colis de cette expédition portent le même numéro ; corrigez l’un des deux.',
      en: 'Two parcels of this despatch bear the same number; correct one of them.',
    },
  },
  'despatch-kept': {
    status: 409,
    title: { fr: 'Ce qui est parti ne change plus', en: 'What has left no longer changes' },
    detail: {
      fr: 'Cette expédition est partie : ses lignes, son lieu et sa date ne changent plus. Corrigez par un retour.',
      en: 'This despatch has left: its lines, place and day no longer change. Correct it by a return.',
    },
  },
};

export const despatchTable: ProblemTable = {
  problems: despatchProblems,
  constraints: {
    despatch_kept: 'despatch-kept' satisfies DespatchRefusal,
    despatch_parcel_number_key: 'parcel-number-twice' satisfies DespatchRefusal,
  },
};
