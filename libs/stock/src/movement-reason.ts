import { type Label, type LocationKind, places } from './location-kind.ts';

export type MovementReason =
  | 'print-receipt'
  | 'sale'
  | 'remainder-sale'
  | 'consignment-out'
  | 'consignment-return'
  | 'consignment-sale'
  | 'return-restocked'
  | 'review-copies'
  | 'author-copies'
  | 'legal-deposit'
  | 'promotional-copies'
  | 'donation'
  | 'internal-use'
  | 'damaged'
  | 'lost'
  | 'pulping'
  | 'count-gain'
  | 'count-loss'
  | 'transfer';

/**
 * What a movement is to the author's account: `free` copies are out of rights, `destroyed` ones were pulped or lost by accident;
 * the statement gives both (CPI L132-17-3, domain.md 1.6). `none` moves copies between places of the house.
 */
export type RoyaltyEffect = 'printed' | 'sale' | 'returned' | 'free' | 'destroyed' | 'counted' | 'none';

type Reason = {
  readonly effect: RoyaltyEffect;
  readonly from: readonly LocationKind[];
  readonly to: readonly LocationKind[];
  readonly label: Label;
};

const ownPlaces = places.filter((kind) => kind !== 'consignment');
/** Copies are sold and given from where they can be taken in hand. */
const shelves: readonly LocationKind[] = ['warehouse', 'fulfilment', 'distributor', 'fair'];

/** From where to where each reason moves copies (domain.md 7.1). A reversal goes the other way. */
export const movementReasons: Record<MovementReason, Reason> = {
  'print-receipt': {
    effect: 'printed',
    from: ['printer'],
    to: ownPlaces,
    label: { fr: 'Réception d’un tirage', en: 'Print run received' },
  },
  sale: { effect: 'sale', from: shelves, to: ['customer'], label: { fr: 'Vente', en: 'Sale' } },
  'remainder-sale': { effect: 'sale', from: shelves, to: ['customer'], label: { fr: 'Solde', en: 'Remainder sale' } },
  'consignment-out': { effect: 'none', from: shelves, to: ['consignment'], label: { fr: 'Mise en dépôt', en: 'Placed on consignment' } },
  'consignment-return': {
    effect: 'none',
    from: ['consignment'],
    to: ownPlaces,
    label: { fr: 'Reprise de dépôt', en: 'Taken back from consignment' },
  },
  'consignment-sale': {
    effect: 'sale',
    from: ['consignment'],
    to: ['customer'],
    label: { fr: 'Vente sur dépôt', en: 'Sold on consignment' },
  },
  'return-restocked': {
    effect: 'returned',
    from: ['customer'],
    to: ownPlaces,
    label: { fr: 'Retour remis en stock', en: 'Return restocked' },
  },
  'review-copies': { effect: 'free', from: shelves, to: ['press'], label: { fr: 'Service de presse', en: 'Review copies' } },
  'author-copies': { effect: 'free', from: shelves, to: ['author'], label: { fr: 'Exemplaires d’auteur', en: 'Author’s free copies' } },
  'legal-deposit': { effect: 'free', from: shelves, to: ['legal-deposit'], label: { fr: 'Dépôt légal', en: 'Legal deposit' } },
  'promotional-copies': {
    effect: 'free',
    from: shelves,
    to: ['promotion'],
    label: { fr: 'Exemplaires promotionnels', en: 'Promotional copies' },
  },
  donation: { effect: 'free', from: shelves, to: ['donation'], label: { fr: 'Don', en: 'Donation' } },
  'internal-use': { effect: 'free', from: shelves, to: ['internal'], label: { fr: 'Usage interne', en: 'Internal use' } },
  damaged: { effect: 'destroyed', from: places, to: ['loss'], label: { fr: 'Exemplaires abîmés', en: 'Damaged copies' } },
  lost: { effect: 'destroyed', from: places, to: ['loss'], label: { fr: 'Exemplaires perdus', en: 'Lost copies' } },
  pulping: { effect: 'destroyed', from: ownPlaces, to: ['pulp'], label: { fr: 'Mise au pilon', en: 'Pulping' } },
  'count-gain': {
    effect: 'counted',
    from: ['count-difference'],
    to: places,
    label: { fr: 'Excédent d’inventaire', en: 'Gain at a stock count' },
  },
  'count-loss': {
    effect: 'counted',
    from: places,
    to: ['count-difference'],
    label: { fr: 'Manquant d’inventaire', en: 'Loss at a stock count' },
  },
  transfer: { effect: 'none', from: ownPlaces, to: ownPlaces, label: { fr: 'Transfert', en: 'Transfer' } },
};
