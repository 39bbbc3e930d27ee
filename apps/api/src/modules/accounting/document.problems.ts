import type {
  FecRefusal,
  LateInterestRefusal,
  PaymentRefusal,
  PostBillRefusal,
  PostInvoiceRefusal,
  PostRoyaltiesRefusal,
  ReminderRefusal,
} from '@colophon/accounting';
import type { ProblemType } from '../../platform/problems/problem-type.js';

/** Refusals of the rules that make an entry out of a document, or a document out of the books. */
type DocumentRefusal =
  | FecRefusal
  | LateInterestRefusal
  | PaymentRefusal
  | PostBillRefusal
  | PostInvoiceRefusal
  | PostRoyaltiesRefusal
  | ReminderRefusal;

export const documentProblems: Record<DocumentRefusal, ProblemType> = {
  'bill-totals-differ': {
    status: 422,
    title: { fr: 'Total de facture faux', en: 'Wrong bill total' },
    detail: {
      fr: 'La facture {number} annonce {total} et ses montants donnent {added} ; vérifiez-les sur le document reçu.',
      en: 'Bill {number} says {total} and its amounts come to {added}; check them against the document received.',
    },
  },
  'invoice-totals-differ': {
    status: 422,
    title: { fr: 'Total de facture faux', en: 'Wrong invoice total' },
    detail: {
      fr: 'La facture {number} annonce {total} et ses montants donnent {added} ; rien n’a été comptabilisé.',
      en: 'Invoice {number} says {total} and its amounts come to {added}; nothing was posted.',
    },
  },
  'invoice-nothing-to-post': {
    status: 422,
    title: { fr: 'Rien à comptabiliser', en: 'Nothing to post' },
    detail: {
      fr: 'La facture {number} n’a aucun montant ; un don se note par un mouvement de stock.',
      en: 'Invoice {number} has no amount; what is given away is a movement of stock.',
    },
  },
  'payment-amount-invalid': {
    status: 422,
    title: { fr: 'Montant de règlement impossible', en: 'Impossible payment amount' },
    detail: {
      fr: 'Le règlement {documentRef} est de {amount} ; donnez un montant supérieur à zéro.',
      en: 'Payment {documentRef} is of {amount}; give an amount above zero.',
    },
  },
  'payment-fees-invalid': {
    status: 422,
    title: { fr: 'Frais impossibles', en: 'Impossible fees' },
    detail: {
      fr: 'Les frais du règlement {documentRef} sont de {fees} ; ils vont de zéro à moins que le montant, et seulement sur ce qui est reçu.',
      en: 'The fees of payment {documentRef} are {fees}; they are from zero to less than the amount, and only on what is received.',
    },
  },
  'royalties-nothing-to-post': {
    status: 422,
    title: { fr: 'Rien à comptabiliser', en: 'Nothing to post' },
    detail: {
      fr: '{documentRef} ne change ni ce qui est dû ni l’avance ; il n’y a rien à comptabiliser.',
      en: '{documentRef} changes neither what is due nor the advance; there is nothing to post.',
    },
  },
  'advance-amount-invalid': {
    status: 422,
    title: { fr: 'À-valoir impossible', en: 'Impossible advance' },
    detail: {
      fr: 'L’à-valoir {documentRef} est de {amount} ; donnez un montant supérieur à zéro.',
      en: 'Advance {documentRef} is of {amount}; give an amount above zero.',
    },
  },
  'late-rate-missing': {
    status: 409,
    title: { fr: 'Taux de pénalité inconnu', en: 'Late rate unknown' },
    detail: {
      fr: 'Aucun taux de pénalité n’est connu le {on} pour {number} ; ajoutez celui du semestre dans les réglages.',
      en: 'No late-payment rate is known on {on} for {number}; add that of the half-year in the settings.',
    },
  },
  'late-charges-nothing': {
    status: 422,
    title: { fr: 'Rien à réclamer', en: 'Nothing to claim' },
    detail: {
      fr: '{documentRef} ne porte ni intérêts ni indemnité ; il n’y a rien à comptabiliser.',
      en: '{documentRef} bears neither interest nor a fee; there is nothing to post.',
    },
  },
  'reminder-steps-disordered': {
    status: 422,
    title: { fr: 'Étapes de relance en désordre', en: 'Reminder steps out of order' },
    detail: {
      fr: 'L’étape « {step} » vient {afterDays} jours après l’échéance, non après la précédente ; donnez-leur des délais qui augmentent.',
      en: 'Step "{step}" comes {afterDays} days after the due date, not after the step before; give them delays that grow.',
    },
  },
  'siren-invalid': {
    status: 409,
    title: { fr: 'SIREN à compléter', en: 'SIREN to be completed' },
    detail: {
      fr: 'Le FEC porte le SIREN de la maison dans son nom, et « {siren} » n’en est pas un ; complétez la fiche de la maison.',
      en: 'The FEC bears the SIREN of the house in its name, and "{siren}" is not one; complete the profile of the house.',
    },
  },
};
