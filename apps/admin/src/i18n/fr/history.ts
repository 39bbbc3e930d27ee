/** What happened to a part of a record, as its history tells it. */
export const history = {
  act: {
    work: { created: 'Œuvre créée', changed: 'Œuvre modifiée', removed: 'Œuvre supprimée' },
    contributor: { created: 'Contributeur ajouté', changed: 'Contributeur modifié', removed: 'Contributeur retiré' },
    text_content: { created: 'Texte ajouté', changed: 'Texte modifié', removed: 'Texte retiré' },
    subject: { created: 'Sujet ajouté', changed: 'Sujet modifié', removed: 'Sujet retiré' },
    price: { created: 'Prix annoncé', changed: 'Prix modifié', removed: 'Prix retiré' },
    set_part: { created: 'Élément du coffret ajouté', changed: 'Élément du coffret modifié', removed: 'Élément du coffret retiré' },
    cover: { created: 'Couverture déposée', changed: 'Couverture remplacée', removed: 'Couverture retirée' },
    product_file: { created: 'Fichier ajouté', changed: 'Fichier modifié', removed: 'Fichier retiré' },
    agreement_work: { created: 'Œuvre ajoutée au contrat', changed: 'Œuvre du contrat modifiée', removed: 'Œuvre retirée du contrat' },
    agreement_party: { created: 'Partie ajoutée au contrat', changed: 'Partie du contrat modifiée', removed: 'Partie retirée du contrat' },
    royalty_rule: { created: 'Règle de paiement ajoutée', changed: 'Règle de paiement modifiée', removed: 'Règle de paiement retirée' },
    rate_step: { created: 'Taux ajouté', changed: 'Taux modifié', removed: 'Taux retiré' },
    advance: { created: 'À-valoir ajouté', changed: 'À-valoir modifié', removed: 'À-valoir retiré' },
    print_run_place: { created: 'Lieu de livraison ajouté', changed: 'Lieu de livraison modifié', removed: 'Lieu de livraison retiré' },
    print_run_delivery: { created: 'Livraison reçue', changed: 'Livraison modifiée', removed: 'Livraison retirée' },
    party_address: { created: 'Adresse ajoutée', changed: 'Adresse modifiée', removed: 'Adresse retirée' },
    party_contact: { created: 'Interlocuteur ajouté', changed: 'Interlocuteur modifié', removed: 'Interlocuteur retiré' },
    sales_order_line: { created: 'Ligne ajoutée', changed: 'Ligne modifiée', removed: 'Ligne retirée' },
    customer_discount: { created: 'Remise convenue', changed: 'Remise modifiée', removed: 'Remise retirée' },
    despatch_line: { created: 'Ligne ajoutée', changed: 'Ligne modifiée', removed: 'Ligne retirée' },
    despatch_parcel: { created: 'Colis ajouté', changed: 'Colis modifié', removed: 'Colis retiré' },
    other: { created: 'Élément ajouté', changed: 'Élément modifié', removed: 'Élément retiré' },
  },
  addressKind: { billing: 'Facturation', delivery: 'Livraison' },
  copies: '%{figure} exemplaire |||| %{figure} exemplaires',
  above: 'au-delà de %{figure} exemplaire |||| au-delà de %{figure} exemplaires',
  fromFirst: 'dès le premier exemplaire',
  reversal: 'annule une livraison',
};

export const historyResources = {
  contributor: {
    name: 'Contributeur',
    fields: {
      partyId: 'Personne',
      role: 'Rôle',
      creditedAs: 'Signe ici',
      sequence: 'Rang',
    },
  },
  text_content: {
    name: 'Texte',
    fields: {
      textType: 'Nature du texte',
      language: 'Langue',
      content: 'Texte',
    },
  },
  subject: {
    name: 'Sujet',
    fields: {
      scheme: 'Table',
      code: 'Code',
      heading: 'Mot',
      main: 'Sujet principal',
    },
  },
  price: {
    name: 'Prix',
    fields: {
      priceType: 'Nature du prix',
      amount: 'Prix public TTC',
      currency: 'Devise',
      vatRate: 'TVA',
      territory: 'Territoire',
      validFrom: 'À partir du',
      validTo: 'Jusqu’au (non compris)',
    },
  },
  set_part: {
    name: 'Élément du coffret',
    fields: {
      partId: 'Élément',
      copies: 'Exemplaires',
    },
  },
  product_file: {
    name: 'Fichier',
    fields: {
      label: 'Libellé',
      name: 'Fichier',
    },
  },
  agreement_work: {
    name: 'Œuvre du contrat',
    fields: {
      workId: 'Œuvre',
    },
  },
  agreement_party: {
    name: 'Partie du contrat',
    fields: {
      partyId: 'Partie',
      role: 'Rôle',
    },
  },
  royalty_rule: {
    name: 'Règle de paiement',
    fields: {
      beneficiaryId: 'Bénéficiaire',
      part: 'Partie du contrat',
      countingUnit: 'Décompte',
      workIds: 'Œuvres',
      productIds: 'Références',
      productForms: 'Formes',
      excludedCopies: 'Exemplaires hors droits',
      effectiveFrom: 'À partir du',
      effectiveTo: 'Jusqu’au (non compris)',
      position: 'Rang',
    },
  },
  rate_step: {
    name: 'Taux',
    fields: {
      above: 'Palier',
      rate: 'Taux',
    },
  },
  advance: {
    name: 'À-valoir',
    fields: {
      beneficiaryId: 'Bénéficiaire',
      workId: 'Œuvre',
      part: 'Partie du contrat',
      amount: 'Montant',
      paidOn: 'Versé le',
      label: 'Libellé',
    },
  },
  print_run_place: {
    name: 'Lieu de livraison',
    fields: {
      locationId: 'Lieu',
      copies: 'Exemplaires',
    },
  },
  print_run_delivery: {
    name: 'Livraison',
    fields: {
      receivedOn: 'Reçue le',
      copies: 'Exemplaires',
      locationId: 'Lieu',
      deliveryNote: 'Bon de livraison',
    },
  },
  party_address: {
    name: 'Adresse',
    fields: {
      kind: 'Usage',
      name: 'Destinataire',
      street: 'Rue',
      postalCode: 'Code postal',
      city: 'Ville',
      country: 'Pays',
      gln: 'GLN',
      usual: 'Adresse habituelle',
    },
  },
  party_contact: {
    name: 'Interlocuteur',
    fields: {
      name: 'Nom',
      duty: 'Fonction',
      email: 'Adresse électronique',
      phone: 'Téléphone',
    },
  },
};
