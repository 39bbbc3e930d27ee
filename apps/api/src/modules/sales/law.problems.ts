import type { ProblemType } from '../../platform/problems/problem-type.js';
import type { SalesLawRefusal } from './sales.problems.js';

/** What the law sets bounds to: the price of books, the terms of payment, VAT without proof. */
export const lawProblems: Record<SalesLawRefusal, ProblemType> = {
  'reader-discount-above-law': {
    status: 422,
    title: { fr: 'Remise au-delà de 5 %', en: 'Discount above 5 %' },
    detail: {
      fr: 'Un lecteur paie « {product} » de {lowest} à {publicPrice} €, soit {highestDiscount} % de remise au plus ({article}) ; réduisez la remise.',
      en: 'A reader pays {lowest} to {publicPrice} € for "{product}", that is {highestDiscount} % off at most ({article}); lower the discount.',
    },
  },
  'shipped-book-discounted': {
    status: 422,
    title: { fr: 'Pas de remise sur un livre expédié', en: 'No discount on a book that is sent' },
    detail: {
      fr: '« {product} » est expédié à un lecteur : il se vend {publicPrice} €, sans remise ({article}) ; retirez la remise, ou notez que la commande est enlevée sur place.',
      en: '"{product}" is sent to a reader: it costs {publicPrice} €, without discount ({article}); take the discount off, or note that the order is collected.',
    },
  },
  'institution-discount-above-law': {
    status: 422,
    title: { fr: 'Remise au-delà de 9 %', en: 'Discount above 9 %' },
    detail: {
      fr: 'Une collectivité paie « {product} » de {lowest} à {publicPrice} €, soit {highestDiscount} % de remise au plus ({article}) ; réduisez la remise.',
      en: 'An institution pays {lowest} to {publicPrice} € for "{product}", that is {highestDiscount} % off at most ({article}); lower the discount.',
    },
  },
  'e-book-discounted': {
    status: 422,
    title: { fr: 'Pas de remise sur un livre numérique', en: 'No discount on an e-book' },
    detail: {
      fr: '« {product} » se vend {publicPrice} €, sans remise ({article}) ; retirez la remise.',
      en: '"{product}" costs {publicPrice} €, without discount ({article}); take the discount off.',
    },
  },
  'price-above-public-price': {
    status: 422,
    title: { fr: 'Au-dessus du prix public', en: 'Above the public price' },
    detail: {
      fr: '« {product} » se vend {publicPrice} € au plus, son prix public ({article}) ; corrigez le prix ou la remise.',
      en: '"{product}" costs {publicPrice} € at most, its public price ({article}); correct the price or the discount.',
    },
  },
  'shipping-below-floor': {
    status: 422,
    title: { fr: 'Port trop bas', en: 'Carriage too low' },
    detail: {
      fr: 'Envoyer {books} € de livres à un lecteur coûte au moins {floor} €, non {shipping} € ({article}) ; augmentez le port, ou notez que la commande est enlevée sur place.',
      en: 'Sending {books} € of books to a reader costs at least {floor} €, not {shipping} € ({article}); raise the carriage, or note that the order is collected.',
    },
  },
  'payment-term-invalid': {
    status: 422,
    title: { fr: 'Délai de paiement impossible', en: 'Impossible term of payment' },
    detail: {
      fr: 'Un délai de {days} jours, le {dayOfMonth} du mois, n’existe pas ; indiquez de 0 à 365 jours, et un jour de 1 à 31.',
      en: 'There is no term of {days} days on day {dayOfMonth} of the month; give 0 to 365 days, and a day from 1 to 31.',
    },
  },
  'payment-term-above-law': {
    status: 422,
    title: { fr: 'Délai au-delà de la loi', en: 'Term beyond the law' },
    detail: {
      fr: 'Une facture du {issuedOn} qui ne porte pas que sur des livres est due au plus tard le {latest}, non le {dueOn} ({article}) ; raccourcissez le délai.',
      en: 'An invoice of {issuedOn} that is not for books alone is due on {latest} at the latest, not on {dueOn} ({article}); shorten the term.',
    },
  },
  'vat-number-of-another-country': {
    status: 422,
    title: { fr: 'Numéro de TVA d’un autre pays', en: 'VAT number of another country' },
    detail: {
      fr: 'Le numéro de TVA {vatNumber} n’est pas celui du pays du client ({country}), qui commence par {expected} ; corrigez le numéro ou le pays.',
      en: 'VAT number {vatNumber} is not of the customer’s country ({country}), which begins with {expected}; correct the number or the country.',
    },
  },
  'vat-number-unchecked': {
    status: 422,
    title: { fr: 'Numéro de TVA à vérifier', en: 'VAT number to be checked' },
    detail: {
      fr: 'Le numéro de TVA {vatNumber} n’a pas été vérifié dans VIES depuis {days} jours (dernière fois : {checkedOn}) ; vérifiez-le et notez la réponse sur la fiche du client.',
      en: 'VAT number {vatNumber} was not checked with VIES in the last {days} days (last time: {checkedOn}); check it and note the answer on the customer’s page.',
    },
  },
};
