import { type LocationKind, type MovementReason, movementReasons, type RoyaltyEffect } from '@colophon/stock';
import type { Label } from './label.ts';

/** On what terms copies leave the house: chosen on each line of an order, because it decides everything that follows. */
export type SaleTerm =
  | 'firm'
  | 'return-right'
  | 'new-title'
  | 'deposit'
  | 'review'
  | 'author'
  | 'legal-deposit'
  | 'promotional'
  | 'donation';

type Term = {
  readonly label: Label;
  /** The movement the despatch posts, and where the copies go (libs/stock). */
  readonly movement: MovementReason;
  readonly to: LocationKind;
  /** A deposit is invoiced when the bookseller has sold; what is free never is, not even at 0 € (domain.md 7.1). */
  readonly invoiced: 'on-despatch' | 'when-sold' | 'never';
  /** Whether the customer may send unsold copies back for a credit. Deposited copies are fetched, and nothing is credited. */
  readonly returnable: boolean;
};

export const saleTerms: Record<SaleTerm, Term> = {
  firm: { label: { fr: 'Compte ferme', en: 'Firm sale' }, movement: 'sale', to: 'customer', invoiced: 'on-despatch', returnable: false },
  'return-right': {
    label: { fr: 'Vente avec faculté de retour', en: 'Sale with right of return' },
    movement: 'sale',
    to: 'customer',
    invoiced: 'on-despatch',
    returnable: true,
  },
  'new-title': {
    label: { fr: 'Office', en: 'New-title allocation' },
    movement: 'sale',
    to: 'customer',
    invoiced: 'on-despatch',
    returnable: true,
  },
  deposit: {
    label: { fr: 'Dépôt', en: 'Consignment' },
    movement: 'consignment-out',
    to: 'consignment',
    invoiced: 'when-sold',
    returnable: false,
  },
  review: free({ fr: 'Service de presse', en: 'Review copies' }, 'review-copies', 'press'),
  author: free({ fr: 'Exemplaires d’auteur', en: 'Author’s free copies' }, 'author-copies', 'author'),
  'legal-deposit': free({ fr: 'Dépôt légal', en: 'Legal deposit' }, 'legal-deposit', 'legal-deposit'),
  promotional: free({ fr: 'Exemplaires promotionnels', en: 'Promotional copies' }, 'promotional-copies', 'promotion'),
  donation: free({ fr: 'Don', en: 'Donation' }, 'donation', 'donation'),
};

/** What the author's account makes of the despatch: a sale, copies out of rights, or nothing yet for a deposit. */
export function royaltyEffectOf(term: SaleTerm): RoyaltyEffect {
  return movementReasons[saleTerms[term].movement].effect;
}

function free(label: Label, movement: MovementReason, to: LocationKind): Term {
  return { label, movement, to, invoiced: 'never', returnable: false };
}
