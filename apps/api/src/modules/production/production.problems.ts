import type { ProblemTable } from '../../platform/problems/problem-tables.js';
import type { ProblemType } from '../../platform/problems/problem-type.js';

export type ProductionRefusal =
  | 'print-run-product-unknown'
  | 'print-run-of-download'
  | 'print-run-printer-unknown'
  | 'print-run-number-taken'
  | 'print-run-cancelled'
  | 'print-run-complete'
  | 'print-run-received'
  | 'print-run-not-received'
  | 'print-run-fixed-by-delivery'
  | 'print-cost-negative'
  | 'delivery-more-than-ordered'
  | 'delivery-in-future'
  | 'delivery-before-order'
  | 'delivery-place-missing'
  | 'delivery-reversed-already'
  | 'delivery-is-reversal'
  | 'legal-deposit-done';

export const productionProblems: Record<ProductionRefusal, ProblemType> = {
  'print-run-product-unknown': {
    status: 422,
    title: { fr: 'Produit inconnu', en: 'Unknown product' },
    detail: {
      fr: 'Ce produit n’est pas au catalogue de votre maison ; choisissez dans la liste celui que l’imprimeur doit tirer.',
      en: 'This product is not in the catalogue of your house; choose from the list the one the printer is to print.',
    },
  },
  'print-run-of-download': {
    status: 422,
    title: { fr: 'Un fichier ne s’imprime pas', en: 'A file is not printed' },
    detail: {
      fr: '« {product} » se télécharge ou se lit en ligne ; commandez le tirage de son édition imprimée.',
      en: '"{product}" is downloaded or read online; order the print run of its printed edition.',
    },
  },
  'print-run-printer-unknown': {
    status: 422,
    title: { fr: 'Imprimeur inconnu', en: 'Unknown printer' },
    detail: {
      fr: 'Cet imprimeur n’est pas dans vos contacts ; créez sa fiche, puis choisissez-le.',
      en: 'This printer is not among your contacts; make a record of it, then choose it.',
    },
  },
  'print-run-number-taken': {
    status: 409,
    title: { fr: 'Tirage déjà numéroté', en: 'Printing already numbered' },
    detail: {
      fr: 'Ce produit a déjà un tirage de ce numéro ; laissez le numéro vide pour prendre le suivant.',
      en: 'This product already has a printing of this number; leave the number empty to take the next one.',
    },
  },
  'print-run-cancelled': {
    status: 409,
    title: { fr: 'Tirage annulé', en: 'Print run cancelled' },
    detail: {
      fr: 'La commande de ce tirage a été annulée ; passez-en une nouvelle.',
      en: 'The order of this print run was cancelled; place a new one.',
    },
  },
  'print-run-complete': {
    status: 409,
    title: { fr: 'Tirage déjà reçu', en: 'Print run already received' },
    detail: {
      fr: 'Ce tirage est déjà reçu : {received} exemplaires sur {ordered} commandés. Confirmez s’il s’agit bien d’une livraison de plus.',
      en: 'This print run is already received: {received} copies of {ordered} ordered. Confirm if this really is one more delivery.',
    },
  },
  'print-run-received': {
    status: 409,
    title: { fr: 'Exemplaires déjà livrés', en: 'Copies already delivered' },
    detail: {
      fr: '{received} exemplaires de ce tirage ont été livrés ; il ne s’annule plus. Annulez d’abord ses livraisons si elles sont fausses, ou déclarez-le complet.',
      en: '{received} copies of this print run were delivered, so it can no longer be cancelled. Reverse its deliveries first if they are wrong, or declare it complete.',
    },
  },
  'print-run-not-received': {
    status: 409,
    title: { fr: 'Rien de reçu', en: 'Nothing received' },
    detail: {
      fr: 'Aucun exemplaire de ce tirage n’a été reçu ; recevez-le d’abord, ou annulez la commande.',
      en: 'No copy of this print run has been received; receive it first, or cancel the order.',
    },
  },
  'print-run-fixed-by-delivery': {
    status: 409,
    title: { fr: 'Fixé par une livraison', en: 'Fixed by a delivery' },
    detail: {
      fr: 'Des exemplaires ont été livrés : la commande elle-même (imprimeur, date, quantité, lieux) ne change plus. Coûts, mentions légales et notes restent ouverts.',
      en: 'Copies were delivered: the order itself (printer, day, quantity, places) no longer changes. Costs, legal data and notes stay open.',
    },
  },
  'print-cost-negative': {
    status: 422,
    title: { fr: 'Montant négatif', en: 'Negative amount' },
    detail: {
      fr: 'Le coût d’un tirage est positif ou nul, non {amount} ; corrigez-le.',
      en: 'The cost of a print run is zero or more, not {amount}; correct it.',
    },
  },
  'delivery-more-than-ordered': {
    status: 409,
    title: { fr: 'Bien plus que commandé', en: 'Far more than ordered' },
    detail: {
      fr: 'Avec cette livraison, {received} exemplaires auraient été reçus pour {ordered} commandés ; vérifiez le nombre, puis confirmez s’il est juste.',
      en: 'With this delivery {received} copies would have been received for {ordered} ordered; check the number, then confirm if it is right.',
    },
  },
  'delivery-in-future': {
    status: 422,
    title: { fr: 'Livraison à venir', en: 'Delivery in the future' },
    detail: {
      fr: 'Le {receivedOn} n’est pas encore arrivé, nous sommes le {today} ; enregistrez la livraison quand elle est là.',
      en: '{receivedOn} has not come yet, today is {today}; record the delivery when it is there.',
    },
  },
  'delivery-before-order': {
    status: 422,
    title: { fr: 'Livraison avant la commande', en: 'Delivery before the order' },
    detail: {
      fr: 'La livraison est datée du {receivedOn}, or le tirage a été commandé le {orderedOn} ; corrigez l’une des deux dates.',
      en: 'The delivery is dated {receivedOn}, but the run was ordered on {orderedOn}; correct one of the two days.',
    },
  },
  'delivery-place-missing': {
    status: 422,
    title: { fr: 'Lieu de livraison à préciser', en: 'Place of delivery to be chosen' },
    detail: {
      fr: 'Plusieurs lieux sont possibles, ou aucun ; indiquez où les exemplaires ont été livrés.',
      en: 'Several places are possible, or none; say where the copies were delivered.',
    },
  },
  'delivery-reversed-already': {
    status: 409,
    title: { fr: 'Livraison déjà annulée', en: 'Delivery reversed already' },
    detail: {
      fr: 'Cette livraison a déjà été annulée ; rien n’a été enregistré de plus.',
      en: 'This delivery has been reversed already; nothing more was recorded.',
    },
  },
  'delivery-is-reversal': {
    status: 409,
    title: { fr: 'C’est une annulation', en: 'This is a reversal' },
    detail: {
      fr: 'Une annulation ne s’annule pas ; recevez à nouveau les exemplaires.',
      en: 'A reversal is not reversed; receive the copies again.',
    },
  },
  'legal-deposit-done': {
    status: 409,
    title: { fr: 'Dépôt légal déjà fait', en: 'Legal deposit already made' },
    detail: {
      fr: 'Le dépôt légal de ce tirage a été fait le {depositedOn} ; corrigez sa date ou son récépissé sur la fiche du tirage.',
      en: 'The legal deposit of this print run was made on {depositedOn}; correct its day or receipt on the record of the run.',
    },
  },
};

export const productionTable: ProblemTable = {
  problems: productionProblems,
  constraints: {
    print_run_number_key: 'print-run-number-taken' satisfies ProductionRefusal,
    print_run_delivery_reverses_key: 'delivery-reversed-already' satisfies ProductionRefusal,
  },
};
