import type { ProblemType } from '../../platform/problems/problem-type.js';

export type OrderRefusal =
  | 'order-product-unknown'
  | 'order-product-unpriced'
  | 'order-of-download'
  | 'order-line-without-product'
  | 'order-copies-missing'
  | 'order-copies-invalid'
  | 'order-file-without-columns'
  | 'order-file-too-long'
  | 'order-in-future'
  | 'order-empty'
  | 'order-without-address'
  | 'order-address-unknown'
  | 'order-territory-fixed'
  | 'order-fixed'
  | 'order-lines-kept'
  | 'order-confirmed-already'
  | 'order-being-prepared'
  | 'cancelled-more-than-open'
  | 'sale-vat-rate-unknown';

/** Orders, from the line that was typed to the copies that are cancelled. */
export const orderProblems: Record<OrderRefusal, ProblemType> = {
  'order-product-unknown': {
    status: 422,
    title: { fr: 'Titre inconnu', en: 'Unknown title' },
    detail: {
      fr: 'Aucun titre du catalogue ne porte le numéro « {given} » ; vérifiez-le, ou ajoutez le titre au catalogue.',
      en: 'No title of the catalogue has the number "{given}"; check it, or add the title to the catalogue.',
    },
  },
  'order-product-unpriced': {
    status: 422,
    title: { fr: 'Titre sans prix', en: 'Title without a price' },
    detail: {
      fr: '« {product} » n’a pas de prix public ; donnez-lui en un dans le catalogue avant de le vendre.',
      en: '"{product}" has no public price; give it one in the catalogue before selling it.',
    },
  },
  'order-of-download': {
    status: 422,
    title: { fr: 'Titre livré en ligne', en: 'Title delivered online' },
    detail: {
      fr: '« {product} » se télécharge et ne s’expédie pas ; il se vend par une plateforme, non par une commande de libraire.',
      en: '"{product}" is downloaded and not sent; it is sold by a platform, not by an order of a shop.',
    },
  },
  'order-line-without-product': {
    status: 422,
    title: { fr: 'Titre à indiquer', en: 'Title to be chosen' },
    detail: {
      fr: 'Cette ligne ne dit pas quel titre ; indiquez un ISBN ou choisissez un titre.',
      en: 'This line does not say which title; give an ISBN or choose a title.',
    },
  },
  'order-copies-missing': {
    status: 422,
    title: { fr: 'Quantité absente', en: 'Number of copies missing' },
    detail: {
      fr: 'La ligne de « {given} » ne dit pas combien d’exemplaires, ou en dit plusieurs nombres ; écrivez l’ISBN, un point-virgule, puis la quantité.',
      en: 'The line of "{given}" does not say how many copies, or gives several numbers; write the ISBN, a semicolon, then the copies.',
    },
  },
  'order-copies-invalid': {
    status: 422,
    title: { fr: 'Quantité impossible', en: 'Impossible number of copies' },
    detail: {
      fr: '« {copies} » n’est pas un nombre d’exemplaires pour « {given} » ; indiquez un nombre entier supérieur à zéro.',
      en: '"{copies}" is no number of copies for "{given}"; give a whole number above zero.',
    },
  },
  'order-file-without-columns': {
    status: 422,
    title: { fr: 'Colonnes non reconnues', en: 'Columns not recognised' },
    detail: {
      fr: 'Dans « {file} », il faut une colonne d’ISBN ou d’EAN et une colonne de quantités ; nommez la seconde « Quantité ».',
      en: '"{file}" needs a column of ISBN or EAN and a column of copies; name the latter "Quantity".',
    },
  },
  'order-file-too-long': {
    status: 422,
    title: { fr: 'Fichier trop long', en: 'File too long' },
    detail: {
      fr: '« {file} » a plus de {limit} lignes ; partagez-le en plusieurs commandes.',
      en: '"{file}" has more than {limit} lines; divide it into several orders.',
    },
  },
  'order-in-future': {
    status: 422,
    title: { fr: 'Commande à venir', en: 'Order in the future' },
    detail: {
      fr: 'La commande serait du {orderedOn}, après aujourd’hui ({today}) ; indiquez le jour où elle a été reçue.',
      en: 'The order would be of {orderedOn}, after today ({today}); give the day on which it came.',
    },
  },
  'order-empty': {
    status: 422,
    title: { fr: 'Commande vide', en: 'Empty order' },
    detail: {
      fr: 'La commande n’a pas de ligne ; ajoutez un titre avant de la confirmer.',
      en: 'The order has no line; add a title before confirming it.',
    },
  },
  'order-without-address': {
    status: 422,
    title: { fr: 'Adresse de livraison absente', en: 'Delivery address missing' },
    detail: {
      fr: 'On ne sait où livrer : le client n’a ni adresse de livraison ni ville ; complétez-la, ou marquez la commande comme enlevée sur place.',
      en: 'There is nowhere to deliver to: the customer has no delivery address and no city; fill one in, or mark the order as collected.',
    },
  },
  'order-address-unknown': {
    status: 422,
    title: { fr: 'Adresse inconnue', en: 'Unknown address' },
    detail: {
      fr: 'L’adresse choisie n’est plus une adresse de ce client ; choisissez-en une autre.',
      en: 'The address chosen is no longer one of this customer’s; choose another.',
    },
  },
  'order-territory-fixed': {
    status: 409,
    title: { fr: 'Autre territoire de TVA', en: 'Another VAT territory' },
    detail: {
      fr: 'La commande {order} a été confirmée pour le territoire {territory}, dont dépend sa TVA ; annulez-la et reprenez-la pour livrer ailleurs.',
      en: 'Order {order} was confirmed for territory {territory}, on which its VAT depends; cancel it and enter it again to deliver elsewhere.',
    },
  },
  'order-fixed': {
    status: 409,
    title: { fr: 'Commande figée', en: 'Order fixed' },
    detail: {
      fr: 'La commande {order} n’est plus un brouillon et garde ses lignes et ses conditions ; annulez ce qui n’est pas parti, puis reprenez-la.',
      en: 'Order {order} is no longer a draft and keeps its lines and terms; cancel what has not left, then enter it again.',
    },
  },
  'order-lines-kept': {
    status: 409,
    title: { fr: 'Lignes figées', en: 'Lines fixed' },
    detail: {
      fr: 'Les lignes d’une commande confirmée ne changent plus ; annulez ce qui n’est pas parti, puis reprenez-la.',
      en: 'The lines of a confirmed order no longer change; cancel what has not left, then enter it again.',
    },
  },
  'order-confirmed-already': {
    status: 409,
    title: { fr: 'Déjà confirmée', en: 'Confirmed already' },
    detail: {
      fr: 'Cette commande a déjà été confirmée sous le numéro {order} ; rien n’a été fait de plus.',
      en: 'This order has been confirmed already as {order}; nothing more was done.',
    },
  },
  'order-being-prepared': {
    status: 409,
    title: { fr: 'Colis en préparation', en: 'Parcel being prepared' },
    detail: {
      fr: '{copies} ex. de la commande {order} sont dans un colis en préparation ; annulez d’abord ce colis, ou annulez les autres lignes.',
      en: '{copies} copies of order {order} are in a parcel being prepared; cancel that parcel first, or cancel the other lines.',
    },
  },
  'cancelled-more-than-open': {
    status: 409,
    title: { fr: 'Rien de plus à annuler', en: 'No more to cancel' },
    detail: {
      fr: 'De « {product} », {open} ex. peuvent encore être annulés, non {copies} ; {preparing} sont dans un colis en préparation, le reste est parti ou annulé.',
      en: 'Of "{product}", {open} copies can still be cancelled, not {copies}; {preparing} are in a parcel being prepared, the rest has left or was cancelled.',
    },
  },
  'sale-vat-rate-unknown': {
    status: 422,
    title: { fr: 'Taux de TVA inconnu', en: 'VAT rate unknown' },
    detail: {
      fr: 'Aucun taux de TVA n’est connu pour le territoire {territory} au {on} ; faites confirmer le taux avant de vendre là-bas.',
      en: 'No VAT rate is known for territory {territory} on {on}; have the rate confirmed before selling there.',
    },
  },
};
