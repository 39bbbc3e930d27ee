export const parties = {
  menu: 'Personnes',
  title: 'Personnes et organisations',
  create: 'Nouvelle fiche',
  createTitle: 'Nouvelle personne ou organisation',
  searchLabel: 'Rechercher un nom',
  allRoles: 'Tous les rôles',
  empty: {
    title: 'Personne pour l’instant',
    sentence:
      'Auteurs, traducteurs, imprimeurs, libraires : une seule fiche par personne ou organisation, avec autant de rôles qu’il faut. Importer le catalogue crée les contributeurs.',
  },
  section: { identity: 'Identité', contact: 'Joindre', address: 'Adresse', works: 'Œuvres' },
  penNameHint:
    'Sur les couvertures, au catalogue et dans les fichiers envoyés, seul le pseudonyme paraît ; le nom civil reste dans la maison.',
  noWorks: 'Aucune œuvre ne cite encore cette personne.',
  kind: { person: 'Personne', organisation: 'Organisation' },
  role: {
    contributor: 'Contributeur',
    bookseller: 'Libraire',
    printer: 'Imprimeur',
    supplier: 'Fournisseur',
    distributor: 'Distributeur',
    press: 'Presse',
    heir: 'Ayant droit',
    agent: 'Agent',
    reader: 'Lecteur',
  },
};

export const partiesResources = {
  parties: {
    name: 'Personne |||| Personnes',
    fields: {
      kind: 'Nature',
      displayName: 'Nom',
      givenName: 'Prénom',
      familyName: 'Nom de famille',
      organisationName: 'Nom de l’organisation',
      penName: 'Pseudonyme',
      roles: 'Rôles',
      email: 'Adresse électronique',
      phone: 'Téléphone',
      website: 'Site',
      language: 'Langue des documents',
      street: 'Rue',
      postalCode: 'Code postal',
      city: 'Ville',
      country: 'Pays',
      isni: 'ISNI',
      note: 'Note interne',
    },
  },
};
