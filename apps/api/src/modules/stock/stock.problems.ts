import type { StockRefusal as RuleRefusal } from '@colophon/stock';
import type { ProblemTable } from '../../platform/problems/problem-tables.js';
import type { ProblemType } from '../../platform/problems/problem-type.js';

export type StockRefusal =
  | RuleRefusal
  | 'stock-below-zero-then'
  | 'copies-reserved'
  | 'movement-in-future'
  | 'movement-product-unknown'
  | 'movement-of-download'
  | 'movement-location-unknown'
  | 'movement-location-missing'
  | 'movement-needs-print-run'
  | 'movement-of-document'
  | 'movement-reversed-already'
  | 'movement-is-reversal'
  | 'reversal-before-movement'
  | 'location-closed'
  | 'location-not-empty'
  | 'location-outside'
  | 'location-name-taken'
  | 'location-closing-too-early';

export const stockProblems: Record<StockRefusal, ProblemType> = {
  'movement-copies-invalid': {
    status: 422,
    title: { fr: 'Nombre d’exemplaires impossible', en: 'Impossible number of copies' },
    detail: {
      fr: 'Un mouvement porte sur un nombre entier d’exemplaires supérieur à zéro, non sur {copies} ; le sens vient des deux lieux.',
      en: 'A movement is a whole number of copies above zero, not {copies}; the two locations give the direction.',
    },
  },
  'movement-locations-not-allowed': {
    status: 422,
    title: { fr: 'Trajet impossible pour ce motif', en: 'Not a way this reason leads' },
    detail: {
      fr: '« {reasonFr} » ne mène pas de « {fromFr} » à « {toFr} » ; choisissez un départ parmi {allowedFromFr} et une arrivée parmi {allowedToFr}.',
      en: '"{reasonEn}" does not lead from "{fromEn}" to "{toEn}"; start from one of {allowedFromEn} and arrive at one of {allowedToEn}.',
    },
  },
  'stock-below-zero': {
    status: 409,
    title: { fr: 'Pas assez d’exemplaires', en: 'Not enough copies' },
    detail: {
      fr: 'Il reste {onHand} ex. de « {product} » dans « {place} » et il en faudrait {copies} : il en manque {missing}. Réduisez la quantité, ou enregistrez d’abord l’entrée manquante.',
      en: 'On hand of "{product}" in "{place}": {onHand}, which is {missing} too few for the {copies} asked for. Take fewer, or record the missing arrival first.',
    },
  },
  'copies-reserved': {
    status: 409,
    title: { fr: 'Exemplaires réservés', en: 'Copies are reserved' },
    detail: {
      fr: 'Sur les {onHand} ex. de « {product} » dans « {place} », {reserved} sont réservés à des commandes : {free} sont libres et il en faudrait {copies}. Réduisez la quantité, ou annulez une commande.',
      en: 'Of the {onHand} copies of "{product}" in "{place}", {reserved} are kept for orders: {free} are free, and {copies} were asked for. Take fewer, or cancel an order.',
    },
  },
  'stock-below-zero-then': {
    status: 409,
    title: { fr: 'Pas assez d’exemplaires à cette date', en: 'Not enough copies on that day' },
    detail: {
      fr: 'Le {day}, il restait {onHand} ex. de « {product} » dans « {place} » et il en faudrait {copies} : il en manque {missing}. Donnez une date plus tardive, ou enregistrez d’abord l’entrée qui manque avant ce jour.',
      en: 'On {day}, "{place}" held {onHand} of "{product}", which is {missing} too few for the {copies} asked for. Give a later day, or record first the arrival that is missing before it.',
    },
  },
  'movement-in-future': {
    status: 422,
    title: { fr: 'Mouvement à venir', en: 'Movement in the future' },
    detail: {
      fr: 'Un mouvement est un fait : le {movedOn} n’est pas encore arrivé, nous sommes le {today}. Corrigez la date, ou enregistrez-le ce jour-là.',
      en: 'A movement is a fact: {movedOn} has not come yet, today is {today}. Correct the day, or record it when it happens.',
    },
  },
  'movement-product-unknown': {
    status: 422,
    title: { fr: 'Produit inconnu', en: 'Unknown product' },
    detail: {
      fr: 'Ce produit n’est pas au catalogue de votre maison ; choisissez-en un dans la liste.',
      en: 'This product is not in the catalogue of your house; choose one from the list.',
    },
  },
  'movement-of-download': {
    status: 422,
    title: { fr: 'Un fichier n’a pas de stock', en: 'A file has no stock' },
    detail: {
      fr: '« {product} » se télécharge ou se lit en ligne : aucun exemplaire n’entre en stock ni n’en sort. Choisissez son édition imprimée, ou son CD.',
      en: '"{product}" is downloaded or read online: no copy of it enters or leaves the stock. Choose its printed edition, or its CD.',
    },
  },
  'movement-location-unknown': {
    status: 422,
    title: { fr: 'Lieu inconnu', en: 'Unknown location' },
    detail: {
      fr: 'Ce lieu n’existe pas dans votre maison ; choisissez-en un dans la liste.',
      en: 'This location does not exist in your house; choose one from the list.',
    },
  },
  'movement-location-missing': {
    status: 422,
    title: { fr: 'Lieu à préciser', en: 'Location to be chosen' },
    detail: {
      fr: '« {reasonFr} » : plusieurs lieux sont possibles, ou aucun ; indiquez {sideFr}.',
      en: '"{reasonEn}": several locations are possible, or none; say {sideEn}.',
    },
  },
  'movement-needs-print-run': {
    status: 422,
    title: { fr: 'À recevoir sur le tirage', en: 'To be received on the print run' },
    detail: {
      fr: 'Des exemplaires imprimés entrent en stock par la réception de leur tirage, qui fonde aussi les droits d’auteur ; ouvrez le tirage et recevez-les.',
      en: 'Printed copies enter the stock when their print run is received, which is also what royalties stand on; open the print run and receive them.',
    },
  },
  'movement-of-document': {
    status: 409,
    title: { fr: 'Mouvement d’un document', en: 'Movement of a document' },
    detail: {
      fr: 'Ce mouvement a été écrit par un document (tirage, facture…) ; annulez-le sur ce document, le stock suivra.',
      en: 'A document (print run, invoice …) wrote this movement; reverse it on that document and the stock will follow.',
    },
  },
  'movement-reversed-already': {
    status: 409,
    title: { fr: 'Déjà annulé', en: 'Reversed already' },
    detail: {
      fr: 'Ce mouvement a déjà été annulé ; rien n’a été enregistré de plus.',
      en: 'This movement has been reversed already; nothing more was recorded.',
    },
  },
  'movement-is-reversal': {
    status: 409,
    title: { fr: 'C’est une annulation', en: 'This is a reversal' },
    detail: {
      fr: 'Une annulation ne s’annule pas ; enregistrez à nouveau le mouvement d’origine.',
      en: 'A reversal is not reversed; record the original movement again.',
    },
  },
  'reversal-before-movement': {
    status: 422,
    title: { fr: 'Annulation antérieure au mouvement', en: 'Reversal before the movement' },
    detail: {
      fr: 'Le mouvement est du {movedOn} ; son annulation ne peut porter une date antérieure.',
      en: 'The movement is of {movedOn}; its reversal cannot bear an earlier day.',
    },
  },
  'location-closed': {
    status: 409,
    title: { fr: 'Lieu fermé', en: 'Location closed' },
    detail: {
      fr: '« {place} » est fermé depuis le {closedOn} ; choisissez un autre lieu, une date antérieure, ou rouvrez-le.',
      en: '"{place}" has been closed since {closedOn}; choose another location, an earlier day, or open it again.',
    },
  },
  'location-not-empty': {
    status: 409,
    title: { fr: 'Lieu encore garni', en: 'Location not empty' },
    detail: {
      fr: '« {place} » contient encore {onHand} ex. ; transférez-les ailleurs avant de le fermer.',
      en: 'On hand in "{place}": {onHand}; transfer them elsewhere before closing it.',
    },
  },
  'location-outside': {
    status: 409,
    title: { fr: 'Lieu extérieur', en: 'Outside location' },
    detail: {
      fr: '« {place} » n’est pas un lieu de stockage mais une provenance ou une destination, toujours utile ; il ne se ferme pas.',
      en: '"{place}" is no storage place but where copies come from or go to, and is always needed; it cannot be closed.',
    },
  },
  'location-closing-too-early': {
    status: 409,
    title: { fr: 'Fermeture trop tôt', en: 'Closed too early' },
    detail: {
      fr: '« {place} » a encore bougé le {lastMovedOn} ; fermez-le à une date postérieure.',
      en: '"{place}" still gave or took copies on {lastMovedOn}; close it on a later day.',
    },
  },
  'location-name-taken': {
    status: 409,
    title: { fr: 'Nom déjà pris', en: 'Name already taken' },
    detail: {
      fr: 'Un autre lieu porte déjà ce nom ; donnez-en un autre pour ne pas les confondre.',
      en: 'Another location already has this name; give it another so that they are not confused.',
    },
  },
};

export const stockTable: ProblemTable = {
  problems: stockProblems,
  constraints: {
    location_name_key: 'location-name-taken' satisfies StockRefusal,
    stock_movement_reverses_key: 'movement-reversed-already' satisfies StockRefusal,
  },
};
