export type Label = { readonly fr: string; readonly en: string };

/** Where copies can be: a place that holds the house's copies, or an outside from which they come or to which they go for good. */
export type LocationKind =
  | 'warehouse'
  | 'fulfilment'
  | 'distributor'
  | 'consignment'
  | 'fair'
  | 'transit'
  | 'returns-quarantine'
  | 'printer'
  | 'customer'
  | 'author'
  | 'press'
  | 'legal-deposit'
  | 'promotion'
  | 'donation'
  | 'internal'
  | 'pulp'
  | 'loss'
  | 'count-difference';

type Kind = { readonly place: boolean; readonly label: Label };

/** A place is counted in the stock of the house and never falls below zero; an outside has no stock (domain.md 7.1). */
export const locationKinds: Record<LocationKind, Kind> = {
  warehouse: { place: true, label: { fr: 'Entrepôt', en: 'Warehouse' } },
  fulfilment: { place: true, label: { fr: 'Prestataire logistique', en: 'Fulfilment house' } },
  distributor: { place: true, label: { fr: 'Distributeur', en: 'Distributor' } },
  consignment: { place: true, label: { fr: 'Dépôt chez un libraire', en: 'Consignment at a bookseller' } },
  fair: { place: true, label: { fr: 'Salon', en: 'Fair' } },
  transit: { place: true, label: { fr: 'En transit', en: 'In transit' } },
  'returns-quarantine': { place: true, label: { fr: 'Retours à trier', en: 'Returns to be sorted' } },
  printer: { place: false, label: { fr: 'Imprimeur', en: 'Printer' } },
  customer: { place: false, label: { fr: 'Client', en: 'Customer' } },
  author: { place: false, label: { fr: 'Auteur', en: 'Author' } },
  press: { place: false, label: { fr: 'Presse', en: 'Press' } },
  'legal-deposit': { place: false, label: { fr: 'Dépôt légal', en: 'Legal deposit' } },
  promotion: { place: false, label: { fr: 'Promotion', en: 'Promotion' } },
  donation: { place: false, label: { fr: 'Don', en: 'Donation' } },
  internal: { place: false, label: { fr: 'Usage interne', en: 'Internal use' } },
  pulp: { place: false, label: { fr: 'Pilon', en: 'Pulp' } },
  loss: { place: false, label: { fr: 'Pertes', en: 'Losses' } },
  'count-difference': { place: false, label: { fr: 'Écart d’inventaire', en: 'Count difference' } },
};

export function isPlace(kind: LocationKind): boolean {
  return locationKinds[kind].place;
}

/** The places of the house's own copies, in the order a list shows them. */
export const places: readonly LocationKind[] = (Object.keys(locationKinds) as LocationKind[]).filter(isPlace);
